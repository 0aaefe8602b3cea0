import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct MatrixMarketTests {
    private func load(_ text: String, directed: Bool? = nil, chunkSize: Int = 1 << 20) throws -> LoadedTopology {
        try Array(text.utf8).withUnsafeBytes {
            try LoadedTopology(matrixMarket: $0, file: "x.mtx", directed: directed, threads: 2, chunkSize: chunkSize)
        }
    }

    @Test func degenerateMatrices() throws {
        let empty = try load("%%MatrixMarket matrix coordinate pattern general\n0 0 0\n")
        #expect(empty.graph.nodeCount == 0 && empty.names.count == 0 && empty.graph.isDirected)
        let lone = try load("%%MatrixMarket matrix coordinate real symmetric\r\n% c\r\n\r\n3 3 0")
        #expect(lone.graph.nodeCount == 3 && lone.graph.edgeCount == 0 && lone.names[2] == "3")
        #expect(!lone.graph.isDirected)
    }

    @Test func symmetryDecidesTheDirection() throws {
        let general = try load("%%MatrixMarket matrix coordinate integer general\n3 3 3\n1 2 5\n2 1 -6\n3 3 0\n").graph
        #expect(general.isDirected && general.edgeCount == 3 && general.selfLoopCount == 1)
        #expect(Array(general.weights(of: 0)) == [5] && Array(general.weights(of: 1)) == [-6])
        let text = "%%MatrixMarket matrix coordinate real SYMMETRIC\n%%GraphBLAS double\n3 3 2\n2 1 1.5e+00\n3 3 2\n"
        let symmetric = try load(text).graph
        #expect(!symmetric.isDirected && symmetric.edgeCount == 2 && Array(symmetric.weights(of: 0)) == [1.5])
        let both = try load(text, directed: true).graph
        #expect(both.isDirected && both.edgeCount == 3 && Array(both.inWeights(of: 0)) == [1.5])
        let skew = try load("%%MatrixMarket matrix coordinate real skew-symmetric\n2 2 1\n2 1 3\n").graph
        #expect(skew.isDirected && Array(skew.weights(of: 0)) == [-3] && Array(skew.weights(of: 1)) == [3])
        #expect(
            try load("%%MatrixMarket matrix coordinate pattern general\n2 2 1\n2 1\n", directed: false).graph
                .hasEdge(from: 0, to: 1))
    }

    @Test(arguments: [
        ("", "1:1"), ("1 2\n", "1:1"), ("%%MatrixMarket matrix array real general\n2 2\n", "1:23"),
        ("%%MatrixMarket matrix coordinate complex general\n", "1:34"),
        ("%%MatrixMarket matrix coordinate real hermitian\n1 1 0\n", "1:39"),
        ("%%MatrixMarket matrix coordinate pattern general\n% c\n", "3:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 2\n", "2:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 3 1\n1 3\n", "2:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n999999999 999999999 1\n1 3\n", "2:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 2 2\n1 2\n", "2:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1 2\n2 2\n", "2:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 2 2\n1 2\n0 2\n", "4:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 2 2\n1 2\n1 3\n", "4:3"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 2 1\n-1 2\n", "3:1"),
        ("%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1.0 2\n", "3:1"),
        ("%%MatrixMarket matrix coordinate pattern symmetric\n2 2 1\n1 2\n", "3:1"),
        ("%%MatrixMarket matrix coordinate pattern skew-symmetric\n2 2 1\n2 2\n", "3:1"),
    ])
    func mistakesAreNamedWithTheirPlace(text: String, place: String) {
        for chunkSize in [1, 1 << 20] {
            let error = #expect(throws: (any Error).self) { try load(text, chunkSize: chunkSize) }
            #expect("\(error as Any)".contains("x.mtx:\(place): error: "), "\(error as Any)")
            #expect("\(error as Any)".contains("[bad-matrix-market]"), "\(error as Any)")
        }
    }

    @Test func badWeightsAndColumnsAreNamed() {
        let real = "%%MatrixMarket matrix coordinate real general\n2 2 2\n1 2 1\n"
        #expect("\(#expect(throws: (any Error).self) { try load(real + "1 2 x\n") } as Any)".contains("x.mtx:4:5: "))
        #expect("\(#expect(throws: (any Error).self) { try load(real + "1 2\n") } as Any)".contains("[ragged-row]"))
        #expect("\(#expect(throws: (any Error).self) { try load(real + "1\n") } as Any)".contains("x.mtx:4:1: "))
    }

    @Test(arguments: 0..<100) func writtenGraphsComeBack(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 20)
        let symmetry = list.directed ? "general" : "symmetric"
        let rows = list.edges.map { source, target in
            let (row, column) = list.directed ? (source, target) : (max(source, target), min(source, target))
            return "\(row + 1) \(column + 1)\n"
        }
        let text =
            "%%MatrixMarket matrix coordinate pattern \(symmetry)\n"
            + "\(list.nodeCount) \(list.nodeCount) \(rows.count)\n" + rows.joined()
        let graph = try load(text, chunkSize: 9).graph
        #expect(graph.nodeCount == list.nodeCount && graph.edgeCount == list.edges.count)
        for node in 0..<UInt32(list.nodeCount) {
            #expect(Array(graph.neighbors(of: node)) == Array(list.graph.neighbors(of: node)))
            #expect(Array(graph.inNeighbors(of: node)) == Array(list.graph.inNeighbors(of: node)))
        }
    }
}
