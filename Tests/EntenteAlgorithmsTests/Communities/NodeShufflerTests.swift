import Testing

@testable import EntenteAlgorithms

@Suite struct NodeShufflerTests {
    @Test(arguments: [0, 1, 2, 100, 2047, 2048, 5000, 70_001]) func runsHaveEveryNodeOnce(count: Int) {
        var shuffler = NodeShuffler(seed: 3)
        let nodes = shuffler.runs(count)
        #expect(nodes.sorted() == Array(0..<UInt32(count)))
        #expect(count < 100 || nodes != nodes.sorted())
        var (again, other) = (NodeShuffler(seed: 3), NodeShuffler(seed: 4))
        #expect(again.runs(count) == nodes)
        #expect(count < 100 || other.runs(count) != nodes)
    }

    @Test func nodesOfALargeGraphFollowEachOther() {
        var shuffler = NodeShuffler(seed: 1)
        let nodes = shuffler.runs(100_000)
        #expect(zip(nodes, nodes.dropFirst()).count { $0 + 1 == $1 } >= 100_000 * 63 / 64 - 1)
    }
}
