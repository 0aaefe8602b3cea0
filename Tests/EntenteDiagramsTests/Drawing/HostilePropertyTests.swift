import EntenteDOT
import EntenteDiagrams
import EntenteFormats
import EntenteModel
import EntenteTestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whatever the names are: Graphviz's own tools read our output, count the nodes and edges that we meant, and draw an SVG
/// that is well-formed and holds no script and no link but to the web.
@Suite(.enabled(if: RenderTestSupport.dot != nil, "Graphviz's dot is not installed"))
struct HostilePropertyTests {
    typealias Support = DiagramTestSupport

    @Test(arguments: 0..<40)
    func whateverTheNamesAre(seed: UInt64) throws {
        var hostile = HostileGraph(seed: seed)
        try draw(hostile.diagram(), theme: Theme.all[Int(seed) % Theme.all.count], name: "\(seed)")
    }

    /// 10 MB of the worst, as name, quote and title.
    @Test(arguments: ["<\"\\", "& ", "\u{301}", "👩‍👩‍👧", "\\N", "x", "|{}", "\u{0}\u{FFFE}"])
    func tenMegabytes(piece: String) throws {
        let text = String(repeating: piece, count: 10_000_000 / piece.utf8.count)
        var graph = try Support.graph(
            [Support.claim("A1", "a", "condemns", "b", with: [Qualifier("title", [text])])],
            entities: [
                Entity(id: "a", kind: "state", name: text), Entity(id: "b", kind: "person", name: "b"),
                Entity(id: "agenda", kind: "media", name: text),
            ])
        graph.title = text
        try draw(
            Diagram(graph: graph, view: View(name: "all", caption: text)), theme: .light,
            name: "long-\(piece.utf8.count)")
    }

    private func draw(_ diagram: Diagram, theme: Theme, name: String) throws {
        let dot = Support.dot(diagram, theme: theme, notes: .full)
        let contents = try #require(DOTReader().read(Array(dot.utf8)).documents.first).contents()
        #expect(contents.nodes.count == diagram.nodes.count && contents.edges.count == diagram.edges.count)
        let path = RenderTestSupport.temporaryPath(
            "hostile-\(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) })-\(name.utf8.count).dot")
        defer { RenderTestSupport.remove(path) }
        #expect(RenderTestSupport.makeExecutable(path, dot))
        // "  18  29 entente (file)"
        let counts = RenderTestSupport.shell("gc -n -e '\(path)' 2>&1")?.text.split(separator: " ").compactMap {
            Int($0)
        }
        #expect(counts == [diagram.nodes.count, diagram.edges.count], "\(counts ?? [])")
        // What dot says on standard error comes first.
        let run = try #require(RenderTestSupport.shell("ulimit -t 60; SERVER_NAME=x dot -Tsvg '\(path)' 2>&1"))
        // Where its search for a way fails, Graphviz says so and leads the line another way: no line is lost, see below.
        let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.drop { $0.hasPrefix("libpath/") }.joined(separator: "\n")
        #expect(run.code == 0 && text.hasPrefix("<?xml"), "\(run.text.prefix(300))")
        let inspector = SVGInspector(Array(text.utf8))
        #expect(inspector.problems == [])
        #expect(inspector.groups["node"] ?? 0 == diagram.nodes.count)
        #expect(inspector.groups["edge"] ?? 0 == diagram.edges.count)
    }
}

/// A graph in which every text that a user can write is hostile.
struct HostileGraph {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private static let atoms = [
        "\"", "'", "`", "<", ">", "&", "]]>", "<![CDATA[", "<script>alert(1)</script>", "<b>", "</td></tr></table>",
        "<br/>",
        "<!--", "-->", "\\", "\\\\", "\\N", "\\G", "\\E", "\\L", "\\l", "\\r", "\\n", "\\\"", "&amp;", "&lt;", "&#60;",
        "&#x0;",
        "&#0;", "&bogus;", "&eacute;", "\u{202E}", "\u{2066}", "\u{200D}", "\u{FEFF}", "e\u{301}\u{302}\u{303}",
        "\u{0}",
        "\u{1}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "\n", "\r\n", "\r", "\t", "\u{2028}",
        "\u{2029}", "{",
        "|", "}", "<p>", "%", "%s%n", "%%", "$", "#", "//", "/*", "*/", "->", "--", ";", "[", "]", "=",
        "strict digraph {",
        "javascript:alert(1)", "' onload='alert(1)", "\" onload=\"alert(1)", "file:///etc/passwd",
        "image=\"/etc/hosts\"",
        "<IMG SRC=\"/etc/hosts\"/>", "👩‍👩‍👧", "🇬🇪", "שלום", "日本語", "ა", " ", "  ", "word", "long ", "0", "-1", "node",
        "graph",
    ]

    private mutating func text(_ limit: Int = 8) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...limit, using: &random) {
            text += Self.atoms.randomElement(using: &random) ?? ""
        }
        // Now and then a very long run.
        if Int.random(in: 0..<12, using: &random) == 0 { text += String(repeating: text, count: 300) }
        return text
    }

    /// An id may hold whatever is neither white nor a quotation mark, a comma or a colon.
    private mutating func id(_ number: Int) -> String {
        let marks = [
            "<", ">", "&", "'", "\\", "%", "{", "|", "é", "ა", "]]>", "👩‍👩‍👧", ".", "-", "_", "#", ";", "--", "\\N",
        ]
        return "\(number)" + (0..<3).map { _ in marks.randomElement(using: &random) ?? "" }.joined()
    }

    private mutating func url() -> String {
        let start = [
            "http://a.example/", "https://a.example/?a=b&c=", "javascript:", "file:///etc/passwd", "data:text/html,",
            "HTTPS://x",
        ]
        return (start.randomElement(using: &random) ?? "") + text(2)
    }

    mutating func diagram() throws -> Diagram {
        let kinds = [
            "state", "disputed-polity", "person", "topic", "ministry", "treaty", "referendum", "collective", "city",
            "media",
        ]
        var graph = RelationGraph(title: text(), ontology: Ontologies.diplomacy)
        let ids = (0..<Int.random(in: 2...9, using: &random)).map { id($0) }
        for id in ids {
            try graph.add(Entity(id: id, kind: kinds.randomElement(using: &random) ?? "state", name: text()))
        }
        for number in 0..<2 {
            try graph.add(
                Document(id: "d\(number)", title: text(), publisher: ids.randomElement(using: &random), url: url()))
        }
        let relations = ["condemns", "recognises", "leads", "party-to", "has-topic", "meets", "part-of", text(2)]
        for number in 0..<Int.random(in: 1...15, using: &random) {
            let claimID = "A\(number)" + (Bool.random(using: &random) ? id(number) : "")
            let subject = ids.randomElement(using: &random) ?? ""
            let object: Participant =
                switch Int.random(in: 0..<10, using: &random) {
                case 0: .label(text())
                case 1: .unknown
                case 2: .entities(Array(ids.prefix(3)))
                case 3 where !graph.claims.isEmpty: .claims([graph.claims.id(0)])
                default: .entity(ids.randomElement(using: &random) ?? "")
                }
            var relation = relations.randomElement(using: &random) ?? "leads"
            if case .label = object { relation = "has-status" }
            if case .claims = object { relation = "denies" }
            var claim = Claim(id: claimID, subject: .entity(subject), relation: relation, object: object)
            claim.modality = Modality.allCases.randomElement(using: &random) ?? .actual
            claim.polarity = Int.random(in: 0..<5, using: &random) == 0 ? .negated : .affirmed
            claim.citations = [Citation(document: "d\(number % 2)", quote: text(20))]
            claim.with = [Qualifier("title", [text()]), Qualifier(text(1), [text()])]
            claim.note = text()
            try? graph.add(claim)
        }
        let clusters: View.Clustering = Bool.random(using: &random) ? .polity : .none
        return Diagram(graph: graph, view: View(name: "all", title: text(), caption: text(), clusters: clusters))
    }
}
