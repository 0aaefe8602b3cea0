/// All lightest paths between two nodes: counted, and listed on demand in the order of their node ids.
///
/// Held as a directed acyclic graph of the nodes on them, at most O(V + E) however many paths there are. Where a bound of
/// hops, a node to pass or edges of weight 0 keep the paths from combining freely, they are held one by one.
public struct LightestPaths: Sendable {
    /// The weight of each path; `nil` if there is no path.
    public let length: Double?
    /// How many paths there are; `UInt64.max` stands for that many or more. At least as many if not ``isComplete``.
    public let count: UInt64
    /// Whether no path is missing; `false` only where they were searched for one by one and a limit was hit.
    public let isComplete: Bool

    private let listed: [NodePath]
    private let drawn: PathDAG?

    /// Whether there is no path at all.
    public var isEmpty: Bool { length == nil }

    /// The first `limit` paths in the order of their node ids; all of them unless told otherwise, so look at ``count``
    /// first. O(answer).
    public func paths(limit: Int = .max) -> [WeightedPath] {
        guard let length else { return [] }
        let paths = drawn.map { Array($0.prefix(limit)) } ?? Array(listed.prefix(limit))
        return paths.map { WeightedPath(path: $0, length: length) }
    }

    init(_ dag: PathDAG, length: Double) {
        (self.length, count, isComplete, listed, drawn) = (length, dag.count, true, [], dag)
    }

    /// Those of least weight among some.
    init(listing paths: [WeightedPath], isComplete: Bool) {
        let length = paths.lazy.map(\.length).min()
        self.length = length
        listed = paths.filter { $0.length == length }.map(\.path)
            .sorted { $0.nodes.lexicographicallyPrecedes($1.nodes) }
        (count, self.isComplete, drawn) = (UInt64(listed.count), isComplete, nil)
    }
}

extension IndexGraph {
    /// All paths of the least weight from one node to another, counted without listing them.
    ///
    /// Of all simple paths from `source` to `target` that satisfy the constraints, all those whose weights have the least sum,
    /// added up from the target on as floating-point numbers: sums that differ in their last bit differ. The number of paths
    /// σ(v) from v to the target is the sum of σ(w) over the neighbors w with d(v) = weight + d(w), with σ(target) = 1; it
    /// saturates at `UInt64.max`. From a node to itself: one path of no steps.
    ///
    /// - Edges lead as the graph says. Of parallel edges the lightest counts; self-loops change nothing. Without weights every
    ///   edge has length 1.
    /// - With `maximumHops` or `through`, and where edges of weight 0 lie on such paths, the paths are searched for one by one:
    ///   at most `detourLimit` of them, with about `workLimit` edges looked at, and ``LightestPaths/isComplete`` says if that was
    ///   too few. With `through` they are simple paths, not the sum of two legs that may cross.
    /// - Complexity: O(E log V) time and 30 bytes per node, beside the answer; one by one as
    ///   ``shortestWeightedSimplePaths(from:to:count:constraints:workLimit:execution:)``. One thread; deterministic.
    /// - Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959,
    ///   doi:10.1007/BF01386390; the counts are those of U. Brandes, Journal of Mathematical Sociology 25(2), 2001,
    ///   doi:10.1080/0022250X.2001.9990249, Lemma 3.
    ///
    /// ```swift
    /// let edges: [(UInt32, UInt32)] = [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)]
    /// let graph = IndexGraph(nodeCount: 4, edges: edges, weights: [1, 2, 2, 1, 9], directed: false)
    /// let lightest = try graph.allShortestWeightedPaths(from: 0, to: 3)
    /// lightest.count  // 2
    /// lightest.paths().map(\.path.nodes)  // [[0, 1, 3], [0, 2, 3]]
    /// ```
    ///
    /// - Precondition: All nodes named are below `nodeCount`; `detourLimit` is at least 1.
    /// - Throws: ``AlgorithmError`` `unusable-weight` if a weight is negative or not finite; `cancelled`.
    public func allShortestWeightedPaths(
        from source: UInt32, to target: UInt32, constraints: PathConstraints = PathConstraints(),
        detourLimit: Int = 10_000, workLimit: Int = 1_000_000_000, execution: Execution = .serial
    ) throws(AlgorithmError) -> LightestPaths {
        precondition(detourLimit >= 1, "The limit of detours is below 1.")
        let question = PathQuestion(self, from: source, to: target, constraints)
        try requireWeights()
        if question.isHopeless { return LightestPaths(listing: [], isComplete: true) }
        if question.via == nil, question.maximumHops >= nodeCount - 1 {
            let search = DijkstraSearch(from: target, along: [inRows], avoiding: question.avoided, until: source)
            guard search.order.last == source else { return LightestPaths(listing: [], isComplete: true) }
            if let dag = lightestSteps(question, search) {
                return LightestPaths(dag, length: search.distances[Int(source)])
            }
        }
        var search = ConstrainedPathSearch(
            graph: self, question: question, workLimit: workLimit, execution: execution)
        var paths: [WeightedPath] = []
        // A hair more than the first, as a bound and a length may be rounded differently.
        while let path = try search.next(), path.length <= (paths.first?.length ?? path.length) * (1 + 0x1p-40) {
            if paths.count == detourLimit { return LightestPaths(listing: paths, isComplete: false) }
            paths.append(path)
        }
        return LightestPaths(listing: paths, isComplete: !search.isExhausted)
    }

    /// The steps on lightest paths; `nil` if one of them does not come nearer to the target, so that there may be circles.
    private func lightestSteps(_ question: PathQuestion, _ search: DijkstraSearch) -> PathDAG? {
        var ranks = [UInt32](repeating: .max, count: nodeCount)
        for (rank, node) in search.order.enumerated() { ranks[Int(node)] = UInt32(rank) }
        func successors(of node: UInt32) -> [UInt32]? {
            var found: [UInt32] = []
            let distance = search.distances[Int(node)]
            for slot in outRows.slots(of: node) {
                let neighbor = outRows.neighbors[slot]
                let weight = hasWeights ? outRows.weights[slot] : 1
                if neighbor == node || neighbor == found.last || question.avoided.contains(neighbor) { continue }
                // A node as near as this one may not even have been looked at before the search came to the source.
                if distance + weight == distance { return nil }
                guard ranks[Int(neighbor)] != .max, search.distances[Int(neighbor)] + weight == distance else {
                    continue
                }
                found.append(neighbor)
            }
            return found
        }
        // The farthest first, of what can be reached along such steps.
        var (isReached, nodes, steps) = (NodeBitmap(nodeCount: nodeCount), [UInt32](), [[UInt32]]())
        isReached.insert(question.source)
        for node in search.order.reversed() where isReached.contains(node) {
            guard let next = node == question.target ? [] : successors(of: node) else { return nil }
            for other in next { isReached.insert(other) }
            nodes.append(node)
            steps.append(next)
        }
        var places = [Int](repeating: 0, count: nodeCount)
        for (place, node) in nodes.enumerated() { places[Int(node)] = place }
        var offsets = [0]
        for next in steps { offsets.append(offsets[offsets.count - 1] + next.count) }
        return PathDAG(nodes: nodes, offsets: offsets, successors: steps.joined().map { places[Int($0)] })
    }
}
