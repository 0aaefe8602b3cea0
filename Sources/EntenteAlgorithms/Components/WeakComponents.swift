extension IndexGraph {
    /// The connected components: nodes belong together if a path joins them, whatever the directions of its edges.
    ///
    /// Weights, self-loops and parallel edges change nothing; a node without edges is a component of its own.
    ///
    /// - Returns: The components in the order of their smallest nodes.
    /// - Complexity: nearly O(V + E) time, in practice less than one look at every edge; 4 bytes per node beside the answer.
    ///   One thread, which tells its progress; deterministic.
    /// - Throws: ``AlgorithmError`` `cancelled`.
    /// - Source: M. Sutton, T. Ben-Nun, A. Barak, "Optimizing parallel graph connectivity computation via subgraph
    ///   sampling", IPDPS 2018, doi:10.1109/IPDPS.2018.00012 (Afforest): joins over two edges per node first, and then
    ///   leaves out the component that most nodes are in by then. The sample is every so many-th node instead of a random
    ///   one.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 4, edges: [(3, 0), (1, 2)], directed: true)
    /// try graph.weakComponents().labels  // [0, 1, 1, 0]
    /// ```
    public func weakComponents(execution: Execution = .serial) throws(AlgorithmError) -> NodePartition {
        var forest = NodeForest(nodeCount: nodeCount)
        let rounds = 2
        for round in 0..<rounds {
            let (start, end) = (Double(round) / 4, Double(round + 1) / 4)
            try execution.forEachStretch(of: nodeCount, from: start, to: end) { nodes in
                for node in nodes {
                    let slots = outRows.slots(of: node)
                    if round < slots.count { forest.join(node, outRows.neighbors[slots.lowerBound + round]) }
                }
            }
            forest.flatten()
        }
        let common = forest.commonRoot()
        try execution.forEachStretch(of: nodeCount, from: 0.5) { nodes in
            for node in nodes where forest.parents[Int(node)] != common {
                for neighbor in neighbors(of: node).dropFirst(rounds) { forest.join(node, neighbor) }
                if isDirected {
                    for neighbor in inNeighbors(of: node) { forest.join(node, neighbor) }
                }
            }
        }
        forest.flatten()
        try execution.proceed(1)
        return NodePartition(naming: forest.parents)
    }
}

/// Trees that grow together; the root of each is its smallest node.
private struct NodeForest {
    private(set) var parents: [UInt32]

    init(nodeCount: Int) {
        parents = Array(0..<UInt32(nodeCount))
    }

    /// Hangs the tree with the larger root, or the part of it found first, below the other.
    @inline(__always)
    mutating func join(_ one: UInt32, _ other: UInt32) {
        var (first, second) = (parents[Int(one)], parents[Int(other)])
        while first != second {
            let (high, low) = (max(first, second), min(first, second))
            let above = parents[Int(high)]
            if above == high {
                parents[Int(high)] = low
                return
            }
            if above == low { return }
            first = parents[Int(above)]
            second = parents[Int(low)]
        }
    }

    /// Hangs every node directly below its root.
    mutating func flatten() {
        // Parents are smaller than their children, so they have been dealt with.
        for node in parents.indices { parents[node] = parents[Int(parents[node])] }
    }

    /// The root of most of about a thousand nodes, spread evenly.
    func commonRoot() -> UInt32? {
        var counts: [UInt32: Int] = [:]
        for node in stride(from: 0, to: parents.count, by: max(1, parents.count / 1024)) {
            counts[parents[node], default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
