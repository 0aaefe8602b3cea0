/// Why there is no picture.
public struct RenderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of failure; more may be added.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The stable identifier.
        public let rawValue: String

        /// Makes a code of an identifier.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Neither the render worker nor `dot` was found, or the one that was named cannot be run.
        public static let noWorker = Code(rawValue: "no-render-worker")
        /// A limit or a resolution is out of range.
        public static let badOption = Code(rawValue: "render-bad-option")
        /// The layout took longer than allowed.
        public static let timeout = Code(rawValue: "render-timeout")
        /// The layout needed more memory than allowed.
        public static let memoryLimit = Code(rawValue: "render-memory-limit")
        /// The DOT text is larger than allowed.
        public static let inputTooLarge = Code(rawValue: "render-input-too-large")
        /// The picture is larger than allowed.
        public static let outputTooLarge = Code(rawValue: "render-output-too-large")
        /// Graphviz crashed.
        public static let crash = Code(rawValue: "render-crash")
        /// The text is not DOT, or not one graph.
        public static let badDOT = Code(rawValue: "bad-dot")
        /// Graphviz refused a label, and the picture would lack it.
        public static let lostLabel = Code(rawValue: "lost-label")
        /// There are no fonts: the texts of a PNG or PDF would be boxes.
        public static let missingFonts = Code(rawValue: "missing-fonts")
        /// This Graphviz lacks the layout engine or the format.
        public static let unsupported = Code(rawValue: "render-unsupported")
        /// Graphviz gave up for another reason.
        public static let failed = Code(rawValue: "render-failed")
        /// The task was cancelled.
        public static let cancelled = Code(rawValue: "render-cancelled")
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened.
    public let message: String
    /// What to do about it.
    public let hint: String?

    /// Makes an error.
    public init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The message, the hint and the code.
    public var description: String { message + (hint.map { "; \($0)" } ?? "") + " [\(code.rawValue)]" }

    /// The exit code of a command that ends with this error: 64 wrong use, 69 a missing component, 75 a limit, 65 bad data,
    /// 70 a failure of Graphviz or of ours.
    public var exitCode: Int32 {
        switch code {
        case .badOption: 64
        case .noWorker, .missingFonts, .unsupported: 69
        case .timeout, .memoryLimit, .inputTooLarge, .outputTooLarge, .cancelled: 75
        case .badDOT, .lostLabel: 65
        default: 70
        }
    }
}
