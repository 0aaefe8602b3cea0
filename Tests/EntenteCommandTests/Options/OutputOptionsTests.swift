import Foundation
import Testing

/// Where answers go, in which form and color: `--output`, `--quiet`, `--color`, `NO_COLOR`, pipes.
@Suite struct OutputOptionsTests {
    private static let escape = "\u{1B}["

    @Test func aFileIsWrittenWholeOrNotAtAll() throws {
        let folder = try TemporaryFolder()
        let file = folder.path("x.json")
        let printed = try Entente("claims", Products.dossier, "--format", "json")
        let written = try Entente("claims", Products.dossier, "--format", "json", "--output", file)
        #expect(written.code == 0 && written.output.isEmpty && written.error.isEmpty, "\(written)")
        #expect(try folder.bytes("x.json") == printed.output)

        let missing = try Entente("claims", Products.dossier, "--output", folder.path("no/x.json"))
        #expect(missing.code == 74 && missing.error.contains("no/x.json: error: "), "\(missing)")
        let isFolder = try Entente("claims", Products.dossier, "--output", folder.path)
        #expect(isFolder.code == 74 && isFolder.error.contains("folder"), "\(isFolder)")
        // A question that is refused leaves the file as it was.
        #expect(try Entente("path", Products.dossier, "georgia", "nobody", "--output", file).code == 64)
        #expect(try folder.bytes("x.json") == printed.output)
        #expect(folder.names == ["x.json"])
    }

    @Test func aFullDiskIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let run = try Entente.run(
            "/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", Products.entente, "claims", Products.dossier])
        #expect(run.code == 74 && run.error.hasPrefix("error: cannot write"), "\(run)")
        for words in [["--help"], ["render", "--help"], ["--version"]] {
            let help = try Entente.run(
                "/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", Products.entente] + words)
            #expect(help.code == 74 && help.error.hasPrefix("error: cannot write"), "\(help)")
        }
    }

    @Test(arguments: ["json", "text", "csv", "jsonl"])
    func aReaderThatGoesAwayIsNoError(_ form: String) throws {
        let script = "\"$0\" claims \"$1\" --format \(form) | head -1 > /dev/null; exit ${PIPESTATUS[0]}"
        let run = try Entente.run("/bin/bash", ["-c", script, Products.entente, Products.dossier])
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
    }

    @Test func quietSilencesAllButErrors() throws {
        let loud = try Entente("render", Products.dossier, "--to", "dot")
        let quiet = try Entente("render", Products.dossier, "--to", "dot", "--quiet")
        #expect(!loud.error.isEmpty && quiet.error.isEmpty && loud.output == quiet.output)
        let error = try Entente("show", Products.dossier, "nobody", "--quiet")
        #expect(error.code == 64 && !error.error.isEmpty)
    }

    @Test func colorOnlyWhereItIsWanted() throws {
        let arguments = ["path", Products.dossier, "georgia", "tibilov"]
        #expect(try !Entente(arguments).text.contains(Self.escape))
        let always = try Entente(arguments + ["--color", "always"])
        #expect(always.text.contains(Self.escape + "31madverse" + Self.escape + "0m"), "\(always)")
        let plain = try Entente(arguments)
        let stripped = TextWithoutColor(always.text).text
        #expect(stripped == plain.text)
        #expect(try !Entente(arguments + ["--color", "always", "--format", "json"]).text.contains(Self.escape))
        let folder = try TemporaryFolder()
        #expect(try Entente(arguments + ["--color", "always", "--output", folder.path("x.txt")]).code == 0)
        #expect(try !folder.text("x.txt").contains(Self.escape))
    }

    /// On a terminal, as `script` makes one.
    @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false)])
    func aTerminalGetsColorUnlessToldOtherwise(_ environment: [String: String], _ colors: Bool) throws {
        #if os(Linux)
            guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
            let command = "'\(Products.entente)' path '\(Products.dossier)' georgia tibilov"
            let run = try Entente.run(
                "/usr/bin/script", ["-qec", command, "/dev/null"],
                environment: ["TERM": "xterm"].merging(environment) { $1 })
            #expect(run.code == 0 && run.text.contains("Georgia"), "\(run)")
            #expect(run.text.contains(Self.escape) == colors)
            let never = try Entente.run("/usr/bin/script", ["-qec", command + " --color never", "/dev/null"])
            #expect(!never.text.contains(Self.escape))
        #endif
    }

    /// What stands in a file cannot steer the reader's terminal.
    @Test func controlCharactersOfAFileAreShownNotSent() throws {
        let dossier = """
            entente: 1
            entities:
              a: { kind: state, name: "A\\e[2J\\u0007\\u009B31mland" }
              b: { kind: state, name: Bland }
            claims:
              - { id: C1, claim: a recognises b }

            """
        for arguments in [["show", "-", "a"], ["claims", "-"], ["path", "-", "a", "b"]] {
            let run = try Entente(arguments + ["--color", "always"], input: dossier)
            #expect(run.code == 0, "\(run)")
            #expect(run.text.contains("A␛[2J␇\u{FFFD}31mland"), "\(run)")
        }
        let error = try Entente(["show", "-", "\u{1B}[2Jnobody"], input: dossier)
        #expect(error.code == 64 && error.error.contains("␛[2Jnobody"))
        let json = try Entente(["show", "-", "a", "--format", "json"], input: dossier)
        #expect(!json.text.unicodeScalars.contains("\u{1B}"))
        #expect(try json.json()["name"] as? String == "A\u{1B}[2J\u{07}\u{9B}31mland")
    }

    @Test func formsThatACommandLacksAreRefused() throws {
        for (arguments, forms) in [
            (["check", Products.dossier, "--format", "csv"], "text, json"),
            (["show", Products.dossier, "--format", "csv"], "text, table, json"),
            (["path", Products.dossier, "georgia", "russia", "--format", "csv"], "text, json, jsonl"),
        ] {
            let run = try Entente(arguments)
            #expect(run.code == 64 && run.output.isEmpty && run.error.hasSuffix("use one of: \(forms)\n"), "\(run)")
        }
    }

    /// The same question gives the same bytes, wherever and whenever it is asked.
    @Test(arguments: [
        ["claims", "--format", "json"], ["claims", "--format", "table"], ["show", "--format", "json"],
        ["path", "georgia", "tibilov", "-k", "5", "--format", "json"], ["check", "--format", "json"],
        ["render", "--to", "dot", "-q"], ["render", "--view", "overview", "--to", "svg", "-q"],
        ["convert", "--to", "dossier"], ["convert", "--to", "csv", "-q"],
    ])
    func sameBytesEverywhere(_ command: [String]) throws {
        let arguments = [command[0], Products.dossier] + command.dropFirst()
        let first = try Entente(arguments)
        #expect(first.code == 0 && !first.output.isEmpty, "\(first)")
        for environment in [
            ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"],
            ["LANG": "C", "LC_ALL": "C", "TZ": "America/Los_Angeles"],
        ] {
            let again = try Entente.run(Products.entente, arguments, environment: environment)
            #expect(again.output == first.output && again.error == first.error, "\(environment)")
        }
    }
}

/// A text without the sequences that color it.
private struct TextWithoutColor {
    var text: String

    init(_ colored: String) {
        text = colored.replacing(#/\u{1B}\[[0-9]+m/#, with: "")
    }
}
