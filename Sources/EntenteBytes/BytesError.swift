/// Why bytes could not be read, written or cut into fields.
public struct BytesError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The same error as a finding, with its place.
    public let diagnostic: Diagnostic

    /// The stable name of the mistake.
    public var code: DiagnosticCode { diagnostic.code }
    /// What is wrong, without a full stop.
    public var message: String { diagnostic.message }
    /// What to do about it.
    public var hint: String? { diagnostic.hint }
    /// The file as the user named it; nil where there is none.
    public var file: String? { diagnostic.file }
    /// The place in the file; nil where the error concerns the whole of it.
    public var position: TextPosition? { diagnostic.position }

    /// An error of a file, with its place where that is known.
    public init(
        _ code: DiagnosticCode, _ message: String, hint: String? = nil, file: String? = nil,
        position: TextPosition? = nil
    ) {
        diagnostic = Diagnostic(file: file, position: position, code: code, message: message, hint: hint)
    }

    /// As ``Diagnostic/description``.
    public var description: String { diagnostic.description }
}

extension DiagnosticCode {
    /// There is no such file or folder.
    public static let notFound: DiagnosticCode = "file-not-found"
    /// A folder stands where a file is expected.
    public static let isDirectory: DiagnosticCode = "is-a-directory"
    /// The system does not allow it.
    public static let noPermission: DiagnosticCode = "no-permission"
    /// More bytes than the limit allows.
    public static let tooLarge: DiagnosticCode = "too-large"
    /// The system failed to read or write.
    public static let inputOutput: DiagnosticCode = "input-output"
    /// A gzip file is damaged or cut short.
    public static let badGzip: DiagnosticCode = "bad-gzip"
    /// The bytes are not UTF-8.
    public static let invalidUTF8: DiagnosticCode = "invalid-utf8"
    /// The file holds a NUL byte and is no text.
    public static let binary: DiagnosticCode = "binary-file"
    /// The text is in UTF-16 or UTF-32.
    public static let wrongEncoding: DiagnosticCode = "wrong-encoding"
    /// A quoted field of a table has no end.
    public static let unterminatedQuote: DiagnosticCode = "unterminated-quote"
    /// Text follows the closing quote of a field.
    public static let textAfterQuote: DiagnosticCode = "text-after-quote"
    /// A row has more or fewer fields than the first one.
    public static let raggedRow: DiagnosticCode = "ragged-row"
}
