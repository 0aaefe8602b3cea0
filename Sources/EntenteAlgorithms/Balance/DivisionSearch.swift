/// Looks for a division of a block into two camps that few ties contradict: gives upper bounds of its frustration.
struct DivisionSearch {
    let block: SignedBlock

    init(_ block: SignedBlock) { self.block = block }

    /// The division that no tie of a breadth-first spanning tree contradicts; the best there is if the block is balanced.
    func spanningDivision() -> [Bool] {
        var isSecond = [Bool](repeating: false, count: block.nodeCount)
        var isReached = isSecond
        isReached[0] = true
        var queue = [0]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            for (neighbor, tie) in block.around[node] where !isReached[neighbor] {
                isReached[neighbor] = true
                isSecond[neighbor] = isSecond[node] != block.isNegative[tie]
                queue.append(neighbor)
            }
        }
        return isSecond
    }

    /// Descends from a division, then again and again from copies of the best with some nodes moved at random.
    func improved(_ start: [Bool], shuffler: inout NodeShuffler, goal: Int) -> (isSecond: [Bool], cost: Int) {
        var (best, bestCost) = descended(start)
        let rounds = min(100, max(10, 4_000_000 / block.ties.count))
        for round in 0..<rounds where bestCost > goal {
            var trial = best
            let flips = round % 4 == 3 ? block.nodeCount / 2 : 2 + shuffler.number(below: 2 + block.nodeCount / 8)
            for _ in 0..<flips { trial[shuffler.number(below: block.nodeCount)].toggle() }
            let (isSecond, cost) = descended(trial)
            // Equally good ones are taken too: they lead away from where nothing better is near.
            if cost <= bestCost { (best, bestCost) = (isSecond, cost) }
        }
        return (best, bestCost)
    }

    /// Moves nodes that more ties contradict than support to the other camp, until there are none.
    private func descended(_ start: [Bool]) -> (isSecond: [Bool], cost: Int) {
        var isSecond = start
        // Ties that support a node's camp less those that contradict it.
        var support = [Int](repeating: 0, count: block.nodeCount)
        for (tie, (a, b)) in block.ends.enumerated() {
            let change = (isSecond[a] != isSecond[b]) == block.isNegative[tie] ? 1 : -1
            support[a] += change
            support[b] += change
        }
        var waiting = support.indices.filter { support[$0] < 0 }
        while let node = waiting.popLast() {
            guard support[node] < 0 else { continue }
            isSecond[node].toggle()
            support[node] = -support[node]
            for (neighbor, tie) in block.around[node] {
                let supports = (isSecond[node] != isSecond[neighbor]) == block.isNegative[tie]
                support[neighbor] += supports ? 2 : -2
                if support[neighbor] < 0 { waiting.append(neighbor) }
            }
        }
        return (isSecond, block.frustrated(isSecond).count)
    }
}
