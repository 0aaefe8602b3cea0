import ArgumentParser
import EntenteModel
import EntenteReasoning

struct DisputesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disputes", abstract: "What is denied or contradicted, by whom, and what both sides agree on.",
        discussion: """
            A denial reaches the claims that it names and no others. A conflict is between claims that cannot both hold \
            and that different sides make; both are listed, and neither wins. '--known-by' and the \
            options by speaker and document say who is heard; the others say which claims are looked at. Exit code 0, \
            also where nothing is disputed.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require([.text, .json, .jsonl], for: "disputes", reading: files)
        let loader = GraphLoader(input: input, quiet: output.quiet, isForPeople: output.isForPeople)
        let loaded = try lens.assumed(loader.graph(files, quotes: .verified))
        let lens = try lens.lens(for: loaded)
        let graph = loaded.citing(onlyHeardBy: lens)
        let table = StatusTable(graph, lens: lens)
        let disputes = table.disputes()
        switch output.format {
        case .json: try output.write(JSON.object([("disputes", .array(disputes.map { json($0, table) }))]).text)
        case .jsonl: try output.write(disputes.map { json($0, table).text }.joined(separator: "\n"))
        default: try output.write(text(disputes, table, Narrator(graph, lens: lens), graph))
        }
    }

    private func json(_ dispute: Dispute, _ table: StatusTable) -> JSON {
        let certain = (dispute.claims + dispute.by).allSatisfy { table.isHeard($0) == .yes }
        return .object([
            ("kind", .string(dispute.kind.rawValue)), ("claims", .strings(dispute.claims)),
            ("by", .strings(dispute.by)), ("agreed", .strings(dispute.agreed)), ("certain", .bool(certain)),
        ])
    }

    private func text(
        _ disputes: [Dispute], _ table: StatusTable, _ narrator: Narrator, _ graph: RelationGraph
    ) -> String {
        if disputes.isEmpty { return "Nothing is denied or in conflict." }
        let style = output.style
        return disputes.map { dispute in
            let isAlleged = dispute.by.allSatisfy { graph.claim($0)?.modality == .alleged }
            let denied = isAlleged ? "allegedly denied" : "denied"
            var lines = [style.bold(Self.heading(dispute.kind, denied))]
            func list(_ title: String, _ ids: [String]) {
                guard !ids.isEmpty else { return }
                lines.append("  " + title)
                for claim in ids.compactMap({ graph.claim($0) }) {
                    let possibly = table.isHeard(claim.id) == .possibly ? "possibly: " : ""
                    lines.append("    \(claim.id)  \(possibly)\(narrator.bareSentence(claim)).")
                    let note = narrator.note(claim)
                    for quote in note.cited { lines.append("         " + quote) }
                    if !note.source.isEmpty { lines.append(style.dim("         — " + note.source)) }
                }
            }
            list(dispute.kind == .conflict ? "one side" : "claimed", dispute.claims)
            list(dispute.kind == .conflict ? "the other side" : denied, dispute.by)
            list("agreed by both sides", dispute.agreed)
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private static func heading(_ kind: Dispute.Kind, _ denied: String) -> String {
        switch kind {
        case .disputed: "disputed: claimed and \(denied)"
        case .rejected: "rejected: alleged and \(denied)"
        case .conflict: "in conflict: both cannot hold, and neither wins"
        }
    }
}
