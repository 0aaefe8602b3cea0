public import EntenteModel

/// One claim among those that say the same, and where it comes from.
public struct Support: Sendable, Hashable {
    /// The claim's id.
    public var claim: String
    /// The first speaker of its chain; `nil` where the claim names no speaker and no document.
    public var origin: String?
    /// In which mode it is claimed.
    public var modality: Modality
    /// Why it is no origin of its own; `nil` if it counts as one.
    public var dependence: Dependence?

    /// Why a support does not count as an independent origin.
    public enum Dependence: Sendable, Hashable {
        /// The text is garbled: it corroborates nothing.
        case garbled
        /// The origin is that of an earlier support.
        case sameOrigin(claim: String)
        /// The origins speak for each other.
        case sameSide(claim: String)
        /// Both stand in one document, and one of them is only its publisher's own voice.
        case sameDocument(claim: String)
        /// Nobody is named as its origin.
        case unnamed
    }
}

extension Support.Dependence: CustomStringConvertible {
    /// The reason in words, as it follows "because".
    public var description: String {
        switch self {
        case .garbled: "the text is garbled"
        case .sameOrigin(let claim): "the same origin as \(claim)"
        case .sameSide(let claim): "its origin and that of \(claim) speak for each other"
        case .sameDocument(let claim): "the document that reports \(claim) says it in its own voice"
        case .unnamed: "nobody is named as its origin"
        }
    }
}

/// Decides which supports of one relationship come from origins of their own.
struct Independence {
    let graph: RelationGraph
    let voices: VoiceGraph

    private struct Origin {
        var claim: String
        var speaker: String
        var documents: Set<String>
        var isOwnVoice: Bool
    }

    /// The supports in the order given; each is held against those before it that count. O(supports × origins).
    func supports(_ claims: [Claim]) -> [Support] {
        var origins: [Origin] = []
        var first: [String: String] = [:]
        return claims.map { claim in
            let speakers = graph.speakers(of: claim)
            var support = Support(claim: claim.id, origin: speakers.first, modality: claim.modality)
            guard let speaker = speakers.first, speaker != "unknown" else {
                support.dependence = .unnamed
                return support
            }
            if claim.flags.contains("garbled") {
                support.dependence = .garbled
                return support
            }
            if let earlier = first[speaker] {
                support.dependence = .sameOrigin(claim: earlier)
                return support
            }
            let origin = Origin(
                claim: claim.id, speaker: speaker, documents: Set(claim.citations.map(\.document)),
                isOwnVoice: speakers.count == 1)
            support.dependence = dependence(of: origin, on: origins)
            if support.dependence == nil {
                origins.append(origin)
                first[speaker] = claim.id
            }
            return support
        }
    }

    private func dependence(of origin: Origin, on earlier: [Origin]) -> Support.Dependence? {
        for other in earlier {
            if voices.areOneSide(origin.speaker, other.speaker) { return .sameSide(claim: other.claim) }
            if origin.isOwnVoice || other.isOwnVoice, !origin.documents.isDisjoint(with: other.documents) {
                return .sameDocument(claim: other.claim)
            }
        }
        return nil
    }
}
