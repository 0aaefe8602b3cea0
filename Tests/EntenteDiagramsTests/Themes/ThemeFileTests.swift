import EntenteDOT
import EntenteDiagrams
import EntenteFormats
import EntenteModel
import Testing

/// A theme of a user's own: which color stands where.
@Suite struct ThemeFileTests {
    typealias Support = DiagramTestSupport

    private func theme(_ text: String) throws -> Theme {
        let reader = Theme.reader(for: Ontologies.diplomacy)
        let read = reader.read(SourceFile(name: "my.yaml", bytes: Array("entente-theme: 1\n\(text)".utf8)))
        #expect(read.findings.isEmpty)
        return Theme(try #require(read.theme), ontology: Ontologies.diplomacy)
    }

    private func edge(_ theme: Theme, _ claims: Claim...) throws -> DOTAttributes {
        let document = Diagram(graph: try Support.graph(claims)).dot(theme: theme)
        return try #require(Support.edges(of: document).first).attributes
    }

    @Test func aThemeWithoutColorsIsItsBase() throws {
        var dark = try theme("base: dark")
        dark.name = "dark"
        #expect(dark == .dark)
    }

    @Test func kindsWithThoseBelowThem() throws {
        let own = try theme("kinds: { state-body: { fill: \"#abcdef\" } }")
        let graph = try Support.graph([Support.claim("A1", "mfa", "organ-of", "russia")])
        let diagram = Diagram(graph: graph)
        let ministry = try #require(diagram.nodes.first { $0.id == "mfa" })
        #expect(ministry.lineage == ["ministry", "state-body", "organisation", "actor"])
        #expect(own.paint(of: ministry).fill.description == "#abcdef")
        #expect(own.paint(of: ministry).outline == Theme.light.paint(of: .organization).outline, "as in the base")
        #expect(Legend(of: diagram, theme: own).rows.map(\.meaning) == ["state", "state body", "neutral"])
        #expect(Legend(of: diagram).rows.map(\.meaning) == ["state", "organization", "neutral"])
    }

    @Test func familiesThatAreNoKinds() throws {
        let own = try theme("kinds: { organization: { outline: \"#123456\" } }")
        #expect(own.paint(of: .organization).outline.description == "#123456")
        #expect(own.kinds.isEmpty)
    }

    @Test func relationsBeforeTonesAndStatusesBeforeBoth() throws {
        let own = try theme(
            "colors: { adverse: \"#aa0000\" }\nrelations: { condemns: \"#00aa00\" }\nstatuses: { disputed: \"#0000aa\" }"
        )
        let condemnation = try Support.claim("A1", "georgia", "condemns", "treaty")
        let annexation = try Support.claim("A1", "russia", "annexes", "abkhazia")
        let denial = try Support.claim("A2", .entity("peskov"), "denies", .claims(["A1"]))
        #expect(Support.text(try edge(own, annexation)["color"]) == "#aa0000")
        #expect(Support.text(try edge(own, condemnation)["color"]) == "#00aa00")
        let disputed = try edge(own, condemnation, denial)
        #expect(Support.text(disputed["color"]) == "#0000aa")
        #expect(
            Support.text(disputed["label"])?.contains("<font color=\"#0000aa\" point-size=\"8.5\"><b>× disputed")
                == true)
        let diagram = Diagram(graph: try Support.graph([condemnation]))
        let row = try #require(Legend(of: diagram, theme: own).rows.last)
        #expect(row.mark == .relation("condemns") && row.meaning == "condemns")
        #expect(Support.dot(diagram, theme: own).contains("<font color=\"#00aa00\" point-size=\"11\"><b>━━</b>"))
    }

    @Test(arguments: [
        ("negated", "recognises", Modality.actual, Polarity.negated), ("alleged", "annexes", .alleged, .affirmed),
        ("evaluative", "recognises", .evaluative, .affirmed), ("intended", "recognises", .intended, .affirmed),
    ])
    func statuses(_ status: String, _ relation: String, _ modality: Modality, _ polarity: Polarity) throws {
        let own = try theme("statuses: { \(status): \"#0000aa\" }")
        let claim = try Support.claim("A1", "russia", relation, "abkhazia", modality, polarity: polarity)
        #expect(Support.text(try edge(own, claim)["color"]) == "#0000aa")
    }

    @Test func whatIsHardToReadIsSaid() throws {
        for theme in Theme.all { #expect(theme.lowContrasts == []) }
        let pale = try theme("colors: { adverse: \"#ffcccc\" }\nkinds: { ministry: { fill: \"#444444\" } }")
        #expect(
            pale.lowContrasts == [
                "text on the fill of 'ministry': 1.7", "secondary-text on the fill of 'ministry': 1.6",
                "adverse on the background: 1.4",
            ])
    }
}
