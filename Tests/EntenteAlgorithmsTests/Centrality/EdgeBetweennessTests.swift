import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct EdgeBetweennessTests {
    @Test func degenerateGraphs() {
        for list in [EdgeList.empty, .singleNode, .selfLoop, EdgeList(nodeCount: 3, edges: [])] {
            #expect(list.graph.edgeBetweennessCentrality().isEmpty)
        }
        let parallel = EdgeList(nodeCount: 2, edges: [(1, 0), (0, 1), (0, 0)]).graph
        let scores = parallel.edgeBetweennessCentrality()
        #expect(scores.map(\.source) == [0] && scores.map(\.target) == [1] && scores.map(\.score) == [1])
    }

    @Test func exampleOfTheDocumentation() {
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false)
        #expect(graph.edgeBetweennessCentrality(normalized: false).map(\.score) == [2, 2])
    }

    @Test(arguments: 0..<200) func agreesWithBruteForce(seed: Int) {
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
        let found = list.graph.edgeBetweennessCentrality(normalized: false)
        let keys = expected.keys.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(found.map { [$0.source, $0.target] } == keys)
        #expect(agree(found.map(\.score), keys.map { expected[$0] ?? .nan }))
        let pairs = Double(list.nodeCount * (list.nodeCount - 1)) / (list.directed ? 1 : 2)
        #expect(agree(list.graph.edgeBetweennessCentrality().map { $0.score * pairs }, found.map(\.score)))
    }

    @Test func agreesWithNetworkX() throws {
        for entry in try References.load() {
            let scores = entry.list().graph.edgeBetweennessCentrality()
            let expected = entry.scores("edge_betweenness") ?? []
            let steps = entry.edges.map { entry.directed ? $0 : $0.sorted() }
            let order = steps.indices.sorted { steps[$0].lexicographicallyPrecedes(steps[$1]) }
            #expect(scores.map { [$0.source, $0.target] } == order.map { steps[$0] }, "\(entry)")
            #expect(agree(scores.map(\.score), order.map { expected[$0] }), "\(entry)")
        }
    }
}
