public import EntenteModel

/// The source of a claim in words: what a footnote says.
public struct ClaimNote: Sendable, Hashable {
    /// The id of the claim.
    public var claim: String
    /// The quoted words, one text per citation that has any.
    public var quotes: [String]
    /// Those of ``quotes`` that were looked for in their documents and do not stand there.
    public var missing: [String] = []
    /// "Davit Kereselidze, reported by Agenda.ge, 11 December 2014".
    public var source: String

    /// The quotes as they are shown: «…», and behind one that its document does not have, that it does not.
    public var cited: [String] { Self.cited(quotes, missing) }

    static func cited(_ quotes: [String], _ missing: [String]) -> [String] {
        quotes.map { "«\(English.oneLine($0))»" + (missing.contains($0) ? " [\(Citation.missingWords)]" : "") }
    }
}

extension Citation {
    /// What stands beside a quote that its document does not have.
    public static let missingWords = "not found in the document"
}

extension Narrator {
    /// The note of a claim.
    public func note(_ claim: Claim) -> ClaimNote {
        ClaimNote(
            claim: claim.id, quotes: claim.citations.compactMap(\.quote),
            missing: claim.citations.filter(\.isMissing).compactMap(\.quote), source: source(claim))
    }

    /// Who says it, through whom, and when it was published: "Leonid Tibilov, reported by rec.ru and Agenda.ge,
    /// 11 December 2014"; where several documents tell it, each of them, "; " between. Empty for a claim without document and
    /// speaker.
    public func source(_ claim: Claim) -> String {
        var parts: [String] = []
        for citation in claim.citations {
            var one = claim
            one.citations = [citation]
            let part = source(one, published: graph.knownTimes(of: [citation]).first)
            if !parts.contains(part) { parts.append(part) }
        }
        return claim.citations.isEmpty ? source(claim, published: nil) : parts.joined(separator: "; ")
    }

    private func source(_ claim: Claim, published: ValidityPeriod?) -> String {
        let chain = graph.speakers(of: claim)
        guard let origin = chain.first else { return "" }
        var text = English.capitalized(nounPhrase(origin))
        if chain.count > 1 { text += ", reported by " + English.list(chain.dropFirst().map(nounPhrase)) }
        if let published { text += ", " + (published.singleDate?.spoken ?? published.spoken(as: .event)) }
        return text
    }
}
