import ArgumentParser
import EntenteModel
import EntenteQuery
import EntenteReasoning

struct BalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance", abstract: "Friends and foes: signed ties, balanced triangles, the two camps.",
        discussion: """
            Counts affirmed claims of modality actual whose relation has a sign, between polities and whom the dossier \
            includes under 'balance:', and what follows from claims by the ontology's rules. A pair with both signs is \
            ambivalent and left out. Exit code 75: the search for the camps was cut short, and the frustration is a bound.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require([.text, .json], for: "balance")
        let loaded = try lens.assumed(GraphLoader(input: input, quiet: output.quiet).graph(files))
        let lens = try lens.lens(for: loaded)
        let (graph, incomplete) = loaded.withDerivedTies(lens)
        if let incomplete { output.note(incomplete) }
        let answer = graph.balance(lens)
        try output.write(output.format == .json ? json(answer).text : text(answer, graph))
        if !answer.isExact { throw ExitCode(ExitStatus.limit.rawValue) }
    }

    private func json(_ answer: BalanceAnswer) -> JSON {
        func tie(_ tie: BalanceAnswer.Tie) -> JSON {
            .object([
                ("a", .string(tie.a)), ("b", .string(tie.b)), ("sign", .int(tie.sign)),
                ("claims", .strings(tie.claims)),
                ("derived", .bool(tie.isDerived)),
            ])
        }
        return .object([
            ("positive", .int(answer.positive)), ("negative", .int(answer.negative)),
            (
                "triads",
                .object([("balanced", .int(answer.balancedTriads)), ("unbalanced", .int(answer.unbalancedTriads))])
            ),
            ("frustration", .int(answer.frustration)), ("exact", .bool(answer.isExact)),
            ("frustrationLowerBound", .int(answer.frustrationLowerBound)),
            ("blocs", .array(answer.blocs.map(JSON.strings))), ("ties", .array(answer.ties.map(tie))),
            ("ambivalent", .array(answer.ambivalent.map(tie))),
        ])
    }

    private func text(_ answer: BalanceAnswer, _ graph: RelationGraph) -> String {
        let style = output.style
        func name(_ id: String) -> String { graph.entity(id)?.name ?? id }
        func line(_ tie: BalanceAnswer.Tie) -> String {
            "  \(name(tie.a)) – \(name(tie.b))  [\(tie.claims.joined(separator: ", "))]"
                + (tie.isDerived ? style.dim(" derived") : "")
        }
        func section(_ title: String, _ ties: [BalanceAnswer.Tie]) -> [String] {
            ties.isEmpty ? [] : [style.bold("\(title) (\(ties.count))")] + ties.map(line) + [""]
        }
        if answer.ties.isEmpty, answer.ambivalent.isEmpty { return "No signed tie passes the lens." }
        var lines = section("supportive", answer.ties.filter { $0.sign > 0 })
        lines += section("adverse", answer.ties.filter { $0.sign < 0 })
        lines += section("ambivalent, left out", answer.ambivalent)
        let triads = answer.balancedTriads + answer.unbalancedTriads
        lines.append(
            "\(English.count(triads, "triangle")): \(answer.balancedTriads) balanced, \(answer.unbalancedTriads) not")
        let change = English.count(answer.frustration, "tie")
        if answer.isExact {
            lines.append(
                answer.frustration == 0
                    ? "The network falls into two camps without a tie that does not fit."
                    : "\(change) would have to change for two camps.")
        } else {
            lines.append(
                "At least \(answer.frustrationLowerBound) and at most \(change) would have to change for two camps.")
        }
        for (number, bloc) in answer.blocs.enumerated() {
            lines.append("  camp \(number + 1): " + bloc.map(name).joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }
}
