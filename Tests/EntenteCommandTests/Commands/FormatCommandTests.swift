import Foundation
import Testing

/// `format`: canonical, idempotent, and never a danger to the file.
@Suite struct FormatCommandTests {
    private static let untidy = """
        entente: 1
        title:   Untidy
        entities:
          b: { name: Bland, kind: state }
          # About Aland.
          a:
            kind: state
            name: Aland
        claims:
          - claim: a recognises b
            id: C1

        """

    @Test func rewritesInPlaceOnceAndForAll() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.untidy, to: "d.yaml")
        let told = try Entente(["format", "--check", "d.yaml"], folder: folder.path)
        #expect(told.code == 1 && told.output.isEmpty && told.error.contains("d.yaml: not canonical"), "\(told)")
        #expect(try folder.text("d.yaml") == Self.untidy, "--check writes nothing")

        let first = try Entente(["format", "d.yaml"], folder: folder.path)
        #expect(first.code == 0 && first.output.isEmpty && first.error.isEmpty, "\(first)")
        let once = try folder.text("d.yaml")
        #expect(once != Self.untidy && once.contains("# About Aland.") && once.contains("title: Untidy\n"))
        let second = try Entente(["format", "d.yaml"], folder: folder.path)
        #expect(try second.code == 0 && folder.text("d.yaml") == once)
        #expect(try Entente(["format", "--check", "d.yaml"], folder: folder.path).code == 0)
        #expect(folder.names == ["d.yaml"], "no temporary file is left")
    }

    @Test func meansTheSameAfterwards() throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Products.dossier)))
        let formatted = try Entente("format", "-", "--drop-comments", input: bytes)
        #expect(formatted.code == 0, "\(formatted)")
        let again = try Entente("format", "-", input: formatted.output)
        #expect(again.output == formatted.output)
        let options = ["--format", "jsonl", "--quiet"]
        let before = try Entente(["claims", Products.dossier] + options).lines.sorted()
        let folder = try TemporaryFolder.withDossier()
        try folder.write(formatted.output, to: "graphs/south-ossetia.yaml")
        let after = try Entente(["claims", "graphs/south-ossetia.yaml"] + options, folder: folder.path).lines.sorted()
        #expect(before.count == 125)
        for (old, new) in zip(before, after) { #expect(old == new) }
        #expect(try Entente(["check", "graphs/south-ossetia.yaml"], folder: folder.path).code == 0)
    }

    /// An author runs it after each edit, so it takes nothing of hers away: what lies in the repository is as it writes it.
    @Test func theDossierOfTheRepositoryIsCanonical() throws {
        let run = try Entente("format", "--check", Products.dossier)
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
    }

    @Test func standardInputGoesToStandardOutput() throws {
        let run = try Entente(["format", "-"], input: Self.untidy)
        #expect(run.code == 0 && run.text.hasPrefix("entente: 1\n"), "\(run)")
        let file = try TemporaryFolder()
        let written = try Entente(["format", "-", "--output", file.path("x.yaml")], input: Self.untidy)
        #expect(written.code == 0 && written.output.isEmpty)
        #expect(try file.bytes("x.yaml") == run.output)
    }

    @Test func leavesABrokenFileAlone() throws {
        let folder = try TemporaryFolder()
        for (name, text, code) in [
            ("broken.yaml", "entente: 1\nclaims:\n  - id: [\n", 1), ("empty.yaml", "", 65),
            ("table.csv", "source,target\na,b\n", 65), ("date.yaml", Self.untidy + "    on: 2015-02-30\n", 1),
        ] as [(String, String, Int32)] {
            try folder.write(text, to: name)
            let run = try Entente(["format", name], folder: folder.path)
            #expect(run.code == code && run.output.isEmpty && run.error.contains("\(name):"), "\(run)")
            #expect(try folder.text(name) == text)
        }
    }

    @Test func foreignFormatsAreToldAsElsewhere() throws {
        let folder = try TemporaryFolder()
        for (name, text, advice) in [
            ("x.gml", "graph [\n  node [ id 1 ]\n]\n", "gml2gv x.gml > graph.dot"),
            ("t.csv", "source,target\na,b\n", "--to dossier"), ("g.dot", "digraph { a -> b }\n", "--to dossier"),
            ("m.yaml", "just words\n", "not a dossier"),
        ] {
            try folder.write(text, to: name)
            let run = try Entente(["format", name], folder: folder.path)
            #expect(run.code == 65 && run.output.isEmpty && run.error.contains(advice), "\(run)")
            #expect(try folder.text(name) == text)
        }
        try folder.write(Self.untidy, to: "plain.csv")
        #expect(try Entente(["format", "plain.csv", "--from", "dossier"], folder: folder.path).code == 0)
    }

    @Test func refusesToDropAComment() throws {
        let text = Self.untidy.replacing("name: Bland,", with: "# inside\n    name: Bland,")
        let folder = try TemporaryFolder()
        try folder.write(text, to: "d.yaml")
        let run = try Entente(["format", "d.yaml"], folder: folder.path)
        if run.code == 0 {
            #expect(try folder.text("d.yaml").contains("# inside"))
        } else {
            #expect(run.code == 1 && run.error.contains("--drop-comments"), "\(run)")
            #expect(try folder.text("d.yaml") == text)
            let dropped = try Entente(["format", "d.yaml", "--drop-comments"], folder: folder.path)
            #expect(dropped.code == 0, "\(dropped)")
            #expect(try !folder.text("d.yaml").contains("# inside"))
        }
    }

    @Test func refusesWhatItWouldSpoil() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.untidy, to: "d.yaml")
        #expect(try Entente.run("/usr/bin/env", ["gzip", "d.yaml"], folder: folder.path).code == 0)
        let packed = try folder.bytes("d.yaml.gz")
        let run = try Entente(["format", "d.yaml.gz"], folder: folder.path)
        #expect(run.code == 64 && run.error.contains("compressed"), "\(run)")
        #expect(try folder.bytes("d.yaml.gz") == packed)
        let json = try Entente(["format", "-", "--format", "json"], input: Self.untidy)
        #expect(json.code == 64 && json.output.isEmpty)
        let two = try Entente(["format", "a.yaml", "b.yaml", "--output", "c.yaml"], folder: folder.path)
        #expect(two.code == 64 && two.error.contains("one file"), "\(two)")
    }
}
