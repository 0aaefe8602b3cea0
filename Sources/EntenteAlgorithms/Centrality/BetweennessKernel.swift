/// Brandes' accumulation from eight sources at once.
///
/// One level-by-level traversal serves all eight: what is near in the graph is near for each of them, and the random access
/// to a node, which is what the time goes into, fetches the values of all. A byte says in which of the eight searches
/// (lanes) a node belongs to a level. Values beside the node's lanes are 0, so that the loops over edges need no masks.
struct BetweennessKernel {
    static let laneCount = 8
    typealias Lanes = SIMD8<Double>

    private(set) var scores: [Double]
    private let countsEndpoints: Bool
    private let loops: BetweennessLoops
    /// The lanes that have reached a node.
    private var seen: [UInt8]
    /// The lanes for which a node belongs to the level in hand; 0 for all nodes between the steps.
    private var level: [UInt8]
    /// On the way out the numbers of paths to a node of the level in hand; on the way back (1 + dependency) / paths of
    /// the level behind it. Valid for the nodes of that level; 0 for all nodes between the sources.
    private var values: [Lanes]
    /// The values of the next level while they are added up; 0 for all nodes between the sources.
    private var sums: [Lanes]

    /// A node in the lanes in which it belongs to a level.
    struct Entry {
        let node: UInt32
        let lanes: UInt8
    }

    /// The nodes of a level, and the numbers of shortest paths to them, 0 beside their lanes.
    struct Level {
        var entries: [Entry] = []
        var paths: [Lanes] = []
    }

    /// - Parameters:
    ///   - forward: For each node the distinct others to which edges lead.
    ///   - backward: The same edges from their other ends.
    init(forward: CompressedRows, backward: CompressedRows, countsEndpoints: Bool) {
        self.countsEndpoints = countsEndpoints
        loops = BetweennessLoops(forward: forward, backward: backward)
        let nodeCount = forward.offsets.count - 1
        scores = [Double](repeating: 0, count: nodeCount)
        values = [Lanes](repeating: .zero, count: nodeCount)
        sums = values
        seen = [UInt8](repeating: 0, count: nodeCount)
        level = seen
    }

    /// All nodes, such that neighbors stand near each other: what is near for one of eight sources then is so for the
    /// others, and they share more of the way.
    var sourceOrder: [UInt32] {
        let rows = loops.forward
        var order: [UInt32] = []
        order.reserveCapacity(scores.count)
        var isListed = [Bool](repeating: false, count: scores.count)
        var head = 0
        for root in 0..<UInt32(scores.count) where !isListed[Int(root)] {
            isListed[Int(root)] = true
            order.append(root)
            while head < order.count {
                for neighbor in rows.neighbors[rows.slots(of: order[head])] where !isListed[Int(neighbor)] {
                    isListed[Int(neighbor)] = true
                    order.append(neighbor)
                }
                head += 1
            }
        }
        return order
    }

    /// Adds what the shortest paths from these sources, at most eight, contribute.
    mutating func add(sources: ArraySlice<UInt32>) {
        for node in seen.indices { seen[node] = 0 }
        var first = Level()
        for (lane, source) in sources.enumerated() {
            let lanes = UInt8(1) << UInt8(lane)
            seen[Int(source)] = lanes
            first.entries.append(Entry(node: source, lanes: lanes))
            first.paths.append(loops.masks[Int(lanes)])
        }
        var levels = [first]
        while let last = levels.last, !last.entries.isEmpty { levels.append(next(after: last, lanes: sources.count)) }
        levels.removeLast()
        // On the way back every level sees the one behind it.
        for depth in stride(from: levels.count - 1, to: 0, by: -1) {
            accumulate(levels[depth], behind: depth + 1 < levels.count ? levels[depth + 1].entries : [])
        }
        // The arrays change places, so both are cleared. What a level left in them stands at its nodes.
        for level in levels {
            for entry in level.entries { (values[Int(entry.node)], sums[Int(entry.node)]) = (.zero, .zero) }
        }
        if countsEndpoints { addEndpoints(of: sources, behind: levels) }
    }

    /// From the level outward, or from the nodes not yet seen inward: whichever looks at fewer edges.
    private mutating func next(after last: Level, lanes: Int) -> Level {
        let outward = BetweennessLoops.slots(of: last.entries, in: loops.forward)
        let all = UInt8(truncatingIfNeeded: (1 << lanes) - 1)
        // The other side is only counted where it may be the smaller one.
        if outward > loops.forward.neighbors.count / 8, outward > loops.slots(notSeenBy: all, seen) {
            for (index, entry) in last.entries.enumerated() {
                level[Int(entry.node)] = entry.lanes
                values[Int(entry.node)] = last.paths[index]
            }
            let next = loops.stepInward(level: level, paths: values, all: all, seen: &seen)
            for entry in last.entries { level[Int(entry.node)] = 0 }
            return next
        }
        return loops.stepOutward(from: last, seen: &seen, level: &level, sums: &sums)
    }

    /// The dependencies of a level's nodes on those of the level behind it, whose shares are in `values`; again from the
    /// side with fewer edges. Leaves the level's own shares in `values`.
    private mutating func accumulate(_ last: Level, behind: [Entry]) {
        let outward = BetweennessLoops.slots(of: last.entries, in: loops.forward)
        if outward > BetweennessLoops.slots(of: behind, in: loops.backward) {
            for entry in last.entries {
                level[Int(entry.node)] = entry.lanes
                sums[Int(entry.node)] = .zero
            }
            loops.spread(behind, level: level, shares: values, sums: &sums)
            for entry in last.entries { level[Int(entry.node)] = 0 }
        } else {
            for entry in behind { level[Int(entry.node)] = entry.lanes }
            loops.gather(last.entries, behind: level, shares: values, sums: &sums)
            for entry in behind { level[Int(entry.node)] = 0 }
        }
        for (index, entry) in last.entries.enumerated() {
            let (node, own, mask) = (Int(entry.node), last.paths[index], loops.masks[Int(entry.lanes)])
            // Other lanes have no paths here: the product is 0, the quotient would not be a number.
            let dependency = sums[node] * own
            scores[node] += dependency.sum()
            sums[node] = (dependency + mask) / (own + (1 - mask))
        }
        swap(&values, &sums)
    }

    /// One for each path that ends at a node, and for each that begins there.
    private mutating func addEndpoints(of sources: ArraySlice<UInt32>, behind levels: [Level]) {
        for entry in levels.dropFirst().lazy.flatMap(\.entries) {
            scores[Int(entry.node)] += Double(entry.lanes.nonzeroBitCount)
            for (lane, source) in sources.enumerated() where entry.lanes >> UInt8(lane) & 1 == 1 {
                scores[Int(source)] += 1
            }
        }
    }
}
