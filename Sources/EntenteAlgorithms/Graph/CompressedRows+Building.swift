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
        _ runs: inout [EdgeRun], builder: RowBuilder, directed: Bool
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
        moved = try builder.buckets(moved, keepsRows: false).map(\.turned)
        var bySource = try builder.buckets(moved, skipsLoops: !directed, keepsRows: true)
        moved = bySource.map(\.turned)
        guard directed else {
            let rows = try builder.rows(moved, then: bySource)
            return (rows, rows)
        }
        for bucket in bySource.indices { bySource[bucket].turned = EdgeRun(keys: []) }
        let out = try builder.rows([], then: bySource)
        bySource = []
        return (out, try builder.rows(moved, then: []))
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
