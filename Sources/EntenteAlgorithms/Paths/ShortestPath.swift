extension IndexGraph {
    /// One shortest path from one node to another; `nil` if there is none.
    ///
    /// Of all simple paths from `source` to `target` that satisfy the constraints, those of the fewest hops, and of
    /// these the one whose sequence of node ids comes first. From a node to itself: one path of no hops.
    ///
    /// - Edges lead as the graph says; weights, self-loops and further parallel edges change nothing.
    /// - Complexity: without `through` O(V + E) time and 8 bytes per node; the search goes out from both ends, and in most
    ///   graphs looks at a small share of the edges. With `through` as
    ///   ``shortestSimplePaths(from:to:count:constraints:workLimit:)`` for one path, without a limit of work: in a
    ///   directed graph that may take very long, so prefer that method there. One thread; deterministic.
    /// - Source: E. F. Moore, "The shortest path through a maze", Proceedings of the International Symposium on the
    ///   Theory of Switching, 1959; searched from the target, so that the first path by node ids is found from the source.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (2, 3), (0, 1), (1, 3)], directed: false)
    /// graph.shortestPath(from: 0, to: 3)?.nodes  // [0, 1, 3]
    /// graph.shortestPath(from: 0, to: 3, constraints: PathConstraints(avoiding: [1]))?.nodes  // [0, 2, 3]
    /// ```
    ///
    /// - Source: I. Pohl, "Bi-directional search", Machine Intelligence 6, 1971, pages 127–140.
    /// - Precondition: All nodes named are below `nodeCount`.
    public func shortestPath(
        from source: UInt32, to target: UInt32, constraints: PathConstraints = PathConstraints()
    ) -> NodePath? {
        let question = PathQuestion(self, from: source, to: target, constraints)
        if question.isHopeless { return nil }
        if question.via != nil {
            return Execution.unstoppable { execution throws(AlgorithmError) in
                var search = SimplePathSearch(
                    graph: self, question: question, workLimit: .max, execution: execution)
                return try search.next()
            }
        }
        let search = BidirectionalSearch(
            from: source, to: target, forward: outRows, backward: inRows, avoiding: question.avoided,
            limit: question.maximumHops)
        guard search.hops != nil else { return nil }
        let distances = search.toTarget
        // Walk toward the target, always to the smallest neighbor that is one hop nearer.
        var nodes = [source]
        var current = source
        while current != target {
            let nearer = distances[Int(current)] - 1
            guard let next = neighbors(of: current).first(where: { distances[Int($0)] == nearer }) else {
                preconditionFailure("A node at distance \(nearer + 1) has no neighbor at \(nearer).")
            }
            nodes.append(next)
            current = next
        }
        return NodePath(nodes: nodes)
    }
}
