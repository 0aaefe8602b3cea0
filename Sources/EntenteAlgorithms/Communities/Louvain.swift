extension IndexGraph {
    /// Communities by the method of Louvain: nodes move to the neighboring community that raises the modularity most,
    /// communities become nodes, and so on until nothing gains.
    ///
    /// - What is raised, and how direction, weights, self-loops and parallel edges count, is said at
    ///   ``modularity(of:resolution:weighted:)``. Isolated nodes stay alone; components are never joined. A community may
    ///   be disconnected in itself: ``leidenCommunities(options:execution:)`` mends that.
    /// - Multilevel refinement: a node that went with its community in a later level may then fit better elsewhere. So the
    ///   levels are gone through once more, from the last back to the first, and the nodes of each may move again. This
    ///   never lowers the modularity. Without it the method is that of Blondel and others.
    /// - Complexity: about O(E) per level, in practice a few levels; 60 bytes per node and at most 12 per slot of each level
    ///   beside the graph. One thread, which tells its progress; the answer depends on the seed alone. Ties fall to the
    ///   community seen first.
    /// - Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of communities in large
    ///   networks", Journal of Statistical Mechanics, 2008, doi:10.1088/1742-5468/2008/10/P10008. Departs from it in that
    ///   nodes wait in a queue instead of being visited in whole passes (they come back into it once moves of neighbors
    ///   could have changed their choice), and that a node may also leave to be alone.
    ///   Refinement: R. Rotta, A. Noack, "Multilevel local search algorithms for modularity clustering", ACM Journal of
    ///   Experimental Algorithmics 16, 2011, doi:10.1145/1963190.1970376.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 6, edges: [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)], directed: false)
    /// try graph.louvainCommunities().partition.members  // [[0, 1, 2], [3, 4, 5]]
    /// ```
    ///
    /// - Parameters:
    ///   - options: Resolution, weights, seed, and when to stop.
    ///   - refined: Whether the levels are refined at the end.
    ///   - execution: Who hears of its progress; how many levels there will be is not known beforehand.
    /// - Returns: One community per node; `iterations` counts the levels, the last of which may have gained nothing, and
    ///   `residual` is what the last level gained; the refinement counts for neither.
    /// - Throws: ``AlgorithmError``: `bad-parameter` if an option is out of its range; `unusable-weight` if a weight that counts
    ///   is negative or not finite; `cancelled`.
    public func louvainCommunities(
        options: ModularityOptions = ModularityOptions(), refined: Bool = true, execution: Execution = .serial
    ) throws(AlgorithmError) -> CommunityResult {
        try options.check()
        if options.weighted { try requireWeights() }
        var progress = try UnboundedProgress(execution)
        var graph = CommunityGraph(self, weighted: options.weighted, resolution: options.resolution)
        var shuffler = NodeShuffler(seed: options.seed)
        // Each level's graph and which of its nodes become one in the next.
        var levels: [(graph: CommunityGraph, merged: NodePartition)] = []
        var (iterations, residual, converged) = (0, 0.0, false)
        while iterations < options.maximumIterations && !converged {
            var moving = LocalMoving(graph, from: Array(0..<UInt32(graph.nodeCount)))
            try moving.run(order: shuffler.runs(graph.nodeCount), after: iterations, &progress)
            iterations += 1
            residual = moving.gain * graph.modularityPerUnit
            converged = residual <= options.tolerance ?? 1e-7
            guard moving.moves > 0 else { break }
            let merged = NodePartition(moving.communities)
            levels.append((graph, merged))
            if !converged { graph = CommunityGraph(graph, communities: merged.labels, count: merged.count) }
        }
        var labels = levels.popLast()?.merged.labels ?? Array(0..<UInt32(nodeCount))
        for (step, level) in levels.reversed().enumerated() {
            labels = level.merged.labels.map { labels[Int($0)] }
            guard refined else { continue }
            var moving = LocalMoving(level.graph, from: labels)
            try moving.run(order: shuffler.runs(labels.count), after: iterations + step, &progress)
            labels = moving.communities
        }
        progress.finish()
        let partition = NodePartition(labels)
        return CommunityResult(
            partition: partition,
            modularity: try modularity(of: partition, resolution: options.resolution, weighted: options.weighted),
            iterations: iterations, residual: residual, converged: converged)
    }
}
