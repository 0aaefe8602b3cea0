import EntenteModel

/// What several sides say alike: the relationships that more than one origin affirms as facts, by the entities they are
/// about.
struct CommonGround {
    private struct Voice: Hashable {
        var entity: String
        var origin: String
    }

    private let graph: RelationGraph
    private var relationships: [[Int]] = []
    /// The relationships about an entity that an origin affirms.
    private var byVoice: [Voice: [Int]] = [:]

    /// O(claims).
    ///
    /// - Parameter isDenied: whether a claim, by its id, is denied: what is denied is not agreed.
    init(_ graph: RelationGraph, _ index: RelationshipIndex, isDenied: (String) -> Bool) {
        self.graph = graph
        for entry in index.entries where entry.count > 1 {
            let affirmed = entry.map(Int.init).filter {
                graph.polarity($0) == .affirmed && graph.modality($0) == .actual && !isDenied(graph.claims.id($0))
            }
            let origins = Set(affirmed.compactMap { graph.origin($0) })
            guard origins.count > 1, let first = affirmed.first else { continue }
            let claim = graph.claims[first]
            for entity in Set(claim.subject.entityIDs + claim.object.entityIDs) {
                for origin in origins {
                    byVoice[Voice(entity: entity, origin: origin), default: []].append(relationships.count)
                }
            }
            relationships.append(affirmed)
        }
    }

    /// The claims in which the origins of two sides affirm the same about somebody whom the dispute concerns; ids in
    /// natural order.
    func agreed(_ claims: [String], _ by: [String]) -> [String] {
        let first = claims.compactMap { graph.claim($0) }
        let (one, other) = (origins(claims), origins(by))
        let concerned = Set(first.flatMap { $0.subject.entityIDs + $0.object.entityIDs + $0.with.flatMap(\.values) })
        func affirmed(_ origins: Set<String>) -> Set<Int> {
            Set(origins.flatMap { origin in concerned.flatMap { byVoice[Voice(entity: $0, origin: origin)] ?? [] } })
        }
        let sides = one.union(other)
        let common = affirmed(one).intersection(affirmed(other)).flatMap { relationships[$0] }
        let ids = common.filter { sides.contains(graph.origin($0) ?? "") }.map { graph.claims.id($0) }
        return Set(ids).subtracting(claims + by).sorted(by: NaturalOrder.precedes)
    }

    private func origins(_ claims: [String]) -> Set<String> {
        Set(claims.compactMap { graph.claimPosition($0).flatMap { graph.origin($0) } })
    }
}
