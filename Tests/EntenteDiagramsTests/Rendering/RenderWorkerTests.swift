import EntenteDiagrams
import Testing

/// The worker's side of the conversation: what it says to other arguments than the supervisor's.
@Suite("The worker's arguments and exit codes")
struct RenderWorkerTests {
    private func run(_ arguments: String, input: String = "graph g { a }") throws -> (text: String, code: Int32) {
        let path = try #require(RenderTestSupport.worker?.path)
        return try #require(RenderTestSupport.shell("printf '%s' '\(input)' | '\(path)' \(arguments) 2>&1"))
    }

    @Test("says its protocol and Graphviz's version")
    func version() throws {
        let (text, code) = try run("--version")
        #expect(text.hasPrefix("entente-render: protocol 1, Graphviz "))
        #expect(code == 0)
    }

    @Test(
        "wrong use exits 64 and shows the usage",
        arguments: ["--layout", "--dpi none", "--dpi 0", "--memory -1", "--seconds x", "file.dot", "--format ''' '''"])
    func wrongUse(arguments: String) throws {
        let (text, code) = try run(arguments)
        #expect(text.contains("usage: entente-render"))
        #expect(code == 64)
    }

    @Test(
        "each failure has its code",
        arguments: [
            ("", "digraph { a -> }", Int32(65), "[bad-dot]"), ("", "", 65, "[no-graph]"),
            ("", "graph { a } graph { b }", 65, "[several-graphs]"),
            ("", "graph { a [label=<<b></b>>] }", 65, "[lost-label]"),
            ("--layout spiral", "graph { a }", 69, "[render-unsupported]"),
            ("--format sculpture", "graph { a }", 69, "[render-unsupported]"),
        ])
    func failures(arguments: String, input: String, expected: Int32, message: String) throws {
        let (text, code) = try run(arguments, input: input)
        #expect(text.hasPrefix("Error: "))
        #expect(text.contains(message))
        #expect(code == expected)
    }

    @Test("limits processor time on itself: a layout without end is ended by the system")
    func processorTime() throws {
        let dot = RenderTestSupport.randomGraph(nodes: 600, degree: 4, seed: 1)
        let (text, code) = try run("--seconds 1", input: dot)
        #expect(!text.contains("</svg>"))
        #expect(code > 128)
    }

    @Test("ends when nobody can read the picture any more, long before its time is up")
    func withoutReader() throws {
        let path = try #require(RenderTestSupport.worker?.path)
        let input = RenderTestSupport.temporaryPath("readerless.dot")
        defer { RenderTestSupport.remove(input) }
        #expect(
            RenderTestSupport.makeExecutable(input, RenderTestSupport.randomGraph(nodes: 600, degree: 4, seed: 1)))
        // A file has no reader that could go; there the limit ends it.
        for (output, expected) in [("| true", "74"), ("> /dev/null", "137")] {
            let script =
                "'\(path)' --seconds \(output == "| true" ? 60 : 1) < '\(input)' \(output); echo ${PIPESTATUS[0]}"
            let run = try #require(
                RenderTestSupport.shell("bash -c \"\(script.replacing("$", with: "\\$"))\" 2>/dev/null"))
            #expect(run.text == "\(expected)\n", "\(output)")
        }
    }
}
