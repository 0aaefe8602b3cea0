/// A lens made ready for one graph: sets of ids turned into tables by number.
struct LensFilter {
    private let graph: RelationGraph
    private let lens: Lens
    private let relationPasses: [Bool]?
    private let modalityPasses: [Bool]?
    private let entityPasses: [Bool]?
    private let documents: Set<String>
    private let speakers: Set<String>?
    private let mutedSpeakers: Set<String>
    private let left: Set<Int>
    private let asksTime: Bool
    private let asksDetail: Bool
    /// Whether a claim about claims must hold, or have happened, at the lens's date.
    private let datesSpeechAboutClaims: Bool

    init(_ lens: Lens, _ graph: RelationGraph, datesSpeechAboutClaims: Bool = true) {
        self.graph = graph
        self.lens = lens
        self.datesSpeechAboutClaims = datesSpeechAboutClaims
        let wanted = Set(lens.relations)
        let unwanted = Set(lens.notRelations)
        relationPasses =
            wanted.isEmpty && unwanted.isEmpty
            ? nil : graph.relationNames.map { (wanted.isEmpty || wanted.contains($0)) && !unwanted.contains($0) }
        let modalities = Set(lens.modalities)
        modalityPasses =
            modalities.isEmpty && lens.atLeast == nil
            ? nil
            : Modality.allCases.map {
                (modalities.isEmpty || modalities.contains($0)) && $0 >= (lens.atLeast ?? .alleged)
            }
        entityPasses =
            lens.entityKinds.isEmpty
            ? nil
            : graph.entities.map { entity in
                lens.entityKinds.contains { graph.ontology.isKind(entity.kind, a: $0) }
            }
        documents = Set(lens.documents)
        let asksSpeaker = !lens.accordingTo.isEmpty || !lens.withoutWordOf.isEmpty
        let voices = asksSpeaker ? VoiceGraph(graph, without: lens.withoutClaims) : nil
        speakers = lens.accordingTo.isEmpty ? nil : voices?.voices(of: lens.accordingTo)
        mutedSpeakers = lens.withoutWordOf.isEmpty ? [] : voices?.voices(of: lens.withoutWordOf) ?? []
        left = Set(lens.withoutClaims.compactMap { graph.claimPosition($0) })
        asksTime = lens.asOf != nil || lens.knownBy != nil
        asksDetail = asksTime || !documents.isEmpty || speakers != nil || !mutedSpeakers.isEmpty
    }

    func admits(_ position: Int) -> Certainty {
        let certainty = certainty(position)
        guard lens.onlyCertain, certainty == .possibly else { return certainty }
        // Who may have been heard denying it is not silenced by asking what is certain.
        return datesSpeechAboutClaims || !isAboutClaims(position) ? .no : .possibly
    }

    private func certainty(_ position: Int) -> Certainty {
        if let relationPasses, !relationPasses[graph.relationNumber(position)] { return .no }
        if let modalityPasses, !modalityPasses[Int(graph.modality(position).code)] { return .no }
        if entityPasses != nil, !passesKinds(position) { return .no }
        if !left.isEmpty, left.contains(position) { return .no }
        guard asksDetail else { return .yes }
        let detail = graph.detail(position) ?? .none
        // What follows was derived from claims that pass.
        if detail.flags.contains(Claim.derivedFlag) {
            return detail.flags.contains(Claim.possiblyFlag) ? .possibly : .yes
        }
        if !documents.isEmpty, !detail.citations.contains(where: { documents.contains($0.document) }) { return .no }
        if speakers != nil || !mutedSpeakers.isEmpty, !passesSpeaker(position) { return .no }
        return asksTime ? time(position, detail) : .yes
    }

    private func passesKinds(_ position: Int) -> Bool {
        guard let entityPasses else { return true }
        for term in [graph.subjectTerm(position), graph.objectTerm(position)] {
            if let index = term.entityIndex {
                if !entityPasses[index] { return false }
            } else {
                for id in graph.participant(term).mentionedEntityIDs {
                    if let index = graph.entityIndex(id), !entityPasses[index] { return false }
                }
            }
        }
        return true
    }

    private func passesSpeaker(_ position: Int) -> Bool {
        let origins = graph.origins(position)
        return origins.isEmpty ? speakers == nil : origins.contains(where: passesSpeaker)
    }

    private func passesSpeaker(_ origin: String) -> Bool {
        !mutedSpeakers.contains(origin) && speakers?.contains(origin) ?? true
    }

    /// Whether the lens hears one of the documents that tell a claim.
    ///
    /// - Parameter isOwnVoice: whether the claim names no speaker, so that it is the publisher's word.
    func hears(_ citation: Citation, isOwnVoice: Bool) -> Bool {
        if !documents.isEmpty, !documents.contains(citation.document) { return false }
        guard let document = graph.document(citation.document) else { return true }
        if let date = lens.knownBy, let published = document.published, published.hasHappened(by: date) == .no {
            return false
        }
        return !isOwnVoice || passesSpeaker(document.publisher ?? document.id)
    }

    private func time(_ position: Int, _ detail: ClaimDetail) -> Certainty {
        var result = Certainty.yes
        if let date = lens.knownBy {
            let times = graph.knownTimes(of: detail.citations)
            result = times.map { $0.hasHappened(by: date) }.max() ?? .possibly
            // An undated document may have been the first.
            if times.count < detail.citations.count { result = max(result, .possibly) }
        }
        if let date = lens.asOf, result != .no, datesSpeechAboutClaims || !isAboutClaims(position) {
            result = min(result, holds(position, detail, at: date))
        }
        return result
    }

    private func isAboutClaims(_ position: Int) -> Bool {
        let object = graph.objectTerm(position)
        return object.isOther && !graph.participant(object).claimIDs.isEmpty
    }

    /// Whether a claim holds at a date (CLAIMS: "Three clocks").
    private func holds(_ position: Int, _ detail: ClaimDetail, at date: CalendarDate) -> Certainty {
        if let on = detail.on { return on.hasHappened(by: date) }
        if let valid = detail.valid { return valid.holds(on: date) }
        guard let said = graph.saidTime(said: detail.said, says: detail.says, citations: detail.citations) else {
            return .possibly
        }
        let sinceSaid = said.hasHappened(by: date)
        let nature = graph.ontology.relation(graph.relationNames[graph.relationNumber(position)])?.nature
        // An undated event may lie any time before it was told; a state is known from the day it was told.
        return nature == .event ? max(sinceSaid, .possibly) : sinceSaid
    }
}
