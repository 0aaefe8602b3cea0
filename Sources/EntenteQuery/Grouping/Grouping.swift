public import EntenteAlgorithms

/// How entities are grouped. The raw values are the words of the command line.
public enum GroupingMethod: String, Sendable, Hashable, CaseIterable {
    /// Whoever is connected, whatever the direction.
    case components
    /// Whoever reaches each other along the direction of ties.
    case strong
    /// Parts that stay connected whichever one entity is taken away; an entity may be in several.
    case biconnected
    /// By core number.
    case cores
    /// Communities of the largest modularity that Leiden's, or Louvain's, search finds.
    case leiden, louvain
    /// Communities by propagation of labels.
    case labels
}

/// Entities in groups.
public struct Grouping: Sendable, Hashable {
    public var method: GroupingMethod
    /// Ids in the order of bytes; the groups by size, then by their first id.
    public var groups: [[String]]
    /// The core number of each group, where they are cores.
    public var cores: [Int]?
    /// The modularity of the communities, where they are such and there are ties.
    public var modularity: Double?
    /// Whether an iterative method came to rest; true for all others.
    public var converged = true
}

extension Snapshot {
    /// Groups the entities that have a tie under the lens. Definitions are those of the methods of `IndexGraph`.
    ///
    /// `seed` is for the methods that look at nodes in random order; the same seed gives the same groups.
    ///
    /// - Throws: ``AlgorithmError`` as the method does.
    public func grouping(by method: GroupingMethod, seed: UInt64 = 0) throws(AlgorithmError) -> Grouping {
        switch method {
        case .components: return bySize(indexGraph.weakComponents().members, method)
        case .strong: return bySize(indexGraph.strongComponents().members, method)
        case .biconnected: return bySize(indexGraph.biconnectedComponents().components, method)
        case .leiden, .louvain, .labels: return try communities(by: method, seed: seed)
        case .cores:
            let numbers = indexGraph.coreNumbers()
            var members: [UInt32: [UInt32]] = [:]
            for (node, number) in numbers.enumerated() { members[number, default: []].append(UInt32(node)) }
            let ordered = members.keys.sorted(by: >)
            return Grouping(
                method: method, groups: ordered.map { (members[$0] ?? []).map(id) }, cores: ordered.map { Int($0) })
        }
    }

    private func communities(by method: GroupingMethod, seed: UInt64) throws(AlgorithmError) -> Grouping {
        let result =
            switch method {
            case .louvain: try indexGraph.louvainCommunities(options: ModularityOptions(seed: seed))
            case .labels: try indexGraph.labelPropagationCommunities(options: LabelPropagationOptions(seed: seed))
            default: try indexGraph.leidenCommunities(options: ModularityOptions(seed: seed))
            }
        var grouping = bySize(result.partition.members, method)
        grouping.modularity = result.modularity
        grouping.converged = result.converged
        return grouping
    }

    private func bySize(_ members: [[UInt32]], _ method: GroupingMethod) -> Grouping {
        let groups = members.map { $0.sorted().map(id) }.sorted { a, b in
            a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count > b.count
        }
        return Grouping(method: method, groups: groups, cores: nil)
    }
}
