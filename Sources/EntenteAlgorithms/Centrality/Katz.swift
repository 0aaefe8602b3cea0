/// What Katz centrality depends on.
public struct KatzOptions: Sendable, Hashable {
    /// What each further step of a walk is multiplied by; above 0 and below 1 / λ, where λ is the largest eigenvalue of the
    /// adjacency matrix: otherwise the sum over walks is infinite, and the method does not converge.
    public var alpha: Double
    /// What each node has to begin with.
    public var beta: Double
    /// Whether to divide the scores by their Euclidean norm.
    public var normalized: Bool
    /// Whether edges count with their weights.
    public var weighted: Bool
    /// When to stop.
    public var iteration: IterationOptions

    /// Options; without arguments those of NetworkX: α = 0.1, β = 1, normalized, unweighted.
    public init(
        alpha: Double = 0.1, beta: Double = 1, normalized: Bool = true, weighted: Bool = false,
        iteration: IterationOptions = IterationOptions()
    ) {
        self.alpha = alpha
        self.beta = beta
        self.normalized = normalized
        self.weighted = weighted
        self.iteration = iteration
    }
}

extension IndexGraph {
    /// How many walks end at each node, where long ones count less.
    ///
    /// The scores x satisfy x(v) = α Σ w(u, v) x(u) + β over the edges u → v; if `normalized`, they are divided by their
    /// Euclidean norm in the end.
    ///
    /// - Edges lead as the graph says: the scores come along *incoming* edges. Parallel edges count each, or add their
    ///   weights, which must not be below 0; a self-loop counts once. A node that no edge enters has β.
    /// - Returns: One score per node. The residual is the sum of the changes of all scores, before they are divided, in the
    ///   last iteration. With an α too large the scores grow until they overflow or the iterations run out; `converged`
    ///   is false.
    /// - Complexity: O(E) time per iteration, about log(tolerance) / log(αλ) iterations; 16 bytes per node. Deterministic,
    ///   whatever the number of threads.
    /// - Source: L. Katz, "A new status index derived from sociometric analysis", Psychometrika 18(1), 1953,
    ///   doi:10.1007/BF02289026; NetworkX 3.6 `katz_centrality`.
    ///
    /// ```swift
    /// let scores = try IndexGraph(nodeCount: 2, edges: [(0, 1)], directed: true).katzCentrality(KatzOptions(normalized: false))
    /// scores.scores  // [1, 1.1]
    /// ```
    ///
    /// - Throws: ``AlgorithmError``: `bad-parameter` if an option is out of its range; `unusable-weight` if a weight that
    ///   counts is negative or not finite; `cancelled`.
    public func katzCentrality(
        _ options: KatzOptions = KatzOptions(), execution: Execution = .serial
    ) throws(AlgorithmError) -> IterativeScores {
        try AlgorithmError.require(
            options.alpha > 0 && options.alpha.isFinite, "alpha is \(options.alpha), not a finite number above 0",
            hint: "choose one below 1 / λ, λ being the largest eigenvalue; 0.1 is usual")
        try AlgorithmError.require(options.beta.isFinite, "beta is \(options.beta), not finite", hint: "1 is usual")
        if options.weighted { try requireWeights() }
        let incoming = RowSums(inRows, weighted: options.weighted)
        let start = [Double](repeating: 0, count: nodeCount)
        let found = try IterativeScores.iterate(from: start, options.iteration, execution: execution) {
            old, new throws(AlgorithmError) in
            try incoming.sums(of: old, into: &new, execution: execution)
            for node in new.indices { new[node] = options.alpha * new[node] + options.beta }
        }
        guard options.normalized else { return found }
        var scores = found.scores
        scores.normalizeEuclidean()
        return IterativeScores(
            scores: scores, iterations: found.iterations, residual: found.residual, converged: found.converged)
    }
}
