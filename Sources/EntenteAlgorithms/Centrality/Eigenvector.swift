extension IndexGraph {
    /// Who is near those who are near: a score in proportion to the sum of the neighbors' scores.
    ///
    /// The eigenvector x of the largest eigenvalue λ of the adjacency matrix, λ x(v) = Σ w(u, v) x(u) over the edges u → v,
    /// with Euclidean norm 1 and no entry below 0.
    ///
    /// - Edges lead as the graph says: the scores come along *incoming* edges. Parallel edges count each, or add their
    ///   weights; a self-loop counts once. Weights must not be below 0.
    /// - Found by power iteration on A + I from equal scores. Where several components (or, in a directed graph, strong
    ///   components) share the largest eigenvalue the eigenvector is not unique; this one is then the limit from equal
    ///   scores. Nodes of other components get 0 in the limit, and in a directed graph without cycles the scores settle too
    ///   slowly to converge, for there is no such eigenvector.
    /// - Returns: One score per node from 0 to 1; without edges all alike. The residual is the sum of the changes of all
    ///   scores in the last iteration.
    /// - Complexity: O(E) time per iteration, of which there are more the nearer the second eigenvalue is to the first;
    ///   16 bytes per node. Deterministic, whatever the number of threads.
    /// - Source: P. Bonacich, "Power and centrality: a family of measures", American Journal of Sociology 92(5), 1987,
    ///   doi:10.1086/228631; the shift by I, without which graphs of two sides never settle, as in NetworkX 3.6.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 2, edges: [(0, 1)], directed: false).eigenvectorCentrality().scores  // [0.7071, 0.7071]
    /// ```
    ///
    /// - Parameters:
    ///   - weighted: Whether edges count with their weights; in a graph without weights each weighs 1.
    ///   - options: When to stop.
    ///   - execution: Threads and progress.
    /// - Throws: ``AlgorithmError``: `unusable-weight` if `weighted` and a weight is negative or not finite; `bad-parameter` if
    ///   an option is out of its range; `cancelled`.
    public func eigenvectorCentrality(
        weighted: Bool = false, options: IterationOptions = IterationOptions(), execution: Execution = .serial
    ) throws(AlgorithmError) -> IterativeScores {
        if weighted { try requireWeights() }
        let incoming = RowSums(inRows, weighted: weighted)
        var start = [Double](repeating: 1, count: nodeCount)
        start.normalizeEuclidean()
        return try .iterate(from: start, options, execution: execution) { old, new throws(AlgorithmError) in
            try incoming.sums(of: old, into: &new, execution: execution)
            for node in new.indices { new[node] += old[node] }
            new.normalizeEuclidean()
        }
    }
}
