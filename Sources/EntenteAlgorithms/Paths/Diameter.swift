/// The longest of all shortest paths of a graph.
public struct Diameter: Sendable, Hashable {
    /// How many hops it has: the largest finite distance from one node to another.
    public let hops: UInt32
    /// A node where such a path begins, and one where it ends.
    public let source: UInt32
    /// The other end.
    public let target: UInt32
    /// Whether every node reaches every other, so that no distance is infinite.
    public let isConnected: Bool
    /// How many breadth-first searches it took.
    public let searchCount: Int
}

extension IndexGraph {
    /// The diameter, exactly, and two nodes that are so far apart.
    ///
    /// The largest d(u, v) over the pairs of nodes with a path from u to v, d counted in hops. In a graph that is not connected
    /// (a directed one: not strongly connected) that is the largest *finite* distance, over all components; others call the
    /// diameter infinite there (NetworkX refuses such graphs), and ``Diameter/isConnected`` tells.
    ///
    /// - Direction: ``EdgeDirection/out``, the default, follows the edges as the graph says; ``EdgeDirection/in`` backward, which
    ///   exchanges the two ends; ``EdgeDirection/both`` forgets the directions. Weights are not looked at; self-loops and
    ///   parallel edges change nothing.
    /// - Without directions by iFUB: from the middle of a long shortest path, the nodes at distance i, the farthest first, are
    ///   searched from; once a distance of 2(i − 1) is known, no pair of nearer nodes can exceed it. With directions by bounds:
    ///   what a node reaches is at most as far as its strong component's middle, and what that reaches. Both leave out the nodes
    ///   whose distances the searches done already bound.
    /// - Returns: `nil` for a graph without nodes; 0 hops for one without edges.
    /// - Complexity: O(V · E) time at worst; in practice some ten searches on graphs with a center, and far more on rings and
    ///   grids. 40 bytes per node. One thread, which tells its
    ///   progress; deterministic.
    /// - Throws: ``AlgorithmError`` `cancelled`.
    /// - Source: P. Crescenzi, R. Grossi, M. Habib, L. Lanzi, A. Marino, "On computing the diameter of real-world undirected
    ///   graphs", Theoretical Computer Science 514, 2013, doi:10.1016/j.tcs.2012.09.018; F. W. Takes, W. A. Kosters,
    ///   "Determining the diameter of small world networks", CIKM 2011, doi:10.1145/2063576.2063748 (nodes left out);
    ///   M. Borassi, P. Crescenzi, M. Habib, W. A. Kosters, A. Marino, F. W. Takes, "Fast diameter and radius BFS-based computation
    ///   in (weakly connected) real-world graphs", Theoretical Computer Science 586, 2015, doi:10.1016/j.tcs.2015.02.033
    ///   (the bound over strong components).
    ///
    /// ```swift
    /// IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2)], directed: false).diameter()?.hops  // 2
    /// ```
    public func diameter(
        direction: EdgeDirection = .out, execution: Execution = .serial
    ) throws(AlgorithmError) -> Diameter? {
        guard nodeCount > 0 else { return nil }
        let progress = try UnboundedProgress(execution)
        let isDirected = isDirected && direction != .both
        let components = isDirected ? try strongComponents() : try weakComponents()
        var search = DiameterSearch(graph: self, components: components, isDirected: isDirected, progress: progress)
        try search.run()
        progress.finish()
        let (first, last) = direction == .in ? (search.ends.1, search.ends.0) : search.ends
        return Diameter(
            hops: search.longest, source: first, target: last, isConnected: components.count == 1,
            searchCount: search.searchCount)
    }
}

/// What both ways to the diameter share: the longest distance so far, and bounds on how far each node may still reach.
struct DiameterSearch {
    let graph: IndexGraph
    let components: NodePartition
    let isDirected: Bool
    private(set) var longest: UInt32 = 0
    private(set) var ends: (UInt32, UInt32) = (0, 0)
    private(set) var searchCount = 0
    /// For each node what its eccentricity is not above; 0 for those that need no look.
    var bounds: [UInt32]
    private var progress: UnboundedProgress

    init(graph: IndexGraph, components: NodePartition, isDirected: Bool, progress: UnboundedProgress) {
        (self.graph, self.components, self.isDirected, self.progress) = (graph, components, isDirected, progress)
        bounds = [UInt32](repeating: 0, count: graph.nodeCount)
    }

    mutating func run() throws(AlgorithmError) {
        if isDirected {
            try searchByBounds()
        } else {
            // The largest first: small ones are then mostly known to be too small.
            let members = components.members
            for members in members.sorted(by: { $0.count > $1.count }) where members.count > Int(longest) + 1 {
                try searchFromTheFringe(members)
            }
        }
    }

    /// The distances from a node, or to it, which may be the longest yet.
    mutating func distances(
        _ node: UInt32, _ direction: EdgeDirection = .out
    ) throws(AlgorithmError) -> (hops: [UInt32], farthest: UInt32, eccentricity: UInt32) {
        // Some ten searches are usual.
        try progress.proceed(Double(searchCount) / 10)
        searchCount += 1
        let hops = try graph.hopDistances(from: [node], direction: isDirected ? direction : .both)
        var (farthest, eccentricity) = (node, UInt32(0))
        for (other, distance) in hops.enumerated() where distance != IndexGraph.unreachable && distance > eccentricity {
            (farthest, eccentricity) = (UInt32(other), distance)
        }
        if eccentricity > longest {
            longest = eccentricity
            ends = direction == .out ? (node, farthest) : (farthest, node)
        }
        return (hops, farthest, eccentricity)
    }

    /// iFUB in one component of a graph without directions.
    private mutating func searchFromTheFringe(_ members: [UInt32]) throws(AlgorithmError) {
        let middle = try middle(of: members)
        let (levels, _, height) = try distances(middle)
        for node in members { bounds[Int(node)] = levels[Int(node)] + height }
        let fringe = members.sorted { (levels[Int($1)], $0) < (levels[Int($0)], $1) }
        for node in fringe {
            // What is left lies within this node's level.
            if 2 * levels[Int(node)] <= longest { return }
            guard bounds[Int(node)] > longest else { continue }
            let (hops, _, eccentricity) = try distances(node)
            for other in members {
                bounds[Int(other)] = min(bounds[Int(other)], hops[Int(other)] + eccentricity)
            }
        }
    }

    /// The middle of a long shortest path, found by four sweeps: twice from a node to the farthest one and back to the middle.
    private mutating func middle(of members: [UInt32]) throws(AlgorithmError) -> UInt32 {
        var middle = members[0]
        for node in members where graph.outDegree(of: node) > graph.outDegree(of: middle) { middle = node }
        for _ in 0..<2 {
            let end = try distances(middle).farthest
            let (fromEnd, other, length) = try distances(end)
            let fromOther = try distances(other).hops
            // Of the nodes halfway the one of largest degree.
            var best: UInt32?
            for node in members
            where fromEnd[Int(node)] == length / 2 && fromEnd[Int(node)] + fromOther[Int(node)] == length {
                if best.map({ graph.outDegree(of: node) > graph.outDegree(of: $0) }) ?? true { best = node }
            }
            middle = best ?? middle
        }
        return middle
    }
}
