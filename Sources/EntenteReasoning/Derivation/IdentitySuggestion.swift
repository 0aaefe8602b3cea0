public import EntenteModel

/// Two entities that may be one, and why: a hypothesis for a human, never a merger. What `--assume same:a,b` tries out.
public struct IdentitySuggestion: Sendable, Hashable {
    /// One ground, and the claims that it rests on, in natural order.
    public struct Reason: Sendable, Hashable {
        /// The ground in words, without a full stop.
        public var words: String
        /// The ids of the claims; none where it rests on names or dates alone.
        public var claims: [String]
    }

    /// The entity that was asked about.
    public var entity: String
    /// The other one.
    public var other: String
    /// What speaks for it, the strongest ground first.
    public var reasons: [Reason]
}

extension RelationGraph {
    /// Entities that an entity may be the same as: of the same kind, with the same members, and with a word of their names
    /// in common.
    ///
    /// Members are those whom a rule of the ontology makes allies by sharing it: the parties and signatories of a treaty, the
    /// members of a union, two or more. That one is a plan where the other is a fact of a later time is named as a further
    /// reason. Pairs that a claim relates to each other (the one implements the other) or that the dossier calls different
    /// are none. Ordered by id. O(claims).
    public func identitySuggestions(for id: String, lens: Lens = .everything) -> [IdentitySuggestion] {
        guard let entity = entity(id) else { return [] }
        let memberships = Memberships(self, lens)
        guard let mine = memberships.byShared[id], mine.members.count > 1 else { return [] }
        return memberships.byShared.keys.sorted().compactMap { other in
            guard other != id, let candidate = self.entity(other), candidate.kind == entity.kind,
                let theirs = memberships.byShared[other], Set(theirs.members.keys) == Set(mine.members.keys),
                !memberships.related.contains(other), !isSettled(id, other)
            else { return nil }
            let words = commonWords(entity, candidate)
            guard !words.isEmpty else { return nil }
            let narrator = Narrator(self, lens: lens)
            let members = English.list(mine.members.keys.sorted().map(narrator.nounPhrase))
            var reasons = [
                IdentitySuggestion.Reason(
                    words: "the same members: \(members)",
                    claims: (mine.claims + theirs.claims).sorted(by: NaturalOrder.precedes)),
                IdentitySuggestion.Reason(
                    words: "similar names: both say \(English.list(words.map { "“\($0)”" }))", claims: []),
            ]
            if let stages = mine.succession(to: theirs, self) ?? theirs.succession(to: mine, self) {
                reasons.append(stages)
            }
            return IdentitySuggestion(entity: id, other: other, reasons: reasons)
        }
    }

    /// Whether the dossier has a verdict on two entities.
    private func isSettled(_ first: String, _ second: String) -> Bool {
        identities.contains {
            $0.verdict != .candidate && Set([$0.first, $0.second]) == Set([first, second])
        }
    }

    /// The words of more than three letters that two names share and that their kind does not have anyway.
    private func commonWords(_ first: Entity, _ second: Entity) -> [String] {
        func words(_ text: String) -> [String] {
            text.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 3 }
        }
        let shared = Set(words(second.name)).subtracting(words(ontology.kind(first.kind)?.name ?? ""))
        var seen: Set<String> = []
        return words(first.name).filter { shared.contains($0) && seen.insert($0).inserted }
    }
}

/// Who shares what, by the relations that rules join two of ("?a party-to ?t", "?b party-to ?t").
private struct Memberships {
    struct Shared {
        /// The ids of the members, each with its claims' positions.
        var members: [String: [Int]] = [:]
        /// Claim ids.
        var claims: [String] = []
        var strongest: Modality = .alleged

        /// The reason that one is no more than a plan and the other a fact of a later time.
        func succession(to other: Shared, _ graph: RelationGraph) -> IdentitySuggestion.Reason? {
            guard strongest < .actual, other.strongest == .actual else { return nil }
            let plans = members.values.joined().compactMap { graph.saidTime(of: graph.claims[$0]) }
            let facts = other.members.values.joined().compactMap { graph.claims[$0].on }
            guard let plan = plans.first, let fact = facts.first,
                plans.allSatisfy({ plan in facts.allSatisfy { plan.happensBefore($0) == .yes } })
            else { return nil }
            return IdentitySuggestion.Reason(
                words: "the one is told as \(strongest.rawValue) \(plan.spoken(as: .event)), the other as a fact "
                    + "\(fact.spoken(as: .event))",
                claims: [])
        }
    }

    private(set) var byShared: [String: Shared] = [:]
    /// Entities that a claim relates to another one of its kind.
    private(set) var related: Set<String> = []

    init(_ graph: RelationGraph, _ lens: Lens) {
        var kinds: [String: Set<String?>] = [:]
        for rule in graph.ontology.rules where rule.premises.count == 2 {
            let (a, b) = (rule.premises[0], rule.premises[1])
            guard a.relation == b.relation, a.object == b.object, a.subject != b.subject else { continue }
            kinds[a.relation, default: []].insert(rule.kinds[a.subject])
        }
        for position in graph.selection(lens).positions.map({ Int($0) }) where graph.polarity(position) == .affirmed {
            let relation = graph.relationNames[graph.relationNumber(position)]
            if let members = kinds[relation] {
                add(graph.claims[position], position, members, graph)
            } else {
                relate(graph.claims[position], graph)
            }
        }
    }

    private mutating func add(_ claim: Claim, _ position: Int, _ kinds: Set<String?>, _ graph: RelationGraph) {
        guard case .entity(let member) = claim.subject, let entity = graph.entity(member), !claim.isDerived,
            kinds.contains(where: { $0 == nil || graph.ontology.isKind(entity.kind, a: $0 ?? "") })
        else { return }
        for shared in claim.object.entityIDs {
            var known = byShared[shared] ?? Shared()
            known.members[member, default: []].append(position)
            known.claims.append(claim.id)
            known.strongest = max(known.strongest, claim.modality)
            byShared[shared] = known
        }
    }

    private mutating func relate(_ claim: Claim, _ graph: RelationGraph) {
        guard case .entity(let subject) = claim.subject, let kind = graph.entity(subject)?.kind else { return }
        for object in claim.object.entityIDs where graph.entity(object)?.kind == kind {
            related.formUnion([subject, object])
        }
    }
}
