import Testing

@testable import EntenteModel

@Suite struct RelationGraphTests {
    @Test func keepsTheOrderInWhichThingsWereAdded() throws {
        let world = try SmallWorld()
        #expect(world.graph.entities.prefix(3).map(\.id) == ["arland", "borland", "anna"])
        #expect(world.graph.documents.map(\.id) == ["dated", "bounded", "undated"])
        #expect(world.graph.entity("pact")?.kind == "treaty")
        #expect(world.graph.document("bounded")?.publisher == nil)
    }

    @Test func entitiesAndDocumentsShareOneSpaceOfIDs() throws {
        var graph = try SmallWorld().graph
        #expect(throws: ModelError.self) { try graph.add(Entity(id: "arland", kind: "state", name: "Another")) }
        #expect(throws: ModelError.self) { try graph.add(Document(id: "arland")) }
        let clash = #expect(throws: ModelError.self) { try graph.add(Entity(id: "dated", kind: "state", name: "D")) }
        #expect(clash?.code == .duplicateID)
        #expect(graph.entity("dated") == nil, "a document is no entity")
        #expect(graph.document("arland") == nil, "an entity is no document")
        #expect(graph.entities.filter { $0.id == "arland" }.map(\.name) == ["arland"])
    }

    @Test func refusesASecondClaimOfAnID() throws {
        var world = try SmallWorld()
        try world.add("arland", "recognises", "borland", id: "A1")
        let clash = #expect(throws: ModelError.self) { try world.add("anna", "leads", "arland", id: "A1") }
        #expect(clash?.code == .duplicateID)
        #expect(world.graph.claims.count == 1)
        #expect(world.graph.claim("A1")?.relation == "recognises")
    }

    @Test func refusesWhatIsNotDeclared() throws {
        var world = try SmallWorld()
        let typo = #expect(throws: ModelError.self) { try world.add("arlnad", "recognises", "borland") }
        #expect(typo?.code == .unknownID)
        #expect(typo?.hint == "did you mean 'arland'?")
        let claims: [Claim] = [
            Claim(id: "x", subject: .entity("arland"), relation: "r", object: .entities(["borland", "nowhere"])),
            Claim(id: "x", subject: .either(["arland", "nowhere"]), relation: "r", object: .unknown),
            Claim(id: "x", subject: .document("arland"), relation: "r", object: .unknown),
            Claim(id: "x", subject: .entity("dated"), relation: "r", object: .unknown),
        ]
        for claim in claims {
            let refusal = #expect(throws: ModelError.self, "\(claim.subject)") { try world.graph.add(claim) }
            #expect(refusal?.code == .unknownID)
        }
        #expect(world.graph.claims.isEmpty, "a refused claim leaves nothing behind")
        #expect(world.graph.claim("x") == nil)
    }

    @Test func bareClaimsHaveImplicitIDs() throws {
        var world = try SmallWorld()
        let handle = world.graph.relationHandle("recognises")
        world.graph.addBareClaim(subject: 0, relation: handle, object: 1)
        try world.add("anna", "leads", "arland", id: "A1")
        world.graph.addBareClaim(subject: 1, relation: handle, object: 0)
        #expect(world.graph.claims.map(\.id) == ["c1", "A1", "c3"])
        #expect(world.graph.claim("c3")?.subject == .entity("borland"))
        for other in ["c2", "c0", "c4", "c03", "c+3", "c", "c-1", "c99999999999999999999", "C1"] {
            #expect(world.graph.claim(other) == nil, "\(other)")
        }
    }

    @Test func anExplicitIDCannotTakeAnImplicitOne() throws {
        var world = try SmallWorld()
        let handle = world.graph.relationHandle("recognises")
        world.graph.addBareClaim(subject: 0, relation: handle, object: 1)
        let clash = #expect(throws: ModelError.self) { try world.add("anna", "leads", "arland", id: "c1") }
        #expect(clash?.code == .duplicateID)
        try world.add("anna", "leads", "arland", id: "c3")
        world.graph.addBareClaim(subject: 1, relation: handle, object: 0)
        let ids = world.graph.claims.map(\.id)
        #expect(Set(ids).count == ids.count, "\(ids)")
        for (position, id) in ids.enumerated() { #expect(world.graph.claimPosition(id) == position) }
    }

    @Test func isAValue() throws {
        var world = try SmallWorld()
        try world.add("arland", "recognises", "borland", id: "A1")
        let before = world.graph
        try world.add("anna", "leads", "arland", id: "A2")
        world.graph.setCitations([Citation(document: "dated", quote: "other")], ofClaimAt: 0)
        #expect(before.claims.count == 1)
        #expect(before.claims[0].citations.isEmpty)
        #expect(world.graph.claims[0].citations.map(\.quote) == ["other"])
    }

    @Test func updatesADocumentInItsPlace() throws {
        var graph = try SmallWorld().graph
        graph.update(Document(id: "bounded", title: "New"))
        graph.update(Document(id: "nowhere", title: "New"))
        #expect(graph.documents.map(\.title) == [nil, "New", nil])
        #expect(graph.document("bounded")?.title == "New")
    }
}
