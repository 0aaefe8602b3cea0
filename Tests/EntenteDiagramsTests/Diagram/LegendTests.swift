import EntenteDiagrams
import EntenteModel
import Testing

/// The legend explains the marks that are drawn, and no others.
@Suite struct LegendTests {
    typealias Support = DiagramTestSupport

    private func meanings(_ claims: [Claim]) throws -> [String] {
        Legend(of: Diagram(graph: try Support.graph(claims))).rows.map(\.meaning)
    }

    @Test func rowsOfASmallPicture() throws {
        #expect(
            try meanings([Support.claim("A1", "georgia", "condemns", "treaty")])
                == ["state", "treaty", "condemns or denies"])
        #expect(
            try meanings([Support.claim("A1", "russia", "party-to", "draft", .proposed)])
                == ["state", "draft", "signed or party to", "proposed or unsigned"])
        #expect(
            try meanings([Support.claim("A1", "treaty", "step-toward-annexation", "abkhazia", .alleged)])
                == ["disputed polity", "treaty", "adverse", "alleged"])
        #expect(
            try meanings([Support.claim("A1", "russia", "fought-war-with", "georgia")]) == ["state", "adverse, mutual"])
        #expect(
            try meanings([Support.claim("A1", "russia", "recognises", "georgia", polarity: .negated)])
                == ["state", "neutral", "said not to hold"])
    }

    @Test func kindsOfGraphsWithoutAnOntology() throws {
        let nodes = ["a", "b"].map { Diagram.Node(id: $0, name: $0, kind: "family") }
        #expect(Legend(of: Diagram(nodes: nodes)).rows.map(\.meaning) == ["family"])
        let mixed = nodes + [Diagram.Node(id: "c", name: "c", kind: "bank")]
        #expect(Legend(of: Diagram(nodes: mixed)).rows.map(\.meaning) == ["other"])
    }

    /// What is open at the date is hollow, and the legend shows it so.
    @Test func whatIsHollowHasItsRow() throws {
        var view = View(name: "all")
        view.lens.asOf = try CalendarDate(parsing: "2014-06")
        let graph = try Support.graph([
            Support.claim("A1", "georgia", "condemns", "treaty", on: "2014"),
            Support.claim("A2", "georgia", "condemns", "draft", on: "2013"),
        ])
        let diagram = Diagram(graph: graph, view: view)
        let rows = Legend(of: diagram).rows
        #expect(
            rows.map(\.meaning) == [
                "state", "treaty", "treaty, possibly", "condemns or denies", "at this date; the sources leave it open",
            ])
        #expect(rows[2].mark == .hollow(.treaty, isDraft: false))
        #expect(Support.dot(diagram).contains("treaty, possibly"))
        #expect(Legend(of: Diagram(graph: graph)).rows.map(\.meaning) == ["state", "treaty", "condemns or denies"])
    }

    /// Where nothing is told but that there are ties, nothing needs to be explained.
    @Test func plainNetworksNeedNone() {
        let nodes = ["a", "b"].map { Diagram.Node(id: $0, name: $0, kind: "entity") }
        var edge = Diagram.Edge(id: "e", from: "a", to: "b", relations: ["tied-to"], label: "tied to", claims: ["c1"])
        #expect(Legend(of: Diagram(nodes: nodes, edges: [edge])).rows.isEmpty)
        edge.isUncertain = true
        #expect(Legend(of: Diagram(nodes: nodes, edges: [edge])).rows.map(\.mark) == [.remark(.possibly)])
    }

    @Test func draftsAndProposalsShareARow() throws {
        let rows = try meanings([Support.claim("A1", "draft", "considers", "accession", .expected)])
        #expect(rows == ["draft or proposal", "neutral", "expected"])
    }

    @Test(arguments: ["overview", "treaties", "voices", "all"])
    func everyMarkOfTheDossierHasItsRow(_ name: String) {
        let view = name == "all" ? View(name: "all") : Support.view(name)
        let diagram = Diagram(graph: Support.dossier, view: view)
        let rows = Legend(of: diagram).rows
        #expect(Set(rows.map(\.mark)).count == rows.count)
        #expect(Set(rows.map(\.meaning)).count == rows.count)
        let marks = Set(rows.map(\.mark))
        for edge in diagram.edges {
            if edge.line != .solid { #expect(marks.contains(.line(edge.line))) }
            if let standing = edge.standing { #expect(marks.contains(.standing(standing))) }
            if edge.isNegated { #expect(marks.contains(.negated)) }
            if edge.form == .party { #expect(marks.contains(.party)) }
        }
        for line in Diagram.Edge.Line.allCases where line != .solid && marks.contains(.line(line)) {
            #expect(diagram.edges.contains { $0.line == line })
        }
        for case .node(let family, let isDraft) in marks {
            #expect(diagram.nodes.contains { $0.family == family && $0.isDraft == isDraft })
        }
    }
}
