/// Why the model refuses something.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of mistake it is; the set may grow.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The name, as `docs/errors.md` lists it.
        public let rawValue: String
        /// A code of that name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Two entries share an id and differ.
        public static let duplicateID = Code(rawValue: "duplicate-id")
        /// Something names an entity, a document or a claim that does not exist.
        public static let unknownID = Code(rawValue: "unknown-id")
        /// The ontology has no such kind of entity.
        public static let unknownKind = Code(rawValue: "unknown-kind")
        /// The kind only groups others and has no entities of its own.
        public static let abstractKind = Code(rawValue: "abstract-kind")
        /// The claim uses a relation that the ontology does not have.
        public static let unknownRelation = Code(rawValue: "unknown-relation")
        /// The relation does not take such a subject.
        public static let wrongDomain = Code(rawValue: "wrong-domain")
        /// The relation does not take such an object.
        public static let wrongRange = Code(rawValue: "wrong-range")
        /// A claim names itself as subject or object.
        public static let claimAboutItself = Code(rawValue: "claim-about-itself")
        /// Claims are about each other in a circle.
        public static let circleOfClaims = Code(rawValue: "circle-of-claims")
        /// An entity stands on both sides of a relation.
        public static let noSelfRelation = Code(rawValue: "self-relation")
        /// The relation is a state, and `on:` dates an event.
        public static let stateHasEventDate = Code(rawValue: "state-has-event-date")
        /// The relation is an event, and `valid:` gives a state its period.
        public static let eventHasPeriod = Code(rawValue: "event-has-period")
        /// More entities, documents, labels or lists than a graph can number.
        public static let tooMany = Code(rawValue: "too-many")
        /// The kinds or relations contradict themselves or name what does not exist.
        public static let badOntology = Code(rawValue: "bad-ontology")
        /// A rule names in its conclusion what no premise binds, so that deriving would not come to an end.
        public static let endlessRule = Code(rawValue: "endless-rule")
    }

    /// What kind of mistake it is.
    public var code: Code
    /// What is wrong, without a full stop.
    public var message: String
    /// What to do about it; empty if there is nothing to say.
    public var hint: String

    /// An error with its message and, where there is something to do, a hint.
    public init(_ code: Code, _ message: String, hint: String = "") {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The message and its hint.
    public var description: String { hint.isEmpty ? message : "\(message); \(hint)" }
}
