/// Brandes' accumulation over distances by weight, from one source after the other.
struct WeightedBetweenness {
    /// What the sources added so far contribute to each node.
    private var scores: [Double]
    /// The same for each slot of the incoming rows, the step from the neighbor to the row's node; empty if not asked for.
    private var edgeScores: [Double]
    private let outRows: CompressedRows
    private let inRows: CompressedRows
    private let countsEndpoints: Bool
    /// Numbers of shortest paths, dependencies, and the places of nodes in the order of the search.
    private var paths: [Double]
    private var dependencies: [Double]
    private var ranks: [UInt32]

    init(graph: IndexGraph, countsEndpoints: Bool = false, scoresEdges: Bool = false) {
        (outRows, inRows) = (graph.outRows, graph.inRows)
        self.countsEndpoints = countsEndpoints
        scores = [Double](repeating: 0, count: graph.nodeCount)
        edgeScores = [Double](repeating: 0, count: scoresEdges ? graph.inRows.neighbors.count : 0)
        (paths, dependencies) = (scores, scores)
        ranks = [UInt32](repeating: .max, count: graph.nodeCount)
    }

    /// Takes what was added up, and begins from 0 again.
    mutating func takeScores() -> (nodes: [Double], edges: [Double]) {
        let taken = (scores, edgeScores)
        scores = [Double](repeating: 0, count: scores.count)
        edgeScores = [Double](repeating: 0, count: edgeScores.count)
        return taken
    }

    mutating func add(source: UInt32) {
        let search = DijkstraSearch(from: source, along: [outRows])
        for (rank, node) in search.order.enumerated() {
            ranks[Int(node)] = UInt32(rank)
            dependencies[Int(node)] = 0
            paths[Int(node)] = node == source ? 1 : 0
            forEachStep(to: node, search.distances) { kernel, _, previous in
                kernel.paths[Int(node)] += kernel.paths[Int(previous)]
            }
        }
        for node in search.order.dropFirst().reversed() {
            let share = (1 + dependencies[Int(node)]) / paths[Int(node)]
            forEachStep(to: node, search.distances) { kernel, slot, previous in
                let part = kernel.paths[Int(previous)] * share
                kernel.dependencies[Int(previous)] += part
                if !kernel.edgeScores.isEmpty { kernel.edgeScores[slot] += part }
            }
            scores[Int(node)] += dependencies[Int(node)] + (countsEndpoints ? 1 : 0)
        }
        if countsEndpoints { scores[Int(source)] += Double(search.order.count - 1) }
        for node in search.order { ranks[Int(node)] = .max }
    }

    /// The nodes by way of which shortest paths come to a node, each with the first slot that does, once each, however many
    /// edges lead from there.
    private mutating func forEachStep(
        to node: UInt32, _ distances: [Double], _ body: (inout WeightedBetweenness, _ slot: Int, UInt32) -> Void
    ) {
        var last = UInt32.max
        for slot in inRows.slots(of: node) {
            let previous = inRows.neighbors[slot]
            let weight = inRows.weights.isEmpty ? 1 : inRows.weights[slot]
            guard previous != last, ranks[Int(previous)] < ranks[Int(node)],
                distances[Int(previous)] + weight == distances[Int(node)]
            else { continue }
            last = previous
            body(&self, slot, previous)
        }
    }
}
