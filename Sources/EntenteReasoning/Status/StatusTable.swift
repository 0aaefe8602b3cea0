public import EntenteModel

/// The claims of a graph, weighed: status, supports, denials, conflicts.
///
/// A denial reaches the claims that it names and no others. In a conflict both sides are listed and neither wins. What a
/// lens does not hear (`Lens.evidence`) is not weighed: what nobody had denied in print by New Year was not yet disputed
/// for who read then. What is said about claims is heard whatever `Lens.asOf` asks for; facts, which a conflict is made
/// of, are weighed where they count at that date. Who speaks for whom is read from all claims, whatever the lens.
public struct StatusTable: Sendable {
    let graph: RelationGraph
    let lens: Lens
    let index: RelationshipIndex
    let conflicts: Conflicts
    let companions: Companions
    /// For each claim that is denied, the ids of the claims that do it, in the graph's order.
    let denials: [String: [String]]
    private let independence: Independence
    /// The claims that are heard only possibly, because their dates leave it open.
    private let uncertain: Set<UInt32>
    /// Whether the actual affirmed claims of an entry of the index come from several independent origins.
    private let isCorroborated: [Bool]

    /// Weighs the claims that a lens hears; all of them unless it says otherwise.
    ///
    /// O(claims), and the pairs of claims that may be in conflict.
    public init(_ graph: RelationGraph, lens: Lens = .everything) {
        self.graph = graph
        self.lens = lens
        let evidence = Evidence(graph, lens)
        index = RelationshipIndex(graph, hearing: evidence.positions)
        uncertain = Set(evidence.uncertain)
        denials = Self.denials(in: graph, hearing: evidence.positions)
        let voices = VoiceGraph(graph, without: lens.withoutClaims)
        independence = Independence(graph: graph, voices: voices)
        conflicts = Conflicts(graph, index, voices)
        companions = Companions(graph, index)
        isCorroborated = Self.corroborated(graph, index, independence)
    }

    static let denialRelation = "denies"
    /// A denial that is still to come denies nothing yet.
    private static let unspoken: Set<Modality> = [.expected, .intended, .proposed, .conditional]

    static func denials(in graph: RelationGraph, hearing positions: some Sequence<Int>) -> [String: [String]] {
        guard let relation = graph.relationNames.firstIndex(of: denialRelation) else { return [:] }
        var denials: [String: [String]] = [:]
        for position in positions
        where graph.relationNumber(position) == relation && graph.polarity(position) == .affirmed
            && !unspoken.contains(graph.modality(position))
        {
            let claim = graph.claims[position]
            for id in claim.object.claimIDs { denials[id, default: []].append(claim.id) }
        }
        return denials
    }

    /// Whether a claim is heard under the lens: for certain, possibly, or not at all, which an unknown id is.
    public func isHeard(_ id: String) -> Certainty {
        guard let position = graph.claimPosition(id), index.hears(position) else { return .no }
        return uncertain.contains(UInt32(position)) ? .possibly : .yes
    }

    /// Whether no document tells a claim that was published by the date up to which the lens hears, so that nobody could
    /// weigh it then.
    public func isUnpublished(_ claim: Claim) -> Bool {
        guard let date = lens.knownBy, let position = graph.claimPosition(claim.id) else { return false }
        return graph.admits(Lens(knownBy: date), claimAt: position) == .no
    }

    /// The ids of the claims that deny a claim, in the graph's order.
    public func denials(of id: String) -> [String] { denials[id] ?? [] }

    /// The ids of the claims that cannot hold beside a claim and that another side makes, in natural order.
    public func conflicts(of id: String) -> [String] {
        guard let position = graph.claimPosition(id) else { return [] }
        return conflicts.opponents(of: position)
    }

    /// Those against any of some claims, each once, in the order in which they are found.
    public func conflicts(of ids: [String]) -> [String] {
        // Claims of one stand mostly have the very same array against them.
        var lists: [[String]] = []
        for id in ids {
            let list = conflicts(of: id)
            if !list.isEmpty, !lists.contains(list) { lists.append(list) }
        }
        var seen: Set<String> = []
        return lists.joined().filter { seen.insert($0).inserted }
    }

    /// The affirmed claims on the same subject, relation and object, the claim itself among them, in natural order of ids
    /// (so that the order of the file decides nothing), each with its origin and, where it does not count as an origin of
    /// its own, why.
    public func supports(of claim: Claim) -> [Support] {
        guard let position = graph.claimPosition(claim.id) else { return [] }
        let affirmed = index.companions(of: position).filter { graph.polarity($0) == .affirmed }
        return independence.supports(Self.inNaturalOrder(affirmed, graph))
    }

    /// How many independent origins affirm what a claim says.
    public func independentOrigins(of claim: Claim) -> Int {
        supports(of: claim).count { $0.dependence == nil }
    }

    /// The status of a claim.
    public func status(of claim: Claim) -> ClaimStatus {
        if claim.isDerived { return .derived }
        if let date = lens.asOf, let valid = claim.valid, valid.isOver(by: date) == .yes { return .lapsed }
        if denials[claim.id] != nil { return claim.modality == .alleged ? .rejected : .disputed }
        guard let position = graph.claimPosition(claim.id) else { return .asserted }
        if conflicts.isContested(position) { return .inConflict }
        switch claim.polarity {
        case .negated: return .negated
        case .none: return .noPosition
        case .affirmed: break
        }
        guard claim.modality == .actual else { return ClaimStatus(rawValue: claim.modality.rawValue) ?? .asserted }
        let entries = index.entries(of: position)
        return !entries.isEmpty && entries.allSatisfy { isCorroborated[$0] } ? .corroborated : .asserted
    }

    /// Only what is asserted as a fact corroborates a fact.
    private static func corroborated(
        _ graph: RelationGraph, _ index: RelationshipIndex, _ independence: Independence
    ) -> [Bool] {
        index.entries.map { entry in
            if entry.count == 1, graph.detail(Int(entry[0]))?.citations.count ?? 0 < 2 { return false }
            let facts = entry.map(Int.init).filter { graph.polarity($0) == .affirmed && graph.modality($0) == .actual }
            guard let first = facts.first.flatMap(graph.origin),
                facts.contains(where: { graph.origins($0).contains { $0 != first } })
            else { return false }
            return independence.supports(inNaturalOrder(facts, graph)).count { $0.dependence == nil } > 1
        }
    }

    private static func inNaturalOrder(_ positions: [Int], _ graph: RelationGraph) -> [Int] {
        positions.map { (id: graph.claims.id($0), position: $0) }
            .sorted { NaturalOrder.precedes($0.id, $1.id) }.map(\.position)
    }
}

/// The positions of the claims that a lens hears.
struct Evidence {
    let positions: [Int]
    let uncertain: [UInt32]

    init(_ graph: RelationGraph, _ lens: Lens) {
        if lens.hearsEverything {
            positions = Array(0..<graph.claims.count)
            uncertain = []
        } else {
            let selection = graph.heard(lens)
            positions = selection.positions.map { Int($0) }
            uncertain = selection.uncertain
        }
    }
}
