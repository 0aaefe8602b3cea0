/// Brandes' accumulation from eight sources at once.
///
/// One level-by-level traversal serves all eight: what is near in the graph is near for each of them, and the random access
/// to a node, which is what the time goes into, fetches the values of all. A byte says in which of the eight searches
/// (lanes) a node belongs to a level. Values beside the node's lanes are 0, so that the loops over edges need no masks.
struct BetweennessKernel {
    static let laneCount = 8
    typealias Lanes = SIMD8<Double>

    /// What the sources added so far contribute to each node.
    private(set) var scores: [Double]
    /// The same for each slot of the forward rows, the step from its node to its neighbor; empty if not asked for.
    private(set) var edgeScores: [Double]
    private let countsEndpoints: Bool
    private let loops: BetweennessLoops
    /// The levels of the sources in hand.
    private var levels = BetweennessLevels()
    /// The lanes that have reached a node.
    private var seen: [UInt8]
    /// The lanes for which a node belongs to the level in hand; 0 for all nodes between the steps.
    private var level: [UInt8]
    /// On the way out the numbers of paths to a node of the level in hand; on the way back (1 + dependency) / paths of
    /// the level behind it. 0 for all nodes beside that level, and for all between the sources.
    private var values: [Lanes]
    /// The values of the next level while they are added up; 0 for all nodes between the steps.
    private var sums: [Lanes]

    /// - Parameters:
    ///   - forward: For each node the distinct others to which edges lead.
    ///   - backward: The same edges from their other ends.
    ///   - countsEndpoints: Whether a path passes its ends.
    ///   - scoresEdges: Whether `edgeScores` are wanted.
    init(forward: CompressedRows, backward: CompressedRows, countsEndpoints: Bool = false, scoresEdges: Bool = false) {
        self.countsEndpoints = countsEndpoints
        loops = BetweennessLoops(forward: forward, backward: backward)
        let nodeCount = forward.offsets.count - 1
        scores = [Double](repeating: 0, count: nodeCount)
        edgeScores = [Double](repeating: 0, count: scoresEdges ? forward.neighbors.count : 0)
        values = [Lanes](repeating: .zero, count: nodeCount)
        sums = values
        seen = [UInt8](repeating: 0, count: nodeCount)
        level = seen
    }

    /// Takes what was added up, and begins from 0 again.
    mutating func takeScores() -> (nodes: [Double], edges: [Double]) {
        let taken = (scores, edgeScores)
        scores = [Double](repeating: 0, count: scores.count)
        edgeScores = [Double](repeating: 0, count: edgeScores.count)
        return taken
    }

    /// Adds what the shortest paths from these sources, at most eight, contribute.
    mutating func add(sources: ArraySlice<UInt32>) {
        for node in seen.indices { seen[node] = 0 }
        levels.removeAll()
        for (lane, source) in sources.enumerated() {
            let lanes = UInt8(1) << UInt8(lane)
            seen[Int(source)] = lanes
            levels.append(source, lanes, paths: loops.masks[Int(lanes)])
        }
        repeat { levels.close() } while step(lanes: sources.count)
        // On the way back every level sees the one behind it.
        for depth in stride(from: levels.count - 1, to: 0, by: -1) { accumulate(depth) }
        if levels.count > 1 {
            if !edgeScores.isEmpty { scoreEdges(0) }
            for entry in levels.entries[..<levels[1].upperBound] {
                (values[Int(entry.node)], sums[Int(entry.node)]) = (.zero, .zero)
            }
        }
        if countsEndpoints { addEndpoints(of: sources) }
    }

    /// Finds the next level, from the last one outward, or from the nodes not yet seen inward: whichever looks at fewer
    /// edges. False if there is none.
    private mutating func step(lanes: Int) -> Bool {
        let last = levels[levels.count - 1]
        let outward = BetweennessLoops.slots(of: levels.entries[last], in: loops.forward)
        let all = UInt8(truncatingIfNeeded: (1 << lanes) - 1)
        // The other side is only counted where it may be the smaller one.
        if outward > loops.forward.neighbors.count / 8, outward > loops.slots(notSeenBy: all, seen) {
            for index in last {
                let entry = levels.entries[index]
                level[Int(entry.node)] = entry.lanes
                values[Int(entry.node)] = levels.paths[index]
            }
            loops.stepInward(
                level: level, paths: values, isDense: loops.isDense(outward), all: all, seen: &seen, into: &levels)
            for entry in levels.entries[last] { (level[Int(entry.node)], values[Int(entry.node)]) = (0, .zero) }
        } else {
            loops.stepOutward(from: last, seen: &seen, level: &level, sums: &sums, in: &levels)
        }
        return levels.entries.count > last.upperBound
    }

    /// The dependencies of a level's nodes on those of the level behind it, whose shares are in `values`; again from the
    /// side with fewer edges. Leaves the level's own shares in `values`.
    private mutating func accumulate(_ depth: Int) {
        let last = levels.entries[levels[depth]]
        let behind = depth + 1 < levels.count ? levels.entries[levels[depth + 1]] : []
        let inward = BetweennessLoops.slots(of: behind, in: loops.backward)
        if !edgeScores.isEmpty {
            scoreEdges(depth)
        } else if BetweennessLoops.slots(of: last, in: loops.forward) > inward {
            for entry in last { level[Int(entry.node)] = entry.lanes }
            loops.spread(behind, level: level, shares: values, sums: &sums)
            for entry in last { level[Int(entry.node)] = 0 }
        } else if loops.isDense(inward) {
            loops.gather(last, shares: values, sums: &sums)
        } else {
            for entry in behind { level[Int(entry.node)] = entry.lanes }
            loops.gather(last, behind: level, shares: values, sums: &sums)
            for entry in behind { level[Int(entry.node)] = 0 }
        }
        loops.share(levels[depth], of: levels, sums: &sums, scores: &scores)
        for entry in behind { values[Int(entry.node)] = .zero }
        swap(&values, &sums)
    }

    /// What the steps from a level to the one behind it are worth; adds up the shares on the way.
    private mutating func scoreEdges(_ depth: Int) {
        let behind = depth + 1 < levels.count ? levels.entries[levels[depth + 1]] : []
        for entry in behind { level[Int(entry.node)] = entry.lanes }
        loops.gather(
            levels[depth], of: levels, behind: level, shares: values, sums: &sums, edgeScores: &edgeScores)
        for entry in behind { level[Int(entry.node)] = 0 }
    }

    /// One for each path that ends at a node, and for each that begins there.
    private mutating func addEndpoints(of sources: ArraySlice<UInt32>) {
        for entry in levels.entries[levels[0].upperBound...] {
            scores[Int(entry.node)] += Double(entry.lanes.nonzeroBitCount)
            for (lane, source) in sources.enumerated() where entry.lanes >> UInt8(lane) & 1 == 1 {
                scores[Int(source)] += 1
            }
        }
    }
}

/// The levels of a search from up to eight sources, one after the other in the same two columns, which keep their memory
/// from one search to the next.
struct BetweennessLevels {
    /// A node in the lanes in which it belongs to a level.
    struct Entry {
        let node: UInt32
        var lanes: UInt8
    }

    /// The nodes of all levels.
    var entries: [Entry] = []
    /// The numbers of shortest paths to them, 0 beside their lanes.
    var paths: [BetweennessKernel.Lanes] = []
    private var ends: [Int] = []

    /// How many levels there are.
    var count: Int { ends.count }

    /// Where in the columns a level stands.
    subscript(depth: Int) -> Range<Int> { (depth == 0 ? 0 : ends[depth - 1])..<ends[depth] }

    mutating func append(_ node: UInt32, _ lanes: UInt8, paths: BetweennessKernel.Lanes) {
        entries.append(Entry(node: node, lanes: lanes))
        self.paths.append(paths)
    }

    /// Ends a level: what is appended next is of another one.
    mutating func close() { ends.append(entries.count) }

    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        paths.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
