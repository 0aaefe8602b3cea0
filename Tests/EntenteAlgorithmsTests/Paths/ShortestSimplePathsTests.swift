import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct ShortestSimplePathsTests {
    @Test func degenerateGraphs() {
        let graph = EdgeList.selfLoop.graph
        #expect(graph.shortestSimplePaths(from: 0, to: 0, count: 5).paths.map(\.nodes) == [[0]])
        #expect(graph.shortestSimplePaths(from: 0, to: 0, count: 0) == PathList(paths: [], isComplete: true))
        let apart = EdgeList(nodeCount: 2, edges: []).graph
        #expect(apart.shortestSimplePaths(from: 0, to: 1, count: 5) == PathList(paths: [], isComplete: true))
        let parallel = EdgeList(nodeCount: 2, edges: [(0, 1), (0, 1), (0, 0)]).graph
        #expect(parallel.shortestSimplePaths(from: 0, to: 1, count: 5).paths.map(\.nodes) == [[0, 1]])
    }

    @Test func exampleOfTheDocumentation() {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)], directed: false)
        let two = graph.shortestSimplePaths(from: 0, to: 3, count: 2)
        #expect(two.paths.map(\.nodes) == [[0, 3], [0, 1, 3]])
    }

    /// Between two nodes of a complete graph: every ordered choice of the nodes between.
    @Test func completeGraphHasEveryOrder() {
        let list = EdgeList.complete(7).graph.shortestSimplePaths(from: 0, to: 6, count: 1_000)
        #expect(list.paths.count == 326 && list.isComplete)
        #expect((0...5).map { hops in list.paths.count { $0.hops == hops + 1 } } == [1, 5, 20, 60, 120, 120])
    }

    @Test(arguments: 0..<500) func agreesWithBruteForce(seed: Int) {
        let question = PathCase(seed: seed)
        let list = question.list.graph.shortestSimplePaths(
            from: question.source, to: question.target, count: 10_000, constraints: question.constraints)
        #expect(list.paths == question.allPaths)
        #expect(list.isComplete)
    }

    /// Sparse graphs with long ways round, where estimates rise while the search goes on.
    @Test(arguments: 0..<40) func agreesWithBruteForceOnLongWays(seed: Int) {
        var random = SplitMix64(seed: seed)
        var list = EdgeList.cycle(16, directed: seed.isMultiple(of: 2))
        for _ in 0..<6 {
            list.edges.append((.random(in: 0..<16, using: &random), .random(in: 0..<16, using: &random)))
        }
        let through = UInt32.random(in: 0..<16, using: &random)
        for constraints in [PathConstraints(), PathConstraints(through: through)] {
            let found = list.graph.shortestSimplePaths(from: 3, to: 9, count: 10_000, constraints: constraints)
            #expect(found.paths == BruteForce.simplePaths(in: list, from: 3, to: 9, constraints))
        }
    }

    @Test(arguments: 0..<60) func fewerAreTheFirstOfMore(seed: Int) {
        let question = PathCase(seed: seed, maximumNodes: 12)
        let graph = question.list.graph
        func paths(_ count: Int) -> PathList {
            graph.shortestSimplePaths(
                from: question.source, to: question.target, count: count, constraints: question.constraints)
        }
        let many = paths(60)
        for count in [1, 2, 7] {
            #expect(paths(count) == PathList(paths: Array(many.paths.prefix(count)), isComplete: true))
        }
    }

    /// Whatever the limit of work, what comes out is the beginning of the true list, and it says if it is cut off.
    @Test(arguments: 0..<120) func limitOfWorkCutsTheListOff(seed: Int) {
        let question = PathCase(seed: seed)
        let expected = question.allPaths
        for workLimit in [0, 1, 3, 8, 20, 60, 200] {
            for count in [1, 5, 10_000] {
                let list = question.list.graph.shortestSimplePaths(
                    from: question.source, to: question.target, count: count, constraints: question.constraints,
                    workLimit: workLimit)
                #expect(list.paths == Array(expected.prefix(list.paths.count)))
                if list.isComplete { #expect(list.paths.count == min(count, expected.count)) }
            }
        }
    }

    /// A node at the end of a dead end is on no simple path; finding that out must not try all ways.
    @Test func deadEndsAreFoundOutQuickly() {
        var random = SplitMix64(seed: 7)
        var list = EdgeList.random(nodes: 300, probability: 0.05, using: &random)
        list.nodeCount = 301
        list.edges.append((150, 300))
        let found = list.graph.shortestSimplePaths(
            from: 0, to: 299, count: 3, constraints: PathConstraints(through: 300), workLimit: 10_000_000)
        #expect(found == PathList(paths: [], isComplete: true))
    }
}
