/// The stable name of a kind of finding (`unknown-relation`), as `docs/errors.md` lists them.
public struct DiagnosticCode: Sendable, Hashable, Comparable, RawRepresentable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The name, in lower case with hyphens.
    public let rawValue: String

    /// A code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A code of that name.
    public init(stringLiteral value: String) { rawValue = value }

    /// The name.
    public var description: String { rawValue }

    /// By the names.
    public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.rawValue < right.rawValue }
}

/// One finding in a file: where, how bad, what, and what to do.
public struct Diagnostic: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// How bad a finding is; errors sort first.
    public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        case error, warning, note

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }

        /// Errors before warnings before notes.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// The file as the user named it; nil where there is none.
    public var file: String?
    /// Nil where the finding concerns the file as a whole.
    public var position: TextPosition?
    /// How bad it is.
    public var severity: Severity
    /// The stable name of its kind.
    public var code: DiagnosticCode
    /// What is wrong, without a full stop.
    public var message: String
    /// What to do about it.
    public var hint: String?

    /// A finding; an error unless said otherwise.
    public init(
        file: String? = nil, position: TextPosition? = nil, severity: Severity = .error, code: DiagnosticCode,
        message: String, hint: String? = nil
    ) {
        self.file = file
        self.position = position
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// `file:line:column: error: message; hint [code]`, without what is not known.
    public var description: String {
        let place = [file, position?.description].compactMap { $0 }.joined(separator: ":")
        let text = [message, hint].compactMap { $0 }.joined(separator: "; ")
        return (place.isEmpty ? "" : place + ": ") + "\(severity.rawValue): \(text) [\(code)]"
    }

    /// By file, position, severity, code and message; findings about a whole file come before those in it.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let files = (left.file ?? "", right.file ?? "")
        if files.0 != files.1 { return files.0 < files.1 }
        let start = TextPosition(line: 0, column: 0)
        let places = (left.position ?? start, right.position ?? start)
        if places.0 != places.1 { return places.0 < places.1 }
        if left.severity != right.severity { return left.severity < right.severity }
        if left.code != right.code { return left.code < right.code }
        if left.message != right.message { return left.message < right.message }
        return (left.hint ?? "") < (right.hint ?? "")
    }
}
