import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct DegreeTests {
    @Test func degenerateGraphs() {
        #expect(EdgeList.empty.graph.degrees().isEmpty && EdgeList.empty.graph.degreeCentrality().isEmpty)
        #expect(EdgeList.singleNode.graph.degrees() == [0] && EdgeList.singleNode.graph.degreeCentrality() == [1])
        #expect(EdgeList.selfLoop.graph.degrees() == [2])
        #expect(EdgeList(nodeCount: 2, edges: []).graph.strengths() == [0, 0])
    }

    @Test func examplesOfTheDocumentation() {
        #expect(IndexGraph(nodeCount: 2, edges: [(0, 1), (0, 0)], directed: false).degrees() == [3, 1])
        #expect(EdgeList.star(leaves: 2).graph.degreeCentrality() == [1, 0.5, 0.5])
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], weights: [2, 0.5], directed: false)
        #expect(graph.strengths() == [2.5, 2, 0.5])
    }

    @Test func selfLoopsHaveTwoEnds() {
        let edges: [(UInt32, UInt32)] = [(0, 0), (0, 0), (0, 1), (0, 1)]
        let undirected = IndexGraph(nodeCount: 2, edges: edges, weights: [1, 2, 4, 8], directed: false)
        #expect(undirected.degrees() == [6, 2] && undirected.strengths() == [18, 12])
        let directed = IndexGraph(nodeCount: 2, edges: edges, weights: [1, 2, 4, 8], directed: true)
        #expect(directed.degrees(.out) == [4, 0] && directed.degrees(.in) == [2, 2] && directed.degrees() == [6, 2])
        #expect(directed.strengths(.out) == [15, 0] && directed.strengths(.in) == [3, 12])
        #expect(directed.strengths() == [18, 12])
    }

    @Test(arguments: 0..<200) func agreesWithTheListOfEdges(seed: Int) {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 12).randomlyWeighted(using: &random)
        var (out, entering) = (
            [Double](repeating: 0, count: list.nodeCount), [Double](repeating: 0, count: list.nodeCount)
        )
        for (edge, ends) in list.edges.enumerated() {
            out[Int(ends.source)] += list.weights?[edge] ?? 1
            entering[Int(ends.target)] += list.weights?[edge] ?? 1
        }
        let graph = list.graph
        #expect(graph.strengths() == zip(out, entering).map(+))
        #expect(graph.strengths(.out) == (list.directed ? out : graph.strengths()))
        #expect(graph.strengths(.in) == (list.directed ? entering : graph.strengths()))
        #expect(graph.degrees().reduce(0, +) == 2 * list.edges.count)
    }
}
