extension IndexGraph {
    /// Communities by the method of Leiden: as Louvain, but each community found is first taken apart and put together
    /// again from well-connected parts, and these become the nodes of the next level.
    ///
    /// - What is raised, and how direction, weights, self-loops and parallel edges count, is said at
    ///   ``modularity(of:resolution:weighted:)``. Every community is connected by edges of positive weight (in a directed
    ///   graph, whatever their direction). Isolated nodes stay alone.
    /// - Whole iterations, each beginning with the communities of the last, follow until one gains no more than the
    ///   tolerance.
    /// - Complexity: about O(E) per level, in practice a few levels per iteration and a few iterations; 110 bytes per node
    ///   and at most 12 per slot beside the graph. One thread, which tells its progress; the answer depends on the seed
    ///   alone.
    /// - Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
    ///   Scientific Reports 9, 2019, doi:10.1038/s41598-019-41695-z, Algorithm A.2. Departs from it in that a node joins
    ///   the part with the largest gain instead of one drawn at random (nodes are visited in random order all the same),
    ///   in that a node comes back into the queue only once moves of neighbors could have changed its choice, and in that a
    ///   community without well-connected parts is split into its connected pieces.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 6, edges: [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)], directed: false)
    /// try graph.leidenCommunities().partition.members  // [[0, 1, 2], [3, 4, 5]]
    /// ```
    ///
    /// - Parameters:
    ///   - options: Resolution, weights, seed, and when to stop.
    ///   - execution: Who hears of its progress; how many iterations there will be is not known beforehand.
    /// - Returns: One community per node; `iterations` counts whole iterations.
    /// - Throws: ``AlgorithmError``: `bad-parameter` if an option is out of its range; `unusable-weight` if a weight that counts
    ///   is negative or not finite; `cancelled`.
    public func leidenCommunities(
        options: ModularityOptions = ModularityOptions(), execution: Execution = .serial
    ) throws(AlgorithmError) -> CommunityResult {
        try options.check()
        if options.weighted { try requireWeights() }
        var progress = try UnboundedProgress(execution)
        let graph = CommunityGraph(self, weighted: options.weighted, resolution: options.resolution)
        var shuffler = NodeShuffler(seed: options.seed)
        var partition = NodePartition(singletons: nodeCount)
        var best = graph.modularityOfNodes
        var (iterations, residual, converged) = (0, 0.0, false)
        while iterations < options.maximumIterations && !converged {
            let (labels, reached) = try Leiden.iteration(
                graph, from: partition.labels, &shuffler, after: iterations, &progress)
            iterations += 1
            residual = max(0, (reached ?? 0) - (best ?? 0))
            converged = residual <= options.tolerance ?? 1e-3
            // Rounding apart, an iteration never loses.
            if (reached ?? 0) > (best ?? 0) { (partition, best) = (NodePartition(labels), reached) }
        }
        progress.finish()
        return CommunityResult(
            partition: partition,
            modularity: try modularity(of: partition, resolution: options.resolution, weighted: options.weighted),
            iterations: iterations, residual: residual, converged: converged)
    }
}

/// One iteration of Leiden.
private enum Leiden {
    /// Moves, refines and aggregates until every community is one node of the aggregated graph, which is a part that holds
    /// together; with the modularity that this has.
    static func iteration(
        _ original: CommunityGraph, from communities: [UInt32], _ shuffler: inout NodeShuffler,
        after rounds: Int, _ progress: inout UnboundedProgress
    ) throws(AlgorithmError) -> (labels: [UInt32], modularity: Double?) {
        var graph = original
        var clusters = communities
        // The node of the current graph that holds each original one.
        var holders = Array(0..<UInt32(original.nodeCount))
        while true {
            var moving = LocalMoving(graph, from: clusters)
            try moving.run(order: shuffler.runs(graph.nodeCount), after: rounds, &progress)
            guard moving.communityCount < graph.nodeCount else { return (holders, graph.modularityOfNodes) }
            clusters = NodePartition(moving.communities).labels
            var refinement = Refinement(graph, clusters: clusters)
            refinement.run(order: shuffler.runs(graph.nodeCount))
            var parts = NodePartition(refinement.parts)
            if parts.count == graph.nodeCount {
                // Nothing merged: the connected pieces of the communities are the nodes of the next level.
                parts = NodePartition(graph.connectedParts(of: clusters))
                if parts.count == graph.nodeCount { return (holders, graph.modularityOfNodes) }
            }
            for node in holders.indices { holders[node] = parts.labels[Int(holders[node])] }
            graph = CommunityGraph(graph, communities: parts.labels, count: parts.count)
            // The community of each part: as these are no fewer, its number serves again.
            var clustersOfParts = [UInt32](repeating: 0, count: parts.count)
            for (node, part) in parts.labels.enumerated() { clustersOfParts[Int(part)] = clusters[node] }
            clusters = clustersOfParts
        }
    }
}

extension CommunityGraph {
    /// Splits communities into their connected components: a label for each node, the number of one of its nodes.
    func connectedParts(of communities: [UInt32]) -> [UInt32] {
        var labels = [UInt32](repeating: .max, count: nodeCount)
        var stack: [UInt32] = []
        for root in 0..<UInt32(nodeCount) where labels[Int(root)] == .max {
            labels[Int(root)] = root
            stack.append(root)
            while let node = stack.popLast() {
                for slot in slots(of: node) {
                    let neighbor = Int(neighbors[slot])
                    guard labels[neighbor] == .max, communities[neighbor] == communities[Int(root)] else { continue }
                    if !weights.isEmpty && weights[slot] == 0 { continue }
                    labels[neighbor] = root
                    stack.append(UInt32(neighbor))
                }
            }
        }
        return labels
    }
}
