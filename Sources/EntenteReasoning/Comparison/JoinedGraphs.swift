import EntenteModel

/// Two graphs as one, so that claims of the one can be weighed against claims of the other.
///
/// Entities of one id are one, as the first graph describes them; so are documents that are the same. A claim of the second
/// whose id the first gives to another claim goes by another id.
struct JoinedGraphs {
    private(set) var graph: RelationGraph
    private let first: RelationGraph
    private let second: RelationGraph
    private var renamed: [String: String] = [:]
    private var originals: [String: String] = [:]
    private var documents: [String: String] = [:]

    /// - Throws: `duplicate-id` where one graph calls an entity what the other calls a document.
    init(_ first: RelationGraph, _ second: RelationGraph) throws(ModelError) {
        self.first = first
        self.second = second
        graph = first
        if first.ontology.isOpen { graph.ontology = second.ontology }
        for kind in second.ownKinds where graph.ontology.kinds[kind.id] == nil { graph.ontology.define(kind) }
        for relation in second.ownRelations where graph.ontology.relations[relation.id] == nil {
            graph.ontology.define(relation)
        }
        let rules = Set(graph.ontology.rules.map(\.id))
        graph.ontology.rules += second.ownRules.filter { !rules.contains($0.id) }
        for entity in second.entities where graph.entity(entity.id) == nil { try graph.add(entity) }
        for document in second.documents where graph.document(document.id) != document {
            var copy = document
            while graph.document(copy.id) != nil || second.document(copy.id) != nil && copy.id != document.id {
                copy.id += "'"
            }
            documents[document.id] = copy.id
            try graph.add(copy)
        }
        for claim in second.claims { rename(claim) }
        for claim in second.claims where renamed[claim.id] != nil { try graph.add(translated(claim)) }
    }

    /// The id that a claim of the joined graph has in the second, and whether the second has it.
    func secondID(_ id: String) -> (String, Bool) {
        if let original = originals[id] { return (original, true) }
        return (id, shared.contains(id))
    }

    /// The ids of claims that are in both, word for word.
    private var shared: Set<String> = []

    private mutating func rename(_ claim: Claim) {
        if first.claim(claim.id) == claim {
            shared.insert(claim.id)
            return
        }
        var id = claim.id
        while first.claim(id) != nil || originals[id] != nil || id != claim.id && second.claim(id) != nil { id += "'" }
        renamed[claim.id] = id
        originals[id] = claim.id
    }

    private func translated(_ claim: Claim) -> Claim {
        func participant(_ participant: Participant) -> Participant {
            switch participant {
            case .claims(let ids): .claims(ids.map { renamed[$0] ?? $0 })
            case .document(let id): .document(documents[id] ?? id)
            default: participant
            }
        }
        var copy = claim
        copy.id = renamed[claim.id] ?? claim.id
        copy.subject = participant(claim.subject)
        copy.object = participant(claim.object)
        copy.says = claim.says.map { documents[$0] ?? $0 }
        copy.citations = claim.citations.map { citation in
            var citation = citation
            citation.document = documents[citation.document] ?? citation.document
            return citation
        }
        return copy
    }
}
