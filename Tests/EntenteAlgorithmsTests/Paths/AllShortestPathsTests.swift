import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct AllShortestPathsTests {
    @Test func degenerateGraphs() {
        let one = EdgeList.selfLoop.graph.allShortestPaths(from: 0, to: 0)
        #expect(one.hops == 0 && one.count == 1 && one.nodes == [0] && one.paths().map(\.nodes) == [[0]])
        let none = EdgeList(nodeCount: 2, edges: []).graph.allShortestPaths(from: 0, to: 1)
        #expect(none.isEmpty && none.hops == nil && none.count == 0 && none.nodes.isEmpty && none.isComplete)
        #expect(none.paths().isEmpty)
        let parallel = EdgeList(nodeCount: 2, edges: [(0, 1), (0, 1), (1, 1)]).graph
        #expect(parallel.allShortestPaths(from: 0, to: 1).count == 1)
    }

    @Test func exampleOfTheDocumentation() {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (2, 3), (0, 1), (1, 3)], directed: false)
        let shortest = graph.allShortestPaths(from: 0, to: 3)
        #expect(shortest.count == 2)
        #expect(shortest.paths(limit: 1).map(\.nodes) == [[0, 1, 3]])
    }

    @Test func opposedCornersOfTheFlorentineMarriages() {
        let shortest = EdgeList.florentineMarriages.graph.allShortestPaths(from: 9, to: 3)
        #expect(
            shortest.paths().map(\.nodes)
                == [[9, 13, 8, 1, 6, 3], [9, 13, 8, 12, 14, 3], [9, 13, 8, 15, 6, 3]])
    }

    /// A chain of diamonds has 2^n paths, of which none need be listed to be counted.
    @Test(arguments: [10, 63, 64, 70]) func countsWithoutListing(diamonds: Int) {
        var edges: [(UInt32, UInt32)] = []
        for i in 0..<UInt32(diamonds) {
            edges += [(3 * i, 3 * i + 1), (3 * i, 3 * i + 2), (3 * i + 1, 3 * i + 3), (3 * i + 2, 3 * i + 3)]
        }
        let graph = IndexGraph(nodeCount: 3 * diamonds + 1, edges: edges, directed: false)
        let shortest = graph.allShortestPaths(from: 0, to: UInt32(3 * diamonds))
        #expect(shortest.count == (diamonds < 64 ? 1 << UInt64(diamonds) : .max))
        #expect(shortest.hops == 2 * diamonds && shortest.nodes.count == graph.nodeCount)
        #expect(shortest.paths(limit: 3).count == 3)
    }

    @Test(arguments: 0..<400) func agreesWithBruteForce(seed: Int) {
        let question = PathCase(seed: seed)
        let shortest = question.list.graph.allShortestPaths(
            from: question.source, to: question.target, constraints: question.constraints)
        let expected = question.shortestPaths
        #expect(shortest.paths() == expected)
        #expect(shortest.count == UInt64(expected.count) && shortest.isComplete)
        #expect(shortest.hops == expected.first?.hops && shortest.isEmpty == expected.isEmpty)
        #expect(shortest.nodes == Set(expected.flatMap(\.nodes)).sorted())
        #expect(shortest.paths(limit: 2) == Array(expected.prefix(2)))
    }

    @Test(arguments: 0..<60) func reversingTheEdgesReversesThePaths(seed: Int) {
        let question = PathCase(seed: seed, maximumNodes: 16)
        let forward = question.list.graph.allShortestPaths(
            from: question.source, to: question.target, constraints: question.constraints)
        let backward = question.list.reversed.graph.allShortestPaths(
            from: question.target, to: question.source, constraints: question.constraints)
        #expect(forward.count == backward.count && forward.nodes == backward.nodes)
        #expect(Set(forward.map(\.nodes)) == Set(backward.map { Array($0.nodes.reversed()) }))
    }

    @Test func limitOfDetoursIsSaid() {
        // From 0 to 1 by way of 2: three ways to it, three ways on, none of them short.
        let list = EdgeList(
            nodeCount: 9,
            edges: [(0, 1), (0, 3), (0, 4), (0, 5), (3, 2), (4, 2), (5, 2), (2, 6), (2, 7), (6, 1), (7, 1)])
        let all = list.graph.allShortestPaths(from: 0, to: 1, constraints: PathConstraints(through: 2))
        #expect(all.count == 6 && all.isComplete && all.hops == 4)
        let some = list.graph.allShortestPaths(
            from: 0, to: 1, constraints: PathConstraints(through: 2), detourLimit: 4)
        #expect(some.paths() == Array(all.paths().prefix(4)) && !some.isComplete)
    }
}
