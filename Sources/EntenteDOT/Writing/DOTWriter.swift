/// Writes a document as DOT text: one statement a line, every id and value quoted, the same bytes for the same document.
///
/// Nothing in the document can break out of its place: text is escaped for the attribute that it stands in, and what DOT,
/// Graphviz or an SVG cannot hold is replaced and reported as a ``DOTLoss``. Time and memory are linear in the output.
///
/// Escaping follows what Graphviz 2.42 does, seen in its output: labels, URLs and ids interpret backslashes once, tooltips
/// twice (once for line breaks, once for names). An HTML label begins with a line break, which Graphviz ignores: strings
/// are interned without their kind, and so a text can never become the same string as a label's markup.
public struct DOTWriter: Sendable {
    /// Limits of what is written.
    public struct Options: Hashable, Sendable {
        /// Texts are cut to this many characters, and to four times as many bytes. Default 16,384.
        public var maximumTextLength: Int
        /// HTML labels of more bytes are left out. Default 1 MiB.
        public var maximumMarkupLength: Int
        /// Subgraphs may be nested this deep; Graphviz recurses, and its parser fails at some 3,000. Default 200.
        public var maximumNesting: Int

        /// Makes limits.
        public init(
            maximumTextLength: Int = 16_384, maximumMarkupLength: Int = 1_048_576, maximumNesting: Int = 200
        ) {
            self.maximumTextLength = maximumTextLength
            self.maximumMarkupLength = maximumMarkupLength
            self.maximumNesting = maximumNesting
        }
    }

    /// The text, and what of the document it does not hold.
    public struct Output: Hashable, Sendable {
        /// The DOT text, UTF-8, ending with a line break.
        public var text: String
        /// What was changed or left out, in the order of the text.
        public var losses: [DOTLoss]
    }

    /// The limits in force.
    public var options: Options

    /// Makes a writer.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The beginning of a text: at most so many characters, the ellipsis of what was cut included, and four times as many
    /// bytes. A single character can have any number of combining marks, and so any size.
    public static func shortened(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        let room = 4 * limit
        let ellipsis = "…"
        var (count, bytes) = (0, 0)
        // Where the text is cut, if it must be.
        var (end, index) = (text.startIndex, text.startIndex)
        while index < text.endIndex {
            let next = text.index(after: index)
            count += 1
            bytes += text.utf8.distance(from: index, to: next)
            guard count <= limit, bytes <= room else {
                if end > text.startIndex || count > 1 { return text[..<end] + ellipsis }
                let scalars = text.unicodeScalars.prefix(max(0, limit - 1))
                return String(String.UnicodeScalarView(scalars)) + ellipsis
            }
            if count < limit, bytes + ellipsis.utf8.count <= room { end = next }
            index = next
        }
        return text
    }

    /// The document as DOT text.
    public func write(_ document: DOTDocument) -> Output {
        var printer = DOTPrinter(document, options: options)
        printer.printDocument()
        return Output(text: String(decoding: printer.bytes, as: UTF8.self), losses: printer.losses)
    }
}
