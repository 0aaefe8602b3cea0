/// Paths in order, and whether the search for them came to its end.
public struct PathList: Sendable, Hashable {
    /// The paths, in the order that the search for them promises.
    public let paths: [NodePath]
    /// Whether the answer is whole: as many paths as were asked for, or all that there are. `false` if a limit of
    /// work was hit before; the paths given are right and in order even so.
    public let isComplete: Bool

    /// A list of paths as it is.
    public init(paths: [NodePath], isComplete: Bool) {
        self.paths = paths
        self.isComplete = isComplete
    }
}

extension IndexGraph {
    /// The `count` best simple paths from one node to another.
    ///
    /// Of all paths from `source` to `target` that come through no node twice and satisfy the constraints, the first
    /// `count` in the order of hops, then of the sequence of node ids. From a node to itself: one path of no hops.
    ///
    /// - Edges lead as the graph says. Paths are sequences of nodes: weights, self-loops and further parallel edges
    ///   change nothing. Where there are fewer paths, all are given; where there is none, none.
    /// - Parameters:
    ///   - source: The first node.
    ///   - target: The last node.
    ///   - count: How many paths are wanted, at least 0.
    ///   - constraints: What each path must satisfy.
    ///   - workLimit: About how many edges the search may look at before it gives up; a thousand million are some
    ///     seconds.
    /// - Returns: The paths, and whether the limit was kept.
    /// - Complexity: With n = `count` and paths of L hops, O(n · L · (V + E)) time at worst, which is Yen's bound; in
    ///   practice mostly O(V + E) once and then the degrees along each path. O(V + n · L²) memory. With `through` in an
    ///   undirected graph each of the edges along a path may cost O(V + E), so O(n · (V + E) · L · d) for degrees of d.
    ///   With `through` in a *directed* graph it is NP-hard to tell whether there is any such path (it asks for two
    ///   disjoint paths: Fortune, Hopcroft, Wyllie 1980), and the search is exponential at worst. One thread;
    ///   deterministic.
    /// - Source: J. Y. Yen, "Finding the K shortest loopless paths in a network", Management Science 17(11), 1971,
    ///   doi:10.1287/mnsc.17.11.712; the split into subspaces is E. L. Lawler's, Management Science 18(7), 1972,
    ///   doi:10.1287/mnsc.18.7.401. It departs from both in searching a subspace only when its lower bound, from the
    ///   distances to the target, is the least of all, and then by iterative deepening from that bound.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3), (0, 3), (1, 3)], directed: false)
    /// graph.shortestSimplePaths(from: 0, to: 3, count: 3).paths.map(\.nodes)  // [[0, 3], [0, 1, 3], [0, 1, 2, 3]]
    /// ```
    ///
    /// - Precondition: All nodes named are below `nodeCount`; `count` and `workLimit` are at least 0.
    public func shortestSimplePaths(
        from source: UInt32, to target: UInt32, count: Int, constraints: PathConstraints = PathConstraints(),
        workLimit: Int = 1_000_000_000
    ) -> PathList {
        Execution.unstoppable { execution throws(AlgorithmError) in
            try shortestSimplePaths(
                from: source, to: target, count: count, constraints: constraints, workLimit: workLimit,
                execution: execution)
        }
    }

    /// As the other form, for work that can be cancelled and tells how much of `workLimit` is used up.
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func shortestSimplePaths(
        from source: UInt32, to target: UInt32, count: Int, constraints: PathConstraints = PathConstraints(),
        workLimit: Int = 1_000_000_000, execution: Execution
    ) throws(AlgorithmError) -> PathList {
        precondition(count >= 0 && workLimit >= 0, "The count or the limit of work is below 0.")
        let question = PathQuestion(self, from: source, to: target, constraints)
        if question.isHopeless || count == 0 { return PathList(paths: [], isComplete: true) }
        var search = SimplePathSearch(
            graph: self, question: question, workLimit: workLimit, execution: execution)
        var paths: [NodePath] = []
        while paths.count < count, let path = try search.next() { paths.append(path) }
        return PathList(paths: paths, isComplete: paths.count == count || !search.isExhausted)
    }
}
