import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct WeightedPathTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.singleNode.graph.weightedDistances(from: 0) == [0])
        #expect(EdgeList.singleNode.graph.smallestWeight == nil)
        let loop = IndexGraph(nodeCount: 2, edges: [(0, 0)], weights: [3], directed: false)
        #expect(try loop.weightedDistances(from: 0) == [0, .infinity])
        #expect(try loop.shortestWeightedPath(from: 0, to: 0)?.length == 0)
        #expect(try loop.shortestWeightedPath(from: 0, to: 1) == nil && loop.smallestWeight == 3)
        let parallel = IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 1)], weights: [3, 2], directed: true)
        #expect(try parallel.shortestWeightedPath(from: 0, to: 1)?.length == 2)
        #expect(try parallel.shortestWeightedPath(from: 1, to: 0) == nil)
        let avoiding = PathConstraints(avoiding: [1])
        #expect(try parallel.shortestWeightedPath(from: 0, to: 1, constraints: avoiding) == nil)
    }

    @Test func exampleOfTheDocumentation() throws {
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], weights: [1, 1, 5], directed: false)
        #expect(try graph.weightedDistances(from: 0) == [0, 1, 2])
        #expect(try graph.shortestWeightedPath(from: 0, to: 2)?.path.nodes == [0, 1, 2])
    }

    @Test func weightsThatAreNoNumbersAreSeen() {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 1), (1, 0)], weights: [1, .nan, 0], directed: true)
        #expect(graph.smallestWeight?.isNaN == true)
        #expect(IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [-1], directed: false).smallestWeight == -1)
    }

    @Test(arguments: [-1, -Double.infinity, Double.infinity, Double.nan], [0, 1, 2])
    func noWeightThatIsNoLengthPasses(weight: Double, place: Int) {
        var weights = [1.0, 0, 2]
        weights[place] = weight
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 1), (1, 0)], weights: weights, directed: true)
        #expect { try graph.weightedDistances(from: 2) } throws: {
            ($0 as? AlgorithmError)?.message.contains("\(weight)") == true
        }
    }

    @Test(arguments: 0..<60) func withoutWeightsItIsTheShortestPath(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 30)
        let (graph, last) = (list.graph, UInt32(list.nodeCount - 1))
        #expect(try graph.shortestWeightedPath(from: 0, to: last)?.path == graph.shortestPath(from: 0, to: last))
        for direction in [EdgeDirection.out, .in, .both] {
            let hops = try graph.hopDistances(from: [0], direction: direction)
            let expected = hops.map { $0 == IndexGraph.unreachable ? .infinity : Double($0) }
            #expect(try graph.weightedDistances(from: 0, direction: direction) == expected)
        }
    }

    @Test(arguments: 0..<300) func agreesWithAllPaths(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 8).randomlyWeighted(maximum: 4, using: &random)
        let ids = 0..<UInt32(list.nodeCount)
        let (source, target) = (UInt32.random(in: ids, using: &random), UInt32.random(in: ids, using: &random))
        let avoided = Set([UInt32.random(in: ids, using: &random)].filter { _ in Bool.random(using: &random) })
        let paths = BruteForce.simplePaths(in: list, from: source, to: target, PathConstraints(avoiding: avoided))
        let best = paths.map { (length: length(of: $0, in: list), nodes: $0.nodes) }.min {
            $0.length == $1.length ? $0.nodes.lexicographicallyPrecedes($1.nodes) : $0.length < $1.length
        }
        let found = try list.graph.shortestWeightedPath(
            from: source, to: target, constraints: PathConstraints(avoiding: avoided))
        #expect(found?.length == best?.length && found?.path.nodes == best?.nodes)
    }

    /// Edges of weight 0 make nodes equally far; the path must not run in circles among them.
    @Test(arguments: 0..<120) func edgesOfNoLength(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var list = EdgeList.random(seed: seed, maximumNodes: 8)
        list.weights = list.edges.map { _ in Double(Int.random(in: 0...1, using: &random)) }
        let target = UInt32(list.nodeCount - 1)
        let lengths = BruteForce.simplePaths(in: list, from: 0, to: target).map { length(of: $0, in: list) }
        let found = try list.graph.shortestWeightedPath(from: 0, to: target)
        #expect(found?.length == lengths.min())
        #expect(found.map { length(of: $0.path, in: list) } == lengths.min())
        #expect(try list.graph.weightedDistances(from: 0)[Int(target)] == lengths.min() ?? .infinity)
    }

    /// No detour is shorter.
    @Test(arguments: 0..<20) func triangleInequality(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(nodes: 40, edges: 120, directed: true, using: &random)
            .randomlyWeighted(maximum: 9, using: &random)
        let table = try (0..<UInt32(40)).map { try list.graph.weightedDistances(from: $0) }
        for a in 0..<40 {
            for b in 0..<40 { #expect((0..<40).allSatisfy { table[a][b] <= table[a][$0] + table[$0][b] }) }
        }
    }

    private func length(of path: NodePath, in list: EdgeList) -> Double {
        zip(path.nodes, path.nodes.dropFirst()).reduce(0) { sum, step in
            let weights = list.edges.indices.filter { edge in
                let (source, target) = list.edges[edge]
                return (source, target) == step || (!list.directed && (target, source) == step)
            }.map { list.weights?[$0] ?? 1 }
            return sum + (weights.min() ?? .infinity)
        }
    }
}
