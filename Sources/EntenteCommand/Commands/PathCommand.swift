import ArgumentParser
import EntenteModel
import EntenteQuery

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "How two entities are connected, in words, with the claims behind every step.",
        discussion: """
            Ties are read in both directions, shortest path first, of equally short ones the strongest; parallel claims \
            are one step that lists them all. A path is as strong as its weakest step; '--at-least actual' leaves out what is weaker.

            entente path FILE georgia tibilov --at-least actual

            entente path FILE georgia tibilov -k 3 --avoid russia

            entente path FILE georgia tibilov --all --max-hops 4

            entente path FILE russia georgia --along 'recognises/(^part-of|breakaway-from)'

            entente path FILE russia georgia --in-order --allow-undated

            entente path roads.el 12 99 --weighted

            entente path FILE georgia --in-order

            Without a second entity the answer is how far everybody is from the first one: in steps, by weight with \
            '--weighted', or with '--in-order' the earliest day on which each can have been reached.

            A plain file of edges has no claims: the answer is the nodes on the way, and options that ask for claims are \
            refused.

            Exit code 1: there is no path, and the answer says which option removed the last one. 75: a limit was hit.
            """)

    @Argument(help: ArgumentHelp("A graph file.", valueName: "file"), completion: .file())
    var file: String

    @Argument(help: ArgumentHelp("The entity to start from: id, name or alias.", valueName: "from"))
    var from: String

    @Argument(help: ArgumentHelp("The entity to reach; without it, how far everybody is.", valueName: "to"))
    var to: String?

    @OptionGroup var paths: PathOptions
    @OptionGroup var execution: RunOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        if to == nil, let option = paths.firstOptionOfEnds {
            throw Failure(.usage, "'\(option)' asks for paths to somebody", hint: "name whom to reach behind '\(from)'")
        }
        try output.require(to == nil ? OutputFormat.allCases : [.text, .json, .jsonl], for: "path", reading: [file])
        var watch = Stopwatch()
        var loader = NetworkLoader(lens: lens, input: input, direction: paths.directed, output: output)
        loader.threads = execution.threadCount
        if to != nil { loader.quotes = .verified }
        loader.tablesHaveClaims = paths.firstClaimOption != nil
        loader.readsTimes = paths.inOrder
        loader.isWeighted = paths.weighted
        switch try watch.measure("load", { try loader.contents([file]) }) {
        case .topologies(let files, _):
            if let to { try answer(files, to: to, &watch) } else { try reach(files, &watch) }
        case .claims(let graph):
            if let to { try answer(graph, to: to, &watch) } else { try reach(graph, &watch) }
        }
    }

    private func answer(_ claims: RelationGraph, to: String, _ watch: inout Stopwatch) throws {
        let loaded = try lens.assumed(claims)
        let (graph, lens) = try lens.applied(to: loaded)
        let query = try paths.query(from: from, to: to, in: graph)
        let projection = Projection(isDirected: paths.directed)
        let snapshot = Snapshot(graph, lens: lens, projection: projection)
        try paths.checkWeights(snapshot)
        let answer = try watch.measure("kernel") {
            try execution.perform(quiet: output.quiet) { try snapshot.paths(query, execution: $0) }
        }
        if execution.time { Terminal.error(watch.json.text) }
        let report = PathReport(graph, lens: lens, style: output.style)
        // What was not found before the search gave up may be there all the same.
        if answer.paths.isEmpty, answer.isComplete, output.format != .jsonl {
            let reasons = NoPath(loaded, lens: lens, projection: projection, query: query)
            try output.write(output.format == .json ? report.json(answer, reasons).text : reasons.text())
        } else {
            try output.write(report.text(answer, output.format))
        }
        if output.format == .text { tellOthers(beside: answer, snapshot, query) }
        switch answer.shortfall {
        case nil: break
        case .limit: output.note("incomplete: there are more paths; '--limit' raises the limit")
        case .effort:
            output.note(
                answer.paths.isEmpty
                    ? "incomplete: no path was found in \(query.effort) tries, which does not mean that there is none; "
                        + "'--effort' raises the limit"
                    : "incomplete: the search gave up; '--effort' raises the limit")
        }
        if !answer.isComplete { throw ExitCode(ExitStatus.limit.rawValue) }
        if answer.paths.isEmpty { throw ExitCode(ExitStatus.negative.rawValue) }
    }

    /// One path is shown: says if there are more of its length, and that none of them is stronger.
    private func tellOthers(beside answer: PathAnswer, _ snapshot: Snapshot, _ query: PathQuery) {
        guard query.selection == .shortest, let shown = answer.paths.first, shown.hops > 0 else { return }
        var all = query
        all.selection = .allShortest
        let others = snapshot.paths(all)
        guard others.paths.count > 1 else { return }
        let count = others.isComplete ? "\(others.paths.count)" : "more than \(others.paths.count)"
        let isBest = !query.isWeighted && others.paths.contains { $0.weakest != shown.weakest }
        output.note("\(isBest ? "the strongest" : "one") of \(count) shortest paths; '--all-shortest' lists them")
    }
}
