import Entente
import EntenteDOT
import EntenteDiagrams
import EntenteFormats
import EntenteGraphviz
import EntenteModel
import Foundation
import Testing

/// The Swift lines of `docs/rendering.md`, compiled and run as they stand there.
@Suite struct RenderingPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private var graph: RelationGraph {
        get throws {
            let path = Self.root.appending(path: "graphs/south-ossetia.yaml").path
            return try DossierReader().read(contentsOf: [path]).graph
        }
    }

    @Test func inAWorker() async throws {
        let graph = try graph
        // page: begin worker
        let view = graph.views.first { $0.name == "overview" } ?? View(name: "all")
        let diagram = Diagram(graph: graph, view: view)
        let text = DOTWriter().write(diagram.dot(theme: .dark)).text

        let renderer = PictureRenderer()
        let picture = try await renderer.render(
            text, format: .svg, layout: diagram.layoutEngine, limits: RenderLimits(seconds: 10))
        print(picture.bytes.count, picture.warnings)
        // page: end
        #expect(picture.bytes.starts(with: "<?xml".utf8) && picture.warnings.isEmpty)
    }

    @Test func inThisProcess() throws {
        let graph = try graph
        // page: begin process
        let diagram = Diagram(graph: graph, view: graph.views[0])
        let text = DOTWriter().write(diagram.dot()).text
        let picture = try GraphvizRenderer().render(
            dot: text.utf8, layout: diagram.layoutEngine.rawValue, format: "svg")
        print(picture.bytes.count, picture.warnings)
        // page: end
        #expect(picture.bytes.starts(with: "<?xml".utf8) && picture.warnings.isEmpty)
    }

    @Test func thePageShowsTheseLines() throws {
        let page = try Self.lines("docs/rendering.md")
        let source = try Self.lines("Tests/EntenteGraphvizTests/RenderingPageTests.swift")
        for (name, imports) in [
            ("worker", ["import Entente"]), ("process", ["import Entente", "import EntenteGraphviz"]),
        ] {
            let begin = try #require(source.firstIndex { $0.hasSuffix("// page: begin \(name)") })
            let body = source[(begin + 1)...].prefix { !$0.hasSuffix("// page: end") }.map { String($0.dropFirst(8)) }
            let block = ["```swift"] + imports + [""] + body + ["```"]
            #expect(page.indices.contains { Array(page[$0...].prefix(block.count)) == block }, "\(name)")
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOf: root.appending(path: path), encoding: .utf8).components(separatedBy: "\n")
    }
}
