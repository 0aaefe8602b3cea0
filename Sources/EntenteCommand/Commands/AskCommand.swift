import ArgumentParser
import EntenteModel
import EntenteReasoning

struct AskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Re-run the questions that a dossier keeps, and tell which answers differ.",
        discussion: """
            A question is a command line without its file, and a part of what must come out:

            questions:
              - { ask: path georgia tibilov --at-least actual, expect: South Ossetia … 2 steps }

            '…' stands for anything in between. Questions read their own dossier and write nothing: commands and options \
            that write files, and 'ask' itself, are refused. Exit code 1: an answer differs.
            """)

    @Argument(help: ArgumentHelp("Dossiers.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require([.text, .json, .jsonl], for: "ask", reading: files)
        if files.contains("-") {
            throw Failure(
                .usage, "'ask' reads the dossier anew for each question, so it cannot be standard input",
                hint: "name a file")
        }
        let graph = try GraphLoader(input: input, quiet: output.quiet).graph(files, quotes: .verified)
        let runner = QuestionRunner(files: files, options: options)
        let outcomes = graph.questions.map(runner.outcome)
        let differing = outcomes.count { !$0.isAsExpected }
        switch output.format {
        case .json:
            try output.write(
                JSON.object([
                    ("questions", .array(outcomes.map(json))), ("ok", .int(outcomes.count - differing)),
                    ("differs", .int(differing)),
                ]).text)
        case .jsonl: try output.write(outcomes.map { json($0).text }.joined(separator: "\n"))
        default: try output.write(text(outcomes, differing))
        }
        if differing > 0 { throw ExitCode(ExitStatus.negative.rawValue) }
    }

    /// What was said of the files holds for the questions, too.
    private var options: [String] {
        (input.from.map { ["--from", $0.name] } ?? []) + (input.root.map { ["--root", $0] } ?? [])
    }

    private func json(_ outcome: QuestionRunner.Outcome) -> JSON {
        .object([
            ("ask", .string(outcome.question.ask)), ("expect", .optional(outcome.question.expect)),
            ("ok", .bool(outcome.isAsExpected)), ("code", .int(Int(outcome.code))), ("output", .string(outcome.output)),
            ("error", .string(outcome.error)),
        ])
    }

    private func text(_ outcomes: [QuestionRunner.Outcome], _ differing: Int) -> String {
        if outcomes.isEmpty { return "The dossier keeps no question." }
        let style = output.style
        var lines: [String] = []
        for outcome in outcomes {
            guard !outcome.isAsExpected else {
                lines.append("ok       \(outcome.question.ask)")
                continue
            }
            lines.append(style.adverse("differs") + "  \(outcome.question.ask)")
            if let expect = outcome.question.expect { lines.append("           expected  \(expect)") }
            let came = (outcome.error.isEmpty ? outcome.output : outcome.error).split(separator: "\n")
            for (number, line) in came.prefix(5).enumerated() {
                lines.append("           \(number == 0 ? "came      " : "          ")\(line)")
            }
            if came.isEmpty { lines.append("           came      nothing") }
            if came.count > 5 { lines.append("                     …") }
        }
        let ok = outcomes.count - differing
        lines += ["", "\(English.count(outcomes.count, "question")): \(ok) as expected, \(differing) different"]
        return lines.joined(separator: "\n")
    }
}
