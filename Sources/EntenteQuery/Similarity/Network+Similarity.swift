public import EntenteAlgorithms

extension Network {
    /// How similar all nodes are to one by their ties; or one of them only.
    ///
    /// Jaccard, cosine and Adamic–Adar compare neighbors, in a directed network those that ties lead to. The other measures
    /// compare positions toward all third nodes: the weights of ties, 1 without weights, 0 where there is none; in a directed
    /// network ties to others first, then ties from them. Definitions are those of `IndexGraph` and `PositionPair`.
    /// - Complexity: O(V + E) for measures of neighbors; for the others O(V · k + E) for a node of k different positions, one
    ///   without weights, with a factor log d for kappa, pi and tau-b and degrees d.
    /// - Throws: `AlgorithmError` `cancelled`.
    /// - Precondition: The nodes exist and differ.
    public func similarities(
        to node: UInt32, with other: UInt32? = nil, by measure: SimilarityMeasure,
        options: SimilarityOptions = SimilarityOptions()
    ) throws(AlgorithmError) -> SimilarityRanking {
        let scale = measure == .s ? options.scale ?? graph.tieScale() : nil
        var questions: Int?
        let values: [Double?]
        if let neighborMeasure = measure.ofNeighbors {
            values = graph.neighborSimilarities(to: node, by: neighborMeasure, weighted: graph.hasWeights)
        } else {
            questions = (graph.nodeCount - 2) * (graph.isDirected ? 2 : 1)
            values = try graph.positionSimilarities(
                to: node, among: other.map { $0..<($0 + 1) }, execution: options.execution
            ) { pair in
                measure.value(of: pair, scale: scale ?? 0, options.disagreement)
            }
        }
        let others = other.map { [$0] } ?? best(values, nil, ascending: measure.isDistance).filter { $0 != node }
        let scores = others.prefix(options.top ?? .max).map { other in
            SimilarityRanking.Score(
                id: id(of: other), name: name(of: other), score: values[Int(other)], questions: questions)
        }
        return SimilarityRanking(measure: measure, to: id(of: node), scores: Array(scores), scale: scale)
    }
}

extension SimilarityMeasure {
    /// The measure of common neighbors that it is on ties; `nil` for measures of positions.
    fileprivate var ofNeighbors: IndexGraph.NeighborMeasure? {
        switch self {
        case .jaccard: .jaccard
        case .cosine: .cosine
        case .adamicAdar: .adamicAdar
        default: nil
        }
    }

    /// Its value on two lists of positions; `nil` where it is not defined for them.
    func value(of pair: PositionPair, scale: Double, _ disagreement: PositionPair.Disagreement?) -> Double? {
        switch self {
        case .jaccard, .adamicAdar: nil
        case .cosine: pair.cosine
        case .structural: pair.count == 0 ? nil : pair.euclideanDistance
        case .hamming: pair.count == 0 ? nil : Double(pair.hammingDistance)
        case .s: pair.signorinoRitterS(scale: scale)
        case .kappa: pair.cohensKappa(disagreement ?? .linear)
        case .pi: pair.scottsPi(disagreement ?? .nominal)
        case .tauB: pair.kendallsTauB
        }
    }
}
