/// Brandes' accumulation over distances by weight, from one source after the other.
struct WeightedBetweenness {
    private(set) var scores: [Double]
    private let outRows: CompressedRows
    private let inRows: CompressedRows
    private let countsEndpoints: Bool
    /// Numbers of shortest paths, dependencies, and the places of nodes in the order of the search.
    private var paths: [Double]
    private var dependencies: [Double]
    private var ranks: [UInt32]

    init(graph: IndexGraph, countsEndpoints: Bool) {
        (outRows, inRows) = (graph.outRows, graph.inRows)
        self.countsEndpoints = countsEndpoints
        scores = [Double](repeating: 0, count: graph.nodeCount)
        (paths, dependencies) = (scores, scores)
        ranks = [UInt32](repeating: .max, count: graph.nodeCount)
    }

    mutating func add(source: UInt32) {
        let search = DijkstraSearch(from: source, along: [outRows])
        for (rank, node) in search.order.enumerated() {
            ranks[Int(node)] = UInt32(rank)
            dependencies[Int(node)] = 0
            paths[Int(node)] = node == source ? 1 : 0
            forEachNodeBefore(node, search.distances) { previous, paths, _ in paths[Int(node)] += paths[Int(previous)] }
        }
        for node in search.order.dropFirst().reversed() {
            let share = (1 + dependencies[Int(node)]) / paths[Int(node)]
            forEachNodeBefore(node, search.distances) { previous, paths, dependencies in
                dependencies[Int(previous)] += paths[Int(previous)] * share
            }
            scores[Int(node)] += dependencies[Int(node)] + (countsEndpoints ? 1 : 0)
        }
        if countsEndpoints { scores[Int(source)] += Double(search.order.count - 1) }
        for node in search.order { ranks[Int(node)] = .max }
    }

    /// The nodes by way of which shortest paths come to a node, once each, however many edges lead from there.
    private mutating func forEachNodeBefore(
        _ node: UInt32, _ distances: [Double], _ body: (UInt32, inout [Double], inout [Double]) -> Void
    ) {
        var last = UInt32.max
        for slot in inRows.slots(of: node) {
            let previous = inRows.neighbors[slot]
            let weight = inRows.weights.isEmpty ? 1 : inRows.weights[slot]
            guard previous != last, ranks[Int(previous)] < ranks[Int(node)],
                distances[Int(previous)] + weight == distances[Int(node)]
            else { continue }
            last = previous
            body(previous, &paths, &dependencies)
        }
    }
}
