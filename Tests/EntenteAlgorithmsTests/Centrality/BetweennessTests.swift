import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct BetweennessTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.betweennessCentrality().isEmpty)
        #expect(try EdgeList.singleNode.graph.betweennessCentrality(endpoints: true) == [0])
        #expect(try EdgeList.selfLoop.graph.betweennessCentrality() == [0])
        #expect(try EdgeList.path(2).graph.betweennessCentrality() == [0, 0])
        #expect(try EdgeList.path(2).graph.betweennessCentrality(endpoints: true) == [1, 1])
        #expect(try EdgeList(nodeCount: 4, edges: []).graph.betweennessCentrality() == [0, 0, 0, 0])
    }

    @Test func examplesByHand() throws {
        #expect(try EdgeList.path(3).graph.betweennessCentrality() == [0, 1, 0])
        #expect(try EdgeList.path(3, directed: true).graph.betweennessCentrality() == [0, 0.5, 0])
        #expect(try EdgeList.star(leaves: 20).graph.betweennessCentrality(normalized: false)[0] == 190)
        // Four nodes in a circle: each of two opposite pairs has two shortest paths.
        #expect(try EdgeList.cycle(4).graph.betweennessCentrality(normalized: false) == [0.5, 0.5, 0.5, 0.5])
        #expect(
            try EdgeList.cycle(5, directed: true).graph.betweennessCentrality(normalized: false)
                == .init(repeating: 6, count: 5))
        #expect(try EdgeList.complete(9).graph.betweennessCentrality() == .init(repeating: 0, count: 9))
    }

    @Test func parallelEdgesAndSelfLoopsChangeNothing() throws {
        let list = EdgeList(nodeCount: 4, edges: [(0, 1), (0, 1), (0, 2), (1, 3), (2, 3), (2, 2)])
        #expect(try list.graph.betweennessCentrality() == list.simple.graph.betweennessCentrality())
    }

    @Test(arguments: 0..<200) func agreesWithBruteForce(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 8)
        let graph = list.graph
        for endpoints in [false, true] {
            let found = try graph.betweennessCentrality(normalized: false, endpoints: endpoints)
            #expect(agree(found, BruteForce.betweenness(in: list, endpoints: endpoints)))
        }
    }

    /// Batches of sources that reach different parts of the graph, in different numbers of levels, leave nothing behind.
    @Test func partsDoNotDisturbEachOther() throws {
        var edges: [(UInt32, UInt32)] = []
        var expected: [Double] = []
        for length in UInt32(1)...12 {
            let first = UInt32(expected.count)
            edges += (0..<(length - 1)).map { (first + $0, first + $0 + 1) }
            expected += (0..<length).map { Double($0 * (length - 1 - $0)) }
        }
        for directed in [false, true] {
            let graph = IndexGraph(nodeCount: expected.count, edges: edges, directed: directed)
            #expect(try graph.betweennessCentrality(normalized: false) == expected)
        }
    }

    /// Equal weights of 2 make every path twice as long, and change no share.
    @Test(arguments: 0..<100) func equalWeightsChangeNothing(seed: Int) throws {
        var list = EdgeList.random(seed: seed, maximumNodes: 20)
        list.weights = list.edges.map { _ in 2 }
        let graph = list.graph
        for endpoints in [false, true] {
            let weighted = try graph.betweennessCentrality(endpoints: endpoints, weighted: true)
            #expect(try agree(weighted, graph.betweennessCentrality(endpoints: endpoints)))
        }
        #expect(try agree(graph.closenessCentrality(weighted: true).map { 2 * $0 }, graph.closenessCentrality()))
        #expect(try agree(graph.harmonicCentrality(weighted: true).map { 2 * $0 }, graph.harmonicCentrality()))
    }

    /// Over all nodes: the inner nodes of each pair's paths, one less than its distance.
    @Test(arguments: 0..<30) func addsUpToTheDistances(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(
            nodes: 60, edges: .random(in: 30...300, using: &random), directed: true, using: &random)
        let inner = BruteForce.distances(in: list).joined().compactMap { $0 }.filter { $0 > 0 }.reduce(0) {
            $0 + $1 - 1
        }
        let sum = try list.graph.betweennessCentrality(normalized: false).reduce(0, +)
        #expect(abs(sum - Double(inner)) < 1e-6)
    }

    @Test(arguments: 0..<30) func relabelingMovesAndReversingKeepsTheScores(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 40)
        let names = list.randomNames(using: &random)
        let scores = try list.graph.betweennessCentrality()
        let moved = try list.relabeled(names).graph.betweennessCentrality()
        #expect(agree(names.map { moved[Int($0)] }, scores))
        #expect(try agree(list.reversed.graph.betweennessCentrality(), scores))
    }
}
