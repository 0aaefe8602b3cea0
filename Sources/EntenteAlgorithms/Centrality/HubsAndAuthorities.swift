/// Two scores for each node: as one who points to the right ones, and as one to whom the right ones point.
public struct HubsAndAuthorities: Sendable, Hashable {
    /// The hub scores, with their iterations and residual.
    public let hubs: IterativeScores
    /// The authority scores, of the same iterations.
    public let authorities: IterativeScores
}

extension IndexGraph {
    /// Hubs, which lead to good authorities, and authorities, to which good hubs lead (HITS).
    ///
    /// The authority of v is in proportion to Σ w(u, v) h(u) over the edges u → v, the hub score of u to Σ w(u, v) a(v):
    /// the singular vectors of the largest singular value of the adjacency matrix. Both add up to 1.
    ///
    /// - Edges lead as the graph says; in an undirected graph both scores are the same. Parallel edges count each, or add
    ///   their weights; a self-loop counts once. Weights must not be below 0.
    /// - Found by power iteration from equal scores, to whose limit the answer belongs where the singular value is not
    ///   simple. Without edges all scores are alike.
    /// - Returns: Scores from 0 to 1, one of each kind per node. The residual is the sum of the changes of all hub scores in
    ///   the last iteration.
    /// - Complexity: O(E) time per iteration; 24 bytes per node. Deterministic, whatever the number of threads.
    /// - Source: J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", Journal of the ACM 46(5), 1999,
    ///   doi:10.1145/324133.324140; scaled as in NetworkX 3.6 `hits`.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 2), (1, 2)], directed: true)
    /// try graph.hubsAndAuthorities().hubs.scores  // [0.5, 0.5, 0]
    /// ```
    ///
    /// - Parameters:
    ///   - weighted: Whether edges count with their weights; in a graph without weights each weighs 1.
    ///   - options: When to stop.
    ///   - execution: Threads and progress.
    /// - Throws: ``AlgorithmError``: `unusable-weight` if `weighted` and a weight is negative or not finite; `bad-parameter` if
    ///   an option is out of its range; `cancelled`.
    public func hubsAndAuthorities(
        weighted: Bool = false, options: IterationOptions = IterationOptions(), execution: Execution = .serial
    ) throws(AlgorithmError) -> HubsAndAuthorities {
        if weighted { try requireWeights() }
        let (incoming, outgoing) = (RowSums(inRows, weighted: weighted), RowSums(outRows, weighted: weighted))
        var start = [Double](repeating: 1, count: nodeCount)
        start.normalizeSum()
        var authorities = start
        let hubs = try IterativeScores.iterate(from: start, options, execution: execution) {
            old, new throws(AlgorithmError) in
            try incoming.sums(of: old, into: &authorities, execution: execution)
            authorities.normalizeSum()
            try outgoing.sums(of: authorities, into: &new, execution: execution)
            new.normalizeSum()
            if edgeCount == 0 { (new, authorities) = (start, start) }
        }
        return HubsAndAuthorities(
            hubs: hubs,
            authorities: IterativeScores(
                scores: authorities, iterations: hubs.iterations, residual: hubs.residual, converged: hubs.converged))
    }
}
