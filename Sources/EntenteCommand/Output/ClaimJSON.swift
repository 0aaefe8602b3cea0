import EntenteModel
import EntenteReasoning

/// A claim as JSON, in the shape of `claims` and `show`.
struct ClaimJSON {
    let graph: RelationGraph
    let statuses: StatusTable

    init(_ graph: RelationGraph, lens: Lens) {
        self.graph = graph
        statuses = StatusTable(graph, lens: lens)
    }

    func fields(_ claim: Claim) -> [(String, JSON)] {
        let first = claim.citations.first
        return [
            ("id", .string(claim.id)),
            ("subject", .string(claim.subject.description)),
            ("relation", .string(claim.relation)),
            ("object", .string(object(claim.object))),
            ("polarity", .string(claim.polarity.rawValue)),
            ("modality", .string(claim.modality.rawValue)),
            ("status", .optional(statuses.isUnpublished(claim) ? nil : statuses.status(of: claim).rawValue)),
            ("speakers", .strings(graph.speakers(of: claim))),
            ("document", .optional(first?.document)),
            ("quote", .optional(first?.quote)),
            ("offset", .optional(first?.offset)),
            ("found", first.map(found) ?? .null),
            ("valid", .optional(claim.valid?.description)),
            ("on", .optional(claim.on?.description)),
            ("said", .optional(graph.saidTime(of: claim)?.description)),
            ("flags", .strings(claim.flags)),
            ("citations", .array(claim.citations.map(citation))),
            ("either", .strings(either(claim))),
            ("with", .object(claim.with.map { ($0.name, .strings($0.values)) })),
            ("note", .optional(claim.note)),
        ]
    }

    /// A label without its quotes: the words themselves.
    private func object(_ participant: Participant) -> String {
        if case .label(let text) = participant { return text }
        return participant.description
    }

    private func either(_ claim: Claim) -> [String] {
        if case .either(let ids) = claim.subject { return ids }
        if case .either(let ids) = claim.object { return ids }
        return []
    }

    /// Whether the quote stands in its document; `null` where that was not checked.
    private func found(_ citation: Citation) -> JSON {
        citation.isMissing ? .bool(false) : citation.offset == nil ? .null : .bool(true)
    }

    private func citation(_ citation: Citation) -> JSON {
        .object([
            ("document", .string(citation.document)), ("quote", .optional(citation.quote)),
            ("occurrence", .int(citation.occurrence)), ("offset", .optional(citation.offset)),
            ("found", found(citation)), ("translation", .optional(citation.translation)),
        ])
    }
}
