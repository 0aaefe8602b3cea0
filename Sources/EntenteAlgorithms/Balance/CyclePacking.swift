/// Unbalanced cycles of a block that share no tie: each contradicts every division at least once, so that their number is
/// a lower bound of the frustration.
struct CyclePacking {
    private let block: SignedBlock
    private var isUsed: [Bool]
    private var found = 0

    /// Rounds of breadth-first trees without end would cost more than they give.
    private static let maximumRounds = 64

    init(_ block: SignedBlock) {
        self.block = block
        isUsed = [Bool](repeating: false, count: block.ties.count)
    }

    /// How many were found, at most `limit`: triangles first, then cycles that a tie closes over a tree.
    consuming func count(upTo limit: Int) -> Int {
        takeTriangles(upTo: limit)
        for round in 0..<Self.maximumRounds where found < limit {
            let before = found
            takeCycles(root: round * 7919 % block.nodeCount, upTo: limit)
            if found == before { break }
        }
        return found
    }

    private mutating func takeTriangles(upTo limit: Int) {
        // The tie from the node at hand to each other, or -1.
        var tieTo = [Int](repeating: -1, count: block.nodeCount)
        for node in 0..<block.nodeCount where found < limit {
            for (neighbor, tie) in block.around[node] { tieTo[neighbor] = tie }
            for (middle, first) in block.around[node] where !isUsed[first] {
                for (end, second) in block.around[middle] where !isUsed[second] {
                    let third = tieTo[end]
                    guard end != node, third >= 0, !isUsed[third] else { continue }
                    let negatives = [first, second, third].count { block.isNegative[$0] }
                    guard negatives % 2 == 1, found < limit else { continue }
                    for tie in [first, second, third] { isUsed[tie] = true }
                    found += 1
                    break
                }
            }
            for (neighbor, _) in block.around[node] { tieTo[neighbor] = -1 }
        }
    }

    /// Grows breadth-first trees over the free ties; each free tie that contradicts them closes an unbalanced cycle.
    private mutating func takeCycles(root: Int, upTo limit: Int) {
        let count = block.nodeCount
        var depth = [Int](repeating: -1, count: count)
        var parent = [(node: Int, tie: Int)](repeating: (-1, -1), count: count)
        var isSecond = [Bool](repeating: false, count: count)
        for start in [root] + Array(0..<count) where depth[start] < 0 {
            depth[start] = 0
            var queue = [start]
            var head = 0
            while head < queue.count {
                let node = queue[head]
                head += 1
                for (neighbor, tie) in block.around[node] where !isUsed[tie] && depth[neighbor] < 0 {
                    depth[neighbor] = depth[node] + 1
                    parent[neighbor] = (node, tie)
                    isSecond[neighbor] = isSecond[node] != block.isNegative[tie]
                    queue.append(neighbor)
                }
            }
        }
        let closing = block.ends.indices.filter { tie in
            let (a, b) = block.ends[tie]
            return !isUsed[tie] && (isSecond[a] != isSecond[b]) != block.isNegative[tie]
        }
        // Short cycles first: they leave more ties for others.
        let ordered = closing.sorted { left, right in
            let (l, r) = (block.ends[left], block.ends[right])
            return (depth[l.0] + depth[l.1], left) < (depth[r.0] + depth[r.1], right)
        }
        for tie in ordered where found < limit {
            var (a, b) = block.ends[tie]
            var cycle = [tie]
            while a != b {
                if depth[a] < depth[b] { swap(&a, &b) }
                cycle.append(parent[a].tie)
                a = parent[a].node
            }
            guard cycle.allSatisfy({ !isUsed[$0] }) else { continue }
            for tie in cycle { isUsed[tie] = true }
            found += 1
        }
    }
}
