/// A set of paths: those that begin with `nodes` and do not go on to one of `excluded`; or, once solved, its best path
/// with what is needed to split the rest of the set.
struct Subspace<Length: Comparable>: Comparable {
    /// The length of the best path, or a lower bound of them while it is not solved.
    var bound: Length
    /// The common beginning, or the best path.
    var nodes: [UInt32]
    /// The place in `nodes` of the last node of the common beginning, where the paths part.
    let branch: Int
    /// The nodes that must not come after it.
    let excluded: [UInt32]
    /// Whether the common beginning has passed the node that every path must pass.
    let hasPassed: Bool
    var isSolved = false
    /// How often a search within the bound has failed.
    var attempts = 0

    /// The shortest first, then by node ids. A common beginning comes before the paths that begin so: hence, when a solved
    /// subspace is the smallest of all, no other holds a better path.
    static func < (left: Self, right: Self) -> Bool {
        left.bound != right.bound ? left.bound < right.bound : left.nodes.lexicographicallyPrecedes(right.nodes)
    }
}
