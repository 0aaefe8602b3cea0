/// What a search for communities found, and how it ended.
public struct CommunityResult: Sendable, Hashable {
    /// The communities; every node is in one, an isolated node alone.
    public let partition: NodePartition
    /// The modularity of the partition with the weights and the resolution of the search; `nil` if the graph has no edge
    /// (or no weight at all).
    public let modularity: Double?
    /// How many rounds were made: levels of Louvain, whole iterations of Leiden, passes of label propagation.
    public let iterations: Int
    /// What the last round still changed: for Louvain and Leiden the gain in modularity, for label propagation the share
    /// of nodes with a new label.
    public let residual: Double
    /// Whether the search ended by itself, and not at its limit of rounds.
    public let converged: Bool
}

/// How Louvain and Leiden search.
public struct ModularityOptions: Sendable, Hashable {
    /// γ: 1 is modularity proper; above, communities become smaller; at least 0 and finite.
    public var resolution: Double
    /// Whether the graph's weights count (if it has any); they must be finite and at least 0.
    public var weighted: Bool
    /// Decides the order in which nodes are visited. Equal seeds give equal answers.
    public var seed: UInt64
    /// The search ends when a round gains no more modularity than this; at least 0. `nil` stands for 10⁻⁷ (as in
    /// NetworkX) in Louvain, whose late levels are cheap, and for 10⁻³ in Leiden, whose iterations all look at every edge.
    public var tolerance: Double?
    /// The most rounds, at least 1.
    public var maximumIterations: Int

    /// The defaults: modularity proper, weights count, seed 0, the method's own tolerance, at most 100 rounds.
    public init(
        resolution: Double = 1, weighted: Bool = true, seed: UInt64 = 0, tolerance: Double? = nil,
        maximumIterations: Int = 100
    ) {
        self.resolution = resolution
        self.weighted = weighted
        self.seed = seed
        self.tolerance = tolerance
        self.maximumIterations = maximumIterations
    }

    func check() throws(AlgorithmError) {
        try Self.check(resolution: resolution)
        try AlgorithmError.require(
            (tolerance ?? 0) >= 0, "the tolerance \(tolerance ?? 0) is below 0",
            hint: "0 goes on until a round gains nothing")
        try Self.check(maximumIterations: maximumIterations)
    }

    static func check(resolution: Double) throws(AlgorithmError) {
        try AlgorithmError.require(
            resolution >= 0 && resolution.isFinite, "the resolution \(resolution) is not a finite number of at least 0",
            hint: "1 is modularity proper; larger numbers give smaller communities")
    }

    static func check(maximumIterations: Int) throws(AlgorithmError) {
        try AlgorithmError.require(
            maximumIterations >= 1, "\(maximumIterations) rounds are none", hint: "allow at least one")
    }
}
