/// Where a graph would fall apart.
public struct BiconnectedComponents: Sendable, Hashable {
    /// An edge without which its ends are not connected.
    public struct Bridge: Sendable, Hashable {
        /// The end with the smaller id.
        public let first: UInt32
        /// The end with the larger id.
        public let second: UInt32
    }

    /// The largest sets of nodes that stay connected whichever single node is taken away, two joined nodes being the least.
    /// The nodes of each ascending; the sets in the order of their nodes. A node that no edge joins to another is in none.
    public let components: [[UInt32]]
    /// The nodes without which their component is not connected, ascending: those in more than one set.
    public let articulationPoints: [UInt32]
    /// The edges without which their component is not connected, in the order of their ends.
    public let bridges: [Bridge]
}

extension IndexGraph {
    /// The biconnected components, the articulation points and the bridges.
    ///
    /// The directions of edges make no difference. Weights and self-loops change nothing. Parallel edges make no
    /// difference but that none of them is a bridge (in a directed graph an edge and its opposite are parallel).
    ///
    /// - Complexity: O(V + E) time and a sort of the answer; 24 bytes per node. One thread, which tells its
    ///   progress, without recursion; deterministic.
    /// - Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Communications of
    ///   the ACM 16(6), 1973, doi:10.1145/362248.362272.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
    /// let parts = try graph.biconnectedComponents()
    /// parts.components  // [[0, 1, 2], [2, 3]]
    /// parts.articulationPoints  // [2]
    /// ```
    ///
    /// - Throws: ``AlgorithmError`` `cancelled`.
    public func biconnectedComponents(
        execution: Execution = .serial
    ) throws(AlgorithmError) -> BiconnectedComponents {
        let search = try BiconnectedSearch(simpleRows(.both), execution: execution)
        let bridges = search.bridges.filter { bridge in
            let forward = outRows.slots(of: bridge.first, to: bridge.second).count
            return forward + (isDirected ? outRows.slots(of: bridge.second, to: bridge.first).count : 0) == 1
        }
        return BiconnectedComponents(
            components: search.components.sorted { $0.lexicographicallyPrecedes($1) },
            articulationPoints: search.articulationPoints,
            bridges: bridges.sorted { ($0.first, $0.second) < ($1.first, $1.second) })
    }
}

/// Hopcroft and Tarjan's search with a stack of its own, in a graph without self-loops and parallel edges.
struct BiconnectedSearch {
    /// The nodes of each component, in the order in which they were closed.
    private(set) var components: [[UInt32]] = []
    private(set) var articulationPoints: [UInt32] = []
    private(set) var bridges: [BiconnectedComponents.Bridge] = []
    /// The number of a node in the order of discovery; 0 before it.
    private var numbers: [UInt32]
    /// The component that was closed with the node in it and not at its top: that of its edges to nodes discovered before.
    private var homes: [UInt32]

    /// The component to which the edge between two nodes belongs.
    func component(of one: UInt32, _ other: UInt32) -> Int {
        Int(homes[numbers[Int(one)] > numbers[Int(other)] ? Int(one) : Int(other)])
    }

    init(_ rows: CompressedRows, execution: Execution) throws(AlgorithmError) {
        let nodeCount = rows.offsets.count - 1
        try execution.proceed(0)
        numbers = [UInt32](repeating: 0, count: nodeCount)
        homes = numbers
        // The least number reached from a node or below it.
        var lowest = numbers
        var cursors = rows.offsets
        var parts = numbers
        var (path, open) = ([UInt32](), [UInt32]())
        var discovered: UInt32 = 0
        for root in 0..<UInt32(nodeCount) where numbers[Int(root)] == 0 {
            path.append(root)
            while let node = path.last {
                if numbers[Int(node)] == 0 {
                    discovered += 1
                    (numbers[Int(node)], lowest[Int(node)]) = (discovered, discovered)
                    open.append(node)
                    if Int(discovered) % Execution.stretch == 0 {
                        try execution.proceed(Double(discovered) / Double(nodeCount))
                    }
                }
                let parent = path.count > 1 ? path[path.count - 2] : nil
                var child: UInt32?
                while cursors[Int(node)] < rows.offsets[Int(node) + 1] {
                    let neighbor = rows.neighbors[Int(cursors[Int(node)])]
                    cursors[Int(node)] += 1
                    if numbers[Int(neighbor)] == 0 {
                        child = neighbor
                        break
                    }
                    if neighbor != parent { lowest[Int(node)] = min(lowest[Int(node)], numbers[Int(neighbor)]) }
                }
                if let child {
                    path.append(child)
                    continue
                }
                path.removeLast()
                guard let parent else { continue }
                let low = lowest[Int(node)]
                lowest[Int(parent)] = min(lowest[Int(parent)], low)
                guard low >= numbers[Int(parent)] else { continue }
                // Nothing below the parent reaches above it: it closes a component.
                close(at: node, parent, &open)
                parts[Int(parent)] += 1
                if low > numbers[Int(parent)] {
                    bridges.append(BiconnectedComponents.Bridge(first: min(node, parent), second: max(node, parent)))
                }
            }
            // The root has no parent: it only is an articulation point if it closes two components.
            open.removeAll(keepingCapacity: true)
            if parts[Int(root)] > 0 { parts[Int(root)] -= 1 }
        }
        articulationPoints = (0..<UInt32(nodeCount)).filter { parts[Int($0)] > 0 }
        try execution.proceed(1)
    }

    private mutating func close(at node: UInt32, _ parent: UInt32, _ open: inout [UInt32]) {
        var component = [parent]
        while let member = open.popLast() {
            component.append(member)
            homes[Int(member)] = UInt32(truncatingIfNeeded: components.count)
            if member == node { break }
        }
        components.append(component.sorted())
    }
}
