extension RelationGraph {
    /// The graph with every text for people (names, titles, labels, notes) as a function writes it; ids, quotes and dates stay.
    /// O(graph).
    package func mappingTexts(_ map: (String) -> String) -> RelationGraph {
        var graph = emptied()
        graph.title = title.map(map)
        graph.identities = identities.map { identity in
            var identity = identity
            identity.note = identity.note.map(map)
            return identity
        }
        func mapped(_ participant: Participant) -> Participant {
            if case .label(let text) = participant { return .label(map(text)) }
            return participant
        }
        do {
            for var document in documents {
                document.title = document.title.map(map)
                document.note = document.note.map(map)
                try graph.add(document)
            }
            for var entity in entities {
                entity.name = map(entity.name)
                entity.aliases = entity.aliases.map { Alias(map($0.text), document: $0.document) }
                entity.note = entity.note.map(map)
                try graph.add(entity)
            }
            for var claim in claims {
                claim.subject = mapped(claim.subject)
                claim.object = mapped(claim.object)
                claim.with = claim.with.map { Qualifier($0.name, $0.values.map(map)) }
                claim.note = claim.note.map(map)
                try graph.add(claim)
            }
        } catch {
            preconditionFailure("a part of the graph does not fit it any more: \(error)")
        }
        return graph
    }

    /// What the graph says of itself, without entities, documents and claims.
    func emptied() -> RelationGraph {
        var graph = RelationGraph(title: title, ontology: ontology)
        graph.views = views
        graph.identities = identities
        graph.questions = questions
        graph.story = story
        graph.balanceIncludes = balanceIncludes
        graph.ownKinds = ownKinds
        graph.ownRelations = ownRelations
        graph.ownRules = ownRules
        return graph
    }
}
