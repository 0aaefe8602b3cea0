import EntenteBytes
import EntenteModel

/// Draft records to a graph: looks ids up, asks the ontology, and reports what does not fit where it stands.
struct GraphAssembler {
    private var graph: RelationGraph
    private(set) var findings: [Diagnostic] = []
    /// Claims that the graph cannot hold; their quotes can still be checked.
    private(set) var refused: [Claim] = []
    private(set) var claimPlaces: [String: PlacedClaim] = [:]
    private(set) var documentPlaces: [String: Place] = [:]
    private var nodePlaces: [String: Place] = [:]
    /// Where kinds, relations and views are defined, by `kind ID` and so on.
    private var definitionPlaces: [String: Place] = [:]
    private var documentIDs: Set<String> = []
    private var entityKinds: [String: String] = [:]

    /// Where a claim and its parts stand.
    struct PlacedClaim {
        var file: String
        var places: ClaimPlaces
    }

    init(ontology: Ontology) { graph = RelationGraph(ontology: ontology) }

    /// The graph of several drafts read as one.
    static func assemble(
        _ drafts: [DossierDraft], ontology: Ontology
    ) -> (graph: RelationGraph, assembler: GraphAssembler) {
        var assembler = GraphAssembler(ontology: ontology)
        assembler.graph.title = drafts.lazy.compactMap(\.title).first
        for draft in drafts { assembler.addKinds(draft) }
        for draft in drafts { assembler.addNodes(draft) }
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

    /// Whether nothing of this id was defined before. A second definition must say the same as the first.
    private mutating func isFirst<Value: Equatable>(
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

    // MARK: Claims

    private mutating func add(_ placed: Placed<DraftClaim>) {
        let draft = placed.value
        let file = placed.place.file
        var claim = draft.claim
        if let first = claimPlaces[claim.id] {
            if first.file != file, isRepeated(draft, file) { return }
            error(
                .duplicateID, at: placed.place,
                "the claim id '\(claim.id)' is taken (\(first.file):\(first.places.claim.line))",
                hint: "give one of the two claims another id")
            return
        }
        claimPlaces[claim.id] = PlacedClaim(file: file, places: draft.places)
        let citesKnown = checkCitations(claim, draft, file)
        let speakersKnown = checkSpeakers(claim, draft, file)
        var isWhole = citesKnown && speakersKnown
        let subject = participant(draft.line.subject, draft, at: Place(file: file, position: draft.places.subject))
        let object = participant(draft.line.object, draft, at: Place(file: file, position: draft.places.object))
        checkEither(draft, file)
        if let subject { claim.subject = subject }
        if let object { claim.object = object }
        isWhole = isWhole && subject != nil && object != nil
        // The ontology's findings are worth having even where an id is unknown.
        for problem in graph.ontology.problems(of: claim, kindOf: { entityKinds[$0] }) {
            if subject == nil || object == nil, problem.code != .unknownRelation { continue }
            report(problem, at: Place(file: file, position: position(of: problem.code, draft.places)))
            isWhole = false
        }
        guard isWhole else {
            refused.append(claim)
            return
        }
        do { try graph.add(claim) } catch { report(error, at: placed.place) }
    }

    /// Whether the graph has this very claim already, from another file.
    private mutating func isRepeated(_ draft: DraftClaim, _ file: String) -> Bool {
        guard let known = graph.claim(draft.claim.id),
            let subject = participant(draft.line.subject, draft, at: Place(file: file, position: draft.places.subject)),
            let object = participant(draft.line.object, draft, at: Place(file: file, position: draft.places.object))
        else { return false }
        var claim = draft.claim
        claim.subject = subject
        claim.object = object
        return claim == known
    }

    private func position(of code: ModelError.Code, _ places: ClaimPlaces) -> TextPosition {
        switch code {
        case .unknownRelation: places.relation
        case .wrongDomain: places.subject
        case .wrongRange, .noSelfRelation: places.object
        default: places.claim
        }
    }

    private mutating func participant(_ part: ClaimLine.Part, _ draft: DraftClaim, at place: Place) -> Participant? {
        switch part {
        case .unknown: return .unknown
        case .label(let text): return .label(text)
        case .claims(let ids): return .claims(ids)
        case .either: return known(draft.either, at: place) ? .either(draft.either) : nil
        case .ids(let ids):
            if ids.count == 1, documentIDs.contains(ids[0]) { return .document(ids[0]) }
            guard known(ids, at: place) else { return nil }
            return ids.count == 1 ? .entity(ids[0]) : .entities(ids)
        }
    }

    private mutating func known(_ ids: [String], at place: Place) -> Bool {
        var isKnown = true
        for id in ids where entityKinds[id] == nil {
            isKnown = false
            unknownID(id, at: place)
        }
        return isKnown
    }

    private mutating func unknownID(_ id: String, at place: Place, speaker: Bool = false) {
        let hint = Spelling.suggestion(for: id, in: entityKinds.keys) ?? "declare it under 'entities:'"
        error(.unknownID, at: place, "unknown \(speaker ? "speaker" : "entity") '\(id)'", hint: hint)
    }

    private mutating func checkEither(_ draft: DraftClaim, _ file: String) {
        var stands = 0
        if case .either = draft.line.subject { stands += 1 }
        if case .either = draft.line.object { stands += 1 }
        let place = Place(file: file, position: draft.places.claim)
        if stands > 0, draft.either.count < 2 {
            error(
                .badClaim, at: place,
                "'either' stands in the claim, but the field 'either:' does not list whom it may mean",
                hint: "add 'either: [a, b]' with two ids or more")
        } else if stands == 0, !draft.either.isEmpty {
            error(
                .badClaim, at: place, "the field 'either:' is there, but the word 'either' does not stand in the claim",
                hint: "write 'either' as the subject or the object")
        } else if stands == 2 {
            error(.badClaim, at: place, "'either' can stand for the subject or the object, not for both")
        }
    }

    private mutating func checkCitations(_ claim: Claim, _ draft: DraftClaim, _ file: String) -> Bool {
        var isWhole = true
        for (citation, position) in zip(claim.citations, draft.places.quotes)
        where !documentIDs.contains(citation.document) {
            isWhole = false
            let hint = Spelling.suggestion(for: citation.document, in: documentIDs) ?? "declare it under 'documents:'"
            error(
                .unknownID, at: Place(file: file, position: position), "unknown document '\(citation.document)'",
                hint: hint)
        }
        return isWhole
    }

    private mutating func checkSpeakers(_ claim: Claim, _ draft: DraftClaim, _ file: String) -> Bool {
        var isWhole = true
        for id in claim.says where id != "unknown" && entityKinds[id] == nil && !documentIDs.contains(id) {
            isWhole = false
            unknownID(id, at: Place(file: file, position: draft.places.says), speaker: true)
        }
        return isWhole
    }

    // MARK: After all claims are there

    private mutating func checkClaimsAboutClaims() {
        var references: [String: [String]] = [:]
        for claim in graph.claims {
            let ids = claim.subject.claimIDs + claim.object.claimIDs
            if ids.isEmpty { continue }
            references[claim.id] = ids
            for id in ids where claimPlaces[id] == nil {
                let hint =
                    Spelling.suggestion(for: id, in: claimPlaces.keys) ?? "write the id of a claim of this dossier"
                error(
                    .unknownID, at: place(ofClaim: claim.id), "claim '\(claim.id)' is about '\(id)', which is no claim",
                    hint: hint)
            }
            if ids.contains(claim.id) {
                error(
                    .claimAboutItself, at: place(ofClaim: claim.id), "claim '\(claim.id)' is about itself",
                    hint: "name the claim that it is about")
            }
        }
        for circle in ClaimCircles.find(in: references, order: graph.claims.map(\.id)) {
            error(
                .circleOfClaims, at: place(ofClaim: circle[0]),
                "claims are about each other in a circle: " + (circle + [circle[0]]).joined(separator: " → "),
                hint: "a claim can only be about claims that stand without it")
        }
    }

    private func place(ofClaim id: String) -> Place {
        guard let placed = claimPlaces[id] else { return Place(file: "", position: TextPosition(line: 1, column: 1)) }
        return Place(file: placed.file, position: placed.places.line)
    }

    private mutating func addNotes(_ draft: DossierDraft) {
        for view in draft.views where isFirst("view", view, view.value.name, among: graph.views, id: \.name) {
            for id in (view.value.entities ?? []) + view.value.omit {
                checkEntity(id, view.place, "view '\(view.value.name)'")
            }
            if case .groups(let groups) = view.value.clusters {
                for id in groups.flatMap(\.members) { checkEntity(id, view.place, "view '\(view.value.name)'") }
            }
            for id in view.value.claims ?? [] where claimPlaces[id] == nil {
                error(
                    .unknownID, at: view.place,
                    "view '\(view.value.name)' names the claim '\(id)', which does not exist")
            }
            for problem in graph.unknownIDs(in: view.value.lens) { report(problem, at: view.place) }
            graph.views.append(view.value)
        }
        for identity in draft.identities {
            checkEntity(identity.value.first, identity.place, "'same-as'")
            checkEntity(identity.value.second, identity.place, "'same-as'")
            graph.identities.append(identity.value)
        }
        for step in draft.story {
            for id in step.value.entities { checkEntity(id, step.place, "the story") }
            for id in step.value.claims where claimPlaces[id] == nil {
                error(.unknownID, at: step.place, "the story names the claim '\(id)', which does not exist")
            }
            graph.story.append(step.value)
        }
        for id in draft.balanceIncludes {
            checkEntity(id.value, id.place, "'balance'")
            graph.balanceIncludes.append(id.value)
        }
        graph.questions += draft.questions
    }

    private mutating func checkEntity(_ id: String, _ place: Place, _ whose: String) {
        guard entityKinds[id] == nil else { return }
        let hint = Spelling.suggestion(for: id, in: entityKinds.keys) ?? "declare it under 'entities:'"
        error(.unknownID, at: place, "\(whose) names the entity '\(id)', which does not exist", hint: hint)
    }

    /// Publishers must be entities; two entities that share a name everywhere cannot be asked for by it.
    private mutating func checkNames() {
        for document in graph.documents {
            guard let publisher = document.publisher, entityKinds[publisher] == nil,
                let place = documentPlaces[document.id]
            else { continue }
            let hint = Spelling.suggestion(for: publisher, in: entityKinds.keys) ?? "declare it under 'entities:'"
            error(.unknownID, at: place, "the publisher '\(publisher)' of '\(document.id)' is no entity", hint: hint)
        }
        var owners: [String: String] = [:]
        for entity in graph.entities {
            for alias in entity.aliases {
                if let document = alias.document, !documentIDs.contains(document), let place = nodePlaces[entity.id] {
                    error(
                        .unknownID, at: place,
                        "an alias of '\(entity.id)' is of the document '\(document)', which does not exist")
                }
            }
            let names = Set([entity.name] + entity.aliases.filter { $0.document == nil }.map(\.text)).sorted()
            for name in names {
                if let other = owners[name], let place = nodePlaces[entity.id] {
                    findings.append(
                        Diagnostic(
                            file: place.file, position: place.position, severity: .warning, code: .ambiguousName,
                            message: "'\(name)' names both '\(other)' and '\(entity.id)'",
                            hint: "scope the alias to its document: { doc-id: \(name) }"))
                } else {
                    owners[name] = entity.id
                }
            }
        }
    }

    private mutating func report(_ problem: ModelError, at place: Place) {
        error(DiagnosticCode(rawValue: problem.code.rawValue), at: place, problem.message, hint: problem.hint)
    }

    private mutating func error(_ code: DiagnosticCode, at place: Place, _ message: String, hint: String = "") {
        findings.append(
            Diagnostic(
                file: place.file, position: place.position, severity: .error, code: code, message: message,
                hint: hint.isEmpty ? nil : hint))
    }
}
