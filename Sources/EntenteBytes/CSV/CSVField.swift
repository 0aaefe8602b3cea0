/// One field of a table: where its bytes stand, and on which line it begins.
public struct CSVField: Sendable, Hashable {
    /// The bytes of the content, without the quotes around it.
    public let range: Range<Int>
    /// The line (from 1) on which the field begins.
    public let line: Int
    /// Whether the field stands in quotes, so that an empty one is an empty text rather than nothing.
    public let isQuoted: Bool
    /// Whether the content holds `""`, which stands for one quote.
    package let hasDoubledQuotes: Bool
    /// Where the field's first line begins, for its column.
    let lineStart: Int

    /// Where the field begins: its opening quote, if it has one.
    public var offset: Int { range.lowerBound - (isQuoted ? 1 : 0) }
}
