extension IndexGraph {
    /// The modularity of a partition: the share of edges within communities, less the share to be expected if the ends
    /// of all edges were joined at random.
    ///
    /// - Formula: undirected, Q = Σ_c [ L_c / m − γ (K_c / 2m)² ]; directed, Q = Σ_c [ L_c / m − γ K_c^out K_c^in / m² ];
    ///   m is the weight of all edges, L_c of those within c, K_c the sum of strengths.
    /// - Every parallel edge counts. A self-loop counts once in m and L_c, and twice in an undirected strength, as in
    ///   NetworkX 3.6. Isolated nodes change nothing. Weights are strengths; without `weighted` each edge weighs 1.
    /// - Complexity: O(V + E) time, 16 bytes per community; one thread; deterministic.
    /// - Source: M. E. J. Newman, "Analysis of weighted networks", Physical Review E 70, 2004,
    ///   doi:10.1103/PhysRevE.70.056131; directed: E. A. Leicht, M. E. J. Newman, Physical Review Letters 100, 2008,
    ///   doi:10.1103/PhysRevLett.100.118703; resolution: J. Reichardt, S. Bornholdt, Physical Review E 74, 2006,
    ///   doi:10.1103/PhysRevE.74.016110.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (2, 3)], directed: false)
    /// try graph.modularity(of: NodePartition([0, 0, 1, 1]))  // 0.5
    /// ```
    ///
    /// - Parameters:
    ///   - partition: One community per node.
    ///   - resolution: γ, at least 0 and finite.
    ///   - weighted: Whether the weights count, if the graph has any.
    /// - Returns: A number from −1 to 1 (for γ = 1); `nil` if the edges weigh nothing together, where NetworkX divides by
    ///   zero.
    /// - Throws: ``AlgorithmError`` `unusable-weight` if a weight that counts is negative or not finite.
    /// - Precondition: The partition has as many nodes as the graph.
    public func modularity(
        of partition: NodePartition, resolution: Double = 1, weighted: Bool = true
    ) throws(AlgorithmError) -> Double? {
        precondition(partition.labels.count == nodeCount, "The partition is of another graph.")
        try ModularityOptions.check(resolution: resolution)
        let usesWeights = weighted && hasWeights
        if usesWeights { try requireWeights() }
        let communities = partition.labels
        var out = [Double](repeating: 0, count: partition.count)
        var into = [Double](repeating: 0, count: isDirected ? partition.count : 0)
        var inside = 0.0
        for node in 0..<UInt32(nodeCount) {
            let community = communities[Int(node)]
            var strength = 0.0
            for slot in outRows.slots(of: node) {
                let neighbor = outRows.neighbors[slot]
                var weight = usesWeights ? outRows.weights[slot] : 1
                // Both ends of an undirected self-loop are here; of other edges, the second end has its own row.
                if !isDirected && neighbor == node { weight *= 2 }
                strength += weight
                let other = communities[Int(neighbor)]
                if other == community { inside += weight }
                if isDirected { into[Int(other)] += weight }
            }
            out[Int(community)] += strength
        }
        let total = out.reduce(0, +)
        guard total > 0 else { return nil }
        var expected = 0.0
        for community in 0..<partition.count {
            expected += out[community] / total * ((isDirected ? into[community] : out[community]) / total)
        }
        return inside / total - resolution * expected
    }
}
