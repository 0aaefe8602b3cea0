public import EntenteAlgorithms

/// How far one node is from another.
public struct NodeDistance: Sendable, Hashable {
    /// The id of the node.
    public var id: String
    /// What it is called for people.
    public var name: String
    /// The number of steps to it, or the sum of their weights.
    public var distance: Double
}

extension Network {
    /// How far all nodes are from one that are reached from it, the nearest first, then by id; without itself.
    ///
    /// In hops, or by weights as lengths; edges lead as the network says. See `IndexGraph.hopDistances` and
    /// `IndexGraph.weightedDistances`. O(V log V) beside these.
    ///
    /// - Parameters:
    ///   - node: Where to begin.
    ///   - maximum: Nodes farther than this are left out.
    ///   - weighted: Whether the weights count; without weights each edge has length 1.
    ///   - execution: On how many threads steps are counted; weights take one.
    /// - Throws: `AlgorithmError`: `unusable-weight` where a weight is below 0 or not finite; `cancelled`.
    /// - Precondition: The node exists.
    public func distances(
        from node: UInt32, atMost maximum: Double = .infinity, weighted: Bool = false, execution: Execution = .serial
    ) throws(AlgorithmError) -> [NodeDistance] {
        let distances: [Double] =
            weighted
            ? try graph.weightedDistances(from: node, execution: execution)
            : try graph.hopDistances(from: [node], execution: execution).map {
                $0 == IndexGraph.unreachable ? .infinity : Double($0)
            }
        return (0..<UInt32(graph.nodeCount)).filter {
            $0 != node && distances[Int($0)] < .infinity && distances[Int($0)] <= maximum
        }.sorted { a, b in
            (distances[Int(a)], a) < (distances[Int(b)], b)
        }.map { NodeDistance(id: id(of: $0), name: name(of: $0), distance: distances[Int($0)]) }
    }
}
