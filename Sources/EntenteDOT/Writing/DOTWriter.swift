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
        /// Texts are cut to this many characters. Default 16,384.
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

    /// The document as DOT text.
    public func write(_ document: DOTDocument) -> Output {
        var printer = DOTPrinter(document, options: options)
        printer.printDocument()
        return Output(text: String(decoding: printer.bytes, as: UTF8.self), losses: printer.losses)
    }
}
