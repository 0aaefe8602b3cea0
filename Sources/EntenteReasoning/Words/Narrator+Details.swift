public import EntenteModel

/// The end of a sentence: what only this claim says, and how others stand to it.
extension Narrator {
    /// What only this claim says: the side words, and that it is a judgment.
    package func details(_ claim: Claim, naming holder: Bool = false) -> String {
        qualifiers(claim, naming: holder) + (isJudgment(claim) ? " (a judgment)" : "")
    }

    /// Remarks carry their own words, and where no position is taken nothing is judged.
    private func isJudgment(_ claim: Claim) -> Bool {
        claim.modality == .evaluative && claim.polarity != .none
            && !(graph.ontology.relation(claim.relation)?.isProvenance ?? false)
    }

    // MARK: Side words

    /// The side words: for whom, to whom, as what, of what. Those of names of one's own stand in brackets, so that none
    /// is lost; in a table, where every column is one, they stay away.
    private func qualifiers(_ claim: Claim, naming holder: Bool) -> String {
        func words(_ name: String, _ before: String, _ after: String = "") -> String {
            let values = claim.qualifier(name)
            return values.isEmpty ? "" : before + English.list(values.map(nounPhrase)) + after
        }
        // Who leads does so "as President", or "as its head"; who is a spokesperson is one ("press Secretary").
        let does = graph.ontology.relation(claim.relation)?.words.base.hasPrefix("be ") == false
        let isRank = claim.qualifier("title").contains { $0.contains(where: \.isUppercase) }
        let isTalk = graph.ontology.relation(claim.relation)?.isSymmetric == true
        let isHeld = !claim.qualifier("holder").isEmpty
        // "is a step toward the annexation of Abkhazia by Russia".
        let isDoneBy = graph.ontology.relation(claim.relation)?.words.base.hasSuffix(" of") == true
        let told = [
            words("title", does ? (isRank ? " as " : " as its ") : " (", does ? "" : ")"), words("role", " (", ")"),
            claim.qualifier("title").isEmpty && does ? words("office", " as ") : "",
            words("of", " of "), words("by", isDoneBy ? " by " : " (by: ", isDoneBy ? "" : ")"),
            words("for", " for "), words("over", " over "),
            words("between", " between "), isTalk ? words("topic", " about ") : "",
            words("place", " in "),
            holder && isGrant(claim)
                ? "" : words("holder", ", held by ") + words("addressee", isHeld ? " toward " : ", speaking to "),
        ].joined()
        if graph.ontology.isOpen { return told }
        let rest = claim.with.filter { !Self.named.contains($0.name) && !($0.name == "topic" && isTalk) }
        return told + rest.map { words($0.name, " (\($0.name): ", ")") }.joined()
    }

    /// Those that have words above, and those that are no part of what is said: by which name somebody goes in the text,
    /// to which event or office the claim belongs, what is computed.
    private static let named: Set = [
        "title", "role", "office", "of", "by", "for", "over", "between", "place", "holder", "addressee", "event",
        "spoken-as", "weight", "premises", "rule",
    ]

    // MARK: How others stand to it

    /// What must not be left out: that the claim is denied, and by whom; and of a plan whose day is past, that nobody
    /// tells whether it came to be.
    package func standing(_ claim: Claim) -> String {
        if claim.isDerived { return " (follows from \(English.list(claim.qualifier("premises"), most: 5)))" }
        let assumed = claim.flags.contains(Claim.assumedFlag) ? " (so only because two are taken for one)" : ""
        let denied = denial(by: denials[claim.id] ?? []) { name(of: $0.subject) }
        return assumed + (denied.isEmpty ? "" : " (\(denied))")
            + (overdue.contains(claim.id) ? " (\(pastDay(of: claim)))" : "")
    }

    /// "denied by Peskov", "denied by Peskov, allegedly denied by the Ministry": who is only alleged to have denied
    /// something is not told to have done so. Each of the same words once; empty without denials.
    func denial(by ids: [String], named: (Claim) -> String) -> String {
        let denials = ids.compactMap { graph.claim($0) }
        return Self.degrees.compactMap { modalities, word -> String? in
            var names: [String] = []
            for name in denials.filter({ modalities.contains($0.modality) }).map(named) where !names.contains(name) {
                names.append(name)
            }
            return names.isEmpty ? nil : "\(word)denied by \(English.list(names, most: 5))"
        }.joined(separator: ", ")
    }

    private static let degrees: [(Set<Modality>, String)] = [
        ([.actual, .evaluative], ""), ([.possible], "possibly "), ([.alleged], "allegedly "),
    ]

    private func pastDay(of claim: Claim) -> String {
        if claim.on == nil { return "that time has come; whether it is so is not told" }
        let isDay = claim.on?.singleDate?.day != nil
        return "that \(isDay ? "day" : "time") is past; whether it happened is not told"
    }

    // MARK: Time

    /// The sentence with the time that the claim tells.
    public func datedSentence(_ claim: Claim) -> String { bareSentence(claim) + time(of: claim) + standing(claim) }

    /// When the claim says that it was or that it holds, or for when it is expected: " (on 5 March 2005)", " (since 1990)",
    /// " (for 18 January 2024)"; empty where it does not tell.
    package func time(of claim: Claim) -> String { told(claim, Self.spoken).map { " (\($0.words))" } ?? "" }

    /// When a claim says that it was, in words that follow how it is meant: what happened did so "on 18 January", what is
    /// expected is so "for 18 January"; an approximate date with the days that it stands for. `nil`: it does not tell when.
    public func timeTold(by claim: Claim) -> (name: String, words: String)? { told(claim, Self.spokenWithRange) }

    private func told(
        _ claim: Claim, _ spoken: (ValidityPeriod, ValidityPeriod.Reading) -> String
    ) -> (name: String, words: String)? {
        guard let on = claim.on else { return claim.valid.map { ("holds", spoken($0, .state)) } }
        let words = spoken(on, .event)
        // That somebody proposes or seeks something is what happened, whatever he has in mind.
        let isAttitude = graph.ontology.relation(claim.relation)?.isAttitude == true
        switch claim.modality {
        case .actual where claim.polarity == .affirmed: return ("happened", words)
        case .intended where isAttitude, .proposed where isAttitude: return ("happened", words)
        case .expected, .intended, .proposed:
            let isPlain = words.hasPrefix("on ") || words.hasPrefix("in ")
            return (claim.modality.rawValue, isPlain ? "for " + words.dropFirst(3) : words)
        default: return ("when", words)
        }
    }

    private static func spoken(_ period: ValidityPeriod, _ reading: ValidityPeriod.Reading) -> String {
        period.spoken(as: reading)
    }

    /// "in about 2016 (2015 to 2017)".
    private static func spokenWithRange(_ period: ValidityPeriod, _ reading: ValidityPeriod.Reading) -> String {
        let dates = [period.start.date, period.isSingleDate ? nil : period.end.date].compactMap { $0 }
        let ranges = dates.compactMap(\.spokenRange)
        return period.spoken(as: reading) + (ranges.isEmpty ? "" : " (\(ranges.joined(separator: "; ")))")
    }
}
