import ArgumentParser
import EntenteModel
import EntenteQuery

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "How two entities are connected, in words, with the claims behind every step.",
        discussion: """
            Ties are read in both directions, shortest path first; parallel claims are one step that lists them all. A \
            path is as strong as its weakest step. Exit code 1: there is no path.
            """)

    @Argument(help: ArgumentHelp("A graph file.", valueName: "file"), completion: .file())
    var file: String

    @Argument(help: ArgumentHelp("The entity to start from: id, name or alias.", valueName: "from"))
    var from: String

    @Argument(help: ArgumentHelp("The entity to reach.", valueName: "to"))
    var to: String

    @Option(name: .long, help: ArgumentHelp("The path must touch this entity.", valueName: "who"))
    var through: String?

    @Option(name: .long, help: ArgumentHelp("The path must not touch these entities.", valueName: "list"))
    var avoid: [String] = []

    @Option(name: .long, help: ArgumentHelp("At most so many steps.", valueName: "n"))
    var maxHops: Int?

    @Option(name: .customShort("k"), help: ArgumentHelp("So many paths, shortest first.", valueName: "n"))
    var count: Int?

    @Flag(name: .long, help: "All shortest paths.")
    var allShortest = false

    @Flag(name: .long, help: "Walk ties only from subject to object.")
    var directed = false

    @Option(name: .long, help: ArgumentHelp("List at most so many paths.", valueName: "n"))
    var limit = 1000

    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if count != nil, allShortest { throw ValidationError("'-k' and '--all-shortest' exclude each other; give one") }
        if let count, count < 1 { throw ValidationError("'-k \(count)': ask for at least one path") }
        if let maxHops, maxHops < 0 { throw ValidationError("'--max-hops \(maxHops)': a path has no negative length") }
        if limit < 1 { throw ValidationError("'--limit \(limit)': list at least one path") }
    }

    func run() throws {
        try output.require([.text, .json, .jsonl], for: "path")
        let loaded = try lens.assumed(GraphLoader(input: input, quiet: output.quiet).graph([file]))
        let (graph, lens) = try lens.applied(to: loaded)
        let query = try query(graph)
        let projection = Projection(isDirected: directed)
        let snapshot = Snapshot(graph, lens: lens, projection: projection)
        let answer = snapshot.paths(query)
        let report = PathReport(graph, lens: lens, style: output.style)
        if output.format == .text, answer.paths.isEmpty {
            let reasons = NoPath(graph, lens: lens, projection: projection, query: query).explanation()
            try output.write(reasons)
        } else {
            try output.write(report.text(answer, output.format))
        }
        if output.format == .text { tellOthers(beside: answer, snapshot, query) }
        if !answer.isComplete {
            output.note("incomplete: a limit was hit; '--limit' raises it")
            throw ExitCode(ExitStatus.limit.rawValue)
        }
        if answer.paths.isEmpty { throw ExitCode(ExitStatus.negative.rawValue) }
    }

    /// One path is shown: says if there are more of its length, and whether one of them is told in stronger words.
    private func tellOthers(beside answer: PathAnswer, _ snapshot: Snapshot, _ query: PathQuery) {
        guard query.selection == .shortest, let shown = answer.paths.first, shown.hops > 0 else { return }
        var all = query
        all.selection = .allShortest
        let others = snapshot.paths(all)
        guard others.paths.count > 1 else { return }
        let stronger = others.paths.compactMap(\.weakest).max().flatMap { best in
            shown.weakest.map { $0 < best } == true ? best : nil
        }
        let count = others.isComplete ? "\(others.paths.count)" : "more than \(others.paths.count)"
        let strength = stronger.map { "; one of them rests on \($0.rawValue) claims alone" } ?? ""
        output.note("one of \(count) shortest paths\(strength); '--all-shortest' lists them")
    }

    private func query(_ graph: RelationGraph) throws -> PathQuery {
        let resolver = NameResolver(graph)
        var query = PathQuery(from: try resolver.entity(from), to: try resolver.entity(to), limit: limit)
        query.through = try through.map { try resolver.entity($0) }
        query.avoiding = try CommaList.split(avoid).map { try resolver.entity($0) }
        query.maximumHops = maxHops
        query.selection = allShortest ? .allShortest : count.map { .first($0) } ?? .shortest
        return query
    }
}
