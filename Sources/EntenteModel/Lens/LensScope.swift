/// What can be known besides claims where only some claims pass: the documents that they cite, and the entities that they
/// name.
///
/// Where every claim passes everything is in it, also what no claim mentions.
public struct LensScope: Sendable {
    private let graph: RelationGraph
    private let hidesNotes: Bool
    /// `nil`: everything.
    private var entities: Set<String>?
    private var documents: Set<String>?
    /// The quoted words, where names have to be taken from them.
    private var quotes: [String]?

    init(_ graph: RelationGraph, _ lens: Lens, _ selection: ClaimSelection) {
        self.graph = graph
        hidesNotes = lens.knownBy != nil
        guard selection.count < graph.claims.count else { return }
        var (entities, documents): (Set<String>, Set<String>) = ([], [])
        var quotes: [String] = []
        for claim in selection.positions.lazy.map({ graph.claims[Int($0)] }) {
            entities.formUnion(claim.subject.mentionedEntityIDs + claim.object.mentionedEntityIDs)
            entities.formUnion(claim.with.flatMap(\.values).filter { graph.entity($0) != nil })
            entities.formUnion(graph.speakers(of: claim))
            for citation in claim.citations {
                documents.insert(citation.document)
                if let publisher = graph.document(citation.document)?.publisher { entities.insert(publisher) }
                if let quote = citation.quote { quotes.append(quote) }
            }
        }
        self.entities = entities
        self.documents = documents
        if !lens.accordingTo.isEmpty || !lens.withoutWordOf.isEmpty { self.quotes = quotes }
    }

    /// Whether a claim that passes names an entity, or cites a document, of this id.
    public func contains(_ id: String) -> Bool {
        guard let entities, let documents else { return true }
        return entities.contains(id) || documents.contains(id)
    }

    /// The other names of an entity that are in use: none of a document that is not known, and under a point of view only
    /// those that its quoted words use. O(quotes) for each name.
    public func aliases(of entity: Entity) -> [Alias] {
        guard contains(entity.id) else { return [] }
        return entity.aliases.filter { alias in
            (alias.document.map(contains) ?? true)
                && quotes?.contains { $0.contains(alias.text) } ?? true
        }
    }

    /// The note of an entity. Notes have no date: who asks what was known by a day gets none.
    public func note(of entity: Entity) -> String? { hidesNotes || !contains(entity.id) ? nil : entity.note }
}

extension RelationGraph {
    /// What can be known where these claims pass this lens. O(claims that pass).
    public func scope(_ lens: Lens, _ selection: ClaimSelection) -> LensScope { LensScope(self, lens, selection) }
}
