import EntenteModel

extension StatusTable {
    /// What is denied or in conflict, and nothing else: denials first, in the graph's order, then conflicts.
    /// O(claims + disputes × claims about those concerned).
    public func disputes() -> [Dispute] {
        let common = CommonGround(graph, index)
        return denied(common) + conflicts(common)
    }

    private func denied(_ common: CommonGround) -> [Dispute] {
        struct Key: Hashable {
            var kind: Dispute.Kind
            var by: [String]
        }
        var order: [Key] = []
        var claims: [Key: [String]] = [:]
        for position in graph.claims.indices {
            let id = graph.claims.id(position)
            guard let by = denials[id] else { continue }
            let key = Key(kind: graph.modality(position) == .alleged ? .rejected : .disputed, by: by)
            if claims[key] == nil { order.append(key) }
            claims[key, default: []].append(id)
        }
        return order.map { key in
            let denied = (claims[key] ?? []).sorted(by: NaturalOrder.precedes)
            return Dispute(kind: key.kind, claims: denied, by: key.by, agreed: common.agreed(denied, key.by))
        }
    }

    /// Conflicts with one side in common are one dispute.
    private func conflicts(_ common: CommonGround) -> [Dispute] {
        var claimed: [String: Set<String>] = [:]
        for (position, others) in opponents {
            let id = graph.claims.id(position)
            for other in others.map({ graph.claims.id($0) }) where NaturalOrder.precedes(id, other) {
                claimed[other, default: []].insert(id)
            }
        }
        var sides: [[String]: [String]] = [:]
        for (other, claims) in claimed { sides[claims.sorted(by: NaturalOrder.precedes), default: []].append(other) }
        return sides.map { claims, others in
            let by = others.sorted(by: NaturalOrder.precedes)
            return Dispute(kind: .conflict, claims: claims, by: by, agreed: common.agreed(claims, by))
        }.sorted { a, b in
            a.claims[0] == b.claims[0]
                ? NaturalOrder.precedes(a.by[0], b.by[0]) : NaturalOrder.precedes(a.claims[0], b.claims[0])
        }
    }
}
