import EntenteModel

/// From drafts to finished edges, with their notes and sources.
extension DiagramBuilder {
    func finished(_ draft: EdgeDraft, numbers: [String: Int]) -> Diagram.Edge {
        let wording = Wording(graph)
        let claims = draft.claims
        let isPlural = graph.entity(draft.key.from)?.isPlural ?? false
        let sign = draft.key.isNegated ? 0 : draft.kind.sign
        var edge = Diagram.Edge(
            id: "", from: draft.key.from, to: draft.key.to, relations: distinct(claims.map(\.relation)),
            form: draft.form, claims: claims.map(\.id))
        edge.id = id(of: draft)
        if draft.form != .party {
            edge.label = wording.label(draft.kind.words, isNegated: draft.key.isNegated, isPlural: isPlural)
            edge.date = date(of: claims)
        }
        edge.detail = draft.detail ?? (view.lens.withSpeech ? speech(of: claims, kind: draft.kind) : nil)
        edge.tone = sign > 0 ? .supportive : sign < 0 ? .adverse : .neutral
        if draft.key.relation == Relations.denies && !draft.key.isNegated { edge.tone = .adverse }
        edge.modality = claims.map(\.modality).max() ?? .actual
        edge.isNegated = draft.key.isNegated
        edge.isSymmetric = draft.kind.isSymmetric || draft.form == .party
        edge.isOpposing = Relations.opposing.contains(draft.key.relation) && !draft.key.isNegated
        edge.isUncertain = !draft.isCertain
        edge.deniedBy = distinct(claims.flatMap { denials[$0.id] ?? [] })
        edge.standing = standing(of: claims)
        edge.denialSources = footnotes(edge.deniedBy.compactMap { graph.claim($0) }, numbers)
        // What is denied has its words too.
        edge.sources = footnotes(claims + draft.key.about.compactMap { graph.claim($0) }, numbers)
        return edge
    }

    private func footnotes(_ claims: [Claim], _ numbers: [String: Int]) -> [Int] {
        Set(claims.flatMap(\.citations).compactMap { numbers[$0.document] }).sorted()
    }

    /// `edge-A41-A48`; the ends follow where one claim makes several edges.
    private func id(of draft: EdgeDraft) -> String {
        let isPartOfList = draft.claims.contains { $0.object.entityIDs.count > 1 || $0.subject.entityIDs.count > 1 }
        return (["edge"] + draft.claims.map(\.id) + (isPartOfList ? [draft.key.from, draft.key.to] : []))
            .joined(separator: "-")
    }

    private func standing(of claims: [Claim]) -> Diagram.Standing? {
        var result: Diagram.Standing?
        for claim in claims {
            let denied: Diagram.Standing? =
                denials[claim.id] == nil ? nil : claim.modality == .alleged ? .rejected : .disputed
            guard let standing = standings[claim.id] ?? denied else { continue }
            result = result == .disputed ? .disputed : standing
        }
        return result
    }

    /// When the claims say that it was, in short form; two different times at most, then an ellipsis.
    private func date(of claims: [Claim]) -> String? {
        let dates = distinct(claims.compactMap(dateLabel))
        guard dates.count > 2 else { return dates.isEmpty ? nil : dates.joined(separator: "; ") }
        return dates.prefix(2).joined(separator: "; ") + "; …"
    }

    private func dateLabel(_ claim: Claim) -> String? {
        claim.on.map(Wording.eventLabel) ?? claim.valid?.label(as: .state)
    }

    /// Who says it, for pictures of who speaks: `says Dmitry Peskov`.
    private func speech(of claims: [Claim], kind: RelationKind) -> String? {
        guard !kind.isProvenance, !kind.isStance else { return nil }
        let wording = Wording(graph)
        let origins = distinct(claims.compactMap { graph.speakers(of: $0).first }.map(speaker(wording)))
        return origins.isEmpty ? nil : "says " + origins.joined(separator: "; ")
    }

    private func speaker(_ wording: Wording) -> (String) -> String {
        { id in
            if id == "unknown" { return "somebody not named" }
            return graph.entity(id) == nil && graph.document(id) != nil ? "the document" : wording.name(id)
        }
    }

    // MARK: Notes and sources

    func note(on claim: Claim, numbers: [String: Int]) -> Diagram.Note {
        let wording = Wording(graph)
        return Diagram.Note(
            claim: claim.id, sentence: wording.sentence(claim),
            quotes: claim.citations.compactMap { citation in
                numbers[citation.document].map { Diagram.Note.Quote(text: citation.quote, source: $0) }
            },
            speakers: graph.speakers(of: claim).map(speaker(wording)), date: dateLabel(claim))
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
