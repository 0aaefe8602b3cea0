/// Finds the frustration of a block exactly: branch and bound over the nodes in a fixed order.
///
/// The subproblem of the last node is solved first, then that of the last two, and so on; each solution is a bound for the
/// larger problems, whose undecided nodes it concerns (Russian doll search).
struct FrustrationSearch {
    /// The search calls itself once per node; larger blocks are out of its reach anyway.
    static let largestBlock = 400

    /// How many more ties may be looked at.
    private(set) var work: Int
    /// The best division known, by node of the block, and how many ties contradict it.
    private(set) var best: [Bool]
    private(set) var bestCost: Int
    /// Proved so far.
    private(set) var lowerBound = 0

    /// The nodes in the order of decision. Below, nodes are places in it.
    private let order: [Int]
    private let starts: [Int]
    /// The ties of each node to later ones: 2 · node + (1 if negative).
    private let later: [UInt32]
    /// What the ties among the nodes from each place on cost at least.
    private var suffixCosts: [Int]
    /// What the decided nodes make it cost to put each node into the first or the second camp.
    private var costs: [[Int]]
    private var sides: [Bool]
    /// The best division of the current subproblem, and its cost.
    private var suffixSides: [Bool]
    private var suffixCost = 0
    private var isCancelled = false
    private var visits = 0

    init(_ block: SignedBlock, best: [Bool], cost: Int, work: Int) {
        let count = block.nodeCount
        self.best = best
        bestCost = cost
        self.work = work
        let order = Self.order(block)
        self.order = order
        var places = [Int](repeating: 0, count: count)
        for (place, node) in order.enumerated() { places[node] = place }
        var starts = [0]
        var later: [UInt32] = []
        for (place, node) in order.enumerated() {
            for (neighbor, tie) in block.around[node] where places[neighbor] > place {
                later.append(UInt32(2 * places[neighbor] + (block.isNegative[tie] ? 1 : 0)))
            }
            starts.append(later.count)
        }
        self.starts = starts
        self.later = later
        suffixCosts = [Int](repeating: 0, count: count + 1)
        costs = [[Int]](repeating: [Int](repeating: 0, count: count), count: 2)
        sides = [Bool](repeating: false, count: count)
        suffixSides = sides
    }

    /// Nodes with many ties to those before come first, so that decisions show their cost early.
    private static func order(_ block: SignedBlock) -> [Int] {
        var order: [Int] = []
        var links = [Int](repeating: 0, count: block.nodeCount)
        var isTaken = [Bool](repeating: false, count: block.nodeCount)
        for _ in 0..<block.nodeCount {
            var next = -1
            for node in 0..<block.nodeCount where !isTaken[node] {
                if next < 0 || (links[node], block.around[node].count) > (links[next], block.around[next].count) {
                    next = node
                }
            }
            isTaken[next] = true
            order.append(next)
            for (neighbor, _) in block.around[next] { links[neighbor] += 1 }
        }
        return order
    }

    /// Solves the nested subproblems until the whole is solved, a bound proves the best division, or the work is used up.
    mutating func run(_ proceed: (Int) throws(AlgorithmError) -> Void) throws(AlgorithmError) {
        for first in (0..<(order.count - 1)).reversed() {
            try proceed(work)
            begin(at: first)
            if suffixCost > suffixCosts[first + 1] {
                decide(first, first: first, cost: 0, rest: 0)
                if isCancelled { try AlgorithmError.checkCancellation() }
                if work < 0 { return }
            }
            suffixCosts[first] = suffixCost
            lowerBound = suffixCost
            if lowerBound == bestCost { return }
        }
        for (place, node) in order.enumerated() { best[node] = suffixSides[place] }
        bestCost = suffixCost
    }

    /// The better of two divisions of the subproblem: the last one's with one node more, and the best known of all.
    private mutating func begin(at first: Int) {
        var cost = [0, 0]
        for tie in later[starts[first]..<starts[first + 1]] {
            let isOpposed = suffixSides[Int(tie >> 1)] != (tie & 1 == 1)
            cost[isOpposed ? 0 : 1] += 1
        }
        suffixSides[first] = cost[1] < cost[0]
        suffixCost += min(cost[0], cost[1])
        let known = order.map { best[$0] }
        var knownCost = 0
        for place in first..<order.count {
            for tie in later[starts[place]..<starts[place + 1]]
            where (known[place] != known[Int(tie >> 1)]) != (tie & 1 == 1) {
                knownCost += 1
            }
        }
        if knownCost < suffixCost { (suffixSides, suffixCost) = (known, knownCost) }
    }

    /// Tries both camps for the node at `place`; `rest` is what the nodes from `place` on cost at least by their ties to
    /// decided ones.
    private mutating func decide(_ place: Int, first: Int, cost: Int, rest: Int) {
        guard place < order.count else {
            (suffixSides, suffixCost) = (sides, cost)
            return
        }
        let own = (costs[0][place], costs[1][place])
        let others = rest - min(own.0, own.1)
        let preferred = own.1 < own.0
        // The first node's camp is convention.
        for side in place == first ? [false] : [preferred, !preferred] {
            let next = cost + (side ? own.1 : own.0)
            guard next + others + suffixCosts[place + 1] < suffixCost else { continue }
            sides[place] = side
            let nextRest = others + charge(place, side, 1)
            if next + nextRest + suffixCosts[place + 1] < suffixCost {
                decide(place + 1, first: first, cost: next, rest: nextRest)
            }
            _ = charge(place, side, -1)
            if work < 0 || suffixCost <= suffixCosts[first + 1] { return }
        }
    }

    /// Adds what the node's camp costs the later nodes, or takes it back; returns how much more these cost at least.
    private mutating func charge(_ place: Int, _ side: Bool, _ amount: Int) -> Int {
        let range = starts[place]..<starts[place + 1]
        var change = 0
        for slot in range {
            let (node, isNegative) = (Int(later[slot] >> 1), later[slot] & 1 == 1)
            let before = min(costs[0][node], costs[1][node])
            // A friend pays in the other camp, a foe in the same one.
            costs[side == isNegative ? 1 : 0][node] += amount
            change += min(costs[0][node], costs[1][node]) - before
        }
        work -= range.count + 1
        visits &+= 1
        if visits & 0xFFFFF == 0 && Task.isCancelled {
            isCancelled = true
            work = -1
        }
        return change
    }
}
