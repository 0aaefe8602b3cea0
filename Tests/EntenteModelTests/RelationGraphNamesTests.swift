import EntenteModel
import Testing

@Suite struct RelationGraphNamesTests {
    private func graph() throws -> RelationGraph {
        var graph = RelationGraph()
        try graph.add(
            Entity(
                id: "georgia", kind: "state", name: "Georgia",
                aliases: [Alias("Official Tbilisi"), Alias("Tbilisi"), Alias("GE", document: "doc-A")]))
        try graph.add(Entity(id: "tbilisi", kind: "place", name: "Tbilisi (city)", aliases: [Alias("the capital")]))
        try graph.add(
            Entity(id: "tbilisi-mayor", kind: "person", name: "THE CAPITAL", aliases: [Alias("Official tbilisi")]))
        try graph.add(Entity(id: "us-ga", kind: "state", name: "Georgia (US)", aliases: [Alias("GE")]))
        return graph
    }

    @Test(arguments: [
        ("georgia", NameMatch.entity("georgia")), ("Georgia", .entity("georgia")), ("GEORGIA", .entity("georgia")),
        ("tbilisi", .entity("tbilisi")), ("Tbilisi", .entity("georgia")), ("TBILISI", .entity("georgia")),
        ("the capital", .entity("tbilisi")), ("THE CAPITAL", .entity("tbilisi-mayor")),
        ("The Capital", .ambiguous(["tbilisi", "tbilisi-mayor"])), ("Official Tbilisi", .entity("georgia")),
        ("official tbilisi", .ambiguous(["georgia", "tbilisi-mayor"])), ("GE", .ambiguous(["georgia", "us-ga"])),
        ("Gorgia", .unknown(suggestions: ["Georgia", "georgia"])), ("zzz", .unknown(suggestions: [])),
        ("", .unknown(suggestions: [])),
    ])
    func finds(_ name: String, _ match: NameMatch) throws {
        #expect(try graph().entity(named: name) == match)
    }
}
