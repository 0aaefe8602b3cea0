/// Something that the DOT text holds otherwise than the document did.
public struct DOTLoss: Hashable, Sendable, CustomStringConvertible {
    /// The kinds of loss; more may be added.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable identifier.
        public let rawValue: String

        /// Makes a code of an identifier.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// NUL or other control characters were left out.
        public static let controlCharacters = Code(rawValue: "control-characters")
        /// A text above the length limit was cut.
        public static let textTooLong = Code(rawValue: "text-too-long")
        /// HTML markup above the length limit: the attribute was left out.
        public static let markupTooLong = Code(rawValue: "markup-too-long")
        /// HTML markup that is empty, or whose angle brackets do not match: the attribute was left out.
        public static let malformedMarkup = Code(rawValue: "malformed-markup")
        /// An id that DOT cannot hold (control characters; a backslash before a quote or at the end) was changed;
        /// different ids stay different.
        public static let changedID = Code(rawValue: "changed-id")
        /// A backslash that DOT cannot hold at this place was doubled.
        public static let doubledBackslash = Code(rawValue: "doubled-backslash")
        /// Subgraphs nested beyond the limit: their content stands in the last one within the limit.
        public static let flattenedSubgraph = Code(rawValue: "flattened-subgraph")
    }

    /// What kind of loss it is.
    public let code: Code
    /// Where: `node n1, label`.
    public let place: String
    /// What happened, as a sentence.
    public let message: String

    /// The place and what happened there.
    public var description: String { "\(place): \(message) [\(code.rawValue)]" }
}
