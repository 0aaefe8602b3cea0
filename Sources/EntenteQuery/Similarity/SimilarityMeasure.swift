public import EntenteAlgorithms

/// By what two actors are compared. The raw values are the words of the command line.
public enum SimilarityMeasure: String, Sendable, Hashable, CaseIterable {
    /// The share of common neighbors, or items, among all of the two.
    case jaccard
    /// The cosine of the angle between the two lists of positions.
    case cosine
    /// Common neighbors, the rarer the more.
    case adamicAdar = "adamic-adar"
    /// Structural equivalence: the Euclidean distance of the two lists of positions; 0 is the most similar.
    case structural
    /// On how many questions the two differ; 0 is the most similar.
    case hamming
    /// Signorino and Ritter's S.
    case s
    /// Cohen's weighted kappa.
    case kappa
    /// Scott's pi.
    case pi
    /// Kendall's tau-b.
    case tauB = "tau-b"

    /// Whether small values are the similar ones.
    public var isDistance: Bool { self == .structural || self == .hamming }

    /// Whether it looks at who has a neighbor, or an item, in common, and not at positions toward all.
    var isOfNeighbors: Bool { self == .jaccard || self == .adamicAdar }
}

/// How two actors are compared.
public struct SimilarityOptions: Sendable {
    /// How much it matters that two positions differ, for kappa and pi; `nil` for the measure's own: linear for kappa,
    /// nominal for pi.
    public var disagreement: PositionPair.Disagreement?
    /// The widest possible difference of two positions, for S; above 0; `nil` for the widest that the data has.
    public var scale: Double?
    /// Only the first so many are named; all if `nil`.
    public var top: Int?
    /// On how many threads, where the measure can use several, and who hears of progress; the scores are the same.
    public var execution = Execution.serial

    /// Options; those of each measure, all others.
    public init() {}
}

/// How similar others are to one.
public struct SimilarityRanking: Sendable, Hashable {
    /// How similar one other is; `nil` where the measure is not defined for the two.
    public struct Score: Sendable, Hashable {
        /// The id of the other one.
        public var id: String
        /// What it is called for people.
        public var name: String
        /// What the measure gives the two.
        public var score: Double?
        /// On how many questions the two were compared: third parties or items; `nil` for measures of neighbors.
        public var questions: Int?
    }

    /// By what they were compared.
    public var measure: SimilarityMeasure
    /// The id of the one to whom the others are compared.
    public var to: String
    /// The most similar first, equal ones by id; those without a score last.
    public var scores: [Score]
    /// The widest possible difference of two positions, where S was asked for.
    public var scale: Double?
}
