public import EntenteModel

extension StatusTable {
    /// Why a claim has its status, in one sentence without a full stop, citing the claims that make it so: "denied by
    /// Dmitry Peskov (B38)".
    public func explanation(of claim: Claim, by narrator: Narrator) -> String {
        if isUnpublished(claim) { return "not published by \(lens.knownBy?.spoken ?? "then")" }
        switch status(of: claim) {
        case .derived: return "nobody says it; it follows from \(English.list(claim.qualifier("premises"), most: 5))"
        case .lapsed:
            let period = claim.valid.map { $0.spoken(as: .state) } ?? ""
            return "it held \(period), which is over at \(lens.asOf?.spoken ?? "that date")"
        case .rejected, .disputed:
            return narrator.denial(by: denials(of: claim.id)) { denial in
                let possibly = isHeard(denial.id) == .possibly ? ", possibly" : ""
                return "\(narrator.name(of: denial.subject)) (\(denial.id)\(possibly))"
            }
        case .inConflict:
            return
                "it cannot hold together with \(English.list(conflicts(of: claim.id), most: 5)), said by another side"
        case .corroborated:
            let origins = supports(of: claim).filter { $0.dependence == nil }.map { support in
                "\(support.origin.map(narrator.nounPhrase) ?? "somebody") (\(support.claim))"
            }
            // Of very many the first ones stand for all.
            let named = origins.count > 5 ? origins.prefix(5) + ["\(origins.count - 5) more"] : origins[...]
            let dates = otherDates(of: claim.id).isEmpty ? "" : ", but not of the same day"
            return "told as a fact by \(origins.count) independent origins: \(English.list(Array(named)))\(dates)"
        case .negated where claim.modality == .actual: return "the text says that it does not hold"
        case .negated: return "the text says the opposite, \(Self.told(claim.modality))"
        case .noPosition: return "it was asked about, and no position was taken"
        case .alleged: return "told as an allegation, to which no claim that is heard replies"
        case .asserted, .proposed, .intended, .expected, .possible, .conditional, .evaluative:
            return "told \(Self.told(claim.modality))"
        }
    }

    private static func told(_ modality: Modality) -> String {
        switch modality {
        case .actual: "as a fact"
        case .possible: "as a possibility"
        case .proposed: "as a proposal"
        case .intended: "as an intention"
        case .expected: "as an expectation"
        case .conditional: "under a condition"
        case .alleged: "as an allegation"
        case .evaluative: "as a judgment"
        }
    }
}
