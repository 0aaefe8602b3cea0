public import EntenteAlgorithms

/// Entities with a score each, best first.
public struct Ranking: Sendable, Hashable {
    /// One entity's score; `nil` where the measure is not defined for it.
    public struct Score: Sendable, Hashable {
        public var id: String
        public var score: Double?
    }

    public var measure: Measure
    /// Whether the scores are shares (of the other entities, of their pairs) and not counts.
    public var isNormalized: Bool
    /// Whether an iterative measure came to rest; true for all others.
    public var converged: Bool
    /// By score, equal ones by id; those without a score last.
    public var scores: [Score]
}

extension Snapshot {
    /// How many entities have a tie, and how many pairs of them are tied.
    public var size: (nodes: Int, edges: Int) { (indexGraph.nodeCount, indexGraph.edgeCount) }

    /// Ranks the entities that have a tie under the lens.
    ///
    /// Definitions are those of the methods of `IndexGraph`. Ties count once for each pair, without weights; in a
    /// directed snapshot closeness looks at incoming paths. `normalized` is about degrees and betweenness: shares of the
    /// other entities and of their pairs, else counts.
    ///
    /// - Throws: ``AlgorithmError`` as the method of the measure does.
    public func ranking(by measure: Measure, normalized: Bool = true) throws(AlgorithmError) -> Ranking {
        let (values, converged) = try values(of: measure, normalized: normalized)
        var scores = values.enumerated().map { node, value in
            Ranking.Score(id: id(of: UInt32(node)), score: value)
        }
        // Nodes stand in the order of ids, and the sort is stable: equal scores stay in that order.
        scores.sort { ($0.score ?? -.infinity) > ($1.score ?? -.infinity) }
        return Ranking(measure: measure, isNormalized: normalized, converged: converged, scores: scores)
    }

    private func values(
        of measure: Measure, normalized: Bool
    ) throws(AlgorithmError) -> ([Double?], converged: Bool) {
        let graph = indexGraph
        switch measure {
        case .degree: return (degrees(.both, normalized), true)
        case .inDegree: return (degrees(.in, normalized), true)
        case .outDegree: return (degrees(.out, normalized), true)
        case .closeness: return (try graph.closenessCentrality(), true)
        case .harmonic: return (try graph.harmonicCentrality(normalized: normalized), true)
        case .betweenness: return (try graph.betweennessCentrality(normalized: normalized), true)
        case .eigenvector: return iterative(try graph.eigenvectorCentrality())
        case .katz: return iterative(try graph.katzCentrality())
        case .pagerank: return iterative(try graph.pageRank())
        case .hubs: return iterative(try graph.hubsAndAuthorities().hubs)
        case .authorities: return iterative(try graph.hubsAndAuthorities().authorities)
        case .cores: return (graph.coreNumbers().map(Double.init), true)
        case .clustering: return (graph.clusteringCoefficients(), true)
        case .constraint: return (try graph.structuralHoles().constraints, true)
        case .effectiveSize: return (try graph.structuralHoles().effectiveSizes, true)
        }
    }

    private func degrees(_ direction: EdgeDirection, _ normalized: Bool) -> [Double] {
        normalized ? indexGraph.degreeCentrality(direction) : indexGraph.degrees(direction).map(Double.init)
    }

    private func iterative(_ result: IterativeScores) -> ([Double?], converged: Bool) {
        (result.scores, result.converged)
    }
}
