extension IndexGraph {
    /// How near each node is to the others.
    ///
    /// For a node that r others reach, at distances that add up to D: r / D, and with the factor r / (V − 1) of Wasserman
    /// and Faust (the default) r² / (D · (V − 1)), so that a node of a small component does not look central.
    ///
    /// - Direction: ``EdgeDirection/in``, the default, takes the distances *from* the others to the node, as NetworkX does;
    ///   ``EdgeDirection/out`` those from the node to the others; ``EdgeDirection/both`` forgets the directions.
    /// - Distances are hops: weights are not looked at; self-loops and further parallel edges change nothing.
    /// - Returns: One number per node from 0 to 1; 0 for a node that no other reaches.
    /// - Complexity: O(V · E) at worst, but 512 searches run at once as bits, so that on graphs of small diameter an edge is
    ///   looked at about V / 512 times per level. Memory: 200 bytes per node. One thread; deterministic.
    /// - Source: L. C. Freeman 1978/79, doi:10.1016/0378-8733(78)90021-7; S. Wasserman and K. Faust, *Social Network
    ///   Analysis*, 1994, equation 5.10; the search: M. Then et al., "The more the merrier: efficient multi-source graph
    ///   traversal", PVLDB 8(4), 2014, doi:10.14778/2735496.2735507.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false).closenessCentrality()  // [2/3, 1, 2/3]
    /// ```
    ///
    /// - Parameters:
    ///   - direction: Along which edges the paths run, seen from the node.
    ///   - wassermanFaust: Whether to scale by the share of nodes that reach the node.
    public func closenessCentrality(direction: EdgeDirection = .in, wassermanFaust: Bool = true) -> [Double] {
        let sums = distanceSums(direction)
        return (0..<nodeCount).map { node in
            let (count, total) = (Double(sums.counts[node]), Double(sums.totals[node]))
            guard total > 0 else { return 0 }
            return wassermanFaust ? count / total * (count / Double(nodeCount - 1)) : count / total
        }
    }

    /// How near each node is to the others, where a node out of reach counts 0: the sum of 1 / distance over the others.
    ///
    /// - Direction, weights, self-loops, parallel edges, complexity: as ``closenessCentrality(direction:wassermanFaust:)``.
    /// - Returns: One number per node from 0 to V − 1; divided by V − 1 if `normalized`. 0 for a node that no other reaches.
    /// - Source: M. Marchiori and V. Latora, "Harmony in the small-world", Physica A 285, 2000,
    ///   doi:10.1016/S0378-4371(00)00311-3; NetworkX 3.6 `harmonic_centrality`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false).harmonicCentrality()  // [1.5, 2, 1.5]
    /// ```
    ///
    /// - Parameters:
    ///   - direction: Along which edges the paths run, seen from the node.
    ///   - normalized: Whether to divide by the number of other nodes; NetworkX does not.
    public func harmonicCentrality(direction: EdgeDirection = .in, normalized: Bool = false) -> [Double] {
        let sums = distanceSums(direction).inverses
        guard normalized, nodeCount > 1 else { return sums }
        return sums.map { $0 / Double(nodeCount - 1) }
    }

    private func distanceSums(_ direction: EdgeDirection) -> DistanceSums {
        let rows = simpleRows(direction)
        let opposite: CompressedRows
        switch isDirected ? direction : .both {
        case .in: opposite = simpleRows(.out)
        case .out: opposite = simpleRows(.in)
        case .both: opposite = rows
        }
        return DistanceSums(towardSelf: rows, fromSelf: opposite)
    }
}
