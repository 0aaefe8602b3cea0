import EntenteBytes

/// The rows of a table without its comments, and the texts of their cells.
struct TableRows {
    private var tokenizer: CSVTokenizer
    /// Whether lines that begin with `#` or `%` are comments everywhere, as in edge lists, or only ahead of the header.
    var skipsComments = true

    init(_ file: SourceFile, separator: UInt8?, fieldLimit: Int) {
        let options = CSVTokenizer.Options(
            separator: separator ?? Self.separator(of: file.bytes), fieldLimit: fieldLimit, diagnosticLimit: 0)
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

    /// The candidate that stands most often in the first line that is neither blank nor a comment.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let lineEnds: [UInt8] = [10, 13]
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(where: lineEnds.contains) ?? bytes.count
            if end > start, bytes[start] != UInt8(ascii: "#"), bytes[start] != UInt8(ascii: "%") { break }
            start = end + 1
        }
        var counts = [0, 0, 0, 0]
        let candidates = Array(",;\t|".utf8)
        var isQuoted = false
        for byte in bytes[min(start, bytes.count)...] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if lineEnds.contains(byte) { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        return candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    }
}
