public import EntenteBytes

/// A place in the bytes of a topology file, with what all its readers do there.
struct TopologyCursor {
    let bytes: UnsafeRawBufferPointer
    let file: String?
    var index: Int
    /// Whether failures name line and column, for which all bytes before are read once more.
    var tellsPlaces = true

    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")

    /// Begins behind the byte order mark, if there is one.
    init(_ bytes: UnsafeRawBufferPointer, file: String?) {
        self.bytes = bytes
        self.file = file
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    var isAtEnd: Bool { index == bytes.count }

    @inline(__always)
    var isAtLineEnd: Bool {
        index == bytes.count || bytes[index] == Self.lineFeed || bytes[index] == Self.carriageReturn
    }

    @inline(__always)
    mutating func skipBlanks() {
        while index < bytes.count, bytes[index] == Self.space || bytes[index] == Self.tab { index += 1 }
    }

    /// Goes to the first byte of the next line; lines end with LF, CR LF or CR.
    mutating func skipLine() {
        while !isAtLineEnd { index += 1 }
        skipLineEnd()
    }

    @inline(__always)
    mutating func skipLineEnd() {
        guard index < bytes.count else { return }
        let isReturn = bytes[index] == Self.carriageReturn
        index += 1
        if isReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
    }

    /// The bytes up to the next blank or line end.
    mutating func token() -> Range<Int> {
        let start = index
        while !isAtLineEnd, bytes[index] != Self.space, bytes[index] != Self.tab { index += 1 }
        return start..<index
    }

    /// Goes to the next line that has content and does not begin with one of the comment marks; false at the end.
    mutating func skipToContent(comments: [UInt8]) -> Bool {
        while !isAtEnd {
            skipBlanks()
            if isAtEnd { return false }
            if isAtLineEnd { skipLineEnd() } else if comments.contains(bytes[index]) { skipLine() } else { return true }
        }
        return false
    }

    /// A number of digits alone; `nil` if there is something else or more than 18 of them.
    func unsigned(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 18 else { return nil }
        var value = 0
        for index in range {
            let digit = bytes[index] &- 48
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// A finite decimal number: sign, digits, point, exponent.
    func weight(_ range: Range<Int>) throws(BytesError) -> Double {
        if let value = DecimalNumber.value(bytes, range) { return value }
        throw failure(
            .badWeight, "'\(text(range))' is no weight", hint: "write a decimal number such as 1, -0.5 or 2e3",
            at: range.lowerBound)
    }

    /// The bytes as text, cut after 40 characters, for messages.
    func text(_ range: Range<Int>) -> String {
        let text = String(decoding: bytes[range.prefix(200)], as: UTF8.self)
        return text.count > 40 ? text.prefix(40) + "…" : text
    }

    /// The whole file must be text: for readers that take names from it.
    func requireText() throws(BytesError) {
        try EncodingCheck.requireText(bytes, file: file)
    }

    func failure(_ code: DiagnosticCode, _ message: String, hint: String? = nil, at offset: Int) -> BytesError {
        BytesError(
            code, message, hint: hint, file: file,
            position: tellsPlaces ? TextPosition(at: offset, in: bytes) : nil)
    }
}

/// Decimal numbers from bytes.
enum DecimalNumber {
    /// 10⁰ to 10²²: the powers that a Double holds exactly.
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]

    /// The number, correctly rounded; `nil` if the bytes are none or it is too large.
    static func value(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Double? {
        var index = range.lowerBound
        var (mantissa, digits, scale): (UInt64, Int, Int) = (0, 0, 0)
        let isNegative = index < range.upperBound && bytes[index] == UInt8(ascii: "-")
        if isNegative || (index < range.upperBound && bytes[index] == UInt8(ascii: "+")) { index += 1 }
        var hasPoint = false
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if byte &- 48 <= 9 {
                if digits < 19 { mantissa = mantissa * 10 + UInt64(byte &- 48) }
                digits += 1
                if hasPoint { scale -= 1 }
            } else {
                break
            }
            index += 1
        }
        guard digits > 0 else { return nil }
        if index < range.upperBound {
            guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
            let exponent = Substring(decoding: bytes[(index + 1)..<range.upperBound], as: UTF8.self)
            guard let exponent = Int(exponent) else { return nil }
            scale = min(max(scale + min(max(exponent, -9999), 9999), -9999), 9999)
        }
        // Up to here exact, and exact with one rounding; else the standard library's slower way.
        if digits <= 19 && mantissa <= 1 << 53 && abs(scale) <= 22 {
            let value = scale < 0 ? Double(mantissa) / powers[-scale] : Double(mantissa) * powers[scale]
            return isNegative ? -value : value
        }
        let value = Double(Substring(decoding: bytes[range], as: UTF8.self))
        return value.flatMap { $0.isFinite ? $0 : nil }
    }
}

extension DiagnosticCode {
    /// A row of an edge list is none.
    public static let badEdgeList: DiagnosticCode = "bad-edge-list"
    /// A weight is no finite decimal number.
    public static let badWeight: DiagnosticCode = "bad-weight"
    /// A file breaks the rules of METIS.
    public static let badMETIS: DiagnosticCode = "bad-metis"
    /// A table has no columns of ends, or a cell of one is empty.
    public static let badEdgeTable: DiagnosticCode = "bad-edge-table"
    /// A file breaks the rules of Matrix Market, or is of a kind that is no graph.
    public static let badMatrixMarket: DiagnosticCode = "bad-matrix-market"
}
