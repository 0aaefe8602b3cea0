import EntenteModel

/// Claims that cannot both hold and that different sides make.
///
/// Affirmed and negated actual claims of one triple (that something may not come is no contradiction to its coming); or
/// actual affirmed claims on one subject that the ontology says exclude each other. Claims about times that cannot
/// overlap do not conflict (`RelationGraph.span(ofClaimAt:)`). Nor does one speaker with himself or with his own voice;
/// whether two who are not named are one is unknown, and their contradiction stands. That an expert doubts what a party
/// says is tension, not conflict: it is none of these.
struct Conflicts: Sendable {
    /// The actual claims that say the same: those that affirm a relationship, or those that negate it.
    struct Stand: Sendable {
        /// Ascending; in the natural order of ids once all stands are known.
        var positions: [Int]
        /// The stands that it cannot hold beside.
        var against: [Int] = []
        /// The ids of the claims, and the days that each may be about; of stands against others.
        var ids: [String] = []
        var spans: [ClosedRange<Int>] = []
        /// The origins that are named, and whether all are.
        var origins: Set<String> = []
        var areAllNamed = true
        /// The days that all claims may be about.
        var common: ClosedRange<Int>?
    }

    private(set) var stands: [Stand] = []
    /// The stands of a claim, by position; only of claims that might be in conflict. A claim on several objects has several.
    private var standsOf: [Int: [Int]] = [:]
    private var contested: Set<Int> = []
    private var affirmingStand: [Int: Int] = [:]
    private let graph: RelationGraph
    private let voices: VoiceGraph

    /// O(claims + pairs of stands that exclude each other + claims of those; all pairs of claims of a stand where its
    /// claims are of times that have no day in common, or partly of one side).
    init(_ graph: RelationGraph, _ index: RelationshipIndex, _ voices: VoiceGraph) {
        self.graph = graph
        self.voices = voices
        oppose(negations: index)
        oppose(exclusions: index)
        for number in stands.indices where !stands[number].against.isEmpty { describe(number) }
        for (number, stand) in stands.enumerated() where !stand.against.isEmpty {
            for position in stand.positions {
                standsOf[position, default: []].append(number)
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
        guard contested.contains(position), let own = standsOf[position] else { return [] }
        let side = Side(graph, voices, position)
        let lists = own.flatMap { stands[$0].against }.map { opponents(of: side, in: stands[$0]) }
        return lists.count == 1 ? lists[0] : Set(lists.joined()).sorted(by: NaturalOrder.precedes)
    }

    private func opponents(of side: Side, in stand: Stand) -> [String] {
        if side.isOpposedByAll(of: stand) { return stand.ids }
        return stand.positions.indices.filter { areOpposed(side, $0, of: stand) }.map { stand.ids[$0] }
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

    /// What is told as a fact. Where nobody is said to say it, it contradicts nobody.
    private func facts(_ claims: [UInt32], _ polarity: Polarity) -> [Int] {
        claims.map(Int.init).filter {
            graph.modality($0) == .actual && graph.polarity($0) == polarity
                && graph.origin($0) != nil
        }
    }

    private mutating func describe(_ number: Int) {
        let claims = stands[number].positions.map { (id: graph.claims.id($0), position: $0) }
            .sorted { NaturalOrder.precedes($0.id, $1.id) }
        stands[number].positions = claims.map(\.position)
        stands[number].ids = claims.map(\.id)
        let origins = Set(claims.compactMap { graph.namedOrigin($0.position) })
        stands[number].origins = origins
        stands[number].areAllNamed = claims.allSatisfy { graph.namedOrigin($0.position) != nil }
        let spans = claims.map { graph.span(ofClaimAt: $0.position) }
        stands[number].spans = spans
        let (first, last) = (spans.map(\.lowerBound).max() ?? .min, spans.map(\.upperBound).min() ?? .max)
        stands[number].common = first <= last ? first...last : nil
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
                object: words(index.objects[entry]))
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
    private func words(_ object: Term) -> String {
        switch graph.participant(object) {
        case .entity(let id), .document(let id): id
        case .label(let text): text
        default: ""
        }
    }

    // MARK: Claims against each other

    private func isOpposed(_ position: Int, by stand: Stand) -> Bool {
        let side = Side(graph, voices, position)
        if stand.areAllNamed, stand.origins.isSubset(of: side.members) { return false }
        return side.isOpposedByAll(of: stand) || stand.positions.indices.contains { areOpposed(side, $0, of: stand) }
    }

    /// Whether a claim of a side and one of a stand come from different sides and may be about one time.
    private func areOpposed(_ side: Side, _ index: Int, of stand: Stand) -> Bool {
        side.span.overlaps(stand.spans[index])
            && !(graph.namedOrigin(stand.positions[index]).map(side.members.contains) ?? false)
    }
}

/// Where a claim stands: all who are on the side of its origin, none where that is not named, and the days that the claim may
/// be about.
private struct Side {
    let members: Set<String>
    let span: ClosedRange<Int>

    init(_ graph: RelationGraph, _ voices: VoiceGraph, _ position: Int) {
        members = graph.namedOrigin(position).map(voices.side) ?? []
        span = graph.span(ofClaimAt: position)
    }

    /// Whether, seen at a glance, every claim of a stand is of another side and may be about the same time.
    func isOpposedByAll(of stand: Conflicts.Stand) -> Bool {
        members.isDisjoint(with: stand.origins) && stand.common.map(span.overlaps) ?? false
    }
}

extension RelationGraph {
    /// The origin of a claim, if it is somebody who is named.
    fileprivate func namedOrigin(_ position: Int) -> String? { origin(position).flatMap { $0 == "unknown" ? nil : $0 } }
}
