import EntenteModel
import EntenteReasoning
import Testing

@Suite struct ClaimWeightTests {
    private func claim(_ relation: String, _ modality: Modality = .actual, _ polarity: Polarity = .affirmed) -> Claim {
        Claim(
            id: "x", subject: .entity("a"), relation: relation, object: .entity("b"), polarity: polarity,
            modality: modality)
    }

    private func weight(_ claims: Claim...) -> ClaimWeight {
        var ontology = Ontology(name: "signs")
        ontology.define(RelationKind(id: "helps", sign: 1))
        ontology.define(RelationKind(id: "harms", sign: -1))
        ontology.define(RelationKind(id: "near"))
        return ClaimWeight(claims, ontology: ontology)
    }

    @Test func strengthIsThatOfTheStrongest() {
        #expect(weight(claim("near", .alleged)).strength == .alleged)
        #expect(
            weight(claim("near", .alleged), claim("helps", .proposed), claim("near", .possible)).strength == .proposed)
        #expect(weight(claim("near", .possible), claim("harms")).strength == .actual)
    }

    @Test func signIsWhatTheSignedActualClaimsAgreeOn() {
        #expect(weight(claim("near")).sign == 0)
        #expect(weight(claim("helps"), claim("near")).sign == 1)
        #expect(weight(claim("harms"), claim("harms"), claim("near")).sign == -1)
        #expect(weight(claim("harms"), claim("helps")).sign == nil)
        #expect(weight(claim("unheard-of")).sign == 0)
    }

    @Test func whatIsNotActualOrNotAffirmedHasNoSign() {
        for modality in Modality.allCases where modality != .actual {
            #expect(weight(claim("helps", modality)).sign == 0)
        }
        #expect(weight(claim("helps", .expected), claim("harms")).sign == -1)
        #expect(weight(claim("helps", .actual, .negated)).sign == 0)
        #expect(weight(claim("helps", .actual, Polarity.none), claim("harms")).sign == -1)
    }
}
