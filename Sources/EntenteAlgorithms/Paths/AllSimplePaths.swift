extension IndexGraph {
    /// All simple paths from one node to another, up to a limit, in the order of their node ids.
    ///
    /// Of all paths from `source` to `target` that come through no node twice and satisfy the constraints, the first `limit` in
    /// the order of the sequence of node ids; their number may grow exponentially, so that
    /// ``PathConstraints/maximumHops`` should be set. For the shortest ones first ask
    /// ``shortestSimplePaths(from:to:count:constraints:workLimit:)``. From a node to itself: one path of no hops.
    ///
    /// - Edges lead as the graph says. Paths are sequences of nodes: weights, self-loops and further parallel edges change
    ///   nothing. Where there is no path, none is given.
    /// - Parameters:
    ///   - source: The first node.
    ///   - target: The last node.
    ///   - limit: How many paths are listed at most, at least 0.
    ///   - constraints: What each path must satisfy.
    ///   - workLimit: How many edges the search may look at before it gives up.
    /// - Returns: The paths, and whether there are no others.
    /// - Complexity: O(V + E) once, then a search that turns back where the target (and the node to pass) is too far for the hops
    ///   that are left; without a bound it may look at exponentially many edges for each path. 12 bytes per node. One thread;
    ///   deterministic.
    /// - Source: the search is that of NetworkX 3.6 `all_simple_paths`, with the distances to the target as a bound.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3), (0, 3), (1, 3)], directed: false)
    /// graph.allSimplePaths(from: 0, to: 3).paths.map(\.nodes)  // [[0, 1, 2, 3], [0, 1, 3], [0, 3]]
    /// ```
    ///
    /// - Precondition: All nodes named are below `nodeCount`; `limit` and `workLimit` are at least 0.
    public func allSimplePaths(
        from source: UInt32, to target: UInt32, limit: Int = 10_000,
        constraints: PathConstraints = PathConstraints(), workLimit: Int = 1_000_000_000
    ) -> PathList {
        Execution.unstoppable { execution throws(AlgorithmError) in
            try allSimplePaths(
                from: source, to: target, limit: limit, constraints: constraints, workLimit: workLimit,
                execution: execution)
        }
    }

    /// As the other form, for work that can be cancelled and tells how much of `workLimit` is used up.
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func allSimplePaths(
        from source: UInt32, to target: UInt32, limit: Int = 10_000,
        constraints: PathConstraints = PathConstraints(), workLimit: Int = 1_000_000_000, execution: Execution
    ) throws(AlgorithmError) -> PathList {
        precondition(limit >= 0 && workLimit >= 0, "A limit is below 0.")
        let question = PathQuestion(self, from: source, to: target, constraints)
        if question.isHopeless { return PathList(paths: [], isComplete: true) }
        var walk = SimplePathWalk(graph: self, question: question, workLimit: workLimit, execution: execution)
        var paths: [NodePath] = []
        try execution.proceed(0)
        while let path = try walk.next() {
            if paths.count == limit { return PathList(paths: paths, isComplete: false) }
            paths.append(path)
        }
        return PathList(paths: paths, isComplete: !walk.isExhausted)
    }
}

/// A depth-first walk over all simple paths, with a stack of its own.
private struct SimplePathWalk {
    private let rows: CompressedRows
    private let question: PathQuestion
    /// Hops to the target, and to the node that every path must pass.
    private let toTarget: [UInt32]
    private let toVia: [UInt32]?
    private let viaToTarget: Int
    private var path: [UInt32] = []
    /// For each node of the path the next slot of its row.
    private var cursors: [Int] = []
    private var isOnPath: NodeBitmap
    private var hasPassed = false
    private let workLimit: Int
    private let execution: Execution
    /// What is left of the limit.
    private var work: Int
    /// Whether the walk gave up.
    private(set) var isExhausted = false

    init(graph: IndexGraph, question: PathQuestion, workLimit: Int, execution: Execution) {
        (rows, self.question, work) = (graph.outRows, question, workLimit)
        (self.workLimit, self.execution) = (workLimit, execution)
        func distances(_ root: UInt32) -> [UInt32] {
            BreadthFirstKernel.distances(
                from: root, along: graph.inRows, avoiding: question.avoided, limit: question.maximumHops)
        }
        let toTarget = distances(question.target)
        self.toTarget = toTarget
        toVia = question.via.map(distances)
        viaToTarget = question.via.map { Int(toTarget[Int($0)]) } ?? 0
        isOnPath = NodeBitmap(nodeCount: graph.nodeCount)
        if leads(question.source, hops: 0) { enter(question.source) }
    }

    /// The next path in the order of node ids; `nil` at the end.
    mutating func next() throws(AlgorithmError) -> NodePath? {
        while let node = path.last {
            if node == question.target {
                let found = NodePath(nodes: path)
                leave()
                return found
            }
            let slot = cursors[cursors.count - 1]
            let slots = rows.slots(of: node)
            guard slot < slots.upperBound else {
                leave()
                continue
            }
            guard work > 0 else {
                isExhausted = true
                return nil
            }
            work -= 1
            if work & 0xFFFF == 0 { try execution.proceed(1 - Double(work) / Double(workLimit)) }
            cursors[cursors.count - 1] = slot + 1
            let neighbor = rows.neighbors[slot]
            // Of parallel edges the first.
            if slot > slots.lowerBound && rows.neighbors[slot - 1] == neighbor { continue }
            if !isOnPath.contains(neighbor) && leads(neighbor, hops: path.count) { enter(neighbor) }
        }
        return nil
    }

    /// Whether a path that comes to the node after so many hops may still reach the target in time.
    private func leads(_ node: UInt32, hops: Int) -> Bool {
        guard !question.avoided.contains(node), toTarget[Int(node)] != IndexGraph.unreachable else { return false }
        guard let toVia, !hasPassed, node != question.via else {
            return hops + Int(toTarget[Int(node)]) <= question.maximumHops
        }
        // The target ends the path.
        return node != question.target && toVia[Int(node)] != IndexGraph.unreachable
            && hops + Int(toVia[Int(node)]) + viaToTarget <= question.maximumHops
    }

    private mutating func enter(_ node: UInt32) {
        path.append(node)
        cursors.append(rows.slots(of: node).lowerBound)
        isOnPath.insert(node)
        if node == question.via { hasPassed = true }
    }

    private mutating func leave() {
        cursors.removeLast()
        guard let node = path.popLast() else { return }
        isOnPath.remove(node)
        if node == question.via { hasPassed = false }
    }
}
