import Synchronization

extension CompressedRows {
    /// Both directions of a graph: the rows of outgoing and of incoming edges, the same ones if it is undirected. Rows are
    /// ascending; equal neighbors are in input order.
    ///
    /// To turn rows round sorts them: who visits all rows in their order meets the other ends of each one ascending. Hence
    /// edges are put into the rows of their targets, these are turned into sorted rows of sources, and these once more. In
    /// an undirected graph the target is the higher end: what comes out are the upper and the lower part of each row, so
    /// that an edge is moved three times rather than four.
    ///
    /// - Parameter runs: The edges with their sources in the upper halves, in input order; empty afterwards, as two copies
    ///   are the most that memory should hold.
    static func build(
        _ runs: inout [EdgeRun], buckets: RowBuckets, directed: Bool, execution: Execution
    ) throws(AlgorithmError) -> (out: CompressedRows, in: CompressedRows) {
        buckets.fitNarrowKeys
            ? try build(&runs, RowBuilder<UInt32>(buckets, execution: execution), directed: directed)
            : try build(&runs, RowBuilder<UInt64>(buckets, execution: execution), directed: directed)
    }

    static func build<Key>(
        _ runs: inout [EdgeRun], _ builder: RowBuilder<Key>, directed: Bool
    ) throws(AlgorithmError) -> (out: CompressedRows, in: CompressedRows) {
        // Each run is given up as soon as it is sorted, so that the next one finds its memory.
        let input = Mutex(runs)
        let count = runs.count
        runs = []
        var moved = try builder.execution.map(count) { part in
            let run = input.withLock { runs in
                defer { runs[part] = EdgeRun(keys: []) }
                return runs[part]
            }
            return directed ? builder.bucketed(run) { $0.turned } : builder.bucketed(run) { max($0, $0.turned) }
        }
        let ends = try builder.counts(moved)
        moved = try builder.turned(moved, counts: ends.edges)
        let begins = try builder.counts(moved).edges
        let hasIDs = moved.contains { !$0.ids.isEmpty }
        guard directed else {
            let lower = zip(ends.edges, ends.loops).map { $0 - $1 }
            var rows = UnfinishedRows(zip(lower, begins).map { $0 + $1 }, hasIDs: hasIDs)
            moved = try builder.fill(
                &rows, with: moved, from: zip(rows.offsets, lower).map { $0 + $1 }, counts: begins, skipsLoops: true)
            let isSimple = try builder.complete(&rows, with: moved)
            let both = CompressedRows(rows, isSimple: isSimple)
            return (both, both)
        }
        var out = UnfinishedRows(begins, hasIDs: hasIDs)
        moved = try builder.fill(&out, with: moved, from: out.offsets, counts: begins, skipsLoops: false)
        var into = UnfinishedRows(ends.edges, hasIDs: hasIDs)
        // A node twice in one row has that row's node twice in its own.
        let isSimple = try builder.complete(&into, with: moved)
        return (CompressedRows(out, isSimple: isSimple), CompressedRows(into, isSimple: isSimple))
    }

    private init(_ rows: UnfinishedRows, isSimple: Bool) {
        self.init(offsets: rows.offsets, neighbors: rows.neighbors, edgeIDs: rows.ids, isSimple: isSimple)
    }

    /// Lays the weights of the edges, given in input order, beside the slots; forgets the edge ids if they only served
    /// for that.
    mutating func attach(
        weights: [Double]?, keepsEdgeIDs: Bool, execution: Execution
    ) throws(AlgorithmError) {
        if let weights {
            let ids = edgeIDs
            var own = [Double](repeating: 0, count: ids.count)
            let cuts = Array(stride(from: 0, to: ids.count, by: 1 << 17)) + [ids.count]
            try execution.forEachPart(of: &own, cuts: cuts) { part, slots in
                for slot in 0..<slots.count { slots[slot] = weights[Int(ids[cuts[part] + slot])] }
            }
            self.weights = own
        }
        if !keepsEdgeIDs { edgeIDs = [] }
    }
}
