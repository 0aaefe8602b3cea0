/// Two ways from one node to two others that share nothing but their beginning, in an undirected graph: how many hops
/// they take together at least.
///
/// A flow of two units where every node carries one: the first way by breadth-first search, the second through the
/// residual graph, where it may take back steps of the first. Each node on the first way has two places there, before it
/// and behind it (J. W. Suurballe, "Disjoint paths in a network", Networks 4(2), 1974, doi:10.1002/net.3230040204;
/// here with a queue in place of potentials).
struct DisjointWays {
    let graph: IndexGraph
    let origin: UInt32
    /// The two nodes to reach; neither way may pass them.
    let ends: (UInt32, UInt32)
    /// Neighbors from which the first end must not be reached.
    let banned: [UInt32]
    let isBlocked: (UInt32) -> Bool

    /// The least number of hops of both ways together, or `nil` if there are none; subtracts the slots looked at from
    /// `work`, and gives up when it falls below 0.
    func length(work: inout Int) -> Int? {
        guard let first = firstWay(&work) else { return nil }
        guard let rest = secondLength(beside: first, &work) else { return nil }
        return first.count - 1 + rest
    }

    private func allows(_ from: UInt32, _ to: UInt32) -> Bool {
        if to == ends.0 { return !banned.contains(from) }
        if from == ends.0 { return !banned.contains(to) && (to == ends.1 || !isBlocked(to)) }
        return to == ends.1 || !isBlocked(to)
    }

    /// A shortest way from the origin to the nearer end.
    private func firstWay(_ work: inout Int) -> [UInt32]? {
        var parents = [UInt32](repeating: IndexGraph.unreachable, count: graph.nodeCount)
        parents[Int(origin)] = origin
        var queue = [origin]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            work -= graph.outDegree(of: node)
            if work < 0 { return nil }
            for next in graph.neighbors(of: node)
            where parents[Int(next)] == IndexGraph.unreachable && allows(node, next) {
                parents[Int(next)] = node
                if next == ends.0 || next == ends.1 { return way(to: next, parents) }
                queue.append(next)
            }
        }
        return nil
    }

    private func way(to end: UInt32, _ parents: [UInt32]) -> [UInt32] {
        var way = [end]
        var node = end
        while node != origin {
            node = parents[Int(node)]
            way.append(node)
        }
        return way.reversed()
    }

    /// The cost of a second unit of flow: hops forward less hops taken back.
    private func secondLength(beside first: [UInt32], _ work: inout Int) -> Int? {
        let goal = first[first.count - 1] == ends.0 ? ends.1 : ends.0
        // For the nodes on the first way: the step before. The place before node v is 2v, the one behind it 2v + 1.
        var previous = [UInt32](repeating: IndexGraph.unreachable, count: graph.nodeCount)
        for (step, node) in first.enumerated().dropFirst() { previous[Int(node)] = first[step - 1] }
        var costs = [Int](repeating: .max, count: 2 * graph.nodeCount)
        var isQueued = [Bool](repeating: false, count: 2 * graph.nodeCount)
        var queue = [2 * Int(origin) + 1]
        var head = 0
        costs[2 * Int(origin) + 1] = 0
        func reach(_ place: Int, _ cost: Int) {
            guard cost < costs[place] else { return }
            costs[place] = cost
            guard !isQueued[place] else { return }
            isQueued[place] = true
            queue.append(place)
        }
        while head < queue.count {
            let place = queue[head]
            head += 1
            isQueued[place] = false
            let (node, cost) = (UInt32(place / 2), costs[place])
            let before = previous[Int(node)]
            if place.isMultiple(of: 2) {
                // Only nodes on the first way have a place before them.
                reach(2 * Int(before) + 1, cost - 1)
                continue
            }
            if before != IndexGraph.unreachable { reach(2 * Int(node), cost) }
            if node == goal { continue }
            work -= graph.outDegree(of: node)
            if work < 0 { return nil }
            for next in graph.neighbors(of: node) where next != origin && allows(node, next) {
                reach(2 * Int(next) + (previous[Int(next)] == IndexGraph.unreachable ? 1 : 0), cost + 1)
            }
        }
        let cost = costs[2 * Int(goal) + 1]
        return cost == .max ? nil : cost
    }
}
