/// The second phase of Leiden: within each community, nodes begin alone again and merge into well-connected parts.
///
/// A part grows by one node at a time that it has an edge to, so that every part is connected.
struct Refinement {
    let graph: CommunityGraph
    /// The community of each node, as the moves left it: numbers below the number of nodes.
    let clusters: [UInt32]
    /// The part of each node: the number of one of its nodes.
    private(set) var parts: [UInt32]
    private var partStrengths: [Double]
    private var partInStrengths: [Double]
    /// The weight between each part and the rest of its cluster.
    private var external: [Double]
    private var clusterStrengths: [Double]
    private var clusterInStrengths: [Double]
    private var isMerged: NodeBitmap
    private var sums: NeighborSums

    init(_ graph: CommunityGraph, clusters: [UInt32]) {
        let count = graph.nodeCount
        self.graph = graph
        self.clusters = clusters
        parts = Array(0..<UInt32(count))
        partStrengths = graph.strengths
        partInStrengths = graph.inStrengths
        external = [Double](repeating: 0, count: count)
        clusterStrengths = [Double](repeating: 0, count: count)
        clusterInStrengths = [Double](repeating: 0, count: graph.isDirected ? count : 0)
        isMerged = NodeBitmap(nodeCount: count)
        sums = NeighborSums(count)
        for node in 0..<count {
            let cluster = clusters[node]
            clusterStrengths[Int(cluster)] += graph.strengths[node]
            if graph.isDirected { clusterInStrengths[Int(cluster)] += graph.inStrengths[node] }
            external[node] = graph.weight(of: UInt32(node), within: clusters)
        }
    }

    /// Lets each node that is still alone, in the given order, join a part of its cluster.
    mutating func run(order: [UInt32]) {
        for node in order where !isMerged.contains(node) && isWellConnected(node) {
            let cluster = clusters[Int(node)]
            for slot in graph.slots(of: node) {
                let neighbor = graph.neighbors[slot]
                guard neighbor != node, clusters[Int(neighbor)] == cluster else { continue }
                sums.add(graph.weights.isEmpty ? 1 : graph.weights[slot], to: parts[Int(neighbor)])
            }
            let part = choice(node)
            if part != node { merge(node, into: part) }
            sums.clear()
        }
    }

    /// Whether the part is joined to the rest of its cluster at least as closely as chance would have it.
    private func isWellConnected(_ part: UInt32) -> Bool {
        let (cluster, part) = (Int(clusters[Int(part)]), Int(part))
        let rest = clusterStrengths[cluster] - partStrengths[part]
        guard graph.isDirected else { return external[part] >= graph.scale * partStrengths[part] * rest }
        let inRest = clusterInStrengths[cluster] - partInStrengths[part]
        return external[part] >= graph.scale * (partStrengths[part] * inRest + partInStrengths[part] * rest)
    }

    private func gain(_ node: UInt32, _ part: UInt32) -> Double {
        let (node, part) = (Int(node), Int(part))
        guard graph.isDirected else {
            return sums.weights[part] - graph.scale * graph.strengths[node] * partStrengths[part]
        }
        return sums.weights[part] - graph.scale
            * (graph.strengths[node] * partInStrengths[part] + graph.inStrengths[node] * partStrengths[part])
    }

    /// The well-connected part around the node that it gains most by joining; the node itself if it would lose by all.
    private func choice(_ node: UInt32) -> UInt32 {
        var (best, bestGain) = (node, -1.0)
        for part in sums.touched where isWellConnected(part) {
            let gain = gain(node, part)
            if gain >= 0 && gain > bestGain { (best, bestGain) = (part, gain) }
        }
        return best
    }

    private mutating func merge(_ node: UInt32, into part: UInt32) {
        let (source, target) = (Int(node), Int(part))
        partStrengths[target] += partStrengths[source]
        partStrengths[source] = 0
        if graph.isDirected {
            partInStrengths[target] += partInStrengths[source]
            partInStrengths[source] = 0
        }
        external[target] += external[source] - 2 * sums.weights[target]
        parts[source] = part
        isMerged.insert(node)
        isMerged.insert(part)
    }
}

extension CommunityGraph {
    /// The weight of a node's slots to others of its own cluster.
    @inline(__always)
    fileprivate func weight(of node: UInt32, within clusters: [UInt32]) -> Double {
        let (neighbors, weights, clusters) = (neighbors.span, weights.span, clusters.span)
        let cluster = clusters[Int(node)]
        // Without a branch, which would be guessed wrong too often.
        if weights.isEmpty {
            var count = 0
            for slot in slots(of: node) {
                let isInside = clusters[Int(neighbors[slot])] == cluster
                let isOther = neighbors[slot] != node
                count &+= isInside && isOther ? 1 : 0
            }
            return Double(count)
        }
        var sum = 0.0
        for slot in slots(of: node) {
            let isInside = clusters[Int(neighbors[slot])] == cluster
            let isOther = neighbors[slot] != node
            sum += isInside && isOther ? weights[slot] : 0
        }
        return sum
    }
}
