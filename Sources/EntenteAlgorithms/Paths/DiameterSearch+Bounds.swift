extension DiameterSearch {
    /// From every node of a directed graph that might reach farther than is known: the farthest-reaching first.
    mutating func searchByBounds() throws(AlgorithmError) {
        try sweep()
        var middles = ComponentMiddles(graph, components)
        middles.bound(&bounds)
        var isExact = [Bool](repeating: false, count: components.count)
        while let next = bounds.indices.max(by: { (bounds[$0], $1) < (bounds[$1], $0) }), bounds[next] > longest {
            let component = Int(components.labels[next])
            // The middle first: what it reaches bounds the whole component.
            let node = isExact[component] ? UInt32(next) : middles.nodes[component]
            isExact[component] = true
            let eccentricity = try distances(node).eccentricity
            for (other, hops) in middles.distances(to: node) {
                bounds[Int(other)] = min(bounds[Int(other)], hops + eccentricity)
            }
        }
    }

    /// Forward and backward to the farthest, from the node with the most edges: a good distance to begin with.
    private mutating func sweep() throws(AlgorithmError) {
        var node: UInt32 = 0
        for other in 0..<UInt32(graph.nodeCount) where graph.outDegree(of: other) > graph.outDegree(of: node) {
            node = other
        }
        for direction in [EdgeDirection.out, .in, .out, .in] { node = try distances(node, direction).farthest }
    }
}

/// One node in each strong component, and how far the others are from it and it is from them, within the component.
private struct ComponentMiddles {
    let nodes: [UInt32]
    private let graph: IndexGraph
    private let labels: [UInt32]
    /// For each node the number of the last search that came by.
    private var marks: [UInt32]
    private var searchCount: UInt32 = 0

    init(_ graph: IndexGraph, _ components: NodePartition) {
        (self.graph, labels) = (graph, components.labels)
        marks = [UInt32](repeating: 0, count: graph.nodeCount)
        // The node with the most edges is near to many.
        var middles = [UInt32?](repeating: nil, count: components.count)
        func degree(_ node: UInt32) -> Int { min(graph.outDegree(of: node), graph.inDegree(of: node)) }
        for node in 0..<UInt32(graph.nodeCount) {
            let component = Int(components.labels[Int(node)])
            if middles[component].map({ degree(node) > degree($0) }) ?? true { middles[component] = node }
        }
        nodes = middles.compactMap { $0 }
    }

    /// The nodes of a component with their distances to one of them.
    mutating func distances(to node: UInt32) -> [(node: UInt32, hops: UInt32)] {
        search(from: node, along: graph.inRows)
    }

    private mutating func search(from root: UInt32, along rows: CompressedRows) -> [(node: UInt32, hops: UInt32)] {
        searchCount += 1
        marks[Int(root)] = searchCount
        var found = [(node: root, hops: UInt32(0))]
        var head = 0
        while head < found.count {
            let (node, hops) = found[head]
            head += 1
            for neighbor in rows.neighbors[rows.slots(of: node)]
            where labels[Int(neighbor)] == labels[Int(root)] && marks[Int(neighbor)] != searchCount {
                marks[Int(neighbor)] = searchCount
                found.append((neighbor, hops + 1))
            }
        }
        return found
    }

    /// For each node the distance to its middle, and from there the most that its component, or the components after it, add.
    mutating func bound(_ bounds: inout [UInt32]) {
        for component in componentsFromTheEnd() {
            let middle = nodes[component]
            var reach: UInt32 = 0
            for (node, hops) in search(from: middle, along: graph.outRows) {
                reach = max(reach, hops)
                for neighbor in graph.neighbors(of: node) where labels[Int(neighbor)] != labels[Int(node)] {
                    reach = max(reach, hops + 1 + bounds[Int(neighbor)])
                }
            }
            for (node, hops) in distances(to: middle) { bounds[Int(node)] = hops + reach }
        }
    }

    /// The components, those that edges lead to before those that they come from.
    private func componentsFromTheEnd() -> [Int] {
        var waiting = [Int](repeating: 0, count: nodes.count)
        var members = [[UInt32]](repeating: [], count: nodes.count)
        for (node, label) in labels.enumerated() {
            members[Int(label)].append(UInt32(node))
            for neighbor in graph.neighbors(of: UInt32(node)) where labels[Int(neighbor)] != label {
                waiting[Int(label)] += 1
            }
        }
        var order = nodes.indices.filter { waiting[$0] == 0 }
        var head = 0
        while head < order.count {
            for node in members[order[head]] {
                for neighbor in graph.inNeighbors(of: node) where labels[Int(neighbor)] != labels[Int(node)] {
                    let before = Int(labels[Int(neighbor)])
                    waiting[before] -= 1
                    if waiting[before] == 0 { order.append(before) }
                }
            }
            head += 1
        }
        return order
    }
}
