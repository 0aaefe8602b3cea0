import EntenteModel

/// How often each feature occurs in a graph.
struct GraphInventory {
    private(set) var counts: [GraphFeature: Int] = [:]

    init(_ graph: RelationGraph) {
        count(.title, graph.title == nil ? 0 : 1)
        count(.ontology, graph.ontology.isOpen ? 0 : 1)
        count(.relationDefinitions, graph.ownRelations.count)
        count(.rules, graph.ownRules.count)
        count(.kindDefinitions, graph.ownKinds.count)
        count(.views, graph.views.count)
        count(.identities, graph.identities.count)
        count(.questions, graph.questions.count)
        count(.story, graph.story.count)
        count(.balance, graph.balanceIncludes.count)
        for entity in graph.entities { count(entity) }
        for document in graph.documents { count(document) }
        var mentioned: Set<String> = []
        var cited: Set<String> = []
        for (position, claim) in graph.claims.enumerated() {
            count(claim, isImplicit: claim.id == "c\(position + 1)")
            mentioned.formUnion(claim.subject.mentionedEntityIDs)
            mentioned.formUnion(claim.object.mentionedEntityIDs)
            mentioned.formUnion(claim.says)
            cited.formUnion(claim.citations.map(\.document))
        }
        mentioned.formUnion(graph.documents.compactMap(\.publisher))
        count(.unconnectedEntities, graph.entities.count { !mentioned.contains($0.id) })
        count(.uncitedDocuments, graph.documents.count { !cited.contains($0.id) })
    }

    private mutating func count(_ feature: GraphFeature, _ number: Int) {
        if number > 0 { counts[feature, default: 0] += number }
    }

    private mutating func count(_ entity: Entity) {
        count(.entityKinds, entity.kind == "entity" ? 0 : 1)
        count(.entityNames, entity.name == entity.id ? 0 : 1)
        count(.aliases, entity.aliases.count)
        count(.pluralEntities, entity.isPlural ? 1 : 0)
        count(.entityFlags, entity.flags.count)
        count(.entityNotes, entity.note == nil ? 0 : 1)
    }

    private mutating func count(_ document: Document) {
        count(.documentTitles, document.title == nil ? 0 : 1)
        count(.publishers, document.publisher == nil ? 0 : 1)
        let bare = Document(id: document.id, title: document.title, publisher: document.publisher)
        count(.documentDetails, document == bare ? 0 : 1)
    }

    private mutating func count(_ claim: Claim, isImplicit: Bool) {
        count(.claimIDs, isImplicit ? 0 : 1)
        count(.polarity, claim.polarity == .affirmed ? 0 : 1)
        count(.modality, claim.modality == .actual ? 0 : 1)
        count(.citations, claim.citations.count)
        count(.speakers, claim.says.isEmpty ? 0 : 1)
        count(.saidDates, claim.said == nil ? 0 : 1)
        count(.eventDates, claim.on == nil ? 0 : 1)
        count(.periods, claim.valid == nil ? 0 : 1)
        count(.qualifiers, claim.with.count)
        count(.claimFlags, claim.flags.count)
        count(.claimNotes, claim.note == nil ? 0 : 1)
        var features: Set<GraphFeature> = []
        for participant in [claim.subject, claim.object] {
            switch participant {
            case .entity, .document: break
            case .entities: features.insert(.manyObjects)
            case .claims: features.insert(.claimsAboutClaims)
            case .label: features.insert(.labels)
            case .unknown, .either: features.insert(.ambiguity)
            }
        }
        for feature in features { count(feature, 1) }
    }
}
