import EntenteModel

/// A small made-up graph for tests of the model: two states, their people, three documents of different datings.
struct SmallWorld {
    var graph: RelationGraph

    init() throws {
        var ontology = Ontology(name: "test")
        for kind in Self.kinds { ontology.define(kind) }
        for relation in Self.relations { ontology.define(relation) }
        graph = RelationGraph(ontology: ontology)
        for (id, kind) in Self.entities { try graph.add(Entity(id: id, kind: kind, name: id)) }
        try graph.add(
            Document(id: "dated", publisher: "gazette", published: ValidityPeriod(parsing: "2014-12-11T13:59")))
        try graph.add(Document(id: "bounded", published: ValidityPeriod(parsing: "2015-10/..")))
        try graph.add(Document(id: "undated", publisher: "gazette"))
    }

    private static let kinds = [
        EntityKind(id: "actor", name: "actor", isAbstract: true),
        EntityKind(id: "polity", name: "polity", parent: "actor", isAbstract: true),
        EntityKind(id: "state", name: "state", parent: "polity"),
        EntityKind(id: "person", name: "person", pluralName: "people", parent: "actor"),
        EntityKind(id: "office", name: "office", parent: "actor"),
        EntityKind(id: "media", name: "news medium", parent: "actor"),
        EntityKind(id: "treaty", name: "treaty"),
    ]

    private static let relations = [
        RelationKind(id: "signed", domain: ["actor"], range: ["treaty"], nature: .event),
        RelationKind(id: "party-to", domain: ["polity"], range: ["treaty"], nature: .state),
        RelationKind(id: "recognises", domain: ["polity"], range: ["polity", "unknown"], nature: .either),
        RelationKind(id: "leads", domain: ["person"], range: ["polity", "office"], nature: .state, isVoice: true),
        RelationKind(id: "office-of", domain: ["office"], range: ["polity"], nature: .state, isVoice: true),
        RelationKind(id: "speaks-for", domain: ["person"], range: ["actor"], nature: .state, isVoice: true),
        RelationKind(id: "publishes", domain: ["media"], range: ["document"], nature: .event, isProvenance: true),
        RelationKind(
            id: "denies", domain: ["actor"], range: ["claim"], nature: .event, isStance: true, makesTies: false),
        RelationKind(id: "has-status", domain: ["polity"], range: ["label"], nature: .state),
    ]

    private static let entities = [
        ("arland", "state"), ("borland", "state"), ("anna", "person"), ("boris", "person"), ("clerk", "person"),
        ("president", "office"), ("gazette", "media"), ("pact", "treaty"), ("treaty-2", "treaty"),
    ]

    /// Adds a claim between two entities and returns its position.
    @discardableResult
    mutating func add(
        _ subject: String, _ relation: String, _ object: String, id: String? = nil, polarity: Polarity = .affirmed,
        modality: Modality = .actual, documents: [String] = [], says: [String] = [], said: String? = nil,
        valid: String? = nil, on: String? = nil
    ) throws -> Int {
        let position = graph.claims.count
        try graph.add(
            Claim(
                id: id ?? "K\(position + 1)", subject: .entity(subject), relation: relation, object: .entity(object),
                polarity: polarity, modality: modality, citations: documents.map { Citation(document: $0, quote: "q") },
                says: says, said: said.map { try ValidityPeriod(parsing: $0) },
                valid: valid.map { try ValidityPeriod(parsing: $0) }, on: on.map { try ValidityPeriod(parsing: $0) }))
        return position
    }

    /// The ids of the claims that pass a lens.
    func passing(_ lens: Lens) -> [String] { graph.selection(lens).positions.map { graph.claims.id(Int($0)) } }
}
