import EntenteBytes
import EntenteModel

/// Claims: their participants, citations and speakers looked up, and the ontology asked.
extension GraphAssembler {
    mutating func add(_ placed: Placed<DraftClaim>) {
        let draft = placed.value
        let file = placed.place.file
        var claim = draft.claim
        let own = PlacedClaim(file: file, places: draft.places)
        // What has no id, or one that is taken, is looked at all the same: all that is wrong comes in one run.
        var isWhole = !claim.id.isEmpty
        if isWhole, let first = claimPlaces[claim.id] {
            if first.file != file, isRepeated(draft, file) { return }
            error(
                .duplicateID, at: placed.place,
                "the claim id '\(claim.id)' is taken (\(first.file):\(first.places.claim.line))",
                hint: "give one of the two claims another id")
            isWhole = false
        } else if isWhole {
            claimPlaces[claim.id] = own
            warnOfHidden(claim.id, "the id of a claim", at: placed.place)
        }
        isWhole = checkCitations(claim, draft, file) && isWhole
        isWhole = checkSpeakers(claim, draft, file) && isWhole
        if let line = draft.line {
            isWhole = resolve(&claim, line, draft, file) && isWhole
        } else {
            isWhole = false
        }
        guard isWhole else {
            refused.append(RefusedClaim(claim: claim, placed: own))
            return
        }
        do {
            try graph.add(claim)
        } catch {
            report(error, at: placed.place)
            refused.append(RefusedClaim(claim: claim, placed: own))
        }
    }

    /// Looks up whom the claim is about and asks the ontology; whether nothing is wrong.
    private mutating func resolve(
        _ claim: inout Claim, _ line: ClaimLine, _ draft: DraftClaim, _ file: String
    ) -> Bool {
        let subject = participant(line.subject, draft, at: Place(file: file, position: draft.places.subject))
        let object = participant(line.object, draft, at: Place(file: file, position: draft.places.object))
        checkEither(line, draft, file)
        if let subject { claim.subject = subject }
        if let object { claim.object = object }
        var isWhole = subject != nil && object != nil
        // The ontology's findings are worth having even where an id is unknown.
        let shape = isWhole ? shape(of: claim) : nil
        if let shape, accepted.contains(shape) { return true }
        let problems = graph.ontology.problems(of: claim, kindOf: { entityKinds[$0] })
        if problems.isEmpty, let shape { accepted.insert(shape) }
        for problem in problems {
            if subject == nil || object == nil, problem.code != .unknownRelation { continue }
            report(problem, at: Place(file: file, position: position(of: problem.code, draft.places)))
            isWhole = false
        }
        return isWhole
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
        // What is wrong with it is told when it is looked at.
        let told = findings.count
        defer { findings.removeSubrange(told...) }
        guard let known = graph.claim(draft.claim.id), let line = draft.line,
            let subject = participant(line.subject, draft, at: Place(file: file, position: draft.places.subject)),
            let object = participant(line.object, draft, at: Place(file: file, position: draft.places.object))
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
        case .label(let text):
            warnOfHidden(text, "a label", at: place)
            return .label(text)
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
        let hint =
            !speaker && claimIDs.contains(id)
            ? "to speak of the claim of this id, write 'claim:\(id)'"
            : Spelling.suggestion(for: id, in: entityKinds.keys) ?? "declare it under 'entities:'"
        error(.unknownID, at: place, "unknown \(speaker ? "speaker" : "entity") '\(id)'", hint: hint)
    }

    private mutating func checkEither(_ line: ClaimLine, _ draft: DraftClaim, _ file: String) {
        var stands = 0
        if case .either = line.subject { stands += 1 }
        if case .either = line.object { stands += 1 }
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
