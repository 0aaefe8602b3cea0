extension SimplePathSearch {
    /// How many dead ends `wander` takes before it pays for checks.
    private static let patience = 32

    /// Extends `trail` to the target by the first path, in the order of node ids, whose total length is at most
    /// `limit`, given that there is no shorter one than `limit`; otherwise notes the next possible bound.
    ///
    /// Depth first with the pruning of iterative deepening: a node whose distance by `heuristic` leads beyond the limit
    /// is not entered, nor one that has been entered as near to the beginning before. As no path is shorter than the
    /// limit, what is found cannot come through a node twice. With `heuristic` short of the truth by s at the branching
    /// node, a node is entered at most s + 1 times.
    ///
    /// - Parameter fromBranch: Whether the trail ends in the branching node, which the excluded nodes must not follow.
    mutating func descend(limit: Int, heuristic: [UInt32], fromBranch: Bool = true) -> Bool {
        searches += 1
        let base = trail.count - 1
        guard let branch = trail.last else { return false }
        var slots = graph.outRows.slots(of: branch)
        var pending: [Range<Int>] = []
        while true {
            var next: UInt32?
            while let slot = slots.first {
                slots = (slot + 1)..<slots.upperBound
                work += 1
                let neighbor = graph.outRows.neighbors[slot]
                let rest = heuristic[Int(neighbor)]
                if rest == IndexGraph.unreachable || blocked.contains(neighbor) { continue }
                if fromBranch && pending.isEmpty && excluded.contains(neighbor) { continue }
                let depth = base + pending.count + 1
                if depth + Int(rest) > limit {
                    nextBound = min(nextBound, depth + Int(rest))
                    continue
                }
                if visits[Int(neighbor)] == searches && depths[Int(neighbor)] <= depth { continue }
                visits[Int(neighbor)] = searches
                depths[Int(neighbor)] = UInt32(depth)
                next = neighbor
                break
            }
            if let next {
                trail.append(next)
                if next == target { return true }
                pending.append(slots)
                slots = graph.outRows.slots(of: next)
            } else {
                guard let resumed = pending.popLast(), !isExhausted else {
                    trail.removeSubrange((base + 1)...)
                    return false
                }
                trail.removeLast()
                slots = resumed
            }
        }
    }

    /// As `descend`, for a trail that is still to come to the node to pass.
    ///
    /// Depth first over simple paths with the same pruning. In an undirected graph the search starts anew after some
    /// dead ends, now `checking` every step beforehand by a pair of disjoint paths, so that it cannot go astray. In a
    /// directed graph this question is NP-hard and the search may have to try exponentially many beginnings;
    /// `workLimit` bounds it.
    mutating func wander(limit: Int, checking: Bool) throws(AlgorithmError) -> Bool {
        guard let via, let branch = trail.last else { return false }
        let base = trail.count - 1
        var slots = graph.outRows.slots(of: branch)
        var pending: [Range<Int>] = []
        var deadEnds = 0
        while true {
            if deadEnds > Self.patience && !checking && pair != nil {
                for node in trail[(base + 1)...] { blocked.remove(node) }
                trail.removeSubrange((base + 1)...)
                nextBound = .max
                return try wander(limit: limit, checking: true)
            }
            var next: UInt32?
            while let slot = slots.first, !isExhausted {
                slots = (slot + 1)..<slots.upperBound
                work += 1
                let neighbor = graph.outRows.neighbors[slot]
                // A parallel edge would only repeat the step just tried.
                if slot > graph.outRows.slots(of: trail[trail.count - 1]).lowerBound
                    && graph.outRows.neighbors[slot - 1] == neighbor
                {
                    continue
                }
                if neighbor == target || blocked.contains(neighbor) { continue }
                if pending.isEmpty && excluded.contains(neighbor) { continue }
                let depth = base + pending.count + 1
                guard let rest = restOfDetour(from: neighbor, atMost: limit - depth, checking: checking) else {
                    continue
                }
                if depth + rest > limit {
                    nextBound = min(nextBound, depth + rest)
                    continue
                }
                next = neighbor
                break
            }
            if let next {
                trail.append(next)
                blocked.insert(next)
                if next == via {
                    if descend(limit: limit, heuristic: toTarget, fromBranch: false) {
                        for node in trail[(base + 1)...] { blocked.remove(node) }
                        return true
                    }
                    deadEnds += 1
                    blocked.remove(next)
                    trail.removeLast()
                } else {
                    pending.append(slots)
                    slots = graph.outRows.slots(of: next)
                }
            } else {
                guard let resumed = pending.popLast() else { return false }
                deadEnds += 1
                try proceed()
                blocked.remove(trail.removeLast())
                slots = resumed
            }
        }
    }

    /// A lower bound of the hops from `node`, which the trail is about to enter, through the node to pass to the
    /// target; in an undirected graph, when `checking`, the true number if it is at most `budget`. `nil` if there is no
    /// such path.
    private mutating func restOfDetour(from node: UInt32, atMost budget: Int, checking: Bool) -> Int? {
        let least = Int(toVia[Int(node)]) + beyondVia
        if least >= Int(IndexGraph.unreachable) { return nil }
        if !checking || least > budget || node == via || pair == nil { return least }
        return pair?.hops(to: node, and: target, avoiding: blocked, atMost: budget, work: &work)
    }
}
