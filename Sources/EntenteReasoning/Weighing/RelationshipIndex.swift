import EntenteModel

/// The claims that are heard, by what they are about: one entry for each subject–relation–object.
///
/// A symmetric relation is one entry from whichever side it is told; a claim on several objects stands in the entry of
/// each. O(claims and their objects) to build.
struct RelationshipIndex: Sendable {
    /// A triple in twelve bytes, sides in order where the relation is symmetric.
    private struct Key: Hashable {
        var subject: UInt32
        var relation: UInt32
        var object: UInt32
    }

    /// The first entry of each claim, by position; ``none`` for a claim that is not heard.
    private var entryOfClaim: [UInt32]
    /// The further entries of claims on several objects, by position.
    private var furtherEntries: [Int: [UInt32]] = [:]
    /// The positions of the claims of each entry, ascending.
    private(set) var entries: [[UInt32]] = []
    /// The object of each entry, as its first claim tells it.
    private(set) var objects: [Term] = []

    private static let none = UInt32.max

    init(_ graph: RelationGraph, hearing positions: some Sequence<Int>) {
        let isSymmetric = graph.relationNames.map { graph.ontology.relation($0)?.isSymmetric ?? false }
        entryOfClaim = [UInt32](repeating: Self.none, count: graph.claims.count)
        var entryOf: [Key: UInt32] = [:]
        for position in positions {
            let relation = graph.relationNumber(position)
            for object in Self.objects(graph, position) {
                var (a, b) = (graph.subjectTerm(position).raw, object.raw)
                if isSymmetric[relation], b < a { swap(&a, &b) }
                let key = Key(subject: a, relation: UInt32(relation), object: b)
                let entry = entryOf[key] ?? UInt32(entries.count)
                if Int(entry) == entries.count {
                    entryOf[key] = entry
                    entries.append([])
                    objects.append(object)
                }
                entries[Int(entry)].append(UInt32(position))
                if entryOfClaim[position] == Self.none {
                    entryOfClaim[position] = entry
                } else {
                    furtherEntries[position, default: []].append(entry)
                }
            }
        }
    }

    /// The object, or each of several.
    private static func objects(_ graph: RelationGraph, _ position: Int) -> [Term] {
        let term = graph.objectTerm(position)
        guard term.isOther, case .entities(let ids) = graph.participant(term) else { return [term] }
        return Set(ids.compactMap(graph.entityIndex)).sorted().map(Term.entity)
    }

    /// Whether a claim is heard.
    func hears(_ position: Int) -> Bool { entryOfClaim[position] != Self.none }

    /// The entries of the claim at a position: one, or one for each of its objects; none if the claim is not heard.
    func entries(of position: Int) -> [Int] {
        let first = entryOfClaim[position]
        if first == Self.none { return [] }
        return furtherEntries.isEmpty ? [Int(first)] : [Int(first)] + (furtherEntries[position] ?? []).map(Int.init)
    }

    /// The claims on the same triple, or on one of its triples, the claim itself among them, ascending; none for a claim that
    /// is not heard.
    func companions(of position: Int) -> [Int] {
        let entries = entries(of: position)
        if entries.count == 1 { return self.entries[entries[0]].map(Int.init) }
        return Set(entries.flatMap { self.entries[$0] }).map(Int.init).sorted()
    }
}
