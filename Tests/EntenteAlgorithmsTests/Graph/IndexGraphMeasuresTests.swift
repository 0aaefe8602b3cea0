import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct IndexGraphMeasuresTests {
    @Test func degenerateGraphs() {
        for list in [EdgeList.empty, .singleNode, .selfLoop] {
            #expect(list.graph.density == 0 && list.graph.reciprocity() == nil)
        }
        #expect(EdgeList(nodeCount: 3, edges: []).graph.density == 0)
        #expect(EdgeList.path(2).graph.reciprocity() == 1)
    }

    @Test func examplesByHand() {
        #expect(IndexGraph(nodeCount: 3, edges: [(0, 1)], directed: false).density == 1.0 / 3)
        #expect(EdgeList.complete(5).graph.density == 1 && EdgeList.complete(5, directed: true).graph.density == 1)
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], directed: true)
        #expect(graph.reciprocity() == 2.0 / 3)
        #expect(EdgeList.cycle(4, directed: true).graph.reciprocity() == 0)
    }

    @Test(arguments: 0..<200) func reciprocityAgreesWithTheListOfEdges(seed: Int) {
        let list = EdgeList.random(seed: seed, maximumNodes: 7)
        let pairs = Set(list.simple.edges.map { [$0.source, $0.target] })
        let answered = pairs.filter { pairs.contains([$0[1], $0[0]]) }.count
        let expected = pairs.isEmpty ? nil : list.directed ? Double(answered) / Double(pairs.count) : 1
        #expect(list.graph.reciprocity() == expected)
    }
}
