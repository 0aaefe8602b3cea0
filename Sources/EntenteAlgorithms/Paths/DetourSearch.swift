/// The first shortest way on to the target that passes a certain node, without touching anything twice.
///
/// Going on to the node and then to the target by shortest ways may touch a node twice; so ways are tried by depth-first
/// search with growing lengths, pruned by the distances that are still to go. At worst exponential.
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
        let untouched = graph.nodeCount - prefix.count
        var length = Int(least)
        while length <= min(maximumHops, untouched), !isExhausted {
            if let way = way(from: spur, banned: banned, length: length) { return way }
            length += 1
        }
        return nil
    }

    /// How many hops are to go at least; `nil` if the target cannot be reached as asked.
    private func bound(_ node: UInt32, passed: Bool) -> UInt32? {
        if passed { return toTarget[Int(node)] == IndexGraph.unreachable ? nil : toTarget[Int(node)] }
        let (first, second) = (toVia[Int(node)], toTarget[Int(via)])
        return first == IndexGraph.unreachable || second == IndexGraph.unreachable ? nil : first + second
    }

    /// The first way, by node ids, of exactly so many hops.
    private mutating func way(from spur: UInt32, banned: [UInt32], length: Int) -> [UInt32]? {
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
            if work < 0 {
                isExhausted = true
                return nil
            }
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
