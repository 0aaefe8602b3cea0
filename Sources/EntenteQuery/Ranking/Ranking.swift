public import EntenteAlgorithms

/// Nodes with a score each, best first.
public struct Ranking: Sendable, Hashable {
    /// One node's score; `nil` where the measure is not defined for it.
    public struct Score: Sendable, Hashable {
        /// The id of the entity.
        public var id: String
        /// What the node is called for people.
        public var name: String
        /// What the measure gives it.
        public var score: Double?

        /// A score; without a name the node is called by its id.
        public init(id: String, name: String? = nil, score: Double?) {
            self.id = id
            self.name = name ?? id
            self.score = score
        }
    }

    /// What was measured.
    public var measure: Measure
    /// Whether the scores are shares (of the other nodes, of their pairs) and not counts.
    public var isNormalized: Bool
    /// How many nodes were ranked.
    public var nodes: Int
    /// By score, equal ones by id; those without a score last. The first ones, if so many were asked for.
    public var scores: [Score]
    /// How an iterative measure came to rest; `nil` for all others.
    public var iteration: Iteration?
    /// What a sample can tell; `nil` where all was computed.
    public var sample: Sample?
    /// What each further step counted, for Katz; `nil` for all others.
    public var alpha: Double?

    /// Whether an iterative measure came to rest; true for all others.
    public var converged: Bool { iteration?.converged ?? true }

    /// How an iterative method ended.
    public struct Iteration: Sendable, Hashable {
        /// How many there were.
        public var iterations: Int
        /// How much the last iteration still changed.
        public var residual: Double
        /// Whether it came to rest before its limit.
        public var converged: Bool
    }

    /// Scores estimated from the paths of some nodes only.
    public struct Sample: Sendable, Hashable {
        /// How many nodes the paths start from.
        public var count: Int
        /// With a probability of 95 %, no score is farther than this from the exact one.
        public var errorBound: Double
    }
}

/// How nodes are ranked.
public struct RankingOptions: Sendable {
    /// Shares instead of counts, where the measure has both, see ``Measure/hasShares``.
    public var isNormalized = true
    /// Only the first so many are named; all if `nil`.
    public var top: Int?
    /// Betweenness from the paths of so many nodes instead of all.
    public var sampleCount: Int?
    /// What the drawing of the sample begins with.
    public var seed: UInt64 = 0
    /// When iterative measures stop.
    public var iteration = IterationOptions()
    /// For PageRank: the probability of following an edge, and not of jumping; from 0 to below 1.
    public var damping = 0.85
    /// For PageRank: the nodes to jump to; all if empty.
    public var personalization: [UInt32] = []
    /// For Katz: what each further step counts, above 0. `nil`: 0.1; where the scores do not come to rest with that in a
    /// thousand iterations, 1 / (1 + the largest number or weight of edges at a node), with which they always do.
    public var alpha: Double?
    /// On how many threads, where the measure can use several; the scores are the same.
    public var execution = Execution.serial

    /// Options; those of each measure, shares, all nodes.
    public init() {}
}

extension Network {
    /// Ranks all nodes.
    ///
    /// Definitions are those of the methods of `IndexGraph`; in a directed network closeness looks at incoming paths, and
    /// eccentricity at outgoing ones. Weights count where the network has them, in the role that the measure gives them.
    /// - Throws: `AlgorithmError`: `unusable-weight` where a length is not above 0, or a strength below 0.
    public func ranking(by measure: Measure, options: RankingOptions = RankingOptions()) throws(AlgorithmError)
        -> Ranking
    {
        var ranking = Ranking(measure: measure, isNormalized: options.isNormalized, nodes: graph.nodeCount, scores: [])
        let values = try values(of: measure, options, &ranking)
        ranking.scores = best(values, options.top).map { node in
            Ranking.Score(id: id(of: node), name: name(of: node), score: values[Int(node)])
        }
        return ranking
    }

    /// The nodes by value, equal ones in their order, those without a value last.
    func best(_ values: [Double?], _ top: Int?, ascending: Bool = false) -> [UInt32] {
        let keys = values.map { value in
            guard let value, !value.isNaN else { return -Double.infinity }
            return ascending ? -value : value
        }
        let nodes = (0..<UInt32(values.count)).sorted { a, b in
            let (left, right) = (keys[Int(a)], keys[Int(b)])
            return left == right ? a < b : left > right
        }
        return Array(nodes.prefix(top ?? .max))
    }

    private func values(
        of measure: Measure, _ options: RankingOptions, _ ranking: inout Ranking
    ) throws(AlgorithmError) -> [Double?] {
        let weighted = graph.hasWeights
        let (isNormalized, execution) = (options.isNormalized, options.execution)
        func iterative(_ result: IterativeScores) -> [Double?] {
            ranking.iteration = .init(
                iterations: result.iterations, residual: result.residual, converged: result.converged)
            return result.scores
        }
        func degrees(_ direction: EdgeDirection) -> [Double] {
            isNormalized ? graph.degreeCentrality(direction) : graph.degrees(direction).map(Double.init)
        }
        switch measure {
        case .degree: return degrees(.both)
        case .inDegree: return degrees(.in)
        case .outDegree: return degrees(.out)
        case .strength: return graph.strengths(.both)
        case .inStrength: return graph.strengths(.in)
        case .outStrength: return graph.strengths(.out)
        case .closeness: return try graph.closenessCentrality(weighted: weighted, execution: execution)
        case .harmonic:
            return try graph.harmonicCentrality(normalized: isNormalized, weighted: weighted, execution: execution)
        case .betweenness:
            guard let count = options.sampleCount else {
                return try graph.betweennessCentrality(
                    normalized: isNormalized, weighted: weighted, execution: execution)
            }
            let sampled = try graph.sampledBetweennessCentrality(
                sampleCount: count, seed: options.seed, normalized: isNormalized, execution: execution)
            ranking.sample = .init(count: sampled.sampleCount, errorBound: sampled.errorBound)
            return sampled.scores
        case .eccentricity: return try graph.eccentricities(execution: execution).map(Double.init)
        case .eigenvector:
            return iterative(
                try graph.eigenvectorCentrality(
                    weighted: weighted, options: options.iteration, execution: execution))
        case .katz:
            let (alpha, result) = try katz(options)
            ranking.alpha = alpha
            return iterative(result)
        case .pagerank: return iterative(try graph.pageRank(pageRankOptions(options), execution: execution))
        case .hubs: return iterative(try hubsAndAuthorities(options).hubs)
        case .authorities: return iterative(try hubsAndAuthorities(options).authorities)
        case .cores: return try graph.coreNumbers(execution: execution).map(Double.init)
        case .clustering: return try graph.clusteringCoefficients(execution: execution)
        case .triangles: return try graph.triangleCounts(execution: execution).map(Double.init)
        case .constraint: return try graph.structuralHoles(weighted: weighted).constraints
        case .effectiveSize: return try graph.structuralHoles(weighted: weighted).effectiveSizes
        case .signedDegree: return try graph.signedTies().graph.signedDegrees().map { Double($0.net) }
        case .pn: return iterative(try graph.pnCentrality(options: options.iteration).incoming)
        }
    }

    private func katz(_ options: RankingOptions) throws(AlgorithmError) -> (alpha: Double, scores: IterativeScores) {
        func scores(_ alpha: Double, atMost limit: Int) throws(AlgorithmError) -> (Double, IterativeScores) {
            var katz = KatzOptions(
                alpha: alpha, normalized: options.isNormalized, weighted: graph.hasWeights,
                iteration: options.iteration)
            katz.iteration.maximumIterations = min(limit, katz.iteration.maximumIterations)
            return (alpha, try graph.katzCentrality(katz, execution: options.execution))
        }
        if let alpha = options.alpha { return try scores(alpha, atMost: .max) }
        // No eigenvalue is larger than the largest row, nor than the largest column.
        let bound = min(graph.strengths(.in).max() ?? 0, graph.strengths(.out).max() ?? 0)
        let usual = try scores(0.1, atMost: 0.1 * bound < 1 ? .max : 1000)
        return usual.1.converged ? usual : try scores(1 / (1 + bound), atMost: .max)
    }

    private func hubsAndAuthorities(_ options: RankingOptions) throws(AlgorithmError) -> HubsAndAuthorities {
        try graph.hubsAndAuthorities(
            weighted: graph.hasWeights, options: options.iteration, execution: options.execution)
    }

    private func pageRankOptions(_ options: RankingOptions) -> PageRankOptions {
        var shares: [Double]?
        if !options.personalization.isEmpty {
            var own = [Double](repeating: 0, count: graph.nodeCount)
            for node in options.personalization { own[Int(node)] = 1 }
            shares = own
        }
        return PageRankOptions(
            damping: options.damping, personalization: shares, weighted: graph.hasWeights,
            iteration: options.iteration)
    }
}

extension Snapshot {
    /// How many entities have a tie, and how many pairs of them are tied.
    public var size: (nodes: Int, edges: Int) { network.size }
}
