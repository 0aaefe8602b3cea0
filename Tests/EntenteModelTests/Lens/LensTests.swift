import EntenteModel
import Testing

@Suite struct LensTests {
    /// K1…K7: claims that differ in relation, modality, document and speaker.
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        try world.add("arland", "party-to", "pact", documents: ["dated"])
        try world.add("borland", "party-to", "pact", modality: .proposed, documents: ["bounded"])
        try world.add("anna", "signed", "pact", modality: .alleged, documents: ["dated"], says: ["boris"])
        try world.add(
            "arland", "recognises", "borland", polarity: .negated, modality: .expected, documents: ["bounded", "dated"])
        try world.add("anna", "leads", "arland")
        try world.add("clerk", "speaks-for", "president", documents: ["undated"])
        try world.add("president", "office-of", "borland", documents: ["dated"])
        return world
    }

    @Test func withoutOptionsEverythingPasses() throws {
        let world = try world()
        #expect(world.passing(.everything) == ["K1", "K2", "K3", "K4", "K5", "K6", "K7"])
        #expect(world.graph.selection(.everything).uncertain.isEmpty)
    }

    @Test func relations() throws {
        let world = try world()
        #expect(world.passing(Lens(relations: ["party-to", "leads"])) == ["K1", "K2", "K5"])
        #expect(world.passing(Lens(notRelations: ["party-to", "leads"])) == ["K3", "K4", "K6", "K7"])
        #expect(world.passing(Lens(relations: ["party-to", "leads"], notRelations: ["leads"])) == ["K1", "K2"])
        #expect(world.passing(Lens(relations: ["denies"])) == [])
    }

    @Test func modalities() throws {
        let world = try world()
        #expect(world.passing(Lens(modalities: [.proposed, .alleged])) == ["K2", "K3"])
        #expect(world.passing(Lens(atLeast: .actual)) == ["K1", "K5", "K6", "K7"])
        #expect(world.passing(Lens(atLeast: .proposed)) == ["K1", "K2", "K4", "K5", "K6", "K7"])
        #expect(world.passing(Lens(modalities: [.alleged, .expected], atLeast: .proposed)) == ["K4"])
        #expect(world.passing(Lens(atLeast: .alleged)).count == 7)
    }

    @Test func entityKindsTakeTheirSubKindsAndAllEntities() throws {
        var world = try world()
        #expect(world.passing(Lens(entityKinds: ["actor"])) == ["K4", "K5", "K6", "K7"])
        #expect(world.passing(Lens(entityKinds: ["polity", "treaty"])) == ["K1", "K2", "K4"])
        #expect(world.passing(Lens(entityKinds: ["state"])) == ["K4"])
        #expect(world.passing(Lens(entityKinds: ["media"])) == [])
        let arland = Participant.entity("arland")
        try world.graph.add(Claim(id: "label", subject: arland, relation: "has-status", object: .label("free")))
        try world.graph.add(Claim(id: "nobody", subject: arland, relation: "recognises", object: .unknown))
        try world.graph.add(
            Claim(id: "list", subject: arland, relation: "recognises", object: .entities(["borland", "anna"])))
        try world.graph.add(
            Claim(id: "vague", subject: .either(["arland", "pact"]), relation: "recognises", object: arland))
        #expect(
            world.passing(Lens(entityKinds: ["state"])) == ["K4", "label", "nobody"],
            "words and nobody are of no kind; one entity of another kind is enough to drop a claim")
    }

    @Test func documents() throws {
        let world = try world()
        #expect(world.passing(Lens(documents: ["bounded"])) == ["K2", "K4"])
        #expect(world.passing(Lens(documents: ["bounded", "undated"])) == ["K2", "K4", "K6"])
        #expect(world.passing(Lens(documents: ["nowhere"])) == [])
    }

    @Test func pointsOfView() throws {
        let world = try world()
        #expect(
            world.passing(Lens(accordingTo: ["gazette"])) == ["K1", "K4", "K6", "K7"], "the origin, not the reporter")
        #expect(world.passing(Lens(accordingTo: ["boris"])) == ["K3"])
        #expect(world.passing(Lens(accordingTo: ["bounded"])) == ["K2", "K4"], "a document without publisher speaks")
        #expect(world.passing(Lens(accordingTo: ["boris", "bounded"])) == ["K2", "K3", "K4"])
        #expect(world.passing(Lens(withoutWordOf: ["gazette"])) == ["K2", "K3", "K4", "K5"])
        #expect(world.passing(Lens(accordingTo: ["gazette"], withoutWordOf: ["gazette"])) == [])
    }

    @Test func voicesSpeakForWhomTheyServe() throws {
        var world = try world()
        #expect(world.graph.voices(of: ["borland"]) == ["borland", "president", "clerk"])
        #expect(world.graph.voices(of: ["president"]) == ["president", "clerk"])
        #expect(world.graph.voices(of: ["clerk"]) == ["clerk"], "not the other way round")
        #expect(world.graph.voices(of: []) == [])
        try world.add("boris", "leads", "borland", polarity: .negated)
        try world.add("boris", "signed", "pact")
        #expect(!world.graph.voices(of: ["borland"]).contains("boris"), "who does not lead does not speak")
        try world.add("arland", "signed", "pact", documents: ["dated"], says: ["clerk"])
        #expect(world.passing(Lens(accordingTo: ["borland"])) == ["K10"])
        #expect(!world.passing(Lens(withoutWordOf: ["borland"])).contains("K10"))
    }

    @Test func voicesInACircleEnd() throws {
        var world = try SmallWorld()
        try world.add("anna", "speaks-for", "boris")
        try world.add("boris", "speaks-for", "clerk")
        try world.add("clerk", "speaks-for", "anna")
        #expect(world.graph.voices(of: ["anna"]) == ["anna", "boris", "clerk"])
    }

    @Test func uncertaintyIsFoundByPosition() throws {
        var world = try SmallWorld()
        for i in 0..<40 {
            try world.add(
                "arland", "party-to", "pact", valid: i % 3 == 0 ? "2000/2020" : i % 3 == 1 ? "2010/2020" : "2019/2020")
        }
        let selection = world.graph.selection(Lens(asOf: try CalendarDate(parsing: "2010-05-05")))
        #expect(selection.positions == (0..<40).filter { $0 % 3 != 2 })
        for position in selection.positions {
            #expect(selection.isCertain(Int(position)) == (position % 3 == 0), "claim \(position)")
        }
    }

    @Test func unknownIDsAreToldWithASuggestion() throws {
        let graph = try world().graph
        let lens = Lens(
            accordingTo: ["anna", "bounded", "bor1s"], withoutWordOf: ["gazete"], relations: ["party-two", "leads"],
            notRelations: ["sined"], entityKinds: ["stat", "polity"], documents: ["dated", "updated"])
        let problems = graph.unknownIDs(in: lens)
        #expect(
            problems.map(\.code) == [
                .unknownRelation, .unknownRelation, .unknownKind, .unknownID, .unknownID, .unknownID,
            ])
        #expect(
            problems.map(\.hint) == [
                "did you mean 'party-to'?", "did you mean 'signed'?", "did you mean 'state'?",
                "did you mean 'undated' or 'dated'?", "did you mean 'boris'?", "did you mean 'gazette'?",
            ])
        #expect(graph.unknownIDs(in: .everything).isEmpty)
        #expect(graph.unknownIDs(in: Lens(relations: ["xyzzy"])).first?.hint == "")
    }
}
