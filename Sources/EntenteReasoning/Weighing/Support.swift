public import EntenteModel

/// One claim among those that say the same, and where it comes from.
public struct Support: Sendable, Hashable {
    /// The claim's id.
    public var claim: String
    /// The first speaker of its chain; `nil` where the claim names no speaker and no document.
    public var origin: String?
    /// In which mode it is claimed.
    public var modality: Modality
    /// Why it is no origin of its own; `nil` if it counts as one.
    public var dependence: Dependence?

    /// Why a support does not count as an independent origin.
    public enum Dependence: Sendable, Hashable {
        /// The text is garbled: it corroborates nothing.
        case garbled
        /// The origin is that of an earlier support.
        case sameOrigin(claim: String)
        /// One origin speaks for the other, or both for the same principal.
        case sameSide(claim: String)
        /// Both stand in one document, and one of them is only its publisher's own voice.
        case sameDocument(claim: String)
        /// Nobody is named as its origin.
        case unnamed
    }
}

extension Support.Dependence: CustomStringConvertible {
    /// The reason in words, as it follows "because".
    public var description: String {
        switch self {
        case .garbled: "the text is garbled"
        case .sameOrigin(let claim): "the same origin as \(claim)"
        case .sameSide(let claim): "its origin and that of \(claim) are one side"
        case .sameDocument(let claim): "the document that reports \(claim) says it in its own voice"
        case .unnamed: "nobody is named as its origin"
        }
    }
}
