/// For each node: how many others reach it, the largest of their distances, and the sums of these and of their inverses.
///
/// Breadth-first searches from 512 nodes at once: a node keeps one bit for each of them. What a search adds is booked at the
/// node that it reaches, so that no distance is ever stored.
struct DistanceSums: Sendable {
    private typealias Lanes = SIMD8<UInt64>

    private(set) var counts: [UInt32]
    private(set) var largest: [UInt32]
    private(set) var totals: [UInt64]
    private(set) var inverses: [Double]

    /// How many searches run at once.
    static let searchCount = 512

    /// The memory of searches, which serves one group of sources after the other.
    struct Searches {
        /// Which searches have reached a node, reached it in the last level, reach it in this one.
        fileprivate var seen: [SIMD8<UInt64>]
        fileprivate var front: [SIMD8<UInt64>]
        fileprivate var next: [SIMD8<UInt64>]
        /// The nodes that the last level reached.
        fileprivate var active: [UInt32] = []
        /// The bits of all searches.
        fileprivate var all: SIMD8<UInt64> = .zero

        init(nodeCount: Int) {
            seen = [SIMD8<UInt64>](repeating: .zero, count: nodeCount)
            (front, next) = (seen, seen)
        }

        fileprivate mutating func begin(at sources: Range<UInt32>) {
            for node in seen.indices { seen[node] = .zero }
            all = .zero
            active = Array(sources)
            for (bit, source) in sources.enumerated() {
                seen[Int(source)][bit / 64] |= 1 << UInt64(bit % 64)
                front[Int(source)][bit / 64] |= 1 << UInt64(bit % 64)
                all[bit / 64] |= 1 << UInt64(bit % 64)
            }
        }
    }

    /// No sums yet.
    init(nodeCount: Int) {
        counts = [UInt32](repeating: 0, count: nodeCount)
        largest = counts
        totals = [UInt64](repeating: 0, count: nodeCount)
        inverses = [Double](repeating: 0, count: nodeCount)
    }

    /// What the searches from some nodes, at most `searchCount`, add up to.
    ///
    /// - Parameters:
    ///   - towardSelf: For each node the nodes from which an edge leads to it.
    ///   - fromSelf: The same edges from their other ends.
    init(
        from sources: Range<UInt32>, towardSelf pull: CompressedRows, fromSelf push: CompressedRows,
        _ searches: inout Searches
    ) {
        self.init(nodeCount: pull.offsets.count - 1)
        searches.begin(at: sources)
        var level = 0
        while !searches.active.isEmpty {
            level += 1
            let slots = searches.active.reduce(0) { $0 + push.slots(of: $1).count }
            let reached =
                slots < push.neighbors.count / 4
                ? Self.push(&searches, along: push) : Self.pull(&searches, along: pull)
            for node in searches.active { searches.front[Int(node)] = .zero }
            book(reached, &searches, level: level)
            swap(&searches.front, &searches.next)
            searches.active = reached
        }
    }

    /// Adds the sums of other sources.
    mutating func add(_ other: DistanceSums) {
        counts.add(other.counts)
        totals.add(other.totals)
        inverses.add(other.inverses)
        for node in largest.indices { largest[node] = max(largest[node], other.largest[node]) }
    }

    /// One level from the nodes that the last level reached; cheap where they are few.
    private static func push(_ searches: inout Searches, along rows: CompressedRows) -> [UInt32] {
        let (offsets, neighbors) = (rows.offsets.span, rows.neighbors.span)
        let (seenBits, frontBits) = (searches.seen, searches.front)
        let (seen, front) = (seenBits.span, frontBits.span)
        let active = searches.active
        var next = searches.next.mutableSpan
        var reached: [UInt32] = []
        for node in active {
            let bits = front[Int(node)]
            for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
                let neighbor = Int(neighbors[slot])
                let new = bits & ~seen[neighbor]
                if new == .zero { continue }
                if next[neighbor] == .zero { reached.append(UInt32(truncatingIfNeeded: neighbor)) }
                next[neighbor] |= new
            }
        }
        return reached
    }

    /// One level from the nodes that some search has not reached, which stop looking once all have.
    private static func pull(_ searches: inout Searches, along rows: CompressedRows) -> [UInt32] {
        let (offsets, neighbors) = (rows.offsets.span, rows.neighbors.span)
        let (seenBits, frontBits, all) = (searches.seen, searches.front, searches.all)
        let (seen, front) = (seenBits.span, frontBits.span)
        var next = searches.next.mutableSpan
        var reached: [UInt32] = []
        for node in seen.indices {
            let known = seen[node]
            let missing = all & ~known
            if missing == .zero { continue }
            var found = Lanes.zero
            var slot = Int(offsets[node])
            let end = Int(offsets[node + 1])
            while slot < end {
                // Whether all are found is asked every eighth time: the question costs as much as a step.
                let stop = min(slot + 8, end)
                while slot < stop {
                    found |= front[Int(neighbors[slot])]
                    slot += 1
                }
                if missing & ~found == .zero { break }
            }
            found &= missing
            if found == .zero { continue }
            next[node] = found
            reached.append(UInt32(truncatingIfNeeded: node))
        }
        return reached
    }

    private mutating func book(_ reached: [UInt32], _ searches: inout Searches, level: Int) {
        for node in reached {
            let new = searches.next[Int(node)]
            searches.seen[Int(node)] |= new
            let count = Self.bitCount(new)
            counts[Int(node)] += UInt32(truncatingIfNeeded: count)
            largest[Int(node)] = max(largest[Int(node)], UInt32(truncatingIfNeeded: level))
            totals[Int(node)] += count * UInt64(level)
            inverses[Int(node)] += Double(count) / Double(level)
        }
    }

    /// How many bits are set in all lanes. Counted in parallel, as the common instruction set counts no bits.
    private static func bitCount(_ lanes: Lanes) -> UInt64 {
        let (ones, twos, fours) = (
            Lanes(repeating: 0x5555_5555_5555_5555), Lanes(repeating: 0x3333_3333_3333_3333),
            Lanes(repeating: 0x0F0F_0F0F_0F0F_0F0F)
        )
        let pairs = lanes &- ((lanes &>> 1) & ones)
        let nibbles = (pairs & twos) &+ ((pairs &>> 2) & twos)
        let bytes = (nibbles &+ (nibbles &>> 4)) & fours
        let sum = bytes.wrappedSum()
        let words = (sum & 0x00FF_00FF_00FF_00FF) &+ ((sum &>> 8) & 0x00FF_00FF_00FF_00FF)
        return (words &* 0x0001_0001_0001_0001) &>> 48
    }
}

extension IndexGraph {
    /// The sums over the nodes whose paths in the given direction lead to a node (``EdgeDirection/in``), or to which its
    /// own lead (``EdgeDirection/out``).
    func distanceSums(_ direction: EdgeDirection, execution: Execution) throws(AlgorithmError) -> DistanceSums {
        let rows = simpleRows(direction)
        let opposite: CompressedRows
        switch isDirected ? direction : .both {
        case .in: opposite = simpleRows(.out)
        case .out: opposite = simpleRows(.in)
        case .both: opposite = rows
        }
        let size = DistanceSums.searchCount
        return try execution.fold(
            (nodeCount + size - 1) / size, into: DistanceSums(nodeCount: nodeCount),
            scratch: DistanceSums.Searches(nodeCount: nodeCount)
        ) { searches, chunk in
            let sources = UInt32(chunk * size)..<UInt32(min((chunk + 1) * size, nodeCount))
            return DistanceSums(from: sources, towardSelf: rows, fromSelf: opposite, &searches)
        } combine: {
            $0.add($1)
        }
    }
}
