import EntenteBytes
import EntenteModel

/// Draft records to a graph: looks ids up, asks the ontology, and reports what does not fit where it stands.
struct GraphAssembler {
    var graph: RelationGraph
    var findings: [Diagnostic] = []
    /// Claims that the graph cannot hold; their quotes can still be checked.
    var refused: [RefusedClaim] = []
    var claimPlaces: [String: PlacedClaim] = [:]
    var documentPlaces: [String: Place] = [:]
    var nodePlaces: [String: Place] = [:]
    /// Where kinds, relations and views are defined, by `kind ID` and so on.
    var definitionPlaces: [String: Place] = [:]
    var documentIDs: Set<String> = []
    var entityKinds: [String: String] = [:]
    /// The claims between two entities to which the ontology had no objection, by what it asks of them.
    var accepted: Set<ClaimShape> = []
    /// What is put together.
    private let drafts: [DossierDraft]
    /// The ids of all claims, also of those that are still to come.
    lazy var claimIDs = Set(drafts.lazy.flatMap(\.claims).map(\.value.claim.id))

    /// What the ontology asks of a claim between two entities.
    struct ClaimShape: Hashable {
        var relation: String
        var subject: String
        var object: String
        var isDated: Bool
        var isPeriod: Bool
    }

    /// Where a claim and its parts stand.
    struct PlacedClaim {
        var file: String
        var places: ClaimPlaces
    }

    /// A claim that the graph cannot hold. Its id may be empty, or that of another claim.
    struct RefusedClaim {
        var claim: Claim
        var placed: PlacedClaim
    }

    private init(_ drafts: [DossierDraft], ontology: Ontology) {
        self.drafts = drafts
        graph = RelationGraph(ontology: ontology)
    }

    /// The graph of several drafts read as one.
    static func assemble(
        _ drafts: [DossierDraft], ontology: Ontology
    ) -> (graph: RelationGraph, assembler: GraphAssembler) {
        var assembler = GraphAssembler(drafts, ontology: ontology)
        assembler.graph.title = drafts.lazy.compactMap(\.title).first
        for draft in drafts { assembler.addKinds(draft) }
        // A rule may use what another file defines.
        for draft in drafts { assembler.addRules(draft) }
        for draft in drafts { assembler.addNodes(draft) }
        let count = drafts.reduce(0) { $0 + $1.claims.count }
        assembler.graph.reserveClaims(count)
        assembler.claimPlaces.reserveCapacity(count)
        for draft in drafts {
            for claim in draft.claims { assembler.add(claim) }
        }
        assembler.checkClaimsAboutClaims()
        for draft in drafts { assembler.addNotes(draft) }
        assembler.checkNames()
        return (assembler.graph, assembler)
    }

    // MARK: Kinds, entities, documents

    private mutating func addKinds(_ draft: DossierDraft) {
        for kind in draft.kinds where isFirst("kind", kind, kind.value.id, among: graph.ownKinds, id: \.id) {
            graph.ontology.define(kind.value)
            graph.ownKinds.append(kind.value)
        }
        for relation in draft.relations
        where isFirst("relation", relation, relation.value.id, among: graph.ownRelations, id: \.id) {
            graph.ontology.define(relation.value)
            graph.ownRelations.append(relation.value)
        }
        guard let place = (draft.kinds.map(\.place) + draft.relations.map(\.place)).first else { return }
        for problem in graph.ontology.problems() { report(problem, at: place) }
    }

    /// A rule of the id of a built-in one replaces it. One that the ontology refuses is left out.
    private mutating func addRules(_ draft: DossierDraft) {
        for rule in draft.rules where isFirst("rule", rule, rule.value.id, among: graph.ownRules, id: \.id) {
            let problems = graph.ontology.problems(of: rule.value)
            for problem in problems { report(problem, at: rule.place) }
            guard problems.isEmpty else { continue }
            graph.ontology.rules.removeAll { $0.id == rule.value.id }
            graph.ontology.rules.append(rule.value)
            graph.ownRules.append(rule.value)
        }
    }

    /// Whether nothing of this id was defined before. A second definition must say the same as the first.
    mutating func isFirst<Value: Equatable>(
        _ what: String, _ placed: Placed<Value>, _ id: String, among known: [Value], id name: KeyPath<Value, String>
    ) -> Bool {
        let key = "\(what) \(id)"
        guard let first = known.first(where: { $0[keyPath: name] == id }) else {
            definitionPlaces[key] = placed.place
            return true
        }
        if first != placed.value { reportDuplicate(what, id, at: placed.place, first: definitionPlaces[key]) }
        return false
    }

    private mutating func addNodes(_ draft: DossierDraft) {
        for document in draft.documents where declare(document.value.id, document) {
            if let known = graph.document(document.value.id) {
                if known != document.value { reportDuplicate("document", document.value.id, at: document.place) }
                continue
            }
            do {
                try graph.add(document.value)
                documentIDs.insert(document.value.id)
                documentPlaces[document.value.id] = document.place
                nodePlaces[document.value.id] = document.place
            } catch {
                report(error, at: document.place)
            }
        }
        for entity in draft.entities where declare(entity.value.id, entity) {
            if let known = graph.entity(entity.value.id) {
                if known != entity.value { reportDuplicate("entity", entity.value.id, at: entity.place) }
                continue
            }
            for problem in graph.ontology.problems(of: entity.value) { report(problem, at: entity.place) }
            do {
                try graph.add(entity.value)
                entityKinds[entity.value.id] = entity.value.kind
                nodePlaces[entity.value.id] = entity.place
            } catch {
                report(error, at: entity.place)
            }
        }
    }

    /// Whether an id can still be declared as this kind of thing; an entity and a document cannot share one.
    private mutating func declare<Value>(_ id: String, _ placed: Placed<Value>) -> Bool {
        let isDocument = placed.value is Document
        let clashes = isDocument ? graph.entity(id) != nil : graph.document(id) != nil
        if clashes { reportDuplicate(isDocument ? "document" : "entity", id, at: placed.place) }
        return !clashes
    }

    private mutating func reportDuplicate(_ what: String, _ id: String, at place: Place, first: Place? = nil) {
        let first = (first ?? nodePlaces[id]).map { " (\($0.file):\($0.position.line))" } ?? ""
        error(
            .duplicateID, at: place, "the \(what) '\(id)' is defined differently elsewhere\(first)",
            hint: "make the two definitions the same, or give one another id")
    }

    // MARK: Findings

    mutating func report(_ problem: ModelError, at place: Place) {
        error(DiagnosticCode(rawValue: problem.code.rawValue), at: place, problem.message, hint: problem.hint)
    }

    mutating func error(_ code: DiagnosticCode, at place: Place, _ message: String, hint: String = "") {
        findings.append(
            Diagnostic(
                file: place.file, position: place.position, severity: .error, code: code, message: message,
                hint: hint.isEmpty ? nil : hint))
    }
}
