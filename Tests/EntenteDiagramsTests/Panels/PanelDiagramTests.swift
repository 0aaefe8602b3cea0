import EntenteDOT
import EntenteDiagrams
import EntenteModel
import Testing

private typealias Support = DiagramTestSupport

/// One graph at several dates.
@Suite struct PanelDiagramTests {
    private func date(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

    /// Recognition from 2008 to 2010, a war in 2008, a condemnation in 2014.
    private func graph() throws -> RelationGraph {
        var recognition = try Support.claim("A1", "russia", "recognises", "abkhazia")
        recognition.valid = try ValidityPeriod(parsing: "2008/2010")
        return try Support.graph([
            recognition, Support.claim("A2", "georgia", "condemns", "treaty", document: "d2", on: "2014"),
            Support.claim("A3", "russia", "signed", "treaty", on: "2013"),
        ])
    }

    private func panels(_ dates: String...) throws -> PanelDiagram {
        try PanelDiagram(graph: graph(), view: View(name: "all"), dates: dates.map(date))
    }

    @Test func eachPanelHasWhatHoldsAtItsDate() throws {
        let panels = try panels("2009", "2012", "2015")
        #expect(panels.panels.map(\.label) == ["2009", "2012", "2015"])
        func claims(_ number: Int) -> [String] {
            let panel = panels.panels[number]
            return panel.diagram.edges.filter { !panel.ended.contains($0.id) }.flatMap(\.claims)
        }
        #expect(claims(0) == ["A1"] && claims(1).isEmpty && claims(2) == ["A2", "A3"])
        #expect(Set(panels.whole.edges.flatMap(\.claims)) == ["A1", "A2", "A3"])
    }

    @Test func whatBeganAndEndedSinceThePanelBefore() throws {
        let panels = try panels("2009", "2012", "2015").panels
        #expect(panels[0].begun.isEmpty && panels[0].firstTold.isEmpty && panels[0].ended.isEmpty)
        #expect(panels[1].ended == ["edge-A1"] && panels[1].begun.isEmpty)
        #expect(panels[2].ended.isEmpty && panels[2].begun == ["edge-A2", "edge-A3"])
        #expect(panels.allSatisfy { $0.firstTold.isEmpty })
        #expect(panels[1].absent == ["georgia", "russia", "abkhazia", "treaty"])
        #expect(panels.allSatisfy { $0.diagram.nodes.map(\.id) == panels[0].diagram.nodes.map(\.id) })
    }

    /// The document of 2014 tells who leads, and not since when.
    @Test func whatIsOnlySaidLaterIsNotNew() throws {
        var graph = try graph()
        try graph.add(Support.claim("A4", "tibilov", "leads", "abkhazia"))
        let panels = try PanelDiagram(graph: graph, view: View(name: "all"), dates: [date("2009"), date("2015")])
        #expect(panels.panels[1].begun == ["edge-A2", "edge-A3"] && panels.panels[1].firstTold == ["edge-A4"])
        let text = try DOTWriter().write(panels.document(placement(of: panels))).text
        let words = text.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("first told") && words.contains("no claim says since when"), "\(words)")
        #expect(words.contains("Faint: no claim that counts at that date."))
        #expect(text.matches(of: />new</).count == 2, "of relations only, and not of entities")
    }

    @Test func negatedClaimsAreNoTiesOfMergedPanels() throws {
        var graph = try graph()
        try graph.add(Support.claim("A4", "russia", "part-of", "treaty", polarity: .negated, on: "2013"))
        let panels = try PanelDiagram(
            graph: graph, view: View(name: "all"), dates: [date("2009"), date("2015")], merging: true)
        #expect(panels.panels.allSatisfy { !$0.diagram.edges.flatMap(\.claims).contains("A4") })
        #expect(panels.whole.omissions.contains { $0.claim == "A4" && $0.reason == .negated })
    }

    @Test func whoHasNoTieAtADateIsNotThere() throws {
        let all: [String] = ["georgia", "russia", "abkhazia", "treaty"]
        let panels = try PanelDiagram(
            graph: graph(), view: View(name: "all"), dates: [date("2009"), date("2015")],
            selection: .init(entities: all))
        #expect(panels.panels[0].absent == ["georgia", "treaty"] && panels.panels[1].absent == ["abkhazia"])
    }

    @Test func mergedTiesAreOneLineInEachPanel() throws {
        let panels = try PanelDiagram(
            graph: graph(), view: View(name: "all"), dates: [date("2009"), date("2015")], merging: true)
        #expect(panels.whole.isWordless && panels.panels.allSatisfy { $0.diagram.isWordless })
        #expect(panels.panels[1].ended == ["edge-A1"] && panels.panels[1].begun.count == 2)
    }

    /// A panel alone would call d2 its first document.
    @Test func footnotesHaveTheNumbersOfTheWhole() throws {
        let panels = try panels("2009", "2015")
        let edge = try #require(panels.panels[1].diagram.edges.first { $0.claims == ["A2"] })
        let number = try #require(panels.whole.sources.first { $0.document == "d2" }?.number)
        #expect(edge.sources == [number] && panels.whole.sources.map(\.number) == [1, 2])
    }

    @Test func aWholeWithoutClaimsHasEmptyPanels() throws {
        let panels = try panels("1066", "1067")
        #expect(panels.whole.edges.isEmpty && panels.panels.allSatisfy { $0.diagram.edges.isEmpty })
    }

    // MARK: The document

    private static let dates = ["2008-09-01", "2014-12-11", "2015-04-01"]

    private func dossier() throws -> PanelDiagram {
        try PanelDiagram(graph: Support.dossier, view: Support.view("overview"), dates: Self.dates.map(date))
    }

    private func placement(of panels: PanelDiagram) throws -> Placement {
        let engine = try #require(RenderTestSupport.engines.first)
        return try PictureRenderer(engine: engine).placementAndWait(
            DOTWriter().write(panels.layoutDocument()).text, layout: panels.whole.layoutEngine)
    }

    @Test func theSameEntityStandsAtTheSamePlace() throws {
        let panels = try dossier()
        let document = try panels.document(placement(of: panels))
        var places: [[String: (x: Double, y: Double)]] = []
        for case .subgraph(let panel) in document.statements {
            var own: [String: (x: Double, y: Double)] = [:]
            for node in Support.nodes(of: panel.statements) {
                let id = try #require(Support.text(node.attributes["id"])).drop { $0 != "-" }
                let pos = try #require(Support.text(node.attributes["pos"])).split(separator: ",").compactMap {
                    Double($0)
                }
                own[String(id)] = (pos[0], pos[1])
            }
            places.append(own)
        }
        #expect(places.count == 3 && places[0].count > 15)
        let dx = try #require(places[1]["-entity-georgia"]).x - places[0]["-entity-georgia"]!.x
        for (id, place) in places[0] {
            let other = try #require(places[1][id], "\(id) has its place in each panel")
            #expect(abs(other.x - place.x - dx) < 0.02)
        }
        #expect(places.allSatisfy { Set($0.keys) == Set(places[0].keys) })
    }

    @Test func everyLineHasItsPlaceAndEveryIDIsItsOwn() throws {
        let panels = try dossier()
        let document = try panels.document(placement(of: panels))
        var ids: [String] = []
        for case .subgraph(let panel) in document.statements {
            for edge in panel.statements.compactMap({ if case .edge(let edge) = $0 { edge } else { nil } }) {
                #expect(edge.attributes["pos"] != nil)
                if edge.attributes["label"] != nil { #expect(edge.attributes["lp"] != nil) }
                ids.append(try #require(Support.text(edge.attributes["id"])))
            }
            ids += Support.nodes(of: panel.statements).compactMap { Support.text($0.attributes["id"]) }
        }
        #expect(Set(ids).count == ids.count)
        #expect(panels.panels.map { $0.diagram.edges.count }.reduce(0, +) == ids.count { $0.contains("-edge-") })
        let writing = DOTWriter().write(document)
        #expect(
            writing.losses.isEmpty
                && writing.text.contains("Gray and “ended”") == panels.panels.contains { !$0.ended.isEmpty })
    }

    @Test func itIsDrawn() throws {
        let panels = try dossier()
        let text = try DOTWriter().write(panels.document(placement(of: panels), theme: .dark)).text
        for engine in RenderTestSupport.engines {
            let picture = try PictureRenderer(engine: engine).renderAndWait(text, layout: .placed)
            let svg = String(decoding: picture.bytes, as: UTF8.self).replacing("&#45;", with: "-")
            #expect(picture.warnings.isEmpty, "\(picture.warnings)")
            for number in 1...3 { #expect(svg.contains("id=\"panel\(number)-entity-georgia\"")) }
            #expect(svg.contains("11 Dec 2014") && svg.contains("new"))
        }
    }
}
