import EntenteModel
import EntenteReasoning
import Testing

@Suite struct StatusTableTests {
    private func statuses(_ graph: RelationGraph) -> [String: ClaimStatus] {
        let table = StatusTable(graph)
        return Dictionary(uniqueKeysWithValues: graph.claims.map { ($0.id, table.status(of: $0)) })
    }

    private func world(_ claims: String) -> RelationGraph {
        graph(
            """
            entities:
              arland: { kind: state, name: Arland }
              borland: { kind: state, name: Borland }
            claims:
              \(claims.split(separator: "\n").joined(separator: "\n  "))
            """)
    }

    @Test func modalityGivesTheStatus() {
        let claims = Modality.allCases.map {
            "- { id: \($0), claim: arland recognises borland, modality: \($0) }"
        }.joined(separator: "\n")
        let statuses = statuses(world(claims))
        #expect(statuses["actual"] == .asserted)
        for modality in Modality.allCases where modality != .actual {
            #expect(statuses[modality.rawValue]?.rawValue == modality.rawValue)
        }
    }

    @Test func polarityComesBeforeModality() {
        let statuses = statuses(
            world(
                """
                - { id: N, claim: arland recognises borland, polarity: negated, modality: expected }
                - { id: Z, claim: arland recognises borland, polarity: none, modality: evaluative }
                """))
        #expect(statuses == ["N": .negated, "Z": .noPosition])
    }

    @Test func denialsReachWhatTheyNameAndNoMore() {
        let graph = world(
            """
            - { id: A1, claim: arland recognises borland, modality: alleged }
            - { id: A2, claim: arland recognises borland }
            - { id: A3, claim: arland recognises borland }
            - { id: A4, claim: 'borland denies claim:A1,A2' }
            - { id: A5, claim: arland denies claim:A2 }
            - { id: A6, claim: borland denies claim:A3, polarity: negated }
            - { id: A7, claim: borland agrees claim:A3 }
            - { id: A8, claim: arland recognises borland, polarity: negated }
            - { id: A9, claim: borland denies claim:A8 }
            - { id: A10, claim: arland denies claim:A9 }
            """)
        let statuses = statuses(graph)
        #expect(statuses["A1"] == .rejected)
        #expect(statuses["A2"] == .disputed)
        #expect(statuses["A3"] == .asserted, "not to deny is no denial, and to agree is none")
        #expect(statuses["A8"] == .disputed, "a negation can be denied too")
        #expect(statuses["A9"] == .disputed)
        #expect(statuses["A10"] == .asserted)
        let table = StatusTable(graph)
        #expect(table.denials(of: "A2") == ["A4", "A5"])
        #expect(table.denials(of: "A3") == [])
        #expect(table.denials(of: "nowhere") == [])
    }

    @Test func theSeeds() throws {
        let graph = try RepositoryFile.southOssetia()
        let statuses = statuses(graph)
        func ids(_ status: ClaimStatus) -> [String] {
            statuses.filter { $0.value == status }.keys.sorted(by: NaturalOrder.precedes)
        }
        #expect(ids(.rejected) == ["A29", "A30"])
        #expect(ids(.disputed) == ["B34"])
        #expect(ids(.alleged) == ["A43"])
        #expect(ids(.inConflict) == ["A04", "A06", "A12", "B40"], "the status of South Ossetia: two speakers")
        #expect(ids(.corroborated) == ["A02", "A18", "A53", "B07", "B09", "B17", "B35", "B41", "B57"])
        #expect(ids(.negated) == ["A46", "B20", "B45"])
        #expect(ids(.noPosition) == ["B48"])
        #expect(ids(.conditional) == ["B23"])
        #expect(ids(.possible) == ["A07", "B22"])
        #expect(ids(.intended) == ["A01", "A26", "A60", "B21", "B39", "B51", "B63"])
        #expect(statuses["B38"] == .asserted)
        #expect(statuses["B35"] == .corroborated, "what both sides affirm is not touched by the denial")
        #expect(statuses["B63"] == .intended, "the denial reaches the speech act, not its content")
        #expect(statuses.count == 124)
    }
}
