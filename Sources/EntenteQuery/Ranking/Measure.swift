/// By what nodes are ranked. The raw values are the words of the command line.
public enum Measure: String, Sendable, Hashable, CaseIterable {
    case degree
    case inDegree = "in-degree"
    case outDegree = "out-degree"
    case strength
    case inStrength = "in-strength"
    case outStrength = "out-strength"
    case closeness, harmonic, betweenness, eccentricity
    case eigenvector, katz, pagerank, hubs, authorities
    case cores, clustering, triangles, constraint
    case effectiveSize = "effective-size"
    case signedDegree = "signed-degree"
    case pn

    /// What the weight of an edge means for a measure.
    public enum WeightRole: Sendable, Hashable {
        /// Nothing: the measure does not look at weights.
        case none
        /// A length: the heavier, the farther.
        case length
        /// A strength: the heavier, the closer.
        case strength
    }

    /// What the weight of an edge means for it.
    public var weightRole: WeightRole {
        switch self {
        case .degree, .inDegree, .outDegree, .eccentricity, .cores, .clustering, .triangles, .signedDegree, .pn:
            .none
        case .closeness, .harmonic, .betweenness: .length
        case .strength, .inStrength, .outStrength, .eigenvector, .katz, .pagerank, .hubs, .authorities, .constraint,
            .effectiveSize:
            .strength
        }
    }

    /// Whether it looks at the signs of ties, that is, of weights. A network then needs weights and all its parallel edges.
    public var isSigned: Bool { self == .signedDegree || self == .pn }

    /// Whether ``RankingOptions/isNormalized`` makes a difference: shares (of the other nodes, of their pairs) instead of
    /// counts.
    public var hasShares: Bool {
        switch self {
        case .degree, .inDegree, .outDegree, .harmonic, .betweenness, .katz: true
        default: false
        }
    }
}
