import EntenteModel
import Testing

@Suite struct OntologyTests {
    private func ontology() throws -> Ontology { try SmallWorld().graph.ontology }

    @Test func kindsInherit() throws {
        var ontology = try ontology()
        ontology.define(EntityKind(id: "actor", name: "actor", isAbstract: true, family: "other", article: .the))
        ontology.define(
            EntityKind(id: "state", name: "state", parent: "polity", family: "state", article: Article.none))
        #expect(ontology.lineage(of: "state") == ["state", "polity", "actor"])
        #expect(ontology.isKind("state", a: "actor"))
        #expect(ontology.isKind("state", a: "state"))
        #expect(!ontology.isKind("actor", a: "state"))
        #expect(!ontology.isKind("treaty", a: "actor"))
        #expect(ontology.family(of: "state") == "state")
        #expect(ontology.family(of: "person") == "other")
        #expect(ontology.family(of: "treaty") == "other")
        #expect(ontology.article(of: Entity(id: "x", kind: "state", name: "X")) == .none)
        #expect(ontology.article(of: Entity(id: "x", kind: "office", name: "X")) == .the)
        #expect(ontology.article(of: Entity(id: "x", kind: "office", name: "X", isPlural: true)) == .none)
        #expect(ontology.article(of: Entity(id: "x", kind: "office", name: "X", isPlural: true, article: .an)) == .an)
    }

    @Test func circlesOfParentsEndAndAreReported() {
        var ontology = Ontology(name: "circle")
        ontology.define(EntityKind(id: "a", name: "a", parent: "b"))
        ontology.define(EntityKind(id: "b", name: "b", parent: "c"))
        ontology.define(EntityKind(id: "c", name: "c", parent: "a"))
        ontology.define(EntityKind(id: "self", name: "self", parent: "self"))
        ontology.define(EntityKind(id: "below", name: "below", parent: "a"))
        #expect(ontology.lineage(of: "below") == ["below", "a", "b", "c"])
        #expect(ontology.isKind("below", a: "c"))
        #expect(!ontology.isKind("a", a: "below"))
        #expect(ontology.family(of: "below") == "other")
        let problems = ontology.problems()
        #expect(problems.allSatisfy { $0.code == .badOntology })
        #expect(problems.map(\.message) == ["a", "b", "c", "self"].map { "kind '\($0)' is its own ancestor" })
    }

    @Test func danglingNamesAreReported() {
        var ontology = Ontology(name: "dangling")
        ontology.define(EntityKind(id: "state", name: "state", parent: "polty"))
        ontology.define(EntityKind(id: "polity", name: "polity"))
        ontology.define(
            RelationKind(
                id: "r", domain: ["state", "any", "entity", "document", "claim", "unknown", "stat"],
                range: ["label", "place"],
                excludes: [Exclusion(relation: "s")]))
        let problems = ontology.problems()
        #expect(problems.count == 4)
        #expect(
            problems.map(\.hint) == ["did you mean 'polity'?", "did you mean 'state'?", "define it under 'kinds:'", ""])
        #expect(problems.last?.message == "relation 'r' excludes 's', which is unknown")
    }

    @Test func anOpenOntologyTakesEverythingAsNeutral() {
        let open = Ontology.open
        #expect(open.kind("thing")?.name == "thing")
        #expect(open.relation("trades-with")?.sign == 0)
        #expect(open.relation("trades_with")?.words.now == "trades with")
        #expect(open.relation("trades-with")?.makesTies == true)
        #expect(open.problems(of: Entity(id: "x", kind: "thing", name: "X")).isEmpty)
        let claim = Claim(id: "1", subject: .entity("x"), relation: "likes", object: .entity("x"))
        #expect(open.problems(of: claim, kindOf: { _ in "thing" }).isEmpty)
        #expect(Ontology(name: "closed").kind("thing") == nil)
        #expect(Ontology(name: "closed").relation("likes") == nil)
    }

    @Test func aRedefinitionReplaces() {
        var ontology = Ontology(name: "own")
        ontology.define(RelationKind(id: "r", sign: 1))
        ontology.define(RelationKind(id: "r", sign: -1))
        #expect(ontology.relation("r")?.sign == -1)
        #expect(ontology.relations.count == 1)
    }
}
