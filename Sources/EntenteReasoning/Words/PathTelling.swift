import EntenteModel

/// A step of a path as words need it: two entities and the claims that join them, grouped by relation.
public struct PlainStep: Sendable, Hashable {
    /// The claims of one relation between the two.
    public struct Group: Sendable, Hashable {
        /// Claim ids, not empty.
        public var claims: [String]
        /// The speaker, where the tie is only that he says the claims of the other entity.
        public var speaker: String?

        /// Claims of one relation, perhaps only of one speaker's word.
        public init(claims: [String], speaker: String? = nil) {
            self.claims = claims
            self.speaker = speaker
        }
    }

    /// The id of the entity that the step leaves.
    public var from: String
    /// The id of the entity that it comes to.
    public var to: String
    /// The relations in the order in which they are to be told.
    public var groups: [Group]

    /// A step and the relations on it.
    public init(from: String, to: String, groups: [Group]) {
        self.from = from
        self.to = to
        self.groups = groups
    }
}

extension Narrator {
    /// A path in one paragraph: every statement cites the ids of its claims in brackets. A step without a claim cannot
    /// be spoken: the groups must not be empty.
    public func telling(from: String, to: String, steps: [PlainStep]) -> String {
        guard !steps.isEmpty else { return "\(displayName(from)) is the start and the end of the path." }
        let length = English.count(steps.count, "step")
        let told = steps.map { step in
            precondition(!step.groups.isEmpty, "a step without a claim cannot be spoken")
            return step.groups.map(statement).joined(separator: "; ")
        }
        return "\(displayName(from)) is connected to \(displayName(to)) in \(length): "
            + told.joined(separator: " — ") + "."
    }

    /// One relation between two entities, told by its strongest claim, citing all: "Russia recognised South Ossetia
    /// [A53, B41]".
    public func statement(_ group: PlainStep.Group) -> String {
        let claims = group.claims.compactMap { graph.claim($0) }
        guard let first = claims.first else { return "" }
        // Of equally strong claims the first is told.
        let strongest = claims.dropFirst().reduce(first) { $1.modality > $0.modality ? $1 : $0 }
        let words = sentence(strongest)
        let told = group.speaker.map { "\(displayName($0)) says: “\(words)”" } ?? words
        return "\(told) [\(group.claims.joined(separator: ", "))]"
    }
}
