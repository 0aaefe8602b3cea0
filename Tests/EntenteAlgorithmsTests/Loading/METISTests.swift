import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct METISTests {
    private func load(_ text: String) throws -> LoadedTopology {
        try Array(text.utf8).withUnsafeBytes { try LoadedTopology(metis: $0, file: "x.graph") }
    }

    @Test func degenerateGraphs() throws {
        #expect(try load("0 0\n").graph.nodeCount == 0)
        let lone = try load("% none\n3 0\n\n\n\n")
        #expect(lone.graph.nodeCount == 3 && lone.graph.edgeCount == 0)
        #expect(lone.names[2] == "3" && lone.names.node(named: "1") == 0)
        #expect(try load("2 0").graph.nodeCount == 2)
    }

    @Test func byHandWithAllKindsOfWeights() throws {
        let plain = try load("4 2\r\n2\r\n1 3\r\n% between\r\n2\r\n\r\n").graph
        #expect(Array(plain.neighbors(of: 1)) == [0, 2])
        let weighted = try load("3 2 001\n2 7\n1 7 3 2.5\n2 2.5\n").graph
        #expect(Array(weighted.weights(of: 1)) == [7, 2.5])
        let full = try load("3 2 111 2\n9 1 1 2 7\n9 1 1 1 7 3 2\n9 1 1 2 2\n").graph
        #expect(Array(full.weights(of: 1)) == [7, 2] && full.edgeCount == 2)
    }

    @Test(arguments: [
        ("", "1:1"), ("x 1\n", "1:1"), ("3\n", "1:1"), ("3 2 7\n", "1:1"), ("9999999 1\n", "1:1"),
        ("2 1\n2\n0\n", "3:1"), ("2 1\n3\n1\n", "2:1"), ("2 1\n2\n\n", "1:1"), ("2 2\n2\n1\n", "1:1"),
        ("2 1\n2\n1\n1\n", "4:1"), ("2 1 1\n2\n1 1\n", "2:1"), ("2 1 1\n2 3\n1 4\n", "1:1"), ("2 1\n-2\n1\n", "2:1"),
    ])
    func mistakesAreNamedWithTheirPlace(text: String, place: String) {
        let error = #expect(throws: (any Error).self) { try load(text) }
        #expect("\(error as Any)".contains("x.graph:\(place): error: "), "\(error as Any)")
        #expect("\(error as Any)".contains("[bad-metis]"), "\(error as Any)")
    }

    @Test(arguments: 0..<100) func writtenGraphsComeBack(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 20).undirected.simple
        let lines = list.successors.map { row in row.map { "\($0 + 1)" }.joined(separator: " ") }
        let loaded = try load((["\(list.nodeCount) \(list.edges.count)"] + lines).joined(separator: "\n"))
        #expect(loaded.graph.edgeCount == list.edges.count)
        for node in 0..<UInt32(list.nodeCount) {
            #expect(Array(loaded.graph.neighbors(of: node)) == list.successors[Int(node)])
        }
    }

    @Test(.enabled(if: SharedData.isPresent("formats/metis/networkit__karate.graph")))
    func theKarateClub() throws {
        let graph = try load(SharedData.text("formats/metis/networkit__karate.graph")).graph
        let club = EdgeList.karateClub.graph
        #expect(graph.nodeCount == 34 && graph.edgeCount == 78)
        #expect((0..<34).map { graph.outDegree(of: $0) } == (0..<34).map { club.outDegree(of: $0) })
    }
}
