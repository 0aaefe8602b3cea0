import ArgumentParser
import EntenteAlgorithms
import EntenteBytes
import EntenteQuery

struct GroupsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "Group by ties: who is connected, who holds together, who stands in which camp.",
        discussion: """
            Takes dossiers and tables of relations, and plain files of edges; see 'entente rank'. All groups are listed, \
            the largest first, single members too.

            Methods: \(GroupingMethod.allCases.map(\.rawValue).joined(separator: ", ")). docs/measures.md tells which \
            answers which question.

              entente groups dossier.yaml --by leiden
              entente groups trade.el --by louvain --weighted --resolution 1.5 --seed 7
              entente groups votes.csv --by blocs
              entente groups trade.el --given blocs.csv

            Exit code 75: the search was cut short.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("The method; components if nothing is said.", valueName: "method"))
    var by: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Leiden and Louvain: 1 (nothing said) is modularity; above, communities are smaller.", valueName: "number"))
    var resolution: Double?

    @Option(
        name: .long,
        help: ArgumentHelp("The seed of the methods that look at nodes in random order; otherwise 0.", valueName: "n"))
    var seed: UInt64?

    @Flag(
        name: .long,
        help: "Louvain as it was first defined: nodes do not move again once their communities have merged.")
    var noRefinement = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Groups of your own, as a table with the columns id (or name) and group: how modular they are.",
            valueName: "table"), completion: .file())
    var given: String?

    @OptionGroup var common: MeasureOptions

    private var output: OutputOptions { common.output }

    func validate() throws {
        if let resolution, !(resolution >= 0 && resolution.isFinite) {
            throw ValidationError("'--resolution \(resolution)': it must be at least 0")
        }
    }

    func run() throws {
        try output.require([.text, .json, .jsonl, .csv], for: "groups", reading: files + (given.map { [$0] } ?? []))
        let method = given == nil ? try Choice.of(GroupingMethod.self, by ?? "components", option: "--by") : .given
        try requireFit(method)
        var watch = Stopwatch()
        var loader = try common.loader()
        loader.isSigned = method == .blocs
        loader.weightRole = method.usesWeights ? .strength : .none
        if method == .strong, common.network.direction == nil { loader.direction = true }
        let loaded = try watch.measure("load") { try loader.load(files) }
        var options = GroupingOptions()
        options.resolution = resolution ?? 1
        options.seed = seed ?? 0
        options.refined = !noRefinement
        if let given {
            let file = try GraphLoader(input: common.input, quiet: output.quiet).source(given)
            options.given = try GivenGroups(file).partition(of: loaded.network, output)
        }
        let grouping = try common.kernel(&watch) { execution in
            options.execution = execution
            return try loaded.network.grouping(by: method, options: options)
        }
        try output.write(text(grouping, loaded.network))
        common.tellTimes(watch)
        if !grouping.converged {
            output.note("incomplete: the search was cut short; the groups are the last ones")
            throw ExitCode(ExitStatus.limit.rawValue)
        }
    }

    private func requireFit(_ method: GroupingMethod) throws {
        if by != nil, given != nil { throw Failure(.usage, "'--by' and '--given' exclude each other; give one") }
        if method == .given, given == nil {
            throw Failure(.usage, "'--by given' needs the groups", hint: "name their table with '--given'")
        }
        let isModular = [.leiden, .louvain].contains(method)
        try SpecialOption.requireFit([
            .init(
                "--resolution", isSet: resolution != nil, fits: isModular || method == .given, with: "--by leiden",
                "--by louvain", "--given"),
            .init(
                "--seed", isSet: seed != nil, fits: isModular || method == .labels, with: "--by leiden",
                "--by louvain", "--by labels"),
            .init("--no-refinement", isSet: noRefinement, fits: method == .louvain, with: "--by louvain"),
        ])
    }

    private func text(_ grouping: Grouping, _ network: Network) -> String {
        let shown = Array(grouping.groups.prefix(common.top ?? .max))
        func object(_ number: Int) -> JSON {
            let core = grouping.cores.map { [("core", JSON.int($0[number]))] } ?? []
            return .object([("members", .strings(shown[number].map(network.id)))] + core)
        }
        switch output.format {
        case .json:
            var fields: [(String, JSON)] = [
                ("method", .string(grouping.method.rawValue)), ("count", .int(grouping.groups.count)),
                ("modularity", grouping.modularity.map(JSON.double) ?? .null),
                ("directed", .bool(network.graph.isDirected)), ("weighted", .bool(network.graph.hasWeights)),
                ("nodes", .int(network.size.nodes)), ("edges", .int(network.size.edges)),
                ("converged", .bool(grouping.converged)),
            ]
            if let frustration = grouping.frustration {
                fields += [
                    ("frustration", .int(frustration.upperBound)),
                    ("frustrationLowerBound", .int(frustration.lowerBound)),
                ]
            }
            return JSON.object(fields + [("groups", .array(shown.indices.map(object)))]).text
        case .jsonl: return shown.indices.map { object($0).text }.joined(separator: "\n")
        case .csv:
            var writer = CSVWriter()
            writer.write(row: ["group", "id", "name"])
            for (number, members) in shown.enumerated() {
                for node in members {
                    writer.write(row: ["\(number + 1)", network.id(of: node), network.name(of: node)])
                }
            }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .text, .table:
            var lines = shown.enumerated().map { number, members in
                let core = grouping.cores.map { ", core \($0[number])" } ?? ""
                let names = members.map(network.name).joined(separator: ", ")
                return "\(output.style.bold("\(number + 1)"))  (\(members.count)\(core))  \(names)"
            }
            if let modularity = grouping.modularity { lines.append("modularity \(Rounded.text(modularity))") }
            if let frustration = grouping.frustration {
                let least = frustration.lowerBound < frustration.upperBound ? "\(frustration.lowerBound) to " : ""
                lines.append("frustration \(least)\(frustration.upperBound)")
            }
            return lines.joined(separator: "\n")
        }
    }
}
