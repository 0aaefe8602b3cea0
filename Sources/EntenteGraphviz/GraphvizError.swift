/// Why Graphviz made no picture.
public struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of failure; more may be added.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable identifier.
        public let rawValue: String

        /// Makes a code of an identifier.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The text holds a NUL byte, at which Graphviz would stop reading.
        public static let nulByte = Code(rawValue: "nul-byte")
        /// There is no graph in the text.
        public static let noGraph = Code(rawValue: "no-graph")
        /// There is more than one graph, or other text after the first: Graphviz would ignore it.
        public static let severalGraphs = Code(rawValue: "several-graphs")
        /// Braces are nested deeper than Graphviz survives.
        public static let nestedTooDeeply = Code(rawValue: "nested-too-deeply")
        /// The text is not DOT.
        public static let badDOT = Code(rawValue: "bad-dot")
        /// A label (or an image in it) was refused, and Graphviz would have left it out of the picture.
        public static let lostLabel = Code(rawValue: "lost-label")
        /// No such layout engine or format, or its plugin is not installed.
        public static let unsupported = Code(rawValue: "render-unsupported")
        /// The layout or the drawing failed.
        public static let failed = Code(rawValue: "render-failed")
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, with Graphviz's own words where it had any.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message and the code.
    public var description: String { "\(message) [\(code.rawValue)]" }
}
