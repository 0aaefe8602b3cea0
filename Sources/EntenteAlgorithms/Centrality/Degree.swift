extension IndexGraph {
    /// How many edge ends each node has.
    ///
    /// - Direction: in a directed graph the edges that leave the node, enter it, or both added; in an undirected graph all
    ///   edges at the node, whatever the direction.
    /// - Parallel edges count each. A self-loop has two ends: it counts 2 in an undirected graph and with
    ///   ``EdgeDirection/both``, and 1 among the outgoing and among the incoming edges.
    /// - Returns: One number per node; 0 for a node without edges.
    /// - Complexity: O(V log d) time, where d is the largest degree; deterministic.
    /// - Source: the definition of NetworkX 3.6 (`Graph.degree`, `DiGraph.in_degree`, `out_degree`).
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 0)], directed: false).degrees()  // [3, 1]
    /// ```
    public func degrees(_ direction: EdgeDirection = .both) -> [Int] {
        (0..<UInt32(nodeCount)).map { node in
            switch (isDirected, direction) {
            case (true, .out): outDegree(of: node)
            case (true, .in): inDegree(of: node)
            case (true, .both): outDegree(of: node) + inDegree(of: node)
            // The row holds a self-loop once.
            case (false, _): outDegree(of: node) + outRows.slots(of: node, to: node).count
            }
        }
    }

    /// The degree of each node as a share of the other nodes: degree / (V − 1).
    ///
    /// Directions, parallel edges and self-loops as in ``degrees(_:)``; with parallel edges or self-loops, and with both
    /// directions of a directed graph, a value can exceed 1. A node that is alone in its graph gets 1, as in NetworkX.
    ///
    /// - Returns: One number per node, at least 0.
    /// - Complexity: as ``degrees(_:)``.
    /// - Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1978/79,
    ///   doi:10.1016/0378-8733(78)90021-7; NetworkX 3.6 `degree_centrality`.
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], directed: false).degreeCentrality()  // [1, 0.5, 0.5]
    /// ```
    public func degreeCentrality(_ direction: EdgeDirection = .both) -> [Double] {
        if nodeCount <= 1 { return [Double](repeating: 1, count: nodeCount) }
        let others = Double(nodeCount - 1)
        return degrees(direction).map { Double($0) / others }
    }

    /// The sum of the weights of each node's edges.
    ///
    /// Each edge counts with its weight where ``degrees(_:)`` counts it as 1 (a self-loop of an undirected graph twice);
    /// in a graph without weights every edge weighs 1. Negative weights are subtracted. Weights are added in the order
    /// of the rows.
    ///
    /// - Returns: One number per node; 0 for a node without edges.
    /// - Complexity: O(V log d + E) time; deterministic.
    /// - Source: A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani, "The architecture of complex weighted
    ///   networks", PNAS 101(11), 2004, doi:10.1073/pnas.0400087101, equation 2.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], weights: [2, 0.5], directed: false)
    /// graph.strengths()  // [2.5, 2, 0.5]
    /// ```
    public func strengths(_ direction: EdgeDirection = .both) -> [Double] {
        guard hasWeights else { return degrees(direction).map { Double($0) } }
        return (0..<UInt32(nodeCount)).map { node in
            func sum(_ weights: ArraySlice<Double>) -> Double { weights.reduce(0, +) }
            switch (isDirected, direction) {
            case (true, .out): return sum(weights(of: node))
            case (true, .in): return sum(inWeights(of: node))
            case (true, .both): return sum(weights(of: node)) + sum(inWeights(of: node))
            case (false, _): return sum(weights(of: node)) + sum(outRows.weights[outRows.slots(of: node, to: node)])
            }
        }
    }
}
