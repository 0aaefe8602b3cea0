/// The loops of breadth-first search: from the frontier outward while it is small, from the unvisited nodes inward
/// while it is large (Beamer, Asanović and Patterson 2012, with their alpha 15 and beta 18).
struct BreadthFirstKernel {
    /// The rows to follow from a node, all of them at each node, and those that lead back to it.
    let forward: [CompressedRows]
    let backward: [CompressedRows]
    let execution: Execution

    private static let alpha = 15
    private static let beta = 18

    private var nodeCount: Int { forward[0].offsets.count - 1 }

    /// How many parts a pass over all nodes has: enough for the threads to end at the same time, and none too small to be
    /// worth handing out, which costs as much as some ten thousand edges.
    var partCount: Int {
        let work = forward.reduce(nodeCount) { $0 + $1.neighbors.count }
        return max(1, min(64, work >> 16))
    }

    func distances(from sources: [UInt32]) throws(AlgorithmError) -> [UInt32] {
        var distances = [UInt32](repeating: IndexGraph.unreachable, count: nodeCount)
        var frontier: [UInt32] = []
        for source in sources where distances[Int(source)] != 0 {
            distances[Int(source)] = 0
            frontier.append(source)
        }
        let slotCount = forward.reduce(0) { $0 + $1.neighbors.count }
        var unexplored = slotCount
        var level: UInt32 = 0
        while !frontier.isEmpty {
            try AlgorithmError.checkCancellation()
            var slots = self.slots(leaving: frontier)
            if slots > unexplored / Self.alpha && frontier.count > nodeCount / 256 {
                (frontier, level) = try sweepInward(&distances, frontier: frontier, level: level)
                slots = self.slots(leaving: frontier)
            }
            unexplored -= min(slots, unexplored)
            level += 1
            frontier = stepOutward(&distances, frontier: frontier, level: level)
            if let progress = execution.progress, !frontier.isEmpty {
                progress(1 - Double(unexplored) / Double(slotCount))
            }
        }
        execution.progress?(1)
        return distances
    }

    private func slots(leaving frontier: [UInt32]) -> Int {
        var slots = 0
        for rows in forward {
            for node in frontier { slots += rows.slots(of: node).count }
        }
        return slots
    }

    /// One level by looking at all edges that leave the frontier.
    private func stepOutward(_ distances: inout [UInt32], frontier: [UInt32], level: UInt32) -> [UInt32] {
        var marks = distances.mutableSpan
        var next: [UInt32] = []
        for rows in forward {
            let (offsets, neighbors) = (rows.offsets.span, rows.neighbors.span)
            for node in frontier {
                for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
                    let neighbor = neighbors[slot]
                    guard marks[Int(neighbor)] == IndexGraph.unreachable else { continue }
                    marks[Int(neighbor)] = level
                    next.append(neighbor)
                }
            }
        }
        return next
    }

    /// 64 nodes, one bit each: those not yet visited, and those that the current level found.
    private struct Block {
        var unvisited: UInt64
        var found: UInt64 = 0
    }

    /// Levels by looking, from each unvisited node, for an edge from the frontier, until the frontier is small again.
    private func sweepInward(
        _ distances: inout [UInt32], frontier: [UInt32], level: UInt32
    ) throws(AlgorithmError) -> (frontier: [UInt32], level: UInt32) {
        var front = NodeBitmap(nodeCount: nodeCount, frontier)
        let blockCount = front.words.count
        let partCount = partCount
        let cuts = (0...partCount).map { blockCount * $0 / partCount }
        let nodeCuts = cuts.map { min($0 * 64, nodeCount) }
        var blocks = [Block](repeating: Block(unvisited: 0), count: blockCount)
        try execution.untold.forEachPart(of: &blocks, cuts: cuts, and: &distances, cuts: nodeCuts) {
            _, blocks, marks in
            for node in marks.indices where marks[node] == IndexGraph.unreachable {
                blocks[node >> 6].unvisited |= 1 &<< UInt64(node & 63)
            }
        }
        var level = level
        var (count, previous) = (frontier.count, 0)
        repeat {
            previous = count
            level += 1
            let (reached, nextLevel) = (front.words, level)
            try execution.untold.forEachPart(of: &blocks, cuts: cuts, and: &distances, cuts: nodeCuts) {
                part, blocks, marks in
                for index in blocks.indices { blocks[index].found = 0 }
                for rows in backward {
                    Self.stepInward(&blocks, &marks, rows, first: nodeCuts[part], front: reached, level: nextLevel)
                }
            }
            count = 0
            for index in blocks.indices {
                front.words[index] = blocks[index].found
                count += blocks[index].found.nonzeroBitCount
            }
        } while count > 0 && (count >= previous || count > nodeCount / Self.beta)
        return (front.nodes(reserving: count), level)
    }

    /// Marks of the unvisited nodes, the first of which is `first`, those with a neighbor in the front.
    private static func stepInward(
        _ blocks: inout MutableSpan<Block>, _ marks: inout MutableSpan<UInt32>, _ rows: CompressedRows, first: Int,
        front: [UInt64], level: UInt32
    ) {
        let (offsets, neighbors, front) = (rows.offsets.span, rows.neighbors.span, front.span)
        for index in blocks.indices {
            let open = blocks[index].unvisited
            var (word, found) = (open, UInt64(0))
            while word != 0 {
                let bit = word.trailingZeroBitCount
                word &= word &- 1
                let place = index &* 64 &+ bit
                let node = first &+ place
                for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let neighbor = neighbors[slot]
                    guard front[Int(neighbor >> 6)] & (1 &<< UInt64(neighbor & 63)) != 0 else { continue }
                    marks[place] = level
                    found |= 1 &<< UInt64(bit)
                    break
                }
            }
            blocks[index].found |= found
            blocks[index].unvisited = open & ~found
        }
    }
}
