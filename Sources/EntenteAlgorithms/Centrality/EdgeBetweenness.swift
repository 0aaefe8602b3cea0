/// A score of the edges from one node to another.
public struct EdgeScore: Sendable, Hashable {
    /// The node the edges lead from; in an undirected graph the end with the smaller id.
    public let source: UInt32
    /// The node they lead to.
    public let target: UInt32
    /// The score.
    public let score: Double
}

extension IndexGraph {
    /// How often the step from one node to another lies on the way between others: the share of shortest paths that take it.
    ///
    /// B(u, v) = Σ σ(s, t | u → v) / σ(s, t) over the pairs of nodes s ≠ t, where σ(s, t) counts the shortest paths from s to
    /// t. An undirected graph has unordered pairs, a directed one ordered pairs. If `normalized`, B is divided by the number
    /// of pairs: V(V − 1) / 2 and V(V − 1).
    ///
    /// - Edges lead as the graph says. Distances are hops: weights are not looked at. Paths are sequences of nodes, so that
    ///   parallel edges have one score together; self-loops have none. Pairs without a path add nothing.
    /// - Returns: One score for each pair of nodes that an edge joins, at least 0, in the order of sources and targets.
    /// - Complexity: O(V · E) time; 30 bytes per node and 8 per slot. One thread; deterministic.
    /// - Source: U. Brandes, "On variants of shortest-path betweenness centrality and their generic computation", Social
    ///   Networks 30(2), 2008, doi:10.1016/j.socnet.2007.11.001, section 3.5; NetworkX 3.6 `edge_betweenness_centrality`.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false)
    /// graph.edgeBetweennessCentrality(normalized: false).map(\.score)  // [2, 2]
    /// ```
    ///
    /// - Parameter normalized: Whether to divide by the number of pairs.
    public func edgeBetweennessCentrality(normalized: Bool = true) -> [EdgeScore] {
        let forward = simpleRows(.out)
        var kernel = EdgeBetweenness(forward: forward, backward: isDirected ? simpleRows(.in) : forward)
        for source in 0..<UInt32(nodeCount) { kernel.add(source: source) }
        // Every unordered pair was counted from both its ends.
        let pairs = Double(nodeCount) * Double(nodeCount - 1)
        let scale = normalized ? 1 / pairs : isDirected ? 1 : 0.5
        var scores: [EdgeScore] = []
        for source in 0..<UInt32(nodeCount) {
            for target in forward.neighbors[forward.slots(of: source)] where isDirected || source < target {
                let both = kernel.score(source, target) + (isDirected ? 0 : kernel.score(target, source))
                scores.append(EdgeScore(source: source, target: target, score: both * scale))
            }
        }
        return scores
    }
}

/// Brandes' accumulation on edges.
private struct EdgeBetweenness {
    private let forward: CompressedRows
    private let backward: CompressedRows
    /// For each slot of the backward rows.
    private var scores: [Double]
    private var distances: [UInt32]
    private var paths: [Double]
    private var dependencies: [Double]

    init(forward: CompressedRows, backward: CompressedRows) {
        (self.forward, self.backward) = (forward, backward)
        let nodeCount = forward.offsets.count - 1
        scores = [Double](repeating: 0, count: backward.neighbors.count)
        distances = [UInt32](repeating: IndexGraph.unreachable, count: nodeCount)
        paths = [Double](repeating: 0, count: nodeCount)
        dependencies = paths
    }

    /// What has been added up for the step from `source` to `target`, which is one of the graph.
    func score(_ source: UInt32, _ target: UInt32) -> Double {
        scores[backward.slots(of: target, to: source).lowerBound]
    }

    mutating func add(source: UInt32) {
        distances[Int(source)] = 0
        paths[Int(source)] = 1
        var order = [source]
        var head = 0
        while head < order.count {
            let node = Int(order[head])
            head += 1
            for neighbor in forward.neighbors[forward.slots(of: UInt32(node))] {
                if distances[Int(neighbor)] == IndexGraph.unreachable {
                    distances[Int(neighbor)] = distances[node] + 1
                    order.append(neighbor)
                }
                if distances[Int(neighbor)] == distances[node] + 1 { paths[Int(neighbor)] += paths[node] }
            }
        }
        for node in order.reversed() {
            let share = (1 + dependencies[Int(node)]) / paths[Int(node)]
            for slot in backward.slots(of: node) {
                let previous = Int(backward.neighbors[slot])
                guard distances[previous] != IndexGraph.unreachable, distances[previous] + 1 == distances[Int(node)]
                else { continue }
                scores[slot] += paths[previous] * share
                dependencies[previous] += paths[previous] * share
            }
        }
        for node in order {
            distances[Int(node)] = IndexGraph.unreachable
            paths[Int(node)] = 0
            dependencies[Int(node)] = 0
        }
    }
}
