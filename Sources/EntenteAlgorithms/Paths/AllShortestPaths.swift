extension IndexGraph {
    /// All shortest paths from one node to another, counted without listing them.
    ///
    /// Of all simple paths from `source` to `target` that satisfy the constraints, all those of the fewest hops. The
    /// number of paths σ(v) from v to the target is the sum of σ(w) over the distinct neighbors w of v that are one
    /// hop nearer, with σ(target) = 1; it saturates at `UInt64.max`. From a node to itself: one path of no hops.
    ///
    /// - Edges lead as the graph says. Paths are sequences of nodes: weights, self-loops and further parallel edges
    ///   change nothing. Where there is no path the answer is empty.
    /// - With `through`, the paths that pass it at the least number of hops *of a simple path*: going to it by one
    ///   shortest path and on by another may come through a node twice, which is no simple path and does not count.
    ///   Where the node lies on shortest paths anyway the answer is as cheap as without it. Otherwise at most
    ///   `detourLimit` paths are searched for, with at most `workLimit` edges looked at (see
    ///   ``shortestSimplePaths(from:to:count:constraints:workLimit:)``), and
    ///   ``ShortestPathDAG/isComplete`` says if that was too few.
    /// - Complexity: O(V + E) time and 4 bytes per node, beside the answer; one thread; deterministic.
    /// - Source: the path counts are those of U. Brandes, "A faster algorithm for betweenness centrality", Journal of
    ///   Mathematical Sociology 25(2), 2001, doi:10.1080/0022250X.2001.9990249, Lemma 3, counted from the target.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (2, 3), (0, 1), (1, 3)], directed: false)
    /// let shortest = graph.allShortestPaths(from: 0, to: 3)
    /// shortest.count  // 2
    /// shortest.paths(limit: 1).map(\.nodes)  // [[0, 1, 3]]
    /// ```
    ///
    /// - Precondition: All nodes named are below `nodeCount`; `detourLimit` is at least 1.
    public func allShortestPaths(
        from source: UInt32, to target: UInt32, constraints: PathConstraints = PathConstraints(),
        detourLimit: Int = 10_000, workLimit: Int = 1_000_000_000
    ) -> ShortestPathDAG {
        Execution.unstoppable { execution throws(AlgorithmError) in
            try allShortestPaths(
                from: source, to: target, constraints: constraints, detourLimit: detourLimit, workLimit: workLimit,
                execution: execution)
        }
    }

    /// As the other form, for work that can be cancelled and tells how much of `workLimit` is used up.
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func allShortestPaths(
        from source: UInt32, to target: UInt32, constraints: PathConstraints = PathConstraints(),
        detourLimit: Int = 10_000, workLimit: Int = 1_000_000_000, execution: Execution
    ) throws(AlgorithmError) -> ShortestPathDAG {
        precondition(detourLimit >= 1, "The limit of detours is below 1.")
        let question = PathQuestion(self, from: source, to: target, constraints)
        if question.isHopeless { return ShortestPathDAG(listing: [], isComplete: true) }
        let (avoided, limit) = (question.avoided, question.maximumHops)

        let search = BidirectionalSearch(
            from: source, to: target, forward: outRows, backward: inRows, avoiding: avoided, limit: limit)
        guard let hops = search.hops else { return ShortestPathDAG(listing: [], isComplete: true) }
        let toTarget = search.toTarget
        guard let via = question.via else {
            return ShortestPathDAG(from: source, hops: Int(hops), along: outRows) { node, next in
                toTarget[Int(next)] == toTarget[Int(node)] &- 1
            }
        }

        let beyond = toTarget[Int(via)]
        let toVia = BreadthFirstKernel.distances(
            from: via, along: inRows, avoiding: avoided, limit: limit, until: source)
        // Neither sum can overflow: distances are below the node count, or `unreachable`, which nothing equals.
        if beyond < hops && toVia[Int(source)] == hops - beyond {
            return ShortestPathDAG(from: source, hops: Int(hops), along: outRows) { node, next in
                let rest = toTarget[Int(next)]
                guard rest == toTarget[Int(node)] &- 1 else { return false }
                return rest > beyond ? toVia[Int(next)] == rest - beyond : rest < beyond || next == via
            }
        }
        return try detours(question, detourLimit: detourLimit, workLimit: workLimit, execution)
    }

    /// The shortest simple paths through a node that lies on no shortest path, one by one.
    private func detours(
        _ question: PathQuestion, detourLimit: Int, workLimit: Int, _ execution: Execution
    ) throws(AlgorithmError) -> ShortestPathDAG {
        var search = SimplePathSearch(
            graph: self, question: question, workLimit: workLimit, execution: execution)
        var paths: [NodePath] = []
        while let path = try search.next(), path.hops == paths.first?.hops ?? path.hops {
            if paths.count == detourLimit { return ShortestPathDAG(listing: paths, isComplete: false) }
            paths.append(path)
            search.restrict(toHops: path.hops)
        }
        return ShortestPathDAG(listing: paths, isComplete: !search.isExhausted)
    }
}
