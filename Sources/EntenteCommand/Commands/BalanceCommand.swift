import ArgumentParser
import EntenteModel
import EntenteQuery
import EntenteReasoning

struct BalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance", abstract: "Friends and foes: signed ties, balanced triangles, the two camps.",
        discussion: """
            Of a dossier it counts affirmed claims of modality actual whose relation has a sign, between polities and whom \
            the dossier includes under 'balance:', and what follows from claims by the ontology's rules. Of a plain file it \
            counts the signs of the weights, whatever their direction. A pair with both signs is ambivalent and left out.

              entente balance dossier.yaml
              entente balance alliances.csv --format json

            Exit code 75: the search for the camps was cut short, and the frustration is a bound.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var execution: RunOptions
    @OptionGroup(title: "Lens options") var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require([.text, .json], for: "balance")
        var watch = Stopwatch()
        var loader = NetworkLoader(lens: lens, input: input, options: NetworkOptions(), output: output)
        loader.isSigned = true
        let loaded = try watch.measure("load") { try loader.load(files) }
        let answer = try watch.measure("kernel") { () throws -> BalanceAnswer in
            guard let claims = loaded.claims else { return try loaded.network.balance() }
            return claims.graph.balance(claims.lens)
        }
        let names = loaded.claims.map { claims in { claims.graph.entity($0)?.name ?? $0 } } ?? { (id: String) in id }
        try output.write(output.format == .json ? json(answer).text : text(answer, names))
        if execution.time { Terminal.error(watch.json.text) }
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

    /// More than this nobody reads; JSON has all.
    private static let readable = 100

    private func text(_ answer: BalanceAnswer, _ name: (String) -> String) -> String {
        let style = output.style
        func line(_ tie: BalanceAnswer.Tie) -> String {
            let claims = tie.claims.isEmpty ? "" : "  [\(tie.claims.joined(separator: ", "))]"
            return "  \(name(tie.a)) – \(name(tie.b))\(claims)" + (tie.isDerived ? style.dim(" derived") : "")
        }
        func section(_ title: String, _ ties: [BalanceAnswer.Tie]) -> [String] {
            guard !ties.isEmpty else { return [] }
            let rest = ties.count - Self.readable
            let shown = ties.prefix(Self.readable).map(line)
            return [style.bold("\(title) (\(ties.count))")] + shown + (rest > 0 ? ["  … and \(rest) more"] : []) + [""]
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
            let rest = bloc.count - Self.readable
            let names = bloc.prefix(Self.readable).map(name).joined(separator: ", ")
            lines.append("  camp \(number + 1) (\(bloc.count)): \(names)" + (rest > 0 ? " … and \(rest) more" : ""))
        }
        return lines.joined(separator: "\n")
    }
}
