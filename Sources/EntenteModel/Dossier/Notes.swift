/// Two entities that may be one, with a human's verdict: `same-as:` in a dossier.
public struct IdentityCandidate: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case candidate, same, different
    }

    public var first: String
    public var second: String
    public var verdict: Verdict
    public var note: String?

    public init(_ first: String, _ second: String, verdict: Verdict = .candidate, note: String? = nil) {
        self.first = first
        self.second = second
        self.verdict = verdict
        self.note = note
    }
}

/// A command line and what must come out of it: `questions:` in a dossier.
public struct Question: Sendable, Hashable {
    public var ask: String
    public var expect: String?

    public init(ask: String, expect: String? = nil) {
        self.ask = ask
        self.expect = expect
    }
}

/// One step of a told story: `story:` in a dossier.
public struct StoryStep: Sendable, Hashable {
    public var caption: String
    public var view: String?
    public var entities: [String]
    public var claims: [String]

    public init(caption: String, view: String? = nil, entities: [String] = [], claims: [String] = []) {
        self.caption = caption
        self.view = view
        self.entities = entities
        self.claims = claims
    }
}
