import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct ShortestPathTests {
    @Test func degenerateGraphs() {
        for graph in [EdgeList.singleNode.graph, EdgeList.selfLoop.graph] {
            #expect(graph.shortestPath(from: 0, to: 0)?.nodes == [0])
            #expect(graph.shortestPath(from: 0, to: 0, constraints: PathConstraints(avoiding: [0])) == nil)
            #expect(graph.shortestPath(from: 0, to: 0, constraints: PathConstraints(maximumHops: -1)) == nil)
            #expect(graph.shortestPath(from: 0, to: 0, constraints: PathConstraints(through: 0))?.hops == 0)
        }
        #expect(EdgeList(nodeCount: 2, edges: []).graph.shortestPath(from: 0, to: 1) == nil)
        #expect(EdgeList(nodeCount: 2, edges: [(0, 1), (0, 1)]).graph.shortestPath(from: 1, to: 0)?.nodes == [1, 0])
        #expect(EdgeList.path(2, directed: true).graph.shortestPath(from: 1, to: 0) == nil)
    }

    @Test func exampleOfTheDocumentation() {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (2, 3), (0, 1), (1, 3)], directed: false)
        #expect(graph.shortestPath(from: 0, to: 3)?.nodes == [0, 1, 3])
        #expect(graph.shortestPath(from: 0, to: 3, constraints: PathConstraints(avoiding: [1]))?.nodes == [0, 2, 3])
    }

    @Test func florentineFamiliesByHand() throws {
        let graph = EdgeList.florentineMarriages.graph
        let names = EdgeList.florentineFamilies
        func node(_ name: String) throws -> UInt32 { UInt32(try #require(names.firstIndex(of: name))) }
        let path = graph.shortestPath(from: try node("Pazzi"), to: try node("Lamberteschi"))
        #expect(
            path?.nodes.map { names[Int($0)] }
                == ["Pazzi", "Salviati", "Medici", "Albizzi", "Guadagni", "Lamberteschi"])
        #expect(graph.shortestPath(from: try node("Pazzi"), to: try node("Pucci")) == nil)
        let detour = PathConstraints(avoiding: [try node("Albizzi")], through: try node("Ridolfi"))
        #expect(
            graph.shortestPath(from: try node("Pazzi"), to: try node("Lamberteschi"), constraints: detour)?.nodes
                .map { names[Int($0)] }
                == ["Pazzi", "Salviati", "Medici", "Ridolfi", "Tornabuoni", "Guadagni", "Lamberteschi"])
    }

    /// The way to node 3 and back would touch node 1 twice.
    @Test func passingANodeTakesASimplePath() {
        let list = EdgeList(nodeCount: 4, edges: [(0, 1), (1, 2), (1, 3)])
        #expect(list.graph.shortestPath(from: 0, to: 2, constraints: PathConstraints(through: 3)) == nil)
    }

    @Test(arguments: 0..<400) func isTheFirstOfAllPaths(seed: Int) {
        let question = PathCase(seed: seed)
        let path = question.list.graph.shortestPath(
            from: question.source, to: question.target, constraints: question.constraints)
        #expect(path == question.allPaths.first)
    }

    @Test(arguments: 0..<60) func reversingTheEdgesReversesTheLength(seed: Int) {
        let question = PathCase(seed: seed, maximumNodes: 30)
        let forward = question.list.graph.shortestPath(
            from: question.source, to: question.target, constraints: question.constraints)
        let backward = question.list.reversed.graph.shortestPath(
            from: question.target, to: question.source, constraints: question.constraints)
        #expect(forward?.hops == backward?.hops)
    }
}
