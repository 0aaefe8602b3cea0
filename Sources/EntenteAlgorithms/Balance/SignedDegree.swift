/// How many friends and foes a node has.
public struct SignedDegree: Sendable, Hashable {
    /// Edges of positive weight.
    public let positive: Int
    /// Edges of negative weight.
    public let negative: Int

    /// Friends less foes.
    public var net: Int { positive - negative }
    /// The share of friends among friends and foes, from 0 to 1; `nil` without any.
    public var ratio: Double? {
        positive + negative == 0 ? nil : Double(positive) / Double(positive + negative)
    }
}

extension IndexGraph {
    /// How many edges of each sign every node has.
    ///
    /// The sign of an edge is that of its weight; without weights all edges are positive, and edges of weight 0 have no sign.
    ///
    /// - Direction: in a directed graph the edges that leave the node, enter it, or both added; in an undirected graph all edges
    ///   at the node.
    /// - Parallel edges count each, also where their signs differ; ask ``signedTies()`` for the sign of a pair, and its graph for
    ///   degrees in which a pair counts once. Self-loops are left out: nobody is his own friend or foe.
    /// - Returns: One pair of counts per node.
    /// - Complexity: O(V + E) time; deterministic.
    /// - Throws: ``AlgorithmError`` `unusable-weight` if a weight is not a number.
    /// - Source: M. G. Everett, S. P. Borgatti, "Networks containing negative ties", Social Networks 38, 2014,
    ///   doi:10.1016/j.socnet.2014.03.005, section 3; the ratio as in the R package signnet, `degree_signed`.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], weights: [1, -1], directed: false)
    /// try graph.signedDegrees().map(\.net)  // [0, 1, -1]
    /// ```
    public func signedDegrees(_ direction: EdgeDirection = .both) throws(AlgorithmError) -> [SignedDegree] {
        try requireSigns()
        let sides = rows(direction)
        return (0..<UInt32(nodeCount)).map { node in
            var (positive, negative) = (0, 0)
            for rows in sides {
                for slot in rows.slots(of: node) where rows.neighbors[slot] != node {
                    let weight = rows.weights.isEmpty ? 1 : rows.weights[slot]
                    if weight > 0 { positive += 1 }
                    if weight < 0 { negative += 1 }
                }
            }
            return SignedDegree(positive: positive, negative: negative)
        }
    }
}
