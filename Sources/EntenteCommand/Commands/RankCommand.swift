import ArgumentParser
import EntenteAlgorithms
import EntenteModel
import EntenteQuery
import EntenteReasoning

struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Rank by a centrality: who is tied to many, who stands between others.",
        discussion: """
            Takes dossiers and tables of relations, and plain files of edges. All that have a tie are listed, best first. \
            Several ties of the same two count once. A dossier is read without directions; other files as they say, an \
            edge list as directed.

            Measures: \(Measure.allCases.map(\.rawValue).joined(separator: ", ")). docs/measures.md tells which answers \
            which question.

              entente rank dossier.yaml --by betweenness --top 10
              entente rank trade.el --by pagerank --weighted --personalize Georgia
              entente rank big.el --undirected --by betweenness --sample 500

            Exit code 75: an iterative measure did not come to rest.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("The measure.", valueName: "measure"))
    var by = Measure.degree.rawValue

    @Flag(name: .long, help: "Counts instead of shares of the others.")
    var raw = false

    @Flag(name: .long, help: "Rank ties instead of entities; by betweenness.")
    var edges = false

    @Option(name: .long, help: ArgumentHelp("Betweenness from the paths of so many only, drawn.", valueName: "k"))
    var sample: Int?

    @Option(name: .long, help: ArgumentHelp("What the drawing of the sample begins with.", valueName: "n"))
    var seed: UInt64?

    @Option(
        name: .long,
        help: ArgumentHelp("When iterative measures count as at rest; 1e-12 if nothing is said.", valueName: "number"))
    var tolerance: Double?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "PageRank: how likely it is to follow a tie and not to jump; 0.85 if nothing is said.", valueName: "p"))
    var damping: Double?

    @Option(name: .long, help: ArgumentHelp("PageRank: jump only to these.", valueName: "who"))
    var personalize: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Katz: what each further step counts; 0.1, or less where that gives no result.", valueName: "number"))
    var alpha: Double?

    @OptionGroup var common: MeasureOptions

    private var output: OutputOptions { common.output }

    func validate() throws {
        if let sample, sample < 1 { throw ValidationError("'--sample \(sample)': draw at least one") }
        if let tolerance, !(tolerance > 0) { throw ValidationError("'--tolerance \(tolerance)': it must be above 0") }
        if let damping, !(0..<1 ~= damping) { throw ValidationError("'--damping \(damping)': from 0 to below 1") }
        if let alpha, !(alpha > 0 && alpha.isFinite) { throw ValidationError("'--alpha \(alpha)': it must be above 0") }
    }

    func run() throws {
        try output.require([.text, .table, .json, .jsonl, .csv], for: "rank", reading: files)
        let measure = try Choice.of(Measure.self, by, option: "--by")
        try requireFit(measure)
        var watch = Stopwatch()
        var loader = try common.loader()
        loader.weightRole = measure.weightRole
        loader.isSigned = measure.isSigned
        // A strength is nothing but weights.
        if measure.isStrength { loader.isWeighted = true }
        let loaded = try watch.measure("load") { try loader.load(files) }
        let report = RankReport(network: loaded.network, isNormalized: !raw, output: output)
        var isComplete = true
        if edges {
            let ranking = try common.kernel(&watch) { execution in
                try loaded.network.edgeBetweenness(isNormalized: !raw, top: common.top, execution: execution)
            }
            try output.write(report.text(ranking))
        } else {
            var options = try options(loaded)
            let ranking = try common.kernel(&watch) { execution in
                options.execution = execution
                return try loaded.network.ranking(by: measure, options: options)
            }
            tell(ranking, isDirected: loaded.network.graph.isDirected)
            try output.write(report.text(ranking))
            isComplete = ranking.converged
        }
        common.tellTimes(watch)
        if !isComplete { throw ExitCode(ExitStatus.limit.rawValue) }
    }

    private func requireFit(_ measure: Measure) throws {
        let isIterative = [.eigenvector, .katz, .pagerank, .hubs, .authorities, .pn].contains(measure)
        try SpecialOption.requireFit([
            .init("--edges", isSet: edges, fits: measure == .betweenness, with: "--by betweenness"),
            .init(
                "--sample", isSet: sample != nil, fits: measure == .betweenness && !edges, with: "--by betweenness"),
            .init("--seed", isSet: seed != nil, fits: sample != nil, with: "--sample"),
            .init(
                "--raw", isSet: raw, fits: measure.hasShares, with: "--by degree", "--by in-degree", "--by out-degree",
                "--by harmonic", "--by betweenness", "--by katz"),
            .init(
                "--tolerance", isSet: tolerance != nil, fits: isIterative, with: "--by eigenvector", "--by katz",
                "--by pagerank", "--by hubs", "--by authorities", "--by pn"),
            .init("--damping", isSet: damping != nil, fits: measure == .pagerank, with: "--by pagerank"),
            .init("--personalize", isSet: !personalize.isEmpty, fits: measure == .pagerank, with: "--by pagerank"),
            .init("--alpha", isSet: alpha != nil, fits: measure == .katz, with: "--by katz"),
        ])
        if sample != nil, common.network.weighted {
            throw Failure(.usage, "'--sample' and '--weighted' exclude each other; give one")
        }
    }

    private func options(_ loaded: LoadedNetwork) throws -> RankingOptions {
        var options = RankingOptions()
        options.isNormalized = !raw
        options.top = common.top
        options.sampleCount = sample
        options.seed = seed ?? options.seed
        options.iteration.tolerance = tolerance ?? options.iteration.tolerance
        options.damping = damping ?? options.damping
        options.alpha = alpha ?? options.alpha
        options.personalization = try CommaList.split(personalize).map { text in
            guard let node = try loaded.node(text) else {
                throw Failure(.usage, "'--personalize \(text)': it has no tie to jump to")
            }
            return node
        }
        return options
    }

    /// How far the scores can be trusted.
    private func tell(_ ranking: Ranking, isDirected: Bool) {
        if let sample = ranking.sample {
            output.note(
                "estimated from \(sample.count) of \(English.count(ranking.nodes, "node")); with 95 % probability every "
                    + "score is within \(Rounded.text(sample.errorBound)) of the exact one")
        }
        if alpha == nil, let used = ranking.alpha, used != 0.1 {
            output.note(
                "each further step counts \(Rounded.text(used)), as with 0.1 the scores do not come to rest; '--alpha' "
                    + "sets it")
        }
        guard let iteration = ranking.iteration, !iteration.converged else { return }
        let hint =
            switch ranking.measure {
            case .katz: "; a smaller '--alpha' may help"
            case .eigenvector where isDirected: "; '--undirected' or '--by katz' may help"
            default: ""
            }
        output.note(
            "incomplete: after \(English.count(iteration.iterations, "iteration")) the scores did not come to rest; they "
                + "are the last ones\(hint)")
    }
}

extension Measure {
    fileprivate var isStrength: Bool { [.strength, .inStrength, .outStrength].contains(self) }
}
