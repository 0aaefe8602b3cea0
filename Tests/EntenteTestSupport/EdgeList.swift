public import EntenteAlgorithms

/// A graph as it was given: nodes `0 ..< nodeCount` and pairs of them. Oracles work on it, so that they share nothing
/// with the graph under test.
public struct EdgeList: Sendable {
    public var nodeCount: Int
    public var edges: [(source: UInt32, target: UInt32)]
    public var weights: [Double]?
    public var directed: Bool

    public init(
        nodeCount: Int, edges: [(UInt32, UInt32)], weights: [Double]? = nil, directed: Bool = false
    ) {
        self.nodeCount = nodeCount
        self.edges = edges.map { (source: $0.0, target: $0.1) }
        self.weights = weights
        self.directed = directed
    }

    /// The graph under test, with edge ids.
    public var graph: IndexGraph {
        IndexGraph(
            nodeCount: nodeCount, sources: edges.map(\.source), targets: edges.map(\.target), weights: weights,
            directed: directed, keepsEdgeIDs: true)
    }

    /// For each node the distinct nodes that an edge leads to, ascending.
    public var successors: [[UInt32]] {
        var sets = [Set<UInt32>](repeating: [], count: nodeCount)
        for (source, target) in edges {
            sets[Int(source)].insert(target)
            if !directed { sets[Int(target)].insert(source) }
        }
        return sets.map { $0.sorted() }
    }

    /// The same nodes with every edge turned round.
    public var reversed: EdgeList {
        EdgeList(
            nodeCount: nodeCount, edges: edges.map { ($0.target, $0.source) }, weights: weights, directed: directed)
    }

    /// The same edges without direction.
    public var undirected: EdgeList {
        EdgeList(nodeCount: nodeCount, edges: edges.map { ($0.source, $0.target) }, weights: weights, directed: false)
    }

    /// The same graph with node `i` called `names[i]`, and its edges in another order.
    public func relabeled(_ names: [UInt32]) -> EdgeList {
        let order = edges.indices.reversed()
        return EdgeList(
            nodeCount: nodeCount,
            edges: order.map { (names[Int(edges[$0].source)], names[Int(edges[$0].target)]) },
            weights: weights.map { weights in order.map { weights[$0] } }, directed: directed)
    }

    /// Without self-loops, and with one edge of those between the same nodes (in the same direction).
    public var simple: EdgeList {
        var seen: Set<[UInt32]> = []
        let kept = edges.filter { source, target in
            guard source != target else { return false }
            return seen.insert(directed ? [source, target] : [min(source, target), max(source, target)]).inserted
        }
        return EdgeList(nodeCount: nodeCount, edges: kept.map { ($0.source, $0.target) }, directed: directed)
    }
}
