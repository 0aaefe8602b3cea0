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
    /// A path that also names, beside each relation, the claims that negate it. O(claims of its triples).
    public func objected(_ path: PlainPath) -> PlainPath {
        var path = path
        for step in path.steps.indices {
            for group in path.steps[step].groups.indices where path.steps[step].groups[group].speaker == nil {
                let claims = path.steps[step].groups[group].claims
                path.steps[step].groups[group].negations = negations(of: claims)
            }
        }
        return path
    }

    /// The claims behind a step that are denied or in conflict, in the order in which they are told, one that is both twice;
    /// of what follows, its premises. That somebody says a claim is not contested by who denies what he says.
    /// O(claims of the step, and those against them).
    public func contested(_ step: PlainStep) -> [ContestedClaim] {
        sources(step).flatMap(oppositions)
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

    /// The claims behind a step, each once; of what follows, its premises.
    func sources(_ step: PlainStep) -> [Claim] {
        var seen: Set<String> = []
        let claims = step.groups.filter { $0.speaker == nil }.flatMap(\.claims).compactMap { graph.claim($0) }
        return claims.flatMap { claim in
            claim.isDerived ? claim.qualifier("premises").compactMap { graph.claim($0) } : [claim]
        }.filter { seen.insert($0.id).inserted }
    }
}
