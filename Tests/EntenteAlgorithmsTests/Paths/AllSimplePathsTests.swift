import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct AllSimplePathsTests {
    private func all(
        _ question: PathCase, limit: Int = 100_000, workLimit: Int = 1_000_000
    ) -> PathList {
        question.list.graph.allSimplePaths(
            from: question.source, to: question.target, limit: limit, constraints: question.constraints,
            workLimit: workLimit)
    }

    /// The paths by node ids alone, as one that begins like another but ends sooner cannot be.
    private func inOrder(_ paths: [NodePath]) -> [NodePath] {
        paths.sorted { $0.nodes.lexicographicallyPrecedes($1.nodes) }
    }

    @Test func degenerateGraphs() {
        let loop = EdgeList.selfLoop.graph
        #expect(loop.allSimplePaths(from: 0, to: 0).paths.map(\.nodes) == [[0]])
        #expect(loop.allSimplePaths(from: 0, to: 0, limit: 0) == PathList(paths: [], isComplete: false))
        let apart = EdgeList(nodeCount: 2, edges: []).graph
        #expect(apart.allSimplePaths(from: 0, to: 1) == PathList(paths: [], isComplete: true))
        #expect(apart.allSimplePaths(from: 0, to: 1, limit: 0).isComplete)
        let parallel = EdgeList(nodeCount: 2, edges: [(0, 1), (0, 1), (0, 0)]).graph
        #expect(parallel.allSimplePaths(from: 0, to: 1).paths.map(\.nodes) == [[0, 1]])
    }

    @Test func exampleOfTheDocumentation() {
        let graph = IndexGraph(
            nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3), (0, 3), (1, 3)], directed: false)
        #expect(graph.allSimplePaths(from: 0, to: 3).paths.map(\.nodes) == [[0, 1, 2, 3], [0, 1, 3], [0, 3]])
        let short = graph.allSimplePaths(from: 0, to: 3, constraints: PathConstraints(maximumHops: 2))
        #expect(short.paths.map(\.nodes) == [[0, 1, 3], [0, 3]] && short.isComplete)
    }

    @Test func completeGraphHasEveryOrder() {
        let list = EdgeList.complete(7).graph.allSimplePaths(from: 0, to: 6)
        #expect(list.paths.count == 326 && list.isComplete)
        let first = EdgeList.complete(7).graph.allSimplePaths(from: 0, to: 6, limit: 325)
        #expect(first.paths == Array(list.paths.prefix(325)) && !first.isComplete)
        #expect(EdgeList.complete(7).graph.allSimplePaths(from: 0, to: 6, limit: 326).isComplete)
    }

    @Test(arguments: 0..<500) func agreesWithBruteForce(seed: Int) {
        let question = PathCase(seed: seed)
        #expect(all(question) == PathList(paths: inOrder(question.allPaths), isComplete: true))
    }

    @Test(arguments: 0..<100) func agreesWithTheShortestFirst(seed: Int) {
        let question = PathCase(seed: seed, maximumNodes: 9)
        let shortest = question.list.graph.shortestSimplePaths(
            from: question.source, to: question.target, count: 100_000, constraints: question.constraints)
        #expect(inOrder(shortest.paths) == all(question).paths)
    }

    @Test(arguments: 0..<120) func limitsCutTheListOff(seed: Int) {
        let question = PathCase(seed: seed)
        let expected = inOrder(question.allPaths)
        for workLimit in [0, 1, 3, 8, 20, 60, 200] {
            for limit in [0, 1, 5, 10_000] {
                let list = all(question, limit: limit, workLimit: workLimit)
                #expect(list.paths == Array(expected.prefix(list.paths.count)))
                if list.isComplete { #expect(list.paths.count == expected.count && expected.count <= limit) }
            }
        }
    }

    /// Two cliques of 40 joined by one edge: with a bound, what cannot come across in time is not tried.
    @Test func theBoundTurnsTheSearchBack() {
        var edges = EdgeList.complete(40).edges.map { ($0.source, $0.target) }
        edges += edges.map { ($0.0 + 40, $0.1 + 40) } + [(39, 40)]
        let graph = EdgeList(nodeCount: 80, edges: edges).graph
        let list = graph.allSimplePaths(
            from: 0, to: 79, constraints: PathConstraints(maximumHops: 4), workLimit: 20_000)
        // One node more in the one clique or in the other.
        #expect(list.isComplete && list.paths.count == 1 + 38 + 38)
    }
}
