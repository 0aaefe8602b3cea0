import EntenteModel
import EntenteReasoning

/// `show FILE CLAIM`: the claim in words, its quote in context, its status and why.
struct ClaimCard {
    private let graph: RelationGraph
    private let claim: Claim
    private let context: QuoteContext?
    private let narrator: Narrator
    private let fields: ClaimJSON

    init(_ graph: RelationGraph, _ claim: Claim, context: QuoteContext?) {
        self.graph = graph
        self.claim = claim
        self.context = context
        narrator = Narrator(graph)
        fields = ClaimJSON(graph)
    }

    private var status: ClaimStatus { fields.statuses.status(of: claim) }
    private var deniers: [String] { fields.statuses.denials(of: claim.id) }

    private var opponents: [String] { fields.statuses.conflicts(of: claim.id) }
    private var supports: [Support] { fields.statuses.supports(of: claim) }
    private var origins: Int { supports.count { $0.dependence == nil } }

    /// The status explained in one sentence.
    private var why: String {
        if !deniers.isEmpty {
            let words = deniers.compactMap { graph.claim($0) }.map { "\(narrator.name(of: $0.subject)) (\($0.id))" }
            return "denied by \(English.list(words))"
        }
        if !opponents.isEmpty { return "it cannot hold together with \(English.list(opponents)), said by another side" }
        switch status {
        case .corroborated: return "the texts say it as a fact, from \(origins) independent origins"
        case .negated where claim.modality == .actual: return "the text says that it does not hold"
        case .negated: return "the text says the opposite, as \(claim.modality.rawValue)"
        case .noPosition: return "it was asked about, and no position was taken"
        case .asserted: return "the text says it as a fact"
        default: return "the text says it as \(status.rawValue)"
        }
    }

    var json: JSON {
        .object([
            ("claim", .object(fields.fields(claim))), ("status", .string(status.rawValue)),
            ("independentOrigins", .int(origins)), ("supports", .array(supports.map(support))),
            ("deniedBy", .strings(deniers)), ("conflictsWith", .strings(opponents)), ("why", .string(why)),
            ("sentence", .string(narrator.sentence(claim))),
            (
                "context",
                context.map {
                    .object([
                        ("before", .string($0.before)), ("quote", .string($0.quote)), ("after", .string($0.after)),
                    ])
                } ?? .null
            ),
        ])
    }

    private func support(_ support: Support) -> JSON {
        .object([
            ("claim", .string(support.claim)), ("origin", .optional(support.origin)),
            ("modality", .string(support.modality.rawValue)), ("independent", .bool(support.dependence == nil)),
            ("why", .optional(support.dependence?.description)),
        ])
    }

    /// The other claims that say the same, each with why it counts as an origin of its own or not.
    private func supportLines() -> [String] {
        guard supports.count > 1 else { return [] }
        let lines = supports.map { support in
            let origin = support.origin.map(narrator.displayName) ?? "nobody named"
            let reason = support.dependence.map { "no origin of its own: \($0)" } ?? "an origin of its own"
            let title = graph.claim(support.claim).map { $0.qualifier("title") + $0.qualifier("role") } ?? []
            let words = title.isEmpty ? "" : " “\(title.joined(separator: ", "))”"
            return "    \(support.claim)  \(origin), \(support.modality.rawValue)\(words); \(reason)"
        }
        let strengths = Set(supports.map(\.modality)).sorted(by: >).map(\.rawValue)
        let spread = strengths.count > 1 ? ", told as " + English.list(strengths) : ""
        return [
            "  said by   " + English.count(supports.count, "claim") + ", from "
                + English.count(origins, "independent origin") + spread
        ] + lines
    }

    func text(_ style: TextStyle) -> String {
        var lines = [
            "\(style.bold(claim.id))  \(claim.subject) \(claim.relation) \(claim.object)", "",
            "  \(narrator.sentence(claim)).", "",
        ]
        if let context {
            lines.append("  \(style.dim(context.before))«\(style.bold(context.quote))»\(style.dim(context.after))")
        } else {
            lines += narrator.note(claim).quotes.map { "  «\($0)»" }
        }
        let source = narrator.source(claim)
        if !source.isEmpty { lines += ["  — " + source, ""] }
        func field(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append("  " + name + String(repeating: " ", count: max(1, 10 - name.count)) + value)
        }
        field("status", "\(status.rawValue): \(why)")
        lines += supportLines()
        field("modality", claim.modality.rawValue)
        field("polarity", claim.polarity.rawValue)
        field("happened", claim.on?.spoken(as: .event))
        field("holds", claim.valid?.spoken(as: .state))
        field("said", graph.saidTime(of: claim)?.spoken(as: .event))
        field("speakers", graph.speakers(of: claim).joined(separator: " > "))
        field("with", claim.with.map { "\($0.name): \($0.values.joined(separator: ", "))" }.joined(separator: "; "))
        if case .either(let ids) = claim.subject { field("either", ids.joined(separator: ", ")) }
        if case .either(let ids) = claim.object { field("either", ids.joined(separator: ", ")) }
        field("flags", claim.flags.joined(separator: ", "))
        field("document", claim.citations.map(place).joined(separator: "; "))
        field("note", claim.note)
        return lines.joined(separator: "\n")
    }

    private func place(_ citation: Citation) -> String {
        citation.document + (citation.offset.map { " at character \($0)" } ?? " (quote not checked)")
    }
}
