/// Who says a claim, and when: what the dossier leaves out because it follows from the document.
extension RelationGraph {
    /// The chain of speakers, origin first, publisher last. A document without a publisher speaks itself, so that the
    /// chain of a claim with a document is never empty; of several documents, the one that was published first. A claim
    /// without a document has only the speakers it names.
    public func speakers(of claim: Claim) -> [String] {
        guard let document = leadingDocument(claim.citations) else { return claim.says }
        let publisher = document.publisher ?? document.id
        return claim.says.last == publisher ? claim.says : claim.says + [publisher]
    }

    /// The first speaker of the chain of the claim at a position, without making the claim. O(its citations).
    package func origin(_ position: Int) -> String? {
        guard let detail = detail(position) else { return nil }
        if let first = detail.says.first { return first }
        return leadingDocument(detail.citations).map { $0.publisher ?? $0.id }
    }

    /// Whose word the claim at a position is: that of its first speaker, or where it names none, of the publisher of each
    /// document that tells it, in the order of the citations. O(its citations).
    package func origins(_ position: Int) -> [String] {
        guard let detail = detail(position) else { return [] }
        if let first = detail.says.first { return [first] }
        var origins: [String] = []
        for citation in detail.citations {
            guard let document = document(citation.document) else { continue }
            let publisher = document.publisher ?? document.id
            if !origins.contains(publisher) { origins.append(publisher) }
        }
        return origins
    }

    /// When a claim was said; an interval means some time within. Where the claim does not tell: the publisher's own
    /// voice speaks on the day of publication, a reported speaker by that day; of several documents, the one that was
    /// published first. `nil` without a dated document.
    public func saidTime(of claim: Claim) -> ValidityPeriod? {
        saidTime(said: claim.said, says: claim.says, citations: claim.citations)
    }

    package func saidTime(said: ValidityPeriod?, says: [String], citations: [Citation]) -> ValidityPeriod? {
        if let said { return said }
        guard let document = leadingDocument(citations), let published = document.published else { return nil }
        let isOwnVoice = says.isEmpty || says == [document.publisher ?? document.id]
        return isOwnVoice ? published : published.openedBackwards
    }

    /// The document that was published first; of those that may have been at one time, and of those without a date, the one
    /// that is cited first.
    private func leadingDocument(_ citations: [Citation]) -> Document? {
        guard var leading = citations.first.flatMap({ document($0.document) }) else { return nil }
        for citation in citations.dropFirst() where citation.document != leading.id {
            guard let other = document(citation.document), let published = other.published else { continue }
            if leading.published.map({ published.happensBefore($0) == .yes }) ?? true { leading = other }
        }
        return leading
    }

    /// When a claim became known: the publications of the dated documents that it cites, in the order of the citations.
    public func knownTimes(of citations: [Citation]) -> [ValidityPeriod] {
        citations.compactMap { document($0.document)?.published }
    }
}
