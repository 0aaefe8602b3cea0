/// Yields simple paths best first: by hops, then by node ids.
///
/// The set of all paths is split, as Yen and Lawler do, into subspaces after each path that is found. A subspace waits
/// in the heap under a lower bound and is searched only when it comes to the top, only for paths as short as the bound:
/// if there is none, it goes back under the next possible bound.
struct SimplePathSearch {
    let graph: IndexGraph
    let target: UInt32
    let via: UInt32?
    let workLimit: Int
    private let execution: Execution
    private(set) var maximumHops: Int
    /// How many slots have been looked at.
    var work = 0
    /// Whether the limit of work was hit, so that paths may be missing.
    var isExhausted: Bool { work > workLimit }

    /// Hops to the target, and to the node to pass, when only the avoided nodes are out of bounds: lower bounds.
    let toTarget: [UInt32]
    let toVia: [UInt32]
    /// Hops from the node to pass to the target.
    let beyondVia: Int

    /// The nodes that may not be entered: the avoided ones and, during a search, those that the path holds already.
    var blocked: NodeBitmap
    /// The nodes that may not follow the branching node.
    var excluded: NodeBitmap
    /// The path under construction.
    var trail: [UInt32] = []
    /// The smallest bound above the current one that the search has met.
    var nextBound = Int.max

    /// For `descend`: in which search a node was last entered, and how deep.
    var visits: [UInt32]
    var depths: [UInt32]
    var searches: UInt32 = 0

    var pair: DisjointPairSearch?
    private var heap = MinimumHeap<Subspace<Int>>()

    init(graph: IndexGraph, question: PathQuestion, workLimit: Int, execution: Execution) {
        self.graph = graph
        self.execution = execution
        self.target = question.target
        self.via = question.via
        self.workLimit = workLimit
        maximumHops = question.maximumHops
        blocked = question.avoided
        excluded = NodeBitmap(nodeCount: graph.nodeCount)
        visits = [UInt32](repeating: 0, count: graph.nodeCount)
        depths = visits

        var avoided = question.avoided
        // The leg to the node to pass must not touch the target, nor the leg from there the source.
        if let via = question.via {
            avoided.insert(question.target)
            toVia = BreadthFirstKernel.distances(
                from: via, along: graph.inRows, avoiding: avoided, limit: maximumHops)
            avoided = question.avoided
            avoided.insert(question.source)
            pair = graph.isDirected ? nil : DisjointPairSearch(rows: graph.outRows, hub: via)
        } else {
            toVia = []
        }
        let distances = BreadthFirstKernel.distances(
            from: question.target, along: graph.inRows, avoiding: avoided, limit: maximumHops)
        toTarget = distances
        beyondVia = question.via.map { Int(distances[Int($0)]) } ?? 0

        if question.isHopeless { return }
        if question.source == question.target {
            heap.push(
                Subspace(bound: 0, nodes: [target], branch: 0, excluded: [], hasPassed: true, isSolved: true))
        } else {
            add(prefix: [question.source], excluded: [], hasPassed: question.via == nil)
        }
    }

    /// From now on only paths of at most `hops` count.
    mutating func restrict(toHops hops: Int) {
        maximumHops = min(maximumHops, hops)
    }

    /// Tells how much of the limit of work is used up, and looks whether the work was cancelled.
    func proceed() throws(AlgorithmError) { try execution.proceed(Double(work) / Double(max(workLimit, 1))) }

    /// The next path; `nil` if there is none or the limit of work was hit.
    mutating func next() throws(AlgorithmError) -> NodePath? {
        while !isExhausted, var subspace = heap.pop(), subspace.bound <= maximumHops {
            try proceed()
            if subspace.isSolved {
                split(subspace)
                return NodePath(nodes: subspace.nodes)
            }
            if try solve(&subspace) { heap.push(subspace) }
        }
        return nil
    }

    /// Splits what remains of a subspace without its best path by the node where the others leave that path.
    private mutating func split(_ subspace: Subspace<Int>) {
        let path = subspace.nodes
        var hasPassed = subspace.hasPassed
        for place in subspace.branch..<max(path.count - 1, subspace.branch) {
            if place > subspace.branch && path[place] == via { hasPassed = true }
            let next = path[place + 1]
            let known = place == subspace.branch ? subspace.excluded : []
            add(prefix: Array(path[...place]), excluded: known + [next], hasPassed: hasPassed)
        }
    }

    /// Puts a new subspace into the heap under the best bound that its branching node's neighbors allow.
    private mutating func add(prefix: [UInt32], excluded nodes: [UInt32], hasPassed: Bool) {
        hold(prefix, excluded: nodes)
        defer { release(prefix, excluded: nodes) }
        let branch = prefix.count - 1
        let least =
            hasPassed
            ? leastRest(after: prefix[branch], by: toTarget)
            : leastRest(after: prefix[branch], by: toVia) + beyondVia
        guard least < Int(IndexGraph.unreachable), branch + least <= maximumHops else { return }
        heap.push(
            Subspace(
                bound: branch + least, nodes: prefix, branch: branch, excluded: nodes, hasPassed: hasPassed))
    }

    /// Looks for the best path of a subspace within its bound. Afterward it is solved or has a higher bound; `false`
    /// says that it is empty or that the limit of work was hit.
    private mutating func solve(_ subspace: inout Subspace<Int>) throws(AlgorithmError) -> Bool {
        let prefix = subspace.nodes
        hold(prefix, excluded: subspace.excluded)
        defer { release(prefix, excluded: subspace.excluded) }
        trail = prefix
        nextBound = .max
        let found: Bool
        if !subspace.hasPassed {
            found = try wander(limit: subspace.bound, checking: subspace.attempts > 0)
        } else if subspace.attempts < 2 {
            found = descend(limit: subspace.bound, heuristic: toTarget)
        } else {
            // The bounds were too optimistic twice: pay for the true distances.
            let distances = BreadthFirstKernel.distances(
                from: target, along: graph.inRows, avoiding: blocked, limit: maximumHops - subspace.branch)
            work += graph.outRows.neighbors.count
            let least = leastRest(after: prefix[subspace.branch], by: distances)
            guard least < Int(IndexGraph.unreachable) else { return false }
            subspace.bound = subspace.branch + least
            found = descend(limit: subspace.bound, heuristic: distances)
        }
        if isExhausted { return false }
        if found {
            subspace.nodes = trail
            subspace.isSolved = true
            return true
        }
        subspace.bound = nextBound
        subspace.attempts += 1
        return nextBound <= maximumHops
    }

    /// One step and the least of the `distances` of the neighbors of `node` that may be entered.
    private mutating func leastRest(after node: UInt32, by distances: [UInt32]) -> Int {
        var least = IndexGraph.unreachable
        let row = graph.neighbors(of: node)
        work += row.count
        for neighbor in row where !blocked.contains(neighbor) && !excluded.contains(neighbor) {
            least = min(least, distances[Int(neighbor)])
        }
        return Int(least) + 1
    }

    private mutating func hold(_ prefix: [UInt32], excluded nodes: [UInt32]) {
        for node in prefix { blocked.insert(node) }
        for node in nodes { excluded.insert(node) }
    }

    private mutating func release(_ prefix: [UInt32], excluded nodes: [UInt32]) {
        for node in prefix { blocked.remove(node) }
        for node in nodes { excluded.remove(node) }
    }
}
