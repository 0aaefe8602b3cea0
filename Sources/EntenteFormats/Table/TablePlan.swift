import EntenteModel

/// Which columns the claims of a graph need.
struct TablePlan {
    enum Column: Hashable {
        case id, subject, relation, object, polarity, modality, direction, sign, says, said, on, valid, either
        case document, publisher, quote, occurrence, translation, flags, note
        case subjectKind, subjectName, objectKind, objectName
        case qualifier(String)

        var header: String {
            switch self {
            case .direction: "type"
            case .subjectKind: "subject-kind"
            case .subjectName: "subject-name"
            case .objectKind: "object-kind"
            case .objectName: "object-name"
            case .qualifier(let name): "with:\(name)"
            default: "\(self)"
            }
        }
    }

    /// What the cells of a relation say of its kind.
    struct Marks {
        var direction: String
        var sign: String
    }

    private(set) var columns: [Column] = []
    private(set) var relations: [String: Marks] = [:]
    /// Entities that stand alone as a subject or an object, where their kind and name have a column.
    private var described: Set<String> = []
    private var mentioned: Set<String> = []
    private var used: Set<Column> = [.subject, .relation, .object, .polarity, .modality]
    private var qualifiers: [String] = []

    init(_ graph: RelationGraph) {
        for (position, claim) in graph.claims.enumerated() { look(at: claim, position, graph) }
        let fixed: [Column] = [
            .id, .subject, .relation, .object, .polarity, .modality, .either, .direction, .sign, .says, .said, .on,
            .valid, .document, .publisher, .quote, .occurrence, .translation, .subjectKind, .subjectName, .objectKind,
            .objectName, .flags, .note,
        ]
        columns = fixed.filter(used.contains) + qualifiers.map { .qualifier($0) }
    }

    private mutating func look(at claim: Claim, _ position: Int, _ graph: RelationGraph) {
        if claim.id != "c\(position + 1)" || claim.citations.count > 1 { used.insert(.id) }
        if relations[claim.relation] == nil {
            let kind = graph.ontology.relation(claim.relation) ?? RelationKind(id: claim.relation)
            if kind.isSymmetric { used.insert(.direction) }
            if kind.sign != 0 { used.insert(.sign) }
            relations[claim.relation] = Marks(
                direction: kind.isSymmetric ? "undirected" : "directed",
                sign: kind.sign > 0 ? "+1" : kind.sign < 0 ? "-1" : "0")
        }
        if !claim.says.isEmpty { used.insert(.says) }
        if claim.said != nil { used.insert(.said) }
        if claim.on != nil { used.insert(.on) }
        if claim.valid != nil { used.insert(.valid) }
        if !claim.flags.isEmpty { used.insert(.flags) }
        if claim.note != nil { used.insert(.note) }
        mentioned.formUnion(claim.says)
        for citation in claim.citations {
            used.insert(.document)
            if let publisher = graph.document(citation.document)?.publisher {
                used.insert(.publisher)
                mentioned.insert(publisher)
            }
            if citation.quote != nil { used.insert(.quote) }
            if citation.occurrence != 1 { used.insert(.occurrence) }
            if citation.translation != nil { used.insert(.translation) }
        }
        for qualifier in claim.with where used.insert(.qualifier(qualifier.name)).inserted {
            qualifiers.append(qualifier.name)
        }
        look(at: claim.subject, kind: .subjectKind, name: .subjectName, graph)
        look(at: claim.object, kind: .objectKind, name: .objectName, graph)
    }

    private mutating func look(at participant: Participant, kind: Column, name: Column, _ graph: RelationGraph) {
        mentioned.formUnion(participant.mentionedEntityIDs)
        switch participant {
        case .either: used.insert(.either)
        case .entity(let id):
            guard let entity = graph.entity(id) else { return }
            if entity.kind != "entity" { used.insert(kind) }
            if entity.name != id { used.insert(name) }
            described.insert(id)
        default: break
        }
    }

    /// Kinds and names of entities that stand only in lists, as speakers or as publishers.
    func undescribed(in graph: RelationGraph) -> [Loss] {
        let left = graph.entities.filter {
            mentioned.contains($0.id) && !described.contains($0.id) && ($0.kind != "entity" || $0.name != $0.id)
        }
        guard !left.isEmpty else { return [] }
        let words = left.count == 1 ? "kind and name of an entity" : "kinds and names of entities"
        return [Loss(what: "\(words) that no claim names alone", count: left.count)]
    }
}
