import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct ShortestWeightedSimplePathsTests {
    private func length(of path: NodePath, in list: EdgeList) -> Double {
        zip(path.nodes, path.nodes.dropFirst()).reduce(0) { sum, step in
            let weights = list.edges.indices.filter { edge in
                let (source, target) = list.edges[edge]
                return (source, target) == step || (!list.directed && (target, source) == step)
            }.map { list.weights?[$0] ?? 1 }
            return sum + (weights.min() ?? .infinity)
        }
    }

    /// All simple paths, the lightest first, then by node ids.
    private func expected(
        _ list: EdgeList, _ source: UInt32, _ target: UInt32, _ constraints: PathConstraints = PathConstraints()
    ) -> [(length: Double, nodes: [UInt32])] {
        BruteForce.simplePaths(in: list, from: source, to: target, constraints)
            .map { (length(of: $0, in: list), $0.nodes) }
            .sorted { $0.0 == $1.0 ? $0.1.lexicographicallyPrecedes($1.1) : $0.0 < $1.0 }
    }

    @Test func degenerateGraphs() throws {
        let lone = EdgeList.singleNode.graph
        #expect(try lone.shortestWeightedSimplePaths(from: 0, to: 0, count: 3).paths.map(\.length) == [0])
        #expect(try lone.shortestWeightedSimplePaths(from: 0, to: 0, count: 0).paths.isEmpty)
        let avoiding = PathConstraints(avoiding: [0])
        #expect(try lone.shortestWeightedSimplePaths(from: 0, to: 0, count: 3, constraints: avoiding).paths.isEmpty)
        let apart = IndexGraph(nodeCount: 2, edges: [(0, 0)], weights: [3], directed: false)
        let none = try apart.shortestWeightedSimplePaths(from: 0, to: 1, count: 3)
        #expect(none.paths.isEmpty && none.isComplete)
        let parallel = IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 1)], weights: [3, 2], directed: true)
        #expect(try parallel.shortestWeightedSimplePaths(from: 0, to: 1, count: 3).paths.map(\.length) == [2])
        #expect(try parallel.shortestWeightedSimplePaths(from: 1, to: 0, count: 3).paths.isEmpty)
    }

    @Test func exampleOfTheDocumentation() throws {
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], weights: [1, 1, 5], directed: false)
        let list = try graph.shortestWeightedSimplePaths(from: 0, to: 2, count: 9)
        #expect(list.paths.map(\.length) == [2, 5] && list.isComplete)
        #expect(list.paths.map(\.path.nodes) == [[0, 1, 2], [0, 2]])
    }

    @Test(arguments: 0..<400) func agreesWithAllPaths(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 8).randomlyWeighted(maximum: 4, using: &random)
        let ids = 0..<UInt32(list.nodeCount)
        let (source, target) = (UInt32.random(in: ids, using: &random), UInt32.random(in: ids, using: &random))
        let constraints = Self.constraints(ids, using: &random)
        let all = expected(list, source, target, constraints)
        let graph = list.graph
        for count in [1, 2, 5, 10_000] {
            let found = try graph.shortestWeightedSimplePaths(
                from: source, to: target, count: count, constraints: constraints)
            #expect(found.isComplete)
            #expect(found.paths.map(\.path.nodes) == all.prefix(count).map(\.nodes))
            #expect(found.paths.map(\.length) == all.prefix(count).map(\.length))
        }
        let best = try graph.shortestWeightedPath(from: source, to: target, constraints: constraints)
        #expect(best?.path.nodes == all.first?.nodes)
        let lightest = try graph.allShortestWeightedPaths(from: source, to: target, constraints: constraints)
        let least = all.filter { $0.length == all[0].length }
        #expect(lightest.isComplete && lightest.count == UInt64(least.count) && lightest.length == least.first?.length)
        #expect(lightest.paths().map(\.path.nodes) == least.map(\.nodes))
        #expect(lightest.paths(limit: 1).map(\.path.nodes) == least.prefix(1).map(\.nodes))
    }

    /// Of every kind alone, and together.
    private static func constraints(_ ids: Range<UInt32>, using random: inout SplitMix64) -> PathConstraints {
        var constraints = PathConstraints()
        if Bool.random(using: &random) { constraints.avoiding = [UInt32.random(in: ids, using: &random)] }
        if Bool.random(using: &random) { constraints.maximumHops = Int.random(in: -1...ids.count, using: &random) }
        if Bool.random(using: &random) { constraints.through = UInt32.random(in: ids, using: &random) }
        return constraints
    }

    /// The lightest paths have too many steps, so that the bounds must know of both; dead ends make the search count again.
    @Test(arguments: [0, 1, 2, 3, 4]) func aHeavyWayOfFewSteps(hops: Int) throws {
        // A way of single steps of weight 1 from 0 to 40, and shortcuts from each tenth node to the next, of weight 100.
        var edges: [(UInt32, UInt32)] = []
        for node: UInt32 in 0..<40 { edges.append((node, node + 1)) }
        for start: UInt32 in [0, 10, 20, 30] { edges.append((start, start + 10)) }
        let weights = [Double](repeating: 1, count: 40) + [100, 100, 100, 100]
        let graph = IndexGraph(nodeCount: 41, edges: edges, weights: weights, directed: false)
        let most = PathConstraints(maximumHops: 4 + 9 * hops)
        let list = try graph.shortestWeightedSimplePaths(
            from: 0, to: 40, count: 3, constraints: most, workLimit: 50_000)
        let length = Double(400 - 90 * hops)
        #expect(list.isComplete && list.paths.first?.length == length)
        #expect(list.paths.count == [1, 3, 3, 3, 3][hops])
    }

    /// A dense part behind the only way: each beginning that goes there must come back through a node that it holds already.
    @Test func deadEndsAreLeft() throws {
        var edges: [(UInt32, UInt32)] = [(0, 1), (1, 2)]
        for node: UInt32 in 3..<15 {
            edges.append((1, node))
            for other: UInt32 in 3..<node { edges.append((other, node)) }
        }
        let graph = IndexGraph(nodeCount: 15, edges: edges, directed: false)
        let most = PathConstraints(maximumHops: 12)
        let list = try graph.shortestWeightedSimplePaths(
            from: 0, to: 2, count: 2, constraints: most, workLimit: 5_000_000)
        #expect(list.isComplete && list.paths.map(\.path.nodes) == [[0, 1, 2]])
    }

    /// The lightest way to the node to pass and the lightest way on share a node, so that the path is no sum of two legs.
    @Test func theLegsMayNotCross() throws {
        let edges: [(UInt32, UInt32)] = [(0, 1), (1, 2), (1, 3), (0, 4), (4, 2)]
        let graph = IndexGraph(nodeCount: 5, edges: edges, weights: [1, 1, 1, 5, 5], directed: false)
        let through = PathConstraints(through: 2)
        let path = try graph.shortestWeightedPath(from: 0, to: 3, constraints: through)
        #expect(path?.path.nodes == [0, 4, 2, 1, 3] && path?.length == 12)
        let all = try graph.allShortestWeightedPaths(from: 0, to: 3, constraints: through)
        #expect(all.count == 1 && all.length == 12)
        let none = try graph.shortestWeightedPath(
            from: 0, to: 3, constraints: PathConstraints(avoiding: [4], through: 2))
        #expect(none == nil)
    }

    /// A lattice has more lightest paths than anybody could list.
    @Test func lightestPathsAreCountedWithoutListingThem() throws {
        let side = 40
        var edges: [(UInt32, UInt32)] = []
        for row in 0..<side {
            for column in 0..<side {
                let node = UInt32(row * side + column)
                if column + 1 < side { edges.append((node, node + 1)) }
                if row + 1 < side { edges.append((node, node + UInt32(side))) }
            }
        }
        let weights = [Double](repeating: 0.5, count: edges.count)
        let graph = IndexGraph(nodeCount: side * side, edges: edges, weights: weights, directed: false)
        let all = try graph.allShortestWeightedPaths(from: 0, to: UInt32(side * side - 1))
        #expect(all.count == .max && all.length == 39 && all.isComplete)
        #expect(all.paths(limit: 3).count == 3)
        let corner = try graph.allShortestWeightedPaths(from: 0, to: UInt32(9 * side + 9))
        // 18 steps, of which 9 go down.
        #expect(corner.count == 48_620 && corner.length == 9)
    }

    @Test func exampleOfAllLightestPaths() throws {
        let edges: [(UInt32, UInt32)] = [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)]
        let graph = IndexGraph(nodeCount: 4, edges: edges, weights: [1, 2, 2, 1, 9], directed: false)
        let lightest = try graph.allShortestWeightedPaths(from: 0, to: 3)
        #expect(lightest.count == 2 && lightest.paths().map(\.path.nodes) == [[0, 1, 3], [0, 2, 3]])
        #expect(throws: AlgorithmError.self) {
            try IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [-1], directed: false)
                .allShortestWeightedPaths(from: 0, to: 1)
        }
    }

    /// Edges of weight 0 make paths equally long: all come, the lightest first.
    @Test(arguments: 0..<200) func edgesOfNoLength(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var list = EdgeList.random(seed: seed, maximumNodes: 8)
        list.weights = list.edges.map { _ in Double(Int.random(in: 0...1, using: &random)) }
        let target = UInt32(list.nodeCount - 1)
        let all = expected(list, 0, target)
        let found = try list.graph.shortestWeightedSimplePaths(from: 0, to: target, count: 10_000).paths
        #expect(found.map(\.length) == all.map(\.length))
        #expect(Set(found.map(\.path.nodes)) == Set(all.map(\.nodes)))
        let lightest = try list.graph.allShortestWeightedPaths(from: 0, to: target)
        #expect(lightest.paths().map(\.path.nodes) == all.filter { $0.length == all[0].length }.map(\.nodes))
    }

    /// Weights whose sums are rounded: the lengths rise but for their last bits, and no path is lost.
    @Test(arguments: 0..<120) func sumsThatAreRounded(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var list = EdgeList.random(seed: seed, maximumNodes: 8)
        list.weights = list.edges.map { _ in Double(Int.random(in: 1...9, using: &random)) / 10 }
        let target = UInt32(list.nodeCount - 1)
        let all = expected(list, 0, target)
        let found = try list.graph.shortestWeightedSimplePaths(from: 0, to: target, count: 10_000).paths
        #expect(Set(found.map(\.path.nodes)) == Set(all.map(\.nodes)) && found.count == all.count)
        for (path, other) in zip(found, all) { #expect(abs(path.length - other.length) < 1e-12) }
    }

    @Test(arguments: 0..<60) func withoutWeightsTheyAreTheShortestPaths(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 20)
        let (graph, last) = (list.graph, UInt32(list.nodeCount - 1))
        let found = try graph.shortestWeightedSimplePaths(from: 0, to: last, count: 50).paths
        #expect(found.map(\.path) == graph.shortestSimplePaths(from: 0, to: last, count: 50).paths)
    }

    @Test(arguments: 0..<100) func aLimitOfWorkIsSaid(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 8).randomlyWeighted(maximum: 4, using: &random)
        let target = UInt32(list.nodeCount - 1)
        let all = expected(list, 0, target)
        for limit in [0, 3, 10, 40, 200] {
            let found = try list.graph.shortestWeightedSimplePaths(
                from: 0, to: target, count: 10_000, workLimit: limit)
            #expect(found.paths.map(\.path.nodes) == all.prefix(found.paths.count).map(\.nodes))
            if found.isComplete { #expect(found.paths.count == all.count) }
        }
    }
}
