/// The loops of breadth-first search: from the frontier outward while it is small, from the unvisited nodes inward
/// while it is large (Beamer, Asanović and Patterson 2012, with their alpha 15 and beta 18).
struct BreadthFirstKernel {
    let forward: CompressedRows
    let backward: CompressedRows

    private static let alpha = 15
    private static let beta = 18

    func distances(from sources: [UInt32]) -> [UInt32] {
        let nodeCount = forward.offsets.count - 1
        var distances = [UInt32](repeating: IndexGraph.unreachable, count: nodeCount)
        var frontier: [UInt32] = []
        for source in sources where distances[Int(source)] != 0 {
            distances[Int(source)] = 0
            frontier.append(source)
        }
        var unexplored = forward.neighbors.count
        var level: UInt32 = 0
        while !frontier.isEmpty {
            var slots = 0
            for node in frontier { slots += forward.slots(of: node).count }
            if slots > unexplored / Self.alpha && frontier.count > nodeCount / 256 {
                (frontier, level) = sweepInward(&distances, frontier: frontier, level: level)
                slots = 0
                for node in frontier { slots += forward.slots(of: node).count }
            }
            unexplored -= min(slots, unexplored)
            level += 1
            frontier = stepOutward(&distances, frontier: frontier, level: level)
        }
        return distances
    }

    /// One level by looking at all edges that leave the frontier.
    private func stepOutward(_ distances: inout [UInt32], frontier: [UInt32], level: UInt32) -> [UInt32] {
        let (offsets, neighbors) = (forward.offsets.span, forward.neighbors.span)
        var marks = distances.mutableSpan
        var next: [UInt32] = []
        for node in frontier {
            for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
                let neighbor = neighbors[slot]
                guard marks[Int(neighbor)] == IndexGraph.unreachable else { continue }
                marks[Int(neighbor)] = level
                next.append(neighbor)
            }
        }
        return next
    }

    /// Levels by looking, from each unvisited node, for an edge from the frontier, until the frontier is small again.
    private func sweepInward(
        _ distances: inout [UInt32], frontier: [UInt32], level: UInt32
    ) -> (frontier: [UInt32], level: UInt32) {
        let nodeCount = distances.count
        var front = NodeBitmap(nodeCount: nodeCount, frontier)
        var unvisited = NodeBitmap(nodeCount: nodeCount)
        for index in 0..<nodeCount where distances[index] == IndexGraph.unreachable {
            let node = UInt32(truncatingIfNeeded: index)
            if !backward.slots(of: node).isEmpty { unvisited.insert(node) }
        }
        var next = NodeBitmap(nodeCount: nodeCount)
        var level = level
        var (count, previous) = (frontier.count, 0)
        repeat {
            previous = count
            level += 1
            count = stepInward(&distances, front: front, unvisited: &unvisited, next: &next, level: level)
            swap(&front, &next)
        } while count > 0 && (count >= previous || count > nodeCount / Self.beta)
        return (front.nodes(reserving: count), level)
    }

    private func stepInward(
        _ distances: inout [UInt32], front: NodeBitmap, unvisited: inout NodeBitmap, next: inout NodeBitmap,
        level: UInt32
    ) -> Int {
        let (offsets, neighbors) = (backward.offsets.span, backward.neighbors.span)
        let front = front.words.span
        var marks = distances.mutableSpan
        var unvisited = unvisited.words.mutableSpan
        var next = next.words.mutableSpan
        var count = 0
        for index in unvisited.indices {
            let open = unvisited[index]
            var (word, found) = (open, UInt64(0))
            while word != 0 {
                let bit = word.trailingZeroBitCount
                word &= word &- 1
                let node = index &* 64 &+ bit
                for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let neighbor = neighbors[slot]
                    guard front[Int(neighbor >> 6)] & (1 &<< UInt64(neighbor & 63)) != 0 else { continue }
                    marks[node] = level
                    found |= 1 &<< UInt64(bit)
                    break
                }
            }
            next[index] = found
            unvisited[index] = open & ~found
            count += found.nonzeroBitCount
        }
        return count
    }

    /// Distances over two sets of rows together, as if the edges had no direction.
    static func distances(from sources: [UInt32], _ first: CompressedRows, _ second: CompressedRows) -> [UInt32] {
        var distances = [UInt32](repeating: IndexGraph.unreachable, count: first.offsets.count - 1)
        for source in sources { distances[Int(source)] = 0 }
        var frontier = sources
        var level: UInt32 = 0
        while !frontier.isEmpty {
            var next: [UInt32] = []
            level += 1
            for node in frontier {
                for neighbor in first.neighbors[first.slots(of: node)]
                where distances[Int(neighbor)] == IndexGraph.unreachable {
                    distances[Int(neighbor)] = level
                    next.append(neighbor)
                }
                for neighbor in second.neighbors[second.slots(of: node)]
                where distances[Int(neighbor)] == IndexGraph.unreachable {
                    distances[Int(neighbor)] = level
                    next.append(neighbor)
                }
            }
            frontier = next
        }
        return distances
    }

    /// Distances from `root` along `rows` that touch no node of `avoided`, up to `limit` hops; the search ends as soon
    /// as it meets `stop`, when all nodes nearer than `stop` are known.
    static func distances(
        from root: UInt32, along rows: CompressedRows, avoiding avoided: NodeBitmap, limit: Int,
        until stop: UInt32? = nil
    ) -> [UInt32] {
        var distances = [UInt32](repeating: IndexGraph.unreachable, count: rows.offsets.count - 1)
        if avoided.contains(root) { return distances }
        distances[Int(root)] = 0
        if root == stop { return distances }
        var frontier = [root]
        var level: UInt32 = 0
        while !frontier.isEmpty && Int(level) < limit {
            var next: [UInt32] = []
            level += 1
            for node in frontier {
                for neighbor in rows.neighbors[rows.slots(of: node)]
                where distances[Int(neighbor)] == IndexGraph.unreachable && !avoided.contains(neighbor) {
                    distances[Int(neighbor)] = level
                    if neighbor == stop { return distances }
                    next.append(neighbor)
                }
            }
            frontier = next
        }
        return distances
    }
}
