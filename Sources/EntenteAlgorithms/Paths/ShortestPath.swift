extension IndexGraph {
    /// One shortest path from one node to another; `nil` if there is none.
    ///
    /// Of all simple paths from `source` to `target` that satisfy the constraints, those of the fewest hops, and of
    /// these the one whose sequence of node ids comes first. From a node to itself: one path of no hops.
    ///
    /// - Edges lead as the graph says; weights, self-loops and further parallel edges change nothing.
    /// - Complexity: without `through` O(V + E) time and 4 bytes per node. With `through` as
    ///   ``shortestSimplePaths(from:to:count:constraints:workLimit:)`` for one path, without a limit of work: in a
    ///   directed graph that may take very long, so prefer that method there. One thread; deterministic.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (2, 3), (0, 1), (1, 3)], directed: false)
    /// graph.shortestPath(from: 0, to: 3)?.nodes  // [0, 1, 3]
    /// graph.shortestPath(from: 0, to: 3, constraints: PathConstraints(avoiding: [1]))?.nodes  // [0, 2, 3]
    /// ```
    ///
    /// - Precondition: All nodes named are below `nodeCount`.
    public func shortestPath(
        from source: UInt32, to target: UInt32, constraints: PathConstraints = PathConstraints()
    ) -> NodePath? {
        let question = PathQuestion(self, from: source, to: target, constraints)
        if question.isHopeless { return nil }
        if question.via != nil {
            var search = SimplePathSearch(graph: self, question: question, workLimit: .max)
            return search.next()
        }
        let distances = BreadthFirstKernel.distances(
            from: target, along: inRows, avoiding: question.avoided, limit: question.maximumHops, until: source)
        guard distances[Int(source)] != Self.unreachable else { return nil }
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
