import Foundation
import Testing

/// What is given to the command as a file: several at once, standard input, other formats, and things that are no graph.
@Suite struct GraphLoaderTests {
    private static let first = """
        entente: 1
        entities:
          a: { kind: state, name: Aland }
          b: { kind: state, name: Bland }
        claims:
          - { id: C1, claim: a recognises b }

        """
    private static let second = """
        entente: 1
        entities:
          b: { kind: state, name: Bland }
          c: { kind: state, name: Cland }
        claims:
          - { id: C2, claim: b recognises c }

        """

    /// Both notations of a dossier are read as one graph; a dossier and another format are not, and the way out is told.
    @Test func bothNotationsTogether() throws {
        let folder = try TemporaryFolder()
        let yaml = try folder.write(Self.first, to: "a.yaml")
        let lines = try folder.write(
            """
            {"entente":1}
            {"entity":{"id":"b","kind":"state","name":"Bland"}}
            {"entity":{"id":"c","kind":"state","name":"Cland"}}
            {"claim":{"id":"C2","claim":"b recognises c"}}

            """, to: "b.jsonl")
        #expect(try Entente("check", yaml, lines).text.hasPrefix("2 claims, 3 entities, "))
        let claims = try Entente("claims", yaml, lines, "--format", "jsonl")
        #expect(try claims.jsonLines().compactMap { $0["id"] as? String } == ["C1", "C2"], "\(claims)")
        let table = try folder.write("source,target,relation\na,c,knows\n", to: "t.csv")
        let refused = try Entente("claims", yaml, table)
        #expect(refused.code == 64 && refused.error.contains("'entente convert FILE --to jsonl'"), "\(refused)")
    }

    /// By its suffix or, as here, by its first words.
    @Test(arguments: ["x.dot", "x.txt"])
    func dotIsReadByEveryCommand(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "// drawn by hand\ndigraph {\n  a [label=Aland]\n  a -> b -> c [label=recognises]\n}\n", to: name)
        let path = try Entente(["path", name, "Aland", "c"], folder: folder.path)
        #expect(path.code == 0 && path.text.hasPrefix("Aland — b — c"), "\(path)")
        let rank = try Entente(["rank", name, "--format", "csv"], folder: folder.path)
        #expect(rank.code == 0 && rank.text.contains("b,"), "\(rank)")
        let line = try Entente(["rank", "-", "--format", "csv"], input: "graph { a -- b [weight=2, label=x] }")
        #expect(line.code == 0 && line.text.contains("a,a,1"), "\(line)")
        try folder.write("digraph {\n  a -> \n}\n", to: name)
        let broken = try Entente(["check", name, "--from", "dot"], folder: folder.path)
        #expect(broken.code == 1 && broken.text.contains("\(name):3:1: error: "), "\(broken)")
    }

    @Test func severalFilesAreOneGraph() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.first, to: "1.yaml")
        try folder.write(Self.second, to: "2.yaml")
        let run = try Entente(["claims", "1.yaml", "2.yaml", "--format", "jsonl"], folder: folder.path)
        #expect(try run.jsonLines().compactMap { $0["id"] as? String } == ["C1", "C2"], "\(run)")
        let mixed = try Entente(["claims", "1.yaml", "-", "--format", "csv"], input: Self.second, folder: folder.path)
        #expect(mixed.code == 0 && mixed.lines.count == 4, "\(mixed)")

        try folder.write(Self.second.replacing("name: Bland", with: "name: Brland"), to: "3.yaml")
        let clash = try Entente(["check", "1.yaml", "3.yaml"], folder: folder.path)
        #expect(clash.code == 1 && clash.text.contains("3.yaml:3:") && clash.text.contains("1.yaml:4"), "\(clash)")
        let once = try Entente(["check", "1.yaml"], folder: folder.path)
        let twice = try Entente(["check", "1.yaml", "1.yaml"], folder: folder.path)
        #expect(twice.output == once.output && twice.code == once.code, "\(twice)")
    }

    @Test func standardInput() throws {
        let run = try Entente(["path", "-", "Aland", "b", "--format", "json"], input: Self.first)
        #expect(run.code == 0, "\(run)")
        let broken = try Entente(["check", "-"], input: Self.first.replacing("recognises", with: "recognizes"))
        #expect(broken.code == 1 && broken.text.hasPrefix("<standard input>:6:"), "\(broken)")
    }

    @Test func jsonLinesAreTheSameGraph() throws {
        let folder = try TemporaryFolder.withDossier()
        let made = try Entente(
            ["convert", "graphs/south-ossetia.yaml", "-o", "graphs/so.jsonl"], folder: folder.path)
        #expect(made.code == 0 && made.error.isEmpty, "\(made)")
        let commands = [
            ["claims", "--format", "jsonl"], ["path", "georgia", "tibilov", "--format", "json"], ["check"],
        ]
        for command in commands {
            func answer(_ file: String) throws -> Entente {
                try Entente([command[0], file] + command.dropFirst(), folder: folder.path)
            }
            let (yaml, lines) = (try answer("graphs/south-ossetia.yaml"), try answer("graphs/so.jsonl"))
            #expect(lines.code == 0 && lines.error == yaml.error, "\(lines)")
            // Claims stand in the order of their file, and converting puts them in order.
            #expect(lines.lines.sorted() == yaml.lines.sorted())
        }
    }

    @Test func tablesAndCompressedFilesAreRecognized() throws {
        let families = try Entente("path", Products.families, "medici", "Strozzi", "--format", "json")
        #expect(families.code == 0)
        let path = try #require((try families.json()["paths"] as? [[String: Any]])?.first)
        #expect(path["nodes"] as? [String] == ["Medici", "Ridolfi", "Strozzi"])
        let table = Array("source,target,relation\nAnna,Bert,knows\n".utf8)
        let piped = try Entente("claims", "-", input: table)
        #expect(piped.code == 0 && piped.text.contains("one claim"), "\(piped)")
        let zipped = try Entente.run(
            "/bin/sh",
            ["-c", "gzip -c \"$1\" | \"$0\" check - --root \"$2\" --quiet", Products.entente, Products.families, "/"])
        #expect(zipped.code == 0 && zipped.text.contains("35 claims"), "\(zipped)")
    }

    /// Each ends with its own code and a word that says what it is; nothing crashes.
    @Test(
        arguments: [
            ("empty.yaml", "", 65, "[empty-file]"), ("blank.yaml", "\n\n", 65, "not"),
            ("words.yaml", "Dear Sir or Madam\n", 65, "[not-a-dossier]"),
            ("other.yaml", "name: x\nversion: 2\n", 65, "[not-a-dossier]"),
            ("list.yaml", "- a\n- b\n", 65, "[not-a-dossier]"), ("nul.yaml", "entente: 1\n\0\n", 65, "[binary-file]"),
            ("version.yaml", "entente: 99\n", 1, "version"), ("tab.yaml", "entente: 1\n\ttitle: x\n", 1, "[bad-yaml]"),
            ("anchor.yaml", "entente: 1\ntitle: &a x\n", 1, "[yaml-anchor]"),
            ("keys.yaml", "entente: 1\ntitle: a\ntitle: b\n", 1, "[duplicate-key]"),
            ("field.yaml", "entente: 1\ntitel: a\n", 1, "did you mean 'title'?"),
            (
                "circle.yaml",
                "entente: 1\nentities:\n  a: {kind: state}\nclaims:\n  - {id: C1, claim: \"a denies claim:C1\"}\n", 1,
                "C1"
            ),
            ("line.jsonl", "{\"entente\":1}\n{\"claim\":\n", 1, "line.jsonl:2:"), ("empty.csv", "", 65, "[empty-file]"),
        ] as [(String, String, Int32, String)])
    func hostileTexts(_ name: String, _ text: String, _ code: Int32, _ word: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: name)
        let run = try Entente(["check", name], folder: folder.path)
        #expect(run.code == code && run.text.contains(word), "\(run)")
        #expect(run.text.hasPrefix(name + ":"), "\(run)")
        let asked = try Entente(["claims", name], folder: folder.path)
        #expect(asked.code == 65 && asked.output.isEmpty && asked.error.hasPrefix(name + ":"), "\(asked)")
    }

    @Test func hostileSizes() throws {
        let folder = try TemporaryFolder()
        try folder.write("entente: 1\ntitle: " + String(repeating: "x", count: 1 << 20) + "\n", to: "line.yaml")
        let long = try Entente(["check", "line.yaml", "--max-line-bytes", "100000"], folder: folder.path)
        #expect(long.code == 65 && long.text.contains("[too-large]") && long.text.count < 1000, "\(long)")
        #expect(try Entente(["check", "line.yaml"], folder: folder.path).code == 0)
        try folder.write("entente: 1\ntitle: " + String(repeating: "[", count: 100_000) + "\n", to: "deep.yaml")
        let deep = try Entente(["check", "deep.yaml"], folder: folder.path)
        #expect([1, 65].contains(deep.code) && deep.text.hasPrefix("deep.yaml:2:"), "\(deep)")
        try folder.write(String(repeating: "{\"a\":", count: 100_000), to: "deep.jsonl")
        let nested = try Entente(["check", "deep.jsonl"], folder: folder.path)
        #expect([1, 65].contains(nested.code) && nested.text.hasPrefix("deep.jsonl:1:"), "\(nested)")
        try folder.write([UInt8](repeating: 0xFF, count: 4096), to: "bytes.yaml")
        let bytes = try Entente(["check", "bytes.yaml"], folder: folder.path)
        #expect(bytes.code == 65 && bytes.text.contains("[invalid-utf8]"), "\(bytes)")
        try folder.write([0x1F, 0x8B, 8, 0, 1, 2, 3], to: "broken.yaml.gz")
        let broken = try Entente(["check", "broken.yaml.gz"], folder: folder.path)
        #expect(broken.code == 65 && broken.error.contains("broken.yaml.gz: error:"), "\(broken)")
    }

    @Test(arguments: [
        ["check"], ["claims"], ["show"], ["format"], ["render", "--to", "dot"], ["convert", "--to", "jsonl"],
    ])
    func whatIsNoFile(_ command: [String]) throws {
        let folder = try TemporaryFolder()
        func run(_ file: String) throws -> Entente {
            try Entente([command[0], file] + command.dropFirst(), folder: folder.path)
        }
        let missing = try run("nothing.yaml")
        #expect(missing.code == 66 && missing.output.isEmpty, "\(missing)")
        #expect(missing.error.hasPrefix("nothing.yaml: error: there is no such file"))
        let isFolder = try run(".")
        #expect(isFolder.code == 65 && isFolder.error.contains("folder"), "\(isFolder)")
        if geteuid() != 0 {
            let secret = try folder.write(Self.first, to: "secret.yaml")
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret)
            let refused = try run("secret.yaml")
            #expect(refused.code == 74 && refused.error.hasPrefix("secret.yaml: error: "), "\(refused)")
        }
    }
}
