import EntenteDiagrams
import EntenteModel
import Testing

/// Claims about claims: where their edges end, and the marks of what they deny.
@Suite struct StanceTests {
    typealias Support = DiagramTestSupport

    private let announced = Result { try Support.claim("B34", "tibilov", "announces", "referendum", document: "d2") }
    private let denied = Result {
        try Support.claim("B38", .entity("peskov"), "denies", .claims(["B34"]), document: "d1", on: "2015-10")
    }

    @Test func aDenialRunsToTheObjectOfWhatIsDenied() throws {
        let diagram = Diagram(graph: try Support.graph([announced.get(), denied.get()]))
        #expect(diagram.edges.map(\.form) == [.relation, .stance])
        let denial = diagram.edges[1]
        #expect((denial.from, denial.to) == ("peskov", "referendum"))
        #expect(denial.detail == "that Leonid Tibilov announced it")
        #expect(denial.tone == .adverse && denial.isOpposing)
        #expect(denial.sources == [1, 2], "the words of both")
        let announcement = diagram.edges[0]
        #expect(announcement.standing == .disputed)
        #expect(announcement.deniedBy == ["B38"])
        #expect(announcement.contrarySources == [1])
        #expect(Support.dot(diagram).contains("× disputed"))
    }

    @Test func aDenialOfADenialIsToldInWords() throws {
        let again = try Support.claim("B39", .entity("agenda"), "denies", .claims(["B38"]))
        let diagram = Diagram(graph: try Support.graph([announced.get(), denied.get(), again]))
        let denial = try #require(diagram.edges.first { $0.claims == ["B39"] })
        #expect(denial.to == "peskov")
        #expect(denial.detail == "that Dmitry Peskov denied that Leonid Tibilov announced the Referendum")
    }

    @Test func theMarkStandsWithoutTheDenial() throws {
        let graph = try Support.graph([announced.get(), denied.get()])
        let diagram = Diagram(graph: graph, view: View(name: "v", lens: Lens(relations: ["announces"])))
        #expect(diagram.edges.map(\.standing) == [.disputed])
        #expect(diagram.notes.map(\.claim) == ["B34", "B38"], "the picture tells who denies")
        let unheard = Diagram(graph: graph, view: View(name: "v", lens: Lens(withoutWordOf: ["agenda"])))
        #expect(unheard.edges.map(\.standing) == [nil], "a denier whose word is left out is not heard")
    }

    @Test func anAllegationThatIsDeniedIsRejected() throws {
        let diagram = Diagram(
            graph: try Support.graph([
                Support.claim("A29", "treaty", "step-toward-annexation", "abkhazia", .alleged),
                Support.claim("A30", "treaty", "step-toward-annexation", "georgia", .alleged),
                Support.claim("A31", .entity("officials"), "denies", .claims(["A29", "A30"])),
                Support.claim("A43", "draft", "step-toward-annexation", "abkhazia", .alleged),
            ]))
        #expect(diagram.edges.map(\.standing) == [.rejected, .rejected, nil, nil])
        #expect(diagram.edges[2].to == "treaty", "what the denied claims have in common")
        #expect(diagram.edges[2].detail == "that it is a step toward the annexation of Abkhazia and Georgia")
        #expect(diagram.edges[2].label == "deny")
    }

    @Test func computedConflictsAreMarkedToo() throws {
        let graph = try Support.graph([
            Support.claim("A1", "abkhazia", "part-of", "georgia"),
            Support.claim(
                "A2", .entity("abkhazia"), "has-status", .label("independent state"), document: "d2", says: ["peskov"]),
        ])
        let diagram = Diagram(graph: graph)
        #expect(diagram.edges.map(\.standing) == [.inConflict, .inConflict])
        #expect(diagram.edges.map(\.contradictedBy) == [["A2"], ["A1"]])
        #expect(diagram.edges.map(\.contrarySources) == [[2], [1]])
        #expect(diagram.edges.allSatisfy { $0.deniedBy.isEmpty }, "nobody denies it in words")
        #expect(Support.dot(diagram).contains("≠ in conflict"))
        #expect(
            !Support.dot(diagram).contains("disputed¹")
                && Support.dot(diagram).contains("≠ A2: Abkhazia has the status"))
        let one = Diagram(graph: graph, view: View(name: "v", lens: Lens(relations: ["part-of"])))
        #expect(one.edges.map(\.standing) == [.inConflict], "also where the other side is not drawn")
        #expect(one.notes.map(\.claim) == ["A1", "A2"])
        let unheard = Diagram(graph: graph, view: View(name: "v", lens: Lens(documents: ["d1"])))
        #expect(unheard.edges.map(\.standing) == [nil], "the lens does not hear the other side")
    }

    @Test func aDenialWeighsMoreThanAConflict() throws {
        let graph = try Support.graph([
            Support.claim("A1", "abkhazia", "part-of", "georgia"),
            Support.claim("A2", "abkhazia", "part-of", "georgia", document: "d2", says: ["peskov"]),
            Support.claim("A3", .entity("tibilov"), "denies", .claims(["A2"]), document: "d2"),
            Support.claim(
                "A4", "abkhazia", "part-of", "georgia", polarity: .negated, document: "d2", says: ["officials"]),
        ])
        let edge = try #require(Diagram(graph: graph).edges.first { $0.claims == ["A1", "A2"] })
        #expect(edge.standing == .disputed)
        #expect(edge.deniedBy == ["A3"] && edge.contradictedBy == ["A4"])
    }

    @Test func aDenialOfWhatIsNotShownIsListed() throws {
        let graph = try Support.graph([announced.get(), denied.get()])
        let diagram = Diagram(graph: graph, view: View(name: "v", omit: ["referendum", "tibilov"]))
        #expect(diagram.edges.isEmpty)
        #expect(diagram.omissions.map(\.claim) == ["B34", "B38"])
        #expect(diagram.omissions.last?.reason == .aboutClaims)
    }

    @Test func agreementIsNoDenial() throws {
        let diagram = Diagram(
            graph: try Support.graph([
                announced.get(), Support.claim("B61", .entity("peskov"), "agrees", .claims(["B34"])),
            ]))
        #expect(diagram.edges.map(\.standing) == [nil, nil])
        #expect(diagram.edges[1].tone == .neutral)
        #expect(!diagram.edges[1].isOpposing)
    }
}
