extension IndexGraph {
    /// How many triangles there are: sets of three nodes, each joined to each.
    ///
    /// The directions of edges make no difference; self-loops and further parallel edges change nothing.
    ///
    /// - Complexity: O(E √E) time at worst; 8 bytes per node and 5 per edge, 9 per node for each thread.
    ///   Deterministic, whatever the number of threads.
    /// - Source: T. Schank and D. Wagner, WEA 2005, doi:10.1007/11427186_54.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (2, 0)], directed: false).triangleCount()  // 1
    /// ```
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func triangleCount(execution: Execution = .serial) throws(AlgorithmError) -> Int {
        try TriangleKernel(simpleRows(.both), execution: execution).count(execution: execution)
    }

    /// How many triangles each node belongs to.
    ///
    /// Directions, self-loops, parallel edges and complexity as in ``triangleCount(execution:)``; deterministic.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
    /// try graph.triangleCounts()  // [1, 1, 1, 0]
    /// ```
    ///
    /// - Returns: One number per node; they add up to three times the number of triangles.
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func triangleCounts(execution: Execution = .serial) throws(AlgorithmError) -> [Int] {
        try TriangleKernel(simpleRows(.both), execution: execution).countsByNode(execution: execution)
    }

    /// The share of pairs of each node's neighbors that are joined themselves.
    ///
    /// In an undirected graph: T(v) / (d (d − 1) / 2) for a node of d neighbors in T triangles. In a directed graph, where
    /// a triangle counts once for each choice of a direction for its three sides: T(v) / (2 (d (d − 1) − 2 b)), with d the
    /// edges that leave and enter, and b the neighbors joined both ways.
    ///
    /// - Weights are not looked at; self-loops and further parallel edges change nothing.
    /// - Returns: One number from 0 to 1 per node; 0 where there is no pair.
    /// - Complexity: as ``triangleCount(execution:)``.
    /// - Source: D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998,
    ///   doi:10.1038/30918; G. Fagiolo, "Clustering in complex directed networks", Physical Review E 76, 2007,
    ///   doi:10.1103/PhysRevE.76.026107, equation 8; NetworkX 3.6 `clustering`.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
    /// try graph.clusteringCoefficients()  // [1, 1, 1/3, 0]
    /// ```
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func clusteringCoefficients(execution: Execution = .serial) throws(AlgorithmError) -> [Double] {
        let out = outRows.simple()
        guard isDirected else {
            let triangles = try TriangleKernel(out, execution: execution).countsByNode(execution: execution)
            return (0..<UInt32(nodeCount)).map { node in
                let degree = out.slots(of: node).count
                return degree < 2 ? 0 : Double(triangles[Int(node)]) / (Double(degree) * Double(degree - 1) / 2)
            }
        }
        let both = out.merged(with: inRows.simple())
        let triangles = try TriangleKernel(both, execution: execution).countsByNode(execution: execution)
        return (0..<UInt32(nodeCount)).map { node in
            let row = both.neighbors[both.slots(of: node)]
            let mutual = zip(row, row.dropFirst()).count { $0 == $1 }
            let pairs = row.count * (row.count - 1) - 2 * mutual
            return pairs == 0 ? 0 : Double(triangles[Int(node)]) / Double(pairs)
        }
    }

    /// The share of pairs of neighbors, over all nodes, that are joined themselves: 3 · triangles / paths of two edges.
    ///
    /// The directions of edges make no difference; weights are not looked at; self-loops and further parallel edges change
    /// nothing. 0 where no node has two neighbors.
    ///
    /// - Complexity: as ``triangleCount(execution:)``.
    /// - Source: M. E. J. Newman, "The structure and function of complex networks", SIAM Review 45(2), 2003,
    ///   doi:10.1137/S003614450342480, equation 3; NetworkX 3.6 `transitivity`.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
    /// try graph.transitivity()  // 0.6
    /// ```
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func transitivity(execution: Execution = .serial) throws(AlgorithmError) -> Double {
        let rows = simpleRows(.both)
        let pairs = (0..<UInt32(nodeCount)).reduce(0.0) { sum, node in
            let degree = Double(rows.slots(of: node).count)
            return sum + degree * (degree - 1) / 2
        }
        if pairs == 0 { return 0 }
        return 3 * Double(try TriangleKernel(rows, execution: execution).count(execution: execution)) / pairs
    }
}
