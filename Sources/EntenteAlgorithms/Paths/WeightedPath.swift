/// A path with the sum of its edges' weights.
public struct WeightedPath: Sendable, Hashable {
    /// The nodes.
    public let path: NodePath
    /// The sum of the weights, of each step the smallest among its parallel edges.
    public let length: Double
}

extension IndexGraph {
    /// The lengths of the shortest paths from a node, where the weight of an edge is its length.
    ///
    /// - Edges are followed in `direction`. Of parallel edges the lightest counts; self-loops change nothing. Without
    ///   weights every edge has length 1.
    /// - Returns: One length per node: 0 for the source, infinity for nodes that it does not reach.
    /// - Complexity: in practice little more than O(V + E) time, O(V · E) at worst; 8 bytes per node for the answer and
    ///   about 40 for the search. One thread, which tells its progress; deterministic.
    /// - Source: U. Meyer and P. Sanders, "Δ-stepping: a parallelizable shortest path algorithm", Journal of Algorithms
    ///   49(1), 2003, doi:10.1016/S0196-6774(03)00076-2, with light and heavy edges treated alike, and Δ from the weights and
    ///   degrees. The lengths are, to the bit, those of E. W. Dijkstra, "A note on two problems in connexion with graphs",
    ///   Numerische Mathematik 1, 1959, doi:10.1007/BF01386390.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], weights: [1, 1, 5], directed: false)
    /// try graph.weightedDistances(from: 0)  // [0, 1, 2]
    /// ```
    ///
    /// - Precondition: `source` is below `nodeCount`.
    /// - Throws: ``AlgorithmError`` `unusable-weight` if a weight is negative or not finite; `cancelled`.
    public func weightedDistances(
        from source: UInt32, direction: EdgeDirection = .out, execution: Execution = .serial
    ) throws(AlgorithmError) -> [Double] {
        precondition(Int(source) < nodeCount, "There is no node \(source).")
        guard hasWeights else {
            return try hopDistances(from: [source], direction: direction, execution: execution).map {
                $0 == Self.unreachable ? .infinity : Double($0)
            }
        }
        try requireWeights()
        return try DeltaStepping.distances(from: source, along: rows(direction), execution)
    }

    /// A shortest path by weight from one node to another; `nil` if there is none.
    ///
    /// Of the simple paths that satisfy the constraints and have the least sum of weights, as floating-point sums from the target
    /// on, the one whose sequence of node ids comes first (where edges of weight 0 are in play, one of them, always the same). From a node to itself: one path of no steps.
    ///
    /// - Edges lead as the graph says. Of parallel edges the lightest counts; self-loops change nothing. Without weights
    ///   every edge has length 1.
    /// - Complexity: O(E log V) time, 20 bytes per node; the search ends when it knows the way. With `maximumHops` or `through`
    ///   as ``shortestWeightedSimplePaths(from:to:count:constraints:workLimit:execution:)`` for one path, without a limit of
    ///   work: with `through` that may take very long. One thread; deterministic.
    /// - Source: E. W. Dijkstra, as above; the heap with four children: D. B. Johnson, Information Processing Letters 4(3),
    ///   1975, doi:10.1016/0020-0190(75)90001-0.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], weights: [1, 1, 5], directed: false)
    /// try graph.shortestWeightedPath(from: 0, to: 2)?.path.nodes  // [0, 1, 2]
    /// ```
    ///
    /// - Precondition: All nodes named are below `nodeCount`.
    /// - Throws: ``AlgorithmError`` `unusable-weight` if a weight is negative or not finite.
    public func shortestWeightedPath(
        from source: UInt32, to target: UInt32, constraints: PathConstraints = PathConstraints()
    ) throws(AlgorithmError) -> WeightedPath? {
        let question = PathQuestion(self, from: source, to: target, constraints)
        try requireWeights()
        if question.isHopeless { return nil }
        if question.via != nil || question.maximumHops < nodeCount - 1 {
            var search = ConstrainedPathSearch(
                graph: self, question: question, workLimit: .max, execution: .serial)
            return try search.next()
        }
        let search = DijkstraSearch(from: target, along: [inRows], avoiding: question.avoided, until: source)
        guard search.order.last == source else { return nil }
        // Where edges of no length make distances equal, only what was settled before leads on.
        var ranks = [UInt32](repeating: .max, count: nodeCount)
        for (rank, node) in search.order.enumerated() { ranks[Int(node)] = UInt32(rank) }
        var nodes = [source]
        var current = source
        while current != target {
            let next = outRows.slots(of: current).first { slot in
                let neighbor = outRows.neighbors[slot]
                let weight = hasWeights ? outRows.weights[slot] : 1
                return ranks[Int(neighbor)] < ranks[Int(current)]
                    && search.distances[Int(neighbor)] + weight == search.distances[Int(current)]
            }
            guard let next else { preconditionFailure("A node that was reached has no node before it.") }
            current = outRows.neighbors[next]
            nodes.append(current)
        }
        return WeightedPath(path: NodePath(nodes: nodes), length: search.distances[Int(source)])
    }
}
