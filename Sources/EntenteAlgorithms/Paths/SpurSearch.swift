/// The first shortest way on to the target from the end of a given beginning, without touching the beginning again.
///
/// A* over hops, with the distance to the target in the whole graph as its bound: it only looks at nodes that may lie on a
/// way as short as the answer. Marks are stamped with the number of the search, so that none is ever cleared.
struct SpurSearch {
    private let graph: IndexGraph
    private let target: UInt32
    /// Distance of each node to the target around the avoided nodes, or `unreachable`.
    let toTarget: [UInt32]
    private(set) var isExhausted = false
    private var work: Int
    private var searchNumber: UInt32 = 0
    /// The last search in which a node belonged to the beginning, was reached, and was found to lead nowhere.
    private var inPrefix: [UInt32]
    private var reached: [UInt32]
    private var failed: [UInt32]
    /// Hops from the end of the beginning, where `reached` is the current search.
    private var hops: [UInt32]

    init(graph: IndexGraph, question: PathQuestion, workLimit: Int) {
        self.graph = graph
        target = question.target
        work = workLimit
        toTarget = BreadthFirstKernel.distances(
            from: question.target, along: graph.inRows, avoiding: question.avoided, limit: question.maximumHops)
        inPrefix = [UInt32](repeating: 0, count: graph.nodeCount)
        reached = inPrefix
        failed = inPrefix
        hops = inPrefix
    }

    /// The nodes that follow `prefix` on the shortest way to the target, the first by node ids among the equally short;
    /// empty if the prefix ends at the target, `nil` if there is no way of at most `maximumHops` hops.
    mutating func completion(of prefix: [UInt32], banned: [UInt32], maximumHops: Int) -> [UInt32]? {
        let spur = prefix[prefix.count - 1]
        if spur == target { return banned.isEmpty ? [] : nil }
        searchNumber += 1
        for node in prefix { inPrefix[Int(node)] = searchNumber }
        guard let length = shortestLength(from: spur, banned: banned, maximumHops: maximumHops) else { return nil }
        return firstWay(from: spur, banned: banned, length: length)
    }

    /// Marks the hops of all nodes that may lie on a shortest way, and gives its length. Buckets of the A* are lists by
    /// estimated length; with a consistent bound no node is reached at too many hops within its bucket.
    private mutating func shortestLength(from spur: UInt32, banned: [UInt32], maximumHops: Int) -> UInt32? {
        guard toTarget[Int(spur)] != IndexGraph.unreachable else { return nil }
        reached[Int(spur)] = searchNumber
        hops[Int(spur)] = 0
        var estimate = toTarget[Int(spur)]
        var open: [[UInt32]] = [[spur]]
        var later: [UInt32: [[UInt32]]] = [:]
        while Int(estimate) <= maximumHops {
            var level = 0
            while level < open.count {
                var i = 0
                while i < open[level].count {
                    let node = open[level][i]
                    i += 1
                    guard hops[Int(node)] == UInt32(level) else { continue }
                    work -= graph.outDegree(of: node)
                    if work < 0 {
                        isExhausted = true
                        return nil
                    }
                    for next in graph.neighbors(of: node) {
                        let rest = toTarget[Int(next)]
                        if rest == IndexGraph.unreachable || inPrefix[Int(next)] == searchNumber { continue }
                        if node == spur, banned.contains(next) { continue }
                        let distance = UInt32(level) + 1
                        if reached[Int(next)] == searchNumber, hops[Int(next)] <= distance { continue }
                        reached[Int(next)] = searchNumber
                        hops[Int(next)] = distance
                        if distance + rest <= estimate {
                            Self.add(next, at: Int(distance), to: &open)
                        } else {
                            Self.add(next, at: Int(distance), to: &later[distance + rest, default: []])
                        }
                    }
                }
                level += 1
            }
            if reached[Int(target)] == searchNumber, hops[Int(target)] <= estimate { return hops[Int(target)] }
            guard let nearest = later.keys.min(), let bucket = later.removeValue(forKey: nearest) else { return nil }
            estimate = nearest
            open = bucket
        }
        return nil
    }

    private static func add(_ node: UInt32, at level: Int, to buckets: inout [[UInt32]]) {
        while buckets.count <= level { buckets.append([]) }
        buckets[level].append(node)
    }

    /// Walks along the marks, always to the smallest node that still leads to the target at the right number of hops.
    private mutating func firstWay(from spur: UInt32, banned: [UInt32], length: UInt32) -> [UInt32]? {
        var way: [UInt32] = []
        var cursors = [graph.neighbors(of: spur)]
        while let row = cursors.last {
            let distance = UInt32(way.count) + 1
            let from = way.last ?? spur
            let next = row.first { node in
                reached[Int(node)] == searchNumber && hops[Int(node)] == distance && failed[Int(node)] != searchNumber
                    && toTarget[Int(node)] != IndexGraph.unreachable && distance + toTarget[Int(node)] <= length
                    && inPrefix[Int(node)] != searchNumber && !(from == spur && way.isEmpty && banned.contains(node))
            }
            guard let next, let index = row.firstIndex(of: next) else {
                cursors.removeLast()
                if let dead = way.popLast() { failed[Int(dead)] = searchNumber }
                continue
            }
            cursors[cursors.count - 1] = row[(index + 1)...]
            way.append(next)
            if next == target { return way }
            cursors.append(graph.neighbors(of: next))
        }
        return nil
    }
}
