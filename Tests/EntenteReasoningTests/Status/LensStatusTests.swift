import EntenteModel
import Testing

@testable import EntenteReasoning

/// Statuses, names and suggestions under a lens.
@Suite struct LensStatusTests {
    private let graph: RelationGraph

    init() throws { graph = try RepositoryFile.southOssetia() }

    private func status(_ id: String, _ lens: Lens) -> ClaimStatus? {
        graph.claim(id).map(StatusTable(graph, lens: lens).status)
    }

    @Test func whatIsNotHeardIsNotWeighed() throws {
        let newYear = Lens(knownBy: try CalendarDate(parsing: "2014-12-31"))
        #expect(status("A04", .everything) == .inConflict && status("A04", newYear) == .asserted)
        #expect(status("A53", .everything) == .corroborated && status("A53", newYear) == .asserted)
        #expect(status("B34", Lens(withoutWordOf: ["russia"])) == .asserted)
        #expect(status("A29", Lens(withoutClaims: ["A31"])) == .alleged)
        #expect(StatusTable(graph, lens: newYear).isHeard("B34") == .no)
        #expect(StatusTable(graph, lens: Lens(knownBy: try CalendarDate(parsing: "2016"))).isHeard("B34") == .possibly)
    }

    /// Asking what held in April does not undo having read, in October, what was denied in October.
    @Test func aDenialIsHeardWhateverTheDayThatIsAskedAbout() throws {
        let april = try CalendarDate(parsing: "2015-04-01")
        #expect(status("B34", Lens(asOf: april)) == .disputed)
        #expect(status("B34", Lens(asOf: april, onlyCertain: true)) == .disputed)
        #expect(status("A29", Lens(asOf: try CalendarDate(parsing: "1990"))) == .rejected)
        #expect(StatusTable(graph, lens: Lens(asOf: april)).isHeard("B38") == .yes)
        // Whom one has heard is another question.
        #expect(status("B34", Lens(asOf: april, withoutWordOf: ["russia"])) == .asserted)
        #expect(status("B34", Lens(asOf: april, documents: ["doc-A"])) == .asserted)
        #expect(status("B34", Lens(asOf: april, withoutClaims: ["B38"])) == .asserted)
        let newYear = Lens(asOf: april, knownBy: try CalendarDate(parsing: "2014-12-31"))
        #expect(StatusTable(graph, lens: newYear).isHeard("B34") == .no)
        #expect(StatusTable(graph, lens: newYear).isHeard("B38") == .no)
        // Two facts are in conflict where both count at the date, as before: B40 is told of 2015.
        #expect(status("A04", Lens(asOf: try CalendarDate(parsing: "2014-12-31"))) == .asserted)
        #expect(status("A04", Lens(asOf: try CalendarDate(parsing: "2016"))) == .inConflict)
    }

    /// Under both clocks alike: to ask for what is certain is no reason to call undisputed what may have been denied.
    @Test func aDenialOfAnOpenDateIsHeardAmongWhatIsCertain() throws {
        let graph = EntenteReasoningTests.graph(
            """
            documents:
              d: { title: D, published: 2014 }
              e: { title: E, published: 2015-10/.. }
            entities:
              a: { kind: state, name: A }
              t: { kind: treaty, name: Pact }
              m: { kind: person, name: Mara }
            claims:
              - { id: K1, claim: a signed t, document: d, quote: x, on: 2013 }
              - { id: K2, claim: 'm denies claim:K1', document: e, quote: x }
            """)
        let claim = try #require(graph.claim("K1"))
        let date = try CalendarDate(parsing: "2016")
        for lens in [Lens(asOf: date, onlyCertain: true), Lens(knownBy: date, onlyCertain: true)] {
            #expect(StatusTable(graph, lens: lens).status(of: claim) == .disputed, "\(lens)")
        }
        let early = Lens(knownBy: try CalendarDate(parsing: "2015-09"), onlyCertain: true)
        #expect(StatusTable(graph, lens: early).status(of: claim) == .asserted)
    }

    @Test func aDeniedPremiseProvesNothingBeforeTheDenialEither() throws {
        let graph = EntenteReasoningTests.graph(
            """
            entities:
              a: { kind: state, name: A }
              b: { kind: state, name: B }
              t: { kind: treaty, name: Pact }
              m: { kind: person, name: Mara }
            claims:
              - { id: K1, claim: a party-to t, valid: 2010/ }
              - { id: K2, claim: b party-to t, valid: 2010/ }
              - { id: K3, claim: 'm denies claim:K2', on: 2015 }
              - { id: K4, claim: 'b denies claim:K3', on: 2016, polarity: negated }
              - { id: K5, claim: 'b denies claim:K3', on: 2016, says: m }
            """)
        let lens = Lens(asOf: try CalendarDate(parsing: "2012"))
        #expect(Derivation(graph, lens: lens).ties.isEmpty)
        #expect(!Derivation(graph, lens: Lens(asOf: lens.asOf, withoutClaims: ["K3"])).ties.isEmpty)
        // Only a dispute about what holds at the date is listed: nobody had denied the denial, nor been asked to.
        #expect(StatusTable(graph, lens: lens).disputes().map(\.claims) == [["K2"]])
    }

    @Test func whatIsNotLookedAtIsStillHeard() {
        for lens in [Lens(modalities: [.alleged]), Lens(relations: ["step-toward-annexation"]), Lens(atLeast: .actual)]
        {
            #expect(status("A29", lens) == .rejected)
        }
        let disputes = StatusTable(graph, lens: Lens(relations: ["has-status"])).disputes()
        #expect(disputes.map(\.claims) == [["A12"]] && disputes.map(\.by) == [["B40"]])
    }

    @Test func aPeriodThatIsOverHasLapsed() throws {
        var graph = graph
        try graph.add(
            Claim(
                id: "L1", subject: .entity("russia"), relation: "leads", object: .entity("georgia"),
                valid: try ValidityPeriod(parsing: "2001/2005")))
        let claim = try #require(graph.claim("L1"))
        func status(_ date: String) throws -> ClaimStatus {
            StatusTable(graph, lens: Lens(asOf: try CalendarDate(parsing: date))).status(of: claim)
        }
        #expect(try status("2006") == .lapsed && status("2005") == .asserted && status("2003") == .asserted)
        #expect(StatusTable(graph).status(of: claim) == .asserted)
    }

    @Test func namesFollowTheSpeaker() throws {
        let entity = try #require(graph.entity("south-ossetia"))
        func name(_ speakers: String...) -> String { Naming(graph, lens: Lens(accordingTo: speakers)).name(of: entity) }
        #expect(name("agenda-ge") == "Tskhinvali")
        #expect(name("georgia") == "Tskhinvali", "the spokesman speaks of Russia and Tskhinvali")
        #expect(name("russia") == "South Ossetia")
        #expect(Naming(graph).name(of: entity) == "South Ossetia")
        let russia = try #require(graph.entity("russia"))
        #expect(
            Naming(graph, lens: Lens(accordingTo: ["agenda-ge"])).name(of: russia) == "Russia", "nobody disputes it")
        let standings = Naming(graph, lens: Lens(accordingTo: ["russia"])).standings(of: "south-ossetia")
        #expect(standings == [.init(words: "independent state", claim: "B40")])
        #expect(Naming(graph).standings(of: "south-ossetia") == [])
        let claim = try #require(graph.claim("A09"))
        #expect(
            Narrator(graph, lens: Lens(accordingTo: ["agenda-ge"])).sentence(claim)
                == "Under a proposal, Tskhinvali would be party to the draft treaty on Alliance and Partnership")
    }

    @Test func oneSuggestionAndItsReasons() throws {
        let suggestions = graph.entities.flatMap { graph.identitySuggestions(for: $0.id) }
        #expect(
            suggestions.map { [$0.entity, $0.other] } == [
                ["t-ru-so-draft-2014", "t-ru-so-2015"], ["t-ru-so-2015", "t-ru-so-draft-2014"],
            ])
        #expect(suggestions.first?.reasons.map(\.claims) == [["A08", "A09", "B24", "B25", "B43", "B44"], [], []])
        var settled = graph
        settled.identities = [IdentityCandidate("t-ru-so-2015", "t-ru-so-draft-2014", verdict: .different)]
        #expect(settled.identitySuggestions(for: "t-ru-so-2015").isEmpty)
        #expect(graph.identitySuggestions(for: "t-ru-so-2015", lens: Lens(withoutClaims: ["A08"])).isEmpty)
        #expect(graph.identitySuggestions(for: "nowhere").isEmpty)
    }

    @Test func oneIsToldWhoSpeaksForWhom() {
        #expect(
            graph.principals(of: "peskov").map { "\($0.entity) \($0.claims.joined(separator: " "))" } == [
                "office-president-ru B47", "putin B47 A18", "russia B47 B49",
            ])
        #expect(graph.spokespeople(of: "peskov").isEmpty)
        #expect(graph.spokespeople(of: "tibilov").map(\.entity).contains("so-press-service"))
    }

    @Test func aDenialOfOnesOwnWordsIsToldSo() {
        let graph = EntenteReasoningTests.graph(
            """
            entities:
              a: { kind: person, name: Anna }
              v: { kind: referendum, name: vote }
              t: { kind: treaty, name: Pact }
              m: { kind: force, name: Reds, plural: true }
              s: { kind: state, name: Arland }
            claims:
              - { id: K1, claim: a announces v }
              - { id: K2, claim: 'a denies claim:K1' }
              - { id: K3, claim: m organ-of s, modality: alleged }
              - { id: K4, claim: m organ-of s, polarity: negated }
            """)
        let narrator = Narrator(graph)
        #expect(
            graph.claims.map(narrator.sentence) == [
                "Anna announced the vote (denied by Anna)", "Anna denied having announced the vote",
                "Reds are alleged to be organs of Arland", "Reds are not organs of Arland",
            ])
        #expect(English.participle(ofPast: "was party to") == "been party to")
        #expect(English.participle(ofPast: "took risks away from") == "taken risks away from")
        #expect(English.plural(ofComplement: "a breakaway region of") == "breakaway regions of")
        #expect(English.plural(ofComplement: "party to") == "party to")
    }
}
