import Synchronization

/// Edges on their way into rows.
struct EdgeRun: Sendable {
    /// The row in the upper half, the node at the other end in the lower one.
    var keys: [UInt64]
    /// Which edge each key is of, by its place in the input; empty where nobody asks.
    var ids: [UInt32] = []
    /// Where each bucket's keys begin, and where the last one's end; empty as long as they are not sorted by bucket.
    var starts: [UInt32] = []
}

/// Counting sorts of edges into rows.
///
/// A row's slots lie anywhere in memory, and a write that misses the cache costs more than all else. Hence rows are taken
/// together in buckets that fit the cache: runs of edges are first sorted by bucket, each run within the cache, and then
/// each bucket is filled from all runs in their order. Both steps are stable, have no two writers of one place, and so give
/// the same on any number of threads.
struct RowBuilder {
    /// The edges of a bucket's rows, row by row.
    struct Bucket: Sendable {
        /// How many edges each row has.
        var counts: [UInt32]
        /// Their other ends, and their ids if those are asked for.
        var others: [UInt32]
        var ids: [UInt32]
        /// The same edges seen from their other ends, sorted by bucket.
        var turned: EdgeRun
    }

    /// All ids in the keys must be below it: the sorts do not look.
    let nodeCount: Int
    let execution: Execution
    /// A bucket is `1 << shift` rows.
    private let shift: Int
    let bucketCount: Int

    /// About so many edges are in a bucket, and in a run.
    static let bucketEdges = 1 << 15

    init(nodeCount: Int, edgeCount: Int, bucketEdges: Int = Self.bucketEdges, execution: Execution) {
        self.nodeCount = nodeCount
        self.execution = execution
        let goal = max(edgeCount / bucketEdges, 1)
        var shift = 0
        while nodeCount >> shift > goal { shift += 1 }
        self.shift = shift
        bucketCount = (nodeCount + (1 << shift) - 1) >> shift
    }

    private func rows(of bucket: Int) -> Range<Int> {
        (bucket << shift)..<min((bucket + 1) << shift, nodeCount)
    }

    /// Sorts a run by bucket, stably.
    ///
    /// - Parameter turn: Brings a key's halves into their order: row above, other end below.
    @inline(__always)
    func bucketed(_ run: EdgeRun, _ turn: (UInt64) -> UInt64) -> EdgeRun {
        let bits = UInt64(truncatingIfNeeded: shift) &+ 32
        var counts = [UInt32](repeating: 0, count: bucketCount)
        counts.withUnsafeMutableBufferPointer { counts in
            for key in run.keys { counts[Int(truncatingIfNeeded: turn(key) &>> bits)] &+= 1 }
        }
        return bucketed(run, counts: counts, skipsLoops: false, turn)
    }

    /// As the other form, where it is known how many keys go to each bucket.
    ///
    /// - Parameter skipsLoops: Whether edges from a node to itself are left out.
    @inline(__always)
    private func bucketed(
        _ run: EdgeRun, counts: [UInt32], skipsLoops: Bool, _ turn: (UInt64) -> UInt64
    ) -> EdgeRun {
        let bits = UInt64(truncatingIfNeeded: shift) &+ 32
        var cursors = counts
        cursors.append(0)
        cursors.sumUp()
        let starts = cursors
        let total = Int(starts[bucketCount])
        let hasIDs = !run.ids.isEmpty
        var ids = [UInt32](repeating: 0, count: hasIDs ? total : 0)
        let keys = [UInt64](unsafeUninitializedCapacity: total) { keys, count in
            let old = run.keys.span
            cursors.withUnsafeMutableBufferPointer { cursors in
                for index in 0..<old.count where !(skipsLoops && old[index].isLoop) {
                    let key = turn(old[index])
                    let place = cursors.advance(Int(truncatingIfNeeded: key &>> bits))
                    keys[place] = key
                    if hasIDs { ids[place] = run.ids[index] }
                }
            }
            count = total
        }
        return EdgeRun(keys: keys, ids: ids, starts: starts)
    }

    /// How many keys of sorted runs each row of a bucket has.
    private func counts(_ bucket: Int, _ runs: [EdgeRun]) -> [UInt32] {
        let rows = rows(of: bucket)
        var counts = [UInt32](repeating: 0, count: rows.count)
        counts.withUnsafeMutableBufferPointer { counts in
            for run in runs {
                let keys = run.keys.span
                for index in Int(run.starts[bucket])..<Int(run.starts[bucket + 1]) {
                    counts[Int(truncatingIfNeeded: keys[index] &>> 32) &- rows.lowerBound] &+= 1
                }
            }
        }
        return counts
    }

    /// Sorts the keys of each bucket by row, stably over all runs in their order, and turns them round.
    ///
    /// - Parameters:
    ///   - skipsLoops: Whether the turned keys leave out edges from a node to itself.
    ///   - keepsRows: Whether the other ends and ids are asked for, and not only the turned keys.
    func buckets(_ runs: [EdgeRun], skipsLoops: Bool = false, keepsRows: Bool) throws(AlgorithmError) -> [Bucket] {
        let hasIDs = runs.contains { !$0.ids.isEmpty }
        return try execution.map(bucketCount) { bucket in
            let rows = rows(of: bucket)
            let first = rows.lowerBound
            var counts = [UInt32](repeating: 0, count: rows.count)
            var turnedCounts = [UInt32](repeating: 0, count: bucketCount)
            let bits = UInt32(truncatingIfNeeded: shift)
            counts.withUnsafeMutableBufferPointer { counts in
                turnedCounts.withUnsafeMutableBufferPointer { turnedCounts in
                    for run in runs {
                        let keys = run.keys.span
                        for index in Int(run.starts[bucket])..<Int(run.starts[bucket + 1]) {
                            let key = keys[index]
                            counts[Int(truncatingIfNeeded: key &>> 32) &- first] &+= 1
                            if skipsLoops && key.isLoop { continue }
                            turnedCounts[Int(UInt32(truncatingIfNeeded: key) &>> bits)] &+= 1
                        }
                    }
                }
            }
            var cursors = counts
            cursors.sumUp()
            let total = Int((cursors.last ?? 0) + (counts.last ?? 0))
            var ids = [UInt32](repeating: 0, count: hasIDs ? total : 0)
            let keys = [UInt64](unsafeUninitializedCapacity: total) { keys, count in
                cursors.withUnsafeMutableBufferPointer { cursors in
                    for run in runs {
                        let old = run.keys.span
                        for index in Int(run.starts[bucket])..<Int(run.starts[bucket + 1]) {
                            let key = old[index]
                            let place = cursors.advance(Int(truncatingIfNeeded: key &>> 32) &- first)
                            keys[place] = key
                            if hasIDs { ids[place] = run.ids[index] }
                        }
                    }
                }
                count = total
            }
            let sorted = EdgeRun(keys: keys, ids: ids)
            return Bucket(
                counts: counts, others: keepsRows ? keys.map { UInt32(truncatingIfNeeded: $0) } : [],
                ids: keepsRows ? ids : [],
                turned: bucketed(sorted, counts: turnedCounts, skipsLoops: skipsLoops) { $0.turned })
        }
    }

    /// Rows that begin with the other ends of sorted runs, in the order of these, and end with the rows of `buckets`;
    /// either may be empty.
    func rows(_ runs: [EdgeRun], then buckets: [Bucket]) throws(AlgorithmError) -> CompressedRows {
        let firstCounts = try execution.map(bucketCount) { counts($0, runs) }
        var offsets: [UInt32] = []
        offsets.reserveCapacity(nodeCount + 1)
        for bucket in 0..<bucketCount {
            offsets += firstCounts[bucket]
            guard !buckets.isEmpty else { continue }
            let first = rows(of: bucket).lowerBound
            for (row, count) in buckets[bucket].counts.enumerated() { offsets[first + row] += count }
        }
        offsets.append(0)
        offsets.sumUp()
        let places = offsets
        let isSimple = Atomic(true)
        func filled(_ takesIDs: Bool) throws(AlgorithmError) -> [UInt32] {
            var slots = [UInt32](repeating: 0, count: Int(places[nodeCount]))
            let cuts = (0...bucketCount).map { Int(places[min($0 << shift, nodeCount)]) }
            try execution.forEachPart(of: &slots, cuts: cuts) { bucket, slots in
                let rows = rows(of: bucket)
                var cursors = places[rows].map { $0 &- UInt32(cuts[bucket]) }
                for run in runs {
                    let keys = run.keys.span
                    for index in Int(run.starts[bucket])..<Int(run.starts[bucket + 1]) {
                        let key = keys[index]
                        let place = cursors.advance(Int(truncatingIfNeeded: key &>> 32) &- rows.lowerBound)
                        slots[place] = takesIDs ? run.ids[index] : UInt32(truncatingIfNeeded: key)
                    }
                }
                if !buckets.isEmpty {
                    let rest = takesIDs ? buckets[bucket].ids : buckets[bucket].others
                    var index = 0
                    for (row, count) in buckets[bucket].counts.enumerated() {
                        for _ in 0..<count {
                            slots[cursors.advance(row)] = rest[index]
                            index += 1
                        }
                    }
                }
                // Looked at while the rows are in the cache.
                if !takesIDs && !CompressedRows.areSimple(rows, offsets: places.span, neighbors: slots.span) {
                    isSimple.store(false, ordering: .relaxed)
                }
            }
            return slots
        }
        let hasIDs = runs.contains { !$0.ids.isEmpty } || buckets.contains { !$0.ids.isEmpty }
        let (neighbors, ids) = (try filled(false), hasIDs ? try filled(true) : [])
        return CompressedRows(
            offsets: offsets, neighbors: neighbors, edgeIDs: ids, isSimple: isSimple.load(ordering: .relaxed))
    }
}

extension UInt64 {
    /// The edge seen from its other end.
    @inline(__always)
    var turned: UInt64 { self &<< 32 | self &>> 32 }

    /// Whether both ends are the same node.
    @inline(__always)
    fileprivate var isLoop: Bool { self == turned }
}

extension MutableCollection<UInt32> where Index == Int {
    /// The next free place of a row or bucket.
    @inline(__always)
    fileprivate mutating func advance(_ index: Int) -> Int {
        let place = self[index]
        self[index] = place &+ 1
        return Int(place)
    }
}

extension [UInt32] {
    /// Turns counts into the sums of all before.
    fileprivate mutating func sumUp() {
        var sum: UInt32 = 0
        for index in indices {
            let count = self[index]
            self[index] = sum
            sum += count
        }
    }
}
