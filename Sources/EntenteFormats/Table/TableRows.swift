import EntenteBytes

/// The rows of a table without its comments, and the texts of their cells.
struct TableRows {
    private var tokenizer: CSVTokenizer
    /// Whether lines that begin with `#` or `%` are comments everywhere, as in edge lists, or only ahead of the header.
    var skipsComments = true

    init(_ file: SourceFile, separator: UInt8?, fieldLimit: Int) {
        let options = CSVTokenizer.Options(
            separator: separator, fieldLimit: fieldLimit, diagnosticLimit: 0, commentMarks: Array("#%".utf8))
        tokenizer = CSVTokenizer(file.bytes, file: file.name, options: options)
    }

    mutating func next(into row: inout [CSVField]) throws(BytesError) -> Bool {
        while try tokenizer.nextRow(into: &row) {
            if !skipsComments || !isComment(row[0]) { return true }
        }
        return false
    }

    private func isComment(_ field: CSVField) -> Bool {
        guard !field.isQuoted, let first = tokenizer.bytes[field.range].first else { return false }
        return first == UInt8(ascii: "#") || first == UInt8(ascii: "%")
    }

    /// A cell as it stands.
    func text(_ field: CSVField) -> String {
        field.isQuoted ? tokenizer.text(of: field) : String(decoding: tokenizer.bytes[field.range], as: UTF8.self)
    }

    /// A cell without spaces around it.
    func word(_ field: CSVField) -> String { trimmed(text(field)) }

    func position(_ field: CSVField) -> TextPosition { tokenizer.position(of: field) }
}
