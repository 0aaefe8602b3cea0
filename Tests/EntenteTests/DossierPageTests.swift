import Entente
import Foundation
import Testing

/// The examples and lists of `docs/dossier.md` against the reader and the ontology.
@Suite struct DossierPageTests {
    private let page: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        page = try String(contentsOf: root.appending(path: "docs/dossier.md"), encoding: .utf8)
    }

    /// What the examples refer to without showing it.
    private static let rest = """
        entities:
          agenda-ge: { kind: media }
          south-ossetia: { kind: disputed-polity }
          t-ru-so-draft-2014: { kind: treaty }
          volunteers: { kind: militia }
        claims:
          - { id: X1, claim: south-ossetia trains volunteers }
          - { id: B24, claim: south-ossetia trains volunteers }
          - { id: B25, claim: south-ossetia trains volunteers }
          - { id: B43, claim: south-ossetia trains volunteers }
          - { id: B44, claim: south-ossetia trains volunteers }
        same-as:
          - { pair: [t-ru-so-draft-2014, t-ru-so-2015], verdict: candidate }
        """

    @Test func examplesAreADossier() throws {
        let blocks = blocks(of: "yaml")
        #expect(blocks.count == 6)
        let files = [
            SourceFile(name: "page.yaml", bytes: Array("entente: 1\n\(blocks.joined())".utf8)),
            SourceFile(name: "rest.yaml", bytes: Array("entente: 1\n\(Self.rest)".utf8)),
        ]
        let loaded = DossierReader().read(files)
        #expect(loaded.diagnostics == [])
        #expect(loaded.graph.claims.map(\.id) == ["A41", "X1", "B24", "B25", "B43", "B44"])
        #expect(loaded.graph.entity("tibilov")?.aliases.last == Alias("de facto President", document: "doc-A"))
        #expect(loaded.graph.views.map(\.name) == ["treaties"])
        #expect(loaded.graph.ontology.relation("trains")?.sign == 1)
        #expect(loaded.graph.ownRules.map(\.id) == ["trainers"])
    }

    @Test func linesOfJSONAreRead() {
        let rest = """
            {"entity":{"id":"tbilisi-city","kind":"place"}}
            {"entity":{"id":"georgia","kind":"state"}}
            {"document":{"id":"doc-A"}}
            """
        let text = blocks(of: "json").joined() + rest
        let loaded = DossierReader().read([SourceFile(name: "page.jsonl", bytes: Array(text.utf8))])
        #expect(loaded.diagnostics == [])
        #expect(loaded.graph.claim("A61")?.relation == "located-in")
    }

    @Test(arguments: Ontologies.diplomacy.kinds.values.filter { !$0.isAbstract }.map(\.id).sorted())
    func namesKind(_ kind: String) {
        #expect(page.contains("`\(kind)`"))
    }

    @Test(arguments: Modality.allCases)
    func explainsModality(_ modality: Modality) {
        #expect(page.contains("\n| `\(modality.rawValue)` |"))
    }

    @Test func pageIsShort() {
        #expect(page.count { $0 == "\n" } <= 275)
    }

    /// The texts of the fenced blocks of a language, in order.
    private func blocks(of language: String) -> [String] {
        page.components(separatedBy: "\n```\(language)\n").dropFirst().map {
            ($0.components(separatedBy: "\n```").first ?? "") + "\n"
        }
    }
}
