import EntenteAlgorithms
import EntenteTestSupport
import Synchronization
import Testing

@Suite struct BreadthFirstSearchTests {
    private let far = IndexGraph.unreachable

    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.breadthFirstSearch(from: []).distances.isEmpty)
        #expect(try EdgeList.singleNode.graph.breadthFirstSearch(from: 0).distances == [0])
        #expect(try EdgeList.selfLoop.graph.breadthFirstSearch(from: 0).parents == [far])
        #expect(try EdgeList.path(3).graph.hopDistances(from: []) == [far, far, far])
        let apart = try EdgeList(nodeCount: 3, edges: [(0, 1), (0, 1)]).graph.breadthFirstSearch(from: 0)
        #expect(apart.distances == [0, 1, far] && apart.parents == [far, 0, far])
        #expect(apart.path(to: 2) == nil)
    }

    @Test func exampleOfTheDocumentation() throws {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2)], directed: false)
        #expect(try graph.breadthFirstSearch(from: 0).distances == [0, 1, 2, far])
    }

    @Test func directionDecidesWhatIsReached() throws {
        let graph = EdgeList.path(4, directed: true).graph
        #expect(try graph.hopDistances(from: [1]) == [far, 0, 1, 2])
        #expect(try graph.hopDistances(from: [1], direction: .in) == [1, 0, far, far])
        #expect(try graph.hopDistances(from: [1], direction: .both) == [1, 0, 1, 2])
        let backward = try graph.breadthFirstSearch(from: 2, direction: .in)
        #expect(backward.path(to: 0)?.nodes == [2, 1, 0])
    }

    @Test func severalSourcesShareTheNodes() throws {
        let search = try EdgeList.path(6).graph.breadthFirstSearch(from: [0, 5, 0])
        #expect(search.distances == [0, 1, 2, 2, 1, 0])
        #expect(search.path(to: 3)?.nodes == [5, 4, 3])
    }

    @Test(arguments: 0..<200) func agreesWithFloydAndWarshall(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 14)
        for (direction, oracle) in [
            (EdgeDirection.out, list), (.in, list.directed ? list.reversed : list), (.both, list.undirected),
        ] {
            let table = BruteForce.distances(in: oracle)
            for source in 0..<UInt32(list.nodeCount) {
                let search = try list.graph.breadthFirstSearch(from: source, direction: direction)
                #expect(search.distances == table[Int(source)].map { $0.map { UInt32($0) } ?? far })
                check(search, successors: oracle.successors)
            }
        }
    }

    /// Large enough for the search to turn inward.
    @Test(arguments: [false, true]) func turningInwardChangesNothing(directed: Bool) throws {
        for seed in 0..<6 {
            var random = SplitMix64(seed: seed)
            let list = EdgeList.randomMultigraph(
                nodes: 4_500, edges: 1_200 * (1 << seed), directed: directed, using: &random)
            let graph = list.graph
            for direction in [EdgeDirection.out, .in, .both] {
                let oracle =
                    switch direction {
                    case .out: list
                    case .in: list.directed ? list.reversed : list
                    case .both: list.undirected
                    }
                let search = try graph.breadthFirstSearch(from: [3, 700], direction: direction)
                #expect(search.distances == queueDistances(oracle, from: [3, 700]))
                for threads in [2, 3] {
                    let shared = try graph.breadthFirstSearch(
                        from: [3, 700], direction: direction, execution: Execution(threads: threads))
                    #expect(shared.distances == search.distances && shared.parents == search.parents)
                }
                check(search, successors: oracle.successors)
            }
        }
    }

    /// Too deep for the levels to fit a byte.
    @Test(arguments: [254, 255, 256, 600]) func deepGraphs(hops: Int) throws {
        let search = try EdgeList.path(UInt32(hops) + 1).graph.breadthFirstSearch(from: 0)
        #expect(search.distances == Array(0...UInt32(hops)))
        #expect(search.parents == [far] + Array(0..<UInt32(hops)))
    }

    @Test func progressNeverFallsAndEndsAtOne() throws {
        let heard = Mutex<[Double]>([])
        let execution = Execution { share in heard.withLock { $0.append(share) } }
        _ = try EdgeList.path(600).graph.hopDistances(from: [0], execution: execution)
        let shares = heard.withLock { $0 }
        #expect(shares.count == 600 && shares == shares.sorted() && shares.last == 1)
    }

    @Test func cancelledSearchThrows() async {
        let error = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            do throws(AlgorithmError) {
                _ = try EdgeList.path(5).graph.hopDistances(from: [0])
                return nil as AlgorithmError?
            } catch {
                return error
            }
        }.value
        #expect(error?.code == .cancelled)
    }

    @Test(arguments: 0..<50) func relabelingMovesTheDistances(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 20)
        let names = list.randomNames(using: &random)
        let one = try list.graph.hopDistances(from: [0])
        let other = try list.relabeled(names).graph.hopDistances(from: [names[0]])
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
