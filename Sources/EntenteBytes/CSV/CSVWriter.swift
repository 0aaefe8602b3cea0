/// Writes rows of a table so that ``CSVTokenizer`` and others read the same fields back (RFC 4180).
///
/// Fields with a separator, a quote, a line end or a byte order mark go in quotes, and so does the single empty field of
/// a row, whose line would else be blank. Quotes within are doubled.
public struct CSVWriter: Sendable {
    /// The bytes so far, in UTF-8 without a byte order mark.
    public private(set) var bytes: [UInt8] = []
    /// The separator, an ASCII byte.
    public let separator: UInt8
    private let lineEnd: [UInt8]

    /// - Parameters:
    ///   - separator: `,` unless told otherwise.
    ///   - lineEnd: LF unless told otherwise; RFC 4180 itself says CR LF.
    public init(separator: UInt8 = 0x2C, lineEnd: String = "\n") {
        self.separator = separator
        self.lineEnd = Array(lineEnd.utf8)
    }

    /// Adds one row of at least one field.
    public mutating func write(row fields: some Collection<some StringProtocol>) {
        precondition(!fields.isEmpty, "a row needs a field")
        var isFirst = true
        for field in fields {
            if !isFirst { bytes.append(separator) }
            isFirst = false
            write(field.utf8, quoted: needsQuotes(field.utf8) || fields.count == 1 && field.isEmpty)
        }
        bytes.append(contentsOf: lineEnd)
    }

    /// Gives the bytes away and begins anew, to pass on long tables piece by piece.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func write(_ field: some Sequence<UInt8>, quoted: Bool) {
        guard quoted else { return bytes.append(contentsOf: field) }
        bytes.append(UTF8Scan.quote)
        for byte in field {
            if byte == UTF8Scan.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UTF8Scan.quote)
    }

    private func needsQuotes(_ field: some Collection<UInt8>) -> Bool {
        field.contains { byte in
            byte == separator || byte == UTF8Scan.quote || byte == UTF8Scan.lineFeed
                || byte == UTF8Scan.carriageReturn
        } || field.starts(with: UTF8Scan.byteOrderMark)
    }
}
