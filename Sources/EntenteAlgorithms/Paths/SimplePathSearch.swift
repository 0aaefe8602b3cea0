/// Simple paths one by one, in the order of hops and node ids (Yen's algorithm with Lawler's partition).
///
/// All paths not yet given are parted into sets; each set has a common beginning, and neighbors that must not follow it.
/// The best path of each set waits in a heap. Whoever leaves the heap is the next answer, and its set is parted anew at
/// each of its nodes from the deviation on.
struct SimplePathSearch {
    /// The best path of one set of paths.
    private struct Candidate {
        var nodes: [UInt32]
        /// How many nodes the set's common beginning has.
        var prefix: Int
        /// What must not follow the common beginning.
        var banned: [UInt32]
    }

    private var heap: [Candidate] = []
    private var spurs: SpurSearch
    private var detours: DetourSearch?
    private var maximumHops: Int
    private var needsStart: UInt32?

    /// Whether the search gave up at its limit of work, so that paths may be missing.
    var isExhausted: Bool { spurs.isExhausted || detours?.isExhausted ?? false }

    init(graph: IndexGraph, question: PathQuestion, workLimit: Int) {
        maximumHops = question.maximumHops
        spurs = SpurSearch(graph: graph, question: question, workLimit: workLimit)
        detours = question.via.map {
            DetourSearch(graph: graph, question: question, via: $0, toTarget: spurs.toTarget, workLimit: workLimit)
        }
        needsStart = question.source
    }

    /// From now on only paths of at most so many hops are of interest.
    mutating func restrict(toHops hops: Int) { maximumHops = min(maximumHops, hops) }

    /// The next path, or `nil` if there is none, or none that the limit of work let be found.
    mutating func next() -> NodePath? {
        if let source = needsStart {
            needsStart = nil
            push(prefix: [source], banned: [])
        }
        // Once the work ran out, the best path of a set may be missing from the heap: what comes next is not known.
        guard !isExhausted, let best = pop(), best.nodes.count - 1 <= maximumHops else { return nil }
        // Part the rest of the set: paths that leave the answer after each of its nodes.
        for length in best.prefix..<best.nodes.count {
            let banned = length == best.prefix ? best.banned + [best.nodes[length]] : [best.nodes[length]]
            push(prefix: Array(best.nodes[..<length]), banned: banned)
        }
        return NodePath(nodes: best.nodes)
    }

    private mutating func push(prefix: [UInt32], banned: [UInt32]) {
        let room = maximumHops - (prefix.count - 1)
        guard room >= 0 else { return }
        let rest: [UInt32]?
        if let via = detours?.via, !prefix.contains(via) {
            rest = detours?.completion(of: prefix, banned: banned, maximumHops: room)
        } else {
            rest = spurs.completion(of: prefix, banned: banned, maximumHops: room)
        }
        guard let rest else { return }
        heap.append(Candidate(nodes: prefix + rest, prefix: prefix.count, banned: banned))
        siftUp()
    }

    // MARK: The heap, by hops and then node ids

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        let (left, right) = (heap[a].nodes, heap[b].nodes)
        return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0, precedes(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() -> Candidate? {
        guard let best = heap.first, let last = heap.popLast() else { return nil }
        if heap.isEmpty { return best }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, least) {
                least = child
            }
            if least == parent { return best }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
