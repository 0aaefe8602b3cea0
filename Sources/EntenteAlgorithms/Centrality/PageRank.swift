/// What PageRank depends on.
public struct PageRankOptions: Sendable, Hashable {
    /// The share of steps that follow an edge, from 0 to below 1.
    public var damping: Double
    /// Where the other steps lead: a share per node, none below 0, not all 0; `nil` for all nodes alike. The shares are
    /// divided by their sum.
    public var personalization: [Double]?
    /// Whether a step prefers edges of large weight; none may be below 0.
    public var weighted: Bool
    /// When to stop.
    public var iteration: IterationOptions

    /// Options; without arguments damping 0.85, all nodes alike, unweighted.
    public init(
        damping: Double = 0.85, personalization: [Double]? = nil, weighted: Bool = false,
        iteration: IterationOptions = IterationOptions()
    ) {
        self.damping = damping
        self.personalization = personalization
        self.weighted = weighted
        self.iteration = iteration
    }
}

extension IndexGraph {
    /// How often a reader comes by who follows edges at random and now and then begins anew.
    ///
    /// The scores x, which add up to 1, satisfy x(v) = (1 − d) p(v) + d (Σ x(u) w(u, v) / W(u) + D p(v)): the sum over the
    /// edges u → v, W(u) the weights of all edges that leave u, D the sum of x over the nodes that none leaves (*dangling*
    /// nodes), p the personalization (1 / V for all nodes unless given), d the damping.
    ///
    /// - Edges lead as the graph says; those of an undirected graph lead both ways. Parallel edges count each, or add their
    ///   weights; a self-loop leads back. A node all of whose edges weigh 0 is dangling.
    /// - Returns: One score per node, all above 0 unless the personalization is 0 somewhere; of an empty graph none. The
    ///   residual is the sum of the changes of all scores in the last iteration (NetworkX compares it with V times its
    ///   tolerance).
    /// - Complexity: O(E) time per iteration, about log(tolerance) / log(damping) iterations (170 by default); 24 bytes
    ///   per node. Deterministic, whatever the number of threads.
    /// - Source: L. Page, S. Brin, R. Motwani, T. Winograd, "The PageRank citation ranking: bringing order to the Web",
    ///   Stanford InfoLab 1999-66, 1999; dangling nodes as in NetworkX 3.6 `pagerank`.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 2, edges: [(0, 1), (1, 0)], directed: true).pageRank().scores  // [0.5, 0.5]
    /// ```
    ///
    /// - Precondition: A personalization has one share per node.
    /// - Throws: ``AlgorithmError``: `bad-parameter` if an option is out of its range, such as a personalization that is 0
    ///   everywhere; `unusable-weight` if a weight that counts is negative or not finite;
    ///   `cancelled`.
    public func pageRank(
        _ options: PageRankOptions = PageRankOptions(), execution: Execution = .serial
    ) throws(AlgorithmError) -> IterativeScores {
        let damping = options.damping
        try AlgorithmError.require(
            damping >= 0 && damping < 1, "the damping \(damping) is not from 0 to below 1", hint: "0.85 is usual")
        var jumps = options.personalization ?? [Double](repeating: 1, count: nodeCount)
        precondition(jumps.count == nodeCount, "The personalization has not one share per node.")
        try AlgorithmError.require(
            jumps.allSatisfy { $0 >= 0 && $0.isFinite } && (jumps.isEmpty || jumps.contains { $0 > 0 }),
            "the shares of the personalization are not finite, at least 0, and somewhere above 0",
            hint: "name at least one node to begin at")
        jumps.normalizeSum()

        if options.weighted { try requireWeights() }
        let totals = RowSums(outRows, weighted: options.weighted).totals
        let dangling = totals.indices.filter { totals[$0] == 0 }.map { UInt32($0) }
        let inverses = totals.map { $0 == 0 ? 0 : 1 / $0 }
        let incoming = RowSums(inRows, weighted: options.weighted)
        var shares = inverses
        return try .iterate(from: jumps, options.iteration, execution: execution) {
            old, new throws(AlgorithmError) in
            for node in shares.indices { shares[node] = old[node] * inverses[node] }
            try incoming.sums(of: shares, into: &new, execution: execution)
            let lost = dangling.reduce(0) { $0 + old[Int($1)] }
            for node in new.indices {
                new[node] = damping * (new[node] + lost * jumps[node]) + (1 - damping) * jumps[node]
            }
        }
    }
}
