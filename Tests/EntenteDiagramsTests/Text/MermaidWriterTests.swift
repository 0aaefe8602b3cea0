import EntenteDiagrams
import EntenteFormats
import EntenteModel
import Testing

@Suite struct MermaidWriterTests {
    typealias Support = DiagramTestSupport

    @Test(arguments: ["overview", "treaties", "voices"])
    func theDossierIsAFlowchart(view: String) {
        let diagram = Diagram(graph: Support.dossier, view: Support.view(view))
        let chart = MermaidReader(diagram.mermaid().text)
        #expect(chart.problems == [])
        // One more is the legend with the sources.
        #expect(chart.nodes.count == diagram.nodes.count + 1 && chart.edges.count == diagram.edges.count)
        #expect(chart.nodes["legend"]?.contains("¹") == true)
        #expect(diagram.mermaid(notes: .none).text.contains("legend") == false)
    }

    @Test(arguments: 0..<60)
    func whateverTheNamesAre(seed: UInt64) throws {
        var hostile = HostileGraph(seed: seed)
        let diagram = try hostile.diagram()
        let chart = MermaidReader(diagram.mermaid(theme: Theme.all[Int(seed) % Theme.all.count]).text)
        #expect(chart.problems == [])
        #expect(chart.nodes.count(where: { $0.key.hasPrefix("n") }) == diagram.nodes.count)
        #expect(chart.edges.count == diagram.edges.count)
    }

    @Test func textsAreEscaped() {
        let diagram = Diagram(
            title: "A \"title\" %%{init}%%",
            nodes: [.init(id: "a", name: "<b>\"x\"</b> #35; %%{x}%% `m` a|b"), .init(id: "b", name: "שלום\u{202E}")])
        let text = diagram.mermaid().text
        #expect(
            text.hasPrefix(
                "---\ntitle: \"A \\u0022title\\u0022 \\u0025\\u0025\\u007binit\\u007d\\u0025\\u0025\"\n---\nflowchart LR\n"
            ))
        #expect(text.contains("#60;b#62;#34;x#34;#60;#47;b#62; #35;35#59;"))
        #expect(text.contains("n2[\"שלום#8238;\"]:::other"))
    }

    @Test(arguments: [
        ("condemns", Modality.actual, Polarity.affirmed, "--x"), ("recognises", .actual, .affirmed, "-->"),
        ("recognises", .intended, .affirmed, "-.->"), ("recognises", .alleged, .affirmed, "-.->"),
        ("recognises", .actual, .negated, "-->"), ("party-to", .actual, .affirmed, "==="),
    ])
    func arrows(relation: String, modality: Modality, polarity: Polarity, arrow: String) throws {
        let object = relation == "party-to" || relation == "condemns" ? "treaty" : "abkhazia"
        let claim = try Support.claim("A1", "russia", relation, object, modality, polarity: polarity)
        let chart = MermaidReader(Diagram(graph: try Support.graph([claim])).mermaid().text)
        #expect(chart.problems == [] && chart.edges.map(\.arrow) == [arrow])
        #expect(chart.edges[0].label.contains("×") == (polarity == .negated))
    }

    @Test func whatItCannotHoldIsCounted() {
        let diagram = Diagram(graph: Support.dossier, view: Support.view("overview"))
        let conversion = diagram.mermaid()
        #expect(conversion.text.contains("  %% A41: "))
        #expect(conversion.losses.map(\.what) == ["notes on claims, which are comments"])
        #expect(conversion.losses[0].count == diagram.notes.count)
        // More than Mermaid reads unasked.
        let nodes = (0..<1_200).map { Diagram.Node(id: "\($0)", name: "Somebody of a long name \($0)") }
        let edges = (0..<600).map {
            Diagram.Edge(id: "e\($0)", from: "\($0)", to: "\($0 + 1)", relations: ["r"], label: "meets")
        }
        let large = Diagram(nodes: nodes, edges: edges).mermaid()
        #expect(large.losses.map(\.what).contains("lines more than Mermaid draws unasked (maxEdges)"))
        #expect(large.losses.first { $0.what.contains("maxEdges") }?.count == 100)
        #expect(large.losses.contains { $0.what.contains("maxTextSize") })
    }

    @Test func emptyAndUnplaced() {
        #expect(Diagram().mermaid().text == "flowchart LR\n")
        // An edge to a node that is not there is not drawn.
        let edge = Diagram.Edge(id: "e", from: "a", to: "b", relations: ["r"])
        #expect(MermaidReader(Diagram(nodes: [.init(id: "a", name: "A")], edges: [edge]).mermaid().text).edges.isEmpty)
    }

    @Test func addressesAreCommentsOfTheSources() {
        func text(_ url: String) -> Conversion {
            Diagram(
                nodes: [.init(id: "a", name: "A"), .init(id: "b", name: "B")],
                edges: [.init(id: "e", from: "a", to: "b", relations: ["r"], claims: ["A1"], sources: [1])],
                sources: [.init(number: 1, document: "d", text: "Paper, 2014", url: url)]
            ).mermaid()
        }
        let linked = text("https://a.example/?a=%%b&c")
        #expect(linked.text.contains("  %% ¹ https://a.example/?a=% %b&c\n"))
        #expect(linked.losses.map(\.what) == ["link of a line"])
        #expect(!text("javascript:alert(1)").text.contains("javascript"))
    }
}
