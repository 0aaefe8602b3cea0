public import EntenteBytes

/// JSON text (RFC 8259, strictly) to ``TextNode``, with the line and column of every key and value.
///
/// Numbers, `true`, `false` and `null` are plain scalars that keep their text as written; strings are not plain.
/// A key that stands twice in one object is a finding, and its first value counts.
enum JSONTree {
    /// How deeply arrays and objects may stand in each other.
    static let maximumDepth = 128

    /// The tree of one JSON value, or `nil`, with a finding, if the bytes are not exactly one. `firstLine` is the
    /// number of the first line. O(bytes).
    static func parse(_ bytes: [UInt8], firstLine: Int = 1, findings: inout FindingList) -> TextNode? {
        var parser = JSONParser(bytes, firstLine: firstLine)
        do {
            let node = try parser.document()
            for twin in parser.duplicates {
                findings.error(
                    .duplicateKey, at: twin.position,
                    "the key '\(twin.key)' stands here twice; first in line \(twin.first.line)",
                    hint: "keep one of the two")
            }
            return node
        } catch {
            findings.error(error.code, at: error.position, error.message, hint: error.hint)
            return nil
        }
    }
}

/// Why a text is not JSON.
struct JSONMistake: Error {
    var code: DiagnosticCode = .badJSON
    var message: String
    var hint: String
    var position: TextPosition
    /// Whether the text ends where more was expected.
    var isTruncated = false
}

extension DiagnosticCode {
    /// The text is not JSON.
    public static let badJSON: DiagnosticCode = "bad-json"
}
