/// Where a claim stands: a document and, if it has words, the exact quote.
public struct Citation: Sendable, Hashable {
    /// The document's id in the dossier.
    public var document: String
    /// The words as the document has them, on one line; `nil` where a claim names only the document.
    public var quote: String?
    /// Which occurrence of the quote is meant, from 1, where the same words stand in the document more than once.
    public var occurrence: Int
    /// A translation of the quote, for readers of another language.
    public var translation: String?
    /// The quote's first position in the document in Unicode scalars from 0; `nil` until it was checked against the file.
    public var offset: Int?
    /// Whether the quote was looked for in the document's file and does not stand there: words that nobody may print as
    /// the document's.
    public var isMissing: Bool

    /// A citation; without a quote it only names the document. It is unchecked unless said otherwise.
    public init(
        document: String, quote: String? = nil, occurrence: Int = 1, translation: String? = nil, offset: Int? = nil,
        isMissing: Bool = false
    ) {
        self.document = document
        self.quote = quote
        self.occurrence = occurrence
        self.translation = translation
        self.offset = offset
        self.isMissing = isMissing
    }
}
