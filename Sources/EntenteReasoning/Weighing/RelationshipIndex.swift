import EntenteModel

/// The claims that are heard, by what they are about: one entry for each subject–relation–object.
///
/// A symmetric relation is one entry from whichever side it is told. O(claims) to build.
struct RelationshipIndex: Sendable {
    /// A triple in twelve bytes, sides in order where the relation is symmetric.
    private struct Key: Hashable {
        var subject: UInt32
        var relation: UInt32
        var object: UInt32
    }

    /// The entry of each claim, by position; ``none`` for a claim that is not heard.
    private var entryOfClaim: [UInt32]
    /// The positions of the claims of each entry, ascending.
    private(set) var entries: [[UInt32]] = []

    private static let none = UInt32.max

    init(_ graph: RelationGraph, hearing positions: some Sequence<Int>) {
        let isSymmetric = graph.relationNames.map { graph.ontology.relation($0)?.isSymmetric ?? false }
        entryOfClaim = [UInt32](repeating: Self.none, count: graph.claims.count)
        var entryOf: [Key: UInt32] = [:]
        for position in positions {
            let relation = graph.relationNumber(position)
            var (a, b) = (graph.subjectTerm(position).raw, graph.objectTerm(position).raw)
            if isSymmetric[relation], b < a { swap(&a, &b) }
            let key = Key(subject: a, relation: UInt32(relation), object: b)
            let entry = entryOf[key] ?? UInt32(entries.count)
            if Int(entry) == entries.count {
                entryOf[key] = entry
                entries.append([])
            }
            entries[Int(entry)].append(UInt32(position))
            entryOfClaim[position] = entry
        }
    }

    /// The entry of the claim at a position; `nil` if the claim is not heard.
    func entry(of position: Int) -> Int? {
        entryOfClaim[position] == Self.none ? nil : Int(entryOfClaim[position])
    }

    /// The claims on the same triple, the claim itself among them; none for a claim that is not heard.
    func companions(of position: Int) -> [Int] { entry(of: position).map { entries[$0].map(Int.init) } ?? [] }
}
