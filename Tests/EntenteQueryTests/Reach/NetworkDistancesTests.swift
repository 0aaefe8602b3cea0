import EntenteAlgorithms
import EntenteQuery
import Testing

@Suite struct NetworkDistancesTests {
    private func network(_ text: String, weighted: Bool = false) throws -> Network {
        let file = try Array(text.utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: false) }
        return Network([file], parallel: .keep, weighted: weighted)
    }

    @Test func theNearestComeFirst() throws {
        let network = try network("a b 5\nb c 1\na d 1\nd c 1\nx y 1\n", weighted: true)
        let start = try #require(network.node(of: "a"))
        let hops = try network.distances(from: start)
        #expect(hops.map(\.id) == ["b", "d", "c"] && hops.map(\.distance) == [1, 1, 2])
        #expect(try network.distances(from: start, atMost: 1).map(\.id) == ["b", "d"])
        let lengths = try network.distances(from: start, weighted: true)
        #expect(lengths.map(\.id) == ["d", "c", "b"] && lengths.map(\.distance) == [1, 2, 3])
        #expect(try network.distances(from: start, execution: Execution(threads: 2)) == hops)
    }

    @Test func noLengthIsBelowZero() throws {
        let network = try network("a b -1\n", weighted: true)
        #expect(throws: AlgorithmError.self) { try network.distances(from: 0, weighted: true) }
        #expect(try network.distances(from: 0).count == 1)
    }
}
