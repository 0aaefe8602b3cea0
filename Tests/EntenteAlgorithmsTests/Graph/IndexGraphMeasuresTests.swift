import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct IndexGraphMeasuresTests {
    @Test func degenerateGraphs() {
        for list in [EdgeList.empty, .singleNode, .selfLoop] {
            #expect(list.graph.density == 0 && list.graph.reciprocity() == nil)
            #expect(list.graph.degreeAssortativity() == nil && list.graph.parallelEdgeCount == 0)
        }
        #expect(EdgeList(nodeCount: 3, edges: []).graph.density == 0)
        #expect(EdgeList.empty.graph.degreeHistogram().isEmpty && EdgeList.singleNode.graph.degreeHistogram() == [1])
        #expect(EdgeList.selfLoop.graph.degreeHistogram() == [0, 0, 1] && EdgeList.selfLoop.graph.selfLoopCount == 1)
        #expect(EdgeList.cycle(4).graph.degreeAssortativity() == nil)
        #expect(EdgeList.path(2).graph.reciprocity() == 1)
    }

    @Test func examplesByHand() {
        #expect(IndexGraph(nodeCount: 3, edges: [(0, 1)], directed: false).density == 1.0 / 3)
        #expect(EdgeList.complete(5).graph.density == 1 && EdgeList.complete(5, directed: true).graph.density == 1)
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], directed: true)
        #expect(graph.reciprocity() == 2.0 / 3)
        #expect(EdgeList.cycle(4, directed: true).graph.reciprocity() == 0)
        #expect(graph.degreeHistogram() == [0, 1, 1, 1] && graph.degreeHistogram(.out) == [1, 1, 1])
        #expect(EdgeList.path(4).graph.degreeAssortativity() == -0.5)
        #expect(EdgeList.star(leaves: 4).graph.degreeAssortativity() == -1)
        let edges: [(UInt32, UInt32)] = [(0, 1), (1, 0), (0, 1), (1, 1), (1, 1), (1, 1)]
        let directed = IndexGraph(nodeCount: 2, edges: edges, directed: true)
        #expect(directed.parallelEdgeCount == 3 && directed.selfLoopCount == 3)
        let undirected = IndexGraph(nodeCount: 2, edges: edges, directed: false)
        #expect(undirected.parallelEdgeCount == 4 && undirected.selfLoopCount == 3)
    }

    @Test(arguments: 0..<200) func countsAgreeWithTheListOfEdges(seed: Int) {
        let list = EdgeList.random(seed: seed)
        let loops = list.edges.count { $0.source == $0.target }
        #expect(list.graph.selfLoopCount == loops)
        let nodesWithLoops = Set(list.edges.filter { $0.source == $0.target }.map(\.source)).count
        #expect(list.graph.parallelEdgeCount == list.edges.count - list.simple.edges.count - nodesWithLoops)
        let histogram = list.graph.degreeHistogram()
        #expect(histogram.reduce(0, +) == list.nodeCount && histogram.last != 0)
        #expect(histogram.enumerated().reduce(0) { $0 + $1.offset * $1.element } == 2 * list.edges.count)
    }

    @Test func assortativityAndDiameterAgreeWithNetworkX() throws {
        let entries = try References.load()
        #expect(entries.count { $0.number("diameter") != nil } >= 5)
        for entry in entries {
            let graph = entry.list().graph
            if let expected = entry.number("assortativity") {
                #expect(agree([try #require(graph.degreeAssortativity())], [expected]), "\(entry)")
            }
            let diameter = try #require(try graph.diameter())
            #expect(diameter.isConnected == (entry.number("diameter") != nil), "\(entry)")
            if let expected = entry.number("diameter") { #expect(Double(diameter.hops) == expected, "\(entry)") }
        }
    }

    @Test(arguments: 0..<200) func reciprocityAgreesWithTheListOfEdges(seed: Int) {
        let list = EdgeList.random(seed: seed, maximumNodes: 7)
        let pairs = Set(list.simple.edges.map { [$0.source, $0.target] })
        let answered = pairs.filter { pairs.contains([$0[1], $0[0]]) }.count
        let expected = pairs.isEmpty ? nil : list.directed ? Double(answered) / Double(pairs.count) : 1
        #expect(list.graph.reciprocity() == expected)
    }
}
