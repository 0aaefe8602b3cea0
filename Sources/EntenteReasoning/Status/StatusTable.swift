public import EntenteModel

/// The claims of a graph, weighed: status, supports, denials, conflicts.
///
/// A denial reaches the claims that it names and no others. In a conflict both sides are listed and neither wins.
public struct StatusTable: Sendable {
    let graph: RelationGraph
    let index: RelationshipIndex
    private let voices: VoiceGraph
    private let independence: Independence
    let denials: [String: [String]]
    let opponents: [Int: Set<Int>]
    /// Whether the actual affirmed claims of an entry of the index come from several independent origins.
    private let corroborated: [Bool]

    /// Weighs all claims. O(claims), and the pairs of claims that are in conflict.
    public init(_ graph: RelationGraph) {
        self.graph = graph
        index = RelationshipIndex(graph)
        voices = VoiceGraph(graph)
        independence = Independence(graph: graph, voices: voices)
        denials = Self.denials(in: graph)
        var opponents: [Int: Set<Int>] = [:]
        for pair in ConflictFinder(graph: graph, index: index, voices: voices).pairs() {
            opponents[pair.first, default: []].insert(pair.second)
            opponents[pair.second, default: []].insert(pair.first)
        }
        self.opponents = opponents
        corroborated = Self.corroborated(graph, index, independence)
    }

    static let denialRelation = "denies"

    /// For each claim that is denied, the ids of the claims that do it, in the graph's order. O(claims).
    static func denials(in graph: RelationGraph) -> [String: [String]] {
        var denials: [String: [String]] = [:]
        for position in graph.claims.indices where graph.polarity(position) == .affirmed {
            guard graph.relationNames[graph.relationNumber(position)] == Self.denialRelation else { continue }
            let claim = graph.claims[position]
            for id in claim.object.claimIDs { denials[id, default: []].append(claim.id) }
        }
        return denials
    }

    /// The ids of the claims that deny a claim, in the graph's order.
    public func denials(of id: String) -> [String] { denials[id] ?? [] }

    /// The ids of the claims that cannot hold beside a claim and that another side makes, in natural order.
    public func conflicts(of id: String) -> [String] {
        guard let position = graph.claimPosition(id) else { return [] }
        return (opponents[position] ?? []).map { graph.claims.id($0) }.sorted(by: NaturalOrder.precedes)
    }

    /// The affirmed claims on the same subject, relation and object, the claim itself among them, in natural order of ids
    /// (so that the order of the file decides nothing), each with its origin and, where it does not count as an origin of its own, why.
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
            .sorted { NaturalOrder.precedes($0.id, $1.id) }
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
        return corroborated[index.entryOfClaim[position]] ? .corroborated : .asserted
    }

    /// Only what is asserted as a fact corroborates a fact.
    private static func corroborated(
        _ graph: RelationGraph, _ index: RelationshipIndex, _ independence: Independence
    ) -> [Bool] {
        index.entries.map { entry in
            let facts = entry.filter { graph.polarity($0) == .affirmed && graph.modality($0) == .actual }
            guard facts.count > 1 else { return false }
            let sorted = facts.map { graph.claims[$0] }.sorted { NaturalOrder.precedes($0.id, $1.id) }
            return independence.supports(sorted).count { $0.dependence == nil } > 1
        }
    }
}
