extension IndexGraph {
    /// The same nodes with their edges seen in another way: with or without directions and weights, parallel edges kept
    /// or merged.
    ///
    /// - Direction: a directed graph forgets the directions of its edges, so that `a → b` and `b → a` become parallel; in
    ///   an undirected graph that becomes directed every edge leads both ways, a self-loop once.
    /// - Parallel edges: if `merging`, those of one pair of nodes (in a directed graph: of one direction) become one edge,
    ///   and if `weighted` its weight is the sum of theirs, in the order of the rows.
    /// - Weights: kept if `weighted`, where each edge of a graph without weights weighs 1; otherwise dropped. Negative ones
    ///   are added like others. Self-loops are kept.
    /// - Complexity: O(V + E) time, 8 bytes per edge beside the result (16 with weights); none of it where nothing changes.
    ///   Deterministic. The result has no edge ids, unless nothing changes.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 2, edges: [(0, 1), (1, 0), (0, 1)], directed: true)
    /// graph.projected(directed: false, merging: true, weighted: true).weights(of: 0)  // [3]
    /// ```
    ///
    /// - Parameters:
    ///   - directed: Whether the edges of the result lead one way.
    ///   - merging: Whether parallel edges become one.
    ///   - weighted: Whether the result has weights.
    ///   - numbering: The new number of each node; as they are if `nil`.
    /// - Precondition: `numbering` holds each number below `nodeCount` once.
    public func projected(
        directed: Bool, merging: Bool = true, weighted: Bool = false, numbering: [UInt32]? = nil
    ) -> IndexGraph {
        precondition(numbering.map { $0.count == nodeCount } ?? true, "There are not as many numbers as nodes.")
        let isKept = directed == isDirected && (!merging || !hasParallelEdges) && numbering == nil
        if isKept, weighted == hasWeights { return self }
        var (sources, targets, weights) = ([UInt32](), [UInt32](), [Double]())
        sources.reserveCapacity(edgeCount)
        targets.reserveCapacity(edgeCount)
        if weighted { weights.reserveCapacity(edgeCount) }
        for node in 0..<UInt32(nodeCount) {
            var last: UInt32?
            for slot in edges(of: node, directed: directed) {
                if merging, slot.neighbor == last {
                    if weighted { weights[weights.count - 1] += slot.weight }
                    continue
                }
                last = slot.neighbor
                sources.append(numbering?[Int(node)] ?? node)
                targets.append(numbering?[Int(slot.neighbor)] ?? slot.neighbor)
                if weighted { weights.append(slot.weight) }
            }
        }
        return IndexGraph(
            nodeCount: nodeCount, sources: sources, targets: targets, weights: weighted ? weights : nil,
            directed: directed)
    }

    private var hasParallelEdges: Bool {
        (0..<UInt32(nodeCount)).contains { node in
            let row = outRows.neighbors[outRows.slots(of: node)]
            return zip(row, row.dropFirst()).contains { $0 == $1 }
        }
    }

    /// The edges that a projection takes from the row of a node, ascending by neighbor: each edge of the graph stands in
    /// the row of one node, or, to become directed, in the rows of both ends.
    private func edges(of node: UInt32, directed: Bool) -> MergedSlots {
        if directed { return MergedSlots(outRows, outRows.slots(of: node)) }
        // Without direction, the lower end has the edge.
        func upper(_ rows: CompressedRows, from lowest: UInt32) -> Range<Int> {
            let row = rows.slots(of: node)
            let first = rows.slots(of: node, to: lowest).lowerBound
            return min(first, row.upperBound)..<row.upperBound
        }
        let own = upper(outRows, from: node)
        guard isDirected else { return MergedSlots(outRows, own) }
        // A self-loop stands in both directions of rows.
        return MergedSlots(outRows, own, inRows, upper(inRows, from: node + 1))
    }
}

/// The slots of one or two rows, ascending by neighbor.
private struct MergedSlots: Sequence, IteratorProtocol {
    private let first: CompressedRows
    private let second: CompressedRows
    private var firstSlots: Range<Int>
    private var secondSlots: Range<Int>

    init(_ rows: CompressedRows, _ slots: Range<Int>) { self.init(rows, slots, rows, 0..<0) }

    init(_ first: CompressedRows, _ firstSlots: Range<Int>, _ second: CompressedRows, _ secondSlots: Range<Int>) {
        (self.first, self.second) = (first, second)
        (self.firstSlots, self.secondSlots) = (firstSlots, secondSlots)
    }

    mutating func next() -> (neighbor: UInt32, weight: Double)? {
        if secondSlots.isEmpty { return Self.take(first, &firstSlots) }
        if firstSlots.isEmpty { return Self.take(second, &secondSlots) }
        let isFirst = first.neighbors[firstSlots.lowerBound] <= second.neighbors[secondSlots.lowerBound]
        return isFirst ? Self.take(first, &firstSlots) : Self.take(second, &secondSlots)
    }

    private static func take(
        _ rows: CompressedRows, _ slots: inout Range<Int>
    ) -> (neighbor: UInt32, weight: Double)? {
        guard let slot = slots.first else { return nil }
        slots = (slot + 1)..<slots.upperBound
        return (rows.neighbors[slot], rows.weights.isEmpty ? 1 : rows.weights[slot])
    }
}
