extension IndexGraph {
    /// The strongly connected components: nodes belong together if edges lead from each to each other.
    ///
    /// In an undirected graph these are the connected components. Weights, self-loops and parallel edges change nothing.
    ///
    /// - Returns: The components in the order of their smallest nodes.
    /// - Complexity: O(V + E) time; 20 bytes per node. One thread, which tells its progress, without recursion;
    ///   deterministic.
    /// - Throws: ``AlgorithmError`` `cancelled`.
    /// - Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2), 1972,
    ///   doi:10.1137/0201010.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], directed: true)
    /// try graph.strongComponents().labels  // [0, 0, 1]
    /// ```
    public func strongComponents(execution: Execution = .serial) throws(AlgorithmError) -> NodePartition {
        guard isDirected else { return try weakComponents(execution: execution) }
        return NodePartition(naming: try StrongComponentSearch(outRows, execution).names)
    }
}

/// Tarjan's search with a stack of its own.
private struct StrongComponentSearch {
    /// For each node a node of its component: the one at which the search entered it.
    private(set) var names: [UInt32]

    init(_ rows: CompressedRows, _ execution: Execution) throws(AlgorithmError) {
        try execution.proceed(0)
        let nodeCount = rows.offsets.count - 1
        let unknown = UInt32.max
        names = [UInt32](repeating: unknown, count: nodeCount)
        let (offsets, neighbors) = (rows.offsets.span, rows.neighbors.span)
        // The number of a node in the order of discovery (0 before it), and the least number known to be reached from it.
        var numbers = [UInt32](repeating: 0, count: nodeCount)
        var lowest = numbers
        var cursors = rows.offsets
        var (path, open) = ([UInt32](), [UInt32]())
        var discovered: UInt32 = 0
        for root in 0..<UInt32(nodeCount) where numbers[Int(root)] == 0 {
            path.append(root)
            while let last = path.last {
                let node = Int(last)
                if numbers[node] == 0 {
                    discovered += 1
                    numbers[node] = discovered
                    lowest[node] = discovered
                    open.append(last)
                    if Int(discovered) % Execution.stretch == 0 {
                        try execution.proceed(Double(discovered) / Double(nodeCount))
                    }
                }
                var low = lowest[node]
                var slot = Int(cursors[node])
                let end = Int(offsets[node + 1])
                var child: UInt32?
                while slot < end {
                    let neighbor = neighbors[slot]
                    slot += 1
                    if numbers[Int(neighbor)] == 0 {
                        child = neighbor
                        break
                    }
                    if names[Int(neighbor)] == unknown { low = min(low, numbers[Int(neighbor)]) }
                }
                cursors[node] = UInt32(truncatingIfNeeded: slot)
                lowest[node] = low
                if let child {
                    path.append(child)
                    continue
                }
                path.removeLast()
                if low == numbers[node] {
                    while let member = open.popLast() {
                        names[Int(member)] = last
                        if member == last { break }
                    }
                } else if let parent = path.last {
                    lowest[Int(parent)] = min(lowest[Int(parent)], low)
                }
            }
        }
        try execution.proceed(1)
    }
}
