/// The loops over edges of `BetweennessKernel`, each in two forms: from either side of a level.
struct BetweennessLoops {
    typealias Lanes = BetweennessKernel.Lanes
    typealias Entry = BetweennessKernel.Entry
    typealias Level = BetweennessKernel.Level

    let forward: CompressedRows
    let backward: CompressedRows
    /// For each byte: 1 in the lanes of its bits, 0 in the others.
    let masks: [SIMD8<Double>]

    init(forward: CompressedRows, backward: CompressedRows) {
        self.forward = forward
        self.backward = backward
        masks = (0..<256).map { byte in
            var lanes = Lanes.zero
            for lane in 0..<BetweennessKernel.laneCount where byte >> lane & 1 == 1 { lanes[lane] = 1 }
            return lanes
        }
    }

    static func slots(of entries: [Entry], in rows: CompressedRows) -> Int {
        entries.reduce(0) { $0 + rows.slots(of: $1.node).count }
    }

    /// How many edges lead to nodes that some of the lanes have not seen.
    func slots(notSeenBy all: UInt8, _ seen: [UInt8]) -> Int {
        var count = 0
        for node in seen.indices where seen[node] != all {
            count += Int(backward.offsets[node + 1] - backward.offsets[node])
        }
        return count
    }

    /// The next level, by the edges that leave the last one.
    func stepOutward(from last: Level, seen: inout [UInt8], level: inout [UInt8], sums: inout [Lanes]) -> Level {
        let (offsets, neighbors) = (forward.offsets.span, forward.neighbors.span)
        let (entries, paths) = (last.entries.span, last.paths.span)
        var lanesOfNext = level.mutableSpan
        var sums = sums.mutableSpan
        var seen = seen.mutableSpan
        var nodes: [UInt32] = []
        for index in entries.indices {
            let (node, lanes, own) = (Int(entries[index].node), entries[index].lanes, paths[index])
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                let neighbor = Int(neighbors[slot])
                let new = lanes & ~seen[neighbor]
                if new == 0 { continue }
                if lanesOfNext[neighbor] == 0 { nodes.append(UInt32(truncatingIfNeeded: neighbor)) }
                lanesOfNext[neighbor] |= new
                sums[neighbor] += own
            }
        }
        var next = Level()
        next.entries.reserveCapacity(nodes.count)
        next.paths.reserveCapacity(nodes.count)
        for node in nodes {
            let lanes = lanesOfNext[Int(node)]
            next.entries.append(Entry(node: node, lanes: lanes))
            // Lanes that had reached the node before came along.
            next.paths.append(sums[Int(node)] * masks[Int(lanes)])
            seen[Int(node)] |= lanes
            lanesOfNext[Int(node)] = 0
            sums[Int(node)] = .zero
        }
        return next
    }

    /// The next level, by the edges that enter the nodes not seen by all lanes.
    func stepInward(level: [UInt8], paths: [Lanes], all: UInt8, seen: inout [UInt8]) -> Level {
        let (offsets, neighbors) = (backward.offsets.span, backward.neighbors.span)
        let (level, paths) = (level.span, paths.span)
        var seen = seen.mutableSpan
        var next = Level()
        for node in seen.indices {
            let missing = all & ~seen[node]
            if missing == 0 { continue }
            var (lanes, sum) = (UInt8(0), Lanes.zero)
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                let neighbor = Int(neighbors[slot])
                let new = level[neighbor] & missing
                if new == 0 { continue }
                lanes |= new
                sum += paths[neighbor]
            }
            if lanes == 0 { continue }
            next.entries.append(Entry(node: UInt32(truncatingIfNeeded: node), lanes: lanes))
            next.paths.append(sum * masks[Int(lanes)])
            seen[node] |= lanes
        }
        return next
    }

    /// Adds up, for each node of a level, the shares of the nodes behind it. Other lanes may add up to anything.
    func gather(_ entries: [Entry], behind: [UInt8], shares: [Lanes], sums: inout [Lanes]) {
        let (offsets, neighbors) = (forward.offsets.span, forward.neighbors.span)
        let (behind, shares) = (behind.span, shares.span)
        var sums = sums.mutableSpan
        for entry in entries {
            let (node, lanes) = (Int(entry.node), entry.lanes)
            var sum = Lanes.zero
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                let neighbor = Int(neighbors[slot])
                if lanes & behind[neighbor] != 0 { sum += shares[neighbor] }
            }
            sums[node] = sum
        }
    }

    /// The same from the nodes behind the level.
    func spread(_ behind: [Entry], level: [UInt8], shares: [Lanes], sums: inout [Lanes]) {
        let (offsets, neighbors) = (backward.offsets.span, backward.neighbors.span)
        let (level, shares) = (level.span, shares.span)
        var sums = sums.mutableSpan
        for entry in behind {
            let (node, lanes) = (Int(entry.node), entry.lanes)
            let share = shares[node]
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                let neighbor = Int(neighbors[slot])
                if lanes & level[neighbor] != 0 { sums[neighbor] += share }
            }
        }
    }
}
