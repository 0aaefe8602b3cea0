import EntenteAlgorithms
import EntenteTestSupport

/// Oracles for communities.
extension EdgeList {
    /// A multigraph with self-loops and weights, drawn by the seed.
    static func communityCase(seed: Int, maximumNodes: Int = 7) -> EdgeList {
        var random = SplitMix64(seed: seed)
        let nodes = Int.random(in: 1...maximumNodes, using: &random)
        let edges = Int.random(in: 0...(3 * nodes), using: &random)
        let directed = Bool.random(using: &random)
        return EdgeList.randomMultigraph(nodes: nodes, edges: edges, directed: directed, using: &random)
            .randomlyWeighted(using: &random)
    }

    /// Modularity from its matrix: A is what stands between two nodes, an undirected self-loop counted twice.
    func modularity(_ labels: [UInt32], resolution: Double = 1) -> Double? {
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: nodeCount), count: nodeCount)
        for (edge, weight) in zip(edges, weights ?? edges.map { _ in 1 }) {
            matrix[Int(edge.source)][Int(edge.target)] += weight
            if !directed { matrix[Int(edge.target)][Int(edge.source)] += weight }
        }
        let total = matrix.joined().reduce(0, +)
        guard total > 0 else { return nil }
        let out = matrix.map { $0.reduce(0, +) }
        let into = (0..<nodeCount).map { column in matrix.reduce(0) { $0 + $1[column] } }
        var sum = 0.0
        for row in 0..<nodeCount {
            for column in 0..<nodeCount where labels[row] == labels[column] {
                sum += matrix[row][column] - resolution * out[row] * into[column] / total
            }
        }
        return sum / total
    }

    /// The best modularity of all partitions.
    func bestModularity(resolution: Double = 1) -> Double? {
        var best: Double?
        var labels = [UInt32](repeating: 0, count: nodeCount)
        func assign(_ node: Int, _ used: UInt32) {
            guard node < nodeCount else {
                if let value = modularity(labels, resolution: resolution) { best = max(best ?? value, value) }
                return
            }
            for label in 0...used {
                labels[node] = label
                assign(node + 1, max(used, label + 1))
            }
        }
        assign(0, 0)
        return best
    }

    /// Whether every community holds together by edges of its own.
    func areConnected(_ partition: NodePartition) -> Bool {
        partition.members.allSatisfy { members in
            var reached: Set<UInt32> = [members[0]]
            var grew = true
            while grew {
                grew = false
                for (a, b) in edges where members.contains(a) && members.contains(b) {
                    if reached.contains(a) != reached.contains(b) {
                        reached.formUnion([a, b])
                        grew = true
                    }
                }
            }
            return reached.count == members.count
        }
    }
}
