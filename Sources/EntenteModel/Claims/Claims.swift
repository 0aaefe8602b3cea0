/// The claims of a graph as a collection: `graph.claims[0]`, `for claim in graph.claims`.
public struct Claims: RandomAccessCollection, Sendable {
    let graph: RelationGraph

    /// 0.
    public var startIndex: Int { 0 }
    /// How many claims there are.
    public var endIndex: Int { graph.columns.count }

    /// The claim at a position, made from the columns, O(1).
    public subscript(position: Int) -> Claim {
        let columns = graph.columns
        let detail = columns.detail(position) ?? .none
        return Claim(
            id: id(position), subject: graph.participant(columns.subjects[position]),
            relation: graph.relationNames[Int(columns.relations[position])],
            object: graph.participant(columns.objects[position]), polarity: columns.polarity(position),
            modality: columns.modality(position), citations: detail.citations, says: detail.says, said: detail.said,
            valid: detail.valid, on: detail.on, with: detail.with, flags: detail.flags, note: detail.note)
    }

    /// The id of the claim at a position, without making the claim.
    public func id(_ position: Int) -> String { graph.columns.explicitID(position) ?? "c\(position + 1)" }
}

/// Single columns, for the rooms above that go over millions of claims.
extension RelationGraph {
    package func subjectTerm(_ position: Int) -> Term { columns.subjects[position] }
    package func objectTerm(_ position: Int) -> Term { columns.objects[position] }
    package func relationNumber(_ position: Int) -> Int { Int(columns.relations[position]) }
    package func polarity(_ position: Int) -> Polarity { columns.polarity(position) }
    package func modality(_ position: Int) -> Modality { columns.modality(position) }
    package func detail(_ position: Int) -> ClaimDetail? { columns.detail(position) }
}
