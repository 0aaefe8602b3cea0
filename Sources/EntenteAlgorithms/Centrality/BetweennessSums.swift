/// What all sources together contribute to betweenness, before it is scaled: the sources in chunks, each with sums of its
/// own, put together in order.
extension IndexGraph {
    /// By hops, for each node.
    /// - Parameter sample: The sources that count; `nil` for all.
    func betweennessByHops(
        from sample: NodeBitmap? = nil, endpoints: Bool, execution: Execution
    ) throws(AlgorithmError) -> [Double] {
        let forward = simpleRows(.out)
        let backward = isDirected ? simpleRows(.in) : forward
        let sources = forward.neighborlyOrder.filter { sample?.contains($0) ?? true }
        return try execution.sum(
            BetweennessKernel.chunkCount(sources), of: nodeCount,
            scratch: BetweennessKernel(forward: forward, backward: backward, countsEndpoints: endpoints)
        ) { kernel, chunk in
            kernel.add(chunk: chunk, of: sources)
            return kernel.takeScores().nodes
        }
    }

    /// By hops, for each slot of the simple outgoing rows, the step from the row's node to its neighbor.
    func edgeBetweennessByHops(execution: Execution) throws(AlgorithmError) -> [Double] {
        let forward = simpleRows(.out)
        let backward = isDirected ? simpleRows(.in) : forward
        let sources = forward.neighborlyOrder
        return try execution.sum(
            BetweennessKernel.chunkCount(sources), of: forward.neighbors.count,
            scratch: BetweennessKernel(forward: forward, backward: backward, scoresEdges: true)
        ) { kernel, chunk in
            kernel.add(chunk: chunk, of: sources)
            return kernel.takeScores().edges
        }
    }

    /// By sums of weights, for each node.
    func betweennessByWeight(endpoints: Bool, execution: Execution) throws(AlgorithmError) -> [Double] {
        try requireWeights(aboveZero: true)
        return try execution.sum(
            Execution.chunkCount(nodeCount), of: nodeCount,
            scratch: WeightedBetweenness(graph: self, countsEndpoints: endpoints)
        ) { kernel, chunk in
            for source in Execution.pieces(ofChunk: chunk, among: nodeCount) { kernel.add(source: UInt32(source)) }
            return kernel.takeScores().nodes
        }
    }

    /// By sums of weights, for each slot of the graph's incoming rows, the step from the neighbor to the row's node.
    func edgeBetweennessByWeight(execution: Execution) throws(AlgorithmError) -> [Double] {
        try requireWeights(aboveZero: true)
        return try execution.sum(
            Execution.chunkCount(nodeCount), of: inRows.neighbors.count,
            scratch: WeightedBetweenness(graph: self, scoresEdges: true)
        ) { kernel, chunk in
            for source in Execution.pieces(ofChunk: chunk, among: nodeCount) { kernel.add(source: UInt32(source)) }
            return kernel.takeScores().edges
        }
    }
}

extension BetweennessKernel {
    /// How many chunks the sources make: each of some groups of eight.
    fileprivate static func chunkCount(_ sources: [UInt32]) -> Int { Execution.chunkCount(groupCount(sources)) }

    private static func groupCount(_ sources: [UInt32]) -> Int { (sources.count + laneCount - 1) / laneCount }

    fileprivate mutating func add(chunk: Int, of sources: [UInt32]) {
        for group in Execution.pieces(ofChunk: chunk, among: Self.groupCount(sources)) {
            add(sources: sources[group * Self.laneCount..<min((group + 1) * Self.laneCount, sources.count)])
        }
    }
}

extension CompressedRows {
    /// All nodes, such that neighbors stand near each other: what is near for one of eight sources then is so for the
    /// others, and they share more of the way.
    fileprivate var neighborlyOrder: [UInt32] {
        let nodeCount = offsets.count - 1
        var order: [UInt32] = []
        order.reserveCapacity(nodeCount)
        var isListed = NodeBitmap(nodeCount: nodeCount)
        var head = 0
        for root in 0..<UInt32(nodeCount) where !isListed.contains(root) {
            isListed.insert(root)
            order.append(root)
            while head < order.count {
                for neighbor in neighbors[slots(of: order[head])] where !isListed.contains(neighbor) {
                    isListed.insert(neighbor)
                    order.append(neighbor)
                }
                head += 1
            }
        }
        return order
    }
}
