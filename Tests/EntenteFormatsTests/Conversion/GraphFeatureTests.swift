import EntenteFormats
import EntenteModel
import Testing

@Suite struct GraphFeatureTests {
    @Test func anEmptyGraphLosesNothing() {
        #expect(RelationGraph().losses(keeping: []).isEmpty)
    }

    @Test func everyFeatureIsCountedUnlessItIsKept() throws {
        var graph = RelationGraph()
        try graph.add(Entity(id: "a", kind: "state", name: "A", aliases: [Alias("x")], isPlural: true, flags: ["f"]))
        try graph.add(Entity(id: "b", kind: "entity", name: "b"))
        try graph.add(Document(id: "d"))
        try graph.add(
            Claim(
                id: "A1", subject: .entity("a"), relation: "r", object: .entities(["a", "b"]), polarity: .negated,
                citations: [Citation(document: "d"), Citation(document: "d")], says: ["b"],
                on: try ValidityPeriod(parsing: "2014")))
        try graph.add(Claim(id: "c2", subject: .unknown, relation: "r", object: .label("l"), note: "n"))
        #expect(
            graph.losses(keeping: [.aliases]).map(\.description) == [
                "1 kind of an entity", "1 name that is not the id", "1 mark of a plural name", "1 flag of an entity",
                "1 id of a claim", "1 negated claim or claim without a position", "2 citations", "1 chain of speakers",
                "1 date of an event", "1 note on a claim", "1 claim with a label", "1 claim with several objects",
                "1 claim with an ambiguous or unknown participant",
            ])
        #expect(graph.losses(keeping: Set(GraphFeature.allCases)).isEmpty)
    }
}
