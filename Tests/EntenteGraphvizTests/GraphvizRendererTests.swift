import EntenteGraphviz
import Testing

@Suite("Rendering in this process")
struct GraphvizRendererTests {
    private func render(_ dot: String, layout: String = "dot", format: String = "svg") throws -> GraphvizPicture {
        try GraphvizRenderer().render(dot: dot.utf8, layout: layout, format: format)
    }

    private func code(_ dot: String, layout: String = "dot", format: String = "svg") -> GraphvizError.Code? {
        do {
            _ = try render(dot, layout: layout, format: format)
            return nil
        } catch let error as GraphvizError {
            return error.code
        } catch {
            return nil
        }
    }

    @Test("draws SVG, PNG and PDF", arguments: [("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF")])
    func formats(format: String, beginning: String) throws {
        let picture = try render("digraph g { a -> b }", format: format)
        #expect(picture.bytes.starts(with: beginning.unicodeScalars.map { UInt8($0.value) }))
        #expect(picture.bytes.count > 500)
        #expect(picture.warnings == [])
    }

    @Test("counts the fonts once a text was laid out")
    func fonts() throws {
        #expect(try (render("graph g { a }").fontCount ?? 1) > 0)
    }

    @Test("draws with every engine", arguments: ["dot", "neato", "sfdp", "circo", "twopi", "osage"])
    func layouts(layout: String) throws {
        let dot = "graph g { a -- b -- c; a -- c }"
        let first = try render(dot, layout: layout)
        #expect(String(decoding: first.bytes, as: UTF8.self).contains("<title>c</title>"))
        #expect(try render(dot, layout: layout) == first)
    }

    /// Graphviz 2 frees a list of nodes twice after it made room for labels of edges within a rank: about every second of
    /// these pictures ended the process.
    @Test("survives labels of edges within one rank")
    func labelsWithinRank() throws {
        let dot = """
            digraph { {rank=same; a; b; c; d; e; f; g; h} a -> b -> c -> d -> e -> f -> g -> h
            a -> c [label=1]; a -> d [label=2]; b -> e [label=3]; c -> h [label=4]; d -> h [label=5]; a -> i [label=6] }
            """
        let first = try render(dot)
        for _ in 1...40 {
            #expect(try render(dot) == first)
        }
    }

    @Test(
        "refuses what Graphviz would pass over",
        arguments: [
            ("digraph { a\0 }", GraphvizError.Code.nulByte),
            ("", .noGraph),
            ("// only a comment", .noGraph),
            ("digraph { a } digraph { b }", .severalGraphs),
            ("digraph { a } rest", .severalGraphs),
            ("digraph { a } }", .severalGraphs),
            ("digraph { a -> }", .badDOT),
            ("digraph { a", .badDOT),
            ("digraph { \"a }", .badDOT),
            ("digraph { a [label=<<b>x] }", .badDOT),
            ("digraph { a } /* ", .badDOT),
            ("digraph { a [label=<<b>x>] }", .lostLabel),
            ("digraph { a [label=<<b>x</i>>] }", .lostLabel),
            ("digraph { a [label=<<b></b>>] }", .lostLabel),
        ])
    func refusals(dot: String, expected: GraphvizError.Code) {
        #expect(code(dot) == expected)
    }

    @Test("takes braces in strings, markup and comments for text")
    func hiddenBraces() throws {
        let dot = """
            # { line
            /* { } */ digraph "}{" { // {
              a [label="\\"{\\\\", tooltip="\\\\"]; b [label=<{<b>}</b>{>]
            } // {
            """
        #expect(try render(dot).bytes.isEmpty == false)
    }

    @Test("refuses deep nesting, and the next text is read as if nothing had been")
    func nesting() throws {
        let deep = String(repeating: "{", count: 20_000) + "a" + String(repeating: "}", count: 20_000)
        #expect(code("graph \(deep)") == .nestedTooDeeply)
        let clean = try render("graph g { b }")
        #expect(code("digraph { a -> -> b }") == .badDOT)
        #expect(code("digraph { \"a ") == .badDOT)
        #expect(try render("graph g { b }") == clean)
    }

    @Test("clusters may be nested as deep as is let through")
    func nestedClusters() throws {
        let count = 450
        let opening = (0..<count).map { "subgraph cluster\($0) {" }.joined()
        let picture = try render("digraph g { \(opening) a \(String(repeating: "}", count: count)) }")
        #expect(String(decoding: picture.bytes, as: UTF8.self).contains("<title>cluster449</title>"))
    }

    @Test("says which layout or format is not there")
    func unsupported() {
        #expect(code("digraph { a }", layout: "spiral") == .unsupported)
        #expect(code("digraph { a }", format: "sculpture") == .unsupported)
    }

    @Test("warnings come back beside the picture")
    func warnings() throws {
        let picture = try render("digraph g { a -> b; a [shape=unheardOf] }")
        #expect(picture.warnings.contains { $0.contains("unheardOf") })
    }

    @Test("the fonts of one picture do not show in the next")
    func fontsApart() throws {
        let fonts = ["DejaVu Sans", "Liberation Sans", "DejaVu Serif", "Courier"]
        func pictures() throws -> [GraphvizPicture] {
            try fonts.map { try render("graph g { a [fontname=\"\($0)\", label=\"measured text\"] }") }
        }
        let first = try pictures()
        for _ in 0..<5 { #expect(try pictures() == first) }
    }

    @Test("files that the text names are not read")
    func localFiles() throws {
        let picture = try render("digraph g { a [image=\"/etc/hosts.svg\"] }")
        #expect(picture.warnings.contains { $0.contains("unsafe") })
    }

    @Test("many tasks at once are drawn one after the other, and right")
    func concurrent() async throws {
        let expected = try (0..<20).map { try render("graph g { n\($0) -- m }") }
        let drawn = await withTaskGroup(of: (Int, GraphvizPicture?).self) { group in
            for index in 0..<20 {
                group.addTask { (index, try? render("graph g { n\(index) -- m }")) }
            }
            return await group.reduce(into: [Int: GraphvizPicture]()) { $0[$1.0] = $1.1 }
        }
        for index in 0..<20 { #expect(drawn[index] == expected[index]) }
    }
}
