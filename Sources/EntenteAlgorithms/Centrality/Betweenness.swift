extension IndexGraph {
    /// How often each node lies between others: the share of shortest paths that pass it.
    ///
    /// B(v) = Σ σ(s, t | v) / σ(s, t) over the pairs of nodes s ≠ t other than v, where σ(s, t) counts the shortest paths
    /// from s to t and σ(s, t | v) those of them through v. An undirected graph has unordered pairs, a directed one ordered
    /// pairs. If `normalized`, B(v) is divided by the number of pairs of other nodes: (V − 1)(V − 2) / 2 and (V − 1)(V − 2).
    ///
    /// - Endpoints: with `endpoints` a path also passes its ends, and there are V(V − 1) / 2 or V(V − 1) pairs.
    /// - Edges lead as the graph says. Distances are hops; if `weighted`, sums of weights, where of parallel edges the
    ///   lightest counts, and two paths are equally short if their floating-point sums are equal. Paths are sequences of
    ///   nodes, so that self-loops and further parallel edges change nothing. Pairs without a path add nothing.
    /// - Returns: One number per node, at least 0, with `normalized` at most 1; 0 in graphs of fewer than 3 nodes (with
    ///   `endpoints`: 2). Counts of paths beyond 10³⁰⁸ overflow and make the result NaN.
    /// - Complexity: O(V · E) time; 8 sources share one traversal, in SIMD lanes. Memory: 500 bytes per node and thread. If
    ///   `weighted`, O(V · E log V) time and 80 bytes per node and thread. Deterministic: the same bits on any number of
    ///   threads.
    /// - Source: L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40(1), 1977,
    ///   doi:10.2307/3033543; U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology
    ///   25(2), 2001, doi:10.1080/0022250X.2001.9990249, Algorithm 1, here level by level without lists of predecessors.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false).betweennessCentrality()  // [0, 1, 0]
    /// ```
    ///
    /// - Parameters:
    ///   - normalized: Whether to divide by the number of pairs.
    ///   - endpoints: Whether a path passes its ends.
    ///   - weighted: Whether the weight of an edge is its length.
    ///   - execution: Threads and progress.
    /// - Throws: ``AlgorithmError``: `unusable-weight` if `weighted` and a weight is not finite and above 0; `cancelled`.
    public func betweennessCentrality(
        normalized: Bool = true, endpoints: Bool = false, weighted: Bool = false, execution: Execution = .serial
    ) throws(AlgorithmError) -> [Double] {
        let scores =
            weighted && hasWeights
            ? try betweennessByWeight(endpoints: endpoints, execution: execution)
            : try betweennessByHops(endpoints: endpoints, execution: execution)
        let others = endpoints ? nodeCount : nodeCount - 1
        guard others >= 2 else { return scores }
        // Every unordered pair was counted from both its ends, which the number of ordered pairs makes up for.
        let scale = normalized ? 1 / (Double(others) * Double(others - 1)) : isDirected ? 1 : 0.5
        return scores.map { $0 * scale }
    }
}
