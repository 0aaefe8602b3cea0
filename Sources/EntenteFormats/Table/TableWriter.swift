import EntenteBytes
public import EntenteModel

/// Writes the claims of a graph as a table that ``TableReader`` reads back to equal claims.
///
/// One row per claim; a claim of several citations takes a row for each, equal in all but the citation. The columns
/// `subject`, `relation`, `object`, `polarity` and `modality` are always there, others where a claim fills them. Subjects
/// and objects have the form of a dossier's claim line. What a table of claims has no place for is told as losses.
public struct TableWriter: Sendable {
    /// The separator, an ASCII byte.
    public var separator: UInt8

    /// A writer; of commas unless said otherwise.
    public init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

    /// The table. Same graph, same bytes. O(claims × columns).
    public func write(_ graph: RelationGraph) -> Conversion {
        let plan = TablePlan(graph)
        var writer = CSVWriter(separator: separator)
        writer.write(row: plan.columns.map(\.header))
        for claim in graph.claims {
            let row = TableRow(claim: claim, marks: plan.relations[claim.relation])
            if claim.citations.isEmpty {
                writer.write(row: plan.columns.map { row.cell($0, nil, in: graph) })
            }
            for citation in claim.citations {
                writer.write(row: plan.columns.map { row.cell($0, citation, in: graph) })
            }
        }
        return Conversion(text: String(decoding: writer.bytes, as: UTF8.self), losses: losses(graph, plan))
    }

    private static let kept: Set<GraphFeature> = [
        .entityKinds, .entityNames, .publishers, .claimIDs, .polarity, .modality, .citations, .speakers, .saidDates,
        .eventDates, .periods,
        .qualifiers, .claimFlags, .claimNotes, .labels, .claimsAboutClaims, .manyObjects, .ambiguity,
    ]

    /// What a table of claims cannot hold, and of what it can hold, the part that has no row to stand in.
    private func losses(_ graph: RelationGraph, _ plan: TablePlan) -> [Loss] {
        // Sign and symmetry have columns, and words are made anew; the rest of a definition is lost.
        let lost = graph.ownRelations.filter { kind in
            let words = TieWords.words(for: kind.id, isSymmetric: kind.isSymmetric)
            return kind != RelationKind(id: kind.id, sign: kind.sign, isSymmetric: kind.isSymmetric, words: words)
        }
        let kept = Self.kept.union(lost.isEmpty ? [.relationDefinitions] : [])
        return graph.losses(keeping: kept) + plan.undescribed(in: graph)
    }
}
