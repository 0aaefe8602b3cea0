import Foundation
import Testing

/// Every command in a `console` block of README.md and docs/ prints what stands below it.
///
/// `make readme` puts today's output in place of what no longer fits.
@Suite struct ReadmeTests {
    @Test(arguments: try ConsoleExample.all())
    func printsWhatThePageSays(_ example: ConsoleExample) throws {
        guard !Self.isRefreshing else { return }
        let printed = try Self.run(example)
        #expect(
            example.promises(printed),
            "\(example.testDescription) prints\n\(printed.joined(separator: "\n"))\n'make readme' puts that in its place"
        )
    }

    @Test func readmeHasFiveExamples() throws {
        #expect(try ConsoleExample.all().count { $0.page == "README.md" } == 5)
        let text = try String(contentsOfFile: Products.repository + "/README.md", encoding: .utf8)
        #expect(text.count { $0 == "\n" } <= 150, "README.md has more than 150 lines")
    }

    @Test(.enabled(if: isRefreshing, "only 'make readme' changes pages"))
    func refresh() throws {
        for page in try ConsoleExample.refresh(Self.run) { print("refreshed \(page)") }
    }

    @Test func ellipsisStandsForAnyNumberOfLines() {
        func promises(_ output: [String], _ lines: [String]) -> Bool {
            ConsoleExample(page: "p", line: 1, command: "entente", output: output).promises(lines)
        }
        #expect(promises(["a", "b"], ["a", "b"]))
        #expect(!promises(["a"], ["a", "b"]))
        #expect(!promises(["a", "b"], ["a"]))
        #expect(promises(["a", "…", "d"], ["a", "b", "c", "d"]))
        #expect(promises(["a", "…", "b"], ["a", "b"]))
        #expect(promises(["…"], []))
        #expect(promises(["…", "b", "…", "b"], ["a", "b", "b", "b"]))
        #expect(!promises(["a", "…", "c"], ["a", "b", "d"]))
        #expect(!promises(["a …"], ["a b"]))
    }

    @Test func commandsAreFoundInTheirBlocks() throws {
        let text = "# x\n```console\n$ entente show a.yaml 'South Ossetia'\nout\n\n$ ls\n```\n$ entente no\n```\n"
        let examples = ConsoleExample.examples(in: text, page: "p")
        #expect(examples.map(\.line) == [3, 6])
        let first = try #require(examples.first)
        #expect(first.arguments == ["show", "a.yaml", "South Ossetia"])
        #expect(first.output == ["out", ""])
        #expect(examples.last?.arguments == nil)
    }

    private static let isRefreshing = ProcessInfo.processInfo.environment["ENTENTE_REFRESH"] == "1"

    private static func run(_ example: ConsoleExample) throws -> [String] {
        let arguments = try #require(
            example.arguments, "\(example.testDescription): only a plain 'entente …' can be checked")
        var lines = try Entente(arguments).text.components(separatedBy: "\n")
        // The last line ends with a line break, too.
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
