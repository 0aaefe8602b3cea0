public import EntenteModel

/// Ties that follow from claims: forward chaining over the ontology's rules, and over its transitive kinds.
///
/// Rules join what their premises name and make no new entities, so that the chaining ends. Of several ways to derive a
/// tie the strongest is kept.
public struct Derivation: Sendable {
    /// What follows, ordered by subject, relation and object. What somebody claims as well is not among it.
    public let ties: [DerivedTie]
    /// Whether all that follows is there; `false` when the limit was hit.
    public let isComplete: Bool

    /// Derives from the affirmed claims that pass a lens and that nobody denies or contradicts. A tie of which a premise does not pass does not follow.
    ///
    /// - Parameters:
    ///   - graph: the claims and, with its ontology, the rules.
    ///   - lens: which claims are premises.
    ///   - limit: at most so many ties are derived.
    /// - Complexity: O(claims + joins), rounds as many as the longest chain.
    public init(_ graph: RelationGraph, lens: Lens = .everything, limit: Int = 1_000_000) {
        var chaining = Chaining(graph, lens: lens, limit: limit)
        chaining.run()
        ties = chaining.ties()
        isComplete = !chaining.isExhausted
    }
}

/// The rounds of the chaining.
private struct Chaining {
    private let graph: RelationGraph
    private let limit: Int
    private var base = FactBase()
    /// The facts that are new or changed since the last round.
    private var fresh: Set<Int> = []
    private(set) var isExhausted = false

    init(_ graph: RelationGraph, lens: Lens, limit: Int) {
        self.graph = graph
        self.limit = limit
        let selection = graph.selection(lens)
        let statuses = StatusTable(graph)
        for position in selection.positions.map({ Int($0) }) where graph.polarity(position) == .affirmed {
            let claim = graph.claims[position]
            guard let kind = graph.ontology.relation(claim.relation), kind.makesTies, !kind.isStance,
                !kind.isProvenance,
                case .entity(let subject) = claim.subject, !Self.contested.contains(statuses.status(of: claim))
            else { continue }
            for object in claim.object.entityIDs {
                let fact = Fact(
                    subject: subject, relation: claim.relation, object: object, qualifiers: claim.with,
                    premises: [claim.id], strength: claim.modality, isCertain: selection.isCertain(position),
                    isGarbled: claim.flags.contains("garbled"), rule: nil)
                base.add(fact)
                if kind.isSymmetric {
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
        let rules = rules
        while !fresh.isEmpty, !isExhausted {
            var found: [Fact] = []
            for rule in rules { join(rule, 0, [:], [], &found) }
            fresh = []
            for fact in found {
                if base.facts.count - claimed >= limit {
                    isExhausted = true
                    break
                }
                if let index = base.merge(fact) { fresh.insert(index) }
            }
        }
    }

    private static let transitive = "transitive"

    /// The ontology's rules, and one for each transitive kind.
    private var rules: [DerivationRule] {
        let transitive = graph.ontology.relations.values.filter(\.isTransitive).map(\.id).sorted()
        return graph.ontology.rules
            + transitive.map { relation in
                DerivationRule(
                    id: Self.transitive,
                    premises: [
                        .init(subject: "a", relation: relation, object: "b"),
                        .init(subject: "b", relation: relation, object: "c"),
                    ], conclusion: .init(subject: "a", relation: relation, object: "c"))
            }
    }

    /// Binds the variables premise by premise.
    private func join(
        _ rule: DerivationRule, _ number: Int, _ bound: [String: String], _ used: [Int], _ found: inout [Fact]
    ) {
        guard number < rule.premises.count else {
            if let fact = conclusion(rule, bound, used) { found += fact }
            return
        }
        let pattern = rule.premises[number]
        for index in base.matches(pattern.relation, subject: bound[pattern.subject], object: bound[pattern.object]) {
            let fact = base.facts[index]
            // A chain grows by one claim at its end, and only where it grew in the last round: each is found once.
            if rule.id == Self.transitive, number == 0 ? !fresh.contains(index) : fact.rule != nil { continue }
            var bound = bound
            bound[pattern.subject] = fact.subject
            bound[pattern.object] = fact.object
            guard fits(rule, pattern.subject, fact.subject), fits(rule, pattern.object, fact.object) else { continue }
            guard let qualifier = pattern.qualifier else {
                join(rule, number + 1, bound, used + [index], &found)
                continue
            }
            let values = fact.qualifiers.first { $0.name == qualifier.name }?.values ?? []
            for value in values where bound[qualifier.variable] == nil || bound[qualifier.variable] == value {
                bound[qualifier.variable] = value
                join(rule, number + 1, bound, used + [index], &found)
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
        let fact = Fact(
            subject: subject, relation: relation, object: object, qualifiers: [],
            premises: facts.reduce(into: []) { $0.formUnion($1.premises) },
            strength: facts.map(\.strength).min() ?? .alleged, isCertain: facts.allSatisfy(\.isCertain),
            isGarbled: facts.contains(where: \.isGarbled), rule: rule.id)
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
                premises: fact.premises.sorted(by: NaturalOrder.precedes), strength: fact.strength,
                isCertain: fact.isCertain)
        }.sorted { ($0.subject, $0.relation, $0.object) < ($1.subject, $1.relation, $1.object) }
    }
}
