/// The answer of a breadth-first search: how far every node is from the nearest source, and the step before it.
public struct BreadthFirstSearch: Sendable {
    /// Hops from the nearest source, for each node; ``IndexGraph/unreachable`` where none reaches it.
    public let distances: [UInt32]
    /// The neighbor with the smallest id among those one hop nearer; ``IndexGraph/unreachable`` for the sources
    /// themselves and for nodes that none reaches.
    public let parents: [UInt32]

    /// A shortest path from the nearest source to `node` along the parents; `nil` if none reaches it. O(hops).
    ///
    /// After a search with direction ``EdgeDirection/in`` the path's edges point backward, toward the source.
    public func path(to node: UInt32) -> NodePath? {
        guard distances[Int(node)] != IndexGraph.unreachable else { return nil }
        var nodes = [node]
        var current = parents[Int(node)]
        while current != IndexGraph.unreachable {
            nodes.append(current)
            current = parents[Int(current)]
        }
        return NodePath(nodes: nodes.reversed())
    }
}

extension IndexGraph {
    /// Breadth-first search from one node: distances in hops and a tree of shortest paths.
    ///
    /// Every node reached gets the least number of edges of a path from `source`; its parent is, of its neighbors one
    /// hop nearer, the one with the smallest id. The answer is therefore the same however the search went about it.
    ///
    /// - Edges are followed in `direction`. Weights, self-loops and further parallel edges change nothing. Nodes that
    ///   the search does not reach get ``unreachable`` as distance and parent.
    /// - Complexity: O(V + E) time, 8 bytes per node for the answer and 8 for the search; deterministic. More threads share
    ///   the levels that most edges are looked at in; those of a deep and narrow graph are too small to share.
    /// - Source: S. Beamer, K. Asanović, D. Patterson, "Direction-optimizing breadth-first search", SC 2012,
    ///   doi:10.1109/SC.2012.50; parents are assigned afterward, so that they do not depend on the direction taken.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2)], directed: false)
    /// try graph.breadthFirstSearch(from: 0).distances  // [0, 1, 2, IndexGraph.unreachable]
    /// ```
    ///
    /// - Precondition: `source` is below `nodeCount`.
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func breadthFirstSearch(
        from source: UInt32, direction: EdgeDirection = .out, execution: Execution = .serial
    ) throws(AlgorithmError) -> BreadthFirstSearch {
        try breadthFirstSearch(from: [source], direction: direction, execution: execution)
    }

    /// Breadth-first search from several nodes at once: each node gets its distance to the nearest of them.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)], directed: false)
    /// graph.breadthFirstSearch(from: [0, 3]).distances  // [0, 1, 1, 0]
    /// ```
    ///
    /// Otherwise as ``breadthFirstSearch(from:direction:execution:)-(UInt32,_,_)``; without sources nothing is reached.
    public func breadthFirstSearch(
        from sources: [UInt32], direction: EdgeDirection = .out, execution: Execution = .serial
    ) throws(AlgorithmError) -> BreadthFirstSearch {
        let kernel = breadthFirstKernel(direction, execution)
        let distances = try hopDistances(from: sources, direction: direction, execution: execution)
        return BreadthFirstSearch(distances: distances, parents: try kernel.parents(distances))
    }

    /// The distances of ``breadthFirstSearch(from:direction:execution:)-([UInt32],_,_)`` alone, in about half the time.
    public func hopDistances(
        from sources: [UInt32], direction: EdgeDirection = .out, execution: Execution = .serial
    ) throws(AlgorithmError) -> [UInt32] {
        for source in sources { precondition(Int(source) < nodeCount, "There is no node \(source).") }
        return try breadthFirstKernel(direction, execution).distances(from: sources)
    }

    private func breadthFirstKernel(_ direction: EdgeDirection, _ execution: Execution) -> BreadthFirstKernel {
        let opposite: EdgeDirection =
            switch direction {
            case .out: .in
            case .in: .out
            case .both: .both
            }
        return BreadthFirstKernel(forward: rows(direction), backward: rows(opposite), execution: execution)
    }
}
