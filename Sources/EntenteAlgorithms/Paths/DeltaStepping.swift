/// Distances by weight from one node without a heap: nodes wait in buckets as wide as one `delta`, and those of the nearest
/// bucket are gone on from in any order, again where a shorter way to them turns up (Meyer and Sanders 2003).
///
/// No weight is negative, so a sum never falls as its terms rise, rounded or not: whatever the order, each distance ends as
/// the least of the sums along all paths, the same bits that Dijkstra's search finds.
enum DeltaStepping {
    /// - Parameter rows: The rows to follow, all of them at each node; every one has weights.
    static func distances(
        from source: UInt32, along rows: [CompressedRows], _ execution: Execution = .serial
    ) throws(AlgorithmError) -> [Double] {
        var distances = [Double](repeating: .infinity, count: rows[0].offsets.count - 1)
        distances[Int(source)] = 0
        var queue = DistanceBuckets(width: delta(rows))
        queue.insert(source, at: 0)
        var batch: [DistanceBuckets.Entry] = []
        var seen = 0
        while queue.takeNearest(into: &batch, distances) {
            try execution.proceed(Double(seen) / Double(distances.count))
            for rows in rows { goOn(from: batch, along: rows, &distances, &queue) }
            seen += batch.count
        }
        try execution.proceed(1)
        return distances
    }

    /// Looks along all edges of the nodes that still wait.
    private static func goOn(
        from batch: [DistanceBuckets.Entry], along rows: CompressedRows, _ distances: inout [Double],
        _ queue: inout DistanceBuckets
    ) {
        let (offsets, neighbors, weights) = (rows.offsets.span, rows.neighbors.span, rows.weights.span)
        var marks = distances.mutableSpan
        for start in stride(from: 0, to: batch.count, by: group) {
            let entries = batch[start..<min(start + group, batch.count)]
            // Rows lie anywhere in memory. Those of some nodes are touched at once, before any is walked along, so that
            // the processor waits for all of them together: a fifth less time.
            var touched = 0.0
            for entry in entries {
                let row = Int(offsets[Int(entry.node)])..<Int(offsets[Int(entry.node) + 1])
                for slot in stride(from: row.lowerBound, to: min(row.lowerBound + 16, row.upperBound), by: 8) {
                    touched += weights[slot] + Double(neighbors[slot])
                }
            }
            precondition(touched >= 0, "A weight is negative.")
            for entry in entries where marks[Int(entry.node)] == entry.distance {
                for slot in Int(offsets[Int(entry.node)])..<Int(offsets[Int(entry.node) + 1]) {
                    let neighbor = neighbors[slot]
                    let distance = entry.distance + weights[slot]
                    guard distance < marks[Int(neighbor)] else { continue }
                    marks[Int(neighbor)] = distance
                    queue.insert(neighbor, at: distance)
                }
            }
        }
    }

    /// So many rows are touched at once.
    private static let group = 32

    /// Such a width that about one edge of a node, among those at the end of a random edge, is no longer than it: then
    /// few nodes of a bucket are reached from the same bucket, and few are gone on from twice.
    private static func delta(_ rows: [CompressedRows]) -> Double {
        var (slotCount, squares) = (0.0, 0.0)
        var sample: [Double] = []
        for rows in rows {
            for node in 0..<UInt32(rows.offsets.count - 1) {
                let degree = Double(rows.slots(of: node).count)
                slotCount += degree
                squares += degree * degree
            }
            for slot in stride(from: 0, to: rows.weights.count, by: max(1, rows.weights.count / 1024))
            where rows.weights[slot] > 0 {
                sample.append(rows.weights[slot])
            }
        }
        sample.sort()
        guard !sample.isEmpty else { return 1 }
        let delta = sample[min(sample.count - 1, Int(Double(sample.count) * slotCount / squares))]
        // The reciprocal of smaller numbers is no number.
        return max(delta, 0x1p-1000)
    }
}

/// Nodes that wait at a distance, in buckets of equal width: the first of them one after the other, the rest in a heap of no
/// order until it is their turn.
private struct DistanceBuckets {
    /// A node and the distance at which it was put in; if it has come nearer since, it waits elsewhere too.
    struct Entry {
        let node: UInt32
        let distance: Double
    }

    private static let count = 1024

    private let bucketsPerUnit: Double
    private var buckets = [[Entry]](repeating: [], count: count)
    /// The number of the first bucket, and which of them comes next.
    private var first = 0
    private var current = 0
    private var beyond: [Entry] = []

    init(width: Double) {
        bucketsPerUnit = 1 / width
    }

    /// - Precondition: The distance is not below those of the bucket taken last.
    @inline(__always)
    mutating func insert(_ node: UInt32, at distance: Double) {
        let bucket = place(of: distance) - first
        if bucket < Self.count {
            buckets[bucket].append(Entry(node: node, distance: distance))
        } else {
            beyond.append(Entry(node: node, distance: distance))
        }
    }

    /// Takes all that wait in the nearest bucket, which may be the one taken last; false if none waits.
    mutating func takeNearest(into batch: inout [Entry], _ distances: [Double]) -> Bool {
        batch.removeAll(keepingCapacity: true)
        while true {
            while current < Self.count {
                if !buckets[current].isEmpty {
                    swap(&batch, &buckets[current])
                    return true
                }
                current += 1
            }
            guard refill(distances) else { return false }
        }
    }

    /// Deals what waits beyond the last bucket out to the buckets, from the nearest on.
    private mutating func refill(_ distances: [Double]) -> Bool {
        let waiting = beyond.filter { distances[Int($0.node)] == $0.distance }
        guard let nearest = waiting.lazy.map(\.distance).min() else { return false }
        (first, current) = (place(of: nearest), 0)
        beyond.removeAll(keepingCapacity: true)
        for entry in waiting { insert(entry.node, at: entry.distance) }
        return true
    }

    /// The number of the bucket that a distance belongs to. It never falls as the distance rises.
    @inline(__always)
    private func place(of distance: Double) -> Int {
        // Beyond 2⁶² the numbers of buckets do not fit: one bucket holds everything.
        Int(min(distance * bucketsPerUnit, 0x1p62))
    }
}
