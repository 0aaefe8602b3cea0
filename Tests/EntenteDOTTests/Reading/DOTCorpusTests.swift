import EntenteDOT
import Foundation
import Testing

/// Files of other projects, where they are at hand.
struct DOTCorpusTests {
    static let files: [String] = {
        let root = ProcessInfo.processInfo.environment["ENTENTE_DATA"] ?? "../shared"
        let folder = root + "/data/formats/dot"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { folder + "/" + $0 }
    }()

    @Test(.enabled(if: !files.isEmpty, "no data at hand"), arguments: files)
    func agreesWithGraphviz(path: String) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let (expected, messages) = try Graphviz.read(bytes)
        let reading = DOTReader().read(bytes, file: path)
        #expect(reading.hasErrors == messages.contains("Error:"), "\(messages) \(reading.diagnostics)")
        #expect(reading.documents.map(DumpedGraph.init) == expected)
        // What was read is written and read again.
        let again = reading.documents.map { DOTReader().read(Array(DOTWriter().write($0).text.utf8)).documents[0] }
        #expect(again.map { $0.contents().nodes.map(\.id) } == reading.documents.map { $0.contents().nodes.map(\.id) })
        #expect(again.map { $0.contents().edges.count } == reading.documents.map { $0.contents().edges.count })
    }
}
