import EntenteModel
import Testing

@testable import EntenteReasoning

/// Every modality, polarity and number of a state, an event, a relation with "be", and an attitude.
@Suite struct VerbPhraseTests {
    private static let leads = RelationKind(
        id: "leads", nature: .state, words: RelationWords(now: "leads", past: "led", base: "lead"))
    private static let signed = RelationKind(
        id: "signed", nature: .event, words: RelationWords(now: "signs", past: "signed", base: "sign"))
    private static let party = RelationKind(
        id: "party-to", words: RelationWords(now: "is party to", past: "was party to", base: "be party to"))
    private static let relates = RelationKind(
        id: "ties", words: RelationWords(now: "has ties with", past: "had ties with", base: "have ties with"))
    private static let proposes = RelationKind(
        id: "proposes", isAttitude: true, words: RelationWords(now: "proposes", past: "proposed", base: "propose"))

    private func text(
        _ kind: RelationKind, _ modality: Modality, _ polarity: Polarity = .affirmed, plural: Bool = false,
        past: Bool = false, person: Bool = true
    ) -> String {
        VerbPhrase(kind: kind, isPlural: plural, happened: past).text(
            polarity: polarity, modality: modality, isPerson: person)
    }

    @Test(arguments: [
        (Modality.actual, "leads", "does not lead", "lead", "do not lead"),
        (.evaluative, "leads", "does not lead", "lead", "do not lead"),
        (.alleged, "is alleged to lead", "is alleged not to lead", "are alleged to lead", "are alleged not to lead"),
        (.proposed, "would lead", "would not lead", "would lead", "would not lead"),
        (
            .expected, "is expected to lead", "is expected not to lead", "are expected to lead",
            "are expected not to lead"
        ),
        (.possible, "may lead", "may not lead", "may lead", "may not lead"),
        (.conditional, "would lead", "would not lead", "would lead", "would not lead"),
        (.intended, "intends to lead", "does not intend to lead", "intend to lead", "do not intend to lead"),
    ])
    func states(_ modality: Modality, _ one: String, _ notOne: String, _ many: String, _ notMany: String) {
        #expect(text(Self.leads, modality) == one)
        #expect(text(Self.leads, modality, .negated) == notOne)
        #expect(text(Self.leads, modality, plural: true) == many)
        #expect(text(Self.leads, modality, .negated, plural: true) == notMany)
    }

    @Test func wordsOfAnIdHaveNoPast() {
        let trades = RelationKind(id: "trades-with")
        #expect(text(trades, .alleged, past: true) == "is alleged to trade with")
        #expect(text(trades, .possible, .negated, past: true) == "may not trade with")
        #expect(text(Self.relates, .alleged, past: true) == "is alleged to have had ties with")
    }

    @Test func whoCannotIntendIsIntended() {
        #expect(text(Self.leads, .intended, person: false) == "is intended to lead")
        #expect(text(Self.leads, .intended, .negated, person: false) == "is not intended to lead")
        #expect(text(Self.leads, .intended, plural: true, person: false) == "are intended to lead")
    }

    @Test func anAllegationOfAnEventIsOfThePast() {
        #expect(text(Self.signed, .alleged, past: true) == "is alleged to have signed")
        #expect(text(Self.signed, .alleged, .negated, past: true) == "is alleged not to have signed")
        #expect(text(Self.party, .alleged, past: true) == "is alleged to have been party to")
        #expect(text(Self.signed, .possible, past: true) == "may have signed")
    }

    @Test func events() {
        #expect(text(Self.signed, .actual, past: true) == "signed")
        #expect(text(Self.signed, .actual, .negated, past: true) == "did not sign")
        #expect(text(Self.signed, .actual, plural: true, past: true) == "signed")
        #expect(text(Self.signed, .actual, .negated, plural: true, past: true) == "did not sign")
        #expect(text(Self.signed, .expected, past: true) == "is expected to sign")
    }

    /// Of an id in which no verb is seen, nobody knows the infinitive.
    @Test(arguments: [
        (Modality.actual, Polarity.affirmed, "part of"), (.actual, .negated, "not: part of"),
        (.evaluative, .negated, "not: part of"), (.alleged, .affirmed, "alleged: part of"),
        (.intended, .negated, "intended, not: part of"),
    ])
    func idsWithoutAVerb(_ modality: Modality, _ polarity: Polarity, _ told: String) {
        let kind = RelationKind(id: "part-of")
        #expect(text(kind, modality, polarity) == told && text(kind, modality, polarity, past: true) == told)
        #expect(text(RelationKind(id: "trades-with"), .actual, .negated) == "does not trade with")
    }

    @Test func phrasesWithBe() {
        #expect(text(Self.party, .actual) == "is party to")
        #expect(text(Self.party, .actual, .negated) == "is not party to")
        #expect(text(Self.party, .actual, plural: true) == "are party to")
        #expect(text(Self.party, .actual, .negated, plural: true) == "are not party to")
        #expect(text(Self.party, .actual, past: true) == "was party to")
        #expect(text(Self.party, .actual, plural: true, past: true) == "were party to")
        #expect(text(Self.party, .actual, .negated, past: true) == "was not party to")
        #expect(text(Self.party, .actual, .negated, plural: true, past: true) == "were not party to")
        #expect(text(Self.party, .possible) == "may be party to")
        #expect(text(Self.party, .alleged, plural: true) == "are alleged to be party to")
    }

    @Test func phrasesWithHave() {
        #expect(text(Self.relates, .actual, plural: true) == "have ties with")
        #expect(text(Self.relates, .actual, .negated) == "does not have ties with")
    }

    @Test func anAttitudeIsNotSaidTwice() {
        #expect(text(Self.proposes, .proposed, past: true) == "proposed")
        #expect(text(Self.proposes, .intended) == "proposes")
        #expect(text(Self.proposes, .proposed, .negated, past: true) == "did not propose")
        #expect(text(Self.proposes, .alleged) == "is alleged to propose")
    }

    @Test(arguments: [
        ("is", "are"), ("has", "have"), ("was", "were"), ("goes", "go"), ("does", "do"), ("denies", "deny"),
        ("condemns", "condemn"), ("recognises", "recognise"), ("publishes", "publish"), ("reaches", "reach"),
        ("passes", "pass"), ("taxes", "tax"), ("proposes", "propose"), ("lies", "lie"), ("led", "led"),
        ("pass", "pass"),
        ("", ""),
    ])
    func pluralsOfVerbs(_ verb: String, _ plural: String) {
        #expect(English.plural(ofVerb: verb) == plural)
    }

    @Test func lists() {
        #expect(English.list([]) == "")
        #expect(English.list(["a"]) == "a")
        #expect(English.list(["a", "b"]) == "a and b")
        #expect(English.list(["a", "b", "c"], conjunction: "or") == "a, b or c")
        #expect(English.count(1, "step") == "one step")
        #expect(English.count(0, "step") == "0 steps")
        #expect(English.count(2, "party", "parties") == "2 parties")
    }
}
