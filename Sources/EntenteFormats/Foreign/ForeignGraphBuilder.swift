import EntenteBytes
import EntenteModel

/// The graph of files of other programs while it grows: names to ids, relations to kinds.
struct ForeignGraphBuilder {
    private(set) var graph = RelationGraph()
    var places = LoadedGraph.Places()
    private var entities: [String: Int] = [:]
    private var documents: [String: String] = [:]
    private var descriptions: [String: Description] = [:]
    private var relations: [RelationKey: Relation] = [:]
    private var relationIDs: Set<String> = []
    private var ids = CellID.Supply()
    private var relationSupply = CellID.Supply()
    /// Whether an id of a cell could be the one that the graph makes for another claim.
    private var hasExplicitIDs = false
    private(set) var claimReferences: [String: [String]] = [:]

    /// What columns beside the names say of an entity.
    struct Description {
        var kind: String
        var name: String
    }

    /// A relation as the cells tell it; another direction or sign makes another relation.
    private struct RelationKey: Hashable {
        var text: String
        var isSymmetric: Bool
        var sign: Int
    }

    struct Relation {
        var id: String
        var handle: RelationHandle
    }

    // MARK: Entities and documents

    /// What is known of an entity before its first row is read; the first word counts.
    mutating func describe(_ name: String, kind: String, as label: String) {
        let known = descriptions[name]
        descriptions[name] = Description(
            kind: known.map(\.kind).flatMap { $0.isEmpty ? nil : $0 } ?? kind,
            name: known.map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? label)
    }

    /// The position of the entity of a name, which is made if it is new.
    mutating func entity(_ name: String) throws(ModelError) -> Int {
        if let index = entities[name] { return index }
        let id = freeID(for: name)
        let description = descriptions[name]
        let label = description.flatMap { $0.name.isEmpty ? nil : $0.name } ?? name
        let kind = description.flatMap { $0.kind.isEmpty ? nil : $0.kind } ?? "entity"
        let index = graph.entities.count
        try graph.add(Entity(id: id, kind: kind, name: label))
        entities[name] = index
        return index
    }

    mutating func entityID(_ name: String) throws(ModelError) -> String {
        let index = try entity(name)
        return graph.entities[index].id
    }

    /// The id of the document that a text stands for, if it was declared.
    func documentID(_ text: String) -> String? { documents[text] }

    mutating func declareDocument(_ text: String, at place: Place) throws(ModelError) {
        guard documents[text] == nil else { return }
        let id = freeID(for: text)
        try graph.add(Document(id: id, title: id == text ? nil : text))
        documents[text] = id
        places.documents[id] = place
    }

    /// Names the publisher of a declared document; the first word counts.
    mutating func setPublisher(_ name: String, of text: String) throws(ModelError) {
        guard let id = documents[text], var document = graph.document(id), document.publisher == nil, name != id else {
            return
        }
        document.publisher = try entityID(name)
        graph.update(document)
    }

    func publisher(of text: String) -> String? { documents[text].flatMap { graph.document($0)?.publisher } }

    private mutating func freeID(for name: String) -> String {
        let graph = self.graph
        return ids.id(CellID.isValid(name) ? name : CellID.slug(name)) { id in
            graph.entity(id) != nil || graph.document(id) != nil
        }
    }

    // MARK: Relations

    /// What became of a relation: it is there, or it differs from one of the same name in direction or sign.
    enum Novelty {
        case none, direction, sign
    }

    mutating func relation(_ text: String?, isSymmetric: Bool, sign: Int) -> (relation: Relation, novelty: Novelty) {
        let key = RelationKey(text: text ?? "tied-to", isSymmetric: isSymmetric, sign: sign)
        if let known = relations[key] { return (known, .none) }
        let isOtherDirection = [-1, 0, 1].contains {
            relations[RelationKey(text: key.text, isSymmetric: !isSymmetric, sign: $0)] != nil
        }
        let isOtherSign = [-1, 0, 1].contains {
            $0 != sign && relations[RelationKey(text: key.text, isSymmetric: isSymmetric, sign: $0)] != nil
        }
        var wanted = CellID.isValidRelation(key.text) ? key.text : CellID.slug(key.text)
        if isOtherDirection { wanted += isSymmetric ? "-undirected" : "-directed" }
        if isOtherSign { wanted += sign > 0 ? "-positive" : sign < 0 ? "-negative" : "-neutral" }
        let id = freeRelationID(wanted)
        relationIDs.insert(id)
        define(id, key)
        let relation = Relation(id: id, handle: graph.relationHandle(id))
        relations[key] = relation
        return (relation, isOtherDirection ? .direction : isOtherSign ? .sign : .none)
    }

    private mutating func freeRelationID(_ wanted: String) -> String {
        let taken = relationIDs
        return relationSupply.id(wanted) { taken.contains($0) }
    }

    /// Describes a relation in the ontology if it is not simply neutral, directed and called by its id.
    private mutating func define(_ id: String, _ key: RelationKey) {
        let words = TieWords.words(for: key.text, isSymmetric: key.isSymmetric)
        let kind = RelationKind(id: id, sign: key.sign, isSymmetric: key.isSymmetric, words: words)
        guard kind != RelationKind(id: id) else { return }
        graph.ontology.define(kind)
        graph.ownRelations.append(kind)
    }

    // MARK: Claims

    /// Whether a claim of this id is there.
    func hasClaim(_ id: String) -> Bool { graph.claimPosition(id) != nil }

    /// An id for the next claim, where its row gives none.
    mutating func nextClaimID() -> String {
        var id = "c\(graph.claims.count + 1)"
        while graph.claimPosition(id) != nil { id += "-2" }
        return id
    }

    mutating func addBare(_ subject: Int, _ relation: Relation, _ object: Int) throws(ModelError) {
        guard !hasExplicitIDs else {
            return try add(
                Claim(
                    id: nextClaimID(), subject: .entity(graph.entities[subject].id), relation: relation.id,
                    object: .entity(graph.entities[object].id)), places: nil)
        }
        graph.addBareClaim(subject: subject, relation: relation.handle, object: object)
    }

    mutating func add(_ claim: Claim, places claimPlaces: GraphAssembler.PlacedClaim?) throws(ModelError) {
        try graph.add(claim)
        // Ids that are as the graph would have made them leave the rows that follow bare.
        if claim.id != "c\(graph.claims.count)" { hasExplicitIDs = true }
        places.claims[claim.id] = claimPlaces
        let references = claim.subject.claimIDs + claim.object.claimIDs
        if !references.isEmpty { claimReferences[claim.id] = references }
    }
}
