import EntenteModel

/// The claims of a graph by what they are about: one entry for each subject–relation–object.
///
/// A symmetric relation is one entry from whichever side it is told. O(claims) to build.
struct RelationshipIndex: Sendable {
    /// A triple in twelve bytes, sides in order where the relation is symmetric.
    private struct Key: Hashable {
        var subject: UInt32
        var relation: UInt32
        var object: UInt32
    }

    private var entryOf: [Key: Int] = [:]
    /// The entry of each claim, by position.
    private(set) var entryOfClaim: [Int] = []
    /// The positions of the claims of each entry, ascending.
    private(set) var entries: [[Int]] = []

    init(_ graph: RelationGraph) {
        let isSymmetric = graph.relationNames.map { graph.ontology.relation($0)?.isSymmetric ?? false }
        let count = graph.claims.count
        entryOfClaim.reserveCapacity(count)
        for position in 0..<count {
            let relation = graph.relationNumber(position)
            var (a, b) = (graph.subjectTerm(position).raw, graph.objectTerm(position).raw)
            if isSymmetric[relation], b < a { swap(&a, &b) }
            let key = Key(subject: a, relation: UInt32(relation), object: b)
            let entry = entryOf[key] ?? entries.count
            if entry == entries.count {
                entryOf[key] = entry
                entries.append([])
            }
            entries[entry].append(position)
            entryOfClaim.append(entry)
        }
    }

    /// The claims on the same triple, the claim itself among them.
    func companions(of position: Int) -> [Int] { entries[entryOfClaim[position]] }
}
