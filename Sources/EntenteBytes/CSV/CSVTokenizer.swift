/// Cuts a table into rows and fields (RFC 4180, and what else is met).
///
/// Separators are `,` `;` tab or `|`; lines end with LF, CR LF or CR; the last may lack its end. Fields in double quotes
/// may hold separators, line ends and `""` for a quote; quotes within an unquoted field are taken as they are. A byte
/// order mark is skipped, and so are lines without a byte. White space counts. The bytes must be UTF-8, see
/// ``EncodingCheck``.
///
/// Rows come one by one and hold ranges into the bytes, so that nothing is copied until ``text(of:)`` asks for it.
///
/// ```swift
/// var table = CSVTokenizer(Array("name,age\nTibilov,62".utf8))
/// while let row = try table.nextRow() {
///     print(row.map { table.text(of: $0) })
/// }
/// ```
public struct CSVTokenizer: Sendable {
    /// What is allowed.
    public struct Options: Sendable, Hashable {
        /// The separator, an ASCII byte; nil finds it out from the first row.
        public var separator: UInt8?
        /// The most bytes of one field.
        public var fieldLimit: Int
        /// How many rows of the wrong length are reported one by one.
        public var diagnosticLimit: Int
        /// Lines ahead of the first row that begin with one of these bytes are passed over, and then also the line `sep=;`
        /// that spreadsheets write, which tells the separator.
        public var commentMarks: [UInt8]

        /// Options; without arguments the separator is found out, a field may have 16 MiB, 100 ragged rows are
        /// reported, and there are no comments.
        public init(
            separator: UInt8? = nil, fieldLimit: Int = 1 << 24, diagnosticLimit: Int = 100, commentMarks: [UInt8] = []
        ) {
            self.separator = separator
            self.fieldLimit = fieldLimit
            self.diagnosticLimit = diagnosticLimit
            self.commentMarks = commentMarks
        }
    }

    /// The bytes of the table.
    public let bytes: [UInt8]
    /// The name for messages.
    public let file: String?
    /// The separator in use.
    public private(set) var separator: UInt8
    /// The number of fields of the first row; nil before it is read.
    public private(set) var columnCount: Int?
    /// Warnings so far: rows with more or fewer fields than the first.
    public private(set) var diagnostics: [Diagnostic] = []
    /// How many rows so far had more or fewer fields than the first, reported or not.
    public private(set) var raggedRowCount = 0

    private let options: Options
    private var position: Int
    private var line = 1
    private var lineStart: Int

    /// A tokenizer at the beginning of a table; a byte order mark is passed over, and so are comments.
    public init(_ bytes: [UInt8], file: String? = nil, options: Options = Options()) {
        self.bytes = bytes
        self.file = file
        self.options = options
        position = bytes.withUnsafeBytes { UTF8Scan.hasByteOrderMark($0) } ? 3 : 0
        lineStart = position
        separator = options.separator ?? 0
        let told = options.commentMarks.isEmpty ? nil : skipComments()
        if let told, options.separator == nil {
            separator = told
        } else if options.separator == nil {
            separator = CSVTokenizer.sniffedSeparator(bytes, from: position)
        }
    }

    /// The next row, or nil at the end.
    ///
    /// - Throws: ``BytesError`` with the position: `unterminated-quote`, `text-after-quote`, `too-large`. Reading cannot
    ///   go on after an error.
    public mutating func nextRow() throws(BytesError) -> [CSVField]? {
        var row: [CSVField] = []
        row.reserveCapacity(columnCount ?? 8)
        return try nextRow(into: &row) ? row : nil
    }

    /// Puts the next row into an array that can be used again; false at the end.
    ///
    /// - Throws: as ``nextRow()``.
    public mutating func nextRow(into row: inout [CSVField]) throws(BytesError) -> Bool {
        row.removeAll(keepingCapacity: true)
        skipBlankLines()
        guard position < bytes.count else { return false }
        var isInRow = true
        while isInRow {
            let field = bytes[at: position] == UTF8Scan.quote ? try quotedField() : plainField()
            guard field.range.count <= options.fieldLimit else { throw tooLong(field) }
            row.append(field)
            isInRow = bytes[at: position] == separator && position < bytes.count
            if isInRow { position += 1 } else { skipLineEnd() }
        }
        if let columnCount {
            if row.count != columnCount { reportRagged(row, expected: columnCount) }
        } else {
            columnCount = row.count
        }
        return true
    }

    // MARK: - Fields

    /// The content of a field as text; bytes that are no UTF-8 become U+FFFD.
    public func text(of field: CSVField) -> String {
        String(decoding: contentBytes(of: field), as: UTF8.self)
    }

    /// The content of a field, with `""` read as one quote.
    public func contentBytes(of field: CSVField) -> [UInt8] {
        guard field.hasDoubledQuotes else { return Array(bytes[field.range]) }
        var content: [UInt8] = []
        content.reserveCapacity(field.range.count)
        var index = field.range.lowerBound
        while index < field.range.upperBound {
            content.append(bytes[index])
            index += bytes[index] == UTF8Scan.quote ? 2 : 1
        }
        return content
    }

    /// Where a field begins.
    public func position(of field: CSVField) -> TextPosition {
        position(line: field.line, start: field.lineStart, offset: field.offset)
    }

    private func position(line: Int, start: Int, offset: Int) -> TextPosition {
        bytes.withUnsafeBufferPointer { buffer in
            TextPosition(line: line, column: 1 + UTF8Scan.scalarCount(buffer, from: start, to: offset))
        }
    }

    private mutating func plainField() -> CSVField {
        let start = position
        let separator = self.separator
        position = bytes.withUnsafeBufferPointer { buffer in
            var index = start
            while index < buffer.count {
                let byte = buffer[index]
                if byte == separator || byte == UTF8Scan.lineFeed || byte == UTF8Scan.carriageReturn { break }
                index += 1
            }
            return index
        }
        return CSVField(
            range: start..<position, line: line, isQuoted: false, hasDoubledQuotes: false, lineStart: lineStart)
    }

    private mutating func quotedField() throws(BytesError) -> CSVField {
        let (startLine, startOfLine, start) = (line, lineStart, position + 1)
        var isDoubled = false
        position = start
        while true {
            guard position - start <= options.fieldLimit else { break }
            guard position < bytes.count else {
                throw BytesError(
                    .unterminatedQuote, "this quoted field has no end", hint: "close it with a double quote",
                    file: file, position: position(line: startLine, start: startOfLine, offset: start - 1))
            }
            let byte = bytes[position]
            if byte == UTF8Scan.quote {
                guard bytes[at: position + 1] == UTF8Scan.quote else { break }
                isDoubled = true
                position += 2
            } else if byte == UTF8Scan.lineFeed || byte == UTF8Scan.carriageReturn {
                skipLineEnd()
            } else {
                position += 1
            }
        }
        let field = CSVField(
            range: start..<position, line: startLine, isQuoted: true, hasDoubledQuotes: isDoubled,
            lineStart: startOfLine)
        guard field.range.count <= options.fieldLimit else { throw tooLong(field) }
        position += 1
        if let next = bytes[at: position], next != separator, !isLineEnd(next) {
            throw BytesError(
                .textAfterQuote, "there is text after the closing quote",
                hint: "write quotes within a quoted field twice, as in \"\"", file: file,
                position: position(line: line, start: lineStart, offset: position))
        }
        return field
    }

    // MARK: - Lines

    private func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UTF8Scan.lineFeed || byte == UTF8Scan.carriageReturn
    }

    private mutating func skipBlankLines() {
        while let byte = bytes[at: position], isLineEnd(byte) { skipLineEnd() }
    }

    /// Passes over comments, and over the line `sep=;` with which spreadsheets tell the separator, which is returned.
    private mutating func skipComments() -> UInt8? {
        var told: UInt8?
        skipBlankLines()
        while let mark = bytes[at: position] {
            let isTelling =
                bytes[position...].prefix(4).elementsEqual("sep=".utf8)
                && bytes[at: position + 5].map(isLineEnd) ?? true
            if isTelling { told = bytes[at: position + 4] }
            guard isTelling || options.commentMarks.contains(mark) else { break }
            while let byte = bytes[at: position], !isLineEnd(byte) { position += 1 }
            skipBlankLines()
        }
        return told
    }

    private mutating func skipLineEnd() {
        guard let byte = bytes[at: position] else { return }
        position += byte == UTF8Scan.carriageReturn && bytes[at: position + 1] == UTF8Scan.lineFeed ? 2 : 1
        line += 1
        lineStart = position
    }

    // MARK: - Findings

    private mutating func reportRagged(_ row: [CSVField], expected: Int) {
        raggedRowCount += 1
        guard diagnostics.count < options.diagnosticLimit else { return }
        // The first field too many, or the last one there is.
        let field = row.count > expected ? row[expected] : row[row.count - 1]
        let words = row.count == 1 ? "1 field" : "\(row.count) fields"
        diagnostics.append(
            Diagnostic(
                file: file, position: position(of: field), severity: .warning, code: .raggedRow,
                message: "this row has \(words), the first one \(expected)",
                hint: row.count > expected
                    ? "put a field that holds the separator in quotes" : "add the missing separators"))
    }

    private func tooLong(_ field: CSVField) -> BytesError {
        BytesError(
            .tooLarge, "this field has more than \(options.fieldLimit) bytes",
            hint: "a closing quote may be missing, or raise the limit", file: file, position: position(of: field))
    }

    // MARK: - Separator

    /// The candidate that stands most often in the first row outside quotes; the comma where none does.
    private static func sniffedSeparator(_ bytes: [UInt8], from start: Int) -> UInt8 {
        let candidates = Array(",;\t|".utf8)
        var counts = [Int](repeating: 0, count: candidates.count)
        var isQuoted = false
        var isEmpty = true
        for byte in bytes[start...] {
            if byte == UTF8Scan.quote { isQuoted.toggle() }
            if byte == UTF8Scan.lineFeed || byte == UTF8Scan.carriageReturn, !isQuoted {
                if isEmpty { continue }
                break
            }
            isEmpty = false
            if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }
}

extension [UInt8] {
    /// The byte at an offset, or nil beyond the end.
    fileprivate subscript(at offset: Int) -> UInt8? {
        offset < count ? self[offset] : nil
    }
}
