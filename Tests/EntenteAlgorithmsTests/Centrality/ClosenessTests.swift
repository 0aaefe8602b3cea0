import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct ClosenessTests {
    @Test func degenerateGraphs() throws {
        #expect(
            try EdgeList.empty.graph.closenessCentrality().isEmpty && EdgeList.empty.graph.harmonicCentrality().isEmpty)
        for graph in [EdgeList.singleNode.graph, EdgeList.selfLoop.graph] {
            #expect(try graph.closenessCentrality() == [0] && graph.harmonicCentrality(normalized: true) == [0])
        }
        #expect(try EdgeList(nodeCount: 3, edges: []).graph.closenessCentrality() == [0, 0, 0])
        #expect(try EdgeList(nodeCount: 2, edges: [(0, 1), (1, 0), (1, 1)]).graph.closenessCentrality() == [1, 1])
    }

    @Test func examplesOfTheDocumentation() throws {
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: false)
        #expect(try graph.closenessCentrality() == [2.0 / 3, 1, 2.0 / 3])
        #expect(try graph.harmonicCentrality() == [1.5, 2, 1.5])
        #expect(try graph.harmonicCentrality(normalized: true) == [0.75, 1, 0.75])
    }

    @Test func smallComponentsAreScaledDown() throws {
        let graph = EdgeList(nodeCount: 5, edges: [(0, 1), (2, 3), (3, 4)]).graph
        #expect(try graph.closenessCentrality()[0] == 0.25)
        #expect(try graph.closenessCentrality(wassermanFaust: false)[0] == 1)
    }

    /// More than 512 nodes take more than one batch; a long cycle many sparse levels, a dense graph few full ones.
    @Test(arguments: [false, true]) func batchesAddUp(directed: Bool) throws {
        let cycle = try EdgeList.cycle(521, directed: directed).graph.closenessCentrality()
        let expected = directed ? 520.0 / (520 * 521 / 2) : 520.0 / (260 * 261)
        #expect(cycle.allSatisfy { abs($0 - expected) < 1e-15 })
        let complete = EdgeList.complete(515, directed: directed).graph
        #expect(try complete.closenessCentrality() == [Double](repeating: 1, count: 515))
        #expect(try complete.harmonicCentrality().allSatisfy { abs($0 - 514) < 1e-9 })
    }

    @Test(arguments: 0..<200) func agreesWithFloydAndWarshall(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 14)
        try check(list.graph, list)
    }

    @Test(arguments: 0..<4) func agreesWithFloydAndWarshallInSeveralBatches(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(
            nodes: 530, edges: [400, 700, 1_500, 6_000][seed], directed: seed != 1, using: &random)
        let graph = list.graph
        let distances = try (0..<530).map { try graph.hopDistances(from: [UInt32($0)]) }
        let closeness = try graph.closenessCentrality(wassermanFaust: false)
        for node in 0..<530 {
            let reaching = distances.map { $0[node] }.filter { $0 != 0 && $0 != IndexGraph.unreachable }
            let total = Double(reaching.reduce(0, +))
            #expect(closeness[node] == (total == 0 ? 0 : Double(reaching.count) / total))
        }
    }

    private func check(_ graph: IndexGraph, _ list: EdgeList) throws {
        for (direction, oracle) in [
            (EdgeDirection.in, list), (.out, list.directed ? list.reversed : list), (.both, list.undirected),
        ] {
            let table = BruteForce.distances(in: oracle)
            let closeness = try graph.closenessCentrality(direction: direction)
            let harmonic = try graph.harmonicCentrality(direction: direction)
            for node in 0..<list.nodeCount {
                let reaching = table.compactMap { $0[node] }.filter { $0 > 0 }.map { Double($0) }
                let count = Double(reaching.count)
                let expected = count == 0 ? 0 : count / reaching.reduce(0, +) * (count / Double(list.nodeCount - 1))
                #expect(abs(closeness[node] - expected) < 1e-12)
                #expect(abs(harmonic[node] - reaching.reduce(0) { $0 + 1 / $1 }) < 1e-12)
            }
        }
    }
}
