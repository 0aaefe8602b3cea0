/// The signs and words of marks at labels; the legend shows the same.
extension Diagram.Standing {
    /// What stands before the word: a cross for what somebody denies, "not equal" for what cannot both hold.
    var sign: String {
        switch self {
        case .disputed, .rejected: "×"
        case .inConflict: "≠"
        }
    }

    /// `× disputed`, `≠ in conflict`.
    var words: String {
        let word = self == .inConflict ? "in conflict" : rawValue
        return "\(sign) \(word)"
    }
}

extension Diagram.Edge {
    /// What stands before the word of a tie that nobody claims.
    static let derivedSign = "="
    /// What stands before a relation that the text says does not hold.
    static let negatedSign = "×"
    /// What stands at a line without words that holds only possibly at the asked date.
    static let possiblySign = "?"

    /// A part of the small words beside a relation.
    struct Fact {
        var words: String
        /// Superscript numbers of documents.
        var footnotes: String
        /// Whether it tells the mode and no date.
        var isMode = false
    }

    /// What a label says beside the relation: the mode with the documents that tell no date, then each date with its own
    /// documents.
    var facts: [Fact] {
        let mode = (isDerived ? ["\(Self.derivedSign) derived"] : []) + remarks.map(\.rawValue)
        // A lone number beside a line belongs to nothing; the treaty's node has it.
        let undated = label.isEmpty ? "" : Typography.footnotes(undatedSources)
        let first = Fact(words: mode.joined(separator: ", "), footnotes: undated, isMode: true)
        let dated = dates.map { Fact(words: $0.text, footnotes: Typography.footnotes($0.sources)) }
        return (first.words + first.footnotes).isEmpty ? dated : [first] + dated
    }
}
