extension CompressedRows {
    /// The same rows without self-loops and with each neighbor once. O(V + E); O(1) where they are so already.
    func simple() -> CompressedRows {
        if isSimple { return self }
        var (simpleOffsets, simpleNeighbors) = ([UInt32(0)], [UInt32]())
        simpleOffsets.reserveCapacity(offsets.count)
        simpleNeighbors.reserveCapacity(neighbors.count)
        for node in 0..<UInt32(offsets.count - 1) {
            var previous = node
            for neighbor in neighbors[slots(of: node)] where neighbor != previous && neighbor != node {
                simpleNeighbors.append(neighbor)
                previous = neighbor
            }
            simpleOffsets.append(UInt32(simpleNeighbors.count))
        }
        return CompressedRows(offsets: simpleOffsets, neighbors: simpleNeighbors, isSimple: true)
    }

    /// Whether no row holds its own node or a node twice.
    ///
    /// - Parameters:
    ///   - rows: The rows to look at.
    ///   - neighbors: The slots of these rows alone.
    static func areSimple(_ rows: Range<Int>, offsets: Span<UInt32>, neighbors: Span<UInt32>) -> Bool {
        guard !rows.isEmpty else { return true }
        let first = offsets[rows.lowerBound]
        for node in rows {
            var previous = UInt32.max
            for slot in Int(offsets[node] - first)..<Int(offsets[node + 1] - first) {
                let neighbor = neighbors[slot]
                if neighbor == previous || Int(neighbor) == node { return false }
                previous = neighbor
            }
        }
        return true
    }

    /// Each row with the slots of the same row of `other`, still ascending; equal neighbors stand beside each other.
    func merged(with other: CompressedRows) -> CompressedRows {
        var (mergedOffsets, mergedNeighbors) = ([UInt32(0)], [UInt32]())
        mergedOffsets.reserveCapacity(offsets.count)
        precondition(
            neighbors.count + other.neighbors.count <= Int(UInt32.max), "There are more edges than UInt32 slots.")
        mergedNeighbors.reserveCapacity(neighbors.count + other.neighbors.count)
        for node in 0..<UInt32(offsets.count - 1) {
            var (left, right) = (neighbors[slots(of: node)], other.neighbors[other.slots(of: node)])
            while let a = left.first, let b = right.first {
                mergedNeighbors.append(min(a, b))
                if a <= b { left.removeFirst() } else { right.removeFirst() }
            }
            mergedNeighbors.append(contentsOf: left)
            mergedNeighbors.append(contentsOf: right)
            mergedOffsets.append(UInt32(mergedNeighbors.count))
        }
        return CompressedRows(
            offsets: mergedOffsets, neighbors: mergedNeighbors,
            isSimple: Self.areSimple(
                0..<(offsets.count - 1), offsets: mergedOffsets.span, neighbors: mergedNeighbors.span))
    }
}

extension IndexGraph {
    /// For each node the distinct nodes, other than itself, to which edges lead in the given direction.
    func simpleRows(_ direction: EdgeDirection) -> CompressedRows {
        switch isDirected ? direction : .out {
        case .out: outRows.simple()
        case .in: inRows.simple()
        case .both: outRows.merged(with: inRows).simple()
        }
    }
}
