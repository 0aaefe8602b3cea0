import EntenteAlgorithms
import Testing

@Suite struct LoadedTopologyJoiningTests {
    private func joined(_ texts: [String], directed: [Bool]) throws -> LoadedTopology {
        let files = try zip(texts, directed).map { text, directed in
            try Array(text.utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: directed) }
        }
        return LoadedTopology(joining: files)
    }

    private func neighbors(_ loaded: LoadedTopology, of name: String) -> [String] {
        loaded.names.node(named: name).map { loaded.graph.neighbors(of: $0).map { loaded.names[$0] } } ?? []
    }

    @Test func nodesOfOneNameAreOne() throws {
        let loaded = try joined(["a b\nb c\n", "c a\na b\n"], directed: [false, false])
        #expect(loaded.names.count == 3 && loaded.graph.edgeCount == 4 && !loaded.graph.isDirected)
        #expect(neighbors(loaded, of: "a") == ["b", "b", "c"])
    }

    @Test func numbersStayInOrder() throws {
        let loaded = try joined(["10 9\n", "9 100\n2 9\n"], directed: [true, true])
        #expect((0..<4).map { loaded.names[$0] } == ["2", "9", "10", "100"])
        #expect(neighbors(loaded, of: "10") == ["9"] && neighbors(loaded, of: "9") == ["100"])
    }

    @Test func numbersMeetTexts() throws {
        let loaded = try joined(["1 2\n", "2 Medici\n"], directed: [true, true])
        #expect(neighbors(loaded, of: "2") == ["Medici"] && neighbors(loaded, of: "1") == ["2"])
    }

    @Test func anEdgeWithoutDirectionLeadsBothWays() throws {
        let loaded = try joined(["a b\na a\n", "b c\n"], directed: [false, true])
        #expect(loaded.graph.isDirected && loaded.graph.edgeCount == 4)
        #expect(neighbors(loaded, of: "b") == ["a", "c"] && neighbors(loaded, of: "a") == ["a", "b"])
        #expect(neighbors(loaded, of: "c").isEmpty)
    }

    @Test func anEdgeWithoutWeightWeighsOne() throws {
        let loaded = try joined(["a b 3\n", "a c\n"], directed: [true, true])
        let a = try #require(loaded.names.node(named: "a"))
        #expect(Array(loaded.graph.weights(of: a)) == [3, 1])
    }

    @Test func noFilesAreAnEmptyGraph() {
        #expect(LoadedTopology(joining: []).graph.nodeCount == 0)
    }
}
