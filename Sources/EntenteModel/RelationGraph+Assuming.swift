extension RelationGraph {
    /// The graph under the hypothesis that two entities are one: every claim on the second is on the first, which takes
    /// the second's names as aliases. The hypothesis is the reader's; nothing in the sources says it. O(graph).
    ///
    /// - Precondition: both are entities of the graph, and different ones.
    public func assuming(_ first: String, sameAs second: String) -> RelationGraph {
        precondition(entity(first) != nil && entity(second) != nil && first != second, "no two entities")
        var graph = emptied()
        func one(_ id: String) -> String { id == second ? first : id }
        graph.views = views.map { $0.mappingEntities(one) }
        graph.story = story.map { step in
            var step = step
            step.entities = step.entities.map(one)
            return step
        }
        graph.balanceIncludes = balanceIncludes.map(one)
        graph.identities = identities.map { identity in
            var identity = identity
            (identity.first, identity.second) = (one(identity.first), one(identity.second))
            return identity
        }.filter { $0.first != $0.second }
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

extension RelationGraph {
    /// What speaks against two entities being one, in sentences without a full stop: the dossier's own verdict, and kinds that
    /// nothing has in common. Empty where nothing does.
    public func doubts(that first: String, isSameAs second: String) -> [String] {
        var doubts: [String] = []
        let isRefuted = identities.contains { identity in
            identity.verdict == .different && Set([identity.first, identity.second]) == [first, second]
        }
        if isRefuted { doubts.append("the dossier says that \(first) and \(second) are different") }
        if let one = entity(first)?.kind, let other = entity(second)?.kind, !ontology.isOpen,
            rootKind(of: one) != rootKind(of: other)
        {
            doubts.append("\(first) (\(one)) and \(second) (\(other)) are of kinds that cannot be one")
        }
        return doubts
    }

    private func rootKind(of kind: String) -> String {
        var root = kind
        var seen: Set<String> = [kind]
        while let parent = ontology.kind(root)?.parent, seen.insert(parent).inserted { root = parent }
        return root
    }
}

extension View {
    fileprivate func mappingEntities(_ map: (String) -> String) -> View {
        var view = self
        view.entities = entities.map { $0.map(map) }
        view.omit = omit.map(map)
        view.lens.accordingTo = lens.accordingTo.map(map)
        view.lens.withoutWordOf = lens.withoutWordOf.map(map)
        if case .groups(let groups) = clusters {
            view.clusters = .groups(groups.map { Group(label: $0.label, members: $0.members.map(map)) })
        }
        return view
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
        // Nobody says of anybody that he is a part of himself.
        if case .entity(let id) = claim.subject, claim.object == .entity(id), subject != object {
            claim.flags.append(Claim.assumedFlag)
        }
        return claim
    }
}
