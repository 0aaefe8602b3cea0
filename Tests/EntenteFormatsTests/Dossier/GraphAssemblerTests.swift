import EntenteBytes
import EntenteModel
import Testing

@testable import EntenteFormats

/// Several files as one graph.
@Suite struct GraphAssemblerTests {
    private func load(_ texts: String...) -> LoadedGraph {
        let files = texts.enumerated().map { SourceFile(name: "file\($0 + 1).yaml", bytes: Array($1.utf8)) }
        return DossierReader().read(files)
    }

    private func findings(_ loaded: LoadedGraph) -> [String] {
        loaded.diagnostics.map { "\($0.file ?? "-"):\($0.position.map(\.description) ?? "-") \($0.code)" }
    }

    @Test func idsUnify() {
        let loaded = load(
            """
            entente: 1
            title: First
            entities:
              arland: { kind: state, name: Arland }
            claims:
              - { id: A1, claim: arland recognises borland }
            """,
            """
            entente: 1
            title: Second
            entities:
              arland: { kind: state, name: Arland }
              borland: { kind: state, name: Borland }
            claims:
              - { id: B1, claim: arland denies claim:A1 }
            """)
        #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
        #expect(loaded.graph.title == "First")
        #expect(loaded.graph.entities.map(\.id) == ["arland", "borland"])
        #expect(loaded.graph.claims.map(\.id) == ["A1", "B1"], "a claim may use what a later file declares")
    }

    @Test func differentDefinitionsNameBothPlaces() throws {
        let loaded = load(
            """
            entente: 1
            documents:
              d: { title: D }
            entities:
              arland: { kind: state, name: Arland }
            """,
            """
            entente: 1
            documents:
              d: { title: E }
            entities:
              arland: { kind: state, name: Another }
            """)
        #expect(findings(loaded) == ["file2.yaml:3:3 duplicate-id", "file2.yaml:5:3 duplicate-id"])
        #expect(loaded.diagnostics[0].message.contains("file1.yaml:3"))
        #expect(loaded.diagnostics[1].message.contains("file1.yaml:5"))
    }

    @Test func theSameClaimInTwoFilesIsOne() {
        let text = """
            entente: 1
            entities:
              arland: { kind: state }
              borland: { kind: state }
            claims:
              - { id: A1, claim: arland recognises borland }
            """
        let same = load(text, text)
        #expect(same.diagnostics.isEmpty, "\(same.diagnostics)")
        #expect(same.graph.claims.count == 1)
        let other = load(
            text, text.split(separator: "borland }").joined(separator: "borland, on: 2008 }") + "borland, on: 2008 }")
        #expect(findings(other) == ["file2.yaml:6:5 duplicate-id"])
        #expect(other.diagnostics.first?.message.contains("file1.yaml:6") == true)
    }

    @Test func differentKindsOfOneIDAreToldApart() {
        let loaded = load(
            "entente: 1\nrelations:\n  trades: { sign: 1 }\nkinds:\n  island: { parent: place }\n",
            "entente: 1\nrelations:\n  trades: { sign: -1 }\nkinds:\n  island: { parent: place }\n")
        #expect(findings(loaded) == ["file2.yaml:3:3 duplicate-id"])
        #expect(loaded.graph.ontology.relation("trades")?.sign == 1)
    }

    @Test func viewsOfOneNameMustAgree() {
        let loaded = load(
            "entente: 1\nviews:\n  overview: { title: A }\n", "entente: 1\nviews:\n  overview: { title: B }\n")
        #expect(findings(loaded) == ["file2.yaml:3:3 duplicate-id"])
        #expect(loaded.graph.views.map(\.title) == ["A"])
    }

    @Test func aFileThatCannotBeReadHidesNothingOfTheOthers() {
        let loaded = load("", "entente: 1\nentities:\n  a: { kind: stat }\n", "- x\n")
        #expect(
            findings(loaded) == [
                "file1.yaml:- empty-file", "file2.yaml:3:3 unknown-kind", "file3.yaml:1:1 not-a-dossier",
            ])
        #expect(loaded.graph.entity("a") != nil)
    }

    @Test func ownKindsAndRelationsAreUsed() {
        let loaded = load(
            """
            entente: 1
            kinds:
              island: { parent: place, name: island }
            relations:
              lies-off: { domain: [island], range: [polity], sign: 0, nature: state }
            entities:
              arland: { kind: state }
              rock: { kind: island }
            claims:
              - { id: A1, claim: rock lies-off arland }
              - { id: A2, claim: arland lies-off arland }
            """)
        #expect(findings(loaded) == ["file1.yaml:11:22 wrong-domain", "file1.yaml:11:38 self-relation"])
        #expect(loaded.graph.ownKinds.map(\.id) == ["island"])
        #expect(loaded.graph.ownRelations.map(\.id) == ["lies-off"])
        #expect(Ontologies.diplomacy.relation("lies-off") == nil)
    }
}
