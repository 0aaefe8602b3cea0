/// How labels are propagated.
public struct LabelPropagationOptions: Sendable, Hashable {
    /// Whether the graph's weights count (if it has any); they must be finite and at least 0.
    public var weighted: Bool
    /// Decides the order in which nodes are visited, and which of several strongest labels a node takes.
    public var seed: UInt64
    /// The most passes over all nodes, at least 1.
    public var maximumIterations: Int

    /// The defaults: weights count, seed 0, at most 100 passes.
    public init(weighted: Bool = true, seed: UInt64 = 0, maximumIterations: Int = 100) {
        self.weighted = weighted
        self.seed = seed
        self.maximumIterations = maximumIterations
    }
}

extension IndexGraph {
    /// Communities by propagation of labels: every node takes, again and again, the label that weighs most among its
    /// neighbors, until no node would change.
    ///
    /// - The nodes are visited in a new random order in each pass and see the labels of the pass itself (asynchronous). A
    ///   node keeps its label if that is one of the strongest; otherwise it draws one of these.
    /// - Direction is ignored: an edge carries labels both ways. NetworkX's `asyn_lpa_communities` looks at outgoing edges
    ///   only, which leaves every node without them alone. Parallel edges count each; self-loops and edges of weight 0
    ///   carry nothing. Isolated nodes stay alone. A community may be disconnected, but lies in one component.
    /// - Complexity: O(V + E) per pass, usually a few passes; 20 bytes per node (and a copy of the rows of a directed
    ///   graph). One thread, which tells its progress; the answer depends on the seed alone.
    /// - Source: U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community structures in
    ///   large-scale networks", Physical Review E 76, 2007, doi:10.1103/PhysRevE.76.036106.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 5, edges: [(0, 1), (1, 2), (0, 2), (3, 4)], directed: false)
    /// try graph.labelPropagationCommunities().partition.members  // [[0, 1, 2], [3, 4]]
    /// ```
    ///
    /// - Returns: One community per node, and its modularity; `residual` is the share of nodes that the last pass changed.
    /// - Throws: ``AlgorithmError``: `bad-parameter` if there is not even one pass; `unusable-weight` if a weight that counts is
    ///   negative or not finite; `cancelled`.
    public func labelPropagationCommunities(
        options: LabelPropagationOptions = LabelPropagationOptions(), execution: Execution = .serial
    ) throws(AlgorithmError) -> CommunityResult {
        try ModularityOptions.check(maximumIterations: options.maximumIterations)
        if options.weighted { try requireWeights() }
        var progress = try UnboundedProgress(execution)
        let graph = CommunityGraph(self, weighted: options.weighted, resolution: 1)
        var shuffler = NodeShuffler(seed: options.seed)
        var labels = Array(0..<UInt32(nodeCount))
        var sums = NeighborSums(nodeCount)
        var (iterations, changes, converged) = (0, 0, false)
        while iterations < options.maximumIterations && !converged {
            changes = 0
            for (place, node) in shuffler.order(nodeCount).enumerated() {
                if place % Execution.stretch == 0 {
                    try progress.proceed(Double(iterations) + Double(place) / Double(nodeCount))
                }
                sums.add(graph, node, labels)
                let label = strongestLabel(sums, own: labels[Int(node)], &shuffler)
                sums.clear()
                if label != labels[Int(node)] {
                    labels[Int(node)] = label
                    changes += 1
                }
            }
            iterations += 1
            converged = changes == 0
        }
        progress.finish()
        let partition = NodePartition(labels)
        return CommunityResult(
            partition: partition, modularity: try modularity(of: partition, weighted: options.weighted),
            iterations: iterations, residual: nodeCount == 0 ? 0 : Double(changes) / Double(nodeCount),
            converged: converged)
    }

    private func strongestLabel(_ sums: NeighborSums, own: UInt32, _ shuffler: inout NodeShuffler) -> UInt32 {
        var strongest = 0.0
        for label in sums.touched { strongest = max(strongest, sums.weights[Int(label)]) }
        if sums.weights[Int(own)] == strongest { return own }
        let ties = sums.touched.count { sums.weights[Int($0)] == strongest }
        var draw = ties == 1 ? 0 : shuffler.number(below: ties)
        for label in sums.touched where sums.weights[Int(label)] == strongest {
            if draw == 0 { return label }
            draw -= 1
        }
        return own
    }
}
