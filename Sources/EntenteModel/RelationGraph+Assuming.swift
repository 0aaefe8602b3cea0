extension RelationGraph {
    /// The graph under the hypothesis that two entities are one: every claim on the second is on the first, which takes
    /// the second's names as aliases. The hypothesis is the reader's; nothing in the sources says it. O(graph).
    ///
    /// - Precondition: both are entities of the graph, and different ones.
    public func assuming(_ first: String, sameAs second: String) -> RelationGraph {
        precondition(entity(first) != nil && entity(second) != nil && first != second, "no two entities")
        var graph = RelationGraph(title: title, ontology: ontology)
        graph.views = views
        graph.identities = identities
        graph.questions = questions
        graph.story = story
        graph.balanceIncludes = balanceIncludes.map { $0 == second ? first : $0 }
        graph.ownKinds = ownKinds
        graph.ownRelations = ownRelations
        graph.ownRules = ownRules
        do {
            for document in documents {
                var document = document
                if document.publisher == second { document.publisher = first }
                try graph.add(document)
            }
            for entity in entities where entity.id != second {
                var entity = entity
                if entity.id == first, let other = self.entity(second) {
                    entity.aliases += ([Alias(other.name)] + other.aliases).filter { !entity.aliases.contains($0) }
                }
                try graph.add(entity)
            }
            for claim in claims { try graph.add(claim.replacing(second, by: first)) }
        } catch {
            preconditionFailure("a part of the graph does not fit it any more: \(error)")
        }
        return graph
    }
}

extension Claim {
    fileprivate func replacing(_ old: String, by new: String) -> Claim {
        func mapped(_ ids: [String]) -> [String] {
            var seen: Set<String> = []
            return ids.map { $0 == old ? new : $0 }.filter { seen.insert($0).inserted }
        }
        func mapped(_ participant: Participant) -> Participant {
            switch participant {
            case .entity(let id): return .entity(id == old ? new : id)
            case .entities(let ids):
                let ids = mapped(ids)
                return ids.count == 1 ? .entity(ids[0]) : .entities(ids)
            // What was ambiguous between the two is so no longer.
            case .either(let ids):
                let ids = mapped(ids)
                return ids.count == 1 ? .entity(ids[0]) : .either(ids)
            case .document, .claims, .label, .unknown: return participant
            }
        }
        var claim = self
        claim.subject = mapped(subject)
        claim.object = mapped(object)
        claim.says = says.map { $0 == old ? new : $0 }
        claim.with = with.map { Qualifier($0.name, mapped($0.values)) }
        return claim
    }
}
