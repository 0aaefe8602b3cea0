extension Ontology {
    /// What the ontology has against a rule: unknown relations and kinds, or a conclusion that names what no premise
    /// binds, so that deriving would not come to an end.
    public func problems(of rule: DerivationRule) -> [ModelError] { rule.problems(in: self) }

    /// What the ontology has against an entity: an unknown or abstract kind.
    public func problems(of entity: Entity) -> [ModelError] {
        guard let kind = kind(entity.kind) else {
            let hint = Spelling.suggestion(for: entity.kind, in: kinds.keys)
            return [
                ModelError(
                    .unknownKind, "unknown kind '\(entity.kind)' of entity '\(entity.id)'",
                    hint: hint ?? "define it under 'kinds:', or use one of: "
                        + kinds.values.filter { !$0.isAbstract }.map(\.id).sorted().joined(separator: ", "))
            ]
        }
        guard kind.isAbstract else { return [] }
        let narrower = kinds.values.filter { !$0.isAbstract && isKind($0.id, a: kind.id) }.map(\.id).sorted()
        return [
            ModelError(
                .abstractKind, "entity '\(entity.id)' is of kind '\(kind.id)', which only groups other kinds",
                hint: "use one of: " + narrower.joined(separator: ", "))
        ]
    }

    /// What the ontology has against a claim: an unknown relation, or a subject or object of a kind that the relation
    /// does not take. An unnamed subject fits every relation, an unnamed object those that list `unknown`. `kindOf` gives the kind of an entity id, or `nil` for an id that is declared nowhere (which is
    /// the caller's finding, not one of these).
    public func problems(of claim: Claim, kindOf: (String) -> String?) -> [ModelError] {
        guard let relation = relation(claim.relation) else {
            return [
                ModelError(
                    .unknownRelation, "unknown relation '\(claim.relation)'", hint: advice(onRelation: claim.relation))
            ]
        }
        var result: [ModelError] = []
        // Whoever it is that the text does not name may do anything.
        let subjects = claim.subject == .unknown ? [] : misfits(claim.subject, among: relation.domain, kindOf: kindOf)
        for term in subjects {
            result.append(refusal(.wrongDomain, term, of: claim, side: "subject", takes: relation.domain))
        }
        for term in misfits(claim.object, among: relation.range, kindOf: kindOf) {
            result.append(refusal(.wrongRange, term, of: claim, side: "object", takes: relation.range))
        }
        if !isOpen, case .entity(let id) = claim.subject, claim.object.entityIDs.contains(id) {
            result.append(
                ModelError(
                    .noSelfRelation, "'\(id)' stands on both sides of '\(relation.id)'",
                    hint: "name two different entities"))
        }
        return result + dateProblems(of: claim, relation)
    }

    private func dateProblems(of claim: Claim, _ relation: RelationKind) -> [ModelError] {
        if claim.on != nil, relation.nature == .state {
            return [
                ModelError(
                    .stateHasEventDate, "'\(relation.id)' is a state, which has no 'on' date",
                    hint: "use 'valid:' with the period in which it holds")
            ]
        }
        if claim.valid != nil, relation.nature == .event {
            return [
                ModelError(
                    .eventHasPeriod, "'\(relation.id)' is an event, which has no 'valid' period",
                    hint: "use 'on:' with the date on which it happened")
            ]
        }
        return []
    }

    /// What stands in a place that does not take it, in words: "georgia (a state)".
    private func misfits(_ participant: Participant, among terms: [String], kindOf: (String) -> String?) -> [String] {
        if terms.contains("any") { return [] }
        switch participant {
        case .label(let text): return terms.contains("label") ? [] : ["the label \"\(text)\""]
        case .unknown: return terms.contains("unknown") ? [] : ["unknown"]
        case .claims: return terms.contains("claim") ? [] : ["a claim"]
        case .document(let id): return terms.contains("document") ? [] : ["'\(id)' (a document)"]
        case .entity, .entities, .either:
            if terms.contains("entity") { return [] }
            return participant.mentionedEntityIDs.compactMap { id in
                guard let kind = kindOf(id), kinds[kind] != nil else { return nil }
                if terms.contains(where: { isKind(kind, a: $0) }) { return nil }
                return "'\(id)' (\(article(kind)) \(kinds[kind]?.name ?? kind))"
            }
        }
    }

    private func refusal(
        _ code: ModelError.Code, _ term: String, of claim: Claim, side: String, takes terms: [String]
    ) -> ModelError {
        let allowed = terms.map { kinds[$0]?.name ?? $0 }.joined(separator: ", ")
        return ModelError(
            code, "\(term) cannot be the \(side) of '\(claim.relation)'", hint: "its \(side) must be: \(allowed)")
    }

    private func article(_ kind: String) -> String {
        guard let first = (kinds[kind]?.name ?? kind).lowercased().first else { return "a" }
        return "aeiou".contains(first) ? "an" : "a"
    }
}
