import EntenteModel

extension StatusTable {
    /// What is denied or in conflict among the claims that pass the lens, and nothing else: denials first, in the graph's
    /// order, then conflicts.
    ///
    /// A dispute is listed where a claim in it passes the whole lens; who denies or contradicts need only be heard
    /// (`Lens.evidence`). O(claims + disputes · claims about those concerned).
    public func disputes() -> [Dispute] {
        let common = CommonGround(graph, index) { denials[$0] != nil }
        // What is heard also passes, but for denials of another day.
        let passing = lens == lens.evidence && lens.asOf == nil ? nil : Set(graph.selection(lens).positions)
        func passes(_ id: String) -> Bool {
            guard let position = graph.claimPosition(id) else { return false }
            return index.hears(position) && passing?.contains(UInt32(position)) ?? true
        }
        return (denied() + opposed()).compactMap { dispute -> Dispute? in
            var dispute = dispute
            let claims = dispute.claims.filter(passes)
            if claims.isEmpty {
                // The other side of a conflict may be the one that was asked for.
                guard dispute.kind == .conflict else { return nil }
                dispute.by.removeAll { !passes($0) }
            } else {
                dispute.claims = claims
            }
            if dispute.by.isEmpty { return nil }
            dispute.agreed = common.agreed(dispute.claims, dispute.by)
            return dispute
        }
    }

    /// What two sides affirm alike about those whom a denied or contested claim concerns; ids in natural order.
    public func agreed(on id: String) -> [String] {
        let against = denials(of: id) + conflicts(of: id)
        return against.isEmpty ? [] : CommonGround(graph, index) { denials[$0] != nil }.agreed([id], against)
    }

    /// Claims that the same claims deny are one dispute.
    private func denied() -> [Dispute] {
        struct Key: Hashable {
            var kind: Dispute.Kind
            var by: [String]
        }
        var order: [Key] = []
        var claims: [Key: [String]] = [:]
        for position in denials.keys.compactMap({ graph.claimPosition($0) }).sorted() {
            let id = graph.claims.id(position)
            let key = Key(kind: graph.modality(position) == .alleged ? .rejected : .disputed, by: denials(of: id))
            if claims[key] == nil { order.append(key) }
            claims[key, default: []].append(id)
        }
        return order.map { key in
            Dispute(
                kind: key.kind, claims: (claims[key] ?? []).sorted(by: NaturalOrder.precedes), by: key.by, agreed: [])
        }
    }

    /// Stands that are against the same other one are one dispute. The side whose first claim comes first is told first.
    private func opposed() -> [Dispute] {
        func ids(_ positions: [Int]) -> [String] {
            positions.map { graph.claims.id($0) }.sorted(by: NaturalOrder.precedes)
        }
        var sides: [[String]: [String]] = [:]
        for (number, stand) in conflicts.stands.enumerated() {
            var claims: [String] = []
            var by: Set<String> = []
            for other in stand.against {
                let mine = ids(conflicts.claims(of: number, opposedBy: other))
                let others = ids(conflicts.claims(of: other, opposedBy: number))
                guard let first = mine.first, let second = others.first, NaturalOrder.precedes(second, first) else {
                    continue
                }
                claims += others
                by.formUnion(mine)
            }
            if !claims.isEmpty {
                let key = Array(Set(claims)).sorted(by: NaturalOrder.precedes)
                sides[key] = Array(by.union(sides[key] ?? [])).sorted(by: NaturalOrder.precedes)
            }
        }
        return sides.map { Dispute(kind: .conflict, claims: $0, by: $1, agreed: []) }.sorted { a, b in
            a.claims[0] == b.claims[0]
                ? NaturalOrder.precedes(a.by[0], b.by[0]) : NaturalOrder.precedes(a.claims[0], b.claims[0])
        }
    }
}
