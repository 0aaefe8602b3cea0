/// Brandes' accumulation from eight sources at once.
///
/// One level-by-level traversal serves all eight: what is near in the graph is near for each of them, and the random access
/// to a node, which is what the time goes into, fetches the values of all. A byte says in which of the eight searches
/// (lanes) a node belongs to a level.
struct BetweennessKernel {
    static let laneCount = 8
    private typealias Lanes = SIMD8<Double>

    private(set) var scores: [Double]
    private let rows: CompressedRows
    private let countsEndpoints: Bool
    /// For each byte: 1 in the lanes of its bits, 0 in the others.
    private let factors: [SIMD8<Double>]
    /// Numbers of shortest paths from the sources.
    private var paths: [SIMD8<Double>]
    /// (1 + dependency) / paths, once a node's level has been left behind on the way back.
    private var shares: [SIMD8<Double>]
    /// The lanes that have reached a node.
    private var seen: [UInt8]
    /// The lanes for which a node belongs to the level in hand.
    private var level: [UInt8]

    /// A node in the lanes in which it belongs to a level.
    private struct Entry {
        let node: UInt32
        let lanes: UInt8
    }

    init(rows: CompressedRows, countsEndpoints: Bool) {
        self.rows = rows
        self.countsEndpoints = countsEndpoints
        let nodeCount = rows.offsets.count - 1
        scores = [Double](repeating: 0, count: nodeCount)
        paths = [Lanes](repeating: .zero, count: nodeCount)
        shares = paths
        seen = [UInt8](repeating: 0, count: nodeCount)
        level = seen
        factors = (0..<256).map { byte in
            var lanes = Lanes.zero
            for lane in 0..<Self.laneCount where byte >> lane & 1 == 1 { lanes[lane] = 1 }
            return lanes
        }
    }

    /// Adds what the shortest paths from these sources, at most eight, contribute.
    mutating func add(sources: Range<UInt32>) {
        for node in seen.indices {
            seen[node] = 0
            paths[node] = .zero
        }
        var first: [Entry] = []
        for (lane, source) in sources.enumerated() {
            seen[Int(source)] = 1 << UInt8(lane)
            paths[Int(source)][lane] = 1
            first.append(Entry(node: source, lanes: 1 << UInt8(lane)))
        }
        var levels = [first]
        while let last = levels.last, !last.isEmpty {
            levels.append(Self.step(from: last, rows, factors, paths: &paths, seen: &seen, level: &level))
        }
        levels.removeLast()
        // On the way back every level sees the one behind it.
        for depth in stride(from: levels.count - 1, to: 0, by: -1) {
            let behind = depth + 1 < levels.count ? levels[depth + 1] : []
            for entry in behind { level[Int(entry.node)] = entry.lanes }
            Self.accumulate(levels[depth], rows, factors, paths, behind: level, shares: &shares, scores: &scores)
            for entry in behind { level[Int(entry.node)] = 0 }
        }
        if countsEndpoints { addEndpoints(of: sources, behind: levels) }
    }

    /// The next level, with the numbers of shortest paths to its nodes.
    private static func step(
        from entries: [Entry], _ rows: CompressedRows, _ factors: [Lanes], paths: inout [Lanes], seen: inout [UInt8],
        level: inout [UInt8]
    ) -> [Entry] {
        let (offsets, neighbors, factors) = (rows.offsets.span, rows.neighbors.span, factors.span)
        var paths = paths.mutableSpan
        var lanesOfNext = level.mutableSpan
        var seen = seen.mutableSpan
        var next: [UInt32] = []
        for entry in entries {
            let own = paths[Int(entry.node)]
            for slot in Int(offsets[Int(entry.node)])..<Int(offsets[Int(entry.node) + 1]) {
                let neighbor = Int(neighbors[slot])
                let lanes = entry.lanes & ~seen[neighbor]
                if lanes == 0 { continue }
                if lanesOfNext[neighbor] == 0 { next.append(UInt32(truncatingIfNeeded: neighbor)) }
                lanesOfNext[neighbor] |= lanes
                paths[neighbor] += own * factors[Int(lanes)]
            }
        }
        var reached: [Entry] = []
        reached.reserveCapacity(next.count)
        for node in next {
            let lanes = lanesOfNext[Int(node)]
            lanesOfNext[Int(node)] = 0
            seen[Int(node)] |= lanes
            reached.append(Entry(node: node, lanes: lanes))
        }
        return reached
    }

    /// The dependencies of a level's nodes on those of the level behind it.
    private static func accumulate(
        _ entries: [Entry], _ rows: CompressedRows, _ factors: [Lanes], _ paths: [Lanes], behind: [UInt8],
        shares: inout [Lanes], scores: inout [Double]
    ) {
        let (offsets, neighbors, factors) = (rows.offsets.span, rows.neighbors.span, factors.span)
        let (levelLanes, paths) = (behind.span, paths.span)
        var shares = shares.mutableSpan
        var scores = scores.mutableSpan
        for entry in entries {
            var sum = Lanes.zero
            for slot in Int(offsets[Int(entry.node)])..<Int(offsets[Int(entry.node) + 1]) {
                let neighbor = Int(neighbors[slot])
                let lanes = entry.lanes & levelLanes[neighbor]
                if lanes != 0 { sum += shares[neighbor] * factors[Int(lanes)] }
            }
            let (own, mask) = (paths[Int(entry.node)], factors[Int(entry.lanes)])
            let dependency = sum * own * mask
            scores[Int(entry.node)] += dependency.sum()
            // Lanes of other levels are kept; a lane without paths would divide by 0.
            let share = (dependency + 1) / own.replacing(with: 1, where: mask .== 0)
            shares[Int(entry.node)].replace(with: share, where: mask .!= 0)
        }
    }

    /// One for each path that ends at a node, and for each that begins there.
    private mutating func addEndpoints(of sources: Range<UInt32>, behind levels: [[Entry]]) {
        for entry in levels.dropFirst().joined() {
            scores[Int(entry.node)] += Double(entry.lanes.nonzeroBitCount)
            for lane in 0..<sources.count where entry.lanes >> UInt8(lane) & 1 == 1 {
                scores[Int(sources.lowerBound) + lane] += 1
            }
        }
    }
}
