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
}
