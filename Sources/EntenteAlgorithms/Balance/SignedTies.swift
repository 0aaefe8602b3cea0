/// Two nodes, the smaller id first.
public struct NodePair: Sendable, Hashable, Comparable {
    /// The node with the smaller id.
    public let first: UInt32
    /// The node with the larger id.
    public let second: UInt32

    /// The pair of two nodes, in whatever order they are given.
    public init(_ a: UInt32, _ b: UInt32) {
        (first, second) = (min(a, b), max(a, b))
    }

    /// By the first node, then by the second.
    public static func < (left: NodePair, right: NodePair) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

/// The ties of a signed graph: pairs of different nodes that are friends or foes, without direction.
///
/// What triangles and frustration are counted on; made by ``IndexGraph/signedTies()``.
public struct SignedTies: Sendable {
    /// One edge per tie, undirected, with weight 1 or −1 and edge ids, which are places in ``pairs``.
    public let graph: IndexGraph
    /// The pairs with a sign, ascending.
    public let pairs: [NodePair]
    /// Whether each of ``pairs`` is negative.
    public let isNegative: [Bool]
    /// The pairs that have edges of both signs, and therefore none, ascending.
    public let ambivalent: [NodePair]

    /// How many ties are negative.
    public var negativeCount: Int { isNegative.count { $0 } }
    /// How many ties are positive.
    public var positiveCount: Int { pairs.count - negativeCount }

    init(nodeCount: Int, pairs: [NodePair], isNegative: [Bool], ambivalent: [NodePair]) {
        self.pairs = pairs
        self.isNegative = isNegative
        self.ambivalent = ambivalent
        graph = IndexGraph(
            nodeCount: nodeCount, sources: pairs.map(\.first), targets: pairs.map(\.second),
            weights: isNegative.map { $0 ? -1 : 1 }, directed: false, keepsEdgeIDs: true)
    }
}

extension IndexGraph {
    /// Who is whose friend or foe: the sign of each pair of nodes.
    ///
    /// - The sign of an edge is that of its weight; without weights all edges are positive. Direction is ignored and
    ///   parallel edges are taken together: a pair whose edges agree has their sign, a pair with edges of both signs is
    ///   ambivalent and has none. Edges of weight 0 and self-loops say nothing.
    /// - Complexity: O(V + E) time; about 40 bytes per tie. Deterministic.
    /// - Source: F. Harary, "On the notion of balance of a signed graph", Michigan Mathematical Journal 2(2), 1953,
    ///   doi:10.1307/mmj/1028989917 (signed graphs; they have no ambivalent pairs).
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], weights: [2, -1, -3], directed: true)
    /// try graph.signedTies().pairs  // [NodePair(1, 2)]
    /// try graph.signedTies().ambivalent  // [NodePair(0, 1)]
    /// ```
    ///
    /// - Throws: ``AlgorithmError`` `unusable-weight` if a weight is not a number.
    public func signedTies() throws(AlgorithmError) -> SignedTies {
        try requireSigns()
        var pairs: [NodePair] = []
        var isNegative: [Bool] = []
        var ambivalent: [NodePair] = []
        for node in 0..<UInt32(nodeCount) {
            let out = signs(outRows, from: node)
            let around = isDirected ? (out + signs(inRows, from: node)).sorted { $0.neighbor < $1.neighbor } : out
            for tie in Self.ties(around) where tie.neighbor > node {
                let pair = NodePair(node, tie.neighbor)
                guard let sign = tie.isNegative else {
                    ambivalent.append(pair)
                    continue
                }
                pairs.append(pair)
                isNegative.append(sign)
            }
        }
        return SignedTies(nodeCount: nodeCount, pairs: pairs, isNegative: isNegative, ambivalent: ambivalent)
    }

    /// Throws if a weight is not a number.
    func requireSigns() throws(AlgorithmError) {
        if outRows.weights.contains(where: \.isNaN) {
            throw AlgorithmError(
                .unusableWeight, "a weight is not a number and has no sign", hint: "correct the weight")
        }
    }

    /// The slots of a row that lead to other nodes and have a sign, in ascending order.
    func signs(_ rows: CompressedRows, from node: UInt32) -> [(neighbor: UInt32, weight: Double)] {
        rows.slots(of: node).compactMap { slot in
            let weight = rows.weights.isEmpty ? 1 : rows.weights[slot]
            return rows.neighbors[slot] != node && weight != 0 ? (rows.neighbors[slot], weight) : nil
        }
    }

    /// One tie per neighbor, of the slots to it; its sign is `nil` where these contradict each other.
    static func ties(
        _ slots: [(neighbor: UInt32, weight: Double)]
    ) -> [(neighbor: UInt32, isNegative: Bool?)] {
        var ties: [(neighbor: UInt32, isNegative: Bool?)] = []
        for (neighbor, weight) in slots {
            if ties.last?.neighbor != neighbor {
                ties.append((neighbor, weight < 0))
            } else if ties[ties.count - 1].isNegative != (weight < 0) {
                ties[ties.count - 1].isNegative = nil
            }
        }
        return ties
    }
}
