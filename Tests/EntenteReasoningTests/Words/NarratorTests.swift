import EntenteModel
import EntenteReasoning
import Testing

@Suite struct NarratorTests {
    /// The sentence of the last claim of a small world.
    private func sentence(_ claims: String...) -> String {
        let graph = graph(
            """
            documents:
              d: { title: The News, publisher: gazette, published: 2014-12-11T13:59 }
              e: { published: 2015-10/.. }
            entities:
              arland: { kind: state, name: Arland }
              borland: { kind: state, name: Borland }
              anna: { kind: person, name: Anna }
              boris: { kind: person, name: Boris }
              gazette: { kind: media, name: gazette.example }
              pact: { kind: treaty, name: Pact of Steel }
              isles: { kind: territory, name: Northern Isles, plural: true }
              space: { kind: proposal, name: common space, article: a }
              body: { kind: proposed-body, name: Union body }
              officials: { kind: collective, name: officials of Arland, plural: true }
              front: { kind: collective, name: people’s front }
              vote: { kind: referendum, name: Referendum on Union }
            claims:
            \(claims.map { "  - { id: A" + $0 + " }" }.joined(separator: "\n"))
            """)
        guard let claim = graph.claims.last, graph.claims.count == claims.count else { return "no claim" }
        return Narrator(graph).sentence(claim)
    }

    @Test(arguments: [
        ("1, claim: anna leads arland", "Anna leads Arland"),
        ("1, claim: arland signed pact, on: 2014", "Arland signed the Pact of Steel"),
        ("1, claim: arland recognises borland", "Arland recognises Borland"),
        ("1, claim: arland recognises borland, on: 2008", "Arland recognised Borland"),
        ("1, claim: arland recognises borland, valid: 2008/", "Arland recognises Borland"),
        ("1, claim: officials condemns pact", "Officials of Arland condemned the Pact of Steel"),
        ("1, claim: front condemns pact", "The people’s front condemned the Pact of Steel"),
        ("1, claim: isles part-of arland", "Northern Isles are part of Arland"),
        ("1, claim: pact provides-for space", "The Pact of Steel provides for a common space"),
        ("1, claim: pact considers space, modality: possible", "The Pact of Steel may consider a common space"),
        ("1, claim: arland occupied-by unknown", "Arland is occupied by somebody whom the text does not name"),
        ("1, claim: 'arland has-status \"free state\"'", "Arland has the status “free state”"),
        ("1, claim: gazette publishes d", "gazette.example published “The News”"),
        ("1, claim: gazette publishes e", "gazette.example published e"),
        (
            "1, claim: 'arland consults anna, boris, officials'",
            "Arland consulted with Anna, Boris and officials of Arland"
        ),
        (
            "1, claim: either condemns pact, either: [arland, front]",
            "Either Arland or the people’s front condemned the Pact of Steel"
        ),
        (
            "1, claim: arland party-to pact, modality: proposed",
            "Under a proposal, Arland would be party to the Pact of Steel"
        ),
        (
            "1, claim: officials official-of arland, polarity: negated",
            "Officials of Arland are not officials of Arland"
        ),
        ("1, claim: arland holds vote, modality: expected", "Arland is expected to hold the Referendum on Union"),
        ("1, claim: anna holds-not vote, polarity: none", "no claim"),
        ("1, claim: arland holds vote, polarity: none", "It is left open whether Arland held the Referendum on Union"),
        ("1, claim: arland proposes body, modality: proposed", "Arland proposed the Union body"),
        ("1, claim: anna initiates vote, modality: intended", "Anna intends to initiate the Referendum on Union"),
        (
            "1, claim: pact implements space, modality: intended",
            "The Pact of Steel is intended to implement a common space"
        ),
        (
            "1, claim: pact step-toward-annexation isles, modality: alleged",
            "The Pact of Steel is alleged to be a step toward the annexation of Northern Isles"
        ),
        (
            "1, claim: arland relieves-risk borland, modality: evaluative",
            "Arland takes risks away from Borland (a judgment)"
        ),
        (
            "1, claim: anna leads arland, with: { title: [head, chief], for: borland }",
            "Anna leads Arland as its head and chief for Borland"
        ),
        ("1, claim: anna leads arland, with: { title: de facto President }", "Anna leads Arland as de facto President"),
        ("1, claim: 'anna remarks \"All is well.\"'", "Anna remarked “All is well”"),
        ("1, claim: 'anna remarks \"And so on...\"'", "Anna remarked “And so on...”"),
        (
            "1, claim: anna discussed-with boris, with: { topic: vote }",
            "Anna held discussions with Boris about the Referendum on Union"
        ),
        ("1, claim: arland party-to pact, modality: intended", "Arland intends to become party to the Pact of Steel"),
        ("1, claim: arland allied-with borland, modality: intended", "Arland intends to become allied with Borland"),
        (
            "1, claim: isles occupied-by arland, modality: intended",
            "Northern Isles are intended to be occupied by Arland"
        ),
        (
            "1, claim: arland occupied-by borland, modality: intended, polarity: negated",
            "Arland is not intended to be occupied by Borland"
        ),
        ("1, claim: vote located-in isles", "The Referendum on Union was in Northern Isles"),
        ("1, claim: isles located-in arland", "Northern Isles are in Arland"),
        (
            "1, claim: pact grants-right body, with: { holder: arland, addressee: borland }",
            "The Pact of Steel grants Arland a right toward Borland concerning the Union body"
        ),
        ("1, claim: pact grants-right body", "The Pact of Steel grants a right concerning the Union body"),
        ("1, claim: anna leads arland, document: d, quote: x, valid: 2008/2012", "Anna led Arland"),
        ("1, claim: anna leads arland, document: d, quote: x, valid: 2008/2014-12-11", "Anna leads Arland"),
        ("1, claim: anna leads arland, document: e, quote: x, valid: 2008/2014", "Anna led Arland"),
        ("1, claim: anna leads arland, document: e, quote: x, valid: 2008/2016", "Anna leads Arland"),
        (
            "1, claim: anna leads arland, document: d, quote: x, says: boris, modality: alleged, valid: 2008/2012",
            "Anna is alleged to have led Arland"
        ),
        (
            "1, claim: officials official-of arland, document: d, quote: x, polarity: negated, valid: ../2012",
            "Officials of Arland were not officials of Arland"
        ),
        ("1, claim: arland signed pact, modality: alleged", "Arland is alleged to have signed the Pact of Steel"),
        (
            "1, claim: anna awaits-reply-from unknown, modality: expected",
            "Anna is expected to get a reply from somebody whom the text does not name"
        ),
    ])
    func sentences(_ claim: String, _ expected: String) {
        #expect(sentence(claim) == expected)
    }

    /// Whose right it is may be another one in each claim.
    @Test func rightsOfTwoAreNotOneRight() throws {
        let graph = graph(
            """
            entities:
              a: { kind: state, name: Arland }
              b: { kind: state, name: Borland }
              t: { kind: treaty, name: Pact }
              u: { kind: union, name: Union }
            claims:
              - { id: A1, claim: t grants-right u, with: { holder: a, addressee: b } }
              - { id: A2, claim: t grants-right u, with: { holder: b } }
            """)
        let narrator = Narrator(graph)
        #expect(
            graph.claims.map(narrator.sentence) == [
                "The Pact grants Arland a right toward Borland concerning the Union",
                "The Pact grants Borland a right concerning the Union",
            ])
        #expect(
            narrator.statement(.init(claims: ["A1", "A2"]))
                == "The Pact grants a right concerning the Union, held by Arland toward Borland [A1] and held by Borland [A2]"
        )
    }

    @Test func claimsAboutClaims() {
        let told = "1, claim: arland signed pact, modality: alleged"
        #expect(
            sentence(told, "2, claim: officials denies claim:A1")
                == "Officials of Arland denied that Arland signed the Pact of Steel")
        #expect(
            sentence(told, "2, claim: anna leads arland", "3, claim: 'anna denies claim:A1,A2'")
                == "Anna denied that Arland signed the Pact of Steel and that Anna leads Arland")
        #expect(
            sentence(told, "2, claim: anna denies claim:A1", "3, claim: boris denies claim:A2")
                == "Boris denied that Anna denied that Arland signed the Pact of Steel")
        #expect(
            sentence(
                told, "2, claim: anna denies claim:A1", "3, claim: boris denies claim:A2",
                "4, claim: arland denies claim:A3")
                == "Arland denied that Boris denied another claim")
        #expect(
            sentence("1, claim: anna leads arland", "2, claim: anna denies claim:A1")
                == "Anna denied that Anna leads Arland")
        #expect(
            sentence("1, claim: anna leads arland", "2, claim: boris explains claim:A1")
                == "Boris explains why Anna leads Arland")
        #expect(
            sentence("1, claim: anna leads arland", "2, claim: boris supersedes claim:A1")
                == "Boris superseded the statement that Anna leads Arland")
    }

    @Test func aDenialIsNeverLeftOut() {
        let sentences = [
            sentence("2, claim: anna denies claim:A1", "1, claim: arland signed pact"),
            sentence(
                "2, claim: anna denies claim:A1", "3, claim: officials denies claim:A1", "1, claim: arland signed pact"),
        ]
        #expect(
            sentences == [
                "Arland signed the Pact of Steel (denied by Anna)",
                "Arland signed the Pact of Steel (denied by Anna and officials of Arland)",
            ])
    }

    @Test func sourcesNameTheChain() throws {
        let graph = graph(
            """
            documents:
              d: { publisher: gazette, published: 2014-12-11T13:59 }
              e: { title: The News, published: 2015-10/.. }
              f: { title: Undated }
            entities:
              arland: { kind: state, name: Arland }
              borland: { kind: state, name: Borland }
              anna: { kind: person, name: Anna }
              gazette: { kind: media, name: gazette.example }
            claims:
              - { id: A1, claim: arland recognises borland, document: d, quote: x }
              - { id: A2, claim: arland recognises borland, document: d, quote: x, says: anna }
              - { id: A3, claim: arland recognises borland, document: e, quote: [x, y], says: [unknown, anna] }
              - { id: A4, claim: arland recognises borland, document: f, quote: x }
              - { id: A5, claim: arland recognises borland }
            """)
        let narrator = Narrator(graph)
        #expect(
            graph.claims.map(narrator.source) == [
                "gazette.example, 11 December 2014", "Anna, reported by gazette.example, 11 December 2014",
                "Somebody unnamed, reported by Anna and “The News”, in October 2015 or later", "“Undated”", "",
            ])
        let note = narrator.note(graph.claims[2])
        #expect(note.claim == "A3")
        #expect(note.quotes == ["x", "y"])
    }
}
