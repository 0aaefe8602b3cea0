/// The graph that Louvain and Leiden move nodes on: of the input at first, then of whole communities as nodes.
///
/// Rows are symmetric: in a directed graph the slot of `v` in the row of `u` weighs w(u, v) + w(v, u). In these terms the
/// modularity gained by a node that joins a community is, in units of edge weight and for both kinds of graph, the weight
/// of the slots to it less ``expected(_:_:)``.
struct CommunityGraph {
    let offsets: [UInt32]
    let neighbors: [UInt32]
    /// One weight per slot; empty if all are 1.
    let weights: [Double]
    /// What each node contributes to K_c (in a directed graph, to K_c^out).
    let strengths: [Double]
    /// What each node contributes to K_c^in; empty in an undirected graph.
    let inStrengths: [Double]
    /// The sum of all strengths: m in a directed graph, 2m in an undirected one.
    let total: Double
    /// γ / total.
    let scale: Double

    private typealias Rows = (offsets: [UInt32], neighbors: [UInt32], weights: [Double])

    var nodeCount: Int { strengths.count }
    var isDirected: Bool { !inStrengths.isEmpty }

    /// The modularity of every node alone, which is that of the communities that the nodes stand for; `nil` if the edges
    /// weigh nothing together. O(V + slots), with the resolution of ``scale``.
    var modularityOfNodes: Double? {
        guard total > 0 else { return nil }
        var (crossing, expected) = (0.0, 0.0)
        for node in 0..<nodeCount {
            for slot in slots(of: UInt32(node)) where neighbors[slot] != node {
                crossing += weights.isEmpty ? 1 : weights[slot]
            }
            expected += strengths[node] / total * (isDirected ? inStrengths[node] : strengths[node])
        }
        // In a directed graph both ends of an edge have its slot, and the total has it once.
        return 1 - crossing / (isDirected ? 2 * total : total) - scale * expected
    }

    /// What a step of one unit of edge weight adds to the modularity.
    var modularityPerUnit: Double { total == 0 ? 0 : (isDirected ? 1 : 2) / total }

    init(_ graph: IndexGraph, weighted: Bool, resolution: Double) {
        let usesWeights = weighted && graph.hasWeights
        strengths = Self.strengths(graph.outRows, graph.nodeCount, usesWeights, doublesLoops: !graph.isDirected)
        if graph.isDirected {
            inStrengths = Self.strengths(graph.inRows, graph.nodeCount, usesWeights, doublesLoops: false)
            (offsets, neighbors, weights) = Self.symmetricRows(graph, usesWeights)
        } else {
            inStrengths = []
            // The graph's own storage, shared.
            offsets = graph.outRows.offsets
            neighbors = graph.outRows.neighbors
            weights = usesWeights ? graph.outRows.weights : []
        }
        total = strengths.reduce(0, +)
        scale = total == 0 ? 0 : resolution / total
    }

    /// The graph whose nodes are the communities of another one, `0 ..< count`. Edges within communities are dropped:
    /// they stay in the strengths and move with their node. Edges may be parallel. O(V + E).
    init(_ graph: CommunityGraph, communities: [UInt32], count: Int) {
        var strengths = [Double](repeating: 0, count: count)
        var inStrengths = [Double](repeating: 0, count: graph.isDirected ? count : 0)
        var starts = [UInt32](repeating: 0, count: count + 1)
        for node in 0..<graph.nodeCount {
            let community = Int(communities[node])
            strengths[community] += graph.strengths[node]
            if graph.isDirected { inStrengths[community] += graph.inStrengths[node] }
            starts[community + 1] += 1
        }
        for community in 0..<count { starts[community + 1] += starts[community] }
        var cursors = starts
        var members = [UInt32](repeating: 0, count: graph.nodeCount)
        for node in 0..<graph.nodeCount {
            let community = Int(communities[node])
            members[Int(cursors[community])] = UInt32(truncatingIfNeeded: node)
            cursors[community] += 1
        }
        let rows =
            graph.weights.isEmpty && count * count > graph.neighbors.count
            ? Self.joinedRows(graph, communities, members, starts)
            : Self.mergedRows(graph, communities, members, starts)
        (offsets, neighbors, weights) = rows
        self.strengths = strengths
        self.inStrengths = inStrengths
        total = graph.total
        scale = graph.scale
    }

    /// The rows of all members behind each other, parallel edges kept: where there are many communities few edges are
    /// parallel, and to find them would cost more than to look at them again.
    private static func joinedRows(
        _ graph: CommunityGraph, _ communities: [UInt32], _ members: [UInt32], _ starts: [UInt32]
    ) -> Rows {
        var offsets: [UInt32] = [0]
        offsets.reserveCapacity(starts.count)
        let neighbors = [UInt32](unsafeUninitializedCapacity: graph.neighbors.count) { buffer, count in
            let (slots, communities) = (graph.neighbors.span, communities.span)
            for community in 0..<starts.count - 1 {
                for member in members[Int(starts[community])..<Int(starts[community + 1])] {
                    for slot in graph.slots(of: member) {
                        let other = communities[Int(slots[slot])]
                        if other == UInt32(truncatingIfNeeded: community) { continue }
                        buffer[count] = other
                        count += 1
                    }
                }
                offsets.append(UInt32(count))
            }
        }
        return (offsets, neighbors, [])
    }

    /// One edge for each pair of communities, with the weight of all.
    private static func mergedRows(
        _ graph: CommunityGraph, _ communities: [UInt32], _ members: [UInt32], _ starts: [UInt32]
    ) -> Rows {
        var sums = NeighborSums(starts.count - 1)
        var offsets: [UInt32] = [0]
        offsets.reserveCapacity(starts.count)
        var neighbors: [UInt32] = []
        var weights: [Double] = []
        for community in 0..<starts.count - 1 {
            for member in members[Int(starts[community])..<Int(starts[community + 1])] {
                sums.add(graph, member, communities)
            }
            for other in sums.touched where other != UInt32(community) {
                neighbors.append(other)
                weights.append(sums.weights[Int(other)])
            }
            sums.clear()
            offsets.append(UInt32(neighbors.count))
        }
        return (offsets, neighbors, weights)
    }

    @inline(__always)
    func slots(of node: UInt32) -> Range<Int> {
        Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
    }

    private static func strengths(
        _ rows: CompressedRows, _ nodeCount: Int, _ usesWeights: Bool, doublesLoops: Bool
    ) -> [Double] {
        (0..<UInt32(nodeCount)).map { node in
            var sum = 0.0
            for slot in rows.slots(of: node) {
                let weight = usesWeights ? rows.weights[slot] : 1
                sum += doublesLoops && rows.neighbors[slot] == node ? 2 * weight : weight
            }
            return sum
        }
    }

    /// Outgoing and incoming slots of each node, one row after the other.
    private static func symmetricRows(
        _ graph: IndexGraph, _ usesWeights: Bool
    ) -> Rows {
        precondition(graph.edgeCount <= Int(UInt32.max) / 2, "There are more edges than UInt32 slots.")
        var offsets: [UInt32] = [0]
        var neighbors: [UInt32] = []
        var weights: [Double] = []
        offsets.reserveCapacity(graph.nodeCount + 1)
        neighbors.reserveCapacity(2 * graph.edgeCount)
        if usesWeights { weights.reserveCapacity(2 * graph.edgeCount) }
        for node in 0..<UInt32(graph.nodeCount) {
            neighbors.append(contentsOf: graph.neighbors(of: node))
            neighbors.append(contentsOf: graph.inNeighbors(of: node))
            if usesWeights {
                weights.append(contentsOf: graph.weights(of: node))
                weights.append(contentsOf: graph.inWeights(of: node))
            }
            offsets.append(UInt32(neighbors.count))
        }
        return (offsets, neighbors, weights)
    }
}

/// For one node at a time, the weight of its slots to each community around it.
struct NeighborSums {
    /// By community; 0 for those not touched.
    private(set) var weights: [Double]
    /// The communities touched, in the order of first sight, in the first places; one place more than communities.
    private(set) var list: [UInt32]
    private(set) var count = 0

    init(_ communityCount: Int) {
        weights = [Double](repeating: 0, count: communityCount)
        list = [UInt32](repeating: 0, count: communityCount + 1)
    }

    /// The communities touched, in the order of first sight.
    var touched: ArraySlice<UInt32> { list[..<count] }

    /// Adds the slots of a node, its self-loops left out.
    @inline(__always)
    mutating func add(_ graph: CommunityGraph, _ node: UInt32, _ communities: [UInt32]) {
        Self.add(graph, node, communities, to: &weights, &list, &count)
    }

    @inline(__always)
    private static func add(
        _ graph: CommunityGraph, _ node: UInt32, _ communities: [UInt32], to sums: inout [Double],
        _ list: inout [UInt32], _ count: inout Int
    ) {
        let (neighbors, weights, communities) = (graph.neighbors.span, graph.weights.span, communities.span)
        var sums = sums.mutableSpan
        var list = list.mutableSpan
        for slot in graph.slots(of: node) where neighbors[slot] != node {
            let community = communities[Int(neighbors[slot])]
            let weight = weights.isEmpty ? 1 : weights[slot]
            let sum = sums[Int(community)]
            // Written always and kept if new: a branch would be guessed wrong too often. Edges of weight 0 join nothing.
            list[count] = community
            count &+= sum == 0 && weight != 0 ? 1 : 0
            sums[Int(community)] = sum + weight
        }
    }

    @inline(__always)
    mutating func add(_ weight: Double, to community: UInt32) {
        let sum = weights[Int(community)]
        list[count] = community
        count &+= sum == 0 && weight != 0 ? 1 : 0
        weights[Int(community)] = sum + weight
    }

    @inline(__always)
    mutating func clear() {
        for index in 0..<count { weights[Int(list[index])] = 0 }
        count = 0
    }
}
