/// One direction of a graph: for each node the slots `offsets[node] ..< offsets[node + 1]` of the columns beside it.
@usableFromInline
struct CompressedRows: Sendable {
    /// Where each row begins; one entry more than there are nodes.
    @usableFromInline let offsets: [UInt32]
    /// The node at the other end, slot by slot.
    @usableFromInline let neighbors: [UInt32]
    /// The edge that each slot came from, in input order; empty where this was not asked for.
    @usableFromInline var edgeIDs: [UInt32]
    /// The weight of each slot's edge; empty in an unweighted graph.
    @usableFromInline var weights: [Double] = []
    /// Whether no row holds its own node or a node twice; found once, as many kernels ask.
    let isSimple: Bool

    init(offsets: [UInt32], neighbors: [UInt32], edgeIDs: [UInt32] = [], isSimple: Bool) {
        self.offsets = offsets
        self.neighbors = neighbors
        self.edgeIDs = edgeIDs
        self.isSimple = isSimple
    }

    /// The slots of a node's row.
    @inlinable
    func slots(of node: UInt32) -> Range<Int> {
        let node = Int(node)
        return Int(offsets[node])..<Int(offsets[node + 1])
    }

    /// The slots in which `other` stands in the row of `node`, found by bisection.
    func slots(of node: UInt32, to other: UInt32) -> Range<Int> {
        let row = slots(of: node)
        var (low, high) = (row.lowerBound, row.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if neighbors[middle] < other { low = middle + 1 } else { high = middle }
        }
        while high < row.upperBound && neighbors[high] == other { high += 1 }
        return low..<high
    }
}
