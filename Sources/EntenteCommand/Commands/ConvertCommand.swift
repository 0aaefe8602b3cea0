import ArgumentParser
import EntenteBytes
import EntenteDiagrams
import EntenteFormats
import EntenteModel
import Foundation

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "One format to another; says what the target cannot hold.",
        discussion: """
            The dossier and its JSON Lines form hold everything; a table and a drawing (DOT) do not. What is lost is listed \
            on standard error, with counts. Exit code 65: with --strict, something would be lost, and nothing is written; or a \
            quote does not stand in its document.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("The format to write: dossier, jsonl, csv or dot.", valueName: "format"))
    var to: TargetFormat?

    @Flag(name: .long, help: "Refuse to lose anything.")
    var strict = false

    @Option(name: .long, help: ArgumentHelp("Write the list of losses to a file, as JSON.", valueName: "file"))
    var report: String?

    @OptionGroup var input: InputOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        let target = try self.target()
        try destination.requireFolder()
        try destination.requireApart(from: files)
        if let report { try OutputFile.requireApart(report, named: "--report", from: files) }
        if let report, let output = destination.output, output != "-", Self.areOne(report, output) {
            throw Failure(
                .usage, "'--report' and '-o' name one file, '\(output)'", hint: "the report would be lost; name two")
        }
        let graph = try GraphLoader(input: input, quiet: destination.quiet).graph(files, quotes: .verified)
        let (text, losses) = Self.converted(graph, to: target)
        if let report { try OutputFile.write(Array((Self.json(losses, target).text + "\n").utf8), to: report) }
        if strict, !losses.isEmpty {
            let lines = losses.map { "error: \(target.rawValue) cannot hold \($0)" }
            throw Failure(.badData, lines + ["nothing is written (--strict)"])
        }
        for loss in losses { destination.note("lost: \(loss)") }
        try destination.write(Array(text.utf8))
    }

    private static func areOne(_ first: String, _ second: String) -> Bool {
        let urls = [first, second].map { URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath() }
        return urls[0] == urls[1] || FileIdentity(of: first).map { $0 == FileIdentity(of: second) } ?? false
    }

    private func target() throws -> TargetFormat {
        let named = destination.suffix.flatMap(TargetFormat.init(suffix:))
        if let to, let named, to != named { throw destination.contradiction(named.rawValue, to.rawValue) }
        guard let target = to ?? named else {
            throw Failure(
                .usage, "what to convert to is not said",
                hint: "use '--to dossier|jsonl|csv|dot', or '-o' with a suffix")
        }
        return target
    }

    private static func converted(_ graph: RelationGraph, to target: TargetFormat) -> (text: String, losses: [Loss]) {
        switch target {
        case .dossier: return (DossierWriter().yaml(graph), obstacles(graph))
        case .jsonl: return (DossierWriter().jsonLines(graph), obstacles(graph))
        case .csv:
            let table = TableWriter().write(graph)
            return (table.text, table.losses)
        case .dot:
            let drawing = DrawingWriter().write(graph)
            return (drawing.text, drawing.losses)
        }
    }

    private static func obstacles(_ graph: RelationGraph) -> [Loss] {
        DossierWriter().obstacles(in: graph)
    }

    private static func json(_ losses: [Loss], _ target: TargetFormat) -> JSON {
        .object([
            ("to", .string(target.rawValue)),
            (
                "losses",
                .array(losses.map { .object([("what", .string($0.what)), ("count", .int($0.count))]) })
            ),
        ])
    }
}

/// What `convert` writes.
enum TargetFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case dossier, jsonl, csv, dot

    init?(suffix: String) {
        switch suffix {
        case "yaml", "yml": self = .dossier
        case "jsonl", "ndjson": self = .jsonl
        case "csv": self = .csv
        case "dot", "gv": self = .dot
        default: return nil
        }
    }
}
