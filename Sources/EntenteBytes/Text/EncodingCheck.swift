/// Whether bytes are a text in UTF-8, and where not.
public struct EncodingCheck: Sendable, Hashable {
    /// The first thing that is wrong.
    public enum Problem: Sendable, Hashable {
        /// No UTF-8 from this byte on.
        case invalid(offset: Int)
        /// A NUL byte: no text.
        case binary(offset: Int)
        /// A byte order mark of this other encoding: `UTF-16LE`, `UTF-16BE`, `UTF-32LE`, `UTF-32BE`.
        case otherEncoding(name: String)
    }

    /// Whether the bytes begin with the UTF-8 byte order mark.
    public let hasByteOrderMark: Bool
    /// Nil for well-formed text.
    public let problem: Problem?

    /// Where the text begins: behind the byte order mark, if there is one.
    public var textStart: Int { hasByteOrderMark ? 3 : 0 }

    /// Checks bytes in one pass, eight at a time where they are ASCII.
    public init(_ bytes: UnsafeRawBufferPointer) {
        hasByteOrderMark = UTF8Scan.hasByteOrderMark(bytes)
        problem = EncodingCheck.otherEncoding(bytes) ?? EncodingCheck.firstProblem(bytes)
    }

    /// Checks bytes in one pass.
    public init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { EncodingCheck($0) }
    }

    /// Throws an error with the position of the first problem, if there is one.
    ///
    /// - Throws: ``BytesError``: `invalid-utf8`, `binary-file` or `wrong-encoding`.
    public static func requireText(_ bytes: [UInt8], file: String?) throws(BytesError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(BytesError) in
            try requireText(UnsafeRawBufferPointer(buffer), file: file)
        }
    }

    /// As the other form, for bytes that are not copied.
    public static func requireText(_ bytes: UnsafeRawBufferPointer, file: String?) throws(BytesError) {
        switch EncodingCheck(bytes).problem {
        case nil: return
        case .invalid(let offset):
            let byte = String(bytes[offset], radix: 16, uppercase: true)
            throw BytesError(
                .invalidUTF8, "the byte 0x\(byte) is not UTF-8", hint: "save the file as UTF-8", file: file,
                position: TextPosition(at: offset, in: bytes))
        case .binary(let offset):
            throw BytesError(
                .binary, "this is a binary file: there is a NUL byte", hint: "give a text file, or say --from FORMAT",
                file: file, position: TextPosition(at: offset, in: bytes))
        case .otherEncoding(let name):
            throw BytesError(.wrongEncoding, "the text is in \(name)", hint: "save the file as UTF-8", file: file)
        }
    }

    private static func otherEncoding(_ bytes: UnsafeRawBufferPointer) -> Problem? {
        // UTF-32LE begins as UTF-16LE does: the longer marks first.
        let marks: [(name: String, mark: [UInt8])] = [
            ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]), ("UTF-16LE", [0xFF, 0xFE]),
            ("UTF-16BE", [0xFE, 0xFF]),
        ]
        return marks.first { bytes.starts(with: $0.mark) }.map { .otherEncoding(name: $0.name) }
    }

    private static func firstProblem(_ bytes: UnsafeRawBufferPointer) -> Problem? {
        var index = 0
        while index < bytes.count {
            while index + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // High bits, or a byte that borrows when 1 is taken from it: not plain ASCII.
                let odd = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
                if odd != 0 { break }
                index += 8
            }
            guard index < bytes.count else { return nil }
            if bytes[index] == 0 { return .binary(offset: index) }
            let length = UTF8Scan.scalarLength(bytes, at: index)
            if length == 0 { return .invalid(offset: index) }
            index += length
        }
        return nil
    }
}
