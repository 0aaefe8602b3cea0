/// The first shortest way on to the target that passes a certain node, without touching anything twice.
///
/// Going on to the node and then to the target by shortest ways may touch a node twice; so ways are tried by depth-first
/// search with growing lengths, pruned by the distances that are still to go. Most questions are answered so at once. At
/// worst it is exponential: in a directed graph nothing better is known, in an undirected graph a search that took longer
/// than a look at every edge is given up for one that asks at every step whether two disjoint ways remain.
struct DetourSearch {
    let via: UInt32
    private let graph: IndexGraph
    private let target: UInt32
    private let toTarget: [UInt32]
    private let toVia: [UInt32]
    private(set) var isExhausted = false
    private var work: Int
    private var isTouched: [Bool]

    init(graph: IndexGraph, question: PathQuestion, via: UInt32, toTarget: [UInt32], workLimit: Int) {
        self.graph = graph
        self.via = via
        self.toTarget = toTarget
        target = question.target
        work = workLimit
        toVia = BreadthFirstKernel.distances(
            from: via, along: graph.inRows, avoiding: question.avoided, limit: question.maximumHops)
        isTouched = [Bool](repeating: false, count: graph.nodeCount)
    }

    /// The nodes that follow `prefix`, which does not hold the node to pass; `nil` if there is no such way of at most
    /// `maximumHops` hops, or none was found within the limit of work.
    mutating func completion(of prefix: [UInt32], banned: [UInt32], maximumHops: Int) -> [UInt32]? {
        let spur = prefix[prefix.count - 1]
        // The target ends a path: nothing can be passed behind it.
        if spur == target { return nil }
        guard let least = bound(spur, passed: false) else { return nil }
        for node in prefix { isTouched[Int(node)] = true }
        defer { for node in prefix { isTouched[Int(node)] = false } }
        let most = min(maximumHops, graph.nodeCount - prefix.count)
        let reserve = graph.isDirected ? 0 : max(0, work - graph.nodeCount - graph.outRows.neighbors.count)
        var length = Int(least)
        while length <= most, work >= reserve {
            if let way = way(from: spur, banned: banned, length: length, reserve: reserve) { return way }
            length += 1
        }
        guard work < reserve else { return nil }
        let way = work < 0 ? nil : provenWay(from: spur, banned: banned, maximumHops: most)
        isExhausted = isExhausted || work < 0
        return way
    }

    /// How many hops are to go at least; `nil` if the target cannot be reached as asked.
    private func bound(_ node: UInt32, passed: Bool) -> UInt32? {
        if passed { return toTarget[Int(node)] == IndexGraph.unreachable ? nil : toTarget[Int(node)] }
        let (first, second) = (toVia[Int(node)], toTarget[Int(via)])
        return first == IndexGraph.unreachable || second == IndexGraph.unreachable ? nil : first + second
    }

    /// The first way, by node ids, of exactly so many hops, unless the work left falls below `reserve`.
    private mutating func way(from spur: UInt32, banned: [UInt32], length: Int, reserve: Int) -> [UInt32]? {
        var way: [UInt32] = []
        var cursors = [graph.neighbors(of: spur)]
        var passedAt: Int?
        defer { for node in way { isTouched[Int(node)] = false } }
        while let row = cursors.last {
            let left = length - way.count - 1
            var chosen: Int?
            for index in row.indices {
                work -= 1
                let node = row[index]
                if isTouched[Int(node)] || (way.isEmpty && banned.contains(node)) { continue }
                if index > row.startIndex, row[index - 1] == node { continue }
                let passes = passedAt != nil || node == via
                if node == target, left > 0 || !passes { continue }
                guard let rest = bound(node, passed: passes), Int(rest) <= left else { continue }
                chosen = index
                break
            }
            if work < reserve { return nil }
            guard let chosen else {
                cursors.removeLast()
                if let dead = way.popLast() {
                    isTouched[Int(dead)] = false
                    if passedAt == way.count { passedAt = nil }
                }
                continue
            }
            let node = row[chosen]
            cursors[cursors.count - 1] = row[(chosen + 1)...]
            if node == target { return way + [node] }
            isTouched[Int(node)] = true
            if node == via { passedAt = way.count }
            way.append(node)
            cursors.append(graph.neighbors(of: node))
        }
        return nil
    }
}

extension DetourSearch {
    /// The same way, found in an undirected graph without trying: a step is only taken once it is known that two
    /// disjoint ways, back to its end and on to the target, remain from the node to pass.
    private mutating func provenWay(from spur: UInt32, banned: [UInt32], maximumHops: Int) -> [UInt32]? {
        guard let length = lengthOfTwoWays(from: spur, banned: banned), length <= maximumHops else { return nil }
        var way: [UInt32] = []
        defer { for node in way { isTouched[Int(node)] = false } }
        while way.last != via {
            let left = length - way.count - 1
            let end = way.last ?? spur
            var chosen: UInt32?
            for node in graph.neighbors(of: end) {
                if node == target || isTouched[Int(node)] || (way.isEmpty && banned.contains(node)) { continue }
                guard let rest = bound(node, passed: false), Int(rest) <= left else { continue }
                isTouched[Int(node)] = true
                let remaining = node == via ? tail()?.count : lengthOfTwoWays(from: node, banned: [])
                if remaining == left {
                    chosen = node
                    break
                }
                isTouched[Int(node)] = false
            }
            // Without an answer only if the work ran out.
            guard let chosen else { return nil }
            way.append(chosen)
        }
        return tail().map { way + $0 }
    }

    /// The least hops from `end` through the node to pass to the target.
    private mutating func lengthOfTwoWays(from end: UInt32, banned: [UInt32]) -> Int? {
        let (isTouched, toVia) = (isTouched, toVia)
        let ways = DisjointWays(graph: graph, origin: via, ends: (end, target), banned: banned) { node in
            isTouched[Int(node)] || toVia[Int(node)] == IndexGraph.unreachable
        }
        return ways.length(work: &work)
    }

    /// The first shortest way from the node to pass to the target.
    private mutating func tail() -> [UInt32]? {
        let ids = 0..<UInt32(graph.nodeCount)
        let blocked = NodeBitmap(
            nodeCount: graph.nodeCount,
            ids.lazy.filter { [isTouched, toTarget, via] in
                $0 != via && (isTouched[Int($0)] || toTarget[Int($0)] == IndexGraph.unreachable)
            })
        work -= graph.outRows.neighbors.count
        if work < 0 { return nil }
        let distances = BreadthFirstKernel.distances(
            from: target, along: graph.outRows, avoiding: blocked, limit: graph.nodeCount, until: via)
        guard distances[Int(via)] != IndexGraph.unreachable else { return nil }
        var tail: [UInt32] = []
        var current = via
        while current != target {
            let nearer = distances[Int(current)] - 1
            guard let next = graph.neighbors(of: current).first(where: { distances[Int($0)] == nearer }) else {
                preconditionFailure("A node at distance \(nearer + 1) has no neighbor at \(nearer).")
            }
            tail.append(next)
            current = next
        }
        return tail
    }
}
