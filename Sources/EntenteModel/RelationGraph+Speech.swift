/// Who says a claim, and when: what the dossier leaves out because it follows from the document.
extension RelationGraph {
    /// The chain of speakers, origin first, publisher last. A document without a publisher speaks itself, so that the
    /// chain of a claim with a document is never empty. A claim without a document has only the speakers it names.
    public func speakers(of claim: Claim) -> [String] {
        guard let first = claim.citations.first, let document = document(first.document) else { return claim.says }
        let publisher = document.publisher ?? document.id
        return claim.says.last == publisher ? claim.says : claim.says + [publisher]
    }

    /// The first speaker of the chain of the claim at a position, without making the claim. O(1).
    package func origin(_ position: Int) -> String? {
        guard let detail = detail(position) else { return nil }
        if let first = detail.says.first { return first }
        guard let first = detail.citations.first, let document = document(first.document) else { return nil }
        return document.publisher ?? document.id
    }

    /// When a claim was said; an interval means some time within. Where the claim does not tell: the publisher's own
    /// voice speaks on the day of publication, a reported speaker by that day. `nil` without a dated document.
    public func saidTime(of claim: Claim) -> ValidityPeriod? {
        saidTime(said: claim.said, says: claim.says, citations: claim.citations)
    }

    package func saidTime(said: ValidityPeriod?, says: [String], citations: [Citation]) -> ValidityPeriod? {
        if let said { return said }
        guard let first = citations.first, let document = document(first.document),
            let published = document.published
        else { return nil }
        let isOwnVoice = says.isEmpty || says == [document.publisher ?? document.id]
        return isOwnVoice ? published : published.openedBackwards
    }

    /// When a claim became known: the publications of the dated documents that it cites, in the order of the citations.
    public func knownTimes(of citations: [Citation]) -> [ValidityPeriod] {
        citations.compactMap { document($0.document)?.published }
    }
}
