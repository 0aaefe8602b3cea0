import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct ModularityTests {
    @Test func degenerateGraphsHaveNone() throws {
        #expect(try IndexGraph(nodeCount: 0, edges: [], directed: false).modularity(of: NodePartition([])) == nil)
        #expect(
            try IndexGraph(nodeCount: 3, edges: [], directed: true).modularity(of: NodePartition([0, 0, 1])) == nil)
        let zero = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [0], directed: false)
        #expect(try zero.modularity(of: NodePartition([0, 0])) == nil)
        #expect(try zero.modularity(of: NodePartition([0, 0]), weighted: false) == 0)
    }

    @Test func aSelfLoopAloneIsAWholeCommunity() throws {
        for directed in [false, true] {
            let loop = IndexGraph(nodeCount: 1, edges: [(0, 0)], directed: directed)
            #expect(try loop.modularity(of: NodePartition([0])) == 0)
        }
    }

    @Test func twoTrianglesByHand() throws {
        let graph = IndexGraph(
            nodeCount: 6, edges: [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)], directed: false)
        // 6 of 7 edges within; each side has 7 of 14 edge ends.
        let modularity = try #require(try graph.modularity(of: NodePartition([0, 0, 0, 1, 1, 1])))
        #expect(abs(modularity - (6.0 / 7 - 0.5)) < 1e-15)
        #expect(try graph.modularity(of: NodePartition([4, 4, 4, 4, 4, 4])) == 0)
    }

    @Test(arguments: [-1.0, .nan, .infinity])
    func unusableWeightsAreRefused(weight: Double) {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [weight], directed: false)
        let error = #expect(throws: AlgorithmError.self) { try graph.modularity(of: NodePartition([0, 1])) }
        #expect(error?.code == .unusableWeight)
        #expect(throws: AlgorithmError.self) { try graph.louvainCommunities() }
        #expect(throws: AlgorithmError.self) { try graph.leidenCommunities() }
        #expect(throws: AlgorithmError.self) { try graph.labelPropagationCommunities() }
        #expect(throws: Never.self) { try graph.modularity(of: NodePartition([0, 1]), weighted: false) }
    }

    @Test(arguments: 0..<300) func agreesWithTheMatrix(seed: Int) throws {
        let test = EdgeList.communityCase(seed: seed, maximumNodes: 10)
        var random = SplitMix64(seed: ~seed)
        let labels = (0..<test.nodeCount).map { _ in UInt32.random(in: 0..<4, using: &random) }
        for resolution in [0, 1, 1.75] {
            let expected = test.modularity(labels, resolution: resolution)
            let found = try test.graph.modularity(of: NodePartition(labels), resolution: resolution)
            #expect((expected == nil) == (found == nil))
            if let expected, let found { #expect(abs(expected - found) < 1e-12, "\(test)") }
        }
    }

    @Test func agreesWithNetworkX() throws {
        let entries = try CommunityReferences.load()
        #expect(entries.count == 24)
        for entry in entries {
            for question in entry.questions {
                let partition = NodePartition(question.partition)
                let (graph, resolution) = (entry.graph, question.resolution)
                let weighted = try #require(try graph.modularity(of: partition, resolution: resolution))
                let unweighted = try #require(
                    try graph.modularity(of: partition, resolution: resolution, weighted: false))
                #expect(abs(weighted - question.weighted) < 1e-12, "\(entry.name)")
                #expect(abs(unweighted - question.unweighted) < 1e-12, "\(entry.name)")
            }
        }
    }

    @Test func partitionsAreNumberedByTheirSmallestNode() {
        #expect(NodePartition([9, 9, 2, 9, 5]) == NodePartition([0, 0, 1, 0, 2]))
        #expect(NodePartition([4_000_000_000, 7, 4_000_000_000]).members == [[0, 2], [1]])
        #expect(NodePartition([]).count == 0)
        #expect(NodePartition(singletons: 3).labels == [0, 1, 2])
    }
}
