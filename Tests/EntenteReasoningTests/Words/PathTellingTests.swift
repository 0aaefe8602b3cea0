import EntenteModel
import EntenteReasoning
import Testing

@Suite struct PathTellingTests {
    private let narrator = Narrator(
        graph(
            """
            entities:
              arland: { kind: state, name: Arland }
              borland: { kind: state, name: Borland }
              anna: { kind: person, name: Anna }
            claims:
              - { id: A1, claim: arland recognises borland, modality: possible }
              - { id: A2, claim: arland recognises borland }
              - { id: A3, claim: arland recognises borland, on: 2008 }
              - { id: A4, claim: arland fought-war-with borland, modality: alleged }
              - { id: A5, claim: anna leads borland }
            """))

    @Test func everyStatementCitesItsClaims() {
        let steps = [
            PlainStep(
                from: "arland", to: "borland", groups: [.init(claims: ["A1", "A2", "A3"]), .init(claims: ["A4"])]),
            PlainStep(from: "borland", to: "anna", groups: [.init(claims: ["A5"])]),
        ]
        #expect(
            narrator.telling(from: "arland", to: "anna", steps: steps)
                == "Arland is connected to Anna in 2 steps: Arland recognises Borland [A1, A2, A3]; "
                + "Arland is alleged to fight a war with Borland [A4] — Anna leads Borland [A5].")
    }

    @Test func theStrongestIsToldAndOfEqualsTheFirst() {
        #expect(narrator.statement(.init(claims: ["A1"])) == "Arland may recognise Borland [A1]")
        #expect(narrator.statement(.init(claims: ["A1", "A3", "A2"])) == "Arland recognised Borland [A1, A3, A2]")
    }

    @Test func speechIsToldAsSpeech() {
        #expect(
            narrator.statement(.init(claims: ["A2"], speaker: "anna")) == "Anna says: “Arland recognises Borland” [A2]")
    }

    @Test func aPathOfNoStep() {
        #expect(
            narrator.telling(from: "anna", to: "anna", steps: []) == "Anna is the start and the end of the path.")
    }
}
