import EntenteModel
import Testing

@testable import EntenteReasoning

@Suite struct ClaimComparisonTests {
    private func world(_ claims: [String], document: String = "d: { title: D, published: 2014 }") -> RelationGraph {
        graph(
            """
            documents:
              \(document)
            entities:
              a: { kind: state, name: A }
              b: { kind: disputed-polity, name: B }
              anna: { kind: person, name: Anna }
              boris: { kind: person, name: Boris }
            claims:
            \(claims.map { "  - { id: \($0) }" }.joined(separator: "\n"))
            """)
    }

    private func date(_ text: String) throws -> CalendarDate { try CalendarDate(parsing: text) }

    @Test func twoDates() throws {
        let graph = world([
            "K1, claim: anna leads a, valid: 2008/2012", "K2, claim: boris leads a, valid: 2012-06/",
            "K3, claim: a condemns b, on: 2010", "K4, claim: b condemns a, on: 2015",
            "K5, claim: b part-of a, valid: 2000/, says: anna",
            "K6, claim: 'b has-status \"independent state\"', valid: 2014/, says: boris",
        ])
        let comparison = ClaimComparison(
            graph, from: Lens(asOf: try date("2011")), to: Lens(asOf: try date("2016")))
        #expect(comparison.ended == ["K1"])
        #expect(comparison.added == ["K2", "K4", "K6"])
        #expect(comparison.contradicted == [.init(claim: "K5", by: ["K6"])])
        #expect(comparison.changes == [.init(claim: "K5", counterpart: "K5", before: .asserted, after: .inConflict)])
        #expect(comparison.notMentioned == [])
        let same = ClaimComparison(graph, from: Lens(asOf: try date("2011")), to: Lens(asOf: try date("2011")))
        #expect(same.isEmpty)
    }

    /// Between the dates somebody denied it: an event of its own, and nothing that changes how the claim stands.
    @Test func aDenialBetweenTwoDatesChangesNoStatus() throws {
        let graph = world([
            "K1, claim: a condemns b, on: 2010", "K2, claim: boris denies claim:K1, on: 2013",
        ])
        let comparison = ClaimComparison(
            graph, from: Lens(asOf: try date("2011")), to: Lens(asOf: try date("2016")))
        #expect(comparison.changes.isEmpty && comparison.contradicted.isEmpty && comparison.notMentioned.isEmpty)
        #expect(comparison.added.contains("K2") && !comparison.added.contains("K1"))
        let unheard = ClaimComparison(graph, from: Lens(withoutClaims: ["K2"]), to: .everything)
        #expect(unheard.contradicted == [.init(claim: "K1", by: ["K2"])])
        #expect(unheard.changes == [.init(claim: "K1", counterpart: "K1", before: .asserted, after: .disputed)])
    }

    @Test func certaintyIsCompared() throws {
        let graph = world([
            "K1, claim: a condemns b, on: 2010", "K2, claim: b condemns a, on: ../2012",
            "K3, claim: b condemns a, on: 2011", "K4, claim: anna leads a, valid: 2008/2015~",
        ])
        let comparison = ClaimComparison(
            graph, from: Lens(asOf: try date("2010-06")), to: Lens(asOf: try date("2015-06")))
        #expect(
            comparison.steps == [
                .init(claim: "K1", counterpart: "K1", before: .possibly, after: .yes),
                .init(claim: "K2", counterpart: "K2", before: .possibly, after: .yes),
                .init(claim: "K4", counterpart: "K4", before: .yes, after: .possibly),
            ])
        #expect(comparison.added == ["K3"] || comparison.added == [])
    }

    @Test func twoPointsOfView() {
        let graph = world([
            "K1, claim: b part-of a, says: anna", "K2, claim: a recognises b, says: boris",
            "K3, claim: 'b has-status \"independent state\"', says: boris", "K4, claim: a consults b, says: anna",
            "K5, claim: b consults a, modality: possible, says: boris", "K6, claim: a condemns b, says: anna",
            "K7, claim: boris denies claim:K6, says: boris",
        ])
        let comparison = ClaimComparison(graph, from: Lens(accordingTo: ["anna"]), to: Lens(accordingTo: ["boris"]))
        #expect(comparison.added == ["K2", "K3", "K7"])
        #expect(comparison.contradicted == [.init(claim: "K1", by: ["K3"]), .init(claim: "K6", by: ["K7"])])
        #expect(comparison.changes == [.init(claim: "K4", counterpart: "K5", before: .asserted, after: .possible)])
        #expect(comparison.notMentioned == [] && comparison.ended == [])
    }

    @Test func twoFiles() throws {
        let first = world([
            "K1, claim: a recognises b", "K2, claim: anna leads a, valid: 2008/", "K3, claim: a condemns b, says: anna",
            "K4, claim: a consults b, modality: proposed",
        ])
        let second = world([
            // The same words under another id; the end of a period; the first file's id for something else.
            "N1, claim: a recognises b", "K2, claim: anna leads a, valid: 2008/2012", "K3, claim: boris leads a",
            "N4, claim: b consults a", "N5, claim: a condemns b, polarity: negated, says: boris",
            "N6, claim: boris denies claim:K3",
        ])
        let comparison = try ClaimComparison(first, second)
        #expect(comparison.added == ["K3", "N5", "N6"])
        #expect(comparison.ended == ["K2"])
        #expect(
            comparison.contradicted == [.init(claim: "K3", by: ["N5"])], "N6 denies the second file's K3, not this one")
        #expect(comparison.changes == [.init(claim: "K4", counterpart: "N4", before: .proposed, after: .asserted)])
        #expect(comparison.notMentioned == [])
        let back = try ClaimComparison(second, first)
        #expect(back.notMentioned == ["K3", "N6"] && back.ended == [] && back.contradicted.map(\.claim) == ["N5"])
        #expect(try ClaimComparison(first, first).isEmpty)
    }

    @Test func documentsOfOneIDThatDifferAreTwo() throws {
        let first = world(["K1, claim: a recognises b, document: d, quote: x"])
        let second = world(
            ["N1, claim: a recognises b, polarity: negated, document: d, quote: x"], document: "d: { title: Another }")
        let comparison = try ClaimComparison(first, second)
        #expect(comparison.added == ["N1"], "what is negated is no claim of the same")
        #expect(comparison.contradicted.map(\.claim) == ["K1"], "each document speaks itself, so they are two sides")
    }

    @Test func anEntityThatIsADocumentElsewhereIsRefused() {
        let first = world([])
        let second = graph("entities:\n  d: { kind: state, name: D }\nclaims: []\n")
        #expect(throws: ModelError.self) { try ClaimComparison(first, second) }
    }

    /// Added and not mentioned change places when the two do.
    @Test func theOtherWayRound() throws {
        let graph = try RepositoryFile.southOssetia()
        let (one, other) = (Lens(accordingTo: ["agenda-ge"]), Lens(accordingTo: ["russia"]))
        let there = ClaimComparison(graph, from: one, to: other)
        let back = ClaimComparison(graph, from: other, to: one)
        #expect(Set(there.added) == Set(back.notMentioned + back.contradicted.map(\.claim)))
        #expect(Set(back.added) == Set(there.notMentioned + there.contradicted.map(\.claim)))
    }
}
