import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct EccentricityTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.eccentricities().isEmpty)
        for list in [EdgeList.singleNode, .selfLoop] { #expect(try list.graph.eccentricities() == [0]) }
        #expect(try EdgeList(nodeCount: 3, edges: [(0, 1), (0, 1)]).graph.eccentricities() == [1, 1, 0])
    }

    @Test func examplesByHand() throws {
        #expect(try EdgeList.path(3).graph.eccentricities() == [2, 1, 2])
        #expect(try EdgeList.path(3, directed: true).graph.eccentricities() == [2, 1, 0])
        #expect(try EdgeList.path(3, directed: true).graph.eccentricities(direction: .in) == [0, 1, 2])
        #expect(try EdgeList.petersen.graph.eccentricities() == .init(repeating: 2, count: 10))
        #expect(try EdgeList.cycle(1_030, directed: true).graph.eccentricities().allSatisfy { $0 == 1_029 })
    }

    @Test(arguments: 0..<200) func agreesWithFloydAndWarshall(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 14)
        for (direction, oracle) in [
            (EdgeDirection.out, list), (.in, list.directed ? list.reversed : list), (.both, list.undirected),
        ] {
            let expected = BruteForce.distances(in: oracle).map { UInt32($0.compactMap { $0 }.max() ?? 0) }
            #expect(try list.graph.eccentricities(direction: direction) == expected)
        }
    }
}
