import EntenteAlgorithms

/// The ties of a snapshot sorted by pair of nodes.
struct PairTable {
    private(set) var lows: [UInt32] = []
    private(set) var highs: [UInt32] = []
    private(set) var starts: [UInt32] = []
    private(set) var ties: [Tie] = []

    /// Sorts by two stable counting sorts (higher node, then lower node), so that the ties of a pair keep the order of
    /// the claims. O(ties + nodes).
    init(_ gatherer: TieGatherer, nodeOfEntity: [UInt32], nodeCount: Int) {
        let count = gatherer.ties.count
        var low = [UInt32](repeating: 0, count: count)
        var high = [UInt32](repeating: 0, count: count)
        var turned = gatherer.ties
        for i in 0..<count {
            let a = nodeOfEntity[Int(gatherer.lows[i])]
            let b = nodeOfEntity[Int(gatherer.highs[i])]
            low[i] = min(a, b)
            high[i] = max(a, b)
            // The numbering by id may turn a pair around that was ordered by position.
            if a > b, turned[i].direction != .both {
                turned[i].direction = turned[i].direction == .forward ? .backward : .forward
            }
        }
        let order = Self.order(by: low, Self.order(by: high, nil, nodeCount), nodeCount)
        ties.reserveCapacity(count)
        for i in order {
            let (a, b) = (low[Int(i)], high[Int(i)])
            if lows.last != a || highs.last != b {
                lows.append(a)
                highs.append(b)
                starts.append(UInt32(ties.count))
            }
            ties.append(turned[Int(i)])
        }
        starts.append(UInt32(ties.count))
    }

    /// The positions in the order of their keys, stable against an earlier order.
    private static func order(by keys: [UInt32], _ earlier: [UInt32]?, _ nodeCount: Int) -> [UInt32] {
        var next = [UInt32](repeating: 0, count: nodeCount + 1)
        for key in keys { next[Int(key) + 1] += 1 }
        for i in 1..<(nodeCount + 1) { next[i] += next[i - 1] }
        var result = [UInt32](repeating: 0, count: keys.count)
        for i in keys.indices {
            let position = earlier?[i] ?? UInt32(i)
            let key = Int(keys[Int(position)])
            result[Int(next[key])] = position
            next[key] += 1
        }
        return result
    }

    /// One edge a pair, or, if parallel ones are kept, a tie; in a directed graph one for each direction in which ties
    /// lead. `weight` gives the weight of a claim's tie.
    func indexGraph(nodeCount: Int, _ projection: Projection, weight: ((UInt32) -> Double)?) -> IndexGraph {
        guard projection.isDirected || projection.parallel == .keep || weight != nil else {
            return IndexGraph(nodeCount: nodeCount, sources: lows, targets: highs, directed: false)
        }
        var edges = Edges(isWeighted: weight != nil)
        for pair in lows.indices {
            let all = ties[Int(starts[pair])..<Int(starts[pair + 1])]
            func add(_ source: UInt32, _ target: UInt32, _ ties: some Collection<Tie>) {
                if projection.parallel == .keep {
                    for tie in ties { edges.add(source, target, weight.map { $0(tie.claim) }) }
                } else if !ties.isEmpty {
                    edges.add(source, target, weight.map { weight in ties.reduce(0) { $0 + weight($1.claim) } })
                }
            }
            guard projection.isDirected else {
                add(lows[pair], highs[pair], all)
                continue
            }
            add(lows[pair], highs[pair], all.lazy.filter { $0.direction != .backward })
            add(highs[pair], lows[pair], all.lazy.filter { $0.direction != .forward })
        }
        return IndexGraph(
            nodeCount: nodeCount, sources: edges.sources, targets: edges.targets, weights: edges.weights,
            directed: projection.isDirected)
    }

    private struct Edges {
        private(set) var sources: [UInt32] = []
        private(set) var targets: [UInt32] = []
        private(set) var weights: [Double]?

        init(isWeighted: Bool) { weights = isWeighted ? [] : nil }

        mutating func add(_ source: UInt32, _ target: UInt32, _ weight: Double?) {
            sources.append(source)
            targets.append(target)
            if let weight { weights?.append(weight) }
        }
    }
}
