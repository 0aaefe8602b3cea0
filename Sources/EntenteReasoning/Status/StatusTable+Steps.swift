import EntenteModel

/// A claim behind a step of a path that other claims stand against.
public struct ContestedClaim: Sendable, Hashable {
    /// The claim's id.
    public var claim: String
    /// ``ClaimStatus/inConflict``, ``ClaimStatus/disputed`` or ``ClaimStatus/rejected``.
    public var status: ClaimStatus
    /// The ids of the claims on the other side, not empty.
    public var against: [String]
}

extension StatusTable {
    /// The claims behind a step that are denied or in conflict, in the order in which they are told, one that is both twice;
    /// of what follows, its premises. That somebody says a claim is not contested by who denies what he says.
    /// O(claims of the step, and those against them).
    public func contested(_ step: PlainStep) -> [ContestedClaim] {
        var seen: Set<String> = []
        let claims = step.groups.filter { $0.speaker == nil }.flatMap(\.claims).compactMap { graph.claim($0) }
        let sources = claims.flatMap { claim in
            claim.isDerived ? claim.qualifier("premises").compactMap { graph.claim($0) } : [claim]
        }
        return sources.filter { seen.insert($0.id).inserted }.flatMap(oppositions)
    }

    /// The positions of all claims that are denied or in conflict. O(such claims).
    package var contestedPositions: Set<Int> {
        let denied = denials.keys.compactMap { graph.claimPosition($0) }
        return Set(denied + conflicts.stands.flatMap { $0.positions.filter(conflicts.isContested) })
    }

    /// How a claim is denied or in conflict: not at all, one way or both; nothing for an id that is unknown.
    public func contested(claim id: String) -> [ContestedClaim] { graph.claim(id).map(oppositions) ?? [] }

    private func oppositions(_ claim: Claim) -> [ContestedClaim] {
        [
            (claim.modality == .alleged ? ClaimStatus.rejected : .disputed, denials(of: claim.id)),
            (.inConflict, conflicts(of: claim.id)),
        ].filter { !$0.1.isEmpty }.map { ContestedClaim(claim: claim.id, status: $0.0, against: $0.1) }
    }
}
