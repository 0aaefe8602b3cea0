import EntenteModel
import EntenteReasoning

/// From drafts to finished edges, with their notes and sources.
extension DiagramBuilder {
    func finished(_ draft: EdgeDraft, numbers: [String: Int]) -> Diagram.Edge {
        let claims = draft.claims
        let isPlural = graph.entity(draft.key.from)?.isPlural ?? false
        let sign = draft.key.isNegated ? 0 : draft.kind.sign
        var edge = Diagram.Edge(
            id: "", from: draft.key.from, to: draft.key.to, relations: distinct(claims.map(\.relation)),
            form: draft.form, claims: claims.map(\.id))
        edge.id = id(of: draft)
        edge.detail = draft.detail ?? (view.lens.withSpeech ? speech(of: claims, kind: draft.kind) : nil)
        edge.tone = sign > 0 ? .supportive : sign < 0 ? .adverse : .neutral
        if draft.key.relation == Relations.denies && !draft.key.isNegated { edge.tone = .adverse }
        edge.modality = claims.map(\.modality).max() ?? .actual
        edge.isNegated = draft.key.isNegated
        edge.isSymmetric = draft.kind.isSymmetric || draft.form == .party
        edge.isAttitude = draft.kind.isAttitude
        edge.isDerived = claims.allSatisfy(\.isDerived)
        edge.isOpposing = Relations.opposing.contains(draft.key.relation) && !draft.key.isNegated
        edge.isUncertain = !draft.isCertain
        edge.deniedBy = distinct(claims.flatMap { status.denials(of: $0.id) })
        edge.contradictedBy = status.conflicts(of: claims.map(\.id))
        edge.standing = claims.compactMap(standing).min { $0.rank < $1.rank }
        edge.contrarySources = footnotes(of: edge.deniedBy + edge.contradictedBy, numbers)
        edge.premises = distinct(claims.flatMap(premises))
        // What is denied has its words too.
        edge.sources = footnotes(of: edge.claims + draft.key.about + edge.premises, numbers)
        // A party line tells itself, unless there is more to say than that.
        if draft.form == .party && edge.detail == nil && edge.standing == nil && edge.remarks.isEmpty { return edge }
        let label = narrator.label(draft.key.relation, isNegated: draft.key.isNegated, isPlural: isPlural)
        edge.label = narrator.fitted(label, to: claims)
        edge.dates = draft.form == .party ? [] : dates(of: claims, numbers)
        return edge
    }

    private func footnotes(of claims: [String], _ numbers: [String: Int]) -> [Int] {
        Set(claims.compactMap { graph.claim($0) }.flatMap(\.citations).compactMap { numbers[$0.document] }).sorted()
    }

    /// `edge-A41-A48`; the ends follow where one claim makes several edges.
    private func id(of draft: EdgeDraft) -> String {
        let isPartOfList = draft.claims.contains { $0.object.entityIDs.count > 1 || $0.subject.entityIDs.count > 1 }
        return (["edge"] + draft.claims.map(\.id) + (isPartOfList ? [draft.key.from, draft.key.to] : []))
            .joined(separator: "-")
    }

    private func standing(of claim: Claim) -> Diagram.Standing? {
        if !status.denials(of: claim.id).isEmpty { return claim.modality == .alleged ? .rejected : .disputed }
        return status.conflicts(of: claim.id).isEmpty ? nil : .inConflict
    }

    /// When the claims say that it was, each time with its documents: what one of them tells does not stand for others.
    private func dates(of claims: [Claim], _ numbers: [String: Int]) -> [Diagram.Edge.Dated] {
        let dated = claims.compactMap { claim in narrator.shortDate(of: claim).map { (text: $0, claim: claim.id) } }
        let all = distinct(dated.map(\.text)).map { text in
            Diagram.Edge.Dated(
                text, sources: footnotes(of: dated.filter { $0.text == text }.map(\.claim), numbers))
        }
        guard all.count > 2 else { return all }
        let rest = Set(all.dropFirst(2).flatMap(\.sources)).sorted()
        return all.prefix(2) + [Diagram.Edge.Dated("…", sources: rest)]
    }

    /// Who says it, for pictures of who speaks: `says Dmitry Peskov`.
    private func speech(of claims: [Claim], kind: RelationKind) -> String? {
        guard !kind.isProvenance, !kind.isStance else { return nil }
        let origins = distinct(claims.compactMap { graph.speakers(of: $0).first }.map(speaker))
        return origins.isEmpty ? nil : "says " + origins.joined(separator: "; ")
    }

    private func speaker(_ id: String) -> String {
        graph.entity(id) == nil && graph.document(id) != nil ? "the document" : narrator.displayName(id)
    }

    // MARK: Notes and sources

    func note(on claim: Claim, numbers: [String: Int]) -> Diagram.Note {
        Diagram.Note(
            claim: claim.id, sentence: narrator.sentence(claim),
            quotes: claim.citations.compactMap { citation in
                numbers[citation.document].map {
                    Diagram.Note.Quote(text: citation.quote, source: $0, isMissing: citation.isMissing)
                }
            },
            speakers: graph.speakers(of: claim).map(speaker), source: narrator.source(claim),
            date: narrator.shortDate(of: claim))
    }

    /// The documents that claims cite, in the order of the graph, numbered from 1.
    func sources(of claims: [Claim]) -> [Diagram.Source] {
        let cited = Set(claims.flatMap(\.citations).map(\.document))
        return graph.documents.filter { cited.contains($0.id) }.enumerated().map { index, document in
            Diagram.Source(number: index + 1, document: document.id, text: text(of: document), url: document.url)
        }
    }

    private func text(of document: Document) -> String {
        let publisher = document.publisher.map { graph.entity($0)?.name ?? $0 }
        var parts = [publisher ?? "publisher not stated"]
        if let title = document.title { parts.insert("“\(title)”", at: publisher == nil ? 0 : 1) }
        parts.append(document.published?.label(as: .event) ?? "undated")
        return parts.joined(separator: ", ")
    }

    func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension Diagram.Standing {
    /// The place in the order of gravity.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
