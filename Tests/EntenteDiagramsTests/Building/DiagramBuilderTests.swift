import EntenteDiagrams
import EntenteModel
import Testing

/// From claims to nodes and edges: each rule of the grammar on a graph of a few claims.
@Suite struct DiagramBuilderTests {
    typealias Support = DiagramTestSupport

    private func diagram(_ claims: [Claim], view: View = View(name: "all")) throws -> Diagram {
        Diagram(graph: try Support.graph(claims), view: view)
    }

    private func only(_ claims: Claim...) throws -> Diagram.Edge {
        let diagram = try diagram(claims)
        #expect(diagram.edges.count == 1)
        return try #require(diagram.edges.first)
    }

    @Test func claimsOfOneTripleAreOneEdge() throws {
        let edge = try only(
            Support.claim("A1", "georgia", "condemns", "treaty", on: "2014-11"),
            Support.claim("A2", "georgia", "condemns", "treaty", document: "d2"))
        #expect(edge.claims == ["A1", "A2"])
        #expect(edge.sources == [1, 2])
        #expect(edge.dates == [.init("Nov 2014", sources: [1])])
        #expect(edge.undatedSources == [2], "what one document tells does not stand for the other")
        #expect(edge.id == "edge-A1-A2")
        #expect(edge.isOpposing)
        #expect(edge.tone == .adverse)
    }

    @Test func aListIsSeveralEdgesWithDifferentIDs() throws {
        let diagram = try diagram([
            Support.claim("A1", .entity("referendum"), "has-topic", .entities(["culture", "health"]))
        ])
        #expect(diagram.edges.map(\.to) == ["culture", "health"])
        #expect(Set(diagram.edges.map(\.id)).count == 2)
        #expect(diagram.notes.map(\.claim) == ["A1"])
    }

    @Test func symmetricClaimsMergeFromBothSides() throws {
        let edge = try only(
            Support.claim("A1", "peskov", "met-with", "tibilov"), Support.claim("A2", "tibilov", "met-with", "peskov"))
        #expect(edge.claims == ["A1", "A2"])
        #expect(edge.isSymmetric)
        #expect(edge.from == "tibilov", "the earlier entity stands first, whoever tells it")
    }

    @Test(arguments: [
        (Modality.actual, Diagram.Edge.Line.solid), (.proposed, .dashed), (.intended, .dashed), (.expected, .dashed),
        (.alleged, .dotted), (.possible, .solid), (.conditional, .solid), (.evaluative, .solid),
    ])
    func linesTellTheModality(_ modality: Modality, _ line: Diagram.Edge.Line) throws {
        let edge = try only(Support.claim("A1", "russia", "recognises", "abkhazia", modality))
        #expect(edge.line == line)
        #expect(edge.remarks.isEmpty == (modality == .actual || modality == .alleged))
    }

    @Test func theStrongestModalityCounts() throws {
        let edge = try only(
            Support.claim("A1", "draft", "considers", "accession", .possible),
            Support.claim("A2", "draft", "considers", "accession", .expected))
        #expect(edge.modality == .expected)
    }

    @Test func partiesAndSigningPolitiesAreOneThickLine() throws {
        let diagram = try diagram([
            Support.claim("A1", "russia", "party-to", "treaty"),
            Support.claim("A2", "russia", "signed", "treaty", document: "d2", on: "2015-03"),
            Support.claim("A3", "tibilov", "signed", "treaty"),
        ])
        #expect(diagram.edges.map(\.form) == [.party, .relation])
        #expect(diagram.edges[0].claims == ["A1", "A2"])
        #expect(diagram.edges[0].label.isEmpty)
        let treaty = try #require(diagram.nodes.first { $0.id == "treaty" })
        #expect(treaty.subtitle == "signed Mar 2015")
        #expect(!treaty.isDraft)
        #expect(treaty.sources == [1, 2], "the lines have no label: their footnotes stand at the treaty")
    }

    @Test func aTreatyWithProposedPartiesIsADraft() throws {
        let diagram = try diagram([
            Support.claim("A1", "russia", "party-to", "draft", .proposed),
            Support.claim("A2", "georgia", "condemns", "draft"),
        ])
        let draft = try #require(diagram.nodes.first { $0.id == "draft" })
        #expect(draft.isDraft)
        #expect(draft.subtitle == "draft, Dec 2014")
        #expect(diagram.edges[0].line == .dashed)
    }

    @Test func aTreatyThatIsOnlyWantedIsNoDraftYet() throws {
        let diagram = try diagram([Support.claim("A1", "draft", "similar-to", "treaty", .intended)])
        let draft = try #require(diagram.nodes.first { $0.id == "draft" })
        #expect(draft.subtitle == "intended")
        #expect(draft.isDraft)
    }

    @Test func signaturesThatAreNotDrawnStillCount() throws {
        let graph = try Support.graph([
            Support.claim("A1", "georgia", "condemns", "treaty"),
            Support.claim("A2", "tibilov", "signed", "treaty", on: "2014-11"),
        ])
        let diagram = Diagram(graph: graph, view: View(name: "v", lens: Lens(relations: ["condemns"])))
        #expect(diagram.edges.map(\.claims) == [["A1"]])
        #expect(diagram.nodes.first { $0.id == "treaty" }?.subtitle == "signed Nov 2014")
    }

    @Test func aPlannedEventIsADraftUntilItHappens() throws {
        let plan = [
            try Support.claim("A1", "tibilov", "announces", "referendum"),
            try Support.claim("A2", "tibilov", "initiates", "referendum", .intended),
        ]
        let planned = try diagram(plan)
        #expect(planned.nodes.first { $0.id == "referendum" }?.isDraft == true)
        #expect(planned.nodes.first { $0.id == "referendum" }?.subtitle == "intended")
        let held = try diagram(plan + [Support.claim("A3", "abkhazia", "holds", "referendum")])
        #expect(held.nodes.first { $0.id == "referendum" }?.isDraft == false)
    }

    @Test func negatedClaimsHaveAMarkAndNoSign() throws {
        let edge = try only(Support.claim("A1", "russia", "recognises", "abkhazia", polarity: .negated))
        #expect(edge.isNegated)
        #expect(edge.tone == .neutral)
        #expect(edge.label == "does not recognise")
        let both = try diagram([
            Support.claim("A1", "russia", "recognises", "abkhazia", polarity: .negated),
            Support.claim("A2", "russia", "recognises", "abkhazia"),
        ])
        #expect(both.edges.count == 2, "what is affirmed and what is negated are two lines")
    }

    @Test func labelsOfPluralsAndCopulas() throws {
        #expect(try only(Support.claim("A1", "officials", "condemns", "treaty")).label == "condemn")
        #expect(try only(Support.claim("A1", "officials", "official-of", "russia")).label == "officials of")
        #expect(try only(Support.claim("A1", "mfa", "organ-of", "russia")).label == "organ of")
        let negated = try only(Support.claim("A1", "mfa", "organ-of", "russia", polarity: .negated))
        #expect(negated.label == "is not an organ of")
    }

    @Test func whatIsNotDrawnIsListed() throws {
        let diagram = try diagram([
            Support.claim("A1", "kremlin", "takes-position-on", "referendum", polarity: .none),
            Support.claim("A2", .either(["georgia", "treaty"]), "undermines", .label("security")),
            Support.claim("A3", "tibilov", "speaks-to", "agenda"),
            Support.claim("A4", .claims(["A1"]), "explains", .entity("accession")),
            Support.claim("A5", "georgia", "condemns", "treaty"),
        ])
        #expect(diagram.edges.map(\.claims) == [["A5"]])
        #expect(
            diagram.omissions == [
                .init(claim: "A1", reason: .noPosition), .init(claim: "A2", reason: .ambiguous(["georgia", "treaty"])),
                .init(claim: "A3", reason: .provenance), .init(claim: "A4", reason: .aboutClaims),
            ])
        #expect(diagram.omissions.allSatisfy { $0.description.hasPrefix($0.claim + ": ") })
    }

    @Test func entitiesThatAViewLeavesOut() throws {
        let claims = [
            try Support.claim("A1", "georgia", "condemns", "treaty"),
            try Support.claim("A2", "russia", "party-to", "treaty"),
        ]
        let without = try diagram(claims, view: View(name: "v", omit: ["russia"]))
        #expect(without.omissions == [.init(claim: "A2", reason: .notShown(entity: "russia"))])
        let only = try diagram(claims, view: View(name: "v", entities: ["russia", "treaty", "mfa"]))
        #expect(only.edges.map(\.claims) == [["A2"]])
        #expect(only.omissions == [.init(claim: "A1", reason: .notShown(entity: "georgia"))])
        #expect(only.unconnected == ["mfa"])
        #expect(only.nodes.map(\.id) == ["russia", "treaty"])
    }

    @Test func speechIsDrawnWhenAskedFor() throws {
        let claims = [
            try Support.claim("A1", "tibilov", "speaks-to", "agenda"),
            try Support.claim("A2", "georgia", "condemns", "treaty", says: ["peskov"]),
            try Support.claim("A3", .entity("agenda"), "publishes", .document("d1")),
        ]
        let view = View(name: "v", lens: Lens(withSpeech: true))
        let diagram = try diagram(claims, view: view)
        #expect(diagram.edges.map(\.claims) == [["A1"], ["A2"], ["A3"]])
        #expect(diagram.edges[1].detail == "says Dmitry Peskov")
        #expect(diagram.nodes.last?.family == .document)
    }

    @Test func theUnnamedIsANodeForEachClaim() throws {
        let diagram = try diagram([
            Support.claim("A1", .entity("abkhazia"), "occupied-by", .unknown),
            Support.claim("A2", .entity("tibilov"), "awaits-reply-from", .unknown, .expected),
        ])
        #expect(diagram.nodes.filter { $0.family == .unnamed }.map(\.id) == ["unnamed:A1", "unnamed:A2"])
        #expect(!diagram.nodes.contains { $0.id == "russia" }, "nobody is filled in")
    }

    @Test func labelsAreDrawnInPicturesOfEverythingOrWhereNamed() throws {
        let claims = [
            try Support.claim("A1", .entity("abkhazia"), "has-status", .label("independent state")),
            try Support.claim("A2", "russia", "recognises", "abkhazia"),
        ]
        #expect(try diagram(claims).nodes.last?.family == .label)
        let unnamed = try diagram(claims, view: View(name: "v", entities: ["abkhazia", "russia"]))
        #expect(unnamed.omissions == [.init(claim: "A1", reason: .label)])
        let named = try diagram(claims, view: View(name: "v", claims: ["A1"]))
        #expect(named.edges.map(\.form) == [.annotation])
    }

    @Test func whatIsPossiblySoAtADateSaysSo() throws {
        let graph = try Support.graph([
            Support.claim("A1", "georgia", "condemns", "treaty", on: "2014-11/2014-12"),
            Support.claim("A2", "russia", "recognises", "abkhazia", on: "2008"),
        ])
        let date = try CalendarDate(year: 2014, month: 11, day: 20)
        let diagram = Diagram(graph: graph, view: View(name: "v", lens: Lens(asOf: date)))
        #expect(diagram.edges.map(\.isUncertain) == [true, false])
        #expect(diagram.edges[0].remarks == [.possibly])
    }

    @Test func eventsWithinAnIntervalDoNotLookAsIfTheyLasted() throws {
        func date(_ on: String) throws -> String? {
            try only(Support.claim("A1", "georgia", "condemns", "treaty", on: on)).date
        }
        #expect(try date("2014-11/2014-12-11") == "Nov–Dec 2014")
        #expect(try date("2014-12-01/2014-12-11") == "Dec 2014")
        #expect(try date("2008/2014-12-11") == "between 2008 and 2014")
        #expect(try date("../2014-12-11") == "by 11 Dec 2014")
    }

    @Test func moreThanThreeRelationsOfAPairAreOneLine() throws {
        let relations = ["recognises", "diplomatic-relations", "annexes", "consults"]
        let claims = try relations.enumerated().map { try Support.claim("A\($0)", "russia", $1, "abkhazia") }
        #expect(try diagram(Array(claims.prefix(3))).edges.count == 3)
        let bundled = try diagram(claims)
        #expect(bundled.edges.count == 1)
        #expect(bundled.edges[0].label == "4 relations")
        #expect(bundled.edges[0].claims == ["A0", "A1", "A2", "A3"])
        #expect(bundled.edges[0].tone == .neutral, "support and adversity have no common color")
        #expect(bundled.edges[0].detail == "2 supportive, 1 adverse, 1 neutral")
        #expect(bundled.edges[0].parts.map(\.claims) == [["A0"], ["A1"], ["A2"], ["A3"]])
        #expect(bundled.edges[0].isSymmetric, "some of them have no direction")
    }

    @Test func aBundleKeepsItsMarksAndItsDirection() throws {
        let claims = [
            try Support.claim("A0", "russia", "recognises", "abkhazia"),
            try Support.claim("A1", "russia", "recognises", "abkhazia", polarity: .negated),
            try Support.claim("A2", "russia", "annexes", "abkhazia", .alleged),
            try Support.claim("A3", "russia", "seeks-treaty", "abkhazia", .intended),
            try Support.claim("A4", .entity("peskov"), "denies", .claims(["A2"]), document: "d2"),
        ]
        let bundle = try #require(try diagram(claims).edges.first)
        #expect(bundle.detail == "2 supportive, 1 adverse, 1 neutral; 1 intended, 1 alleged, 1 × negated, 1 × rejected")
        #expect(bundle.deniedBy == ["A4"] && bundle.standing == nil, "the denial is of one of them")
        #expect(!bundle.isSymmetric, "all run the same way")
        let negated = ["recognises", "annexes", "consults", "seeks-treaty"].enumerated()
        let all = try negated.map { try Support.claim("A\($0)", "russia", $1, "abkhazia", polarity: .negated) }
        #expect(try diagram(all).edges.first?.isNegated == true)
    }

    @Test func datesOfSeveralDocumentsKeepTheirFootnotes() throws {
        let edge = try only(
            Support.claim("A1", "russia", "recognises", "abkhazia", on: "2008/2014-12-11"),
            Support.claim("A2", "russia", "recognises", "abkhazia", document: "d2", on: "2008-08-26"))
        #expect(edge.dates == [.init("between 2008 and 2014", sources: [1]), .init("26 Aug 2008", sources: [2])])
        #expect(edge.date == "between 2008 and 2014; 26 Aug 2008")
        let many = try only(
            Support.claim("A1", "russia", "recognises", "abkhazia", on: "2008"),
            Support.claim("A2", "russia", "recognises", "abkhazia", on: "2009"),
            Support.claim("A3", "russia", "recognises", "abkhazia", document: "d2", on: "2010"))
        #expect(many.dates.map(\.text) == ["2008", "2009", "…"])
        #expect(many.dates.last?.sources == [2])
    }

    @Test func plansThatAreRelationsNeedNoWord() throws {
        #expect(try only(Support.claim("A1", "abkhazia", "seeks-accession", "russia", .intended)).remarks.isEmpty)
        #expect(try only(Support.claim("A1", "abkhazia", "recognises", "russia", .intended)).remarks == [.intended])
        #expect(try only(Support.claim("A1", "russia", "party-to", "draft", .proposed)).remarks.isEmpty)
    }

    @Test func titlesFollowThePointOfView() throws {
        let title = [Qualifier("title", ["de facto President"])]
        let graph = try Support.graph([
            Support.claim("A1", "tibilov", "leads", "abkhazia", says: ["mfa"], with: title),
            Support.claim("A2", "tibilov", "met-with", "peskov", says: ["peskov"]),
        ])
        func subtitle(_ lens: Lens) -> String? {
            Diagram(graph: graph, view: View(name: "v", lens: lens)).nodes.first { $0.id == "tibilov" }?.subtitle
        }
        #expect(subtitle(.everything) == "de facto President")
        #expect(subtitle(Lens(accordingTo: ["peskov"])) == nil, "not a word of his")
    }

    @Test func partyLinesSayMoreOnlyWhereThereIsMore() throws {
        let plain = try only(Support.claim("A1", "russia", "party-to", "treaty"))
        #expect(plain.label.isEmpty && plain.date == nil)
        let graph = try Support.graph([Support.claim("A1", "russia", "party-to", "treaty", says: ["peskov"])])
        let spoken = Diagram(graph: graph, view: View(name: "v", lens: Lens(withSpeech: true))).edges
        #expect(spoken.map(\.label) == ["party to"])
        #expect(spoken.map(\.detail) == ["says Dmitry Peskov"])
    }

    @Test func anEmptyGraphGivesAnEmptyDiagram() throws {
        let diagram = Diagram(graph: RelationGraph())
        #expect(diagram == Diagram())
        #expect(Legend(of: diagram).rows.isEmpty)
    }

    @Test func graphsWithoutDocumentsAndOntology() throws {
        var graph = RelationGraph(ontology: .open)
        for id in ["a", "b"] { try graph.add(Entity(id: id, kind: "family", name: id)) }
        try graph.add(Claim(id: "x", subject: .entity("a"), relation: "trades_with", object: .entity("b")))
        try graph.add(Claim(id: "y", subject: .entity("a"), relation: "likes", object: .entity("a")))
        let diagram = Diagram(graph: graph)
        #expect(diagram.edges.map(\.label) == ["trades with", "likes"])
        #expect(diagram.edges.allSatisfy { $0.sources.isEmpty && $0.tone == .neutral })
        #expect(diagram.nodes.allSatisfy { $0.family == .other })
        #expect(diagram.caption.isEmpty)
    }

    /// Undated signatures may have been given at any date before the report.
    @Test func whatWasOnlyPossiblySignedSaysSo() throws {
        let graph = try Support.graph([
            Support.claim("A1", "russia", "signed", "treaty"), Support.claim("A2", "georgia", "condemns", "draft"),
            Support.claim("A3", "russia", "signed", "draft", on: "2013-05"),
        ])
        func nodes(_ date: String) throws -> [String: Diagram.Node] {
            var view = View(name: "all")
            view.lens.asOf = try CalendarDate(parsing: date)
            return Dictionary(uniqueKeysWithValues: Diagram(graph: graph, view: view).nodes.map { ($0.id, $0) })
        }
        let early = try nodes("2008-09-01")
        #expect(early["treaty"]?.subtitle == "possibly signed" && early["treaty"]?.isUncertain == true)
        #expect(early["russia"]?.isUncertain == true && early["russia"]?.subtitle == nil)
        let later = try nodes("2014-06")
        #expect(later["draft"]?.subtitle == "signed May 2013" && later["draft"]?.isUncertain == false)
        #expect(later["treaty"]?.subtitle == "possibly signed" && later["russia"]?.isUncertain == false)
        let text = Support.dot(Diagram(graph: graph, view: View(name: "all")))
        #expect(text.contains("signed") && !text.contains("uncertain"))
    }
}
