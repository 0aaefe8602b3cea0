import ArgumentParser
import EntenteAlgorithms
import EntenteBytes
import EntenteFormats
import EntenteModel
import EntenteQuery
import EntenteReasoning

struct SimilarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar", abstract: "Whose ties, votes or memberships are most like somebody's.",
        discussion: """
            Compares ties: of a dossier, a table of relations, or a plain file of edges; see 'entente rank'. With \
            --two-mode the rows of a table are an actor and an item: a member and a treaty, a voter and a roll call. The \
            actor stands in the first column and the item in the second, unless --actors and --items name others. Who has \
            no row for an item has no part in it. With --positions, a column of numbers or votes (yes, abstain, no: 1, 0, \
            −1), such an item is left out.

            Measures: \(SimilarityMeasure.allCases.map(\.rawValue).joined(separator: ", ")). docs/measures.md tells which \
            answers which question. 'structural' and 'hamming' are distances: 0 is the most similar.

              entente similar dossier.yaml georgia
              entente similar treaties.csv Georgia --actors StateName --items treatyID
              entente similar votes.csv Georgia Russia --actors country --items rcid --positions vote --by s
            """)

    @Argument(help: ArgumentHelp("A graph file, or a table.", valueName: "file"), completion: .file())
    var file: String

    @Argument(help: ArgumentHelp("With whom to compare: id, name or alias.", valueName: "who"))
    var who: String

    @Argument(help: ArgumentHelp("Compare with this one only.", valueName: "other"))
    var other: String?

    @Option(name: .long, help: ArgumentHelp("The measure.", valueName: "measure"))
    var by = SimilarityMeasure.jaccard.rawValue

    @Option(
        name: .long,
        help: ArgumentHelp(
            "For kappa and pi, how much a difference matters: nominal, linear or quadratic.", valueName: "how"))
    var disagreement: Disagreement?

    @Option(name: .long, help: ArgumentHelp("For s: the widest possible difference.", valueName: "number"))
    var scale: Double?

    @OptionGroup(title: "Two-mode options") var twoMode: TwoModeOptions
    @OptionGroup var common: MeasureOptions

    private var output: OutputOptions { common.output }

    func validate() throws {
        if let scale, !(scale > 0 && scale.isFinite) { throw ValidationError("'--scale \(scale)': it must be above 0") }
    }

    func run() throws {
        try output.require([.text, .table, .json, .jsonl, .csv], for: "similar", reading: [file])
        let measure = try Choice.of(SimilarityMeasure.self, by, option: "--by")
        var options = SimilarityOptions()
        options.top = common.top
        options.scale = scale
        options.disagreement = disagreement?.measured
        try SpecialOption.requireFit([
            .init(
                "--disagreement", isSet: disagreement != nil, fits: measure == .kappa || measure == .pi,
                with: "--by kappa", "--by pi"),
            .init("--scale", isSet: scale != nil, fits: measure == .s, with: "--by s"),
        ])
        if let other, common.top != nil {
            throw Failure(
                .usage, "'--top' shortens a list, and '\(who)' is compared with '\(other)' alone", hint: "leave it out")
        }
        var watch = Stopwatch()
        let ranking = try twoMode.isAsked ? ofPositions(measure, options, &watch) : ofTies(measure, options, &watch)
        if let scale = ranking.scale, self.scale == nil {
            output.note(
                scale > 0
                    ? "S is on a scale of \(Rounded.text(scale)), the widest difference that the data has; '--scale' sets it"
                    : "S is not defined: all positions are the same; '--scale' sets the widest possible difference")
        }
        try output.write(text(ranking))
        common.tellTimes(watch)
    }

    // MARK: Questions

    private func ofTies(
        _ measure: SimilarityMeasure, _ options: SimilarityOptions, _ watch: inout Stopwatch
    ) throws -> SimilarityRanking {
        var loader = try common.loader()
        if measure == .jaccard || measure == .adamicAdar { loader.weightRole = .none }
        let loaded: LoadedNetwork
        do {
            loaded = try watch.measure("load") { try loader.load([file]) }
        } catch var failure as Failure where failure.lines.contains(where: { $0.hasSuffix("[not-a-table]") }) {
            failure.lines.append(
                "'--actors COLUMN --items COLUMN' compares by votes or memberships, rows of an actor and an item")
            throw failure
        }
        let node = try tied(who, loaded)
        let partner = try other.map { try tied($0, loaded) }
        if node == partner { throw Failure(.usage, "'\(who)' and '\(other ?? "")' are the same") }
        return try common.kernel(&watch) { execution in
            var options = options
            options.execution = execution
            return try loaded.network.similarities(to: node, with: partner, by: measure, options: options)
        }
    }

    private func tied(_ name: String, _ loaded: LoadedNetwork) throws -> UInt32 {
        if let node = try loaded.node(name) { return node }
        throw Failure(.negative, ["'\(name)' has no tie that passes the lens, and is like nobody"])
    }

    private func ofPositions(
        _ measure: SimilarityMeasure, _ options: SimilarityOptions, _ watch: inout Stopwatch
    ) throws -> SimilarityRanking {
        if let option = common.lens.firstOption {
            throw Failure(.usage, "'\(option)' asks for claims, and a table of actors and items has none")
        }
        if let option = common.network.firstOption {
            throw Failure(.usage, "'\(option)' is about ties, and a table of actors and items has none")
        }
        if common.input.columns != nil {
            throw Failure(
                .usage, "'--columns' names the ends of ties, and a table of actors and items has none",
                hint: "its columns are named by '--actors', '--items' and '--positions'")
        }
        let table = try watch.measure("load") {
            let source = try GraphLoader(input: common.input, quiet: output.quiet).source(file)
            let format = try common.input.from ?? FormatRecognition.format(of: source)
            guard format == .csv || format == .topology(.edgeTable) || format == .topology(.edgeList) else {
                throw Failure(
                    .usage, "actors and items stand in a table, and '\(source.name)' is of the format \(format.name)",
                    hint: "without '--two-mode' and the options of its columns, ties are compared")
            }
            return try twoMode.reader().read(source.name, source.bytes)
        }
        let actor = try actor(who, table)
        let partner = try other.map { try self.actor($0, table) }
        if actor == partner { throw Failure(.usage, "'\(who)' and '\(other ?? "")' are the same") }
        output.note(
            "\(English.count(table.actors.count, "actor")) and \(English.count(table.items.count, "item"))"
                + (table.absence == .zero ? "; who has no row for an item has no part in it" : ""))
        return try watch.measure("kernel") {
            try table.similarities(to: actor, with: partner, by: measure, options: options)
        }
    }

    private func actor(_ name: String, _ table: PositionTable) throws -> String {
        if table.hasActor(name) { return name }
        let same = table.actors.filter { $0.lowercased() == name.lowercased() }
        if same.count == 1 { return same[0] }
        if table.hasItem(name) {
            throw Failure(
                .usage, "'\(name)' is an item, not an actor", hint: "'--actors' and '--items' say which column is which"
            )
        }
        throw Failure(
            .usage, "unknown actor '\(name)'",
            hint: Spelling.suggestion(for: name, in: table.actors) ?? "'--actors' says in which column actors stand")
    }

    // MARK: Answers

    private func text(_ ranking: SimilarityRanking) -> String {
        func object(_ row: SimilarityRanking.Score) -> JSON {
            let questions = row.questions.map { [("questions", JSON.int($0))] } ?? []
            return .object(
                [("id", .string(row.id)), ("name", .string(row.name)), ("score", row.score.map(JSON.double) ?? .null)]
                    + questions)
        }
        switch output.format {
        case .json:
            var fields: [(String, JSON)] = [
                ("measure", .string(ranking.measure.rawValue)), ("to", .string(ranking.to)),
                ("distance", .bool(ranking.measure.isDistance)),
            ]
            if let scale = ranking.scale { fields.append(("scale", .double(scale))) }
            return JSON.object(fields + [("scores", .array(ranking.scores.map(object)))]).text
        case .jsonl: return ranking.scores.map { object($0).text }.joined(separator: "\n")
        case .csv:
            var writer = CSVWriter()
            writer.write(row: ["id", "name", "score", "questions"])
            for row in ranking.scores {
                writer.write(
                    row: [
                        row.id, row.name, row.score.map { String($0) } ?? "", row.questions.map { String($0) } ?? "",
                    ])
            }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .text, .table:
            let hasIDs = ranking.scores.contains { $0.id != $0.name }
            let hasQuestions = ranking.scores.contains { $0.questions != nil }
            let cells = zip(Places.of(ranking.scores.map(\.score)), ranking.scores).map { place, row in
                [place, row.score.map(Rounded.text) ?? "–"]
                    + (hasQuestions ? [row.questions.map { String($0) } ?? ""] : []) + [row.name]
                    + (hasIDs ? [row.id] : [])
            }
            let header =
                ["rank", ranking.measure.rawValue] + (hasQuestions ? ["questions"] : []) + ["name"]
                + (hasIDs ? ["id"] : [])
            return TextTable(header, cells).text(output.style)
        }
    }
}

/// How much it matters that two positions differ.
enum Disagreement: String, ExpressibleByArgument, CaseIterable, Sendable {
    case nominal, linear, quadratic

    var measured: PositionPair.Disagreement {
        switch self {
        case .nominal: .nominal
        case .linear: .linear
        case .quadratic: .quadratic
        }
    }
}
