/// Two entities that may be one, with a human's verdict: `same-as:` in a dossier.
public struct IdentityCandidate: Sendable, Hashable {
    /// What a human decided.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case candidate, same, different
    }

    /// The id of one entity.
    public var first: String
    /// The id of the other.
    public var second: String
    /// Whether they are one.
    public var verdict: Verdict
    /// Free text: why.
    public var note: String?

    /// Two entities and what is thought of them.
    public init(_ first: String, _ second: String, verdict: Verdict = .candidate, note: String? = nil) {
        self.first = first
        self.second = second
        self.verdict = verdict
        self.note = note
    }
}

/// A command line and what must come out of it: `questions:` in a dossier.
public struct Question: Sendable, Hashable {
    /// The command line, without `entente`.
    public var ask: String
    /// What the output must contain; `nil`: anything.
    public var expect: String?

    /// A question, and perhaps its answer.
    public init(ask: String, expect: String? = nil) {
        self.ask = ask
        self.expect = expect
    }
}

/// One step of a told story: `story:` in a dossier.
public struct StoryStep: Sendable, Hashable {
    /// What is told.
    public var caption: String
    /// The name of the view that is shown; `nil`: what is there stays.
    public var view: String?
    /// Ids of the entities that stand out.
    public var entities: [String]
    /// Ids of the claims that stand out.
    public var claims: [String]
    /// The date at which the step looks at the graph; `nil`: at all times.
    public var asOf: CalendarDate?

    /// A step, and what it shows.
    public init(
        caption: String, view: String? = nil, entities: [String] = [], claims: [String] = [], asOf: CalendarDate? = nil
    ) {
        self.asOf = asOf
        self.caption = caption
        self.view = view
        self.entities = entities
        self.claims = claims
    }
}
