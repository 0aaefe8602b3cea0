import Foundation
import Testing

/// `new`: a starter that the other commands take as it is.
@Suite struct NewCommandTests {
    @Test func writesAFileThatCheckAccepts() throws {
        let folder = try TemporaryFolder()
        let made = try Entente(["new", "mine.yaml"], folder: folder.path)
        #expect(made.code == 0 && made.output.isEmpty, "\(made)")
        #expect(made.error.contains("wrote mine.yaml"))
        let written = try folder.text("mine.yaml")

        let checked = try Entente(["check", "mine.yaml", "--format", "json"], folder: folder.path)
        #expect(checked.code == 0, "\(checked)")
        let json = try checked.json()
        #expect(json["errors"] as? Int == 0)
        let codes = (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
        #expect(codes.allSatisfy { $0 == "unverified" }, "the starter names no file, and nothing else is wrong")

        let path = try Entente(["path", "mine.yaml", "Ruritania", "Graustark"], folder: folder.path)
        #expect(path.code == 0, "\(path)")

        let again = try Entente(["new", "mine.yaml"], folder: folder.path)
        #expect(again.code == 74 && again.error.contains("mine.yaml"), "\(again)")
        #expect(try folder.text("mine.yaml") == written)
    }

    @Test func writesToStandardOutput() throws {
        let made = try Entente("new")
        #expect(made.code == 0 && made.error.isEmpty)
        #expect(made.text.contains("\nentente: 1\n"))
        let checked = try Entente("check", "-", input: made.output)
        #expect(checked.code == 0, "\(checked)")
    }

    @Test func isCanonicalAlready() throws {
        let formatted = try Entente("format", "-", "--check", input: try Entente("new").output)
        #expect(formatted.code == 0, "\(formatted)")
    }

    @Test func listsWhatClaimsCanSay() throws {
        let relations = try Entente("new", "--list", "relations")
        #expect(relations.code == 0 && relations.error.isEmpty, "\(relations)")
        let row = try #require(relations.lines.first { $0.hasPrefix("allied-with ") })
        #expect(row.contains(" + ") && row.contains("state") && row.hasSuffix("; both ways"))
        #expect(relations.text.contains("A dossier adds its own under 'relations:'."))
        let kinds = try Entente("new", "--list", "kinds")
        #expect(kinds.code == 0 && kinds.lines.contains { $0.hasPrefix("ministry ") && $0.contains("state-body") })
        #expect(try Entente("new", "--list", "kinds", "x.yaml").code == 66)
        #expect(try Entente("new", "--list", "signs").code == 64)

        let told = try Entente(
            ["check", "-"], input: "entente: 1\nclaims:\n  - { id: A1, claim: unknown zzzzzzzz unknown }\n")
        #expect(told.output.isEmpty || told.code == 1, "\(told)")
        #expect((told.text + told.error).contains("'entente new --list relations'"), "\(told)")
    }

    /// Of a dossier, what its claims can say: with its own kinds and relations.
    @Test func listsWhatADossierAdds() throws {
        let dossier = """
            entente: 1
            kinds:
              party: { parent: organisation, name: party }
            relations:
              votes-with: { domain: [party], range: [party], sign: 1, nature: event, symmetric: true }

            """
        let kinds = try Entente(["new", "--list", "kinds", "-"], input: dossier)
        #expect(kinds.code == 0 && kinds.error.isEmpty, "\(kinds)")
        #expect(kinds.lines.contains { $0.hasPrefix("party ") && $0.contains("organisation") }, "\(kinds)")
        let relations = try Entente(["new", "--list", "relations", "-"], input: dossier)
        #expect(relations.lines.contains { $0.hasPrefix("votes-with ") && $0.hasSuffix("; both ways") }, "\(relations)")
        #expect(relations.lines.contains { $0.hasPrefix("allied-with ") })
        let open = try Entente(["new", "--list", "relations", "-"], input: "entente: 1\nontology: open\n")
        #expect(open.code == 0 && !open.text.contains("allied-with"), "\(open)")
    }

    @Test func refusesAFolderThatIsNotThere() throws {
        let folder = try TemporaryFolder()
        let made = try Entente(["new", "nowhere/mine.yaml"], folder: folder.path)
        #expect(made.code == 74 && made.error.contains("nowhere"), "\(made)")
        #expect(folder.names.allSatisfy { ["in", "out", "err"].contains($0) })
    }
}
