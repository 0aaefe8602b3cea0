import EntenteBytes
import EntenteFormats
import EntenteModel
import Testing

struct DOTGraphReaderTests {
    private func read(_ texts: String...) -> LoadedGraph {
        DOTGraphReader().read(
            texts.enumerated().map { SourceFile(name: "\($0.offset).dot", bytes: Array($0.element.utf8)) })
    }

    @Test func nodesAreEntitiesAndEdgesAreTies() {
        let loaded = read(
            """
            digraph {
                ge [label="Georgia", kind=state, color=red]
                ru [label=<<b>Russian</b><br/>Federation &amp; co>]
                "South Ossetia" [label="\\N"]
                ge -> ru [label="condemns", on="2014-12-11", weight=2, color=blue]
                ru -> "South Ossetia" [relation=recognises, label="since 2008", sign="+"]
                ge -> "South Ossetia"
                alone
            }
            """)
        #expect(!loaded.hasErrors)
        let graph = loaded.graph
        #expect(graph.entities.map(\.id) == ["ge", "ru", "south-ossetia", "alone"])
        #expect(graph.entities.map(\.name) == ["Georgia", "Russian Federation & co", "South Ossetia", "alone"])
        #expect(graph.entities.map(\.kind) == ["state", "entity", "entity", "entity"])
        let claims = graph.claims.indices.map { graph.claims[$0] }
        #expect(claims.map(\.relation) == ["condemns", "recognises", "tied-to"])
        #expect(claims[0].qualifier("weight") == ["2"] && claims[0].qualifier("on") == ["2014-12-11"])
        #expect(claims[1].qualifier("label") == ["since 2008"])
        #expect(graph.ontology.relation("recognises")?.sign == 1)
        #expect(
            loaded.diagnostics.map(\.description) == [
                "0.dot: note: not kept, with the number of places: edge color (1), node color (1) [lost-attributes]"
            ])
    }

    @Test func undirectedEdgesAreSymmetricAndFilesAreOneGraph() {
        let loaded = read("graph { a -- b [label=borders] }", "graph { b -- c [label=borders] } digraph { c -> a }")
        #expect(loaded.graph.entities.map(\.id) == ["a", "b", "c"])
        #expect(loaded.graph.ontology.relation("borders")?.isSymmetric == true)
        #expect(loaded.graph.claims.count == 3)
        #expect(loaded.diagnostics.isEmpty)
    }

    @Test func mistakesAreErrorsWithTheirPlace() {
        let loaded = read("graph {\n a -- \n}")
        #expect(loaded.hasErrors)
        #expect(loaded.diagnostics.first?.description.hasPrefix("0.dot:3:1: error: ") == true)
    }

    @Test(arguments: [
        ("a &lt; b", "a < b"), ("&#233;t&#xe9;", "été"), ("R&D; &", "R&D; &"), ("one\\ntwo\\l", "one two"),
        ("\\\\", "\\"),
    ])
    func labelsArePlainText(label: String, name: String) {
        #expect(read("graph { a [label=\"\(label)\"] }").graph.entities[0].name == name)
    }
}
