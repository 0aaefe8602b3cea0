/// A biconnected component of the signed ties, its nodes numbered anew.
struct SignedBlock {
    /// The ties by their places in ``SignedTies/pairs``.
    let ties: [UInt32]
    /// The ends of each tie, as numbers of the block.
    let ends: [(Int, Int)]
    let isNegative: [Bool]
    let nodeCount: Int
    /// For each node its ties: the node at the other end, and the tie as a place in `ties`.
    let around: [[(node: Int, tie: Int)]]

    init(_ ties: [UInt32], of all: SignedTies) {
        var numbers: [UInt32: Int] = [:]
        func number(_ node: UInt32) -> Int {
            if let number = numbers[node] { return number }
            numbers[node] = numbers.count
            return numbers.count - 1
        }
        self.ties = ties
        isNegative = ties.map { all.isNegative[Int($0)] }
        let ends = ties.map { (number(all.pairs[Int($0)].first), number(all.pairs[Int($0)].second)) }
        var around = [[(node: Int, tie: Int)]](repeating: [], count: numbers.count)
        for (tie, (a, b)) in ends.enumerated() {
            around[a].append((b, tie))
            around[b].append((a, tie))
        }
        self.ends = ends
        self.around = around
        nodeCount = numbers.count
    }

    /// The components with more than one tie: a tie that is a bridge contradicts nothing.
    ///
    /// Source: J. Hopcroft, R. Tarjan, "Algorithm 447", Communications of the ACM 16(6), 1973, doi:10.1145/362248.362272.
    static func blocks(of ties: SignedTies) -> [SignedBlock] {
        let graph = ties.graph
        var order = [Int](repeating: 0, count: graph.nodeCount)
        var lowest = order
        var next = 1
        var open: [UInt32] = []
        var blocks: [SignedBlock] = []
        var path: [(node: UInt32, entry: UInt32, slot: Int, opened: Int)] = []
        func enter(_ node: UInt32, by tie: UInt32, opened: Int) {
            order[Int(node)] = next
            lowest[Int(node)] = next
            next += 1
            path.append((node, tie, graph.outRows.slots(of: node).lowerBound, opened))
        }
        for root in 0..<UInt32(graph.nodeCount) where order[Int(root)] == 0 {
            enter(root, by: .max, opened: 0)
            while let (node, entry, slot, opened) = path.last {
                guard slot == graph.outRows.slots(of: node).upperBound else {
                    path[path.count - 1].slot += 1
                    let (neighbor, tie) = (graph.outRows.neighbors[slot], graph.outRows.edgeIDs[slot])
                    if tie == entry { continue }
                    if order[Int(neighbor)] == 0 {
                        open.append(tie)
                        enter(neighbor, by: tie, opened: open.count - 1)
                    } else if order[Int(neighbor)] < order[Int(node)] {
                        open.append(tie)
                        lowest[Int(node)] = min(lowest[Int(node)], order[Int(neighbor)])
                    }
                    continue
                }
                path.removeLast()
                guard let parent = path.last?.node else { continue }
                lowest[Int(parent)] = min(lowest[Int(parent)], lowest[Int(node)])
                if lowest[Int(node)] >= order[Int(parent)] {
                    let found = Array(open[opened...])
                    open.removeLast(found.count)
                    if found.count > 1 { blocks.append(SignedBlock(found.sorted(), of: ties)) }
                }
            }
        }
        return blocks
    }

    /// The ties that a division contradicts, as places in `ties`.
    func frustrated(_ isSecond: [Bool]) -> [Int] {
        ties.indices.filter { (isSecond[ends[$0].0] != isSecond[ends[$0].1]) != isNegative[$0] }
    }

    /// The best division and lower bound that the work allows.
    func solution(
        work: inout Int, shuffler: inout NodeShuffler
    ) throws(AlgorithmError) -> (lowerBound: Int, frustrated: [UInt32]) {
        let search = DivisionSearch(self)
        var best = search.spanningDivision()
        var cost = frustrated(best).count
        if cost == 0 { return (0, []) }
        var lower = CyclePacking(self).count(upTo: cost)
        if lower < cost { (best, cost) = search.improved(best, shuffler: &shuffler, goal: lower) }
        if lower < cost && nodeCount <= FrustrationSearch.largestBlock {
            var exact = FrustrationSearch(self, best: best, cost: cost, work: work)
            try exact.run()
            work = exact.work
            (best, cost) = (exact.best, exact.bestCost)
            lower = max(lower, exact.lowerBound)
        }
        return (lower, frustrated(best).map { ties[$0] })
    }
}
