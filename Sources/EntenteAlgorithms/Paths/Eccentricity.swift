extension IndexGraph {
    /// How far the farthest node is that each node reaches.
    ///
    /// ecc(v) = max d(v, u) over the nodes u that v reaches, d counted in hops. Other definitions call it infinite where a node
    /// does not reach all others (NetworkX refuses such graphs); here the nodes out of reach are left out.
    ///
    /// - Direction: ``EdgeDirection/out``, the default, takes the distances from the node to the others;
    ///   ``EdgeDirection/in`` those from the others to the node; ``EdgeDirection/both`` forgets the directions. Weights are not
    ///   looked at; self-loops and parallel edges change nothing.
    /// - Returns: One number per node; 0 for a node that reaches no other.
    /// - Complexity: O(V · E) at worst; 512 searches run at once as bits, see
    ///   ``closenessCentrality(direction:wassermanFaust:weighted:execution:)``. 300 bytes per node and thread. Deterministic, whatever
    ///   the number of threads.
    /// - Source: P. Hage and F. Harary, "Eccentricity and centrality in networks", Social Networks 17(1), 1995,
    ///   doi:10.1016/0378-8733(94)00248-9.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false).eccentricities()  // [2, 1, 2]
    /// ```
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func eccentricities(
        direction: EdgeDirection = .out, execution: Execution = .serial
    ) throws(AlgorithmError) -> [UInt32] {
        try distanceSums(direction, execution: execution).largest
    }
}
