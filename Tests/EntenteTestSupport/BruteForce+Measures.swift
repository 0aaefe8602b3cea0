import EntenteAlgorithms

extension BruteForce {
    /// Σ σ(s, t | v) / σ(s, t) over ordered pairs, from a list of all shortest paths; halved in an undirected graph.
    public static func betweenness(in list: EdgeList, endpoints: Bool = false) -> [Double] {
        var scores = [Double](repeating: 0, count: list.nodeCount)
        for source in 0..<UInt32(list.nodeCount) {
            for target in 0..<UInt32(list.nodeCount) where source != target {
                let paths = simplePaths(in: list, from: source, to: target)
                let shortest = paths.prefix { $0.hops == paths[0].hops }
                for path in shortest {
                    for node in endpoints ? path.nodes[...] : path.nodes.dropFirst().dropLast() {
                        scores[Int(node)] += 1 / Double(shortest.count)
                    }
                }
            }
        }
        return list.directed ? scores : scores.map { $0 / 2 }
    }

    /// The nodes of each group in which `related` holds for all pairs, in the order of their smallest nodes.
    public static func groups(_ nodeCount: Int, related: (Int, Int) -> Bool) -> [[UInt32]] {
        var groups: [[UInt32]] = []
        for node in 0..<nodeCount {
            if let group = groups.firstIndex(where: { related(Int($0[0]), node) }) {
                groups[group].append(UInt32(node))
            } else {
                groups.append([UInt32(node)])
            }
        }
        return groups
    }

    /// How many parts the undirected graph falls into without one node and one pair of nodes' edges.
    public static func componentCount(
        of list: EdgeList, withoutNode node: UInt32? = nil, withoutEdge edge: Int? = nil
    ) -> Int {
        var copy = list.undirected
        copy.edges = list.edges.enumerated().filter { index, ends in
            index != edge && ends.source != node && ends.target != node
        }.map { (source: $0.element.source, target: $0.element.target) }
        let table = distances(in: copy)
        let count = groups(list.nodeCount) { table[$0][$1] != nil }.count
        return node == nil ? count : count - 1
    }

    /// All sets of three nodes joined to each other, whatever the directions.
    public static func triangles(in list: EdgeList) -> [[UInt32]] {
        let neighbors = list.undirected.successors.map(Set.init)
        var triangles: [[UInt32]] = []
        for a in 0..<UInt32(list.nodeCount) {
            for b in neighbors[Int(a)] where b > a {
                for c in neighbors[Int(b)] where c > b && neighbors[Int(a)].contains(c) { triangles.append([a, b, c]) }
            }
        }
        return triangles
    }

    /// The least sums of weights from a node to each other (Bellman and Ford).
    public static func lengths(in list: EdgeList, from source: UInt32) -> [Double] {
        var lengths = [Double](repeating: .infinity, count: list.nodeCount)
        lengths[Int(source)] = 0
        func relax(_ one: UInt32, _ other: UInt32, _ weight: Double) {
            lengths[Int(other)] = min(lengths[Int(other)], lengths[Int(one)] + weight)
        }
        for _ in 0..<list.nodeCount {
            for (edge, ends) in list.edges.enumerated() {
                let weight = list.weights?[edge] ?? 1
                relax(ends.source, ends.target, weight)
                if !list.directed { relax(ends.target, ends.source, weight) }
            }
        }
        return lengths
    }
}
