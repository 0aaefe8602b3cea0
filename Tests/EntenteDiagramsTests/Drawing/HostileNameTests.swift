import EntenteDOT
import EntenteDiagrams
import EntenteModel
import Testing

/// Whatever the names are, the picture is drawn, and nothing in them becomes markup or an attribute.
@Suite struct HostileNameTests {
    typealias Support = DiagramTestSupport

    static let names = [
        "\"quoted\" 'names'", "<b>bold</b>", "</td></tr></table>", "a\\", "\\N \\G \\l", "two\nlines\r\nthree",
        "&amp; &lt;",
        "🇬🇪👩‍👩‍👧 emoji", "שלום עולם", "\u{202e}reversed", "", "   ", "\u{0}\u{1}\u{7f}", "<!-- comment -->", "]]>",
        "label=\"x\"; n1 -> n2", String(repeating: "long ", count: 200), String(repeating: "x", count: 5_000), "日本語の名前",
    ]

    private func diagram(_ name: String) throws -> Diagram {
        let entities = ["state", "disputed-polity", "person", "topic", "ministry", "treaty", "referendum"].enumerated()
            .map { Entity(id: "e\($0)", kind: $1, name: name) }
        var claims = [
            try Support.claim("A1", "e0", "condemns", "e5"), try Support.claim("A2", "e2", "leads", "e1"),
            try Support.claim("A3", .entity("e1"), "has-status", .label(name)),
            try Support.claim("A4", "e6", "has-topic", "e3"), try Support.claim("A5", "e4", "organ-of", "e0"),
            try Support.claim("A6", .entity("e2"), "denies", .claims(["A1"]), with: [Qualifier("title", [name])]),
            try Support.claim("A7", "e2", "leads", "e0", with: [Qualifier("title", [name])]),
        ]
        for i in claims.indices { claims[i].citations = [Citation(document: "d1", quote: name)] }
        let agenda = Entity(id: "agenda", kind: "media", name: name)
        var graph = try Support.graph(claims, entities: entities + [agenda])
        graph.title = name
        return Diagram(graph: graph, view: View(name: "all", caption: name, clusters: .polity))
    }

    @Test(arguments: names.indices)
    func theDocumentHoldsEveryLabel(_ index: Int) throws {
        let diagram = try diagram(Self.names[index])
        for theme in Theme.all {
            let output = DOTWriter().write(diagram.dot(theme: theme, notes: .full))
            let serious: Set<DOTLoss.Code> = [.malformedMarkup, .markupTooLong, .changedID, .flattenedSubgraph]
            #expect(output.losses.filter { serious.contains($0.code) } == [])
        }
        let document = diagram.dot()
        #expect(Support.nodes(of: document.statements).count == diagram.nodes.count)
        #expect(Support.edges(of: document).count == diagram.edges.count)
        for node in Support.nodes(of: document.statements) {
            let id = try #require(Support.text(node.attributes["id"]))
            #expect(id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") })
            #expect(Support.text(node.attributes["label"])?.isEmpty == false)
        }
    }

    @Test(.enabled(if: RenderTestSupport.engines.first != nil, "no Graphviz"), arguments: names.indices)
    func graphvizDrawsItWithoutAWarning(_ index: Int) async throws {
        let engine = try #require(RenderTestSupport.engines.first)
        let diagram = try diagram(Self.names[index])
        let picture = try await PictureRenderer(engine: engine).render(Support.dot(diagram, notes: .full))
        let svg = String(decoding: picture.bytes, as: UTF8.self)
        #expect(picture.warnings == [])
        #expect(svg.components(of: "class=\"node ") == diagram.nodes.count)
        #expect(svg.components(of: "class=\"edge ") == diagram.edges.count)
    }

    @Test func clashingIDsStayApart() {
        let diagram = Diagram(
            nodes: [.init(id: "a:b", name: "1"), .init(id: "a_b", name: "2"), .init(id: "a b", name: "3")],
            edges: [
                .init(id: "x y", from: "a:b", to: "a_b", relations: ["r"], claims: ["x y"]),
                .init(id: "x_y", from: "a_b", to: "a b", relations: ["r"], claims: ["x_y"]),
            ])
        let document = diagram.dot()
        let ids =
            Support.nodes(of: document.statements).map { Support.text($0.attributes["id"]) }
            + Support.edges(of: document).map { Support.text($0.attributes["id"]) }
        #expect(Set(ids).count == 5)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
