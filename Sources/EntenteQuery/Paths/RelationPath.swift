public import EntenteModel
import EntenteReasoning

/// A path between entities, with the claims behind every step.
public struct RelationPath: Sendable, Hashable {
    /// The entities' ids, from the start to the end.
    public var nodes: [String]
    /// One fewer than `nodes`.
    public var steps: [Step]

    /// The sum of the weights, where they count as lengths.
    public var length: Double?
    /// How its claims lie in time, where that was asked for.
    public var timing: PathTiming?

    /// A path of the given entities and steps.
    public init(nodes: [String], steps: [Step], length: Double? = nil, timing: PathTiming? = nil) {
        self.nodes = nodes
        self.steps = steps
        self.length = length
        self.timing = timing
    }

    /// How many steps it has.
    public var hops: Int { steps.count }

    /// The strength of the weakest step, a step counting its strongest claim; `nil` for a path without a step.
    public var weakest: Modality? { plain.weakest }

    /// The product of the steps' signs: 0 if one is neutral, `nil` if one is unknown.
    public var sign: Int? { plain.sign }

    /// Whether every step rests on a claim that passes the lens for certain, not only possibly.
    public var isCertain: Bool { steps.allSatisfy(\.isCertain) }

    /// All claims between two neighbors of a path.
    public struct Step: Sendable, Hashable {
        /// The id of the entity that the step leaves.
        public var from: String
        /// The id of the entity that it comes to.
        public var to: String
        /// Ordered by strength, then by name.
        public var relations: [Relation]
        /// All claims of the step, in natural order of ids.
        public var claims: [String]
        /// What the signed actual claims agree on; 0 if there is none; `nil` if they differ.
        public var sign: Int?
        /// The modality of its strongest claim.
        public var strength: Modality
        /// Whether one of its claims passes the lens for certain, not only possibly.
        public var isCertain: Bool
    }

    /// The claims of one relation in one direction.
    public struct Relation: Sendable, Hashable {
        /// The relation's id; `says` where the tie is only that one speaks of the other.
        public var relation: String
        /// Whether the relation leads in the step's direction; true for symmetric ones.
        public var isForward: Bool
        /// Whether the relation holds both ways.
        public var isSymmetric: Bool
        /// In natural order of ids.
        public var claims: [String]
        /// The modality of its strongest claim.
        public var strength: Modality
    }
}
