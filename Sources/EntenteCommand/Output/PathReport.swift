import EntenteModel
import EntenteQuery
import EntenteReasoning

/// The answer of `path` in text and JSON. The words are the narrator's.
struct PathReport {
    private let narrator: Narrator
    private let statuses: StatusTable?
    private let style: TextStyle

    init(_ graph: RelationGraph, lens: Lens, style: TextStyle) {
        self.style = style
        narrator = Narrator(graph, lens: lens)
        statuses = graph.ontology.isOpen && graph.documents.isEmpty ? nil : StatusTable(graph, lens: lens)
    }

    func text(_ answer: PathAnswer, _ format: OutputFormat) -> String {
        switch format {
        case .json: return json(answer, nil).text
        case .jsonl: return answer.paths.map { path($0).text }.joined(separator: "\n")
        default: return answer.paths.enumerated().map { told($1, number: $0 + 1, of: answer) }.joined(separator: "\n\n")
        }
    }

    private func plain(_ path: RelationPath) -> PlainPath { statuses?.objected(path.plain) ?? path.plain }

    // MARK: JSON

    /// The answer; where there is no path, with the reasons.
    func json(_ answer: PathAnswer, _ reasons: NoPath?) -> JSON {
        .object(
            [
                ("from", .string(answer.from)), ("to", .string(answer.to)),
                ("complete", .bool(answer.isComplete && !Limits.wereHit)),
                ("paths", .array(answer.paths.map(path))),
            ] + (reasons.map(\.fields) ?? []))
    }

    private func path(_ path: RelationPath) -> JSON {
        let plain = plain(path)
        var fields: [(String, JSON)] = [
            ("hops", .int(path.hops)), ("nodes", .strings(path.nodes)),
            ("steps", .array(zip(path.steps, plain.steps).map(step))),
            ("sentence", .string(narrator.telling(plain))), ("certain", .bool(path.isCertain)),
            ("weakest", .optional(path.weakest?.rawValue)), ("sign", .optional(path.sign)),
            ("summary", .string(narrator.summary(plain, statuses: statuses))),
            ("notes", .array(narrator.notes(plain).map(note))),
        ]
        if let length = path.length { fields.append(("length", .double(length))) }
        if let timing = path.timing { fields.append(("timing", self.timing(timing))) }
        return .object(fields)
    }

    private func step(_ step: RelationPath.Step, _ plain: PlainStep) -> JSON {
        .object([
            ("from", .string(step.from)), ("to", .string(step.to)), ("sign", .optional(step.sign)),
            ("strength", .string(step.strength.rawValue)), ("certain", .bool(step.isCertain)),
            ("claims", .strings(step.claims)),
            ("contested", .array(statuses.map { $0.contested(plain).map(contested) } ?? [])),
            ("negatedBy", .strings(plain.groups.flatMap(\.negations))),
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

    /// Of thousands of claims against thousands, the first hundred each, and how many there are.
    private func contested(_ claim: ContestedClaim) -> JSON {
        let isLong = claim.against.count > 100
        return .object(
            [
                ("claim", .string(claim.claim)), ("status", .string(claim.status.rawValue)),
                ("against", .strings(Array(claim.against.prefix(100)))),
            ] + (isLong ? [("againstCount", .int(claim.against.count))] : []))
    }

    private func note(_ note: PathNote) -> JSON {
        .object([
            ("number", .int(note.number)), ("claim", .string(note.claim)),
            ("modality", .string(note.modality.rawValue)),
            ("quotes", .strings(note.quotes)), ("notFound", .strings(note.missing)),
            ("documents", .strings(note.documents)),
            ("published", .optional(note.published?.description)), ("speakers", .strings(note.speakers)),
            ("source", .string(note.source)),
        ])
    }

    private func timing(_ timing: PathTiming) -> JSON {
        let certainty = ("certainty", JSON.string(timing.certainty.description))
        guard timing.common.isEmpty else {
            let periods = timing.common.map(\.description)
            return .object([("condition", .string("co-valid")), certainty, ("common", .strings(periods))])
        }
        let dates = timing.dates.map { date -> JSON in
            guard let date else { return .null }
            return .object([
                ("claim", .string(date.claim)), (date.isState ? "valid" : "on", .string(date.period.description)),
            ])
        }
        return .object([("condition", .string("in-order")), certainty, ("dates", .array(dates))])
    }

    // MARK: Text

    private func told(_ path: RelationPath, number: Int, of answer: PathAnswer) -> String {
        let plain = plain(path)
        let counter = answer.paths.count > 1 ? "\(number). " : ""
        var lines = [style.bold(counter + narrator.title(plain)) + (path.isCertain ? "" : " (possibly)")]
        let notes = Dictionary(uniqueKeysWithValues: narrator.notes(plain).map { ($0.claim, $0) })
        for step in plain.steps {
            lines.append("")
            let marks = narrator.marks(step, of: plain, statuses: statuses).map(colored).joined(separator: ", ")
            let ends = "\(narrator.displayName(step.from)) — \(narrator.displayName(step.to))"
            lines.append("  " + ends + (marks.isEmpty ? "" : "  [\(marks)]"))
            for group in step.groups {
                lines.append("    " + narrator.statement(group))
                lines += narrator.objections(group).map { "      but: " + $0 }
                lines += narrator.sources(group).compactMap { notes[$0.id] }.map { style.dim("      " + line($0)) }
            }
        }
        let summary = narrator.summary(plain, statuses: statuses)
        if !summary.isEmpty { lines += ["", style.dim("  " + summary)] }
        return lines.joined(separator: "\n")
    }

    /// `2. A04 (alleged) «…» — Agenda.ge, 11 December 2014 (doc-A)`.
    private func line(_ note: PathNote) -> String {
        let modality = note.modality == .actual ? "" : " (\(note.modality.rawValue))"
        let quotes = note.quotes.isEmpty ? "" : " " + note.cited.joined(separator: " … ")
        let documents = note.documents.isEmpty ? "" : " (\(note.documents.joined(separator: ", ")))"
        return "\(note.number). \(note.claim)\(modality)\(quotes) — \(note.source)\(documents)"
    }

    private func colored(_ mark: String) -> String {
        switch mark {
        case "supportive": style.supportive(mark)
        case "adverse": style.adverse(mark)
        default: mark
        }
    }
}
