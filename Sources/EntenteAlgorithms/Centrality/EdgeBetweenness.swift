/// A score of the edges from one node to another.
public struct EdgeScore: Sendable, Hashable {
    /// The node the edges lead from; in an undirected graph the end with the smaller id.
    public let source: UInt32
    /// The node they lead to.
    public let target: UInt32
    /// The score.
    public let score: Double
}

extension IndexGraph {
    /// How often the step from one node to another lies on the way between others: the share of shortest paths that take it.
    ///
    /// B(u, v) = Σ σ(s, t | u → v) / σ(s, t) over the pairs of nodes s ≠ t, where σ(s, t) counts the shortest paths from s to
    /// t. An undirected graph has unordered pairs, a directed one ordered pairs. If `normalized`, B is divided by the number
    /// of pairs: V(V − 1) / 2 and V(V − 1).
    ///
    /// - Edges lead as the graph says. Distances are hops; if `weighted`, sums of weights, where of parallel edges the
    ///   lightest counts, and two paths are equally short if their floating-point sums are equal. Paths are sequences of
    ///   nodes, so that parallel edges have one score together; self-loops have none. Pairs without a path add nothing.
    /// - Returns: One score for each pair of nodes that an edge joins, at least 0, in the order of sources and targets.
    /// - Complexity: O(V · E) time, eight sources at once as in ``betweennessCentrality(normalized:endpoints:weighted:execution:)``;
    ///   500 bytes per node and 16 per slot for each thread. If `weighted`, O(V · E log V) time. Deterministic: the same bits
    ///   on any number of threads.
    /// - Source: U. Brandes, "On variants of shortest-path betweenness centrality and their generic computation", Social
    ///   Networks 30(2), 2008, doi:10.1016/j.socnet.2007.11.001, section 3.5; NetworkX 3.6 `edge_betweenness_centrality`.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false)
    /// try graph.edgeBetweennessCentrality(normalized: false).map(\.score)  // [2, 2]
    /// ```
    ///
    /// - Parameters:
    ///   - normalized: Whether to divide by the number of pairs.
    ///   - weighted: Whether the weight of an edge is its length.
    ///   - execution: Threads and progress.
    /// - Throws: ``AlgorithmError``: `unusable-weight` if `weighted` and a weight is not finite and above 0; `cancelled`.
    public func edgeBetweennessCentrality(
        normalized: Bool = true, weighted: Bool = false, execution: Execution = .serial
    ) throws(AlgorithmError) -> [EdgeScore] {
        let forward = simpleRows(.out)
        let steps: (_ slot: Int, _ source: UInt32, _ target: UInt32) -> Double
        if weighted && hasWeights {
            let sums = try edgeBetweennessByWeight(execution: execution)
            steps = { _, source, target in sums[inRows.slots(of: target, to: source)].reduce(0, +) }
        } else {
            let sums = try edgeBetweennessByHops(execution: execution)
            steps = { slot, _, _ in sums[slot] }
        }
        // Every unordered pair was counted from both its ends.
        let pairs = Double(nodeCount) * Double(nodeCount - 1)
        let scale = normalized ? 1 / pairs : isDirected ? 1 : 0.5
        var scores: [EdgeScore] = []
        for source in 0..<UInt32(nodeCount) {
            for slot in forward.slots(of: source) where isDirected || source < forward.neighbors[slot] {
                let target = forward.neighbors[slot]
                var both = steps(slot, source, target)
                if !isDirected { both += steps(forward.slots(of: target, to: source).lowerBound, target, source) }
                scores.append(EdgeScore(source: source, target: target, score: both * scale))
            }
        }
        return scores
    }
}
