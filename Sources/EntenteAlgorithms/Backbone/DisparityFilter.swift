import EntenteBytes

extension IndexGraph {
    /// How likely it is that an edge is as heavy as it is by chance: the significance by which the disparity filter keeps edges.
    ///
    /// A node of k edges with the weights w and the strength s = Σ w shares its strength out among them. Were the shares
    /// drawn uniformly at random, an edge would get a share of w / s or more with the probability α = (1 − w / s)^(k − 1).
    /// The score of an edge is the smaller α of its two ends; the backbone at the level α are the edges that score below
    /// it. Unlike a threshold on weights, it keeps the edges that matter to weak nodes.
    ///
    /// - In a directed graph an edge is measured among the edges that leave its source, and among those that come to its
    ///   target. Parallel edges are one with the sum of their weights; self-loops have no score and no part in k and s.
    ///   A node of one edge tells nothing: α = 1. An edge that weighs 0 has α = 1. In a graph without weights each edge weighs 1, and nearly all
    ///   scores are alike.
    /// - Returns: One score from 0 to 1 for each pair of nodes that an edge joins, in the order of sources and targets.
    /// - Complexity: O(V + E) time; 24 bytes per edge. One thread; deterministic.
    /// - Source: M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the multiscale backbone of complex weighted networks",
    ///   PNAS 106(16), 2009, doi:10.1073/pnas.0808904106, equation 2.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (0, 2), (0, 3)], weights: [8, 1, 1], directed: false)
    /// try graph.disparities().map(\.score)  // [0.04, 0.81, 0.81]
    /// ```
    ///
    /// - Throws: ``AlgorithmError``: `unusable-weight` if a weight is not finite or below 0.
    public func disparities() throws(AlgorithmError) -> [EdgeScore] {
        try requireWeights()
        let merged = projected(directed: isDirected, merging: true, weighted: true)
        let leaving = merged.shares(merged.outRows)
        let coming = isDirected ? merged.shares(merged.inRows) : leaving
        var scores: [EdgeScore] = []
        scores.reserveCapacity(merged.edgeCount)
        for source in 0..<UInt32(nodeCount) {
            for (target, weight) in zip(merged.neighbors(of: source), merged.weights(of: source))
            where target > source || (isDirected && target != source) {
                let score = min(leaving[Int(source)].chance(of: weight), coming[Int(target)].chance(of: weight))
                scores.append(EdgeScore(source: source, target: target, score: score))
            }
        }
        return scores
    }

    private func shares(_ rows: CompressedRows) -> [Share] {
        (0..<UInt32(nodeCount)).map { node in
            var share = Share()
            for slot in rows.slots(of: node) where rows.neighbors[slot] != node {
                share.count += 1
                share.strength += rows.weights[slot]
            }
            return share
        }
    }

    /// The edges of one node.
    private struct Share {
        var count = 0
        var strength = 0.0

        func chance(of weight: Double) -> Double {
            guard count > 1, strength > 0 else { return 1 }
            let rest = max(0, 1 - weight / strength)
            // The power by repeated squaring: no function of the C library, whose last bits differ.
            var (result, base, exponent) = (1.0, rest, count - 1)
            while exponent > 0 {
                if exponent & 1 == 1 { result *= base }
                base *= base
                exponent >>= 1
            }
            return result
        }
    }
}
