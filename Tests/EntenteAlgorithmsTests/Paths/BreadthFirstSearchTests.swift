import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct BreadthFirstSearchTests {
    private let far = IndexGraph.unreachable

    @Test func degenerateGraphs() {
        #expect(EdgeList.empty.graph.breadthFirstSearch(from: []).distances.isEmpty)
        #expect(EdgeList.singleNode.graph.breadthFirstSearch(from: 0).distances == [0])
        #expect(EdgeList.selfLoop.graph.breadthFirstSearch(from: 0).parents == [far])
        #expect(EdgeList.path(3).graph.hopDistances(from: []) == [far, far, far])
        let apart = EdgeList(nodeCount: 3, edges: [(0, 1), (0, 1)]).graph.breadthFirstSearch(from: 0)
        #expect(apart.distances == [0, 1, far] && apart.parents == [far, 0, far])
        #expect(apart.path(to: 2) == nil)
    }

    @Test func exampleOfTheDocumentation() {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2)], directed: false)
        #expect(graph.breadthFirstSearch(from: 0).distances == [0, 1, 2, far])
    }

    @Test func directionDecidesWhatIsReached() {
        let graph = EdgeList.path(4, directed: true).graph
        #expect(graph.hopDistances(from: [1]) == [far, 0, 1, 2])
        #expect(graph.hopDistances(from: [1], direction: .in) == [1, 0, far, far])
        #expect(graph.hopDistances(from: [1], direction: .both) == [1, 0, 1, 2])
        let backward = graph.breadthFirstSearch(from: 2, direction: .in)
        #expect(backward.path(to: 0)?.nodes == [2, 1, 0])
    }

    @Test func severalSourcesShareTheNodes() {
        let search = EdgeList.path(6).graph.breadthFirstSearch(from: [0, 5, 0])
        #expect(search.distances == [0, 1, 2, 2, 1, 0])
        #expect(search.path(to: 3)?.nodes == [5, 4, 3])
    }

    @Test(arguments: 0..<200) func agreesWithFloydAndWarshall(seed: Int) {
        let list = EdgeList.random(seed: seed, maximumNodes: 14)
        for (direction, oracle) in [
            (EdgeDirection.out, list), (.in, list.directed ? list.reversed : list), (.both, list.undirected),
        ] {
            let table = BruteForce.distances(in: oracle)
            for source in 0..<UInt32(list.nodeCount) {
                let search = list.graph.breadthFirstSearch(from: source, direction: direction)
                #expect(search.distances == table[Int(source)].map { $0.map { UInt32($0) } ?? far })
                check(search, successors: oracle.successors)
            }
        }
    }

    /// Large enough for the search to turn inward.
    @Test(arguments: [false, true]) func turningInwardChangesNothing(directed: Bool) {
        for seed in 0..<6 {
            var random = SplitMix64(seed: seed)
            let list = EdgeList.randomMultigraph(
                nodes: 1_500, edges: 400 * (1 << seed), directed: directed, using: &random)
            let graph = list.graph
            for direction in [EdgeDirection.out, .in, .both] {
                let oracle =
                    switch direction {
                    case .out: list
                    case .in: list.directed ? list.reversed : list
                    case .both: list.undirected
                    }
                let search = graph.breadthFirstSearch(from: [3, 700], direction: direction)
                #expect(search.distances == queueDistances(oracle, from: [3, 700]))
                check(search, successors: oracle.successors)
            }
        }
    }

    @Test(arguments: 0..<50) func relabelingMovesTheDistances(seed: Int) {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 20)
        let names = list.randomNames(using: &random)
        let one = list.graph.hopDistances(from: [0])
        let other = list.relabeled(names).graph.hopDistances(from: [names[0]])
        #expect(names.map { other[Int($0)] } == one)
    }

    /// Each parent is the smallest of the nodes one hop nearer.
    private func check(_ search: BreadthFirstSearch, successors: [[UInt32]]) {
        var parents = [UInt32](repeating: far, count: successors.count)
        for (node, row) in successors.enumerated().reversed() where search.distances[node] != far {
            for next in row where search.distances[Int(next)] == search.distances[node] + 1 {
                parents[Int(next)] = UInt32(node)
            }
        }
        #expect(search.parents == parents)
    }

    private func queueDistances(_ list: EdgeList, from sources: [UInt32]) -> [UInt32] {
        let successors = list.successors
        var distances = [UInt32](repeating: far, count: list.nodeCount)
        var queue = sources
        for source in sources { distances[Int(source)] = 0 }
        var head = 0
        while head < queue.count {
            let node = Int(queue[head])
            head += 1
            for next in successors[node] where distances[Int(next)] == far {
                distances[Int(next)] = distances[node] + 1
                queue.append(next)
            }
        }
        return distances
    }
}
