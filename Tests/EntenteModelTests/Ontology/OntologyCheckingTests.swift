import EntenteModel
import Testing

@Suite struct OntologyCheckingTests {
    private func problems(
        _ subject: Participant, _ relation: String, _ object: Participant, valid: String? = nil, on: String? = nil
    ) throws -> [ModelError] {
        let graph = try SmallWorld().graph
        let claim = Claim(
            id: "A1", subject: subject, relation: relation, object: object,
            valid: try valid.map { try ValidityPeriod(parsing: $0) }, on: try on.map { try ValidityPeriod(parsing: $0) }
        )
        return graph.ontology.problems(of: claim) { graph.entity($0)?.kind }
    }

    @Test func entities() throws {
        let ontology = try SmallWorld().graph.ontology
        #expect(ontology.problems(of: Entity(id: "x", kind: "state", name: "X")).isEmpty)
        let unknown = ontology.problems(of: Entity(id: "x", kind: "stat", name: "X"))
        #expect(unknown.map(\.code) == [.unknownKind])
        #expect(unknown[0].hint == "did you mean 'state'?")
        #expect(ontology.problems(of: Entity(id: "x", kind: "zzzzzz", name: "X"))[0].hint.contains("'kinds:'"))
        let abstract = ontology.problems(of: Entity(id: "x", kind: "actor", name: "X"))
        #expect(abstract.map(\.code) == [.abstractKind])
        #expect(abstract[0].hint == "use one of: media, office, person, state")
    }

    @Test func unknownRelation() throws {
        let problems = try problems(.entity("arland"), "recognizes", .entity("borland"))
        #expect(problems.map(\.code) == [.unknownRelation])
        #expect(problems[0].description == "unknown relation 'recognizes'; did you mean 'recognises'?")
    }

    @Test func domainAndRange() throws {
        #expect(try problems(.entity("anna"), "signed", .entity("pact")).isEmpty, "a person is an actor")
        let state = try problems(.entity("anna"), "signed", .entity("arland"))
        #expect(state.map(\.code) == [.wrongRange])
        #expect(state[0].message == "'arland' (a state) cannot be the object of 'signed'")
        #expect(state[0].hint == "its object must be: treaty")
        let both = try problems(.entity("pact"), "signed", .entity("president"))
        #expect(both.map(\.code) == [.wrongDomain, .wrongRange])
        #expect(both[1].message.hasPrefix("'president' (an office)"))
        let list = try problems(.entity("arland"), "recognises", .entities(["borland", "anna", "pact"]))
        #expect(list.map(\.code) == [.wrongRange, .wrongRange], "each of several objects")
        let vague = try problems(.either(["anna", "pact"]), "leads", .entity("arland"))
        #expect(vague.map(\.code) == [.wrongDomain], "each that may be meant")
    }

    @Test func specialParticipants() throws {
        #expect(try problems(.entity("arland"), "recognises", .unknown).isEmpty)
        #expect(try problems(.unknown, "recognises", .entity("arland")).isEmpty, "who is not named may do anything")
        #expect(try problems(.entity("arland"), "has-status", .label("free")).isEmpty)
        #expect(try problems(.entity("arland"), "recognises", .label("free")).map(\.code) == [.wrongRange])
        #expect(try problems(.entity("arland"), "has-status", .entity("borland")).map(\.code) == [.wrongRange])
        #expect(try problems(.entity("gazette"), "publishes", .document("dated")).isEmpty)
        #expect(try problems(.entity("arland"), "recognises", .document("dated")).map(\.code) == [.wrongRange])
        #expect(try problems(.entity("arland"), "denies", .claims(["A1"])).isEmpty)
        #expect(try problems(.entity("arland"), "signed", .claims(["A1"])).map(\.code) == [.wrongRange])
    }

    @Test func nobodyRelatesToHimself() throws {
        #expect(try problems(.entity("arland"), "recognises", .entity("arland")).map(\.code) == [.noSelfRelation])
        let list = try problems(.entity("arland"), "recognises", .entities(["borland", "arland"]))
        #expect(list.map(\.code) == [.noSelfRelation])
    }

    @Test func datesFitTheNature() throws {
        let state = try problems(.entity("anna"), "leads", .entity("arland"), on: "2014")
        #expect(state.map(\.code) == [.stateHasEventDate])
        let event = try problems(.entity("anna"), "signed", .entity("pact"), valid: "2014")
        #expect(event.map(\.code) == [.eventHasPeriod])
        #expect(try problems(.entity("arland"), "recognises", .entity("borland"), valid: "2014", on: "2013").isEmpty)
    }
}
