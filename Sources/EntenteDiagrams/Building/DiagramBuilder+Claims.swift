import EntenteModel
import EntenteReasoning

/// From claims to edges.
extension DiagramBuilder {
    mutating func add(_ claim: Claim, isCertain: Bool) {
        switch place(claim) {
        case .failure(let unplaced):
            omissions.append(Diagram.Omission(claim: claim.id, reason: unplaced.reason))
        case .success(let drafts):
            let chosen = drafts.filter { isChosen($0.key) }
            if chosen.isEmpty { omissions.append(Diagram.Omission(claim: claim.id, reason: .notChosen)) }
            for draft in chosen { merge(draft, claim, isCertain: isCertain) }
        }
    }

    /// Whether a selection has an edge: both entities, or the one whose other end is none; of pairs, that pair.
    private func isChosen(_ key: EdgeDraft.Key) -> Bool {
        guard let selection else { return true }
        let entities = [key.from, key.to].filter { graph.entity($0) != nil }
        guard !entities.isEmpty, entities.allSatisfy(selection.entities.contains) else { return false }
        guard let pairs = selection.pairs else { return true }
        return entities.count == 2 && pairs.contains(.init(key.from, key.to))
    }

    private mutating func merge(_ draft: EdgeDraft, _ claim: Claim, isCertain: Bool) {
        usedNodes.formUnion([draft.key.from, draft.key.to])
        if isCertain {
            certainNodes.formUnion([draft.key.from, draft.key.to])
        } else {
            uncertainClaims.insert(claim.id)
        }
        let index = edgeIndex[draft.key] ?? edges.count
        if index == edges.count {
            edgeIndex[draft.key] = index
            edges.append(draft)
        }
        // Of `a meets b` and `b meets a` told in one claim's list, one is enough.
        if edges[index].claims.last?.id != claim.id { edges[index].claims.append(claim) }
        edges[index].isCertain = edges[index].isCertain || isCertain
    }

    private mutating func place(_ claim: Claim) -> Result<[EdgeDraft], Diagram.Omission.Unplaced> {
        guard claim.polarity != .none else { return .omitted(.noPosition) }
        for participant in [claim.subject, claim.object] {
            if case .either(let ids) = participant { return .omitted(.ambiguous(ids)) }
        }
        guard let kind = graph.ontology.relation(claim.relation) else { return .omitted(.noTie) }
        if kind.isProvenance && !view.lens.withSpeech { return .omitted(.provenance) }
        if !claim.subject.claimIDs.isEmpty { return .omitted(.aboutClaims) }
        if !claim.object.claimIDs.isEmpty { return stance(claim, kind) }
        if !kind.makesTies && !kind.isStance { return .omitted(.noTie) }
        if case .label = claim.object, !drawsLabel(of: claim) { return .omitted(.label) }

        let participants = claim.subject.entityIDs + claim.object.entityIDs
        if let hidden = participants.first(where: { !isShown($0) }) { return .omitted(.notShown(entity: hidden)) }
        var drafts: [EdgeDraft] = []
        for from in ends(claim.subject, of: claim) {
            for to in ends(claim.object, of: claim) { drafts.append(draft(claim, kind, from: from, to: to)) }
        }
        return .success(drafts)
    }

    private func draft(_ claim: Claim, _ kind: RelationKind, from: String, to: String) -> EdgeDraft {
        let isNegated = claim.polarity == .negated
        if isParty(claim, kind) {
            let relation = isComplete ? claim.relation : Relations.partyTo
            let key = EdgeDraft.Key(from: from, to: to, relation: relation, isNegated: false)
            return EdgeDraft(key: key, form: .party, kind: kind)
        }
        var ends = (from, to)
        if kind.isSymmetric, order(of: to) < order(of: from) { ends = (to, from) }
        let key = EdgeDraft.Key(from: ends.0, to: ends.1, relation: claim.relation, isNegated: isNegated)
        let isAnnotation = claim.object.entityIDs.isEmpty || claim.subject.entityIDs.isEmpty
        return EdgeDraft(key: key, form: isAnnotation && !kind.isProvenance ? .annotation : .relation, kind: kind)
    }

    private func order(of id: String) -> Int { graph.entityIndex(id) ?? .max }

    /// Whether a claim says that a polity or union stands behind an instrument.
    private func isParty(_ claim: Claim, _ kind: RelationKind) -> Bool {
        guard claim.polarity == .affirmed, case .entity(let subject) = claim.subject else { return false }
        if kind.id == Relations.partyTo { return true }
        return kind.id == Relations.signed && isPolity(subject)
    }

    func isPolity(_ id: String) -> Bool {
        guard let kind = graph.entity(id)?.kind else { return false }
        let family = NodeFamily(rawValue: graph.ontology.family(of: kind))
        return family == .state || family == .disputedPolity
    }

    private func drawsLabel(of claim: Claim) -> Bool {
        isEverything || view.claims?.contains(claim.id) ?? false || view.lens.relations.contains(claim.relation)
    }

    // MARK: Ends

    /// The ids of the nodes at one end of a claim's edges; makes the nodes that stand for no entity.
    private mutating func ends(_ participant: Participant, of claim: Claim) -> [String] {
        switch participant {
        case .entity(let id): return [id]
        case .entities(let ids): return ids
        case .document(let id):
            let title = graph.document(id)?.title ?? id
            return [extra(Diagram.Node(id: id, name: title, family: .document, kind: "document"))]
        case .label(let text):
            let subject = claim.subject.entityIDs.first ?? claim.id
            let node = Diagram.Node(id: "label:\(subject):\(text)", name: text, family: .label, kind: "words")
            return [extra(node)]
        case .unknown:
            let node = Diagram.Node(
                id: "unnamed:\(claim.id)", name: "not named", family: .unnamed, kind: "not named in the text")
            return [extra(node)]
        case .claims, .either: return []
        }
    }

    private mutating func extra(_ node: Diagram.Node) -> String {
        if extraIDs.insert(node.id).inserted { extraNodes.append(node) }
        return node.id
    }

    // MARK: Stances

    /// A stand on other claims: an edge to what these have in common.
    private func stance(_ claim: Claim, _ kind: RelationKind) -> Result<[EdgeDraft], Diagram.Omission.Unplaced> {
        let about = claim.object.claimIDs.compactMap { graph.claim($0) }
        if let hidden = claim.subject.entityIDs.first(where: { !isShown($0) }) {
            return .omitted(.notShown(entity: hidden))
        }
        guard let target = commonEntity(of: about) else { return .omitted(.aboutClaims) }
        let detail = narrator.content(of: about, seenFrom: target)
        let drafts = claim.subject.entityIDs.map { from in
            let key = EdgeDraft.Key(
                from: from, to: target, relation: claim.relation, isNegated: claim.polarity == .negated,
                about: claim.object.claimIDs)
            return EdgeDraft(key: key, form: .stance, kind: kind, detail: detail)
        }
        return drafts.isEmpty ? .omitted(.aboutClaims) : .success(drafts)
    }

    /// The entity that all these claims have as their object, else as their subject, else as either; `nil` if there is
    /// none that the view draws.
    private func commonEntity(of claims: [Claim]) -> String? {
        guard let first = claims.first else { return nil }
        func common(_ candidates: [String], _ ids: (Claim) -> [String]) -> String? {
            candidates.first { id in isShown(id) && claims.allSatisfy { ids($0).contains(id) } }
        }
        return common(first.object.entityIDs) { $0.object.entityIDs }
            ?? common(first.subject.entityIDs) { $0.subject.entityIDs }
            ?? common(first.object.entityIDs + first.subject.entityIDs) { $0.object.entityIDs + $0.subject.entityIDs }
    }
}

extension Diagram.Omission {
    /// A reason as an error, to be returned in place of edges.
    struct Unplaced: Error {
        let reason: Reason
    }
}

extension Result where Failure == Diagram.Omission.Unplaced {
    static func omitted(_ reason: Diagram.Omission.Reason) -> Self { .failure(Failure(reason: reason)) }
}
