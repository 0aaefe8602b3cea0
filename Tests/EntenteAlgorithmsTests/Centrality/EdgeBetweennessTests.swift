import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct EdgeBetweennessTests {
    @Test func degenerateGraphs() throws {
        for list in [EdgeList.empty, .singleNode, .selfLoop, EdgeList(nodeCount: 3, edges: [])] {
            #expect(try list.graph.edgeBetweennessCentrality().isEmpty)
        }
        let parallel = EdgeList(nodeCount: 2, edges: [(1, 0), (0, 1), (0, 0)]).graph
        let scores = try parallel.edgeBetweennessCentrality()
        #expect(scores.map(\.source) == [0] && scores.map(\.target) == [1] && scores.map(\.score) == [1])
    }

    @Test func exampleOfTheDocumentation() throws {
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false)
        #expect(try graph.edgeBetweennessCentrality(normalized: false).map(\.score) == [2, 2])
    }

    @Test(arguments: 0..<200) func agreesWithBruteForce(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 8)
        var expected: [[UInt32]: Double] = [:]
        for (source, target) in list.simple.edges {
            expected[list.directed ? [source, target] : [min(source, target), max(source, target)]] = 0
        }
        for source in 0..<UInt32(list.nodeCount) {
            for target in 0..<UInt32(list.nodeCount) where list.directed ? source != target : source < target {
                let paths = BruteForce.simplePaths(in: list, from: source, to: target)
                let shortest = paths.prefix { $0.hops == paths[0].hops }
                for path in shortest {
                    for (one, next) in zip(path.nodes, path.nodes.dropFirst()) {
                        let step = list.directed ? [one, next] : [min(one, next), max(one, next)]
                        expected[step, default: .nan] += 1 / Double(shortest.count)
                    }
                }
            }
        }
        let found = try list.graph.edgeBetweennessCentrality(normalized: false)
        let keys = expected.keys.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(found.map { [$0.source, $0.target] } == keys)
        #expect(agree(found.map(\.score), keys.map { expected[$0] ?? .nan }))
        let pairs = Double(list.nodeCount * (list.nodeCount - 1)) / (list.directed ? 1 : 2)
        #expect(try agree(list.graph.edgeBetweennessCentrality().map { $0.score * pairs }, found.map(\.score)))
    }

    @Test func agreesWithNetworkX() throws {
        for entry in try References.load() {
            let scores = try entry.list().graph.edgeBetweennessCentrality()
            let expected = entry.scores("edge_betweenness") ?? []
            let steps = entry.edges.map { entry.directed ? $0 : $0.sorted() }
            let order = steps.indices.sorted { steps[$0].lexicographicallyPrecedes(steps[$1]) }
            #expect(scores.map { [$0.source, $0.target] } == order.map { steps[$0] }, "\(entry)")
            #expect(agree(scores.map(\.score), order.map { expected[$0] }), "\(entry)")
        }
    }

    /// Against all simple paths; whole weights, so that sums are exact.
    @Test(arguments: 0..<150) func agreesWithBruteForceByWeight(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 7).randomlyWeighted(maximum: 3, using: &random)
        let graph = list.graph
        func length(_ path: NodePath) -> Double {
            zip(path.nodes, path.nodes.dropFirst()).reduce(0) { sum, step in
                let ties = zip(graph.neighbors(of: step.0), graph.weights(of: step.0)).filter { $0.0 == step.1 }
                return sum + (ties.map(\.1).min() ?? .nan)
            }
        }
        var expected: [[UInt32]: Double] = [:]
        for source in 0..<UInt32(list.nodeCount) {
            for target in 0..<UInt32(list.nodeCount) where list.directed ? source != target : source < target {
                let paths = BruteForce.simplePaths(in: list, from: source, to: target)
                let least = paths.map(length).min()
                let shortest = paths.filter { length($0) == least }
                for path in shortest {
                    for (one, next) in zip(path.nodes, path.nodes.dropFirst()) {
                        let step = list.directed ? [one, next] : [min(one, next), max(one, next)]
                        expected[step, default: 0] += 1 / Double(shortest.count)
                    }
                }
            }
        }
        let found = try graph.edgeBetweennessCentrality(normalized: false, weighted: true)
        #expect(
            found.map { [$0.source, $0.target] }
                == (try graph.edgeBetweennessCentrality()).map { [$0.source, $0.target] })
        #expect(agree(found.map(\.score), found.map { expected[[$0.source, $0.target]] ?? 0 }))
    }

    @Test func weightsOfZeroAreRefused() {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [0], directed: true)
        #expect(throws: AlgorithmError.self) { try graph.edgeBetweennessCentrality(weighted: true) }
    }
}
