import ArgumentParser
import EntenteModel
import EntenteReasoning

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Where two files differ, or one file at two dates or through two points of view.",
        discussion: """
            entente diff A B; entente diff FILE --dates D1,D2; entente diff FILE --according-to X --versus Y. What only \
            the first has is not mentioned in the second: that is not to say that it ended. Exit code 1: they differ.
            """)

    @Argument(help: ArgumentHelp("Two graph files, or one.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("Compare what counts at two dates.", valueName: "d1,d2"))
    var dates: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Compare what these say with what '--according-to' say.", valueName: "who"))
    var versus: [String] = []

    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let isOne = dates != nil || !versus.isEmpty
        if dates != nil, !versus.isEmpty {
            throw ValidationError("'--dates' and '--versus' exclude each other; give one")
        }
        if isOne, files.count != 1 { throw ValidationError("'--dates' and '--versus' compare one FILE with itself") }
        if !isOne, files.count != 2 {
            throw ValidationError("name two files, or one with '--dates D1,D2' or '--according-to X --versus Y'")
        }
        if !versus.isEmpty, lens.accordingTo.isEmpty { throw ValidationError("'--versus' needs '--according-to'") }
        if dates != nil, lens.asOf != nil {
            throw ValidationError("'--dates' and '--as-of' exclude each other; give one")
        }
    }

    func run() throws {
        try output.require([.text, .json], for: "diff", reading: files)
        let loader = GraphLoader(input: input, quiet: output.quiet, isForPeople: output.isForPeople)
        let first = try lens.assumed(loader.graph([files[0]], quotes: .ignored))
        if files.count == 2 {
            let second = try lens.assumed(loader.graph([files[1]], quotes: .ignored))
            let (left, lens) = try lens.applied(to: first)
            let (right, _) = try self.lens.applied(to: second)
            do {
                let comparison = try ClaimComparison(left, right, lens: lens)
                try finish(comparison, (left, lens, files[0]), (right, lens, files[1]))
            } catch let error as ModelError {
                throw Failure(.badData, "the two files cannot be compared: \(error.message)", hint: error.hint)
            }
            return
        }
        let (graph, base) = try lens.applied(to: first)
        let (one, other, names) = try lenses(base, graph)
        let comparison = ClaimComparison(graph, from: one, to: other)
        try finish(comparison, (graph, one, names.0), (graph, other, names.1))
    }

    private func lenses(_ base: Lens, _ graph: RelationGraph) throws -> (Lens, Lens, (String, String)) {
        var (one, other) = (base, base)
        guard let dates else {
            other.accordingTo = try CommaList.split(versus).map(NameResolver(graph).speaker)
            let names = [base.accordingTo, other.accordingTo].map { "according to \(English.list($0))" }
            return (one, other, (names[0], names[1]))
        }
        let parts = dates.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let first = try LensOptions.date(parts[0], option: "--dates"),
            let second = try LensOptions.date(parts[1], option: "--dates")
        else { throw Failure(.usage, "'--dates \(dates)' is not understood", hint: "write two dates: --dates D1,D2") }
        if first.isOnOrBefore(second) == .no {
            throw Failure(.usage, "'--dates \(dates)': the second date lies before the first", hint: "turn them around")
        }
        (one.asOf, other.asOf) = (first, second)
        return (one, other, ("as of \(first)", "as of \(second)"))
    }

    /// More claims against one nobody reads; JSON has all.
    private static let readable = 10

    private typealias Side = (graph: RelationGraph, lens: Lens, name: String)

    private func finish(_ comparison: ClaimComparison, _ first: Side, _ second: Side) throws {
        try output.write(
            output.format == .json ? json(comparison).text : text(comparison, first, second))
        if !comparison.isEmpty { throw ExitCode(ExitStatus.negative.rawValue) }
    }

    private func json(_ comparison: ClaimComparison) -> JSON {
        .object([
            ("added", .strings(comparison.added)), ("ended", .strings(comparison.ended)),
            ("contradicted", .strings(comparison.contradicted.map(\.claim))),
            ("statusChanged", .strings(comparison.changes.map(\.claim))),
            ("notMentioned", .strings(comparison.notMentioned)),
            (
                "changes",
                .array(
                    comparison.changes.map {
                        .object([
                            ("claim", .string($0.claim)), ("counterpart", .string($0.counterpart)),
                            ("before", .string($0.before.rawValue)), ("after", .string($0.after.rawValue)),
                        ])
                    })
            ),
            (
                "steps",
                .array(
                    comparison.steps.map {
                        .object([
                            ("claim", .string($0.claim)), ("counterpart", .string($0.counterpart)),
                            ("before", .string($0.before.description)), ("after", .string($0.after.description)),
                        ])
                    })
            ),
            (
                "contradictions",
                .array(
                    comparison.contradicted.map {
                        .object([("claim", .string($0.claim)), ("by", .strings($0.by))])
                    })
            ),
            ("changed", .array(comparison.records.map(json))),
        ])
    }

    private func json(_ record: RecordChange) -> JSON {
        .object([
            ("kind", .string(record.kind.rawValue)), ("id", .string(record.id)),
            ("change", .string(record.fate.rawValue)),
            (
                "fields",
                .array(
                    record.fields.map {
                        .object([
                            ("field", .string($0.name)), ("before", .optional($0.before)),
                            ("after", .optional($0.after)),
                        ])
                    })
            ),
        ])
    }

    private func text(_ comparison: ClaimComparison, _ first: Side, _ second: Side) -> String {
        let style = output.style
        let narrators = (Narrator(first.graph, lens: first.lens), Narrator(second.graph, lens: second.lens))
        var lines = ["first: \(first.name)", "second: \(second.name)"]
        func section(_ title: String, _ rows: [String]) {
            if !rows.isEmpty { lines += ["", style.bold("\(title) (\(rows.count))")] + rows }
        }
        func line(_ id: String, inSecond: Bool, _ more: String = "") -> String {
            let (side, narrator) = inSecond ? (second, narrators.1) : (first, narrators.0)
            guard let claim = side.graph.claim(id) else { return "  " + id }
            let source = narrator.source(claim)
            let certainty = side.graph.claimPosition(id).map { side.graph.admits(side.lens, claimAt: $0) }
            let possibly = certainty == .possibly ? "possibly: " : ""
            return "  \(id)  \(possibly)\(narrator.sentence(claim))\(more)."
                + (source.isEmpty ? "" : style.dim(" — " + source))
        }
        section("only in the second", comparison.added.map { line($0, inSecond: true) })
        section("ended", comparison.ended.map { line($0, inSecond: false) })
        section(
            "contradicted in the second",
            comparison.contradicted.map { item in
                let shown = item.by.prefix(Self.readable).map {
                    "  against it: " + line($0, inSecond: true).dropFirst(2)
                }
                let rest = item.by.count - shown.count
                let more = rest > 0 ? ["  against it: … and \(rest) more"] : []
                return ([line(item.claim, inSecond: false)] + shown + more).joined(separator: "\n")
            })
        section(
            "standing differently",
            comparison.changes.map { change in
                let counterpart = change.counterpart == change.claim ? "" : " (\(change.counterpart))"
                return "  \(change.claim)  \(change.before.rawValue) → \(change.after.rawValue)\(counterpart): "
                    + (second.graph.claim(change.counterpart).map(narrators.1.sentence) ?? "")
            })
        for (title, after) in [("certain only in the second", Certainty.yes), ("certain only in the first", .possibly)]
        {
            section(
                title,
                comparison.steps.filter { $0.after == after }.map { step in
                    let (certain, open) =
                        after == .yes ? (step.counterpart, step.claim) : (step.claim, step.counterpart)
                    return line(certain, inSecond: after == .yes, open == certain ? "" : " (possibly by \(open))")
                })
        }
        section(
            "not mentioned in the second, which is not to say that it ended",
            comparison.notMentioned.map { line($0, inSecond: false) })
        func claims(_ fate: RecordChange.Fate) -> [String] {
            comparison.records.filter { $0.kind == .claim && $0.fate == fate }.map {
                line($0.id, inSecond: fate == .added)
            }
        }
        section("further claims of the second on what both say", claims(.added))
        section("further claims of the first on what both say", claims(.removed))
        section(
            "recorded differently", comparison.records.filter { $0.fate == .changed || $0.kind != .claim }.map(Self.row)
        )
        if comparison.isEmpty { lines += ["", "No difference."] }
        return lines.joined(separator: "\n")
    }

    /// "  A1  valid: 2000/2005 → 2003/2009; note: – → corrected", "  document d  only in the second".
    private static func row(_ record: RecordChange) -> String {
        let name = record.kind == .claim ? "  \(record.id)  " : "  \(record.kind.rawValue) \(record.id)  "
        switch record.fate {
        case .added: return name + "only in the second"
        case .removed: return name + "only in the first"
        case .changed:
            return name
                + record.fields.map {
                    "\($0.name): \(English.oneLine($0.before ?? "–")) → \(English.oneLine($0.after ?? "–"))"
                }.joined(separator: "; ")
        }
    }
}
