extension IndexGraph {
    /// How many of the edges that could be there are there: 2 E / (V (V − 1)), in a directed graph E / (V (V − 1)).
    ///
    /// All edges count, parallel ones and self-loops too, so that the density of a graph that is not simple can exceed 1; 0
    /// for fewer than two nodes. O(1). As in NetworkX 3.6 `density`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1)], directed: false).density  // 1/3
    /// ```
    public var density: Double {
        guard nodeCount > 1 else { return 0 }
        return Double(isDirected ? edgeCount : 2 * edgeCount) / (Double(nodeCount) * Double(nodeCount - 1))
    }

    /// The share of directed ties that are answered: of the ordered pairs (u, v) with an edge u → v, those that have an
    /// edge v → u too. 1 in an undirected graph.
    ///
    /// Parallel edges count as one; self-loops are left out, as they are their own answer (NetworkX counts them as
    /// unanswered). `nil` if there is no other edge.
    ///
    /// - Complexity: O(V + E) time; 8 bytes per edge at most. Deterministic.
    /// - Source: NetworkX 3.6 `overall_reciprocity`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], directed: true).reciprocity()  // 2/3
    /// ```
    public func reciprocity() -> Double? {
        let out = outRows.simple()
        if out.neighbors.isEmpty { return nil }
        guard isDirected else { return 1 }
        let union = out.merged(with: inRows.simple()).simple()
        // Of both rows together, what the union lost stands in both.
        return Double(2 * out.neighbors.count - union.neighbors.count) / Double(out.neighbors.count)
    }
}
