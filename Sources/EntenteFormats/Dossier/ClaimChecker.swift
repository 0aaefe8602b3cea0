public import EntenteBytes
import EntenteModel

/// What the format allows and is seldom meant: facts of a day after their own document, denials that nobody hears as the
/// denier's word.
public struct ClaimChecker: Sendable {
    /// A checker.
    public init() {}

    /// The findings on the claims of a graph that was read from dossiers, ordered by file and position: warnings and notes,
    /// never errors. O(claims), and for each stance in the publisher's own voice those who speak for its subject.
    public func check(_ loaded: LoadedGraph) -> [Diagnostic] {
        let voices = VoiceGraph(loaded.graph)
        return loaded.graph.claims.flatMap { claim -> [Diagnostic] in
            guard claim.polarity == .affirmed, let placed = loaded.places.claims[claim.id] else { return [] }
            return [future(claim, loaded.graph), stance(claim, loaded.graph, voices)].compactMap { finding in
                guard var finding else { return nil }
                finding.file = placed.file
                finding.position = placed.places.claim
                return finding
            }
        }.sorted()
    }

    /// A document tells as a fact what was still to come when it was published.
    private func future(_ claim: Claim, _ graph: RelationGraph) -> Diagnostic? {
        guard claim.modality == .actual,
            let time = claim.on ?? claim.valid?.start.date.map({ ValidityPeriod($0) })
        else { return nil }
        let early = claim.citations.lazy.compactMap { graph.document($0.document) }
            .first { $0.published?.happensBefore(time) == .yes }
        guard let early, let published = early.published else { return nil }
        return Diagnostic(
            severity: .warning, code: .futureFact,
            message: "claim \(claim.id) tells as a fact what \(claim.on == nil ? "began" : "happened") "
                + "\(time.spoken(as: .event)), and its document '\(early.id)' was published "
                + "\(published.spoken(as: .event))",
            hint: "if the text tells of what is to come, write 'modality: expected' (or intended, proposed); "
                + "else correct the date")
    }

    /// "X denies claim:C8" without `says` is the publisher's word: a point of view of X has no denial.
    private func stance(_ claim: Claim, _ graph: RelationGraph, _ voices: VoiceGraph) -> Diagnostic? {
        guard claim.says.isEmpty, graph.ontology.relation(claim.relation)?.isStance == true,
            case .entity(let id) = claim.subject, let origin = graph.speakers(of: claim).first, origin != id,
            !voices.voices(of: [id]).contains(origin)
        else { return nil }
        return Diagnostic(
            severity: .note, code: .reportedStance,
            message: "claim \(claim.id): that '\(id)' \(claim.relation) it is the word of '\(origin)', and "
                + "'--according-to \(id)' does not hear it",
            hint: "write 'says: \(id)' where the text reports what '\(id)' said itself")
    }
}
