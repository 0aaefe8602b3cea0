/// Two scores for each node: by the ties that leave it, and by those that enter it.
public struct PNScores: Sendable, Hashable {
    /// By the ties that leave each node; in an undirected graph by all of its ties.
    public let outgoing: IterativeScores
    /// By the ties that enter each node; in an undirected graph the same.
    public let incoming: IterativeScores
}

extension IndexGraph {
    /// PN centrality: who has friends with many friends, and few foes, who count double.
    ///
    /// With A = P − 2N of the positive and the negative ties and β = 1 / (2V − 2), the scores are (I − βA)⁻¹ 1: everybody's 1,
    /// plus β times the scores of the friends, less 2β times those of the foes. In a directed graph out = 1 + βA · in and
    /// in = 1 + βAᵀ · out.
    ///
    /// - The sign of a tie is that of the weights between two nodes (in a directed graph, from one to the other), however many
    ///   edges there are; where these contradict each other there is no tie, and neither along self-loops and edges of
    ///   weight 0. Sizes of weights do not count. Without weights all edges are positive.
    /// - Found by x ← (x + 1 + βAx) / 2 from scores of 1, which converges even where I − βA has no inverse (two nodes
    ///   that are foes), then to the solution that treats like nodes alike.
    /// - Returns: One score of each kind per node; 1 for a node without ties, above for more friends than foes. The residual is the sum of
    ///   the changes of all scores in the last iteration.
    /// - Complexity: O(E) time per iteration, some 50 iterations; 32 bytes per tie and 40 per node. One thread; deterministic.
    /// - Throws: ``AlgorithmError``: `unusable-weight` if a weight is not a number; `bad-parameter` if an option is out of its range.
    /// - Source: M. G. Everett, S. P. Borgatti, "Networks containing negative ties", Social Networks 38, 2014,
    ///   doi:10.1016/j.socnet.2014.03.005, section 5; as in the R package signnet, `pn_index`.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], weights: [1, -1], directed: false)
    /// try graph.pnCentrality().outgoing.scores  // [1.2727, 1.0909, 0.4545]
    /// ```
    ///
    /// - Parameter options: When to stop.
    public func pnCentrality(options: IterationOptions = IterationOptions()) throws(AlgorithmError) -> PNScores {
        let graph = try effects()
        let beta = nodeCount > 1 ? 1 / (2 * Double(nodeCount) - 2) : 0
        let start = [Double](repeating: 1, count: isDirected ? 2 * nodeCount : nodeCount)
        let rows = isDirected ? [graph.outRows, graph.inRows] : [graph.outRows]
        let products = rows.map { RowSums($0, weighted: true) }
        var (side, effect) = ([Double](repeating: 0, count: nodeCount), [Double](repeating: 0, count: nodeCount))
        let found = try IterativeScores.iterate(from: start, options) { old, new in
            for (index, product) in products.enumerated() {
                // What leaves a node depends on what enters others, and the other way round.
                let (own, other) = (index * nodeCount, (products.count - 1 - index) * nodeCount)
                for node in 0..<nodeCount { side[node] = old[other + node] }
                product.sums(of: side, into: &effect)
                for node in 0..<nodeCount { new[own + node] = (old[own + node] + 1 + beta * effect[node]) / 2 }
            }
        }
        func scores(_ part: ArraySlice<Double>) -> IterativeScores {
            IterativeScores(
                scores: Array(part), iterations: found.iterations, residual: found.residual,
                converged: found.converged)
        }
        return PNScores(
            outgoing: scores(found.scores.prefix(nodeCount)), incoming: scores(found.scores.suffix(nodeCount)))
    }

    /// P − 2N as a graph: one edge per tie that has a sign, of weight 1 or −2.
    private func effects() throws(AlgorithmError) -> IndexGraph {
        try requireSigns()
        var (sources, targets, weights) = ([UInt32](), [UInt32](), [Double]())
        for node in 0..<UInt32(nodeCount) {
            for tie in Self.ties(signs(outRows, from: node)) where isDirected || tie.neighbor > node {
                guard let isNegative = tie.isNegative else { continue }
                sources.append(node)
                targets.append(tie.neighbor)
                weights.append(isNegative ? -2 : 1)
            }
        }
        return IndexGraph(
            nodeCount: nodeCount, sources: sources, targets: targets, weights: weights, directed: isDirected)
    }
}
