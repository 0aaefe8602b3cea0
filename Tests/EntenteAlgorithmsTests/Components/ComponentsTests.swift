import EntenteAlgorithms
import EntenteTestSupport
import Testing

/// Weak and strong components.
@Suite struct ComponentsTests {
    @Test func degenerateGraphs() throws {
        #expect(
            try EdgeList.empty.graph.weakComponents().count == 0
                && EdgeList.empty.graph.strongComponents().labels.isEmpty)
        #expect(try EdgeList.selfLoop.graph.weakComponents().labels == [0])
        #expect(try EdgeList(nodeCount: 3, edges: [], directed: true).graph.strongComponents().labels == [0, 1, 2])
        let parallel = EdgeList(nodeCount: 3, edges: [(2, 0), (2, 0), (1, 1)], directed: true).graph
        #expect(try parallel.weakComponents().labels == [0, 1, 0] && parallel.strongComponents().count == 3)
    }

    @Test func examplesOfTheDocumentation() throws {
        let weak = try IndexGraph(nodeCount: 4, edges: [(3, 0), (1, 2)], directed: true).weakComponents()
        #expect(weak.labels == [0, 1, 1, 0] && weak.count == 2 && weak.sizes == [2, 2])
        #expect(weak.members == [[0, 3], [1, 2]])
        let strong = try IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], directed: true).strongComponents()
        #expect(strong.labels == [0, 0, 1])
    }

    @Test func longWaysDoNotOverflowTheStack() throws {
        #expect(try EdgeList.cycle(200_000, directed: true).graph.strongComponents().count == 1)
        #expect(try EdgeList.path(200_000, directed: true).graph.strongComponents().count == 200_000)
        #expect(try EdgeList.path(200_000).graph.weakComponents().count == 1)
    }

    @Test(arguments: 0..<300) func agreesWithReachability(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 16)
        let reach = BruteForce.distances(in: list)
        let joined = BruteForce.distances(in: list.undirected)
        let strong = try list.graph.strongComponents()
        #expect(strong.members == BruteForce.groups(list.nodeCount) { reach[$0][$1] != nil && reach[$1][$0] != nil })
        let weak = try list.graph.weakComponents()
        #expect(weak.members == BruteForce.groups(list.nodeCount) { joined[$0][$1] != nil })
        #expect(weak.sizes == weak.members.map(\.count) && weak.count == weak.sizes.count)
    }

    /// Large enough for the sample to leave out the giant component.
    @Test(arguments: 0..<8) func agreesWithSearchesFromEachNode(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(
            nodes: 5_000, edges: 1_000 + 1_500 * seed, directed: seed.isMultiple(of: 2), using: &random)
        let graph = list.graph
        var labels = [UInt32](repeating: .max, count: 5_000)
        var count: UInt32 = 0
        for root in 0..<5_000 where labels[root] == .max {
            let distances = try graph.hopDistances(from: [UInt32(root)], direction: .both)
            for node in 0..<5_000 where distances[node] != IndexGraph.unreachable { labels[node] = count }
            count += 1
        }
        #expect(try graph.weakComponents().labels == labels)
    }

    @Test(arguments: 0..<60) func reversingTheEdgesChangesNothing(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 30)
        #expect(try list.graph.strongComponents() == list.reversed.graph.strongComponents())
        #expect(try list.graph.weakComponents() == list.reversed.graph.weakComponents())
    }

    @Test func agreesWithNetworkX() throws {
        for entry in try References.load() {
            let graph = entry.list().graph
            #expect(try graph.weakComponents().members == entry.structure.weakMembers, "\(entry)")
            #expect(
                try graph.strongComponents().members == entry.structure.strongMembers ?? entry.structure.weakMembers,
                "\(entry)")
        }
    }
}
