import EntenteFormats
import EntenteModel
import EntenteReasoning

/// `show FILE CLAIM`: the claim in words, its quote in context, its status and why.
struct ClaimCard {
    private let graph: RelationGraph
    private let claim: Claim
    private let context: QuoteContext?
    private let narrator: Narrator
    private let fields: ClaimJSON
    /// `nil`: the claim was not published by the date that is asked about.
    private let status: ClaimStatus?
    private let supports: [Support]
    private let why: String
    private let agreed: [String]
    /// Whether the claim passes the lens.
    private let passes: Certainty

    init(_ graph: RelationGraph, _ claim: Claim, lens: Lens, context: QuoteContext?) {
        self.graph = graph
        self.claim = claim
        self.context = context
        narrator = Narrator(graph, lens: lens)
        fields = ClaimJSON(graph, lens: lens)
        status = fields.statuses.isUnpublished(claim) ? nil : fields.statuses.status(of: claim)
        supports = fields.statuses.supports(of: claim)
        why = fields.statuses.explanation(of: claim, by: narrator)
        agreed = fields.statuses.agreed(on: claim.id)
        passes = graph.claimPosition(claim.id).map { graph.admits(lens, claimAt: $0) } ?? .no
    }

    private var origins: Int { supports.count { $0.dependence == nil } }
    /// The claims that this claim is about.
    private var reaches: [String] { claim.subject.claimIDs + claim.object.claimIDs }

    var json: JSON {
        .object([
            ("claim", .object(fields.fields(claim))), ("status", .optional(status?.rawValue)),
            ("independentOrigins", .int(origins)), ("supports", .array(supports.map(support))),
            ("deniedBy", .strings(fields.statuses.denials(of: claim.id))),
            ("conflictsWith", .strings(fields.statuses.conflicts(of: claim.id))), ("why", .string(why)),
            ("agreed", .strings(agreed)), ("negatedBy", .strings(fields.statuses.negations(of: claim.id))),
            ("otherDates", .strings(fields.statuses.otherDates(of: claim.id))), ("reaches", .strings(reaches)),
            ("passes", .string(passes.description)),
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
        let shown = supports.prefix(20)
        var lines = shown.map { support in
            let origin = support.origin.map(narrator.displayName) ?? "nobody named"
            let reason = support.dependence.map { "no origin of its own: \($0)" } ?? "an origin of its own"
            let title = graph.claim(support.claim).map { $0.qualifier("title") + $0.qualifier("role") } ?? []
            let words = title.isEmpty ? "" : " “\(title.joined(separator: ", "))”"
            return "    \(support.claim)  \(origin), \(support.modality.rawValue)\(words); \(reason)"
        }
        if supports.count > 20 { lines.append("    … and \(supports.count - 20) more; '--format json' lists them all") }
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
            lines += narrator.note(claim).cited.map { "  " + $0 }
        }
        let source = narrator.source(claim)
        if !source.isEmpty { lines += ["  — " + source, ""] }
        func field(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append("  " + name + String(repeating: " ", count: max(1, 10 - name.count)) + value)
        }
        field("status", status.map { "\($0.rawValue): \(why)" } ?? why)
        lines += supportLines()
        field("agreed", told(agreed))
        field("but", told(fields.statuses.negations(of: claim.id)))
        field("dates", dates)
        if claim.relation == "denies" {
            field("reaches", "\(English.list(reaches)), and no other claim")
        } else {
            field("reaches", English.list(reaches))
        }
        switch passes {
        case .yes: break
        case .possibly: field("lens", "passes possibly: its dates leave it open")
        case .no: field("lens", "does not pass")
        }
        field("modality", claim.modality.rawValue)
        field("polarity", claim.polarity.rawValue)
        if let time = narrator.timeTold(by: claim) { field(time.name, time.words) }
        if claim.on != nil { field("holds", claim.valid?.spoken(as: .state)) }
        field("said", graph.saidTime(of: claim)?.spoken(as: .event))
        field("speakers", graph.speakers(of: claim).joined(separator: " > "))
        field("with", claim.with.map { "\($0.name): \($0.values.joined(separator: ", "))" }.joined(separator: "; "))
        if case .either(let ids) = claim.subject { field("either", ids.joined(separator: ", ")) }
        if case .either(let ids) = claim.object { field("either", ids.joined(separator: ", ")) }
        field("flags", claim.flags.joined(separator: ", "))
        field("document", claim.citations.map(place).joined(separator: "; "))
        field("note", claim.note.map(English.oneLine))
        return lines.joined(separator: "\n")
    }

    /// What both sides say, each statement once: "Leonid Tibilov met with Vladislav Surkov (B35, B57)".
    private func told(_ ids: [String]) -> String {
        var order: [String] = []
        var claims: [String: [String]] = [:]
        for claim in ids.compactMap({ graph.claim($0) }) {
            let sentence = narrator.bareSentence(claim)
            if claims[sentence] == nil { order.append(sentence) }
            claims[sentence, default: []].append(claim.id)
        }
        return order.map { "\($0) (\((claims[$0] ?? []).joined(separator: ", ")))" }.joined(separator: "; ")
    }

    /// Where others tell the same of another day.
    private var dates: String {
        let others = fields.statuses.otherDates(of: claim.id).compactMap { graph.claim($0) }
        if others.isEmpty { return "" }
        let told = ([claim] + others).map { "\($0.on?.spoken(as: .event) ?? "") (\($0.id))" }
        return "told with different dates: \(English.list(told)); these are two events, or a disagreement"
    }

    private func place(_ citation: Citation) -> String {
        if citation.isMissing { return citation.document + " (the quote does not stand in it)" }
        return citation.document + (citation.offset.map { " at character \($0)" } ?? " (quote not checked)")
    }
}
