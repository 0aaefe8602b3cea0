public import EntenteAlgorithms

/// A network in figures.
public struct NetworkProfile: Sendable, Hashable {
    /// How many nodes there are.
    public var nodes: Int
    /// Pairs of nodes with a tie; ordered pairs in a directed network.
    public var edges: Int
    /// Whether ties have a direction.
    public var isDirected: Bool
    /// How many nodes are tied to themselves.
    public var selfLoops: Int
    /// How many edges more there are than pairs.
    public var parallelEdges: Int
    /// The share of possible pairs, without self-loops, that are tied.
    public var density: Double
    /// The sizes of the components, whatever the direction, the largest first.
    public var components: [Int]
    /// How many strong components there are, and the size of the largest; `nil` in an undirected network.
    public var strongComponents: Components?
    /// The share of directed ties that are answered; `nil` in an undirected network or without ties.
    public var reciprocity: Double?
    /// How many sets of three nodes are tied each to each.
    public var triangles: Int
    /// The share of pairs of ties at one node whose other ends are tied too; 0 without such pairs.
    public var transitivity: Double
    /// How many nodes have how many ties (in a directed network in and out together): a bar for each degree up to
    /// eight of them, otherwise for 0, 1, 2–3, 4–7 and so on. Self-loops count twice.
    public var degrees: [Bar]
    /// The smallest and the largest weight, and their sum; `nil` without weights.
    public var weights: Weights?

    /// Components in figures.
    public struct Components: Sendable, Hashable {
        /// How many there are.
        public var count: Int
        /// How many nodes the largest has.
        public var largest: Int
    }

    /// How many nodes have a degree within bounds.
    public struct Bar: Sendable, Hashable {
        /// The bounds, both included.
        public var degrees: ClosedRange<Int>
        /// How many nodes have such a degree.
        public var nodes: Int
    }

    /// Weights in figures.
    public struct Weights: Sendable, Hashable {
        /// From the smallest to the largest.
        public var range: ClosedRange<Double>
        /// All of them added.
        public var sum: Double
    }
}

/// What holds a network together; see ``Network/structure(execution:)``.
public struct NetworkStructure: Sendable, Hashable {
    /// The longest of the shortest paths, in hops, between nodes that are connected at all.
    public var diameter: Int
    /// The ids of two nodes that are so far apart; empty without nodes.
    public var ends: [String]
    /// Whether all nodes reach each other, so that the diameter is that of the whole.
    public var isConnected: Bool
    /// Ties without which more nodes were out of reach; ids of both ends, the first id first.
    public var bridges: [[String]]
    /// Nodes without which others were out of reach.
    public var articulationPoints: [String]
}

extension Network {
    /// The network in figures. Parallel edges count once. O(E √E) time at worst, for the triangles; the rest is linear.
    /// - Throws: `AlgorithmError` `cancelled`.
    public func profile(execution: Execution = .serial) throws(AlgorithmError) -> NetworkProfile {
        let simple = graph.projected(directed: graph.isDirected, merging: true, weighted: false)
        let loops = simple.selfLoopCount
        let pairs = Double(simple.nodeCount) * Double(simple.nodeCount - 1) / (simple.isDirected ? 1 : 2)
        // The triangles take most of the time: theirs is the progress that is told.
        let triangles = try simple.triangleCount(execution: execution)
        let sizes = try simple.weakComponents().sizes.sorted(by: >)
        return NetworkProfile(
            nodes: simple.nodeCount, edges: simple.edgeCount, isDirected: simple.isDirected, selfLoops: loops,
            parallelEdges: graph.edgeCount - simple.edgeCount,
            density: pairs > 0 ? Double(simple.edgeCount - loops) / pairs : 0, components: sizes,
            strongComponents: simple.isDirected ? try Self.components(simple.strongComponents()) : nil,
            reciprocity: simple.isDirected ? simple.reciprocity() : nil, triangles: triangles,
            transitivity: try simple.transitivity(execution: Execution(threads: execution.threads)),
            degrees: Self.bars(simple.degrees()),
            weights: weights())
    }

    /// Diameter, bridges and articulation points. In a directed network the diameter follows the directions; bridges and
    /// articulation points do not. O(V · E) time at worst.
    /// - Throws: `AlgorithmError` `cancelled`.
    public func structure(execution: Execution = .serial) throws(AlgorithmError) -> NetworkStructure {
        let parts = try graph.biconnectedComponents(execution: Execution(threads: execution.threads))
        let diameter = try graph.diameter(execution: execution)
        return NetworkStructure(
            diameter: diameter.map { Int($0.hops) } ?? 0,
            ends: diameter.map { [id(of: $0.source), id(of: $0.target)] } ?? [],
            isConnected: diameter?.isConnected ?? true,
            bridges: parts.bridges.map { [id(of: $0.first), id(of: $0.second)] },
            articulationPoints: parts.articulationPoints.map(id))
    }

    private static func components(_ partition: NodePartition) -> NetworkProfile.Components {
        NetworkProfile.Components(count: partition.count, largest: partition.sizes.max() ?? 0)
    }

    private func weights() -> NetworkProfile.Weights? {
        guard graph.hasWeights else { return nil }
        var (smallest, largest, sum) = (Double.infinity, -Double.infinity, 0.0)
        for node in 0..<UInt32(graph.nodeCount) {
            for (neighbor, weight) in zip(graph.neighbors(of: node), graph.weights(of: node))
            where graph.isDirected || neighbor >= node {
                (smallest, largest) = (min(smallest, weight), max(largest, weight))
                sum += weight
            }
        }
        return smallest <= largest ? NetworkProfile.Weights(range: smallest...largest, sum: sum) : nil
    }

    static func bars(_ degrees: [Int]) -> [NetworkProfile.Bar] {
        var counts: [Int: Int] = [:]
        for degree in degrees { counts[degree, default: 0] += 1 }
        guard let largest = counts.keys.max() else { return [] }
        if counts.count <= 8 {
            return counts.sorted { $0.key < $1.key }.map {
                NetworkProfile.Bar(degrees: $0.key...$0.key, nodes: $0.value)
            }
        }
        var bars: [NetworkProfile.Bar] = []
        var (low, high) = (0, 0)
        while low <= largest {
            let nodes = counts.reduce(0) { $0 + (low...high ~= $1.key ? $1.value : 0) }
            bars.append(NetworkProfile.Bar(degrees: low...high, nodes: nodes))
            (low, high) = (high + 1, max(1, 2 * high + 1))
        }
        return Array(bars.drop { $0.nodes == 0 })
    }
}
