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

    /// The status explained in one sentence.
    private var why: String {
        if !deniers.isEmpty {
            let words = deniers.compactMap { graph.claim($0) }.map { "\(narrator.name(of: $0.subject)) (\($0.id))" }
            return "denied by \(English.list(words))"
        }
        switch status {
        case .negated: return "the text says that it does not hold"
        case .noPosition: return "it was asked about, and no position was taken"
        case .asserted: return "the text says it as a fact"
        default: return "the text says it as \(status.rawValue)"
        }
    }

    var json: JSON {
        .object([
            ("claim", .object(fields.fields(claim))), ("status", .string(status.rawValue)),
            ("deniedBy", .strings(deniers)), ("why", .string(why)),
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
