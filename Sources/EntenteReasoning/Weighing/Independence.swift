import EntenteModel

/// Decides which supports of one relationship come from origins of their own.
struct Independence {
    let graph: RelationGraph
    let voices: VoiceGraph

    /// The supports at these positions in the order given; each is held against those before it that count.
    /// O(supports · those who speak for one another).
    func supports(_ positions: [Int]) -> [Support] {
        var origins = Origins()
        return positions.map { position in
            let detail = graph.detail(position)
            var support = Support(
                claim: graph.claims.id(position), origin: graph.origin(position), modality: graph.modality(position))
            guard let speaker = support.origin, speaker != "unknown" else {
                support.dependence = .unnamed
                return support
            }
            if detail?.flags.contains("garbled") == true {
                support.dependence = .garbled
                return support
            }
            let documents = Set((detail?.citations ?? []).map(\.document))
            let isOwnVoice = graph.speakers(of: graph.claims[position]).count == 1
            support.dependence = origins.dependence(speaker, documents, isOwnVoice: isOwnVoice) {
                voices.side(of: speaker)
            }
            if support.dependence == nil {
                origins.add(support.claim, speaker, documents, isOwnVoice: isOwnVoice)
            }
            return support
        }
    }
}

/// The independent origins found so far, by whom and by document.
private struct Origins {
    private var claims: [String] = []
    private var bySpeaker: [String: Int] = [:]
    private var byDocument: [String: Int] = [:]
    private var ownVoiceByDocument: [String: Int] = [:]

    mutating func add(_ claim: String, _ speaker: String, _ documents: Set<String>, isOwnVoice: Bool) {
        bySpeaker[speaker] = claims.count
        for document in documents {
            byDocument[document] = byDocument[document] ?? claims.count
            if isOwnVoice { ownVoiceByDocument[document] = ownVoiceByDocument[document] ?? claims.count }
        }
        claims.append(claim)
    }

    /// The first origin on which another one depends, and why.
    func dependence(
        _ speaker: String, _ documents: Set<String>, isOwnVoice: Bool, side: () -> Set<String>
    ) -> Support.Dependence? {
        if let earlier = bySpeaker[speaker] { return .sameOrigin(claim: claims[earlier]) }
        if claims.isEmpty { return nil }
        let oneSide = side().compactMap { bySpeaker[$0] }.min()
        let inDocument = documents.compactMap { (isOwnVoice ? byDocument : ownVoiceByDocument)[$0] }.min()
        if let oneSide, oneSide <= inDocument ?? oneSide { return .sameSide(claim: claims[oneSide]) }
        return inDocument.map { .sameDocument(claim: claims[$0]) }
    }
}
