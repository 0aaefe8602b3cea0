/// Moves single nodes to the community around them that gains most, until no move gains.
///
/// Nodes wait in a queue, and come back into it when neighbors have moved away from their side (Traag et al. 2019, "fast
/// local move"), but only when these together could outweigh the margin by which the node chose its community: one
/// neighbor of thousands changes nothing. This visits far fewer nodes than whole passes do, above all fewer of many edges.
struct LocalMoving {
    let graph: CommunityGraph
    /// The community of each node: a number below the number of nodes.
    private(set) var communities: [UInt32]
    private(set) var moves = 0
    /// What all moves together gained, in units of edge weight.
    private(set) var gain = 0.0
    private var strengths: [Double]
    private var inStrengths: [Double]
    private var sizes: [UInt32]
    /// By how much the choice of each node beat the next best, less what the moves of neighbors may have taken from that.
    private var margins: [Double]
    /// Communities without nodes: where a node goes that is better off alone.
    private var vacant: [UInt32] = []
    private var sums: NeighborSums
    /// A move must gain more than this, so that rounding cannot make nodes go round for ever.
    private let threshold: Double

    /// How many communities there are.
    var communityCount: Int { graph.nodeCount - vacant.count }

    /// Begins with the given communities, numbered below the number of nodes.
    init(_ graph: CommunityGraph, from communities: [UInt32]) {
        self.graph = graph
        self.communities = communities
        let count = graph.nodeCount
        strengths = [Double](repeating: 0, count: count)
        inStrengths = [Double](repeating: 0, count: graph.isDirected ? count : 0)
        sizes = [UInt32](repeating: 0, count: count)
        margins = [Double](repeating: 0, count: count)
        for node in 0..<count {
            let community = Int(communities[node])
            strengths[community] += graph.strengths[node]
            if graph.isDirected { inStrengths[community] += graph.inStrengths[node] }
            sizes[community] += 1
        }
        for community in (0..<count).reversed() where sizes[community] == 0 { vacant.append(UInt32(community)) }
        sums = NeighborSums(count)
        threshold = 1e-13 * graph.total
    }

    /// Visits the nodes in the given order, and again whoever a move concerns; so many rounds are done before.
    mutating func run(
        order: [UInt32], after rounds: Int, _ progress: inout UnboundedProgress
    ) throws(AlgorithmError) {
        try progress.proceed(Double(rounds))
        var queue = order
        var isQueued = NodeBitmap(nodeCount: graph.nodeCount)
        for node in order { isQueued.insert(node) }
        var head = 0
        var waiting = order.count
        var visits = 0
        while waiting > 0 {
            let node = queue[head]
            head = head + 1 == queue.count ? 0 : head + 1
            waiting -= 1
            isQueued.remove(node)
            visits &+= 1
            if visits % Execution.stretch == 0 {
                try progress.proceed(Double(rounds) + Double(visits) / Double(visits + order.count))
            }
            guard let left = move(node) else { continue }
            let joined = communities[Int(node)]
            for slot in graph.slots(of: node) {
                let neighbor = graph.neighbors[slot]
                guard !isQueued.contains(neighbor), loosens(neighbor, slot, left, joined) else { continue }
                isQueued.insert(neighbor)
                let tail = head + waiting
                queue[tail >= queue.count ? tail - queue.count : tail] = neighbor
                waiting += 1
            }
        }
    }

    /// Takes from the margin of a neighbor what it lost by the move of the node at the other end of the slot; whether
    /// nothing is left.
    @inline(__always)
    private mutating func loosens(_ neighbor: UInt32, _ slot: Int, _ left: UInt32, _ joined: UInt32) -> Bool {
        let community = communities[Int(neighbor)]
        guard community != joined else { return false }
        let weight = graph.weights.isEmpty ? 1 : graph.weights[slot]
        // What leaves its own community for another is lost to the one and won by the other.
        margins[Int(neighbor)] -= community == left ? 2 * weight : weight
        return margins[Int(neighbor)] < 0
    }

    /// Puts the node where it gains most; the community that it left for that, `nil` if it stays.
    private mutating func move(_ node: UInt32) -> UInt32? {
        let own = communities[Int(node)]
        sums.add(graph, node, communities)
        leave(node, own)
        let stay = sums.weights[Int(own)] - expected(node, own)
        var (best, bestGain, next) = (own, stay + threshold, -Double.infinity)
        // Whoever has company can also be alone.
        if sizes[Int(own)] > 0, let empty = vacant.last {
            if bestGain < 0 { (best, bestGain, next) = (empty, 0, bestGain) } else { next = 0 }
        }
        for place in 0..<sums.count {
            let community = sums.list[place]
            let weight = sums.weights[Int(community)]
            // Chance only takes away: what is no better without it needs no second look.
            guard weight > next, community != own else { continue }
            let gain = weight - expected(node, community)
            if gain > bestGain {
                (best, bestGain, next) = (community, gain, bestGain)
            } else if gain > next {
                next = gain
            }
        }
        sums.clear()
        join(node, best)
        margins[Int(node)] = bestGain - next
        guard best != own else { return nil }
        communities[Int(node)] = best
        if sizes[Int(own)] == 0 { vacant.append(own) }
        if vacant.last == best { vacant.removeLast() }
        gain += bestGain - stay
        moves += 1
        return own
    }

    /// What chance would give the node and the community in common.
    @inline(__always)
    private func expected(_ node: UInt32, _ community: UInt32) -> Double {
        let (node, community) = (Int(node), Int(community))
        guard graph.isDirected else { return graph.scale * graph.strengths[node] * strengths[community] }
        return graph.scale
            * (graph.strengths[node] * inStrengths[community] + graph.inStrengths[node] * strengths[community])
    }

    @inline(__always)
    private mutating func leave(_ node: UInt32, _ community: UInt32) {
        let (node, community) = (Int(node), Int(community))
        strengths[community] -= graph.strengths[node]
        if graph.isDirected { inStrengths[community] -= graph.inStrengths[node] }
        sizes[community] -= 1
    }

    @inline(__always)
    private mutating func join(_ node: UInt32, _ community: UInt32) {
        let (node, community) = (Int(node), Int(community))
        strengths[community] += graph.strengths[node]
        if graph.isDirected { inStrengths[community] += graph.inStrengths[node] }
        sizes[community] += 1
    }
}
