import EntenteModel
import EntenteQuery

/// A star of four around `hub`, with one tie told twice, and a pair apart.
enum StarOfFour {
    static func snapshot(_ projection: Projection = Projection()) throws -> Snapshot {
        var graph = RelationGraph()
        for id in ["hub", "a", "b", "c", "x", "y"] { try graph.add(Entity(id: id, kind: "state", name: id)) }
        let ties = [("hub", "a"), ("b", "hub"), ("hub", "c"), ("hub", "c"), ("x", "y")]
        for (number, tie) in ties.enumerated() {
            try graph.add(
                Claim(id: "T\(number)", subject: .entity(tie.0), relation: "knows", object: .entity(tie.1)))
        }
        return Snapshot(graph, projection: projection)
    }
}
