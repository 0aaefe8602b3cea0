import EntenteModel

/// One tie of the derivation: a claim's, or one that followed.
struct Fact {
    var subject: String
    var relation: String
    var object: String
    var qualifiers: [Qualifier]
    /// Claim ids: of the strongest way in which it follows.
    var premises: Set<String>
    /// Those of further ways, none of which holds another; as many as are asked for.
    var others: Set<Set<String>> = []
    var strength: Modality
    var isCertain: Bool
    /// Whether a premise is flagged garbled.
    var isGarbled: Bool
    /// The rule by which it followed; `nil` for a claim.
    var rule: String?
}

/// The facts so far, by relation and by relation and end.
struct FactBase {
    struct Triple: Hashable {
        var subject: String
        var relation: String
        var object: String
    }

    private struct End: Hashable {
        var relation: String
        var entity: String
    }

    private(set) var facts: [Fact] = []
    private var byRelation: [String: [Int]] = [:]
    private var bySubject: [End: [Int]] = [:]
    private var byObject: [End: [Int]] = [:]
    private var derived: [Triple: Int] = [:]
    private var claimed: Set<Triple> = []

    mutating func add(_ fact: Fact) {
        let triple = Triple(subject: fact.subject, relation: fact.relation, object: fact.object)
        if fact.rule == nil { claimed.insert(triple) } else { derived[triple] = facts.count }
        byRelation[fact.relation, default: []].append(facts.count)
        bySubject[End(relation: fact.relation, entity: fact.subject), default: []].append(facts.count)
        byObject[End(relation: fact.relation, entity: fact.object), default: []].append(facts.count)
        facts.append(fact)
    }

    /// Adds what follows, or strengthens the derived fact of the same triple; gives the number of the fact that is new or changed. Of two
    /// derivations the stronger stays, of equally strong ones the certain, then the one of sound texts, then the one with
    /// fewer premises; the other is one of its further ways, of which the smallest are kept.
    mutating func merge(_ fact: Fact, ways: Int) -> Int? {
        let triple = Triple(subject: fact.subject, relation: fact.relation, object: fact.object)
        guard let index = derived[triple] else {
            add(fact)
            return facts.count - 1
        }
        let old = facts[index]
        var best = Self.isBetter(fact, than: old) ? fact : old
        if ways > 1 {
            best.others = Self.smallest(
                old.others.union(fact.others).union([old.premises, fact.premises]), beside: best.premises, ways - 1)
        }
        if best.premises == old.premises, best.others == old.others { return nil }
        facts[index] = best
        return index
    }

    /// The smallest ways, at most so many, that hold neither one that is kept anyway nor each other.
    static func smallest(_ ways: Set<Set<String>>, beside best: Set<String>?, _ limit: Int) -> Set<Set<String>> {
        guard limit > 0 else { return [] }
        var kept: [Set<String>] = []
        for way in ways.map({ $0.sorted(by: NaturalOrder.precedes) }).sorted(by: precedes).map({ Set($0) })
        where kept.count < limit && !(best.map(way.isSuperset) ?? false) && !kept.contains(where: way.isSuperset) {
            kept.append(way)
        }
        return Set(kept)
    }

    /// The order of ways: those of few premises first.
    static func precedes(_ a: [String], _ b: [String]) -> Bool {
        a.count == b.count ? a.lexicographicallyPrecedes(b, by: NaturalOrder.precedes) : a.count < b.count
    }

    private static func isBetter(_ a: Fact, than b: Fact) -> Bool {
        if a.strength != b.strength { return a.strength > b.strength }
        if a.isCertain != b.isCertain { return a.isCertain }
        if a.isGarbled != b.isGarbled { return b.isGarbled }
        if a.premises.count != b.premises.count { return a.premises.count < b.premises.count }
        let (left, right) = (a.premises.sorted(by: NaturalOrder.precedes), b.premises.sorted(by: NaturalOrder.precedes))
        return left.lexicographicallyPrecedes(right, by: NaturalOrder.precedes)
    }

    func isClaimed(_ subject: String, _ relation: String, _ object: String) -> Bool {
        claimed.contains(Triple(subject: subject, relation: relation, object: object))
    }

    /// The numbers of the facts of a relation, with these ends where they are given.
    func matches(_ relation: String, subject: String?, object: String?) -> [Int] {
        if let subject {
            let found = bySubject[End(relation: relation, entity: subject)] ?? []
            return object.map { end in found.filter { facts[$0].object == end } } ?? found
        }
        if let object { return byObject[End(relation: relation, entity: object)] ?? [] }
        return byRelation[relation] ?? []
    }
}
