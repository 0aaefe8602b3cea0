import EntenteFormats
import EntenteModel
import EntenteReasoning
import Testing

/// The few words beside an arrow.
@Suite struct NarratorPicturesTests {
    private func graph(_ claims: [Claim]) throws -> RelationGraph {
        var graph = RelationGraph(ontology: Ontologies.diplomacy)
        try graph.add(Entity(id: "russia", kind: "state", name: "Russia"))
        try graph.add(Entity(id: "tibilov", kind: "person", name: "Leonid Tibilov"))
        try graph.add(Entity(id: "officials", kind: "collective", name: "officials", isPlural: true))
        try graph.add(Entity(id: "vote", kind: "referendum", name: "vote"))
        for claim in claims { try graph.add(claim) }
        return graph
    }

    private func claim(_ id: String, _ subject: String, _ relation: String, _ object: String) -> Claim {
        Claim(id: id, subject: .entity(subject), relation: relation, object: .entity(object))
    }

    @Test(arguments: [
        ("condemns", false, false, "condemns"), ("condemns", false, true, "condemn"),
        ("aide-to", false, false, "aide to"), ("aide-to", true, false, "is not an aide to"),
        ("organ-of", false, true, "organs of"), ("is-part", false, false, "is part"),
        ("provides-for", true, false, "does not provide for"), ("among", false, false, "belongs to"),
    ])
    func labels(_ relation: String, _ isNegated: Bool, _ isPlural: Bool, _ label: String) throws {
        let open = relation == "is-part"
        let narrator = Narrator(open ? RelationGraph(ontology: .open) : try graph([]))
        #expect(
            narrator.label(relation, isNegated: isNegated, isPlural: isPlural) == (open ? "part" : label))
    }

    @Test func contentsSeenFromWhatTheyShare() throws {
        let claims = [
            claim("A1", "tibilov", "announces", "vote"), claim("A2", "officials", "condemns", "vote"),
            claim("A3", "russia", "met-with", "tibilov"),
        ]
        let narrator = Narrator(try graph(claims))
        #expect(narrator.content(of: [claims[0]], seenFrom: "vote") == "that Leonid Tibilov announced it")
        #expect(
            narrator.content(of: [claims[0], claims[1]], seenFrom: "vote")
                == "that Leonid Tibilov announced it and that officials condemned it")
        #expect(
            narrator.content(of: [claims[2]], seenFrom: "tibilov") == "that Russia met with Leonid Tibilov",
            "people are no things")
        #expect(narrator.sentence(claims[0]) == "Leonid Tibilov announced the vote", "only there is it 'it'")
    }

    @Test(arguments: [
        ("2014-11/2014-12-11", "Nov–Dec 2014"), ("2014-12-01/2014-12-11", "Dec 2014"), ("2008", "2008"),
        ("2008/2014-12-11", "between 2008 and 2014"), ("../2014-12-11", "by 11 Dec 2014"),
        ("2015-10/..", "Oct 2015 or later"),
    ])
    func datesOfEvents(_ period: String, _ label: String) throws {
        #expect(Narrator.shortDate(try ValidityPeriod(parsing: period)) == label)
    }

    @Test func datesOfStates() throws {
        var claim = claim("A1", "tibilov", "leads", "russia")
        let narrator = Narrator(try graph([]))
        #expect(narrator.shortDate(of: claim) == nil)
        claim.valid = try ValidityPeriod(parsing: "2015-03/..")
        #expect(narrator.shortDate(of: claim) == "since Mar 2015")
    }
}
