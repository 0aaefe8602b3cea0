import EntenteModel
import EntenteReasoning
import Testing

@Suite struct PathTellingTests {
    private let narrator = Narrator(
        graph(
            """
            documents:
              doc-1: { title: One, publisher: gazette, published: 2014-12-11 }
            entities:
              arland: { kind: state, name: Arland }
              borland: { kind: state, name: Borland }
              anna: { kind: person, name: Anna }
              gazette: { kind: media, name: The Gazette }
              pact: { kind: treaty, name: Pact of Bor }
              ministers: { kind: collective, name: ministers of Arland, plural: true, article: the }
            claims:
              - { id: A1, claim: arland recognises borland, modality: possible }
              - { id: A2, claim: arland recognises borland, document: doc-1, quote: Arland recognised it }
              - { id: A3, claim: arland recognises borland, on: 2008 }
              - { id: A4, claim: arland fought-war-with borland, modality: alleged }
              - { id: A5, claim: anna leads borland, document: doc-1, says: [anna], quote: I lead it }
              - { id: A6, claim: ministers consults anna }
              - { id: A7, claim: anna signed pact }
              - { id: A8, claim: anna leads borland, with: { title: President } }
              - { id: A9, claim: anna leads borland, with: { title: head } }
              - { id: A10, claim: anna leads borland, with: { title: President } }
              - { id: A11, claim: anna signed pact }
              - { id: A12, claim: ministers denies claim:A11 }
            """))

    private func path(_ from: String, _ to: String, _ steps: [PlainStep]) -> PlainPath {
        PlainPath(from: from, to: to, steps: steps)
    }

    private let toBorland = PlainStep(
        from: "arland", to: "borland", groups: [.init(claims: ["A1", "A2", "A3"]), .init(claims: ["A4"])])
    private let toAnna = PlainStep(from: "borland", to: "anna", groups: [.init(claims: ["A5"])], sign: 0)

    @Test func everyStatementCitesItsClaims() {
        let told = path("arland", "anna", [toBorland, toAnna])
        #expect(
            narrator.telling(told)
                == "Arland is connected to Anna in 2 steps: Arland recognises Borland [A2] (in 2008) [A3] (told less "
                + "firmly, as possible [A1]); Arland is alleged to have fought a war with Borland [A4] — Anna leads Borland [A5]."
        )
        #expect(narrator.title(told) == "Arland — Borland — Anna")
    }

    @Test func articlesAndNumberAreRight() {
        let plural = path(
            "ministers", "pact",
            [
                PlainStep(from: "ministers", to: "anna", groups: [.init(claims: ["A6"])]),
                PlainStep(from: "anna", to: "pact", groups: [.init(claims: ["A7"])]),
            ])
        #expect(
            narrator.telling(plural).hasPrefix("The ministers of Arland are connected to the Pact of Bor in 2 steps: "))
    }

    @Test func notesAreNumberedAndNameDocumentDateAndSpeakers() {
        let notes = narrator.notes(path("arland", "anna", [toBorland, toAnna]))
        #expect(notes.map(\.number) == [1, 2])
        #expect(notes.map(\.claim) == ["A2", "A5"], "only claims with a source")
        #expect(notes.map(\.quotes) == [["Arland recognised it"], ["I lead it"]])
        #expect(notes.map(\.speakers) == [["gazette"], ["anna", "gazette"]])
        #expect(notes.allSatisfy { $0.documents == ["doc-1"] && $0.published?.description == "2014-12-11" })
        #expect(notes[1].source == "Anna, reported by The Gazette, 11 December 2014")
    }

    @Test func theStrongestIsToldAndOfEqualsTheFirst() {
        #expect(narrator.statement(.init(claims: ["A1"])) == "Arland may recognise Borland [A1]")
        #expect(narrator.statement(.init(claims: ["A3", "A2"])) == "Arland recognised Borland [A2] (in 2008) [A3]")
        #expect(
            narrator.statement(.init(claims: ["A1", "A3"]))
                == "Arland recognised Borland (in 2008) [A3] (told less firmly, as possible [A1])")
    }

    /// A title is cited by the claims that say it, and by no other.
    @Test func noClaimIsCitedForWhatItDoesNotSay() {
        #expect(narrator.statement(.init(claims: ["A5"])) == "Anna leads Borland [A5]")
        #expect(narrator.statement(.init(claims: ["A8"])) == "Anna leads Borland as President [A8]")
        #expect(narrator.statement(.init(claims: ["A8", "A5"])) == "Anna leads Borland [A5], as President [A8]")
        #expect(
            narrator.statement(.init(claims: ["A8", "A9", "A10"]))
                == "Anna leads Borland as President [A8, A10] and as its head [A9]")
        #expect(
            narrator.statement(.init(claims: ["A8", "A5", "A9"]))
                == "Anna leads Borland [A5], as President [A8] and as its head [A9]")
        #expect(
            narrator.statement(.init(claims: ["A11", "A7"]))
                == "Anna signed the Pact of Bor [A7] (denied by the ministers of Arland) [A11]")
    }

    @Test func speechIsToldAsSpeech() {
        #expect(
            narrator.statement(.init(claims: ["A2"], speaker: "anna")) == "Anna says: “Arland recognises Borland” [A2]")
    }

    @Test func aPathOfNoStep() {
        #expect(narrator.telling(path("anna", "anna", [])) == "Anna is the start and the end of the path.")
        #expect(narrator.summary(path("anna", "anna", [])).isEmpty)
    }

    @Test func marksAndSummary() throws {
        var weak = toBorland
        weak.strength = .alleged
        weak.sign = -1
        weak.isCertain = false
        var told = path("arland", "anna", [weak, toAnna])
        #expect(narrator.marks(weak, of: told) == ["adverse", "alleged", "possibly"])
        #expect(narrator.marks(toAnna, of: told) == [])
        #expect(
            narrator.summary(told)
                == "2 steps; as strong as its weakest step, which is only alleged; as a whole neither supportive nor adverse, for one step is neither"
        )
        told.length = 2.5
        #expect(narrator.summary(told).hasPrefix("2 steps; length 2.5; "))
    }

    @Test func timeIsSaid() throws {
        var dated = toBorland
        dated.date = PlainStep.Date(try ValidityPeriod(parsing: "2008"), .event)
        var told = path("arland", "anna", [dated, toAnna])
        told.timing = .inOrder
        told.isTimingCertain = false
        #expect(narrator.marks(dated, of: told) == ["in 2008"])
        #expect(narrator.marks(toAnna, of: told) == ["undated"])
        #expect(narrator.summary(told).hasSuffix("; the steps are possibly in order of time (in 2008; undated)"))
        #expect(narrator.telling(told).contains("in 2 steps, which are possibly in order of time (in 2008; undated): "))
        told.timing = .together([try ValidityPeriod(parsing: "2008/..")])
        told.isTimingCertain = true
        #expect(narrator.telling(told).contains("in 2 steps, which all hold at one time (since 2008): "))
    }
}
