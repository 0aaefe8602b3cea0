public import EntenteAlgorithms

/// Edges with a score each, best first.
public struct EdgeRanking: Sendable, Hashable {
    /// One edge's score. Of an undirected edge, `from` is the end whose id comes first.
    public struct Score: Sendable, Hashable {
        /// The id of one end; of a directed edge the source.
        public var from: String
        /// The id of the other end.
        public var to: String
        /// What the measure gives the edge.
        public var score: Double
    }

    /// What was measured.
    public var measure: Measure
    /// Whether the scores are shares of all pairs and not counts.
    public var isNormalized: Bool
    /// By score, equal ones by the ids of their ends. The first ones, if so many were asked for.
    public var scores: [Score]
}

extension Network {
    /// Ranks edges by the share of shortest paths that take them; see `IndexGraph.edgeBetweennessCentrality`. Parallel
    /// edges are one. Paths are counted in hops, or measured by the weights where the network has them.
    /// - Throws: `AlgorithmError`: `unusable-weight` where a weight is not above 0; `cancelled`.
    public func edgeBetweenness(
        isNormalized: Bool = true, top: Int? = nil, execution: Execution = .serial
    ) throws(AlgorithmError) -> EdgeRanking {
        let edges = try graph.edgeBetweennessCentrality(
            normalized: isNormalized, weighted: graph.hasWeights, execution: execution)
        let scores = best(edges.map(\.score), top).map { place in
            let edge = edges[Int(place)]
            return EdgeRanking.Score(from: id(of: edge.source), to: id(of: edge.target), score: edge.score)
        }
        return EdgeRanking(measure: .betweenness, isNormalized: isNormalized, scores: scores)
    }
}
