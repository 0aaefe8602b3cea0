public import EntenteModel

/// The claims of a graph, weighed: status, supports, denials, conflicts.
///
/// A denial reaches the claims that it names and no others. In a conflict both sides are listed and neither wins.
public struct StatusTable: Sendable {
    private let graph: RelationGraph
    private let index: RelationshipIndex
    private let voices: VoiceGraph
    private let independence: Independence
    private let denials: [String: [String]]
    private let opponents: [Int: [Int]]

    /// Weighs all claims. O(claims), and the pairs of claims that are in conflict.
    public init(_ graph: RelationGraph) {
        self.graph = graph
        index = RelationshipIndex(graph)
        voices = VoiceGraph(graph)
        independence = Independence(graph: graph, voices: voices)
        var denials: [String: [String]] = [:]
        for position in graph.claims.indices where graph.polarity(position) == .affirmed {
            guard graph.relationNames[graph.relationNumber(position)] == Self.denialRelation else { continue }
            let claim = graph.claims[position]
            for id in claim.object.claimIDs { denials[id, default: []].append(claim.id) }
        }
        self.denials = denials
        var opponents: [Int: [Int]] = [:]
        for pair in ConflictFinder(graph: graph, index: index, voices: voices).pairs() {
            if !opponents[pair.first, default: []].contains(pair.second) {
                opponents[pair.first, default: []].append(pair.second)
            }
            if !opponents[pair.second, default: []].contains(pair.first) {
                opponents[pair.second, default: []].append(pair.first)
            }
        }
        self.opponents = opponents
    }

    static let denialRelation = "denies"

    /// The ids of the claims that deny a claim, in the graph's order.
    public func denials(of id: String) -> [String] { denials[id] ?? [] }

    /// The ids of the claims that cannot hold beside a claim and that another side makes, in natural order.
    public func conflicts(of id: String) -> [String] {
        guard let position = graph.claimPosition(id) else { return [] }
        return (opponents[position] ?? []).map { graph.claims.id($0) }.sorted(by: NaturalOrder.precedes)
    }

    /// The affirmed claims on the same subject, relation and object, the claim itself among them, each with its origin
    /// and, where it does not count as an origin of its own, why.
    public func supports(of claim: Claim) -> [Support] {
        guard let position = graph.claimPosition(claim.id) else { return [] }
        return independence.supports(affirmed(with: position))
    }

    /// How many independent origins affirm what a claim says.
    public func independentOrigins(of claim: Claim) -> Int {
        supports(of: claim).count { $0.dependence == nil }
    }

    private func affirmed(with position: Int) -> [Claim] {
        index.companions(of: position).filter { graph.polarity($0) == .affirmed }.map { graph.claims[$0] }
    }

    /// The status of a claim.
    public func status(of claim: Claim) -> ClaimStatus {
        if denials[claim.id] != nil { return claim.modality == .alleged ? .rejected : .disputed }
        guard let position = graph.claimPosition(claim.id) else { return .asserted }
        if opponents[position] != nil { return .inConflict }
        switch claim.polarity {
        case .negated: return .negated
        case .none: return .noPosition
        case .affirmed: break
        }
        guard claim.modality == .actual else { return ClaimStatus(rawValue: claim.modality.rawValue) ?? .asserted }
        // Only what is asserted as a fact corroborates a fact.
        let facts = affirmed(with: position).filter { $0.modality == .actual }
        guard facts.count > 1 else { return .asserted }
        return independence.supports(facts).count { $0.dependence == nil } > 1 ? .corroborated : .asserted
    }

    // MARK: Disputes

    /// What is denied or in conflict, and nothing else: denials first, in the graph's order, then conflicts.
    public func disputes() -> [Dispute] {
        denied() + conflicts()
    }

    private func denied() -> [Dispute] {
        struct Key: Hashable {
            var kind: Dispute.Kind
            var by: [String]
        }
        var order: [Key] = []
        var claims: [Key: [String]] = [:]
        for claim in graph.claims {
            guard let by = denials[claim.id] else { continue }
            let key = Key(kind: claim.modality == .alleged ? .rejected : .disputed, by: by)
            if claims[key] == nil { order.append(key) }
            claims[key, default: []].append(claim.id)
        }
        return order.map { key in
            let denied = (claims[key] ?? []).sorted(by: NaturalOrder.precedes)
            return Dispute(kind: key.kind, claims: denied, by: key.by, agreed: agreed(denied, key.by))
        }
    }

    /// Conflicts with one opposite side in common are one.
    private func conflicts() -> [Dispute] {
        var claimed: [String: Set<String>] = [:]
        for (position, others) in opponents {
            for other in others where isBefore(position, other) {
                claimed[graph.claims.id(other), default: []].insert(graph.claims.id(position))
            }
        }
        var sides: [[String]: [String]] = [:]
        for (other, claims) in claimed {
            sides[claims.sorted(by: NaturalOrder.precedes), default: []].append(other)
        }
        return sides.map { claims, others in
            let by = others.sorted(by: NaturalOrder.precedes)
            return Dispute(kind: .conflict, claims: claims, by: by, agreed: agreed(claims, by))
        }.sorted { NaturalOrder.precedes($0.claims[0], $1.claims[0]) }
    }

    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        a != b && NaturalOrder.precedes(graph.claims.id(a), graph.claims.id(b))
    }

    /// Claims of both sides on one triple about somebody whom the dispute concerns.
    private func agreed(_ claims: [String], _ by: [String]) -> [String] {
        let first = claims.compactMap { graph.claim($0) }
        let second = by.compactMap { graph.claim($0) }
        let concerned = Set(first.flatMap { concernedEntities($0) })
        let (one, other) = (origins(first), origins(second))
        var result: Set<String> = []
        for entry in index.entries where entry.count > 1 {
            let affirmed = entry.filter { graph.polarity($0) == .affirmed }.map { graph.claims[$0] }
            guard affirmed.count > 1, let example = affirmed.first,
                !concerned.isDisjoint(with: example.subject.entityIDs + example.object.entityIDs)
            else { continue }
            let ofOne = affirmed.filter { one.contains(graph.speakers(of: $0).first ?? "") }
            let ofOther = affirmed.filter { other.contains(graph.speakers(of: $0).first ?? "") }
            if !ofOne.isEmpty, !ofOther.isEmpty { result.formUnion((ofOne + ofOther).map(\.id)) }
        }
        return result.subtracting(claims + by).sorted(by: NaturalOrder.precedes)
    }

    private func concernedEntities(_ claim: Claim) -> [String] {
        claim.subject.entityIDs + claim.object.entityIDs + claim.with.flatMap(\.values)
    }

    private func origins(_ claims: [Claim]) -> Set<String> {
        Set(claims.compactMap { graph.speakers(of: $0).first })
    }
}
