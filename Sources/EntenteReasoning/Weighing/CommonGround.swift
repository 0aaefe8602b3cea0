import EntenteModel

/// What several sides say alike: the relationships that more than one origin affirms, by the entities they are about.
struct CommonGround {
    private let graph: RelationGraph
    private var relationships: [[Claim]] = []
    private var byEntity: [String: [Int]] = [:]

    init(_ graph: RelationGraph, _ index: RelationshipIndex) {
        self.graph = graph
        for entry in index.entries where entry.count > 1 {
            let affirmed = entry.filter { graph.polarity($0) == .affirmed }.map { graph.claims[$0] }
            guard let first = affirmed.first, Set(affirmed.map { graph.speakers(of: $0).first }).count > 1 else {
                continue
            }
            for id in Set(first.subject.entityIDs + first.object.entityIDs) {
                byEntity[id, default: []].append(relationships.count)
            }
            relationships.append(affirmed)
        }
    }

    /// The claims in which the origins of two sides affirm the same about somebody whom the dispute concerns; ids in
    /// natural order.
    func agreed(_ claims: [String], _ by: [String]) -> [String] {
        let first = claims.compactMap { graph.claim($0) }
        let second = by.compactMap { graph.claim($0) }
        let (one, other) = (origins(first), origins(second))
        let concerned = first.flatMap { $0.subject.entityIDs + $0.object.entityIDs + $0.with.flatMap(\.values) }
        var result: Set<String> = []
        for number in Set(concerned.flatMap { byEntity[$0] ?? [] }) {
            let ofOne = relationships[number].filter { one.contains(graph.speakers(of: $0).first ?? "") }
            let ofOther = relationships[number].filter { other.contains(graph.speakers(of: $0).first ?? "") }
            if !ofOne.isEmpty, !ofOther.isEmpty { result.formUnion((ofOne + ofOther).map(\.id)) }
        }
        return result.subtracting(claims + by).sorted(by: NaturalOrder.precedes)
    }

    private func origins(_ claims: [Claim]) -> Set<String> {
        Set(claims.compactMap { graph.speakers(of: $0).first })
    }
}
