public import EntenteModel

/// Ties that follow from claims: forward chaining over the ontology's rules, and over its transitive kinds.
///
/// What followed is a premise of further ties. Rules join what their premises name and make no new entities, so that the
/// chaining ends (`Ontology.problems()` refuses others). Of several ways to derive a tie the strongest counts, and others are
/// kept where they are asked for.
public struct Derivation: Sendable {
    /// What follows, ordered by subject, relation and object. What somebody claims as well is not among it.
    public let ties: [DerivedTie]
    /// Whether all that follows is there; `false` when the limit was hit.
    public let isComplete: Bool

    /// Derives from the affirmed claims that pass a lens and that nobody who is heard denies or contradicts. A tie of which
    /// a premise does not pass does not follow.
    ///
    /// - Parameters:
    ///   - graph: the claims and, with its ontology, the rules.
    ///   - lens: which claims are premises.
    ///   - limit: at most so many ties are derived, and these have at most twice as many premises in all: each tie keeps all
    ///     the claims that it rests on, which of a long chain are many.
    ///   - ways: so many ways in which a tie follows are kept.
    /// - Complexity: O(claims + joins), rounds as many as the longest chain; with further ways each join for each of them.
    public init(_ graph: RelationGraph, lens: Lens = .everything, limit: Int = 250_000, ways: Int = 1) {
        var chaining = Chaining(graph, lens: lens, limit: limit, ways: ways)
        chaining.run()
        ties = chaining.ties()
        isComplete = !chaining.isExhausted
    }
}

/// The rounds of the chaining.
private struct Chaining {
    private let graph: RelationGraph
    private let limit: Int
    private let ways: Int
    private var base = FactBase()
    /// The facts that are new or changed since the last round.
    private var fresh: Set<Int> = []
    /// The same by relation, ascending.
    private var freshOf: [String: [Int]] = [:]
    /// How many premises the derived facts have in all.
    private var premiseCount = 0
    private(set) var isExhausted = false

    init(_ graph: RelationGraph, lens: Lens, limit: Int, ways: Int) {
        self.graph = graph
        self.limit = limit
        self.ways = ways
        let kinds = graph.relationNames.map { graph.ontology.relation($0) }
        let named = Set(graph.ontology.rules.flatMap { ($0.premises + [$0.conclusion]).map(\.relation) })
        let isNeeded = kinds.map { kind in
            kind.map {
                ($0.isTransitive || named.contains($0.id)) && $0.makesTies && !$0.isStance && !$0.isProvenance
            } ?? false
        }
        // Where no rule has anything to say nothing needs to be weighed.
        if !isNeeded.contains(true) { return }
        let selection = graph.selection(lens)
        let statuses = StatusTable(graph, lens: lens)
        for position in selection.positions.map({ Int($0) }) where graph.polarity(position) == .affirmed {
            guard isNeeded[graph.relationNumber(position)] else { continue }
            let claim = graph.claims[position]
            guard case .entity(let subject) = claim.subject, !Self.contested.contains(statuses.status(of: claim))
            else { continue }
            for object in claim.object.entityIDs {
                let fact = Fact(
                    subject: subject, relation: claim.relation, object: object, qualifiers: claim.with,
                    premises: [claim.id], strength: claim.modality, isCertain: selection.isCertain(position),
                    isGarbled: claim.flags.contains("garbled"), rule: nil)
                base.add(fact)
                if kinds[graph.relationNumber(position)]?.isSymmetric == true {
                    var turned = fact
                    swap(&turned.subject, &turned.object)
                    base.add(turned)
                }
            }
        }
    }

    /// What is denied or contradicted proves nothing.
    private static let contested: Set<ClaimStatus> = [.rejected, .disputed, .inConflict]

    mutating func run() {
        let claimed = base.facts.count
        fresh = Set(base.facts.indices)
        var isFirst = true
        while !fresh.isEmpty, !isExhausted {
            var found: [Fact] = []
            freshOf = Dictionary(grouping: fresh.sorted()) { base.facts[$0].relation }
            for rule in graph.ontology.rules {
                // Every premise in turn is the first, in the order written, that is new; at first all are.
                for start in isFirst ? [0] : Array(rule.premises.indices) {
                    join(rule, start, start, [:], [], &found)
                }
            }
            for rule in transitiveRules { join(rule, 0, 0, [:], [], &found) }
            isFirst = false
            fresh = []
            isExhausted = found.count > limit
            for fact in found {
                premiseCount += fact.premises.count
                if base.facts.count - claimed >= limit || premiseCount > 2 * limit {
                    isExhausted = true
                    break
                }
                if let index = base.merge(fact, ways: ways) { fresh.insert(index) }
            }
        }
    }

    private static let transitive = "transitive"

    /// One rule for each transitive kind.
    private var transitiveRules: [DerivationRule] {
        graph.ontology.relations.values.filter(\.isTransitive).map(\.id).sorted().map { relation in
            DerivationRule(
                id: Self.transitive,
                premises: [
                    .init(subject: "a", relation: relation, object: "b"),
                    .init(subject: "b", relation: relation, object: "c"),
                ], conclusion: .init(subject: "a", relation: relation, object: "c"))
        }
    }

    /// Whether a fact may stand as a premise, when the premise at `start` is the first that is new.
    private func mayStand(_ index: Int, _ rule: DerivationRule, _ number: Int, _ start: Int) -> Bool {
        // A chain grows by one claim at its end: each is found once.
        if rule.id == Self.transitive, number > 0 { return base.facts[index].rule == nil }
        return number == start ? fresh.contains(index) : number > start || !fresh.contains(index)
    }

    /// Binds the variables premise by premise: that at `start` first, the others in the order written.
    private func join(
        _ rule: DerivationRule, _ start: Int, _ number: Int?, _ bound: [String: String], _ used: [Int],
        _ found: inout [Fact]
    ) {
        // More than this is told as incomplete anyway, and would only fill the memory.
        if found.count > limit { return }
        guard let number else {
            if let fact = conclusion(rule, bound, used) { found += fact }
            return
        }
        let others = rule.premises.indices.filter { $0 != start }
        let next = number == start ? others.first : others.first { $0 > number }
        let pattern = rule.premises[number]
        // The first is one of the new facts, and nothing is bound yet.
        let candidates =
            number == start
            ? freshOf[pattern.relation] ?? []
            : base.matches(pattern.relation, subject: bound[pattern.subject], object: bound[pattern.object])
        for index in candidates
        where mayStand(index, rule, number, start) {
            let fact = base.facts[index]
            var bound = bound
            bound[pattern.subject] = fact.subject
            bound[pattern.object] = fact.object
            // One variable in both places asks for one entity.
            if pattern.subject == pattern.object, fact.subject != fact.object { continue }
            guard fits(rule, pattern.subject, fact.subject), fits(rule, pattern.object, fact.object) else { continue }
            guard let qualifier = pattern.qualifier else {
                join(rule, start, next, bound, used + [index], &found)
                continue
            }
            let values = fact.qualifiers.first { $0.name == qualifier.name }?.values ?? []
            let known = bound[qualifier.variable]
            for value in values where known == nil || known == value {
                bound[qualifier.variable] = value
                join(rule, start, next, bound, used + [index], &found)
            }
        }
    }

    private func fits(_ rule: DerivationRule, _ variable: String, _ id: String) -> Bool {
        guard let kind = rule.kinds[variable] else { return true }
        return graph.entity(id).map { graph.ontology.isKind($0.kind, a: kind) } ?? false
    }

    /// The fact of a conclusion, and for a symmetric relation its twin; `nil` for a tie to oneself and for what is claimed.
    private func conclusion(_ rule: DerivationRule, _ bound: [String: String], _ used: [Int]) -> [Fact]? {
        guard let subject = bound[rule.conclusion.subject], let object = bound[rule.conclusion.object],
            subject != object, graph.entity(subject) != nil, graph.entity(object) != nil
        else { return nil }
        let relation = rule.conclusion.relation
        if base.isClaimed(subject, relation, object) { return nil }
        let facts = used.map { base.facts[$0] }
        var fact = Fact(
            subject: subject, relation: relation, object: object, qualifiers: [],
            premises: facts.reduce(into: []) { $0.formUnion($1.premises) },
            strength: facts.map(\.strength).min() ?? .alleged, isCertain: facts.allSatisfy(\.isCertain),
            isGarbled: facts.contains(where: \.isGarbled), rule: rule.id)
        if ways > 1 {
            let all = facts.reduce(into: [[]] as Set<Set<String>>) { all, next in
                let own = next.others.union([next.premises])
                all = FactBase.smallest(Set(all.flatMap { way in own.map { way.union($0) } }), beside: nil, ways)
            }
            fact.others = FactBase.smallest(all, beside: fact.premises, ways - 1)
        }
        guard graph.ontology.relation(relation)?.isSymmetric == true else { return [fact] }
        var turned = fact
        swap(&turned.subject, &turned.object)
        return [fact, turned]
    }

    func ties() -> [DerivedTie] {
        base.facts.compactMap { fact in
            guard let rule = fact.rule else { return nil }
            let isSymmetric = graph.ontology.relation(fact.relation)?.isSymmetric == true
            if isSymmetric, fact.object.utf8.lexicographicallyPrecedes(fact.subject.utf8) { return nil }
            return DerivedTie(
                subject: fact.subject, relation: fact.relation, object: fact.object, rule: rule,
                premises: fact.premises.sorted(by: NaturalOrder.precedes),
                others: fact.others.map { $0.sorted(by: NaturalOrder.precedes) }.sorted(by: FactBase.precedes),
                strength: fact.strength, isCertain: fact.isCertain)
        }.sorted { ($0.subject, $0.relation, $0.object) < ($1.subject, $1.relation, $1.object) }
    }
}
