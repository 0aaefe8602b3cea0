/// Distances by weight from one node: Dijkstra's search.
struct DijkstraSearch {
    /// For each node the weight of the lightest path from the source; infinite where there is none.
    let distances: [Double]
    /// The nodes reached, in the order in which their distances became final: by distance, then by id, but that a node
    /// comes after the one through which it was reached.
    let order: [UInt32]

    /// - Parameters:
    ///   - rows: The rows to follow, all of them at each node; slots without a weight weigh 1.
    ///   - avoided: Nodes that the search does not touch.
    ///   - last: The node with which the search may end.
    init(
        from source: UInt32, along rows: [CompressedRows], avoiding avoided: NodeBitmap? = nil,
        until last: UInt32? = nil
    ) {
        let nodeCount = rows[0].offsets.count - 1
        var heap = DistanceHeap(nodeCount: nodeCount)
        var order: [UInt32] = []
        heap.reach(source, at: 0)
        while let node = heap.popNearest() {
            order.append(node)
            if node == last { break }
            let distance = heap.distances[Int(node)]
            for rows in rows {
                let isWeighted = !rows.weights.isEmpty
                for slot in rows.slots(of: node) {
                    let neighbor = rows.neighbors[slot]
                    if avoided?.contains(neighbor) ?? false || heap.isSettled(neighbor) { continue }
                    heap.reach(neighbor, at: distance + (isWeighted ? rows.weights[slot] : 1))
                }
            }
        }
        distances = heap.distances
        self.order = order
    }
}

extension IndexGraph {
    /// The rows to follow from a node in the given direction.
    func rows(_ direction: EdgeDirection) -> [CompressedRows] {
        switch isDirected ? direction : .out {
        case .out: [outRows]
        case .in: [inRows]
        case .both: [outRows, inRows]
        }
    }
}
