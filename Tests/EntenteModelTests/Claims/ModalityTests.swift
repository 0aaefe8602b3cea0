import Testing

@testable import EntenteModel

@Suite struct ModalityTests {
    @Test func theOrderIsStrength() {
        let strongest: [Modality] = [
            .actual, .expected, .intended, .proposed, .conditional, .possible, .evaluative, .alleged,
        ]
        #expect(Modality.allCases.sorted(by: >) == strongest)
        #expect(strongest.map(\.strength) == [7, 6, 5, 4, 3, 2, 1, 0])
        #expect([Modality.alleged, .expected, .possible].max() == .expected)
    }

    @Test func codesComeBack() {
        for modality in Modality.allCases { #expect(Modality(code: modality.code) == modality) }
        for polarity in Polarity.allCases { #expect(Polarity(code: polarity.code) == polarity) }
    }

    @Test(arguments: [
        (Participant.entity("a"), "a", ["a"], ["a"]), (.document("d"), "d", [], []),
        (.entities(["a", "b"]), "a, b", ["a", "b"], ["a", "b"]), (.claims(["A1", "A2"]), "claim:A1,A2", [], []),
        (.label("two words"), "\"two words\"", [], []), (.unknown, "unknown", [], []),
        (.either(["a", "b"]), "either", [], ["a", "b"]),
    ])
    func participants(_ participant: Participant, _ text: String, _ certain: [String], _ mentioned: [String]) {
        #expect(participant.description == text)
        #expect(participant.entityIDs == certain)
        #expect(participant.mentionedEntityIDs == mentioned)
    }

    @Test func termsKeepTheirNumbers() {
        for index in [0, 1, 77, Term.limit - 1] {
            guard case .entity(index) = Term.entity(index).unpacked,
                case .document(index) = Term.document(index).unpacked,
                case .other(index) = Term.other(index).unpacked
            else {
                Issue.record("\(index) does not come back")
                continue
            }
            #expect(Term.entity(index).entityIndex == index)
            #expect(Term.document(index).entityIndex == nil)
            #expect(Term.other(index).entityIndex == nil)
        }
        guard case .unknown = Term.unknown.unpacked else {
            Issue.record("unknown does not come back")
            return
        }
        #expect(Term.unknown.entityIndex == nil)
        #expect(MemoryLayout<Term>.stride == 4)
    }
}
