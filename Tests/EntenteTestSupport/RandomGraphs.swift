extension EdgeList {
    /// Each pair of nodes (each ordered pair in a directed graph) is joined with the given probability.
    public static func random(
        nodes: Int, probability: Double, directed: Bool = false, using random: inout SplitMix64
    ) -> EdgeList {
        var edges: [(UInt32, UInt32)] = []
        for source in 0..<UInt32(nodes) {
            for target in 0..<UInt32(nodes) where source < target || (directed && source > target) {
                if Double.random(in: 0..<1, using: &random) < probability { edges.append((source, target)) }
            }
        }
        return EdgeList(nodeCount: nodes, edges: edges, directed: directed)
    }

    /// Edges between nodes drawn with replacement: parallel edges and self-loops come as they fall.
    public static func randomMultigraph(
        nodes: Int, edges count: Int, directed: Bool = false, using random: inout SplitMix64
    ) -> EdgeList {
        let ids = 0..<UInt32(nodes)
        let edges = (0..<(nodes == 0 ? 0 : count)).map { _ in
            (UInt32.random(in: ids, using: &random), UInt32.random(in: ids, using: &random))
        }
        return EdgeList(nodeCount: nodes, edges: edges, directed: directed)
    }

    /// A graph of 1 to `maximumNodes` nodes whose size, density, direction and kind the seed decides.
    public static func random(seed: Int, maximumNodes: Int = 9) -> EdgeList {
        var random = SplitMix64(seed: seed)
        let nodes = Int.random(in: 1...maximumNodes, using: &random)
        let directed = Bool.random(using: &random)
        if Bool.random(using: &random) {
            return .random(
                nodes: nodes, probability: .random(in: 0.1...0.6, using: &random), directed: directed, using: &random)
        }
        return .randomMultigraph(
            nodes: nodes, edges: .random(in: 0...(nodes * (directed ? 3 : 2)), using: &random), directed: directed,
            using: &random)
    }

    /// The same graph with a weight from 1 to `maximum` on each edge.
    public func randomlyWeighted(maximum: Int = 5, using random: inout SplitMix64) -> EdgeList {
        var copy = self
        copy.weights = edges.map { _ in Double(Int.random(in: 1...maximum, using: &random)) }
        return copy
    }

    /// A permutation of the node ids.
    public func randomNames(using random: inout SplitMix64) -> [UInt32] {
        (0..<UInt32(nodeCount)).shuffled(using: &random)
    }
}
