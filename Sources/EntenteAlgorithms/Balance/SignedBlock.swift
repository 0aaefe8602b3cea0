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
    static func blocks(of ties: SignedTies, execution: Execution) throws(AlgorithmError) -> [SignedBlock] {
        let search = try BiconnectedSearch(ties.graph.outRows, execution: execution)
        var members = [[UInt32]](repeating: [], count: search.components.count)
        for (tie, pair) in ties.pairs.enumerated() {
            members[search.component(of: pair.first, pair.second)].append(UInt32(tie))
        }
        return members.filter { $0.count > 1 }.map { SignedBlock($0, of: ties) }
    }

    /// The ties that a division contradicts, as places in `ties`.
    func frustrated(_ isSecond: [Bool]) -> [Int] {
        ties.indices.filter { (isSecond[ends[$0].0] != isSecond[ends[$0].1]) != isNegative[$0] }
    }

    /// The best division and lower bound that the work allows; `proceed` is told now and then how much of it is left.
    func solution(
        work: inout Int, shuffler: inout NodeShuffler, proceed: (Int) throws(AlgorithmError) -> Void
    ) throws(AlgorithmError) -> (lowerBound: Int, frustrated: [UInt32]) {
        try proceed(work)
        let search = DivisionSearch(self)
        var best = search.spanningDivision()
        var cost = frustrated(best).count
        if cost == 0 { return (0, []) }
        var lower = CyclePacking(self).count(upTo: cost)
        if lower < cost { (best, cost) = search.improved(best, shuffler: &shuffler, goal: lower) }
        if lower < cost && nodeCount <= FrustrationSearch.largestBlock {
            var exact = FrustrationSearch(self, best: best, cost: cost, work: work)
            try exact.run(proceed)
            work = exact.work
            (best, cost) = (exact.best, exact.bestCost)
            lower = max(lower, exact.lowerBound)
        }
        return (lower, frustrated(best).map { ties[$0] })
    }
}
