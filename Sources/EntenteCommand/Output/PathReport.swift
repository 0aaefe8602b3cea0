import EntenteModel
import EntenteQuery
import EntenteReasoning

/// The answer of `path` in text and JSON.
struct PathReport {
    private let graph: RelationGraph
    private let lens: Lens
    private let narrator: Narrator
    private let style: TextStyle

    init(_ graph: RelationGraph, lens: Lens, style: TextStyle) {
        self.graph = graph
        self.lens = lens
        self.style = style
        narrator = Narrator(graph, lens: lens)
    }

    func text(_ answer: PathAnswer, _ format: OutputFormat) -> String {
        switch format {
        case .json: return json(answer).text
        case .jsonl: return answer.paths.map { path($0).text }.joined(separator: "\n")
        default: return answer.paths.enumerated().map { told($1, number: $0 + 1, of: answer) }.joined(separator: "\n\n")
        }
    }

    // MARK: JSON

    private func json(_ answer: PathAnswer) -> JSON {
        .object([
            ("from", .string(answer.from)), ("to", .string(answer.to)), ("complete", .bool(answer.isComplete)),
            ("paths", .array(answer.paths.map(path))),
        ])
    }

    private func path(_ path: RelationPath) -> JSON {
        .object([
            ("hops", .int(path.hops)), ("nodes", .strings(path.nodes)), ("steps", .array(path.steps.map(step))),
            ("sentence", .string(path.sentence(by: narrator))), ("certain", .bool(path.isCertain)),
            ("weakest", .optional(path.weakest?.rawValue)), ("sign", .optional(path.sign)),
        ])
    }

    private func step(_ step: RelationPath.Step) -> JSON {
        .object([
            ("from", .string(step.from)), ("to", .string(step.to)), ("sign", .optional(step.sign)),
            ("strength", .string(step.strength.rawValue)), ("certain", .bool(step.isCertain)),
            ("claims", .strings(step.claims)),
            (
                "relations",
                .array(
                    step.relations.map { relation in
                        .object([
                            ("relation", .string(relation.relation)), ("forward", .bool(relation.isForward)),
                            ("strength", .string(relation.strength.rawValue)), ("claims", .strings(relation.claims)),
                        ])
                    })
            ),
        ])
    }

    // MARK: Text

    private func told(_ path: RelationPath, number: Int, of answer: PathAnswer) -> String {
        let names = path.nodes.map(narrator.displayName)
        var lines: [String] = []
        let counter = answer.paths.count > 1 ? "\(number). " : ""
        let possibly = path.isCertain ? "" : " (possibly)"
        lines.append(style.bold(counter + names.joined(separator: " — ")) + possibly)
        for step in path.steps {
            lines.append("")
            lines.append("  \(narrator.displayName(step.from)) — \(narrator.displayName(step.to))\(mark(step))")
            for relation in step.relations { lines += told(relation, of: step) }
        }
        if let weakest = path.weakest {
            lines.append("")
            lines.append(style.dim("  " + summary(path, weakest)))
        }
        return lines.joined(separator: "\n")
    }

    private func told(_ relation: RelationPath.Relation, of step: RelationPath.Step) -> [String] {
        let speaker = relation.relation == "says" ? (relation.isForward ? step.from : step.to) : nil
        var lines = ["    " + narrator.statement(PlainStep.Group(claims: relation.claims, speaker: speaker))]
        // What follows from claims has no words of its own; those of its premises stand for it.
        let ids = relation.claims.flatMap { id in
            graph.claim(id).map { $0.isDerived ? $0.qualifier("premises") : [id] } ?? []
        }
        for id in ids {
            guard let claim = graph.claim(id) else { continue }
            let note = narrator.note(claim)
            let modality = claim.modality == .actual ? "" : " (\(claim.modality.rawValue))"
            guard !note.quotes.isEmpty else { continue }
            let quotes = note.quotes.map { "«\($0)»" }.joined(separator: " … ")
            lines.append(style.dim("      \(id)\(modality) \(quotes) — \(note.source)"))
        }
        return lines
    }

    private func mark(_ step: RelationPath.Step) -> String {
        var marks: [String] = []
        switch step.sign {
        case .some(1): marks.append(style.supportive("supportive"))
        case .some(-1): marks.append(style.adverse("adverse"))
        case nil: marks.append("supportive and adverse")
        default: break
        }
        if step.strength != .actual { marks.append(step.strength.rawValue) }
        if !step.isCertain { marks.append("possibly") }
        return marks.isEmpty ? "" : "  [" + marks.joined(separator: ", ") + "]"
    }

    /// Length, strength and sign in one line. Tables without documents and signs have no more to tell than the length.
    private func summary(_ path: RelationPath, _ weakest: Modality) -> String {
        var parts = [English.count(path.hops, "step")]
        let isWeighed = !graph.documents.isEmpty || path.steps.contains { $0.strength != .actual || $0.sign != 0 }
        guard isWeighed else { return parts[0] }
        parts.append(
            weakest == .actual
                ? "each told as a fact" : "as strong as its weakest step, which is only \(weakest.rawValue)")
        switch path.sign {
        case .some(1): parts.append("supportive as a whole")
        case .some(-1): parts.append("adverse as a whole")
        case nil: parts.append("sign unknown, for a step is both supportive and adverse")
        default: parts.append("no sign as a whole, for only what is told as a fact has one, and a step has none")
        }
        return parts.joined(separator: "; ")
    }
}
