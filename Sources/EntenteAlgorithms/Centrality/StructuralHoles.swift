/// How much one node's contacts are contacts of each other (Burt's measures).
public struct StructuralHoles: Sendable, Hashable {
    /// For each node how far its contacts hem it in; `nil` for a node without contacts.
    public let constraints: [Double?]
    /// For each node the number of its contacts less what is redundant among them; `nil` for a node without contacts.
    public let effectiveSizes: [Double?]
}

extension IndexGraph {
    /// Burt's constraint and effective size of each node's neighborhood.
    ///
    /// With a(i, j) the weights of all edges between i and j, both ways, p(i, j) = a(i, j) / Σ a(i, k) is the share of i's
    /// effort that goes to j, and m(j, k) = a(j, k) / max a(j, l). Over the contacts j of i (whoever an edge joins to it):
    /// constraint = Σ (p(i, j) + Σ p(i, k) p(k, j))², effective size = Σ (1 − Σ p(i, k) m(j, k)).
    ///
    /// - The direction of an edge makes no difference. Parallel edges count each, or add their weights, which must be above
    ///   0. Self-loops are left out, for nobody is his own contact (NetworkX counts them into the shares).
    /// - Returns: For each node with contacts two numbers: a constraint above 0 (1 for a single contact; at most 9/8) and
    ///   an effective size from 1 (0 where weights differ) to the number of contacts.
    /// - Complexity: O(Σ d²) time over the degrees d; 16 bytes per slot and node. One thread; deterministic.
    /// - Source: R. S. Burt, *Structural Holes*, 1992, equations 2.2 and 2.4; NetworkX 3.6 `constraint`, `effective_size`.
    ///
    /// ```swift
    /// try IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], directed: false).structuralHoles().constraints  // [0.5, 1, 1]
    /// ```
    ///
    /// - Parameter weighted: Whether edges count with their weights; in a graph without weights each weighs 1.
    /// - Throws: ``AlgorithmError`` `unusable-weight` if `weighted` and a weight is not finite and above 0.
    public func structuralHoles(weighted: Bool = false) throws(AlgorithmError) -> StructuralHoles {
        if weighted { try requireWeights(aboveZero: true) }
        let ties = MutualTies(self, weighted: weighted)
        var constraints = [Double?](repeating: nil, count: nodeCount)
        var sizes = constraints
        var (shares, detours) = ([Double](repeating: 0, count: nodeCount), [Double](repeating: 0, count: nodeCount))
        for node in 0..<nodeCount where !ties.slots(node).isEmpty {
            for slot in ties.slots(node) { shares[Int(ties.neighbors[slot])] = ties.weights[slot] / ties.sums[node] }
            var size = 0.0
            for slot in ties.slots(node) {
                let contact = Int(ties.neighbors[slot])
                var redundancy = 0.0
                for next in ties.slots(contact) {
                    let other = Int(ties.neighbors[next])
                    redundancy += shares[other] * ties.weights[next] / ties.largest[contact]
                    detours[other] += shares[contact] * ties.weights[next] / ties.sums[contact]
                }
                size += 1 - redundancy
            }
            var constraint = 0.0
            for slot in ties.slots(node) {
                let contact = Int(ties.neighbors[slot])
                let part = shares[contact] + detours[contact]
                constraint += part * part
            }
            (constraints[node], sizes[node]) = (constraint, size)
            for slot in ties.slots(node) {
                let contact = Int(ties.neighbors[slot])
                shares[contact] = 0
                for next in ties.slots(contact) { detours[Int(ties.neighbors[next])] = 0 }
            }
        }
        return StructuralHoles(constraints: constraints, effectiveSizes: sizes)
    }
}

/// For each node its contacts with the weights of all edges between them.
private struct MutualTies {
    private var offsets = [0]
    private(set) var neighbors: [UInt32] = []
    private(set) var weights: [Double] = []
    /// The sum and the largest of each node's weights.
    private(set) var sums: [Double] = []
    private(set) var largest: [Double] = []

    init(_ graph: IndexGraph, weighted: Bool) {
        for node in 0..<UInt32(graph.nodeCount) {
            var slots: [(node: UInt32, weight: Double)] = []
            for rows in graph.isDirected ? [graph.outRows, graph.inRows] : [graph.outRows] {
                for slot in rows.slots(of: node) where rows.neighbors[slot] != node {
                    slots.append((rows.neighbors[slot], weighted && graph.hasWeights ? rows.weights[slot] : 1))
                }
            }
            slots.sort { $0.node < $1.node }
            let first = neighbors.count
            for slot in slots {
                if neighbors.count > first, neighbors.last == slot.node {
                    weights[weights.count - 1] += slot.weight
                } else {
                    neighbors.append(slot.node)
                    weights.append(slot.weight)
                }
            }
            offsets.append(neighbors.count)
            sums.append(weights[first...].reduce(0, +))
            largest.append(weights[first...].reduce(0, max))
        }
    }

    func slots(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }
}
