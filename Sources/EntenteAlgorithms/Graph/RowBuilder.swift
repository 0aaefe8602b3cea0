/// Edges on their way into rows.
struct EdgeRun: Sendable {
    /// The source in the upper half, the target in the lower one.
    var keys: [UInt64]
    /// Which edge each key is of, by its place in the input; empty where nobody asks.
    var ids: [UInt32] = []
}

/// Edges sorted by the bucket of their row.
struct BucketedRun<Key: Sendable>: Sendable {
    /// The row, counted from the first one of its bucket, and below it the node at the other end.
    let keys: [Key]
    let ids: [UInt32]
    /// Where each bucket's keys begin, and where the last one's end.
    let starts: [UInt32]
}

/// Rows that are being filled.
struct UnfinishedRows {
    let offsets: [UInt32]
    var neighbors: [UInt32]
    /// Empty where nobody asks.
    var ids: [UInt32]

    /// - Parameter counts: How many slots each row has.
    init(_ counts: [UInt32], hasIDs: Bool) {
        offsets = (counts + [0]).sumsBefore
        neighbors = [UInt32](repeating: 0, count: Int(offsets[counts.count]))
        ids = [UInt32](repeating: 0, count: hasIDs ? neighbors.count : 0)
    }
}

/// Counting sorts of edges into rows.
///
/// A row's slots lie anywhere in memory, and a write that misses the cache costs more than all else. Hence rows are taken
/// together in buckets that fit the cache: runs of edges are first sorted by bucket, each run within the cache, and then
/// each bucket is filled from all runs in their order. Both steps are stable, have no two writers of one place, and so give
/// the same on any number of threads.
struct RowBuilder<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    let buckets: RowBuckets
    let execution: Execution
    /// Where the rows of each bucket begin.
    private let cuts: [Int]

    init(_ buckets: RowBuckets, execution: Execution) {
        precondition(Key.bitWidth == UInt64.bitWidth || buckets.fitNarrowKeys, "The keys do not hold a row and a node.")
        (self.buckets, self.execution) = (buckets, execution)
        cuts = (0...buckets.count).map { min($0 << Int(buckets.shift), buckets.nodeCount) }
    }

    /// Sorts a run by bucket, stably.
    ///
    /// - Parameter turn: Brings the halves of a key into their order: row above, other end below.
    @inline(__always)
    func bucketed(_ run: EdgeRun, _ turn: (UInt64) -> UInt64) -> BucketedRun<Key> {
        let bits = UInt64(32 + buckets.shift)
        var counts = [UInt32](repeating: 0, count: buckets.count + 1)
        counts.withUnsafeMutableBufferPointer { counts in
            for key in run.keys { counts[Int(truncatingIfNeeded: turn(key) &>> bits)] &+= 1 }
        }
        return bucketed(counts, hasIDs: !run.ids.isEmpty) { put in
            let (keys, ids) = (run.keys.span, run.ids.span)
            for index in 0..<keys.count {
                let key = turn(keys[index])
                put(
                    UInt32(truncatingIfNeeded: key &>> 32), UInt32(truncatingIfNeeded: key),
                    ids.isEmpty ? 0 : ids[index])
            }
        }
    }

    /// Sorts edges by bucket, stably.
    ///
    /// - Parameters:
    ///   - counts: How many go to each bucket, and a 0 behind them.
    ///   - edges: Calls its argument for each edge with the row, the other end and the id.
    @inline(__always)
    private func bucketed(
        _ counts: [UInt32], hasIDs: Bool, _ edges: ((UInt32, UInt32, UInt32) -> Void) -> Void
    ) -> BucketedRun<Key> {
        let starts = counts.sumsBefore
        var cursors = starts
        let total = Int(starts[buckets.count])
        let mask = (1 as UInt32) &<< buckets.shift &- 1
        var ids = [UInt32](repeating: 0, count: hasIDs ? total : 0)
        let keys = [Key](unsafeUninitializedCapacity: total) { keys, count in
            cursors.withUnsafeMutableBufferPointer { cursors in
                edges { row, other, id in
                    let place = cursors.advance(Int(row &>> buckets.shift))
                    keys[place] =
                        Key(truncatingIfNeeded: row & mask) &<< Key(truncatingIfNeeded: buckets.nodeBits)
                        | Key(truncatingIfNeeded: other)
                    if hasIDs { ids[place] = id }
                }
            }
            count = total
        }
        return BucketedRun(keys: keys, ids: ids, starts: starts)
    }

    /// Calls `body` for each key of a bucket with its row, counted from the bucket's first, its other end and its id.
    @inline(__always)
    private func forEachKey(of bucket: Int, _ runs: [BucketedRun<Key>], _ body: (Int, UInt32, UInt32) -> Void) {
        let bits = Key(truncatingIfNeeded: buckets.nodeBits)
        let mask = UInt32(truncatingIfNeeded: (1 as UInt64) &<< UInt64(buckets.nodeBits) &- 1)
        for run in runs {
            let (keys, ids) = (run.keys.span, run.ids.span)
            for index in Int(run.starts[bucket])..<Int(run.starts[bucket + 1]) {
                let key = keys[index]
                body(
                    Int(truncatingIfNeeded: key &>> bits), UInt32(truncatingIfNeeded: key) & mask,
                    ids.isEmpty ? 0 : ids[index])
            }
        }
    }

    /// How many edges each row has, and how many of them lead back to its own node.
    func counts(_ runs: [BucketedRun<Key>]) throws(AlgorithmError) -> (edges: [UInt32], loops: [UInt32]) {
        var edges = [UInt32](repeating: 0, count: buckets.nodeCount)
        var loops = edges
        try execution.forEachPart(of: &edges, cuts: cuts, and: &loops, cuts: cuts) { bucket, edges, loops in
            let first = cuts[bucket]
            forEachKey(of: bucket, runs) { row, other, _ in
                edges[row] &+= 1
                if Int(other) == first &+ row { loops[row] &+= 1 }
            }
        }
        return (edges, loops)
    }

    /// The edges row by row, in the order of the runs within each, seen from their other ends.
    ///
    /// - Parameter counts: How many edges each row has.
    func turned(_ runs: [BucketedRun<Key>], counts: [UInt32]) throws(AlgorithmError) -> [BucketedRun<Key>] {
        let hasIDs = hasIDs(runs)
        return try execution.map(buckets.count) { bucket in
            let counts = Array(counts[cuts[bucket]..<cuts[bucket + 1]])
            let starts = counts.sumsBefore
            let total = Int((starts.last ?? 0) + (counts.last ?? 0))
            var others = [UInt32](repeating: 0, count: total)
            var ids = [UInt32](repeating: 0, count: hasIDs ? total : 0)
            var slots = others.mutableSpan
            var idSlots = ids.mutableSpan
            place(runs, of: bucket, from: starts, in: &slots, &idSlots)
            return turned(bucket, starts, counts, slots.span, idSlots.span, skipsLoops: false)
        }
    }

    /// Puts edges into their rows, from a place of each on, and returns them turned round, in the order of the rows.
    ///
    /// - Parameters:
    ///   - starts: The slot that the first edge of each row goes to.
    ///   - counts: How many edges each row has.
    ///   - skipsLoops: Whether edges from a node to itself are not returned.
    func fill(
        _ rows: inout UnfinishedRows, with runs: [BucketedRun<Key>], from starts: [UInt32], counts: [UInt32],
        skipsLoops: Bool
    ) throws(AlgorithmError) -> [BucketedRun<Key>] {
        try fill(&rows, with: runs, from: starts) { bucket, starts, slots, ids in
            turned(
                bucket, starts, Array(counts[cuts[bucket]..<cuts[bucket + 1]]), slots, ids, skipsLoops: skipsLoops)
        }
    }

    /// Puts edges into the beginnings of their rows, which are then complete; tells whether no row holds its own node or a
    /// node twice.
    func complete(_ rows: inout UnfinishedRows, with runs: [BucketedRun<Key>]) throws(AlgorithmError) -> Bool {
        let offsets = rows.offsets
        // Looked at while the rows are in the cache.
        return try fill(&rows, with: runs, from: offsets) { bucket, _, slots, _ in
            CompressedRows.areSimple(cuts[bucket]..<cuts[bucket + 1], offsets: offsets.span, neighbors: slots)
        }.allSatisfy(\.self)
    }

    private func fill<Result: Sendable>(
        _ rows: inout UnfinishedRows, with runs: [BucketedRun<Key>], from starts: [UInt32],
        _ body: @Sendable (_ bucket: Int, _ starts: [UInt32], _ slots: Span<UInt32>, _ ids: Span<UInt32>) -> Result
    ) throws(AlgorithmError) -> [Result] {
        let slotCuts = cuts.map { Int(rows.offsets[$0]) }
        let idCuts = rows.ids.isEmpty ? cuts.map { _ in 0 } : slotCuts
        return try execution.forEachPart(of: &rows.neighbors, cuts: slotCuts, and: &rows.ids, cuts: idCuts) {
            bucket, slots, ids in
            let starts = starts[cuts[bucket]..<cuts[bucket + 1]].map { $0 &- UInt32(slotCuts[bucket]) }
            place(runs, of: bucket, from: starts, in: &slots, &ids)
            return body(bucket, starts, slots.span, ids.span)
        }
    }

    /// Puts the other ends of a bucket's edges into slots, those of each row from its start on.
    private func place(
        _ runs: [BucketedRun<Key>], of bucket: Int, from starts: [UInt32],
        in slots: inout MutableSpan<UInt32>, _ ids: inout MutableSpan<UInt32>
    ) {
        var cursors = starts
        cursors.withUnsafeMutableBufferPointer { cursors in
            forEachKey(of: bucket, runs) { row, other, id in
                let place = cursors.advance(row)
                slots[place] = other
                if !ids.isEmpty { ids[place] = id }
            }
        }
    }

    /// The edges of a bucket's rows, seen from their other ends.
    private func turned(
        _ bucket: Int, _ starts: [UInt32], _ counts: [UInt32], _ slots: Span<UInt32>, _ ids: Span<UInt32>,
        skipsLoops: Bool
    ) -> BucketedRun<Key> {
        func forEachSlot(_ body: (UInt32, UInt32, Int) -> Void) {
            for local in counts.indices {
                let row = UInt32(truncatingIfNeeded: cuts[bucket] &+ local)
                for slot in Int(starts[local])..<Int(starts[local] &+ counts[local]) {
                    let other = slots[slot]
                    if !(skipsLoops && other == row) { body(row, other, slot) }
                }
            }
        }
        var bucketCounts = [UInt32](repeating: 0, count: buckets.count + 1)
        bucketCounts.withUnsafeMutableBufferPointer { counts in
            forEachSlot { _, other, _ in counts[Int(other &>> buckets.shift)] &+= 1 }
        }
        return bucketed(bucketCounts, hasIDs: !ids.isEmpty) { put in
            forEachSlot { row, other, slot in put(other, row, ids.isEmpty ? 0 : ids[slot]) }
        }
    }

    private func hasIDs(_ runs: [BucketedRun<Key>]) -> Bool { runs.contains { !$0.ids.isEmpty } }
}

extension UInt64 {
    /// The edge seen from its other end.
    @inline(__always)
    var turned: UInt64 { self &<< 32 | self &>> 32 }
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
    /// For each count the sum of all before.
    fileprivate var sumsBefore: [UInt32] {
        var sum: UInt32 = 0
        return map { count in
            defer { sum += count }
            return sum
        }
    }
}
