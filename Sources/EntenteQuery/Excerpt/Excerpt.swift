public import EntenteAlgorithms

/// A part of a network: some of its nodes with all ties among them, or with some.
public struct Excerpt: Sendable, Hashable {
    /// The nodes, ascending.
    public var nodes: [UInt32]
    /// The pairs whose ties belong to it; `nil`: all pairs of ``nodes``.
    public var pairs: Set<NodePair>?
    /// Whether nothing is missing; `false` where a limit of work was hit.
    public var isComplete: Bool

    /// A part; without pairs, with all ties among the nodes.
    public init(nodes: [UInt32], pairs: Set<NodePair>? = nil, isComplete: Bool = true) {
        self.nodes = nodes
        self.pairs = pairs
        self.isComplete = isComplete
    }
}

extension Network {
    /// Whoever is at most so many hops from one of the nodes, with all ties among them: the ego network of one node.
    ///
    /// - Parameters:
    ///   - centers: The nodes in the middle.
    ///   - hops: How far away; 0 leaves the centers alone.
    ///   - direction: Along which directions, in a directed network.
    /// - Throws: `AlgorithmError` `cancelled`.
    public func surroundings(
        of centers: [UInt32], hops: Int, direction: EdgeDirection = .both
    ) throws(AlgorithmError) -> Excerpt {
        let distances = try graph.hopDistances(from: centers, direction: direction)
        let near = distances.indices.filter {
            distances[$0] != IndexGraph.unreachable && Int(distances[$0]) <= hops
        }
        return Excerpt(nodes: near.map(UInt32.init))
    }

    /// All that lies on simple paths of at most so many hops between two nodes, and no tie that lies on none; see
    /// `IndexGraph.simplePathSubgraph(from:to:maximumHops:workLimit:)`. Empty where they are farther apart.
    ///
    /// - Parameters:
    ///   - source: One end; in a directed network the first.
    ///   - target: The other.
    ///   - hops: The most hops of a path.
    ///   - workLimit: About how many ties may be looked at.
    public func between(
        _ source: UInt32, _ target: UInt32, hops: Int, workLimit: Int = 300_000_000
    ) -> Excerpt {
        let part = graph.simplePathSubgraph(from: source, to: target, maximumHops: hops, workLimit: workLimit)
        return Excerpt(nodes: part.nodes, pairs: Set(part.steps), isComplete: part.isComplete)
    }
}
