import EntenteModel

/// Decides which supports of one relationship come from origins of their own.
///
/// Two depend on each other where they have one origin, where one origin speaks for the other or both for the same
/// principal (two ministries of one government), or where both stand in one document and one of them is merely its
/// publisher's own voice.
struct Independence {
    let graph: RelationGraph
    let voices: VoiceGraph

    /// The supports at these positions, in the order given; a claim of several publishers' own voice is one for each.
    ///
    /// Those who speak for the fewest count before their voices, and a document's sources before its publisher, so that
    /// the order decides nothing. O(supports · those for whom they speak).
    func supports(_ positions: [Int]) -> [Support] {
        var supports: [Support] = []
        var candidates: [Candidate] = []
        for position in positions {
            let origins = graph.origins(position)
            let (id, modality) = (graph.claims.id(position), graph.modality(position))
            for speaker in origins.isEmpty ? [nil] : origins.map(Optional.some) {
                var support = Support(claim: id, origin: speaker, modality: modality)
                if let candidate = candidate(supports.count, speaker, position) {
                    candidates.append(candidate)
                } else {
                    support.dependence = speaker == nil || speaker == "unknown" ? .unnamed : .garbled
                }
                supports.append(support)
            }
        }
        var origins = Origins()
        for candidate in candidates.sorted(by: <) {
            let dependence = origins.dependence(of: candidate)
            supports[candidate.index].dependence = dependence
            if dependence == nil { origins.add(supports[candidate.index].claim, candidate) }
        }
        return supports
    }

    /// The support at an index as one that may count; `nil` if its origin is not named or its text is garbled.
    private func candidate(_ index: Int, _ speaker: String?, _ position: Int) -> Candidate? {
        let detail = graph.detail(position) ?? .none
        guard let speaker, speaker != "unknown", !detail.flags.contains("garbled") else { return nil }
        func isOwn(_ citation: Citation) -> Bool {
            graph.document(citation.document).map { ($0.publisher ?? $0.id) == speaker } ?? false
        }
        let isOwnVoice = detail.says.isEmpty || detail.says == [speaker] && detail.citations.contains(where: isOwn)
        let told = detail.says.isEmpty ? detail.citations.filter(isOwn) : detail.citations
        return Candidate(
            index: index, speaker: speaker, principals: voices.principals(of: speaker),
            documents: Set(told.map(\.document)), isOwnVoice: isOwnVoice)
    }
}

/// A support that may be an origin of its own.
private struct Candidate: Comparable {
    /// Its place among the supports.
    var index: Int
    var speaker: String
    /// For whom the speaker speaks, himself among them.
    var principals: Set<String>
    var documents: Set<String>
    /// Whether it is the publisher's own voice.
    var isOwnVoice: Bool

    static func < (a: Candidate, b: Candidate) -> Bool {
        (a.isOwnVoice ? 1 : 0, a.principals.count, a.index) < (b.isOwnVoice ? 1 : 0, b.principals.count, b.index)
    }

    static func == (a: Candidate, b: Candidate) -> Bool { a.index == b.index }
}

/// The independent origins found so far, by whom they speak for and by document.
private struct Origins {
    private var claims: [String] = []
    private var bySpeaker: [String: Int] = [:]
    private var byPrincipal: [String: Int] = [:]
    private var byDocument: [String: Int] = [:]
    private var ownVoiceByDocument: [String: Int] = [:]

    mutating func add(_ claim: String, _ candidate: Candidate) {
        bySpeaker[candidate.speaker] = claims.count
        for principal in candidate.principals { byPrincipal[principal] = byPrincipal[principal] ?? claims.count }
        for document in candidate.documents {
            byDocument[document] = byDocument[document] ?? claims.count
            if candidate.isOwnVoice { ownVoiceByDocument[document] = ownVoiceByDocument[document] ?? claims.count }
        }
        claims.append(claim)
    }

    /// The first origin on which another one depends, and why.
    func dependence(of candidate: Candidate) -> Support.Dependence? {
        if let earlier = bySpeaker[candidate.speaker] { return .sameOrigin(claim: claims[earlier]) }
        let oneSide = candidate.principals.compactMap { byPrincipal[$0] }.min()
        let inDocument = candidate.documents.compactMap { document in
            (candidate.isOwnVoice ? byDocument : ownVoiceByDocument)[document]
        }.min()
        if let oneSide, oneSide <= inDocument ?? oneSide { return .sameSide(claim: claims[oneSide]) }
        return inDocument.map { .sameDocument(claim: claims[$0]) }
    }
}
