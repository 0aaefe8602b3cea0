public import EntenteModel

/// A numbered footnote of a path: the words behind a claim, and who says them where.
public struct PathNote: Sendable, Hashable {
    /// From 1, in the order in which the path is told.
    public var number: Int
    /// The claim's id.
    public var claim: String
    /// In which mode it is made.
    public var modality: Modality
    /// The exact words, one text per citation that has any.
    public var quotes: [String]
    /// Those of ``quotes`` that were looked for in their documents and do not stand there.
    public var missing: [String] = []
    /// The documents that it cites, by id.
    public var documents: [String]
    /// When the first of them was published.
    public var published: ValidityPeriod?
    /// The chain of speakers by id, origin first.
    public var speakers: [String]
    /// The same in words: "Leonid Tibilov, reported by rec.ru, 11 December 2014".
    public var source: String

    /// The quotes as they are shown: «…», and behind one that its document does not have, that it does not.
    public var cited: [String] { ClaimNote.cited(quotes, missing) }
}

extension Narrator {
    /// The footnotes of a path: for each claim that has a source, once, in the order in which the claims are told. What
    /// follows from claims has no words of its own; those of its premises stand for it. O(claims).
    public func notes(_ path: PlainPath) -> [PathNote] {
        var seen: Set<String> = []
        var notes: [PathNote] = []
        for claim in path.steps.flatMap(\.groups).flatMap(sources) where seen.insert(claim.id).inserted {
            let note = note(claim)
            guard !note.quotes.isEmpty || !note.source.isEmpty else { continue }
            notes.append(
                PathNote(
                    number: notes.count + 1, claim: claim.id, modality: claim.modality, quotes: note.quotes,
                    missing: note.missing,
                    documents: claim.citations.map(\.document).reduce(into: []) {
                        if !$0.contains($1) { $0.append($1) }
                    },
                    published: graph.knownTimes(of: claim.citations).first, speakers: graph.speakers(of: claim),
                    source: note.source))
        }
        return notes
    }

    /// The claims whose words stand behind a statement, and those that negate it.
    public func sources(_ group: PlainStep.Group) -> [Claim] {
        let claims = group.claims.compactMap { graph.claim($0) }.flatMap { claim in
            claim.isDerived ? claim.qualifier("premises").compactMap { graph.claim($0) } : [claim]
        }
        return claims + group.negations.compactMap { graph.claim($0) }
    }
}
