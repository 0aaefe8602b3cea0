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
        _ list: EdgeList, _ source: UInt32, _ target: UInt32, avoiding: Set<UInt32> = []
    ) -> [(length: Double, nodes: [UInt32])] {
        BruteForce.simplePaths(in: list, from: source, to: target, PathConstraints(avoiding: avoiding))
            .map { (length(of: $0, in: list), $0.nodes) }
            .sorted { $0.0 == $1.0 ? $0.1.lexicographicallyPrecedes($1.1) : $0.0 < $1.0 }
    }

    @Test func degenerateGraphs() throws {
        let lone = EdgeList.singleNode.graph
        #expect(try lone.shortestWeightedSimplePaths(from: 0, to: 0, count: 3).paths.map(\.length) == [0])
        #expect(try lone.shortestWeightedSimplePaths(from: 0, to: 0, count: 0).paths.isEmpty)
        #expect(try lone.shortestWeightedSimplePaths(from: 0, to: 0, count: 3, avoiding: [0]).paths.isEmpty)
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
        let avoided = Set([UInt32.random(in: ids, using: &random)].filter { _ in Bool.random(using: &random) })
        let all = expected(list, source, target, avoiding: avoided)
        let graph = list.graph
        for count in [1, 2, 5, 10_000] {
            let found = try graph.shortestWeightedSimplePaths(
                from: source, to: target, count: count, avoiding: avoided)
            #expect(found.isComplete)
            #expect(found.paths.map(\.path.nodes) == all.prefix(count).map(\.nodes))
            #expect(found.paths.map(\.length) == all.prefix(count).map(\.length))
        }
        let best = try graph.shortestWeightedPath(from: source, to: target, avoiding: avoided)
        #expect(best?.path.nodes == all.first?.nodes)
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
