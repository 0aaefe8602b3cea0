import ArgumentParser
import EntenteBytes
import EntenteModel
import EntenteQuery

struct GroupsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups", abstract: "Group entities: who is connected, who holds the network together.",
        discussion: "Methods: \(GroupingMethod.allCases.map(\.rawValue).joined(separator: ", ")).")

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("The method.", valueName: "method"))
    var by = "components"

    @Option(name: .long, help: ArgumentHelp("List only the first so many groups.", valueName: "n"))
    var top: Int?

    @Option(
        name: .long, help: ArgumentHelp("The seed of the methods that look at nodes in random order.", valueName: "n"))
    var seed: UInt64 = 0

    @OptionGroup var direction: DirectionOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("'--top \(top)': list at least one") }
    }

    func run() throws {
        try output.require([.text, .json, .jsonl, .csv], for: "groups")
        let method = try Choice.of(GroupingMethod.self, by, option: "--by")
        let loaded = try lens.assumed(GraphLoader(input: input, quiet: output.quiet).graph(files))
        let (graph, lens) = try lens.applied(to: loaded)
        let isDirected = direction.isDirected(graph) || method == .strong
        let snapshot = Snapshot(graph, lens: lens, projection: Projection(isDirected: isDirected))
        let grouping = try snapshot.grouping(by: method, seed: seed)
        try output.write(text(grouping, graph))
        if !grouping.converged {
            output.note("incomplete: the groups did not come to rest; they are the last ones")
            throw ExitCode(ExitStatus.limit.rawValue)
        }
        if snapshot.size.nodes == 0 { output.note("no tie passes the lens") }
    }

    private func text(_ grouping: Grouping, _ graph: RelationGraph) -> String {
        let shown = Array(grouping.groups.prefix(top ?? .max))
        func object(_ number: Int) -> JSON {
            let core = grouping.cores.map { [("core", JSON.int($0[number]))] } ?? []
            return .object([("members", .strings(shown[number]))] + core)
        }
        switch output.format {
        case .json:
            return JSON.object([
                ("method", .string(grouping.method.rawValue)), ("count", .int(grouping.groups.count)),
                ("modularity", grouping.modularity.map(JSON.double) ?? .null),
                ("groups", .array(shown.indices.map(object))),
            ]).text
        case .jsonl: return shown.indices.map { object($0).text }.joined(separator: "\n")
        case .csv:
            var writer = CSVWriter()
            writer.write(row: ["group", "id", "name"])
            for (number, members) in shown.enumerated() {
                for id in members { writer.write(row: ["\(number + 1)", id, graph.entity(id)?.name ?? id]) }
            }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .text, .table:
            return shown.enumerated().map { number, members in
                let core = grouping.cores.map { ", core \($0[number])" } ?? ""
                let names = members.map { graph.entity($0)?.name ?? $0 }.joined(separator: ", ")
                return "\(output.style.bold("\(number + 1)"))  (\(members.count)\(core))  \(names)"
            }.joined(separator: "\n") + (grouping.modularity.map { "\nmodularity \(Rounded.text($0))" } ?? "")
        }
    }
}
