import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct SimplePathSubgraphTests {
    @Test func degenerateGraphs() {
        let loop = EdgeList.selfLoop.graph.simplePathSubgraph(from: 0, to: 0, maximumHops: 3)
        #expect(loop.nodes == [0] && loop.steps.isEmpty && loop.isComplete)
        let apart = EdgeList(nodeCount: 2, edges: []).graph.simplePathSubgraph(from: 0, to: 1, maximumHops: 3)
        #expect(apart.nodes.isEmpty && apart.steps.isEmpty && apart.isComplete)
        let parallel = EdgeList(nodeCount: 2, edges: [(0, 1), (0, 1), (1, 1)]).graph
        #expect(parallel.simplePathSubgraph(from: 0, to: 1, maximumHops: 1).steps == [NodePair(0, 1)])
        #expect(parallel.simplePathSubgraph(from: 0, to: 1, maximumHops: 0).nodes.isEmpty)
    }

    /// 3 is a dead end; 4 is 2 hops from either end and yet on no simple path, because both ways lead through 1.
    @Test func nearIsNotBetween() {
        let graph = IndexGraph(
            nodeCount: 6, edges: [(0, 1), (1, 2), (1, 3), (1, 4), (4, 5), (5, 1)], directed: false)
        let answer = graph.simplePathSubgraph(from: 0, to: 2, maximumHops: 5)
        #expect(answer.nodes == [0, 1, 2] && answer.steps == [NodePair(0, 1), NodePair(1, 2)])
    }

    /// A square with a diagonal: the diagonal lies on paths of three hops only.
    @Test func aStepMayNeedMoreHopsThanItsEnds() {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (0, 2), (1, 3), (2, 3), (1, 2)], directed: false)
        let two = graph.simplePathSubgraph(from: 0, to: 3, maximumHops: 2)
        #expect(two.nodes == [0, 1, 2, 3] && !two.steps.contains(NodePair(1, 2)) && two.steps.count == 4)
        #expect(graph.simplePathSubgraph(from: 0, to: 3, maximumHops: 3).steps.count == 5)
    }

    @Test(arguments: 0..<400) func agreesWithAllSimplePaths(seed: Int) {
        let question = PathCase(seed: seed, maximumNodes: 9)
        let graph = question.list.graph
        for hops in [0, 1, 2, 3, 4, 9] {
            let answer = graph.simplePathSubgraph(from: question.source, to: question.target, maximumHops: hops)
            let paths = BruteForce.simplePaths(
                in: question.list, from: question.source, to: question.target, PathConstraints(maximumHops: hops))
            #expect(answer.nodes == Set(paths.flatMap(\.nodes)).sorted())
            let steps = paths.flatMap { zip($0.nodes, $0.nodes.dropFirst()).map { NodePair($0, $1) } }
            #expect(answer.steps == Set(steps).sorted() && answer.isComplete)
        }
    }

    @Test(arguments: 0..<60) func directionsTurnedAroundAskTheSame(seed: Int) {
        let question = PathCase(seed: seed, maximumNodes: 9)
        let turned = EdgeList(
            nodeCount: question.list.nodeCount, edges: question.list.edges.map { ($0.target, $0.source) },
            directed: question.list.directed)
        #expect(
            question.list.graph.simplePathSubgraph(from: question.source, to: question.target, maximumHops: 4)
                == turned.graph.simplePathSubgraph(from: question.target, to: question.source, maximumHops: 4))
    }

    /// With too little work nothing wrong is given, and the answer says so.
    @Test(arguments: 0..<60) func limitsAreSaid(seed: Int) {
        let question = PathCase(seed: seed, maximumNodes: 9)
        let whole = question.list.graph.simplePathSubgraph(from: question.source, to: question.target, maximumHops: 5)
        let part = question.list.graph.simplePathSubgraph(
            from: question.source, to: question.target, maximumHops: 5, workLimit: 1)
        #expect(Set(part.steps).isSubset(of: whole.steps))
        if part.isComplete { #expect(part == whole) }
    }
}
