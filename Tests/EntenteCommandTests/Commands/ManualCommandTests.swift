import Foundation
import Testing

/// The manual page and the completions, made from the commands themselves.
@Suite struct ManualCommandTests {
    @Test func manualPageHoldsEveryCommand() throws {
        let manual = try Entente("manual")
        #expect(manual.code == 0 && manual.error.isEmpty)
        #expect(manual.lines.first?.hasPrefix(".TH ENTENTE 1") == true)
        for command in UnknownCommandTests.commands {
            #expect(manual.lines.contains(".SS \(command)"), "\(command)")
        }
        let known = #/\.(TH|SH|SS|PP|B|I|nf|fi)( .*)?/#
        for line in manual.lines where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(line.wholeMatch(of: known) != nil, "no line begins a request by accident: \(line)")
        }
        #expect(try Entente("manual").output == manual.output)
    }

    @Test func manualPageIsTypeset() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
        let typeset = try Entente.run(
            "/usr/bin/groff", ["-k", "-man", "-Tutf8", "-ww", "-P-cbu"], input: try Entente("manual").output)
        #expect(typeset.code == 0 && typeset.text.contains("NAME"), "\(typeset)")
        let complaints = typeset.error.split(separator: "\n").filter { !$0.contains("break") && !$0.contains("adjust") }
        #expect(complaints.isEmpty, "\(typeset.error)")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let script = try Entente("--generate-completion-script", shell)
        #expect(script.code == 0 && script.error.isEmpty)
        for word in UnknownCommandTests.commands + ["all-shortest"] { #expect(script.text.contains(word), "\(word)") }
        let program = "/usr/bin/" + shell
        guard FileManager.default.isExecutableFile(atPath: program) else { return }
        let folder = try TemporaryFolder()
        let file = try folder.write(script.output, to: "completions")
        let parsed = try Entente.run(program, ["-n", file])
        #expect(parsed.code == 0 && parsed.error.isEmpty, "\(parsed)")
    }
}
