extension IndexGraph {
    /// For each node the largest k such that it belongs to the k-core: the largest part of the graph in which every node has
    /// at least k neighbors.
    ///
    /// - A directed graph counts what leaves and what enters, so that a neighbor in both directions counts twice (as in
    ///   NetworkX). Weights are not looked at; self-loops and further parallel edges change nothing (NetworkX refuses
    ///   such graphs).
    /// - Returns: One number per node; 0 for a node without neighbors.
    /// - Complexity: O(V + E) time, and a look at the nodes that are left for every 32 values of k; 12 bytes per node, for
    ///   graphs that are not simple also 4 per slot. One thread, which tells its progress; deterministic.
    /// - Throws: ``AlgorithmError`` `cancelled`.
    /// - Source: S. B. Seidman, "Network structure and minimum degree", Social Networks 5(3), 1983,
    ///   doi:10.1016/0378-8733(83)90028-X; V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores decomposition of
    ///   networks", arXiv:cs/0310049, 2003; level by level instead of node by node as in H. Kabir and K. Madduri, "Parallel
    ///   k-core decomposition on multicore platforms", IPDPSW 2017, doi:10.1109/IPDPSW.2017.151.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
    /// try graph.coreNumbers()  // [2, 2, 2, 1]
    /// ```
    public func coreNumbers(execution: Execution = .serial) throws(AlgorithmError) -> [UInt32] {
        try execution.proceed(0)
        let rows = isDirected ? [outRows.simple(), inRows.simple()] : [outRows.simple()]
        return try Self.coreNumbers(rows, execution)
    }

    /// Takes away all nodes of degree 0, then those of degree 1, and so on, with those whose degrees fall that far
    /// meanwhile. `near` holds the nodes whose degrees are below `horizon`, so that most nodes are seldom looked at.
    private static func coreNumbers(
        _ rows: [CompressedRows], _ execution: Execution
    ) throws(AlgorithmError) -> [UInt32] {
        let nodeCount = rows[0].offsets.count - 1
        var degrees = (0..<UInt32(nodeCount)).map { node in
            UInt32(rows.reduce(0) { $0 + $1.slots(of: node).count })
        }
        var (far, near) = (Array(0..<UInt32(nodeCount)), [UInt32]())
        var (core, horizon, done) = (UInt32(0), UInt32(0), 0)
        while done < nodeCount {
            if core == horizon {
                horizon += 32
                near = far.filter { degrees[Int($0)] < horizon && degrees[Int($0)] >= core }
                far.removeAll { degrees[Int($0)] < horizon }
            }
            var peeled = near.filter { degrees[Int($0)] == core }
            near.removeAll { degrees[Int($0)] <= core }
            peel(&peeled, &near, rows, &degrees, core: core, horizon: horizon)
            done += peeled.count
            core += 1
            try execution.proceed(Double(done) / Double(nodeCount))
        }
        try execution.proceed(1)
        return degrees
    }

    /// Takes away the nodes of `peeled`, and those whose degrees fall to `core`; adds those to `near` whose degrees fall
    /// below the horizon.
    private static func peel(
        _ peeled: inout [UInt32], _ near: inout [UInt32], _ rows: [CompressedRows], _ degrees: inout [UInt32],
        core: UInt32, horizon: UInt32
    ) {
        var degrees = degrees.mutableSpan
        var place = 0
        while place < peeled.count {
            let node = Int(peeled[place])
            place += 1
            for rows in rows {
                let (offsets, neighbors) = (rows.offsets.span, rows.neighbors.span)
                for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                    let neighbor = neighbors[slot]
                    let degree = degrees[Int(neighbor)]
                    guard degree > core else { continue }
                    degrees[Int(neighbor)] = degree - 1
                    if degree - 1 == core {
                        peeled.append(neighbor)
                    } else if degree == horizon {
                        near.append(neighbor)
                    }
                }
            }
        }
    }
}
