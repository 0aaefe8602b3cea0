import EntenteModel

/// The verb of a claim in the form that its polarity, its modality and its subject's number ask for.
struct VerbPhrase {
    var kind: RelationKind
    var isPlural: Bool
    /// Told in the past.
    var happened: Bool

    /// `isPerson`: whether the subject can intend ("intends to") rather than be intended for something.
    func text(polarity: Polarity, modality: Modality, isPerson: Bool) -> String {
        let isNegated = polarity == .negated
        if !isVerb, isNegated || ![.actual, .evaluative].contains(modality) {
            let marks = [.actual, .evaluative].contains(modality) ? [] : [modality.rawValue]
            return (marks + (isNegated ? ["not"] : [])).joined(separator: ", ") + ": " + now
        }
        let no = isNegated ? "not " : ""
        if kind.isAttitude, modality == .proposed || modality == .intended { return isNegated ? negated : plain }
        switch modality {
        case .actual, .evaluative: return isNegated ? negated : plain
        case .alleged: return "\(agree("is")) alleged \(no)to \(happened ? perfect : base)"
        case .expected: return "\(agree("is")) expected \(no)to \(base)"
        case .possible: return "may \(no)\(happened ? perfect : base)"
        // Whose condition or proposal it is stands before the subject, see `Narrator`.
        case .conditional, .proposed: return "would \(no)\(base)"
        case .intended:
            // One intends to do something, or to become something; what is done to one is intended by others.
            if isPerson, !isPassive {
                return isNegated ? "\(agree("does")) not intend to \(aim)" : "\(agree("intends")) to \(aim)"
            }
            return "\(agree("is")) \(no)intended to \(base)"
        }
    }

    /// Whether the phrase says what is done to the subject: "be absorbed into", but not "be allied with".
    private var isPassive: Bool {
        let words = base.split(separator: " ")
        return words.count > 2 && words[0] == "be" && words[1].hasSuffix("ed")
            && ["as", "by", "into"].contains(words[2])
    }

    /// What one intends: "become party to" rather than "be party to".
    private var aim: String {
        let words = base.split(separator: " ")
        guard words.count > 1, words[0] == "be", words[1] != "in" else { return base }
        return "become " + base.dropFirst(3)
    }

    private var words: RelationWords { kind.words }
    /// False for words that were made of an id in which no verb is seen: of `part-of` nobody knows how it is negated.
    private var isVerb: Bool { words.base != words.now || English.base(ofVerbPhrase: words.now) != words.now }
    private var now: String { agree(words.now) }
    private var base: String {
        let base = words.base == words.now ? English.base(ofVerbPhrase: words.now) : words.base
        guard isPlural, base.hasPrefix("be ") else { return base }
        return "be " + English.plural(ofComplement: base.dropFirst(3))
    }
    /// Of what is over: "have signed". Words that were made of an id have no past.
    private var perfect: String {
        words.past == words.now ? base : "have " + English.participle(ofPast: past)
    }
    private var past: String { isPlural && words.past.hasPrefix("was ") ? agree(words.past) : words.past }

    private var plain: String { happened ? past : now }

    private var negated: String {
        if base.hasPrefix("be ") {
            return (happened ? (isPlural ? "were" : "was") : agree("is")) + " not " + base.dropFirst(3)
        }
        return (happened ? "did" : agree("does")) + " not " + base
    }

    /// The first word of a third-person phrase in the number of the subject.
    private func agree(_ phrase: String) -> String {
        guard isPlural else { return phrase }
        let parts = phrase.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, parts.count > 1 else { return English.plural(ofVerb: phrase) }
        let isBe = first == "is" || first == "was"
        return English.plural(ofVerb: String(first)) + " "
            + (isBe ? English.plural(ofComplement: parts[1]) : String(parts[1]))
    }
}
