/// Paths in the order in which they were found, and whether all that were asked for are there.
public struct PathList: Sendable, Hashable {
    /// By hops, then by node ids.
    public let paths: [NodePath]
    /// False if the search stopped at its limit of work with paths perhaps still to be found.
    public let isComplete: Bool

    /// A list of paths.
    public init(paths: [NodePath], isComplete: Bool) {
        self.paths = paths
        self.isComplete = isComplete
    }
}

extension IndexGraph {
    /// The shortest simple paths from one node to another, one after the other.
    ///
    /// The first `count` of all simple paths from `source` to `target` that satisfy the constraints, ordered by number of
    /// hops and then by the sequence of node ids; fewer if there are no more. From a node to itself: one path of no hops.
    ///
    /// - Edges lead as the graph says. Paths are sequences of nodes: weights, self-loops and further parallel edges
    ///   change nothing.
    /// - Complexity: without `through`, O(count · hops · (V + E)) at worst; searches toward the target are pruned by the
    ///   distance to it, so that on most graphs they look at few nodes beside the path. Memory: 20 bytes per node, and the
    ///   candidates. With `through`, finding a simple path that passes a node off the way is hard in a directed graph
    ///   (the two-disjoint-paths problem): at worst exponential, hence the limit. One thread; deterministic.
    /// - Source: J. Y. Yen, "Finding the k shortest loopless paths in a network", Management Science 17(11), 1971,
    ///   doi:10.1287/mnsc.17.11.712, with the partition of E. L. Lawler, Management Science 18(7), 1972,
    ///   doi:10.1287/mnsc.18.7.401, by which no path is found twice. Departs from both in that the search for a spur is
    ///   A* with the distance to the target in the whole graph as its bound.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)], directed: false)
    /// graph.shortestSimplePaths(from: 0, to: 3, count: 2).paths.map(\.nodes)  // [[0, 3], [0, 1, 3]]
    /// ```
    ///
    /// - Parameters:
    ///   - count: How many paths are wanted, at least 0.
    ///   - workLimit: How many edges the search looks at before it gives up, at least 0.
    /// - Precondition: All nodes named are below `nodeCount`.
    public func shortestSimplePaths(
        from source: UInt32, to target: UInt32, count: Int, constraints: PathConstraints = PathConstraints(),
        workLimit: Int = 1_000_000_000
    ) -> PathList {
        precondition(count >= 0, "The number of paths is below 0.")
        let question = PathQuestion(self, from: source, to: target, constraints)
        if question.isHopeless { return PathList(paths: [], isComplete: true) }
        var search = SimplePathSearch(graph: self, question: question, workLimit: workLimit)
        var paths: [NodePath] = []
        while paths.count < count, let path = search.next() { paths.append(path) }
        return PathList(paths: paths, isComplete: paths.count == count || !search.isExhausted)
    }
}
