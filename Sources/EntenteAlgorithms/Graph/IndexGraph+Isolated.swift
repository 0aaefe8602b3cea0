extension IndexGraph {
    /// The graph without nodes that no edge touches, and the nodes that are left, ascending; `nil` if there are none such.
    /// O(V + E).
    func withoutIsolatedNodes(execution: Execution) throws(AlgorithmError) -> (graph: IndexGraph, nodes: [UInt32])? {
        let nodes = (0..<UInt32(nodeCount)).filter { outDegree(of: $0) + inDegree(of: $0) > 0 }
        if nodes.count == nodeCount { return nil }
        var places = [UInt32](repeating: 0, count: nodeCount)
        for (place, node) in nodes.enumerated() { places[Int(node)] = UInt32(place) }
        let out = try outRows.renamed(nodes, places, execution: execution)
        let graph = IndexGraph(
            nodeCount: nodes.count, edgeCount: edgeCount, isDirected: isDirected, outRows: out,
            inRows: isDirected ? try inRows.renamed(nodes, places, execution: execution) : out,
            weightRange: weightRange)
        return (graph, nodes)
    }
}

extension CompressedRows {
    /// The rows of some nodes, with their new numbers; the rows of all others are empty.
    fileprivate func renamed(
        _ nodes: [UInt32], _ places: [UInt32], execution: Execution
    ) throws(AlgorithmError) -> CompressedRows {
        var renamed = neighbors
        let cuts = Array(stride(from: 0, to: neighbors.count, by: 1 << 17)) + [neighbors.count]
        try execution.forEachPart(of: &renamed, cuts: cuts) { _, slots in
            for slot in 0..<slots.count { slots[slot] = places[Int(slots[slot])] }
        }
        var rows = CompressedRows(
            offsets: nodes.map { offsets[Int($0)] } + [UInt32(neighbors.count)], neighbors: renamed, edgeIDs: edgeIDs,
            isSimple: isSimple)
        rows.weights = weights
        return rows
    }
}
