import EntenteModel

/// Boxes around what belongs together.
extension DiagramBuilder {
    func clusters(of nodes: [Diagram.Node]) -> [Diagram.Cluster] {
        var boxes =
            switch view.clusters {
            case .none: [Diagram.Cluster]()
            case .groups(let groups): clusters(groups, nodes)
            case .polity: polityClusters(nodes)
            }
        // Boxes are named by their labels, and readers tell them apart by these.
        var taken: Set<String> = []
        for place in boxes.indices { boxes[place].label = Diagram.unused(boxes[place].label, &taken) }
        return boxes
    }

    /// A node that stands in several groups is drawn in the first.
    private func clusters(_ groups: [View.Group], _ nodes: [Diagram.Node]) -> [Diagram.Cluster] {
        var taken: Set<String> = []
        return groups.compactMap { group in
            let wanted = Set(group.members)
            let members = nodes.map(\.id).filter { wanted.contains($0) && taken.insert($0).inserted }
            return members.isEmpty ? nil : Diagram.Cluster(label: group.label, members: members)
        }
    }

    /// One box for each polity to which drawn claims tie somebody, over any number of steps; who belongs to two
    /// polities stands in no box.
    private func polityClusters(_ nodes: [Diagram.Node]) -> [Diagram.Cluster] {
        var affiliations: [String: [String]] = [:]
        for draft in edges where !draft.key.isNegated && affiliates(draft) {
            guard draft.claims.contains(where: { $0.modality == .actual }) else { continue }
            affiliations[draft.key.from, default: []].append(draft.key.to)
        }
        var members: [String: [String]] = [:]
        for node in nodes {
            let polities = polities(above: node.id, affiliations)
            if polities.count == 1, let polity = polities.first { members[polity, default: []].append(node.id) }
        }
        return nodes.compactMap { node in
            guard let members = members[node.id], members.count > 1 else { return nil }
            return Diagram.Cluster(label: node.name, members: members)
        }
    }

    private func affiliates(_ draft: EdgeDraft) -> Bool {
        if Relations.affiliations.contains(draft.key.relation) || draft.kind.isVoice { return true }
        // A soldier is part of an army and so of a state; that a region is part of a state is what parties dispute.
        guard draft.key.relation == "part-of", let kind = graph.entity(draft.key.from)?.kind else { return false }
        return NodeFamily(rawValue: graph.ontology.family(of: kind)) == .organization
    }

    private func polities(above id: String, _ affiliations: [String: [String]]) -> Set<String> {
        if isPolity(id) { return [id] }
        var result: Set<String> = []
        var seen: Set<String> = [id]
        var pending = [id]
        while let next = pending.popLast() {
            for above in affiliations[next] ?? [] where seen.insert(above).inserted {
                if isPolity(above) { result.insert(above) } else { pending.append(above) }
            }
        }
        return result
    }
}
