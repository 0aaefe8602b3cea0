import EntenteBytes
import EntenteModel
import EntenteReasoning

/// A list of claims in each of the output forms.
struct ClaimList {
    private let graph: RelationGraph
    private let json: ClaimJSON
    private let narrator: Narrator
    private let uncertain: Set<String>
    private let style: TextStyle

    init(_ graph: RelationGraph, lens: Lens, uncertain: Set<String> = [], style: TextStyle) {
        self.graph = graph
        self.uncertain = uncertain
        self.style = style
        json = ClaimJSON(graph, lens: lens)
        narrator = Narrator(graph, lens: lens)
    }

    func text(_ claims: [Claim], total: Int, _ format: OutputFormat) -> String {
        switch format {
        case .json:
            return JSON.object([
                ("claims", .array(claims.map(object))), ("complete", .bool(claims.count == total && !Limits.wereHit)),
            ]).text
        case .jsonl: return claims.map { object($0).text }.joined(separator: "\n")
        case .csv: return csv(claims)
        case .table: return TextTable(Self.columns, claims.map(row)).text(style)
        case .text:
            if claims.isEmpty { return "no claim fits" }
            return claims.map(paragraph).joined(separator: "\n")
                + "\n\n"
                + (claims.count < total
                    ? Self.incomplete(claims.count, of: total) : English.count(total, "claim"))
        }
    }

    static func incomplete(_ count: Int, of total: Int) -> String {
        "incomplete: \(count) of \(total) claims (--limit)"
    }

    private func object(_ claim: Claim) -> JSON {
        .object(json.fields(claim) + [("certain", .bool(!uncertain.contains(claim.id)))])
    }

    private func paragraph(_ claim: Claim) -> String {
        let possibly = uncertain.contains(claim.id) ? "possibly: " : ""
        let status = json.statuses.status(of: claim)
        var lines = [
            "\(style.bold(claim.id))  \(possibly)\(narrator.sentence(claim)). \(style.dim("(\(status.rawValue))"))"
        ]
        let note = narrator.note(claim)
        for quote in note.cited { lines.append("     " + quote) }
        if !note.source.isEmpty { lines.append("     " + style.dim("— " + note.source)) }
        return lines.joined(separator: "\n")
    }

    static let columns = ["id", "subject", "relation", "object", "polarity", "modality", "status", "when", "speakers"]

    private func row(_ claim: Claim) -> [String] {
        let when = (claim.on ?? claim.valid)?.description ?? ""
        let time = uncertain.contains(claim.id) ? (when.isEmpty ? "possibly" : when + " (possibly)") : when
        return [
            claim.id, claim.subject.description, claim.relation, claim.object.description, claim.polarity.rawValue,
            claim.modality.rawValue, json.statuses.status(of: claim).rawValue, time,
            graph.speakers(of: claim).joined(separator: " > "),
        ]
    }

    private func csv(_ claims: [Claim]) -> String {
        var writer = CSVWriter()
        writer.write(
            row: Self.columns.dropLast(2) + [
                "on", "valid", "said", "speakers", "document", "quote", "offset", "certain",
            ])
        for claim in claims {
            let first = claim.citations.first
            writer.write(
                row:
                    row(claim).dropLast(2) + [
                        claim.on?.description ?? "", claim.valid?.description ?? "",
                        graph.saidTime(of: claim)?.description ?? "",
                        graph.speakers(of: claim).joined(separator: " > "),
                        first?.document ?? "", first?.quote ?? "", first?.offset.map { String($0) } ?? "",
                        uncertain.contains(claim.id) ? "possibly" : "yes",
                    ])
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
