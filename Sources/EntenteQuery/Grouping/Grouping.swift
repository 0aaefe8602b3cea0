public import EntenteAlgorithms

/// How nodes are grouped. The raw values are the words of the command line.
public enum GroupingMethod: String, Sendable, Hashable, CaseIterable {
    /// Whoever is connected, whatever the direction.
    case components
    /// Whoever reaches each other along the direction of ties.
    case strong
    /// Parts that stay connected whichever one node is taken away; a node may be in several.
    case biconnected
    /// By core number.
    case cores
    /// Communities of the largest modularity that Leiden's, or Louvain's, search finds.
    case leiden, louvain
    /// Communities by propagation of labels.
    case labels
    /// The two camps of a signed network that leave the fewest ties out of place.
    case blocs
    /// The groups of ``GroupingOptions/given``.
    case given

    /// Whether the weight of an edge counts, as a strength.
    public var usesWeights: Bool { isCommunity || self == .given }

    var isCommunity: Bool {
        switch self {
        case .leiden, .louvain, .labels: true
        case .components, .strong, .biconnected, .cores, .blocs, .given: false
        }
    }
}

/// Nodes in groups.
public struct Grouping: Sendable, Hashable {
    /// How they were grouped.
    public var method: GroupingMethod
    /// Nodes, ascending; the groups by size, then by their first node; cores by core number.
    public var groups: [[UInt32]]
    /// The core number of each group, where they are cores.
    public var cores: [Int]?
    /// The modularity of communities, and of groups that were given, where there are ties.
    public var modularity: Double?
    /// For blocs: how many ties do not fit into two camps, at least and as divided here; equal if the division is the best.
    public var frustration: ClosedRange<Int>?
    /// Whether the search came to its end; true for methods that do not search.
    public var converged = true
}

/// How nodes are grouped.
public struct GroupingOptions: Sendable {
    /// For Leiden, Louvain and given groups: 1 is modularity proper; above, communities become smaller.
    public var resolution = 1.0
    /// For the methods that look at nodes in random order; the same seed gives the same groups.
    public var seed: UInt64 = 0
    /// For Louvain: whether its levels are refined at the end; without it the method is as it was first defined.
    public var refined = true
    /// The groups of which only the modularity is asked; one for each node.
    public var given: NodePartition?
    /// Who hears of the progress of long searches; the groups are the same.
    public var execution = Execution.serial

    /// Options; modularity proper, seed 0.
    public init() {}
}

extension Network {
    /// Groups all nodes. Definitions are those of the methods of `IndexGraph`. For communities weights count where the
    /// network has them, as strengths; for blocs their signs do.
    /// - Throws: `AlgorithmError`: `unusable-weight` where a weight is not usable; `cancelled`.
    public func grouping(
        by method: GroupingMethod, options: GroupingOptions = GroupingOptions()
    ) throws(AlgorithmError) -> Grouping {
        let execution = options.execution
        switch method {
        case .components: return bySize(try graph.weakComponents(execution: execution).members, method)
        case .strong: return bySize(try graph.strongComponents(execution: execution).members, method)
        case .biconnected:
            return bySize(try graph.biconnectedComponents(execution: execution).components, method)
        case .leiden, .louvain, .labels: return try communities(by: method, options)
        case .blocs: return try blocs(execution)
        case .given:
            guard let given = options.given else { preconditionFailure("There are no groups given.") }
            var grouping = bySize(given.members, method)
            grouping.modularity = try graph.modularity(
                of: given, resolution: options.resolution, weighted: graph.hasWeights)
            return grouping
        case .cores:
            let numbers = try graph.coreNumbers(execution: execution)
            var members: [UInt32: [UInt32]] = [:]
            for (node, number) in numbers.enumerated() { members[number, default: []].append(UInt32(node)) }
            let ordered = members.keys.sorted(by: >)
            return Grouping(
                method: method, groups: ordered.map { members[$0] ?? [] }, cores: ordered.map { Int($0) })
        }
    }

    private func communities(
        by method: GroupingMethod, _ options: GroupingOptions
    ) throws(AlgorithmError) -> Grouping {
        let search = ModularityOptions(resolution: options.resolution, weighted: graph.hasWeights, seed: options.seed)
        let result =
            switch method {
            case .louvain:
                try graph.louvainCommunities(
                    options: search, refined: options.refined, execution: options.execution)
            case .labels:
                try graph.labelPropagationCommunities(
                    options: LabelPropagationOptions(weighted: graph.hasWeights, seed: options.seed),
                    execution: options.execution)
            default: try graph.leidenCommunities(options: search, execution: options.execution)
            }
        var grouping = bySize(result.partition.members, method)
        grouping.modularity = result.modularity
        grouping.converged = result.converged
        return grouping
    }

    private func blocs(_ execution: Execution) throws(AlgorithmError) -> Grouping {
        let division = try graph.signedTies().frustration(execution: execution)
        var grouping = bySize([division.camps.first, division.camps.second].filter { !$0.isEmpty }, .blocs)
        grouping.frustration = division.lowerBound...division.upperBound
        grouping.converged = division.isExact
        return grouping
    }

    private func bySize(_ members: [[UInt32]], _ method: GroupingMethod) -> Grouping {
        let groups = members.map { $0.sorted() }.sorted { a, b in
            a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count > b.count
        }
        return Grouping(method: method, groups: groups)
    }
}
