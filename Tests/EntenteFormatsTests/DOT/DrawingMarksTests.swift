import EntenteBytes
import EntenteDOT
import EntenteFormats
import EntenteModel
import Testing

/// Drawings of ours are read by what their attributes say, not by their labels.
@Suite struct DrawingMarksTests {
    private func read(_ statements: String) -> LoadedGraph {
        let nodes = """
            n1 [label=<<b>Georgia</b>>, id="entity-georgia", class="node state", tooltip="Georgia (state)"];
            n2 [label="Tibilov¹", id="entity-tibilov", class="node person muted", tooltip="Leonid Tibilov (person)"];
            n3 [label="x", id="entity-label_a_b", class="node label", tooltip="occupied (words) (words)"];
            n4 [label="y", id="entity-t", class="node treaty draft", tooltip="Treaty (draft)"];
            """
        let text = "digraph entente { \(nodes) \(statements) }"
        return DOTGraphReader().read([SourceFile(name: "x.dot", bytes: Array(text.utf8))])
    }

    private func lines(_ graph: RelationGraph) -> [String] {
        graph.claims.indices.map { index in
            let claim = graph.claims[index]
            return "\(claim.id): \(claim.subject) \(claim.relation) \(claim.object) \(claim.polarity) \(claim.modality)"
        }
    }

    @Test func idsNamesAndKinds() {
        let loaded = read("n2 -> n1 [label=\"leads ¹,²\", class=\"edge leads neutral alleged claim-A1 claim-A2\"]")
        #expect(loaded.graph.entities.map(\.id) == ["georgia", "tibilov", "t"])
        #expect(loaded.graph.entities.map(\.name) == ["Georgia", "Leonid Tibilov", "Treaty"])
        #expect(loaded.graph.entities.map(\.kind) == ["state", "person", "treaty"])
        #expect(
            lines(loaded.graph) == [
                "A1: tibilov leads georgia affirmed alleged", "A2: tibilov leads georgia affirmed alleged",
            ])
        #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    }

    @Test(arguments: [
        ("n1 -> n4 [class=\"edge condemns adverse actual claim-A1\"]", "A1: georgia condemns t affirmed actual"),
        // Drawn from the far end.
        (
            "n4 -> n1 [dir=back, class=\"edge condemns adverse actual claim-A1\"]",
            "A1: georgia condemns t affirmed actual"
        ),
        (
            "n1 -> n4 [class=\"edge leads neutral negated proposed uncertain claim-x_1\"]",
            "x_1: georgia leads t negated proposed"
        ),
        (
            "n1 -> n3 [class=\"edge has-status neutral disputed alleged claim-A\"]",
            "A: georgia has-status \"occupied (words)\" affirmed alleged"
        ),
        // A relation may have a tone's name.
        (
            "n1 -> n2 [class=\"edge neutral supportive actual muted claim-A\"]",
            "A: georgia neutral tibilov affirmed actual"
        ),
    ])
    func theWordsOfAnEdge(statement: String, claim: String) {
        #expect(lines(read(statement).graph) == [claim])
    }

    @Test func oneClaimOfSeveralEdgesHasSeveralObjects() {
        let graph = read(
            """
            n1 -> n2 [class="edge meets supportive actual symmetric claim-A1"];
            n1 -> n4 [class="edge meets supportive actual symmetric claim-A1"];
            """
        ).graph
        #expect(lines(graph) == ["A1: georgia meets tibilov, t affirmed actual"])
        let relation = graph.ontology.relation("meets")
        #expect(relation?.isSymmetric == true && relation?.sign == 1)
    }

    /// Lines of several relations do not tell which claim is of which.
    @Test func aBundleLosesItsClaims() {
        let loaded = read("n1 -> n2 [class=\"edge a b neutral actual symmetric bundle claim-A1 claim-A2 claim-A3\"]")
        #expect(
            lines(loaded.graph) == ["c1: georgia a tibilov affirmed actual", "c2: georgia b tibilov affirmed actual"])
        #expect(
            loaded.diagnostics.map(\.message) == [
                "not kept, with the number of places: claims of a line for several relations (3)"
            ])
    }

    /// Other drawings have classes and ids of their own.
    @Test func foreignClassesAreLooks() {
        let text = "digraph { a [class=\"node big\", id=x]; a -> b [class=\"edge thick\", label=knows] }"
        let graph = DOTGraphReader().read([SourceFile(name: "x.dot", bytes: Array(text.utf8))]).graph
        #expect(graph.entities.map(\.id) == ["a", "b"] && lines(graph) == ["c1: a knows b affirmed actual"])
    }
}
