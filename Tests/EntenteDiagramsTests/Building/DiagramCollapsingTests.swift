import EntenteDiagrams
import EntenteModel
import Testing

private typealias Support = DiagramTestSupport

/// Boxes as one node, and selections.
@Suite struct DiagramCollapsingTests {
    private func graph() throws -> RelationGraph {
        try Support.graph([
            Support.claim("A1", "tibilov", "met-with", "peskov"), Support.claim("A2", "tibilov", "leads", "abkhazia"),
            Support.claim("A3", "peskov", "condemns", "treaty"), Support.claim("A4", "tibilov", "condemns", "treaty"),
            Support.claim("A5", "georgia", "condemns", "treaty"),
            Support.claim("A6", .entity("abkhazia"), "has-status", .label("independent")),
        ])
    }

    private var boxes: View {
        View(name: "all", clusters: .groups([.init(label: "People", members: ["tibilov", "peskov"])]))
    }

    @Test func tiesWithinAndOutwardAreCounted() throws {
        var diagram = Diagram(graph: try graph(), view: boxes)
        diagram.collapse(["People"])
        let group = try #require(diagram.nodes.first)
        #expect(group.id == "group:People" && group.name == "People (group of 2)" && group.family == .collective)
        #expect(group.subtitle == "Leonid Tibilov, Dmitry Peskov; 1 tie within")
        let condemns = try #require(diagram.edges.first { $0.to == "treaty" && $0.from == "group:People" })
        #expect(condemns.label == "2 ties" && condemns.claims == ["A3", "A4"] && condemns.tone == .adverse)
        let leads = try #require(diagram.edges.first { $0.claims == ["A2"] })
        #expect(
            leads.from == "group:People" && leads.label == "1 tie" && leads.form == .bundle, "the group does not lead")
        #expect(leads.tone == .neutral && leads.id == "edge-A2" && leads.parts.map(\.relations) == [["leads"]])
        let other = try #require(diagram.edges.first { $0.claims == ["A5"] })
        #expect(other.label != "1 tie", "a line between two others keeps its words")
        #expect(Legend(of: diagram).rows.contains { $0.meaning == "several relations, or ties of group members" })
        #expect(diagram.clusters.isEmpty && !diagram.nodes.contains { $0.id == "tibilov" })
        let drawn = Set(diagram.nodes.map(\.id))
        #expect(diagram.edges.allSatisfy { drawn.contains($0.from) && drawn.contains($0.to) })
    }

    /// One of them is rejected, and not all.
    @Test func whatIsSaidAgainstOneTieIsCounted() throws {
        let graph = try Support.graph([
            Support.claim("A1", "tibilov", "condemns", "treaty", .alleged),
            Support.claim("A2", "tibilov", "signed", "treaty"), Support.claim("A3", "peskov", "condemns", "treaty"),
            Support.claim("A4", .entity("georgia"), "denies", .claims(["A1"])),
        ])
        var diagram = Diagram(graph: graph, view: boxes)
        diagram.collapse(["People"])
        let ties = try #require(diagram.edges.first { $0.from == "group:People" && $0.to == "treaty" })
        #expect(ties.label == "3 ties" && ties.standing == nil)
        #expect(ties.detail?.hasSuffix("1 alleged, 1 × rejected") == true, "\(ties)")
        diagram.merge()
        #expect(diagram.edges.first { $0.id == ties.id }?.detail == "1 alleged, 1 × rejected")
    }

    /// Lines that were bundled before are still counted tie by tie.
    @Test func bundlesAreCountedTieByTie() throws {
        let claims = try ["condemns", "signed", "proposes", "prefers"].enumerated().map {
            try Support.claim("A\($0)", "tibilov", $1, "treaty")
        }
        let graph = try Support.graph(claims + [Support.claim("A9", "peskov", "condemns", "treaty")])
        var diagram = Diagram(graph: graph, view: boxes)
        #expect(diagram.edges.map(\.label) == ["4 relations", diagram.edges[1].label])
        diagram.collapse(["People"])
        #expect(diagram.edges.map(\.label) == ["5 ties"] && diagram.edges[0].parts.count == 5)
        let merged = diagram.edges[0].claims
        diagram.merge()
        #expect(diagram.edges.map(\.claims) == [merged] && diagram.edges[0].from == "group:People")
        #expect(Diagram(graph: graph, view: boxes, bundling: false).edges.count == 5)
    }

    @Test func boxesOfOneNameStayTwo() throws {
        let groups = View.Clustering.groups([
            .init(label: "People", members: ["tibilov"]), .init(label: "People", members: ["peskov"]),
        ])
        let diagram = Diagram(graph: try graph(), view: View(name: "all", clusters: groups))
        #expect(diagram.clusters.map(\.label) == ["People", "People 2"])
        var both = diagram
        both.collapse(["People", "People 2"])
        #expect(both.nodes.prefix(2).map(\.name) == ["People (group of 1)", "People 2 (group of 1)"])
        // Also where somebody gave them the same label.
        var same = diagram
        same.clusters[1].label = "People"
        same.collapse(["People"])
        #expect(same.nodes.prefix(2).map(\.subtitle) == ["Leonid Tibilov", "Dmitry Peskov"])
        #expect(Set(same.nodes.map(\.id)).count == same.nodes.count)
        #expect(Set(same.edges.flatMap(\.claims)) == Set(diagram.edges.flatMap(\.claims)), "no tie is lost")
    }

    @Test func unknownBoxesChangeNothing() throws {
        let before = Diagram(graph: try graph(), view: boxes)
        var after = before
        after.collapse(["Nobody"])
        #expect(before == after)
    }

    @Test func aSelectionDrawsItsEntitiesAndPairs() throws {
        let graph = try graph()
        let some = Diagram(graph: graph, selection: .init(entities: ["tibilov", "treaty", "abkhazia"]))
        #expect(Set(some.edges.flatMap(\.claims)) == ["A2", "A4", "A6"])
        #expect(some.omissions.filter { $0.reason == .notChosen }.map(\.claim) == ["A1", "A3", "A5"])
        #expect(!some.nodes.contains { $0.id == "peskov" })
        let pairs = Diagram(
            graph: graph,
            selection: .init(entities: ["tibilov", "treaty", "abkhazia"], pairs: [.init("treaty", "tibilov")]))
        #expect(pairs.edges.flatMap(\.claims) == ["A4"], "neither other pairs nor words")
        #expect(Set(pairs.nodes.map(\.id)) == ["tibilov", "treaty", "abkhazia"], "also who has no tie is drawn")
        let none = Diagram(graph: graph, selection: .init(entities: [String]()))
        #expect(none.nodes.isEmpty && none.edges.isEmpty)
    }
}
