import EntenteAlgorithms
import EntenteModel
import Testing

@testable import EntenteQuery

@Suite struct NetworkProfileTests {
    private func network(_ text: String, directed: Bool) throws -> Network {
        let file = try Array(text.utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: directed) }
        return Network([file], parallel: .keep)
    }

    @Test func aTriangleWithATail() throws {
        let profile = try network("a b\nb c\nc a\nc d\na b\nx y\nx x\n", directed: false).profile()
        #expect(profile.nodes == 6 && profile.edges == 6 && profile.selfLoops == 1 && !profile.isDirected)
        #expect(profile.density == 5.0 / 15 && profile.components == [4, 2])
        #expect(profile.triangles == 1 && profile.transitivity == 0.6)
        #expect(profile.reciprocity == nil && profile.strongComponents == nil && profile.weights == nil)
        #expect(profile.degrees.map(\.nodes).reduce(0, +) == 6)
    }

    @Test func aDirectedNetwork() throws {
        let profile = try network("a b\nb a\nb c\n", directed: true).profile()
        #expect(profile.reciprocity == 2.0 / 3 && profile.density == 0.5)
        #expect(profile.strongComponents == .init(count: 2, largest: 2) && profile.components == [3])
    }

    @Test func structure() throws {
        let structure = try network("a b\nb c\nc a\nc d\nd e\n", directed: false).structure()
        #expect(structure.diameter == 3 && structure.isConnected && structure.ends.sorted() == ["a", "e"])
        #expect(structure.bridges == [["c", "d"], ["d", "e"]] && structure.articulationPoints == ["c", "d"])
        let parts = try network("a b\nc d\n", directed: false).structure()
        #expect(parts.diameter == 1 && !parts.isConnected)
    }

    @Test func barsHoldEveryNodeOnce() {
        #expect(Network.bars([]) == [])
        #expect(Network.bars([0, 2, 2]) == [.init(degrees: 0...0, nodes: 1), .init(degrees: 2...2, nodes: 2)])
        let many = Network.bars(Array(1...20))
        #expect(many.map(\.degrees) == [1...1, 2...3, 4...7, 8...15, 16...31])
        #expect(many.map(\.nodes) == [1, 2, 4, 8, 5])
    }

    @Test func anEmptyNetwork() throws {
        let profile = try Snapshot(RelationGraph()).network.profile()
        #expect(profile.nodes == 0 && profile.density == 0 && profile.components.isEmpty && profile.degrees.isEmpty)
        #expect(try Snapshot(RelationGraph()).network.structure().diameter == 0)
    }
}
