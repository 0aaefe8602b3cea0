import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct DiameterTests {
    private let directions: [EdgeDirection] = [.out, .in, .both]

    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.diameter() == nil)
        for list in [EdgeList.singleNode, .selfLoop] {
            let diameter = try #require(try list.graph.diameter())
            #expect(diameter.hops == 0 && diameter.isConnected && diameter.source == diameter.target)
        }
        for directed in [false, true] {
            let apart = try #require(try EdgeList(nodeCount: 3, edges: [], directed: directed).graph.diameter())
            #expect(apart.hops == 0 && !apart.isConnected)
        }
    }

    @Test func examplesByHand() throws {
        let path = try #require(try EdgeList.path(5).graph.diameter())
        #expect(path.hops == 4 && path.isConnected && Set([path.source, path.target]) == [0, 4])
        let oneWay = try #require(try EdgeList.path(5, directed: true).graph.diameter())
        #expect(oneWay.hops == 4 && !oneWay.isConnected && (oneWay.source, oneWay.target) == (0, 4))
        let back = try #require(try EdgeList.path(5, directed: true).graph.diameter(direction: .in))
        #expect((back.source, back.target) == (4, 0))
        #expect(try EdgeList.petersen.graph.diameter()?.hops == 2)
        #expect(try EdgeList.cycle(9).graph.diameter()?.hops == 4)
        #expect(try EdgeList.cycle(9, directed: true).graph.diameter()?.hops == 8)
        // The longer of two components counts, not the larger one.
        let edges: [(UInt32, UInt32)] = [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (6, 7), (7, 8), (8, 9)]
        let two = try #require(try EdgeList(nodeCount: 10, edges: edges).graph.diameter())
        #expect(two.hops == 3 && !two.isConnected && Set([two.source, two.target]) == [6, 9])
    }

    /// A graph with a center needs few searches, whatever its size.
    @Test func aStarNeedsFewSearches() throws {
        let star = try #require(try EdgeList.star(leaves: 500).graph.diameter())
        #expect(star.hops == 2 && star.searchCount < 15)
    }

    @Test(arguments: 0..<300) func agreesWithFloydAndWarshall(seed: Int) throws {
        try check(EdgeList.random(seed: seed, maximumNodes: 14))
    }

    /// Sparse graphs with long ways and many strong components, where the bounds have something to do.
    @Test(arguments: 0..<60) func agreesWithFloydAndWarshallOnLongWays(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let directed = seed.isMultiple(of: 2)
        let count = Int.random(in: 30...60, using: &random)
        try check(.randomMultigraph(nodes: count, edges: count + seed, directed: directed, using: &random))
    }

    private func check(_ list: EdgeList) throws {
        for direction in directions {
            let oracle =
                switch list.directed ? direction : .out {
                case .out: list
                case .in: list.reversed
                case .both: list.undirected
                }
            let table = BruteForce.distances(in: oracle)
            let found = try #require(try list.graph.diameter(direction: direction))
            #expect(Int(found.hops) == table.joined().compactMap { $0 }.max())
            #expect(table[Int(found.source)][Int(found.target)] == Int(found.hops))
            #expect(found.isConnected == table.joined().allSatisfy { $0 != nil })
        }
    }

    @Test(arguments: 0..<4) func isTheLargestEccentricityOfLargeGraphs(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(nodes: 600, edges: 1_100, directed: seed < 2, using: &random)
        #expect(try list.graph.diameter()?.hops == list.graph.eccentricities().max())
    }

    @Test(arguments: 0..<100) func namesAndDirectionMakeNoDifference(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 12)
        let hops = try list.graph.diameter()?.hops
        #expect(try list.relabeled(list.randomNames(using: &random)).graph.diameter()?.hops == hops)
        #expect(try list.reversed.graph.diameter()?.hops == hops)
    }
}
