import EntenteDiagrams
import EntenteModel
import EntenteReasoning
import Testing

/// The pictures of the dossier that comes with the program.
@Suite struct DossierDiagramTests {
    typealias Support = DiagramTestSupport
    static let views = ["overview", "treaties", "voices", "all"]

    private func diagram(_ name: String) -> Diagram {
        Diagram(graph: Support.dossier, view: name == "all" ? View(name: "all") : Support.view(name))
    }

    @Test(arguments: views)
    func everyEdgeHasClaimsAndAFootnote(_ name: String) {
        let diagram = diagram(name)
        #expect(diagram.edges.count > 10)
        let noted = Set(diagram.notes.map(\.claim))
        let numbers = Set(diagram.sources.map(\.number))
        for edge in diagram.edges {
            #expect(!edge.claims.isEmpty && edge.claims.allSatisfy(noted.contains))
            #expect(!edge.sources.isEmpty && edge.sources.allSatisfy(numbers.contains))
            if edge.form == .party {
                let treaty = diagram.nodes.first { $0.id == edge.to }
                #expect(treaty.map { Set($0.sources).isSuperset(of: edge.sources) } == true)
            }
        }
        #expect(diagram.notes.allSatisfy { $0.quotes.allSatisfy { $0.text?.isEmpty == false } })
    }

    @Test(arguments: views)
    func everyChosenClaimIsDrawnOrListed(_ name: String) {
        let diagram = diagram(name)
        let view = name == "all" ? View(name: "all") : Support.view(name)
        let graph = Support.dossier
        var expected = Set(graph.selection(view.lens).positions.map { graph.claims[Int($0)].id })
        if let chosen = view.claims { expected.formIntersection(chosen) }
        let drawn = Set(diagram.edges.flatMap(\.claims))
        let listed = Set(diagram.omissions.map(\.claim))
        #expect(drawn.union(listed) == expected)
        #expect(drawn.isDisjoint(with: listed))
    }

    @Test(arguments: views)
    func sameInputSameBytes(_ name: String) {
        for theme in [Theme.light, .dark] {
            #expect(Support.dot(diagram(name), theme: theme) == Support.dot(diagram(name), theme: theme))
        }
    }

    @Test func theOverviewHasWhatTheReferenceHas() throws {
        let diagram = diagram("overview")
        #expect(diagram.omissions.isEmpty)
        #expect(diagram.clusters.map(\.label) == ["Russia", "Georgia", "South Ossetia", "Abkhazia"])
        func node(_ id: String) throws -> Diagram.Node { try #require(diagram.nodes.first { $0.id == id }) }
        #expect(try node("t-ru-abk-2014").subtitle == "signed Nov 2014")
        #expect(try node("t-ru-so-2015").subtitle == "signed Mar 2015")
        #expect(try node("t-ru-so-draft-2014").isDraft)
        #expect(try node("referendum-accession").isDraft)
        let denial = try #require(diagram.edges.first { $0.claims == ["B38"] })
        #expect((denial.from, denial.to) == ("peskov", "referendum-accession"))
        #expect(diagram.edges.first { $0.claims == ["B34"] }?.standing == .disputed)
        #expect(diagram.edges.first { $0.claims.contains("A06") }?.standing == .inConflict)
        #expect(diagram.edges.filter { $0.form == .party }.count == 6)
        let recognition = try #require(diagram.edges.first { $0.claims.contains("A53") })
        #expect(recognition.sources == [1, 2])
        #expect(recognition.dates == [.init("between 2008 and 2014", sources: [1])], "the other source gives no date")
    }

    @Test func theAllegationsWithTheirReplies() throws {
        let diagram = diagram("treaties")
        func edge(_ claim: String) throws -> Diagram.Edge {
            try #require(diagram.edges.first { $0.claims.contains(claim) })
        }
        #expect(try edge("A29").standing == .rejected)
        #expect(try edge("A30").standing == .rejected)
        #expect(try edge("A43").standing == nil, "A31 does not reach the draft")
        #expect(try edge("A46").isNegated)
        #expect(try edge("B45").isNegated)
    }

    /// What `entente disputes` lists is marked in every picture that draws it, and nothing else is.
    @Test(arguments: views)
    func disputesAreMarked(_ name: String) {
        let view = name == "all" ? View(name: "all") : Support.view(name)
        let disputes = StatusTable(Support.dossier, lens: view.lens).disputes()
        let conflicts = disputes.filter { $0.kind == .conflict }
        let contested = Set(disputes.flatMap(\.claims) + conflicts.flatMap(\.by))
        for edge in diagram(name).edges {
            #expect((edge.standing != nil) == edge.claims.contains(where: contested.contains), "\(edge.id)")
        }
    }

    @Test(.enabled(if: RenderTestSupport.engines.first != nil, "no Graphviz"), arguments: views)
    func graphvizDrawsThem(_ name: String) async throws {
        let engine = try #require(RenderTestSupport.engines.first)
        let diagram = diagram(name)
        let picture = try await PictureRenderer(engine: engine)
            .render(Support.dot(diagram), layout: diagram.layoutEngine)
        #expect(picture.warnings == [])
        let svg = String(decoding: picture.bytes, as: UTF8.self).replacing("&#45;", with: "-")
        for edge in diagram.edges {
            let isThere = svg.contains("id=\"\(edge.id)\"")
            #expect(isThere, "\(edge.id)")
        }
    }
}
