import EntenteBytes
import EntenteModel

/// Claims: their participants, citations and speakers looked up, and the ontology asked.
extension GraphAssembler {
    mutating func add(_ placed: Placed<DraftClaim>) {
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
        let shape = subject != nil && object != nil ? shape(of: claim) : nil
        if shape.map(accepted.contains) != true {
            let problems = graph.ontology.problems(of: claim, kindOf: { entityKinds[$0] })
            if problems.isEmpty, let shape { accepted.insert(shape) }
            for problem in problems {
                if subject == nil || object == nil, problem.code != .unknownRelation { continue }
                report(problem, at: Place(file: file, position: position(of: problem.code, draft.places)))
                isWhole = false
            }
        }
        guard isWhole else {
            refused.append(claim)
            return
        }
        do { try graph.add(claim) } catch { report(error, at: placed.place) }
    }

    /// The shape of a claim between two different entities; of others `nil`.
    private func shape(of claim: Claim) -> ClaimShape? {
        guard case .entity(let subject) = claim.subject, case .entity(let object) = claim.object, subject != object,
            let subjectKind = entityKinds[subject], let objectKind = entityKinds[object]
        else { return nil }
        return ClaimShape(
            relation: claim.relation, subject: subjectKind, object: objectKind, isDated: claim.on != nil,
            isPeriod: claim.valid != nil)
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
}
