/// The loops over edges of `BetweennessKernel`, each in two forms: from either side of a level.
struct BetweennessLoops {
    typealias Lanes = BetweennessKernel.Lanes
    typealias Entry = BetweennessLevels.Entry

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

    static func slots(of entries: ArraySlice<Entry>, in rows: CompressedRows) -> Int {
        let offsets = rows.offsets.span
        var count = 0
        for entry in entries { count += Int(offsets[Int(entry.node) + 1] - offsets[Int(entry.node)]) }
        return count
    }

    /// How many edges lead to nodes that some of the lanes have not seen.
    func slots(notSeenBy all: UInt8, _ seen: [UInt8]) -> Int {
        var count = 0
        for node in seen.indices where seen[node] != all {
            count += Int(backward.offsets[node + 1] - backward.offsets[node])
        }
        return count
    }

    /// Whether so many slots of a level's nodes are so large a share of all that it costs less to add what stands at any
    /// neighbor, where it is 0 beside the level, than to ask first: the processor could not foresee the answer. This holds
    /// while the values of all nodes, 64 bytes each, stay in its nearer cache.
    func isDense(_ slots: Int) -> Bool {
        slots > forward.neighbors.count / 4 && forward.offsets.count <= 1 << 14
    }

    /// Appends the next level, by the edges that leave the last one.
    func stepOutward(
        from last: Range<Int>, seen: inout [UInt8], level: inout [UInt8], sums: inout [Lanes],
        in levels: inout BetweennessLevels
    ) {
        let (offsets, neighbors, masks) = (forward.offsets.span, forward.neighbors.span, masks.span)
        var lanesOfNext = level.mutableSpan
        var sums = sums.mutableSpan
        var seen = seen.mutableSpan
        for index in last {
            let (entry, own) = (levels.entries[index], levels.paths[index])
            for slot in Int(offsets[Int(entry.node)])..<Int(offsets[Int(entry.node) + 1]) {
                let neighbor = Int(neighbors[slot])
                let new = entry.lanes & ~seen[neighbor]
                if new == 0 { continue }
                if lanesOfNext[neighbor] == 0 {
                    levels.entries.append(Entry(node: UInt32(truncatingIfNeeded: neighbor), lanes: 0))
                }
                lanesOfNext[neighbor] |= new
                sums[neighbor] += own
            }
        }
        for index in last.upperBound..<levels.entries.count {
            let node = Int(levels.entries[index].node)
            let lanes = lanesOfNext[node]
            levels.entries[index].lanes = lanes
            // Lanes that had reached the node before came along.
            levels.paths.append(sums[node] * masks[Int(lanes)])
            seen[node] |= lanes
            lanesOfNext[node] = 0
            sums[node] = .zero
        }
    }

    /// Appends the next level, by the edges that enter the nodes not seen by all lanes.
    func stepInward(
        level: [UInt8], paths: [Lanes], isDense: Bool, all: UInt8, seen: inout [UInt8],
        into levels: inout BetweennessLevels
    ) {
        let (offsets, neighbors, masks) = (backward.offsets.span, backward.neighbors.span, masks.span)
        let (level, paths) = (level.span, paths.span)
        var seen = seen.mutableSpan
        for node in seen.indices {
            let missing = all & ~seen[node]
            if missing == 0 { continue }
            var (lanes, sum) = (UInt8(0), Lanes.zero)
            let slots = Int(offsets[node])..<Int(offsets[node + 1])
            if isDense {
                for slot in slots {
                    lanes |= level[Int(neighbors[slot])]
                    sum += paths[Int(neighbors[slot])]
                }
            } else {
                for slot in slots where level[Int(neighbors[slot])] & missing != 0 {
                    lanes |= level[Int(neighbors[slot])]
                    sum += paths[Int(neighbors[slot])]
                }
            }
            lanes &= missing
            if lanes == 0 { continue }
            levels.append(UInt32(truncatingIfNeeded: node), lanes, paths: sum * masks[Int(lanes)])
            seen[node] |= lanes
        }
    }

    /// Adds up, for each node of a level, the shares of the nodes behind it. Other lanes may add up to anything.
    func gather(_ entries: ArraySlice<Entry>, behind: [UInt8], shares: [Lanes], sums: inout [Lanes]) {
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

    /// The same for a dense level behind.
    func gather(_ entries: ArraySlice<Entry>, shares: [Lanes], sums: inout [Lanes]) {
        let (offsets, neighbors, shares) = (forward.offsets.span, forward.neighbors.span, shares.span)
        var sums = sums.mutableSpan
        for entry in entries {
            let node = Int(entry.node)
            var sum = Lanes.zero
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) { sum += shares[Int(neighbors[slot])] }
            sums[node] = sum
        }
    }

    /// The same, and adds to each slot what its step is worth. Shares and paths are 0 beside their lanes, and so is the
    /// product where the step does not lead from this level to the one behind.
    func gather(
        _ entries: Range<Int>, of levels: BetweennessLevels, behind: [UInt8], shares: [Lanes], sums: inout [Lanes],
        edgeScores: inout [Double]
    ) {
        let (offsets, neighbors) = (forward.offsets.span, forward.neighbors.span)
        let (behind, shares) = (behind.span, shares.span)
        var sums = sums.mutableSpan
        var edgeScores = edgeScores.mutableSpan
        for index in entries {
            let (entry, own) = (levels.entries[index], levels.paths[index])
            let node = Int(entry.node)
            var sum = Lanes.zero
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                let neighbor = Int(neighbors[slot])
                if entry.lanes & behind[neighbor] == 0 { continue }
                let share = shares[neighbor]
                sum += share
                edgeScores[slot] += (own * share).sum()
            }
            sums[node] = sum
        }
    }

    /// The same as the first form from the nodes behind the level.
    func spread(_ behind: ArraySlice<Entry>, level: [UInt8], shares: [Lanes], sums: inout [Lanes]) {
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

    /// Turns the sums of a level's nodes into their dependencies, which are added to the scores, and these into shares.
    func share(_ entries: Range<Int>, of levels: BetweennessLevels, sums: inout [Lanes], scores: inout [Double]) {
        let masks = masks.span
        let (levelEntries, paths) = (levels.entries.span, levels.paths.span)
        var sums = sums.mutableSpan
        var scores = scores.mutableSpan
        for index in entries {
            let (node, own) = (Int(levelEntries[index].node), paths[index])
            let mask = masks[Int(levelEntries[index].lanes)]
            // Other lanes have no paths here: the product is 0, the quotient would not be a number.
            let dependency = sums[node] * own
            scores[node] += dependency.sum()
            sums[node] = (dependency + mask) / (own + (1 - mask))
        }
    }
}
