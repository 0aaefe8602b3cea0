import Entente
import Foundation
import Testing

/// The Swift lines of README.md, compiled and run as they stand there.
@Suite struct ReadmeExampleTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func exampleRuns() throws {
        // The example names its file from the root of the repository, where `swift test` runs.
        if !FileManager.default.fileExists(atPath: "graphs/south-ossetia.yaml") {
            try #require(FileManager.default.changeCurrentDirectoryPath(Self.root.path))
        }

        // README: begin
        let loaded = try DossierReader().read(contentsOf: ["graphs/south-ossetia.yaml"])
        precondition(!loaded.hasErrors, "\(loaded.diagnostics)")

        let facts = Snapshot(loaded.graph, lens: Lens(atLeast: .actual))
        let answer = facts.paths(PathQuery(from: "georgia", to: "tibilov", selection: .allShortest))
        for path in answer.paths {
            print(path.sentence(in: loaded.graph))
        }
        // README: end

        #expect(answer.paths.map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
        #expect(answer.isComplete)
        let sentence = try #require(answer.paths.first).sentence(in: loaded.graph)
        for claim in ["A04", "A06", "A02", "B07", "B17"] {
            #expect(sentence.contains(claim), "the sentence must cite \(claim): \(sentence)")
        }
    }

    @Test func readmeShowsTheseLines() throws {
        let lines = try Self.lines(of: URL(filePath: #filePath))
        let begin = try #require(lines.firstIndex { $0.hasSuffix("// README: begin") })
        let end = try #require(lines.firstIndex { $0.hasSuffix("// README: end") })
        let indentation = lines[begin].prefix { $0 == " " }.count
        let example = ["import Entente", ""] + lines[(begin + 1)..<end].map { String($0.dropFirst(indentation)) }

        let readme = try Self.lines(of: Self.root.appending(path: "README.md"))
        let fence = try #require(readme.firstIndex(of: "```swift"), "README.md has no Swift block")
        let shown = Array(readme[(fence + 1)...].prefix { $0 != "```" })
        #expect(shown == example)
        #expect(shown.count == 10, "the README promises ten lines")
    }

    private static func lines(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }
}
