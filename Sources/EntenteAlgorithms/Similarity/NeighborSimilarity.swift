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
        return compare(
            (a, row(of: a, direction, weighted: weighted)), (b, row(of: b, direction, weighted: weighted)), measure,
            direction)
    }

    /// How similar all others are to one node, by ``neighborSimilarity(_:_:by:direction:weighted:)``.
    ///
    /// Looks only at nodes that share a neighbor: O(the sum of degrees of the neighbors' neighbors). Deterministic.
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
        var isDone = NodeBitmap(nodeCount: nodeCount)
        isDone.insert(node)
        for (middle, _) in own {
            for (other, _) in row(of: middle, direction.opposite, weighted: false) where !isDone.contains(other) {
                isDone.insert(other)
                similarities[Int(other)] = compare(
                    (node, own), (other, row(of: other, direction, weighted: weighted)), measure, direction)
            }
        }
        return similarities
    }

    typealias Row = [(node: UInt32, weight: Double)]

    private func compare(
        _ a: (node: UInt32, row: Row), _ b: (node: UInt32, row: Row), _ measure: NeighborMeasure,
        _ direction: EdgeDirection
    ) -> Double {
        var (common, sum, product) = (0, 0.0, 0.0)
        var (i, j, union) = (0, 0, 0)
        while i < a.row.count && j < b.row.count {
            union += 1
            let (left, right) = (a.row[i], b.row[j])
            if left.node == right.node {
                product += left.weight * right.weight
                if left.node != a.node && left.node != b.node {
                    common += 1
                    if measure == .adamicAdar {
                        sum +=
                            1
                            / Platform.naturalLogarithm(
                                Double(row(of: left.node, direction.opposite, weighted: false).count))
                    }
                }
            }
            if left.node <= right.node { i += 1 }
            if right.node <= left.node { j += 1 }
        }
        union += a.row.count - i + b.row.count - j
        switch measure {
        case .jaccard: return union == 0 ? 0 : Double(common) / Double(union)
        case .adamicAdar: return sum
        case .cosine:
            let first = a.row.reduce(0) { $0 + $1.weight * $1.weight }
            let second = b.row.reduce(0) { $0 + $1.weight * $1.weight }
            guard first > 0 && second > 0 else { return 0 }
            return product / (first.squareRoot() * second.squareRoot())
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
