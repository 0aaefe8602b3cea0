import EntenteModel
import Testing

@testable import EntenteFormats

/// What a careless reading of the two articles would produce, and the dossier must not hold.
@Suite struct SouthOssetiaTrapsTests {
    private let graph: RelationGraph

    init() throws { graph = try SouthOssetia().graph }

    private func claims(_ relation: String) -> [Claim] { graph.claims.filter { $0.relation == relation } }

    @Test func noUkraine() {
        for entity in graph.entities {
            for name in [entity.id, entity.name] + entity.aliases.map(\.text) {
                #expect(!name.lowercased().contains("ukrain"), "\(entity.id)")
            }
        }
    }

    @Test func theOccupierIsNotNamed() {
        #expect(claims("occupied-by").map(\.object) == [.unknown])
        #expect(graph.claims.allSatisfy { $0.relation != "occupies" })
    }

    @Test func theInternationalCommunityCondemnedOneTreatyOnly() {
        let condemned = claims("condemns").filter { $0.subject == .entity("intl-community") }
        #expect(condemned.map(\.object) == [.entity("t-ru-abk-2014")])
        let forecast = graph.claims.filter {
            $0.subject == .entity("intl-community") && $0.object == .entity("t-ru-so-draft-2014")
        }
        #expect(forecast.map(\.id) == ["A46"])
        #expect(forecast.map(\.modality) == [.expected])
    }

    @Test func denialsReachWhatTheyNameAndNotA43() {
        #expect(claims("denies").map(\.object) == [.claims(["A29", "A30"]), .claims(["B34"])])
        #expect(graph.claim("A43")?.modality == .alleged)
    }

    @Test func annexationIsNoFact() {
        #expect(claims("annexes").isEmpty)
        #expect(claims("step-toward-annexation").map(\.modality) == [.alleged, .alleged, .alleged])
        #expect(claims("hurries-to-annex").map(\.polarity) == [.negated])
    }

    @Test func nothingIsMergedInSilence() throws {
        #expect(!graph.identities.contains { $0.verdict == .same })
        for pair in [["referendum-accession", "referendum-const"], ["t-ru-so-2015", "t-ru-so-draft-2014"]] {
            let candidate = graph.identities.first { [$0.first, $0.second].sorted() == pair }
            #expect(candidate?.verdict == .candidate, "\(pair)")
            for id in pair { #expect(graph.entity(id) != nil) }
        }
        let referendums = ["B06", "B51"].map { graph.claim($0)?.subject }
        #expect(referendums == [.entity("referendum-const"), .entity("referendum-accession")])
    }

    @Test func nothingIsDated2016() throws {
        let last = try CalendarDate(parsing: "2015-12-31")
        for claim in graph.claims {
            for period in [claim.on, claim.said].compactMap({ $0 }) {
                #expect(period.hasHappened(by: last) == .yes, "\(claim.id): \(period)")
            }
            for text in [claim.valid?.description, claim.note].compactMap({ $0 }) {
                #expect(!text.contains("2016"), "\(claim.id)")
            }
        }
        #expect(graph.document("doc-B")?.published?.description == "2015-10/..")
        #expect(graph.document("doc-B")?.publisher == nil)
    }

    @Test func theCityIsNotThePolity() {
        #expect(graph.entity(named: "Tskhinval") == .entity("tskhinvali-city"))
        #expect(graph.entity(named: "Tskhinvali") == .entity("south-ossetia"))
        #expect(graph.claim("B56")?.object == .entity("tskhinvali-city"))
        #expect(graph.claim("A09")?.subject == .entity("south-ossetia"))
        #expect(graph.entity(named: "Tbilisi") == .entity("georgia"))
        #expect(graph.claim("A61")?.subject == .entity("tbilisi-city"))
    }

    @Test func recognisingADocumentIsNotRecognisingAState() {
        #expect(claims("recognises-validity").map(\.id) == ["A46"])
        #expect(claims("recognises").allSatisfy { $0.subject == .entity("russia") })
        #expect(graph.ontology.relation("recognises-validity")?.range == ["instrument"])
    }

    @Test func georgiaIsSilentInTheSecondArticle() {
        for claim in graph.claims where claim.id.hasPrefix("B") {
            let ids = claim.subject.mentionedEntityIDs + claim.object.mentionedEntityIDs + claim.says
            #expect(ids.allSatisfy { $0 != "georgia" && !$0.hasPrefix("georgia-") }, "\(claim.id)")
        }
        // …which withdraws nothing: what it condemned in 2014 still counts later.
        for id in ["A27", "A41"] {
            let lens = (try? CalendarDate(parsing: "2016")).map { Lens(asOf: $0) }
            let position = graph.claimPosition(id)
            #expect(lens.flatMap { lens in position.map { graph.admits(lens, claimAt: $0) } } == .yes)
        }
    }

    @Test func belongingIsNotFriendship() {
        #expect(graph.ontology.relation("part-of")?.sign == 0)
        #expect(claims("part-of").filter { $0.object == .entity("georgia") }.map(\.id) == ["A04", "A20"])
    }

    @Test func theCommentatorTakesNoPart() {
        let parts = graph.claims.filter {
            ($0.subject.mentionedEntityIDs + $0.object.mentionedEntityIDs).contains("skakov")
        }
        #expect(parts.map(\.relation) == ["works-for"])
        #expect(graph.claims.filter { $0.says.first == "skakov" }.count == 10)
    }

    @Test func whoSignedIn2015IsNotTold() {
        let signers = claims("signed").filter { $0.object == .entity("t-ru-so-2015") }.map(\.subject)
        #expect(Set(signers) == [.entity("russia"), .entity("south-ossetia")])
    }

    @Test func namesAreKeptAsWritten() {
        #expect(graph.entity("rec-ru")?.name == "rec.ru")
        #expect(graph.entity(named: "Tskhinvlai") == .entity("south-ossetia"))
    }

    @Test func whatIsAmbiguousStaysSo() {
        let claim = graph.claim("A49")
        #expect(claim?.subject == .either(["georgia", "t-ru-so-draft-2014"]))
        #expect(claim?.flags == ["ambiguous"])
        #expect(claim?.modality == .evaluative)
    }
}
