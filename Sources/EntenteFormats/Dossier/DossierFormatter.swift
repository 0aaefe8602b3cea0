public import EntenteBytes

/// What became of a file that was to be formatted.
public struct FormatResult: Sendable, Hashable {
    /// The canonical form; `nil` if the file was refused, and the diagnostics say why.
    public var text: String?
    /// Whether the file already was in canonical form, byte for byte.
    public var isCanonical: Bool
    /// Errors for which the file was refused; else its warnings.
    public var diagnostics: [Diagnostic]
}

/// Rewrites a dossier canonically, in the form (YAML or JSON Lines) in which it is.
///
/// Idempotent; entries stay in the order in which they are written, under their comments. A file with errors is refused, since what was not understood
/// would be lost; so is one with comments that have no place in the canonical form.
public enum DossierFormatter {
    /// Formats one file that stands for itself. `dropComments`: leave out the comments that have no place instead of
    /// refusing; those before entries are kept in any case. O(n).
    public static func format(
        _ file: SourceFile, dropComments: Bool = false, options: DossierReader.Options = .init()
    ) -> FormatResult {
        let loaded = DossierReader(options: options).read([file])
        if loaded.hasErrors { return FormatResult(text: nil, isCanonical: false, diagnostics: loaded.diagnostics) }
        let original = String(decoding: file.bytes.dropFirst(hasMark(file.bytes) ? 3 : 0), as: UTF8.self)
        let writer = DossierWriter()
        guard !isJSON(original) else {
            return result(writer.jsonLines(loaded.graph), file, loaded.diagnostics)
        }
        let comments = CommentKeeper.scan(original)
        let (text, homeless) = writer.commented(loaded.graph, comments)
        let lost = (comments.others + homeless).filter { !$0.text.isEmpty }.sorted { $0.line < $1.line }
        guard lost.isEmpty || dropComments else {
            let problems = lost.map { problem($0, file.name) }
            return FormatResult(text: nil, isCanonical: false, diagnostics: (loaded.diagnostics + problems).sorted())
        }
        return result(text, file, loaded.diagnostics)
    }

    private static func result(_ text: String, _ file: SourceFile, _ diagnostics: [Diagnostic]) -> FormatResult {
        FormatResult(text: text, isCanonical: text.utf8.elementsEqual(file.bytes), diagnostics: diagnostics)
    }

    private static func problem(_ comment: KeptComments.Comment, _ file: String) -> Diagnostic {
        let excerpt = comment.text.count > 60 ? comment.text.prefix(60) + "…" : comment.text
        return Diagnostic(
            file: file, position: TextPosition(line: comment.line, column: 1), severity: .error, code: .lostComment,
            message: "the canonical form has no place for this comment: \(excerpt)",
            hint: "put it on a line of its own before an entry or into a 'note:', or drop it with '--drop-comments'")
    }

    private static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

    private static func isJSON(_ text: String) -> Bool {
        text.utf8.first { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 9 } == UInt8(ascii: "{")
    }
}

extension DiagnosticCode {
    /// A comment would be lost by formatting.
    public static let lostComment: DiagnosticCode = "lost-comment"
}
