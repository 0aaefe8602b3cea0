import EntenteAlgorithms
import EntenteBytes
import Foundation
import Testing

@Suite struct TopologyFormatTests {
    @Test(arguments: [
        ("a.el", TopologyFormat.edgeList), ("A.EL.GZ", .edgeList), ("b.graph", .metis), ("dir.el/b.metis", .metis),
        ("x.wel", .edgeList), ("x.dot", nil), ("-", nil), ("m.mtx.gz", .matrixMarket),
    ])
    func suffixesAreKnown(path: String, format: TopologyFormat?) {
        #expect(TopologyFormat.recognize(path: path) == format)
    }

    @Test(arguments: [
        ("1 2\n2 3\n", TopologyFormat.edgeList), ("# c\na b 0.5\n", .edgeList), ("a b x\n", nil), ("a\n", nil),
        ("a: b\nc: d\n", nil), ("graph {\n", nil), ("*Vertices 3\n1 a\n", nil), ("a,b;c\n", .edgeList),
        ("a b\nc d e\n", nil), ("%%MatrixMarket matrix\n", .matrixMarket), ("source,target\n", .edgeTable),
        ("Source;Type;Target;Weight\n1;2;3;4\n", .edgeTable), ("subject,relation,object,quote\n", nil), ("", nil),
        ("{\"a\": 1}", nil), ("<a b>\n", nil), ("a b c d\n", nil),
    ])
    func firstRowsAreKnown(text: String, format: TopologyFormat?) {
        #expect(TopologyFormat.recognize(path: "-", bytes: Array(text.utf8)) == format)
    }

    private func load(_ text: String, _ format: TopologyFormat, directed: Bool?) throws -> IndexGraph {
        try Array(text.utf8).withUnsafeBytes {
            try LoadedTopology($0, format: format, file: "x", directed: directed).graph
        }
    }

    @Test func directionIsTheFilesOrTheCallers() throws {
        #expect(try load("1 2\n", .edgeList, directed: nil).isDirected)
        #expect(try !load("1 2\n", .edgeList, directed: false).isDirected)
        #expect(try !load("2 1\n2\n1\n", .metis, directed: nil).isDirected)
        let both = try load("2 1\n2\n1\n", .metis, directed: true)
        #expect(both.isDirected && both.edgeCount == 2 && both.hasEdge(from: 1, to: 0))
    }

    @Test func filesAreOpenedAndRecognized() throws {
        let path = NSTemporaryDirectory() + "entente-topology-\(UUID().uuidString)"
        try Data("a b\nb c\n".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try LoadedTopology(contentsOf: path).graph.edgeCount == 2)
        #expect(
            "\(#expect(throws: (any Error).self) { try LoadedTopology(contentsOf: path, format: .metis) } as Any)"
                .contains("\(path):1:1: error: "))
        try Data("neither this nor that\n".utf8).write(to: URL(filePath: path))
        #expect(
            "\(#expect(throws: (any Error).self) { try LoadedTopology(contentsOf: path) } as Any)"
                .contains("[unknown-topology]"))
        #expect(throws: BytesError.self) { try LoadedTopology(contentsOf: path + "-none") }
    }

    @Test func gzipIsInflatedOrRefusedWhereItIsCutShort() throws {
        let path = NSTemporaryDirectory() + "entente-topology-\(UUID().uuidString).el.gz"
        // "1 2\n2 3\n"
        let packed: [UInt8] = [
            31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 51, 84, 48, 226, 50, 82, 48, 230, 2, 0, 245, 241, 43, 150, 8, 0, 0, 0,
        ]
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(packed).write(to: URL(filePath: path))
        #expect(try LoadedTopology(contentsOf: path, threads: 2).graph.edgeCount == 2)
        for length in [12, 19, 24, 27] {
            try Data(packed.prefix(length)).write(to: URL(filePath: path))
            let error = #expect(throws: BytesError.self) { try LoadedTopology(contentsOf: path) }
            #expect(error?.code == .badGzip)
        }
    }
}
