extension IndexGraph {
    /// How near each node is to the others.
    ///
    /// For a node that r others reach, at distances that add up to D: r / D, and with the factor r / (V − 1) of Wasserman
    /// and Faust (the default) r² / (D · (V − 1)), so that a node of a small component does not look central.
    ///
    /// - Direction: ``EdgeDirection/in``, the default, takes the distances *from* the others to the node, as NetworkX does;
    ///   ``EdgeDirection/out`` those from the node to the others; ``EdgeDirection/both`` forgets the directions.
    /// - Distances are hops; if `weighted`, sums of weights. Of parallel edges the lightest counts; self-loops change nothing.
    /// - Returns: One number per node at least 0, and at most 1 unless `weighted`; 0 for a node that no other
    ///   reaches.
    /// - Complexity: O(V · E) at worst, but 512 searches run at once as bits, so that on graphs of small diameter an edge is
    ///   looked at about V / 512 times per level. Memory: 300 bytes per node and thread. If
    ///   `weighted`, O(V · E log V). Deterministic: the same bits on any number of threads.
    /// - Source: L. C. Freeman 1978/79, doi:10.1016/0378-8733(78)90021-7; S. Wasserman and K. Faust, *Social Network
    ///   Analysis*, 1994, equation 5.10; the search: M. Then et al., "The more the merrier: efficient multi-source graph
    ///   traversal", PVLDB 8(4), 2014, doi:10.14778/2735496.2735507.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false).closenessCentrality()  // [2/3, 1, 2/3]
    /// ```
    ///
    /// - Parameters:
    ///   - direction: Which way the distances are taken.
    ///   - wassermanFaust: Whether to scale by the share of nodes that reach the node.
    ///   - weighted: Whether the weight of an edge is its length.
    ///   - execution: Threads and progress.
    /// - Throws: ``AlgorithmError``: `unusable-weight` if `weighted` and a weight is not finite and above 0; `cancelled`.
    public func closenessCentrality(
        direction: EdgeDirection = .in, wassermanFaust: Bool = true, weighted: Bool = false,
        execution: Execution = .serial
    ) throws(AlgorithmError) -> [Double] {
        let sums: [(count: Int, total: Double)]
        if weighted && hasWeights {
            sums = try lengths(direction, execution) { lengths in (lengths.count, lengths.reduce(0, +)) }
        } else {
            let hops = try distanceSums(direction, execution: execution)
            sums = zip(hops.counts, hops.totals).map { (Int($0), Double($1)) }
        }
        return sums.map { sum in
            let (count, total) = (Double(sum.count), sum.total)
            guard total > 0 else { return 0 }
            return wassermanFaust ? count / total * (count / Double(nodeCount - 1)) : count / total
        }
    }

    /// How near each node is to the others, where a node out of reach counts 0: the sum of 1 / distance over the others.
    ///
    /// - Direction, weights, self-loops, parallel edges, complexity: as
    ///   ``closenessCentrality(direction:wassermanFaust:weighted:execution:)``.
    /// - Returns: One number per node, at least 0, and at most V − 1 unless `weighted`; divided by V − 1 if `normalized`. 0 for a node that no other reaches.
    /// - Source: M. Marchiori and V. Latora, "Harmony in the small-world", Physica A 285, 2000,
    ///   doi:10.1016/S0378-4371(00)00311-3; NetworkX 3.6 `harmonic_centrality`.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false).harmonicCentrality()  // [1.5, 2, 1.5]
    /// ```
    ///
    /// - Parameters:
    ///   - direction: Which way the distances are taken.
    ///   - normalized: Whether to divide by the number of other nodes; NetworkX does not.
    ///   - weighted: Whether the weight of an edge is its length.
    ///   - execution: Threads and progress.
    /// - Throws: ``AlgorithmError``: `unusable-weight` if `weighted` and a weight is not finite and above 0; `cancelled`.
    public func harmonicCentrality(
        direction: EdgeDirection = .in, normalized: Bool = false, weighted: Bool = false,
        execution: Execution = .serial
    ) throws(AlgorithmError) -> [Double] {
        let sums =
            weighted && hasWeights
            ? try lengths(direction, execution) { $0.reduce(0) { $0 + 1 / $1 } }
            : try distanceSums(direction, execution: execution).inverses
        guard normalized, nodeCount > 1 else { return sums }
        return sums.map { $0 / Double(nodeCount - 1) }
    }

    /// What becomes of the lengths of the shortest paths between each node and the others.
    private func lengths<Sum: Sendable>(
        _ direction: EdgeDirection, _ execution: Execution, _ body: @Sendable ([Double]) -> Sum
    ) throws(AlgorithmError) -> [Sum] {
        try requireWeights(aboveZero: true)
        let rows = rows(direction)
        return try execution.map(Execution.chunkCount(nodeCount)) { chunk in
            Execution.pieces(ofChunk: chunk, among: nodeCount).map { node in
                let search = DijkstraSearch(from: UInt32(node), along: rows)
                return body(search.order.dropFirst().map { search.distances[Int($0)] })
            }
        }.flatMap(\.self)
    }
}
