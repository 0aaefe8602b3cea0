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
