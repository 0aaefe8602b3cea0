import Foundation
import Testing

/// Help, version and wrong use of the command as a whole.
@Suite struct UnknownCommandTests {
    static let commands = ["new", "check", "format", "show", "claims", "path", "disputes", "render", "convert"]

    @Test func versionAndHelp() throws {
        let version = try Entente("--version")
        #expect(version.code == 0 && version.error.isEmpty)
        #expect(version.text.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil, "\(version)")
        let help = try Entente("--help")
        #expect(help.code == 0 && help.error.isEmpty)
        for command in Self.commands {
            let listed = help.lines.contains { $0.hasPrefix("  \(command) ") }
            #expect(listed, "\(command)")
        }
        #expect(!help.text.contains("manual"), "it is for packagers")
        #expect(help.text.contains("64") && help.text.contains("75"), "the exit codes are told")
        #expect(try Entente("help").output == help.output)
        #expect(try Entente([]).output == help.output)
    }

    @Test(arguments: commands)
    func helpOfACommand(_ command: String) throws {
        let help = try Entente(command, "--help")
        #expect(help.code == 0 && help.error.isEmpty)
        #expect(help.text.hasPrefix("OVERVIEW: ") && help.text.contains("USAGE: entente \(command)"))
        #expect(try Entente("help", command).output == help.output)
        // Paragraphs fill their lines: none is broken after a word that would have had room for the next. Examples are
        // indented and stand each on a line of its own.
        let lines = help.text.components(separatedBy: "USAGE:")[0].split(
            separator: "\n", omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) where !next.isEmpty && !line.isEmpty && !next.hasPrefix("  ")
        {
            let word = next.prefix { $0 != " " }
            #expect(line.count + 1 + word.count > 78, "\(line)")
        }
    }

    @Test func didYouMean() throws {
        for (arguments, message) in [
            (["chekc"], "error: unknown command 'chekc'; did you mean 'check'?\n"),
            (["CLAIMS"], "error: unknown command 'CLAIMS'; did you mean 'claims'?\n"),
            (["help", "chekc"], "error: unknown command 'chekc'; did you mean 'check'?\n"),
            (["xyzzy"], "error: unknown command 'xyzzy'; 'entente --help' lists the commands\n"),
        ] {
            let run = try Entente(arguments)
            #expect(run.code == 64 && run.output.isEmpty && run.error == message, "\(run)")
        }
        let option = try Entente("claims", Products.dossier, "--modalty", "actual")
        #expect(option.code == 64 && option.error.contains("Did you mean '--modality'?"), "\(option)")
        #expect(option.error.hasPrefix("error: "))
    }

    @Test(arguments: [
        ["check"], ["path"], ["path", "x.yaml"], ["path", "x.yaml", "a", "b", "c"], ["render"],
        ["claims"], ["show"], ["format"], ["convert"], ["claims", "x.yaml", "--format", "xml"],
        ["claims", "x.yaml", "--limit", "many"], ["path", "x.yaml", "a", "b", "-k", "0"],
        ["path", "x.yaml", "a", "b", "-k", "2", "--all-shortest"], ["path", "x.yaml", "a", "b", "--max-hops=-1"],
        ["path", "x.yaml", "a", "b", "--limit", "0"], ["check", "x.yaml", "--max-line-bytes", "0"],
        ["claims", "-", "-"],
        ["render", "x.yaml", "--to", "gif"], ["claims", "x.yaml", "--from", "xml"], ["--nonsense"],
        ["claims", "x.yaml", "--color", "sometimes"],
    ])
    func wrongUse(_ arguments: [String]) throws {
        let run = try Entente(arguments)
        #expect(run.code == 64 && run.output.isEmpty, "\(run)")
        #expect(run.error.hasPrefix("error: "), "\(run)")
    }
}
