import EntenteDOT
import EntenteDiagrams
import EntenteModel
import Testing

/// The visual grammar in the DOT document.
@Suite struct DiagramDrawingTests {
    typealias Support = DiagramTestSupport

    private func edge(_ claim: Claim) throws -> DOTAttributes {
        let document = Diagram(graph: try Support.graph([claim])).dot()
        return try #require(Support.edges(of: document).first).attributes
    }

    private func node(_ id: String, _ claims: [Claim]) throws -> DOTAttributes {
        let document = Diagram(graph: try Support.graph(claims)).dot()
        let nodes = Support.nodes(of: document.statements)
        return try #require(nodes.first { Support.text($0.attributes["id"]) == "entity-" + id }).attributes
    }

    @Test(arguments: [
        ("georgia", "condemns", "treaty", "tee", "#c44500"), ("russia", "recognises", "abkhazia", "normal", "#0072b2"),
        ("russia", "annexes", "abkhazia", "empty", "#c44500"), ("tibilov", "leads", "abkhazia", "vee", "#6b7280"),
        ("russia", "fought-war-with", "georgia", "empty", "#c44500"),
        ("russia", "party-to", "treaty", "none", "#0072b2"),
    ])
    func signByColorAndArrowhead(
        _ subject: String, _ relation: String, _ object: String, _ head: String, _ color: String
    ) throws {
        let attributes = try edge(Support.claim("A1", subject, relation, object))
        #expect(Support.text(attributes["arrowhead"]) == head)
        #expect(Support.text(attributes["color"]) == color)
        #expect(attributes["style"] == nil, "only what is proposed or alleged is dashed or dotted")
    }

    /// Too many lines for words keep what is said against them.
    @Test func signsStandWhereThereIsNoRoomForWords() throws {
        let nodes = (0..<40).map { Diagram.Node(id: "v\($0)", name: "v\($0)", kind: "thing") }
        var edges = (0..<700).map { place in
            Diagram.Edge(
                id: "e\(place)", from: "v\(place % 40)", to: "v\((place + 1 + place / 40) % 40)", relations: ["r"],
                label: "words", claims: ["c\(place)"])
        }
        edges[1].standing = .inConflict
        edges[2].standing = .disputed
        edges[3].isNegated = true
        let diagram = Diagram(nodes: nodes, edges: edges)
        let lines = Support.edges(of: diagram.dot())
        let labels = lines.map { Support.text($0.attributes["label"]) }
        #expect(labels.compactMap { $0 }.count == 3)
        for (place, sign) in [(1, "≠"), (2, "×"), (3, "×")] {
            #expect(labels[place]?.contains("<b>\(sign)</b>") == true && labels[place]?.contains("words") == false)
        }
        let marks = Legend(of: diagram).rows.map(\.mark)
        #expect(marks.contains(.standing(.inConflict)) && marks.contains(.negated))
    }

    /// A label that is long breaks before its date, so that it does not draw the picture apart.
    @Test func longLabelsBreakBeforeTheirDates() throws {
        let short = Support.text(try edge(Support.claim("A1", "georgia", "condemns", "treaty", on: "2014"))["label"])
        #expect(short?.contains("<br/>") == false)
        let long = Support.text(
            try edge(Support.claim("A1", "russia", "fought-war-with", "georgia", on: "2008-08"))["label"])
        #expect(long?.contains("<br/>") == true)
    }

    @Test func weakModalitiesAreDashedOrDotted() throws {
        let dashed = try edge(Support.claim("A1", "russia", "recognises", "abkhazia", .intended))
        #expect(Support.text(dashed["style"]) == "dashed")
        let dotted = try edge(Support.claim("A1", "russia", "annexes", "abkhazia", .alleged))
        #expect(Support.text(dotted["style"]) == "dotted")
        let opinion = try edge(Support.claim("A1", "russia", "recognises", "abkhazia", .evaluative))
        #expect(opinion["style"] == nil)
        #expect(Support.text(opinion["label"])?.contains("opinion") == true)
    }

    @Test func labelsHoldRelationDateAndFootnoteOnAHalo() throws {
        let label = try #require(
            Support.text(edge(Support.claim("A1", "georgia", "condemns", "treaty", on: "2014-11"))["label"]))
        #expect(label.contains(">condemns<"))
        #expect(label.contains(">Nov 2014<"))
        #expect(label.contains("¹"))
        #expect(label.contains("bgcolor=\"#ffffffd0\""), "lines shine through")
    }

    @Test func edgesHoldClaimsQuotesAndClasses() throws {
        let attributes = try edge(Support.claim("A1", "georgia", "condemns", "treaty", says: ["peskov"]))
        #expect(Support.text(attributes["id"]) == "edge-A1")
        #expect(Support.text(attributes["class"]) == "edge condemns adverse actual claim-A1")
        let tooltip = try #require(Support.text(attributes["edgetooltip"]))
        #expect(tooltip.contains("A1: Georgia condemned the Treaty of Alliance"))
        #expect(tooltip.contains("“quote of A1”¹"))
        #expect(tooltip.contains("Dmitry Peskov, reported by Agenda.ge, 11 December 2014"))
    }

    @Test func negationIsCrossed() throws {
        let label = try #require(
            Support.text(edge(Support.claim("A1", "russia", "recognises", "abkhazia", polarity: .negated))["label"]))
        #expect(label.contains("<b>×</b>"))
        #expect(label.contains("does not recognise"))
    }

    @Test func partyLinesHaveNoLabel() throws {
        let label = try #require(Support.text(edge(Support.claim("A1", "russia", "party-to", "treaty"))["label"]))
        #expect(label.hasSuffix("<td width=\"4\" height=\"3\" fixedsize=\"true\"></td></tr></table>"), "only a place")
    }

    @Test func shapesOfFamilies() throws {
        let claims = [
            try Support.claim("A1", "tibilov", "leads", "abkhazia"),
            try Support.claim("A2", "georgia", "party-to", "treaty"),
            try Support.claim("A3", "russia", "party-to", "draft", .proposed),
        ]
        #expect(Support.text(try node("georgia", claims)["penwidth"]) == "2")
        #expect(Support.text(try node("georgia", claims)["label"])?.contains("<b>Georgia</b>") == true)
        #expect(Support.text(try node("abkhazia", claims)["label"])?.contains("disputed polity") == true)
        #expect(Support.text(try node("tibilov", claims)["style"]) == "filled,rounded")
        #expect(Support.text(try node("treaty", claims)["shape"]) == "note")
        #expect(Support.text(try node("treaty", claims)["style"]) == "filled")
        #expect(Support.text(try node("draft", claims)["style"]) == "filled,dashed")
    }

    @Test func arrowsBackToPeopleKeepTheirMeaning() throws {
        let graph = try Support.graph([Support.claim("A1", "treaty", "step-toward-annexation", "abkhazia", .alleged)])
        let edge = try #require(Support.edges(of: Diagram(graph: graph).dot()).first)
        #expect((edge.tail.node, edge.head.node) == ("n1", "n2"), "written from the polity to the treaty")
        #expect(Support.text(edge.attributes["dir"]) == "back")
        #expect(Support.text(edge.attributes["arrowtail"]) == "empty")
    }

    @Test func linksOnlyToTheWeb() throws {
        func link(_ url: String) -> String? {
            let diagram = Diagram(
                nodes: [.init(id: "a", name: "a"), .init(id: "b", name: "b")],
                edges: [.init(id: "e", from: "a", to: "b", relations: ["r"], label: "r", claims: ["c"], sources: [1])],
                sources: [.init(number: 1, document: "d", text: "D", url: url)])
            return Support.text(Support.edges(of: diagram.dot()).first?.attributes["edgeURL"])
        }
        #expect(link("https://example.org/a?b=1&c=2") == "https://example.org/a?b=1&c=2")
        #expect(link("HTTP://example.org") == "HTTP://example.org")
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://a b", " https://a", ""] {
            #expect(link(bad) == nil)
        }
    }

    @Test func theHeadingTellsTitleCaptionSourcesAndNotes() throws {
        let graph = try Support.graph([Support.claim("A1", "georgia", "condemns", "treaty")])
        let view = View(name: "v", title: "A & B", caption: "Only claims.")
        let diagram = Diagram(graph: graph, view: view)
        func heading(_ notes: Diagram.NotesStyle) -> String {
            Support.text(diagram.dot(notes: notes).attributes["label"]) ?? ""
        }
        #expect(heading(.sources).contains("A &amp; B"))
        #expect(heading(.sources).contains("Only claims."))
        #expect(heading(.sources).contains("Agenda.ge, “One”, 11 Dec 2014"))
        #expect(!heading(.none).contains("Agenda.ge"))
        #expect(!heading(.sources).contains("quote of A1"))
        #expect(heading(.full).contains("quote of A1"))
    }

    @Test func anEmptyDiagramIsAnEmptyGraph() {
        let document = Diagram().dot()
        #expect(document.statements.isEmpty)
        #expect(document.attributes["label"] == nil)
        #expect(DOTWriter().write(document).losses.isEmpty)
    }
}
