/// A quote with the words around it.
public struct QuoteContext: Sendable, Hashable {
    /// The words before it; `…` where more stands there.
    public var before: String
    /// The exact words.
    public var quote: String
    /// The words after it.
    public var after: String

    /// Up to `width` characters on either side, cut at a word, within the paragraph; `nil` where the text ends before the
    /// quote does.
    ///
    /// - Parameters:
    ///   - text: the document.
    ///   - quote: words of it.
    ///   - offset: where they begin, in Unicode scalars from 0.
    ///   - width: how many characters to show on either side at most.
    public init?(_ text: String, quote: String, offset: Int, width: Int = 120) {
        let scalars = text.unicodeScalars
        guard let start = scalars.index(scalars.startIndex, offsetBy: offset, limitedBy: scalars.endIndex),
            let end = scalars.index(start, offsetBy: quote.unicodeScalars.count, limitedBy: scalars.endIndex)
        else { return nil }
        self.quote = quote
        let head = text[..<start].suffix(width)
        let tail = text[end...].prefix(width)
        let line = head.lastIndex(where: \.isNewline).map { head[head.index(after: $0)...] } ?? head
        let rest = tail.firstIndex(where: \.isNewline).map { tail[..<$0] } ?? tail
        let isHeadCut = line.startIndex == head.startIndex && head.startIndex > text.startIndex
        let isTailCut = rest.endIndex == tail.endIndex && tail.endIndex < text.endIndex
        before = isHeadCut ? "…" + Self.fromWord(line) : String(line)
        after = isTailCut ? Self.toWord(rest) + "…" : String(rest)
    }

    private static func fromWord(_ text: Substring) -> String {
        text.firstIndex(of: " ").map { String(text[text.index(after: $0)...]) } ?? String(text)
    }

    private static func toWord(_ text: Substring) -> String {
        text.lastIndex(of: " ").map { String(text[..<$0]) } ?? String(text)
    }
}
