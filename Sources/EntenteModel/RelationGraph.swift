/// Entities, documents and claims: the model, a value.
///
/// Ids are unique among entities and documents together, and among claims. Everything keeps the order in which it
/// was added. Claims are stored in columns: ten million bare claims take well under 480 MB.
public struct RelationGraph: Sendable {
    /// The title of the dossier.
    public var title: String?
    /// Which kinds and relations there are.
    public var ontology: Ontology
    /// The entities, in the order in which they were added.
    public private(set) var entities: [Entity] = []
    /// The documents, in the order in which they were added.
    public private(set) var documents: [Document] = []
    /// Named selections for diagrams, by name in the order written.
    public var views: [View] = []
    /// Pairs of entities that may be the same.
    public var identities: [IdentityCandidate] = []
    /// Questions kept with the dossier.
    public var questions: [Question] = []
    /// A story told in steps.
    public var story: [StoryStep] = []
    /// Entities that `balance` counts as polities beside those that are.
    public var balanceIncludes: [String] = []
    /// The kinds and relations that the dossier itself defined, for writing it back.
    public var ownKinds: [EntityKind] = []
    /// The relations that the dossier itself defined, for writing it back.
    public var ownRelations: [RelationKind] = []

    /// The rules that the dossier itself defined, for writing it back.
    public var ownRules: [DerivationRule] = []

    var columns = ClaimColumns()
    private var nodeIndex: [String: Term] = [:]
    private var claimIndex: [String: Int] = [:]
    private var others: [Participant] = []
    private var otherIndex: [Participant: Int] = [:]
    package private(set) var relationNames: [String] = []
    private var relationIndex: [String: UInt32] = [:]

    /// An empty graph; without an ontology everything is allowed.
    public init(title: String? = nil, ontology: Ontology = .open) {
        self.title = title
        self.ontology = ontology
    }

    /// The claims, in order. Each access makes the claim from the columns, O(1).
    public var claims: Claims { Claims(graph: self) }

    // MARK: Building

    /// Adds an entity. Throws `duplicate-id` if an entity or document has its id. O(1) amortized.
    public mutating func add(_ entity: Entity) throws(ModelError) {
        try declare(entity.id, as: .entity(entities.count))
        entities.append(entity)
    }

    /// Adds a document. Throws `duplicate-id` if an entity or document has its id. O(1) amortized.
    public mutating func add(_ document: Document) throws(ModelError) {
        try declare(document.id, as: .document(documents.count))
        documents.append(document)
    }

    /// Replaces the document of the same id, for what a check found out about it.
    public mutating func update(_ document: Document) {
        guard case .document(let index)? = nodeIndex[document.id]?.unpacked else { return }
        documents[index] = document
    }

    /// Adds a claim. Throws `duplicate-id` for an id that is taken and `unknown-id` for an entity or document that is
    /// not declared; claims that it is about may come later. Does not ask the ontology: see ``Ontology``. O(1) amortized.
    public mutating func add(_ claim: Claim) throws(ModelError) {
        guard claimPosition(claim.id) == nil else {
            throw ModelError(
                .duplicateID, "the claim id '\(claim.id)' is taken", hint: "give one of the two another id")
        }
        let subject = try term(for: claim.subject)
        let object = try term(for: claim.object)
        let index = columns.count
        columns.append(subject, internRelation(claim.relation), object, claim.polarity, claim.modality)
        columns.setID(claim.id, at: index)
        claimIndex[claim.id] = index
        let detail = ClaimDetail(
            citations: claim.citations, says: claim.says, said: claim.said, valid: claim.valid, on: claim.on,
            with: claim.with, flags: claim.flags, note: claim.note)
        if detail != .none { columns.setDetail(detail, at: index) }
    }

    /// Adds a claim of a triple alone, between entities by their positions in ``entities``: affirmed, actual, without
    /// a document. Its id is implicit: `c1` for the first claim of the graph, with a `b` behind it where another claim
    /// has taken that id. O(1) amortized, 13 bytes.
    public mutating func addBareClaim(subject: Int, relation: RelationHandle, object: Int) {
        precondition(entities.indices.contains(subject) && entities.indices.contains(object), "no such entity")
        columns.append(.entity(subject), relation.index, .entity(object), .affirmed, .actual)
        if !claimIndex.isEmpty { evadeTakenID() }
    }

    /// Gives the last claim an explicit id if its implicit one is taken.
    private mutating func evadeTakenID() {
        var id = "c\(columns.count)"
        guard claimIndex[id] != nil else { return }
        while claimIndex[id] != nil { id += "b" }
        columns.setID(id, at: columns.count - 1)
        claimIndex[id] = columns.count - 1
    }

    /// Interns a relation's id, for ``addBareClaim(subject:relation:object:)``.
    public mutating func relationHandle(_ id: String) -> RelationHandle { RelationHandle(index: internRelation(id)) }

    /// Makes room for so many claims in all.
    public mutating func reserveClaims(_ count: Int) { columns.reserveCapacity(count) }

    /// Replaces the citations of a claim, for the offsets that a check computed.
    public mutating func setCitations(_ citations: [Citation], ofClaimAt index: Int) {
        var detail = columns.detail(index) ?? .none
        detail.citations = citations
        columns.setDetail(detail, at: index)
    }

    private mutating func declare(_ id: String, as term: Term) throws(ModelError) {
        guard nodeIndex[id] == nil else {
            throw ModelError(.duplicateID, "the id '\(id)' is taken", hint: "give one of the two another id")
        }
        guard nodeIndex.count < Term.limit else {
            throw ModelError(.tooMany, "more than \(Term.limit) entities and documents")
        }
        nodeIndex[id] = term
    }

    private mutating func internRelation(_ id: String) -> UInt32 {
        if let index = relationIndex[id] { return index }
        let index = UInt32(relationNames.count)
        relationNames.append(id)
        relationIndex[id] = index
        return index
    }

    private mutating func term(for participant: Participant) throws(ModelError) -> Term {
        switch participant {
        case .unknown: return .unknown
        case .entity(let id):
            guard let term = nodeIndex[id], term.entityIndex != nil else { throw undeclared(id) }
            return term
        case .document(let id):
            guard let term = nodeIndex[id], case .document = term.unpacked else { throw undeclared(id) }
            return term
        case .entities(let ids), .either(let ids):
            for id in ids where entityIndex(id) == nil { throw undeclared(id) }
        case .claims, .label: break
        }
        if let index = otherIndex[participant] { return .other(index) }
        let index = others.count
        guard index < Term.limit else { throw ModelError(.tooMany, "more than \(Term.limit) labels and lists") }
        others.append(participant)
        otherIndex[participant] = index
        return .other(index)
    }

    private func undeclared(_ id: String) -> ModelError {
        ModelError(
            .unknownID, "'\(id)' is not declared",
            hint: Spelling.suggestion(for: id, in: nodeIndex.keys) ?? "declare it under 'entities:'")
    }
}

/// A relation's place in a graph's table of relations.
public struct RelationHandle: Sendable, Hashable {
    let index: UInt32
}

// MARK: - Looking up

extension RelationGraph {
    /// The entity of an id, O(1).
    public func entity(_ id: String) -> Entity? { entityIndex(id).map { entities[$0] } }

    /// The position in ``entities`` of the entity of an id, O(1).
    public func entityIndex(_ id: String) -> Int? { nodeIndex[id]?.entityIndex }

    /// The document of an id, O(1).
    public func document(_ id: String) -> Document? {
        guard case .document(let index)? = nodeIndex[id]?.unpacked else { return nil }
        return documents[index]
    }

    /// The position in ``claims`` of the claim of an id, O(1).
    public func claimPosition(_ id: String) -> Int? {
        if let index = claimIndex[id] { return index }
        guard id.first == "c", let number = Int(id.dropFirst()), number >= 1, number <= columns.count else {
            return nil
        }
        return columns.explicitID(number - 1) == nil && id == "c\(number)" ? number - 1 : nil
    }

    /// The claim of an id, O(1).
    public func claim(_ id: String) -> Claim? { claimPosition(id).map { claims[$0] } }

    package func participant(_ term: Term) -> Participant {
        switch term.unpacked {
        case .entity(let index): .entity(entities[index].id)
        case .document(let index): .document(documents[index].id)
        case .other(let index): others[index]
        case .unknown: .unknown
        }
    }

    /// A participant that is neither one entity, nor a document, nor unknown.
    package func otherParticipant(_ index: Int) -> Participant { others[index] }
}
