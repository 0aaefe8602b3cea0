import EntenteFormats
import EntenteModel
import EntenteReasoning

/// Claims as cards of a page.
extension PageDataBuilder {
    func claim(at position: Int, counts: Bool) -> PageData.Claim {
        let claim = graph.claims[position]
        let (core, beginning) = (narrator.core(claim), narrator.core(claim, naming: true))
        let time = narrator.time(of: claim)
        let named = claim.subject.mentionedEntityIDs + claim.object.mentionedEntityIDs
        return PageData.Claim(
            id: claim.id, sentence: narrator.sentence(claim), core: core == beginning && time.isEmpty ? nil : core,
            details: narrator.details(claim) + time + narrator.standing(claim), relation: claim.relation,
            subjects: ids(claim.subject), objects: ids(claim.object), modality: claim.modality.rawValue,
            status: statuses.status(of: claim).rawValue, why: statuses.explanation(of: claim, by: narrator),
            speakers: graph.speakers(of: claim).map { PageData.Speaker(id: $0, name: narrator.displayName($0)) },
            source: narrator.source(claim), documents: distinct(claim.citations.map(\.document)),
            quotes: quotes(claim), facts: facts(claim), supports: supports(claim),
            deniedBy: statuses.denials(of: claim.id), conflictsWith: statuses.conflicts(of: claim.id),
            negatedBy: Array(statuses.negations(of: claim.id).prefix(100)),
            otherDates: Array(statuses.otherDates(of: claim.id).prefix(100)),
            agreed: statuses.agreed(on: claim.id),
            about: claim.subject.claimIDs + claim.object.claimIDs, ways: ways(claim),
            kinds: distinct(named.compactMap { graph.entity($0)?.kind }).sorted(), window: window(position),
            counts: counts, isCertain: selection.isCertain(position))
    }

    /// Under which nodes and entities a claim is listed.
    private func ids(_ participant: Participant) -> [String] {
        if case .document(let id) = participant { return [id] }
        return participant.mentionedEntityIDs
    }

    /// In how many ways something follows, and from what: a page counts with them, so that what holds at a date in any way holds.
    func ways(_ claim: Claim) -> [[String]] {
        claim.isDerived ? claim.with.filter { $0.name == "premises" }.map(\.values) : []
    }

    private func window(_ position: Int) -> [Int] {
        let window = graph.window(ofClaimAt: position)
        return [
            window.possiblyFrom, window.surelyFrom, window.surelyTo, window.possiblyTo, window.possiblyKnown,
            window.surelyKnown,
        ].map { bounded($0) }
    }

    /// JavaScript has no number for "without bound" that JSON could hold; days beyond these do not exist for the page.
    private func bounded(_ day: Int) -> Int { min(max(day, -99_999_999), 99_999_999) }

    private func quotes(_ claim: Claim) -> [PageData.Quote] {
        let contexts = page.contexts[claim.id] ?? []
        return claim.citations.enumerated().map { index, citation in
            let context = contexts.indices.contains(index) ? contexts[index] : nil
            return PageData.Quote(
                document: citation.document, before: context?.before ?? "", text: citation.quote,
                after: context?.after ?? "", translation: citation.translation,
                doubt: citation.isMissing ? Citation.missingWords : nil)
        }
    }

    private func facts(_ claim: Claim) -> [PageData.Fact] {
        var facts: [PageData.Fact] = []
        func add(_ name: String, _ text: String?) {
            if let text, !text.isEmpty { facts.append(PageData.Fact(name: name, text: text)) }
        }
        if claim.modality != .actual { add("told as", claim.modality.rawValue) }
        switch claim.polarity {
        case .affirmed: break
        case .negated: add("polarity", "the text says that it does not hold")
        case .none: add("polarity", "asked about; no position taken")
        }
        if let time = narrator.timeTold(by: claim) { add(time.name, time.words) }
        if claim.on != nil { add("holds", claim.valid?.spoken(as: .state)) }
        add("said", graph.saidTime(of: claim)?.spoken(as: .event))
        for qualifier in claim.with where qualifier.name != "premises" {
            add(spoken(qualifier.name), qualifier.values.map(narrator.displayName).joined(separator: ", "))
        }
        for case .either(let ids) in [claim.subject, claim.object] {
            add("may mean", ids.map(narrator.displayName).joined(separator: " or "))
        }
        add("marks", claim.flags.map(spoken).joined(separator: ", "))
        add("note", claim.note)
        return facts
    }

    private func spoken(_ id: String) -> String { id.replacing("-", with: " ") }

    /// The other claims that say the same, and whether their origins count as independent.
    private func supports(_ claim: Claim) -> [PageData.Support] {
        let supports = statuses.supports(of: claim)
        guard supports.count > 1 else { return [] }
        return supports.map { support in
            let origin = support.origin.map(narrator.displayName) ?? "nobody named"
            let reason = support.dependence.map { "no origin of its own: \($0)" } ?? "an origin of its own"
            return PageData.Support(claim: support.claim, words: "\(origin), \(support.modality.rawValue); \(reason)")
        }
    }
}
