/// Yields simple paths by weight, the lightest first, then by node ids: `SimplePathSearch` with weights for hops.
///
/// Two numbers for one length, rounded along different ways, may differ in their last bits. A search therefore allows a
/// hair more than its bound; what it finds is measured in one way, from the target on.
struct WeightedPathSearch {
    private let graph: IndexGraph
    private let target: UInt32
    private let workLimit: Int
    private let execution: Execution
    private var work = 0
    /// Whether the limit of work was hit, so that paths may be missing.
    var isExhausted: Bool { work > workLimit }

    /// Lengths to the target when only the avoided nodes are out of bounds: lower bounds.
    private let toTarget: [Double]
    /// The nodes that may not be entered: the avoided ones and, during a search, those that the path holds already.
    private var blocked: NodeBitmap
    /// The nodes that may not follow the branching node.
    private var excluded: NodeBitmap
    /// The path under construction.
    private var trail: [UInt32] = []
    /// The smallest bound above the current one that the search has met.
    private var nextBound = Double.infinity
    /// In which search a node was last entered, and how far from the beginning.
    private var visits: [UInt32]
    private var depths: [Double]
    private var searches: UInt32 = 0
    private var heap = MinimumHeap<Subspace<Double>>()

    /// How often the bounds may be too optimistic before the true distances are computed.
    private static let patience = 3

    /// - Precondition: no weight is negative, and the question bounds no hops and names no node to pass.
    init(graph: IndexGraph, question: PathQuestion, workLimit: Int, execution: Execution) {
        (self.graph, target, self.workLimit, self.execution) = (graph, question.target, workLimit, execution)
        blocked = question.avoided
        excluded = NodeBitmap(nodeCount: graph.nodeCount)
        visits = [UInt32](repeating: 0, count: graph.nodeCount)
        depths = [Double](repeating: 0, count: graph.nodeCount)
        toTarget =
            question.isHopeless
            ? [] : DijkstraSearch(from: target, along: [graph.inRows], avoiding: question.avoided).distances
        if question.isHopeless { return }
        if question.source == target {
            heap.push(Subspace(bound: 0, nodes: [target], branch: 0, excluded: [], hasPassed: true, isSolved: true))
        } else {
            add(prefix: [question.source], excluded: [])
        }
    }

    /// The next path; `nil` if there is none or the limit of work was hit.
    mutating func next() throws(AlgorithmError) -> WeightedPath? {
        while !isExhausted, var subspace = heap.pop() {
            try execution.proceed(Double(work) / Double(max(workLimit, 1)))
            if subspace.isSolved {
                let path = subspace.nodes
                for place in subspace.branch..<max(path.count - 1, subspace.branch) {
                    let known = place == subspace.branch ? subspace.excluded : []
                    add(prefix: Array(path[...place]), excluded: known + [path[place + 1]])
                }
                return WeightedPath(path: NodePath(nodes: path), length: subspace.bound)
            }
            if solve(&subspace) { heap.push(subspace) }
        }
        return nil
    }

    /// Puts the paths that begin so and do not go on to an excluded node into the heap, under the best bound that the
    /// neighbors of the branching node allow.
    private mutating func add(prefix: [UInt32], excluded nodes: [UInt32]) {
        let branch = prefix.count - 1
        let least = within(prefix, nodes) {
            $0.traveled(along: prefix) + $0.leastRest(after: prefix[branch], $0.toTarget)
        }
        guard least < .infinity else { return }
        heap.push(Subspace(bound: least, nodes: prefix, branch: branch, excluded: nodes, hasPassed: true))
    }

    /// Looks for the best path of a subspace within its bound. Afterward it is solved or has a higher bound; `false`
    /// says that it is empty or that the limit of work was hit.
    private mutating func solve(_ subspace: inout Subspace<Double>) -> Bool {
        let (prefix, branch) = (subspace.nodes, subspace.branch)
        let (bound, attempts) = (subspace.bound, subspace.attempts)
        let found = within(prefix, subspace.excluded) { search in
            let traveled = search.traveled(along: prefix)
            search.trail = prefix
            search.nextBound = .infinity
            if attempts < Self.patience {
                return search.descend(limit: bound, from: traveled, heuristic: search.toTarget)
            }
            let distances = DijkstraSearch(
                from: search.target, along: [search.graph.inRows], avoiding: search.blocked
            ).distances
            search.work += search.graph.outRows.neighbors.count
            let least = search.leastRest(after: prefix[branch], distances)
            return least < .infinity
                && search.descend(limit: max(bound, traveled + least), from: traveled, heuristic: distances)
        }
        if isExhausted { return false }
        if found {
            subspace.nodes = trail
            subspace.bound = graph.length(of: trail)
            subspace.isSolved = true
            return true
        }
        subspace.bound = nextBound
        subspace.attempts += 1
        return nextBound < .infinity
    }

    /// Extends `trail` to the target by the first path, in the order of node ids, that is no longer than the limit, given
    /// that there is none shorter; otherwise notes the next possible bound. As `SimplePathSearch.descend`.
    private mutating func descend(limit: Double, from traveled: Double, heuristic: [Double]) -> Bool {
        searches += 1
        let allowed = limit * (1 + 0x1p-40)
        var pending: [(slots: Range<Int>, traveled: Double)] = []
        var (slots, traveled) = (graph.outRows.slots(of: trail[trail.count - 1]), traveled)
        while true {
            var next: (node: UInt32, traveled: Double)?
            while let slot = slots.first {
                slots = (slot + 1)..<slots.upperBound
                work += 1
                let neighbor = graph.outRows.neighbors[slot]
                let rest = heuristic[Int(neighbor)]
                if rest == .infinity || blocked.contains(neighbor) { continue }
                if pending.isEmpty && excluded.contains(neighbor) { continue }
                let depth = traveled + weight(slot)
                if depth + rest > allowed {
                    nextBound = min(nextBound, depth + rest)
                    continue
                }
                if visits[Int(neighbor)] == searches && depths[Int(neighbor)] <= depth { continue }
                visits[Int(neighbor)] = searches
                depths[Int(neighbor)] = depth
                next = (neighbor, depth)
                break
            }
            if let next {
                trail.append(next.node)
                if next.node == target { return true }
                pending.append((slots, traveled))
                (slots, traveled) = (graph.outRows.slots(of: next.node), next.traveled)
            } else {
                guard let resumed = pending.popLast(), !isExhausted else { return false }
                trail.removeLast()
                (slots, traveled) = resumed
            }
        }
    }

    // MARK: Lengths

    @inline(__always)
    private func weight(_ slot: Int) -> Double { graph.hasWeights ? graph.outRows.weights[slot] : 1 }

    /// One step and the least of the `distances` of the neighbors of a node that may be entered.
    private mutating func leastRest(after node: UInt32, _ distances: [Double]) -> Double {
        var least = Double.infinity
        for slot in graph.outRows.slots(of: node) {
            work += 1
            let neighbor = graph.outRows.neighbors[slot]
            if blocked.contains(neighbor) || excluded.contains(neighbor) { continue }
            least = min(least, distances[Int(neighbor)] + weight(slot))
        }
        return least
    }

    /// Added up from the beginning on.
    private func traveled(along nodes: [UInt32]) -> Double { graph.steps(along: nodes).reduce(0, +) }

    /// Works on the paths that begin so and do not go on to an excluded node.
    private mutating func within<Result>(
        _ prefix: [UInt32], _ nodes: [UInt32], _ body: (inout Self) -> Result
    ) -> Result {
        for node in prefix { blocked.insert(node) }
        for node in nodes { excluded.insert(node) }
        let result = body(&self)
        for node in prefix { blocked.remove(node) }
        for node in nodes { excluded.remove(node) }
        return result
    }
}
