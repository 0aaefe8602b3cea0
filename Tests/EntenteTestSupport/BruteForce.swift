public import EntenteAlgorithms

/// Answers found by trying everything: slow, short and plain to see.
public enum BruteForce {
    /// All simple paths that satisfy the constraints, by hops and then by node ids.
    public static func simplePaths(
        in list: EdgeList, from source: UInt32, to target: UInt32, _ constraints: PathConstraints = PathConstraints()
    ) -> [NodePath] {
        let successors = list.successors
        var paths: [NodePath] = []
        var path = [source]
        func extend() {
            guard let last = path.last else { return }
            if last == target {
                if satisfies(path, constraints) { paths.append(NodePath(nodes: path)) }
                return
            }
            for next in successors[Int(last)] where !path.contains(next) {
                path.append(next)
                extend()
                path.removeLast()
            }
        }
        extend()
        return paths.sorted { left, right in
            left.nodes.count != right.nodes.count
                ? left.nodes.count < right.nodes.count : left.nodes.lexicographicallyPrecedes(right.nodes)
        }
    }

    private static func satisfies(_ path: [UInt32], _ constraints: PathConstraints) -> Bool {
        constraints.avoiding.isDisjoint(with: path)
            && constraints.maximumHops.map { path.count - 1 <= $0 } ?? true
            && constraints.through.map(path.contains) ?? true
    }

    /// Hops from each node to each other (Floyd and Warshall), `nil` where there is no path.
    public static func distances(in list: EdgeList) -> [[Int?]] {
        let count = list.nodeCount
        let far = Int.max / 4
        var table = [[Int]](repeating: [Int](repeating: far, count: count), count: count)
        for (node, row) in list.successors.enumerated() {
            for next in row { table[node][Int(next)] = 1 }
            table[node][node] = 0
        }
        for middle in 0..<count {
            for from in 0..<count {
                for to in 0..<count {
                    table[from][to] = min(table[from][to], table[from][middle] + table[middle][to])
                }
            }
        }
        return table.map { row in row.map { $0 == far ? nil : $0 } }
    }
}
