/// A quote with the words around it.
struct QuoteContext {
    var before: String
    var quote: String
    var after: String

    /// Up to `width` characters on either side, cut at a word, within the paragraph.
    init?(_ text: String, quote: String, offset: Int, width: Int = 120) {
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
