public import EntenteModel

/// How a claim stands when all claims of the graph are weighed. Computed, never typed.
public enum ClaimStatus: String, Sendable, Hashable, CaseIterable {
    case asserted, alleged, proposed, intended, expected, possible, conditional, evaluative
    /// The text says that the relation does not hold.
    case negated
    /// It was asked about; no position was taken.
    case noPosition = "no-position"
    /// Alleged, and denied by a claim that names it.
    case rejected
    /// Claimed, and denied by a claim that names it.
    case disputed
}

/// The statuses of all claims of a graph.
///
/// A denial reaches the claims that it names and no others. Conflicts between claims that do not name each other are
/// not weighed here yet.
public struct StatusTable: Sendable {
    private let graph: RelationGraph
    private let denials: [String: [String]]

    /// Gathers the denials of a graph. O(claims).
    public init(_ graph: RelationGraph) {
        self.graph = graph
        var denials: [String: [String]] = [:]
        for position in graph.claims.indices where graph.polarity(position) == .affirmed {
            guard graph.relationNames[graph.relationNumber(position)] == Self.denialRelation else { continue }
            let claim = graph.claims[position]
            for id in claim.object.claimIDs { denials[id, default: []].append(claim.id) }
        }
        self.denials = denials
    }

    static let denialRelation = "denies"

    /// The ids of the claims that deny a claim, in the graph's order.
    public func denials(of id: String) -> [String] { denials[id] ?? [] }

    /// The status of a claim.
    public func status(of claim: Claim) -> ClaimStatus {
        if denials[claim.id] != nil { return claim.modality == .alleged ? .rejected : .disputed }
        switch claim.polarity {
        case .negated: return .negated
        case .none: return .noPosition
        case .affirmed: break
        }
        return claim.modality == .actual ? .asserted : ClaimStatus(rawValue: claim.modality.rawValue) ?? .asserted
    }
}
