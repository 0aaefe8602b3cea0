/// One direction of a graph: for each node the slots `offsets[node] ..< offsets[node + 1]` of the columns beside it.
@usableFromInline
struct CompressedRows: Sendable {
    /// Where each row begins; one entry more than there are nodes.
    @usableFromInline let offsets: [UInt32]
    /// The node at the other end, slot by slot.
    @usableFromInline let neighbors: [UInt32]
    /// The edge that each slot came from, in input order; empty where this was not asked for.
    @usableFromInline private(set) var edgeIDs: [UInt32]
    /// The weight of each slot's edge; empty in an unweighted graph.
    @usableFromInline private(set) var weights: [Double] = []

    init(offsets: [UInt32], neighbors: [UInt32], edgeIDs: [UInt32] = []) {
        self.offsets = offsets
        self.neighbors = neighbors
        self.edgeIDs = edgeIDs
    }

    /// Sorts the edges by `rows`, stably: a row's slots are in input order.
    init(nodeCount: Int, rows: [UInt32], others: [UInt32], keepsEdgeIDs: Bool) {
        let offsets = Self.offsets(nodeCount: nodeCount, rows: rows)
        var cursors = offsets
        var neighbors = [UInt32](repeating: 0, count: rows.count)
        var edgeIDs = [UInt32](repeating: 0, count: keepsEdgeIDs ? rows.count : 0)
        for edge in rows.indices {
            let slot = Self.advance(&cursors, rows[edge])
            neighbors[slot] = others[edge]
            if keepsEdgeIDs { edgeIDs[slot] = UInt32(truncatingIfNeeded: edge) }
        }
        self.init(offsets: offsets, neighbors: neighbors, edgeIDs: edgeIDs)
    }

    /// Puts every edge into the rows of both its ends, a self-loop once; a row's slots are in input order.
    init(nodeCount: Int, mirroring sources: [UInt32], and targets: [UInt32], keepsEdgeIDs: Bool) {
        var counts = [UInt32](repeating: 0, count: nodeCount + 1)
        precondition(sources.count <= Int(UInt32.max) / 2, "There are more edges than UInt32 slots.")
        for edge in sources.indices {
            let (source, target) = (Int(sources[edge]), Int(targets[edge]))
            precondition(source < nodeCount && target < nodeCount, "An edge ends in a node that does not exist.")
            counts[source] &+= 1
            if source != target { counts[target] &+= 1 }
        }
        let offsets = Self.runningSums(counts)
        let slotCount = Int(offsets[nodeCount])
        var cursors = offsets
        var neighbors = [UInt32](repeating: 0, count: slotCount)
        var edgeIDs = [UInt32](repeating: 0, count: keepsEdgeIDs ? slotCount : 0)
        for edge in sources.indices {
            let (source, target) = (sources[edge], targets[edge])
            let slot = Self.advance(&cursors, source)
            neighbors[slot] = target
            if keepsEdgeIDs { edgeIDs[slot] = UInt32(truncatingIfNeeded: edge) }
            guard source != target else { continue }
            let mirror = Self.advance(&cursors, target)
            neighbors[mirror] = source
            if keepsEdgeIDs { edgeIDs[mirror] = UInt32(truncatingIfNeeded: edge) }
        }
        self.init(offsets: offsets, neighbors: neighbors, edgeIDs: edgeIDs)
    }

    /// The same edges seen from their other ends, whose offsets are known. Every row comes out in ascending order;
    /// slots with equal neighbors keep their order.
    func transposed(offsets: [UInt32]) -> CompressedRows {
        var cursors = offsets
        var sorted = [UInt32](repeating: 0, count: neighbors.count)
        var sortedIDs = [UInt32](repeating: 0, count: edgeIDs.count)
        let keepsEdgeIDs = !edgeIDs.isEmpty
        var slot = 0
        for node in 0..<(self.offsets.count - 1) {
            let end = Int(self.offsets[node + 1])
            while slot < end {
                let place = Self.advance(&cursors, neighbors[slot])
                sorted[place] = UInt32(truncatingIfNeeded: node)
                if keepsEdgeIDs { sortedIDs[place] = edgeIDs[slot] }
                slot += 1
            }
        }
        return CompressedRows(offsets: offsets, neighbors: sorted, edgeIDs: sortedIDs)
    }

    /// Lays the weights of the edges, given in input order, beside the slots; forgets the edge ids if they only served
    /// for that.
    mutating func attach(weights: [Double]?, keepsEdgeIDs: Bool) {
        if let weights { self.weights = edgeIDs.map { weights[Int($0)] } }
        if !keepsEdgeIDs { edgeIDs = [] }
    }

    /// Where the rows begin if `rows` names the row of each slot.
    static func offsets(nodeCount: Int, rows: [UInt32]) -> [UInt32] {
        precondition(rows.count <= Int(UInt32.max), "There are more edges than UInt32 slots.")
        var counts = [UInt32](repeating: 0, count: nodeCount + 1)
        for row in rows {
            precondition(Int(row) < nodeCount, "An edge ends in a node that does not exist.")
            counts[Int(row)] &+= 1
        }
        return runningSums(counts)
    }

    /// Turns counts (the last of them 0) into the sums of all before.
    private static func runningSums(_ counts: [UInt32]) -> [UInt32] {
        var sums = counts
        var sum: UInt32 = 0
        for index in sums.indices {
            let count = sums[index]
            sums[index] = sum
            sum += count
        }
        return sums
    }

    /// The next free slot of a row.
    @inline(__always)
    private static func advance(_ cursors: inout [UInt32], _ row: UInt32) -> Int {
        let slot = cursors[Int(row)]
        cursors[Int(row)] = slot &+ 1
        return Int(slot)
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
