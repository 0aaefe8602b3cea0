import EntenteDiagrams
import Testing

@Suite("Rendering in a child process")
struct PictureRendererTests {
    @Test("the worker stands beside the test program")
    func workerIsFound() throws {
        #expect(RenderTestSupport.worker != nil)
        #expect(try PictureRenderer().engine == RenderTestSupport.worker)
    }

    @Test("dot is installed", .disabled(if: RenderTestSupport.dot == nil, "Graphviz's dot is not installed"))
    func dotIsFound() {
        #expect(RenderTestSupport.dot != nil)
    }

    @Test("draws every form", arguments: RenderTestSupport.engines, PictureFormat.allCases)
    func forms(engine: RenderEngine, format: PictureFormat) async throws {
        let picture = try await PictureRenderer(engine: engine).render("digraph g { a -> b }", format: format)
        let beginnings: [PictureFormat: [UInt8]] = [
            .svg: Array("<?xml".utf8), .png: [0x89, 0x50, 0x4E, 0x47], .pdf: Array("%PDF".utf8),
        ]
        #expect(picture.bytes.starts(with: try #require(beginnings[format])))
        #expect(picture.warnings == [])
        #expect(picture.engine == engine)
    }

    @Test("the same text gives the same bytes", arguments: RenderTestSupport.engines, LayoutEngine.allCases)
    func deterministic(engine: RenderEngine, layout: LayoutEngine) async throws {
        let renderer = PictureRenderer(engine: engine)
        let dot = RenderTestSupport.randomGraph(nodes: 12, degree: 2, seed: 7)
        let first = try await renderer.render(dot, layout: layout)
        #expect(try await renderer.render(dot, layout: layout) == first)
        #expect(try renderer.renderAndWait(dot, layout: layout) == first)
    }

    @Test("worker and dot draw the same", .enabled(if: RenderTestSupport.engines.count == 2))
    func sameAsDot() async throws {
        let dot = RenderTestSupport.randomGraph(nodes: 20, degree: 2, seed: 3)
        var pictures: [[UInt8]] = []
        for engine in RenderTestSupport.engines {
            pictures.append(try await PictureRenderer(engine: engine).render(dot).bytes)
        }
        #expect(pictures[0] == pictures[1])
    }

    @Test("the resolution scales a PNG and leaves an SVG", arguments: RenderTestSupport.engines)
    func resolution(engine: RenderEngine) async throws {
        let renderer = PictureRenderer(engine: engine)
        func width(_ dpi: Int?) async throws -> Int {
            let bytes = try await renderer.render("graph g { a }", format: .png, dpi: dpi).bytes
            return bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        }
        let (normal, double) = (try await width(nil), try await width(192))
        #expect(abs(double - 2 * normal) <= 2)
        #expect(try await renderer.render("graph g { a }", dpi: 192) == renderer.render("graph g { a }"))
    }

    @Test("much text goes in while much comes out", arguments: RenderTestSupport.engines)
    func largeStreams(engine: RenderEngine) async throws {
        let tooltip = String(repeating: "quote ", count: 200)
        let nodes = (0..<3_000).map { "n\($0) [tooltip=\"\(tooltip)\"];" }.joined(separator: "\n")
        let picture = try await PictureRenderer(engine: engine).render("graph g { \(nodes) }", layout: .osage)
        #expect(picture.bytes.count > 3_000_000)
        #expect(String(decoding: picture.bytes.suffix(7), as: UTF8.self) == "</svg>\n")
    }

    @Test("many messages do not block, and come back bounded", arguments: RenderTestSupport.engines)
    func manyWarnings(engine: RenderEngine) async throws {
        let nodes = (0..<5_000).map { "n\($0) [shape=unheardOf\($0)];" }.joined(separator: "\n")
        let picture = try await PictureRenderer(engine: engine).render("graph g { \(nodes) }", layout: .osage)
        #expect(picture.warnings.contains { $0.contains("unheardOf0") })
        #expect(picture.warnings.count <= 5_000)
    }

    @Test("fifty at once are each right, and leave neither files nor processes behind")
    func manyAtOnce() async throws {
        let renderer = PictureRenderer(engine: try #require(RenderTestSupport.worker))
        let before = RenderTestSupport.openFiles
        let titles = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<50 {
                group.addTask {
                    let svg = try await renderer.render("digraph g { only\(index) }").bytes
                    return String(decoding: svg, as: UTF8.self).contains("<title>only\(index)</title>")
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(titles == Array(repeating: true, count: 50))
        // Other suites may be rendering meanwhile: a leak of fifty renders would be hundreds of files.
        #expect(RenderTestSupport.openFiles < before + 50)
    }

    @Test("local files are not read", arguments: RenderTestSupport.engines)
    func localFiles(engine: RenderEngine) async throws {
        let path = RenderTestSupport.temporaryPath("picture-\(engine == RenderTestSupport.worker).svg")
        let svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
        #expect(RenderTestSupport.makeExecutable(path, svg))
        defer { RenderTestSupport.remove(path) }
        let dot = "graph g { a [image=\"\(path)\"] }"
        let picture = try await PictureRenderer(engine: engine).render(dot)
        #expect(!String(decoding: picture.bytes, as: UTF8.self).contains("<image"))
        #expect(picture.warnings.contains { $0.contains("unsafe") })
    }
}
