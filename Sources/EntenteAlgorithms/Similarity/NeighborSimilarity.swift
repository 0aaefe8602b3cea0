extension IndexGraph {
    /// How two nodes are compared by the neighbors that they have in common.
    public enum NeighborMeasure: Sendable, Hashable, CaseIterable {
        /// The share of common neighbors among all neighbors of the two: |N(a) ∩ N(b) ∖ {a, b}| / |N(a) ∪ N(b)|; 0 if
        /// they have none.
        ///
        /// P. Jaccard, "Étude comparative de la distribution florale", Bulletin de la Société Vaudoise des Sciences
        /// Naturelles 37, 1901.
        case jaccard
        /// The cosine of the angle between their rows of the adjacency matrix: Σ x y / √(Σ x² Σ y²); 0 if one is all 0.
        /// Without weights that is |N(a) ∩ N(b)| / √(|N(a)| |N(b)|).
        case cosine
        /// Common neighbors, the rarer the more: Σ 1 / ln d(w) over w in N(a) ∩ N(b) ∖ {a, b}.
        ///
        /// L. A. Adamic, E. Adar, "Friends and neighbors on the Web", Social Networks 25(3), 2003,
        /// doi:10.1016/S0378-8733(03)00009-1.
        case adamicAdar
    }

    /// How similar two different nodes are by their neighbors.
    ///
    /// - N(a) are the distinct neighbors of a in the given direction: a parallel edge adds nothing, a self-loop makes a
    ///   its own neighbor. d(w) is of how many nodes w is a neighbor. On simple undirected graphs all is as in NetworkX 3.6,
    ///   which has neither a directed form nor the cosine, and counts parallel edges and self-loops in d.
    /// - Weights count for the cosine only, if wanted; those of parallel edges are added. Nodes of different components
    ///   have nothing in common.
    /// - Complexity: O(d(a) + d(b)), for Adamic and Adar also the degrees of common neighbors; deterministic.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (1, 2), (0, 3)], directed: false)
    /// graph.neighborSimilarity(0, 1, by: .jaccard)  // 0.5
    /// ```
    ///
    /// - Parameters:
    ///   - a: One node.
    ///   - b: Another one; the order does not matter.
    ///   - measure: What to compute.
    ///   - direction: Which edges of a directed graph make neighbors.
    ///   - weighted: Whether the cosine takes the weights, if the graph has any.
    /// - Precondition: The nodes exist and differ.
    public func neighborSimilarity(
        _ a: UInt32, _ b: UInt32, by measure: NeighborMeasure, direction: EdgeDirection = .out, weighted: Bool = false
    ) -> Double {
        precondition(Int(a) < nodeCount && Int(b) < nodeCount && a != b, "The nodes are not two of the graph.")
        let (first, second) = (
            row(of: a, direction, weighted: weighted), row(of: b, direction, weighted: weighted)
        )
        var overlap = Overlap()
        var (i, j) = (0, 0)
        while i < first.count && j < second.count {
            let (left, right) = (first[i], second[j])
            if left.node == right.node {
                overlap.add(left.weight * right.weight)
                if left.node != a && left.node != b {
                    overlap.add(
                        rarity: measure == .adamicAdar
                            ? Self.rarity(row(of: left.node, direction.opposite, weighted: false)) : 0)
                }
            }
            if left.node <= right.node { i += 1 }
            if right.node <= left.node { j += 1 }
        }
        return overlap.similarity(measure, RowExtent(first), RowExtent(second))
    }

    /// How similar all others are to one node, by ``neighborSimilarity(_:_:by:direction:weighted:)``.
    ///
    /// Looks only at nodes that share a neighbor, and at each of them once for each neighbor shared: O(V + E) time at most,
    /// O(the degrees of the neighbors and of their neighbors) beside V; 32 bytes per node. Deterministic.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (1, 2), (0, 3)], directed: false)
    /// graph.neighborSimilarities(to: 0, by: .jaccard)  // [nil, 0.5, 0, 0]
    /// ```
    ///
    /// - Returns: One value per node; `nil` for the node itself.
    /// - Precondition: The node exists.
    public func neighborSimilarities(
        to node: UInt32, by measure: NeighborMeasure, direction: EdgeDirection = .out, weighted: Bool = false
    ) -> [Double?] {
        precondition(Int(node) < nodeCount, "There is no node \(node).")
        var similarities = [Double?](repeating: 0, count: nodeCount)
        similarities[Int(node)] = nil
        let own = row(of: node, direction, weighted: weighted)
        var overlaps = [Overlap](repeating: Overlap(), count: nodeCount)
        for (middle, weight) in own {
            let others = row(of: middle, direction.opposite, weighted: weighted)
            let rarity = measure == .adamicAdar ? Self.rarity(others) : 0
            for (other, otherWeight) in others {
                overlaps[Int(other)].add(weight * otherWeight)
                if middle != node && middle != other { overlaps[Int(other)].add(rarity: rarity) }
            }
        }
        let extent = RowExtent(own)
        for other in 0..<UInt32(nodeCount) where other != node && overlaps[Int(other)].shared > 0 {
            similarities[Int(other)] = overlaps[Int(other)].similarity(
                measure, extent, RowExtent(row(of: other, direction, weighted: weighted)))
        }
        return similarities
    }

    /// What Adamic and Adar give for a neighbor in common, by the nodes whose neighbor it is.
    private static func rarity(_ others: Row) -> Double { 1 / Platform.naturalLogarithm(Double(others.count)) }

    typealias Row = [(node: UInt32, weight: Double)]

    /// What the rows of two nodes have in common.
    private struct Overlap {
        /// How many neighbors both have, and how many of them are neither of the two.
        private(set) var shared: UInt32 = 0
        private var common: UInt32 = 0
        private var product = 0.0
        private var rarity = 0.0

        mutating func add(_ product: Double) {
            shared += 1
            self.product += product
        }

        mutating func add(rarity: Double) {
            common += 1
            self.rarity += rarity
        }

        func similarity(_ measure: NeighborMeasure, _ a: RowExtent, _ b: RowExtent) -> Double {
            switch measure {
            case .jaccard:
                let union = a.count + b.count - Int(shared)
                return union == 0 ? 0 : Double(common) / Double(union)
            case .adamicAdar: return rarity
            case .cosine:
                guard a.squares > 0 && b.squares > 0 else { return 0 }
                return product / (a.squares.squareRoot() * b.squares.squareRoot())
            }
        }
    }

    private struct RowExtent {
        let count: Int
        let squares: Double

        init(_ row: Row) {
            count = row.count
            squares = row.reduce(0) { $0 + $1.weight * $1.weight }
        }
    }

    /// The distinct neighbors of a node, ascending, with the weights of parallel edges added (1 each if unweighted).
    func row(of node: UInt32, _ direction: EdgeDirection, weighted: Bool) -> [(node: UInt32, weight: Double)] {
        let weighted = weighted && hasWeights
        var slots: [(node: UInt32, weight: Double)] = []
        if direction != .in || !isDirected { slots += entries(outRows, node, weighted) }
        if direction != .out && isDirected {
            slots += entries(inRows, node, weighted)
            if direction == .both { slots.sort { $0.node < $1.node } }
        }
        var row: [(node: UInt32, weight: Double)] = []
        for slot in slots {
            if row.last?.node == slot.node {
                if weighted { row[row.count - 1].weight += slot.weight }
            } else {
                row.append(slot)
            }
        }
        return row
    }

    private func entries(
        _ rows: CompressedRows, _ node: UInt32, _ weighted: Bool
    ) -> [(node: UInt32, weight: Double)] {
        rows.slots(of: node).map { (rows.neighbors[$0], weighted ? rows.weights[$0] : 1) }
    }
}

extension EdgeDirection {
    /// The direction in which the others see an edge.
    var opposite: EdgeDirection {
        switch self {
        case .out: .in
        case .in: .out
        case .both: .both
        }
    }
}
