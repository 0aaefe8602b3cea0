extension BreadthFirstKernel {
    /// For each node the smallest of the neighbors that are one hop nearer; `unreachable` for nodes at distance 0 and those
    /// that were not reached.
    func parents(_ distances: [UInt32]) throws(AlgorithmError) -> [UInt32] {
        let deepest = distances.reduce(0) { $1 == IndexGraph.unreachable ? $0 : max($0, $1) }
        // The searches are bound by random looks at the levels; most graphs are so shallow that a byte for each does.
        return deepest < UInt8.max
            ? try parents(levels: distances.map { UInt8(truncatingIfNeeded: $0) }) : try parents(levels: distances)
    }

    private func parents<Level: FixedWidthInteger & UnsignedInteger & Sendable>(
        levels: [Level]
    ) throws(AlgorithmError) -> [UInt32] {
        let nodeCount = levels.count
        var parents = [UInt32](repeating: IndexGraph.unreachable, count: nodeCount)
        let partCount = partCount
        let cuts = (0...partCount).map { nodeCount * $0 / partCount }
        try execution.untold.forEachPart(of: &parents, cuts: cuts) { part, parents in
            let levels = levels.span
            for rows in backward {
                let (offsets, neighbors) = (rows.offsets.span, rows.neighbors.span)
                for place in parents.indices {
                    let node = cuts[part] &+ place
                    let level = levels[node]
                    guard level != 0 && level != .max else { continue }
                    // Rows are sorted, so the first neighbor that fits is the smallest.
                    for slot in Int(offsets[node])..<Int(offsets[node + 1])
                    where levels[Int(neighbors[slot])] == level &- 1 {
                        parents[place] = min(parents[place], neighbors[slot])
                        break
                    }
                }
            }
        }
        return parents
    }
}
