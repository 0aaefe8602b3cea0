import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct SignedDegreeTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.signedDegrees().isEmpty)
        for list in [EdgeList.singleNode, .selfLoop] {
            let degree = try #require(try list.graph.signedDegrees().first)
            #expect(degree.positive == 0 && degree.negative == 0 && degree.net == 0 && degree.ratio == nil)
        }
    }

    @Test func examplesByHand() throws {
        let edges: [(UInt32, UInt32)] = [(0, 1), (0, 2), (2, 0), (1, 2), (0, 0), (0, 1)]
        let weights: [Double] = [3, -1, 2, 0, -5, -.infinity]
        let graph = IndexGraph(nodeCount: 3, edges: edges, weights: weights, directed: true)
        #expect(try graph.signedDegrees(.out).map { [$0.positive, $0.negative] } == [[1, 2], [0, 0], [1, 0]])
        #expect(try graph.signedDegrees(.in).map { [$0.positive, $0.negative] } == [[1, 0], [1, 1], [0, 1]])
        #expect(try graph.signedDegrees().map { [$0.positive, $0.negative] } == [[2, 2], [1, 1], [1, 1]])
        let undirected = IndexGraph(nodeCount: 3, edges: edges, weights: weights, directed: false)
        #expect(try undirected.signedDegrees() == graph.signedDegrees())
        #expect(try graph.signedDegrees(.out)[0].net == -1 && graph.signedDegrees(.out)[0].ratio == 1.0 / 3)
        #expect(try graph.signedTies().graph.signedDegrees().map(\.net) == [0, 0, 0])
    }

    @Test func aWeightThatIsNoNumberHasNoSign() {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [.nan], directed: false)
        #expect(throws: AlgorithmError.self) { try graph.signedDegrees() }
        #expect(throws: AlgorithmError.self) { try graph.pnCentrality() }
    }

    @Test(arguments: 0..<200) func agreesWithTheListOfEdges(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var list = EdgeList.random(seed: seed)
        list.weights = list.edges.map { _ in [-2, -1, 0, 1, 2].randomElement(using: &random) ?? 0 }
        let signs = zip(list.edges, list.weights ?? []).filter { $0.0.source != $0.0.target && $0.1 != 0 }
        for direction in [EdgeDirection.out, .in, .both] {
            let found = try list.graph.signedDegrees(direction)
            for node in 0..<UInt32(list.nodeCount) {
                let leaving = direction == .in && list.directed ? [] : signs.filter { $0.0.source == node }
                let entering = direction == .out && list.directed ? [] : signs.filter { $0.0.target == node }
                let own = (leaving + entering).map(\.1)
                #expect(found[Int(node)].positive == own.count { $0 > 0 })
                #expect(found[Int(node)].negative == own.count { $0 < 0 })
            }
        }
        // Every end is counted once.
        let total = try list.graph.signedDegrees().reduce(0) { $0 + $1.positive + $1.negative }
        #expect(total == 2 * signs.count)
    }
}
