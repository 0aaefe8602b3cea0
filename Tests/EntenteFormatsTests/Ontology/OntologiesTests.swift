import EntenteModel
import Testing

@testable import EntenteFormats

/// The ontology that comes with the program.
@Suite struct OntologiesTests {
    private let diplomacy = Ontologies.diplomacy

    @Test func byName() {
        #expect(Ontologies.named("diplomacy")?.isOpen == false)
        #expect(Ontologies.named("open")?.isOpen == true)
        #expect(Ontologies.named("other") == nil)
        for name in Ontologies.names { #expect(Ontologies.named(name)?.name == name) }
    }

    @Test func isFreeOfContradictions() {
        #expect(diplomacy.problems() == [])
        #expect(diplomacy.kinds.count > 30)
        #expect(diplomacy.relations.count > 50)
    }

    @Test func everyKindIsDrawnAndNamed() {
        let families = [
            "state", "disputed-polity", "organization", "person", "office", "place", "treaty", "proposal", "event",
            "collective", "topic", "other",
        ]
        for kind in diplomacy.kinds.values {
            #expect(families.contains(diplomacy.family(of: kind.id)), "\(kind.id)")
            #expect(kind.name != kind.id || !kind.id.contains("-"), "\(kind.id) has no words")
        }
    }

    @Test func everyRelationHasWords() {
        for relation in diplomacy.relations.values {
            let words = relation.words
            #expect(words.now != words.base, "\(relation.id): third person and infinitive")
            #expect(words.passive?.isEmpty == false, "\(relation.id)")
            #expect(!words.now.contains("-"), "\(relation.id) speaks its id")
        }
    }

    @Test func synonymsLeadToOneRelation() {
        var owners: [String: String] = [:]
        for kind in diplomacy.relations.values.sorted(by: { $0.id < $1.id }) {
            for word in kind.synonyms {
                #expect(owners[word] == nil, "\(word) leads to \(owners[word] ?? "") and \(kind.id)")
                #expect(diplomacy.relation(word) == nil, "\(word) is a relation itself")
                #expect(!diplomacy.relations.values.contains { $0.inverse == word }, "\(word) is an inverse")
                owners[word] = kind.id
                #expect(hint(word).contains("'\(kind.id)'"), "\(word): \(hint(word))")
            }
        }
        #expect(owners.count > 60)
    }

    /// What is said of a relation that the ontology does not have.
    private func hint(_ relation: String) -> String {
        let claim = Claim(id: "1", subject: .entity("a"), relation: relation, object: .entity("b"))
        return diplomacy.problems(of: claim) { _ in "state" }.first?.hint ?? ""
    }

    @Test(arguments: [
        ("sign", "did you mean 'signed'?"), ("attacked", "did you mean 'attacks'?"),
        ("meets_with", "did you mean 'met-with'?"), ("backs", "did you mean 'supports'?"),
        ("bakcs", "did you mean 'supports'?"), ("led-by", "write it the other way round, with 'leads'"),
        ("recognizes", "did you mean 'recognises'?"), ("at-war-with", "did you mean 'fought-war-with'?"),
        (
            "zzzzzzzz",
            "'entente new --list relations' lists those of the ontology 'diplomacy'; a dossier adds its own under "
                + "'relations:'"
        ),
    ])
    func unknownRelationsAreAnswered(_ relation: String, _ answer: String) {
        #expect(hint(relation) == answer)
    }

    @Test(arguments: [
        ("supports", 1), ("allied-with", 1), ("aids", 1), ("accuses", -1), ("attacks", -1), ("invades", -1),
        ("sanctions", -1), ("threatens", -1), ("trades-with", 0), ("borders", 0),
    ])
    func everydayRelationsTakeStates(_ relation: String, _ sign: Int) {
        #expect(diplomacy.relation(relation)?.sign == sign)
        #expect(hint(relation) == "", "\(hint(relation))")
    }

    @Test func signsAreThoseOfTheDesign() {
        let expected: [String: Int] = [
            "part-of": 0, "leads": 0, "recognises": 1, "diplomatic-relations": 1, "breakaway-from": -1,
            "fought-war-with": -1,
            "condemns": -1, "consults": 0, "negotiates-with": 0, "party-to": 1, "signed": 1, "occupied-by": -1,
            "member-of": 1, "denies": 0,
        ]
        for (id, sign) in expected { #expect(diplomacy.relation(id)?.sign == sign, "\(id)") }
    }

    @Test func whatIsNoTie() {
        let provenance = diplomacy.relations.values.filter(\.isProvenance).map(\.id).sorted()
        #expect(provenance == ["publishes", "quotes", "remarks", "speaks-at", "speaks-to"])
        let stances = diplomacy.relations.values.filter(\.isStance).map(\.id).sorted()
        #expect(stances == ["agrees", "denies", "explains", "supersedes"])
        #expect(diplomacy.relations.values.filter { !$0.makesTies }.map(\.id).sorted() == stances)
        let voices = diplomacy.relations.values.filter(\.isVoice).map(\.id).sorted()
        #expect(voices == ["aide-to", "leads", "office-of", "organ-of", "spokesperson-for"])
    }

    @Test func tibilovCannotSignGeorgia() throws {
        let claim = Claim(id: "1", subject: .entity("tibilov"), relation: "signed", object: .entity("georgia"))
        let problems = diplomacy.problems(of: claim) { ["tibilov": "person", "georgia": "state"][$0] }
        #expect(problems.map(\.code) == [.wrongRange])
        #expect(problems[0].description.contains("'georgia' (a state) cannot be the object of 'signed'"))
        #expect(problems[0].hint == "its object must be: instrument")
    }

    @Test func exclusionsOfTheSeeds() {
        #expect(
            diplomacy.relation("part-of")?.excludes == [Exclusion(relation: "has-status", object: "independent state")])
        #expect(diplomacy.relation("breakaway-from")?.excludes.count == 1)
    }
}
