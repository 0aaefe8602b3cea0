/// Paths by weight in order, and whether the search for them came to its end.
public struct WeightedPathList: Sendable, Hashable {
    /// The paths, the lightest first.
    public let paths: [WeightedPath]
    /// Whether the answer is whole: as many paths as were asked for, or all that there are. `false` if a limit of
    /// work was hit before; the paths given are right and in order even so.
    public let isComplete: Bool

    /// A list of paths as it is.
    public init(paths: [WeightedPath], isComplete: Bool) {
        self.paths = paths
        self.isComplete = isComplete
    }
}

extension IndexGraph {
    /// The `count` simple paths of the least weight from one node to another.
    ///
    /// Of all paths from `source` to `target` that come through no node twice and satisfy the constraints, the first `count` in
    /// the order of the sum of their weights, then of the sequence of node ids (sums that differ by rounding alone, and paths with steps of weight 0,
    /// may stand in another order among themselves, always the same). From a node to itself: one path of no steps. The first
    /// is that of ``shortestWeightedPath(from:to:constraints:)``.
    ///
    /// - Edges lead as the graph says. Of parallel edges the lightest counts; self-loops change nothing. Without weights every
    ///   edge has length 1. Where there are fewer paths, all are given; where there is none, none.
    /// - Parameters:
    ///   - source: The first node.
    ///   - target: The last node.
    ///   - count: How many paths are wanted, at least 0.
    ///   - constraints: What each path must satisfy. With `through` the paths are simple, not the sum of two legs that may cross.
    ///   - workLimit: About how many edges the search may look at before it gives up.
    ///   - execution: Who hears how much of the limit is used up; one thread works.
    /// - Returns: The paths, and whether the limit was kept.
    /// - Complexity: With n = `count` and paths of L steps, O(n · L · E log V) time at worst, which is Yen's bound; in practice
    ///   mostly O(E log V) once and then the degrees along each path. O(V + n · L²) memory. With `maximumHops` = H the bounds
    ///   take O(H · E log V) at worst; with `through` it is NP-hard in a directed graph to tell whether there is any such path,
    ///   and the search is exponential at worst. One thread; deterministic.
    /// - Source: J. Y. Yen, "Finding the K shortest loopless paths in a network", Management Science 17(11), 1971,
    ///   doi:10.1287/mnsc.17.11.712; the split into subspaces is E. L. Lawler's, Management Science 18(7), 1972,
    ///   doi:10.1287/mnsc.18.7.401; with `maximumHops` or `through` beginnings of paths grow under exact bounds (P. E. Hart,
    ///   N. J. Nilsson, B. Raphael, 1968, doi:10.1109/TSSC.1968.300136). Departs from them as ``shortestSimplePaths(from:to:count:constraints:workLimit:)`` does.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], weights: [1, 1, 5], directed: false)
    /// try graph.shortestWeightedSimplePaths(from: 0, to: 2, count: 9).paths.map(\.length)  // [2, 5]
    /// ```
    ///
    /// - Precondition: All nodes named are below `nodeCount`; `count` and `workLimit` are at least 0.
    /// - Throws: ``AlgorithmError`` `unusable-weight` if a weight is negative or not finite; `cancelled`.
    public func shortestWeightedSimplePaths(
        from source: UInt32, to target: UInt32, count: Int, constraints: PathConstraints = PathConstraints(),
        workLimit: Int = 1_000_000_000, execution: Execution = .serial
    ) throws(AlgorithmError) -> WeightedPathList {
        precondition(count >= 0 && workLimit >= 0, "The count or the limit of work is below 0.")
        let question = PathQuestion(self, from: source, to: target, constraints)
        try requireWeights()
        if count == 0 { return WeightedPathList(paths: [], isComplete: true) }
        var paths: [WeightedPath] = []
        if question.via != nil || question.maximumHops < nodeCount - 1 {
            var search = ConstrainedPathSearch(
                graph: self, question: question, workLimit: workLimit, execution: execution)
            while paths.count < count, let path = try search.next() { paths.append(path) }
            return WeightedPathList(paths: paths, isComplete: paths.count == count || !search.isExhausted)
        }
        var search = WeightedPathSearch(
            graph: self, question: question, workLimit: workLimit, execution: execution)
        while paths.count < count, let path = try search.next() { paths.append(path) }
        return WeightedPathList(paths: paths, isComplete: paths.count == count || !search.isExhausted)
    }
}
