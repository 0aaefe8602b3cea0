/// Why the model refuses something.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of mistake it is; the set may grow.
    public struct Code: RawRepresentable, Sendable, Hashable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static let duplicateID = Code(rawValue: "duplicate-id")
        public static let unknownID = Code(rawValue: "unknown-id")
        public static let unknownKind = Code(rawValue: "unknown-kind")
        public static let abstractKind = Code(rawValue: "abstract-kind")
        public static let unknownRelation = Code(rawValue: "unknown-relation")
        public static let wrongDomain = Code(rawValue: "wrong-domain")
        public static let wrongRange = Code(rawValue: "wrong-range")
        public static let claimAboutItself = Code(rawValue: "claim-about-itself")
        public static let circleOfClaims = Code(rawValue: "circle-of-claims")
        public static let noSelfRelation = Code(rawValue: "self-relation")
        public static let stateHasEventDate = Code(rawValue: "state-has-event-date")
        public static let eventHasPeriod = Code(rawValue: "event-has-period")
        public static let tooMany = Code(rawValue: "too-many")
        public static let badOntology = Code(rawValue: "bad-ontology")
    }

    public var code: Code
    public var message: String
    /// What to do about it; empty if there is nothing to say.
    public var hint: String

    public init(_ code: Code, _ message: String, hint: String = "") {
        self.code = code
        self.message = message
        self.hint = hint
    }

    public var description: String { hint.isEmpty ? message : "\(message); \(hint)" }
}
