import EntenteModel

/// Claims that cannot both hold and that different sides make.
///
/// Affirmed and negated actual claims of one triple (that something may not come is no contradiction to its coming); or
/// actual affirmed claims on one subject that the ontology says exclude each other. Claims whose periods do not overlap
/// do not conflict. That an expert doubts what a party says is tension, not conflict: it is none of these.
struct Conflicts: Sendable {
    /// The actual claims that say the same: those that affirm a relationship, or those that negate it.
    struct Stand: Sendable {
        /// Ascending; in the natural order of ids once all stands are known.
        var positions: [Int]
        /// The stands that it cannot hold beside.
        var against: [Int] = []
        /// The ids of the claims, their origins, and whether one of them has a period; of stands against others.
        var ids: [String] = []
        var origins: Set<String> = []
        var hasPeriods = false
    }

    private(set) var stands: [Stand] = []
    /// The stand of a claim, by position; only of claims that might be in conflict.
    private var standOf: [Int: Int] = [:]
    private var contested: Set<Int> = []
    private var affirmingStand: [Int: Int] = [:]
    private let graph: RelationGraph
    private let voices: VoiceGraph

    /// O(claims + pairs of stands that exclude each other + claims of those; all pairs of claims of a stand where its
    /// claims have periods, or partly one side).
    init(_ graph: RelationGraph, _ index: RelationshipIndex, _ voices: VoiceGraph) {
        self.graph = graph
        self.voices = voices
        oppose(negations: index)
        oppose(exclusions: index)
        for number in stands.indices where !stands[number].against.isEmpty { describe(number) }
        for (number, stand) in stands.enumerated() where !stand.against.isEmpty {
            for position in stand.positions {
                standOf[position] = number
                if stand.against.contains(where: { isOpposed(position, by: stands[$0]) }) {
                    contested.insert(position)
                }
            }
        }
    }

    /// Whether another side claims what cannot hold beside the claim at a position.
    func isContested(_ position: Int) -> Bool { contested.contains(position) }

    /// The ids of the claims against the one at a position, in natural order. Where they are all of one stand, the same
    /// array for all its opponents.
    func opponents(of position: Int) -> [String] {
        guard contested.contains(position), let stand = standOf[position] else { return [] }
        let lists = stands[stand].against.map { opponents(of: position, in: stands[$0]) }
        return lists.count == 1 ? lists[0] : lists.joined().sorted(by: NaturalOrder.precedes)
    }

    private func opponents(of position: Int, in stand: Stand) -> [String] {
        let side = side(of: position)
        if isOpposedByAll(position, of: side, in: stand) { return stand.ids }
        return stand.positions.indices.filter { areOpposed(position, of: side, stand.positions[$0]) }
            .map { stand.ids[$0] }
    }

    /// The claims of one stand that another stand opposes.
    func claims(of stand: Int, opposedBy other: Int) -> [Int] {
        stands[stand].positions.filter { isOpposed($0, by: stands[other]) }
    }

    // MARK: Stands against each other

    private mutating func oppose(negations index: RelationshipIndex) {
        for (entry, claims) in index.entries.enumerated() where claims.count > 1 {
            let negated = facts(claims, .negated)
            let affirmed = negated.isEmpty ? [] : facts(claims, .affirmed)
            if affirmed.isEmpty { continue }
            stands.append(Stand(positions: negated))
            excludeEachOther(stands.count - 1, affirming(entry, affirmed))
        }
    }

    /// What nobody is named as the origin of contradicts nobody.
    private func facts(_ claims: [UInt32], _ polarity: Polarity) -> [Int] {
        claims.map(Int.init).filter {
            graph.modality($0) == .actual && graph.polarity($0) == polarity && graph.origin($0) != nil
        }
    }

    private mutating func describe(_ number: Int) {
        let claims = stands[number].positions.map { (id: graph.claims.id($0), position: $0) }
            .sorted { NaturalOrder.precedes($0.id, $1.id) }
        stands[number].positions = claims.map(\.position)
        stands[number].ids = claims.map(\.id)
        stands[number].origins = Set(claims.compactMap { graph.origin($0.position) })
        stands[number].hasPeriods = claims.contains { graph.detail($0.position)?.valid != nil }
    }

    /// The stand that affirms an entry of the index.
    private mutating func affirming(_ entry: Int, _ facts: [Int]) -> Int {
        if let known = affirmingStand[entry] { return known }
        affirmingStand[entry] = stands.count
        stands.append(Stand(positions: facts))
        return stands.count - 1
    }

    private struct Key: Hashable {
        var subject: UInt32
        var relation: String
    }

    /// A relationship that is affirmed as a fact, of a relation that an exclusion names.
    private struct Relationship {
        var stand: Int
        var relation: String
        var object: String
    }

    private mutating func oppose(exclusions index: RelationshipIndex) {
        let excludes = graph.relationNames.map { graph.ontology.relation($0)?.excludes ?? [] }
        let named = Set(excludes.flatMap { $0.map(\.relation) })
        let isInvolved = graph.relationNames.indices.map {
            !excludes[$0].isEmpty || named.contains(graph.relationNames[$0])
        }
        if !isInvolved.contains(true) { return }
        var bySubject: [Key: [Relationship]] = [:]
        var involved: [(subject: UInt32, relation: Int, it: Relationship)] = []
        for (entry, claims) in index.entries.enumerated() {
            let relation = graph.relationNumber(Int(claims[0]))
            guard isInvolved[relation] else { continue }
            let facts = facts(claims, .affirmed)
            guard let first = facts.first else { continue }
            let it = Relationship(
                stand: affirming(entry, facts), relation: graph.relationNames[relation],
                object: Self.words(graph.claims[first]))
            let subject = graph.subjectTerm(first).raw
            bySubject[Key(subject: subject, relation: it.relation), default: []].append(it)
            involved.append((subject, relation, it))
        }
        for (subject, relation, it) in involved {
            for exclusion in excludes[relation] where exclusion.own == nil || exclusion.own == it.object {
                for other in bySubject[Key(subject: subject, relation: exclusion.relation)] ?? [] {
                    let isMeant = exclusion.object == nil || exclusion.object == other.object
                    // The same words never exclude themselves.
                    let isAnother = other.relation != it.relation || other.object != it.object
                    if isMeant, isAnother { excludeEachOther(it.stand, other.stand) }
                }
            }
        }
    }

    private mutating func excludeEachOther(_ first: Int, _ second: Int) {
        guard first != second, !stands[first].against.contains(second) else { return }
        stands[first].against.append(second)
        stands[second].against.append(first)
    }

    /// The object as the ontology names it: an id, or the words of a label.
    private static func words(_ claim: Claim) -> String {
        switch claim.object {
        case .entity(let id), .document(let id): id
        case .label(let text): text
        default: ""
        }
    }

    // MARK: Claims against each other

    private func isOpposed(_ position: Int, by stand: Stand) -> Bool {
        let side = side(of: position)
        if stand.origins.isSubset(of: side) { return false }
        return isOpposedByAll(position, of: side, in: stand)
            || stand.positions.contains { areOpposed(position, of: side, $0) }
    }

    /// All who are on the side of a claim's origin.
    private func side(of position: Int) -> Set<String> { graph.origin(position).map(voices.side) ?? [] }

    /// Whether, seen at a glance, every claim of a stand is of another side and may be about the same time.
    private func isOpposedByAll(_ position: Int, of side: Set<String>, in stand: Stand) -> Bool {
        side.isDisjoint(with: stand.origins) && !(stand.hasPeriods && graph.detail(position)?.valid != nil)
    }

    /// Whether a claim of a side and another one come from different sides and may be about one time.
    private func areOpposed(_ first: Int, of side: Set<String>, _ second: Int) -> Bool {
        guard let other = graph.origin(second), !side.contains(other) else { return false }
        if let p = graph.detail(first)?.valid, let q = graph.detail(second)?.valid, p.overlaps(q) == .no {
            return false
        }
        return true
    }
}
