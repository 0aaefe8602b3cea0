extension Diagram {
    /// The part of a graph that a picture shows: entities, and which of their ties. Who chooses it (the surroundings of one
    /// entity, what lies between two, the most central ones) is not the picture's business.
    public struct Selection: Sendable, Hashable {
        /// Ids of entities. All are drawn, also those without a tie.
        public var entities: Set<String>
        /// The pairs between which ties are drawn, and no words or unnamed ends; `nil`: all pairs of ``entities``.
        public var pairs: Set<Pair>?

        /// Makes a selection; without pairs, of all ties among the entities.
        public init(entities: some Sequence<String>, pairs: Set<Pair>? = nil) {
            self.entities = Set(entities)
            self.pairs = pairs
        }
    }

    /// Two entities, in no order.
    public struct Pair: Sendable, Hashable {
        /// The id that comes first, byte by byte.
        public let first: String
        /// The other id.
        public let second: String

        /// The pair of two ids, in whatever order they are given.
        public init(_ a: String, _ b: String) {
            (first, second) = a.utf8.lexicographicallyPrecedes(b.utf8) ? (a, b) : (b, a)
        }
    }
}
