import ArgumentParser
import EntenteBytes
import EntenteModel
import EntenteQuery

struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Rank entities by a centrality: who is tied to many, who stands between others.",
        discussion: """
            Each pair of entities with a tie counts once. All entities that have a tie are listed, best first. Measures: \
            \(Measure.allCases.map(\.rawValue).joined(separator: ", ")).
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("The measure.", valueName: "measure"))
    var by = "degree"

    @Option(name: .long, help: ArgumentHelp("List only the first so many.", valueName: "n"))
    var top: Int?

    @Flag(name: .long, help: "Counts instead of shares.")
    var raw = false

    @OptionGroup var direction: DirectionOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("'--top \(top)': list at least one") }
    }

    func run() throws {
        try output.require([.text, .table, .json, .jsonl, .csv], for: "rank")
        let measure = try Choice.of(Measure.self, by, option: "--by")
        let loaded = try lens.assumed(GraphLoader(input: input, quiet: output.quiet).graph(files))
        let (graph, lens) = try lens.applied(to: loaded)
        let isDirected = direction.isDirected(graph)
        let snapshot = Snapshot(graph, lens: lens, projection: Projection(isDirected: isDirected))
        var ranking = try snapshot.ranking(by: measure, normalized: !raw)
        if !ranking.converged { output.note("incomplete: the scores did not come to rest; they are the last ones") }
        if let top { ranking.scores = Array(ranking.scores.prefix(top)) }
        try output.write(text(ranking, snapshot, graph, isDirected: isDirected))
        if snapshot.size.nodes == 0 { output.note("no tie passes the lens") }
        if !ranking.converged { throw ExitCode(ExitStatus.limit.rawValue) }
    }

    private func text(
        _ ranking: Ranking, _ snapshot: Snapshot, _ graph: RelationGraph, isDirected: Bool
    ) -> String {
        func name(_ id: String) -> String { graph.entity(id)?.name ?? id }
        let rows = ranking.scores.map { score -> (id: String, name: String, score: JSON) in
            (score.id, name(score.id), score.score.map(JSON.double) ?? .null)
        }
        func object(_ row: (id: String, name: String, score: JSON)) -> JSON {
            .object([("id", .string(row.id)), ("name", .string(row.name)), ("score", row.score)])
        }
        switch output.format {
        case .json:
            return JSON.object([
                ("measure", .string(ranking.measure.rawValue)), ("normalized", .bool(ranking.isNormalized)),
                ("directed", .bool(isDirected)), ("nodes", .int(snapshot.size.nodes)),
                ("edges", .int(snapshot.size.edges)), ("converged", .bool(ranking.converged)),
                ("scores", .array(rows.map(object))),
            ]).text
        case .jsonl: return rows.map { object($0).text }.joined(separator: "\n")
        case .csv:
            var writer = CSVWriter()
            writer.write(row: ["id", "name", "score"])
            for row in rows { writer.write(row: [row.id, row.name, row.score.text == "null" ? "" : row.score.text]) }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .text, .table:
            let cells = ranking.scores.enumerated().map { number, score in
                ["\(number + 1)", score.score.map(Rounded.text) ?? "–", name(score.id), score.id]
            }
            return TextTable(["rank", ranking.measure.rawValue, "name", "id"], cells).text(output.style)
        }
    }
}

/// Numbers for people: at most four decimals, none that say nothing. JSON and CSV have them in full.
enum Rounded {
    static func text(_ value: Double) -> String {
        let scaled = (value * 10_000).rounded() / 10_000
        return scaled == scaled.rounded() && abs(scaled) < 1e15 ? String(Int(scaled)) : String(scaled)
    }
}
