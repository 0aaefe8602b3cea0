/// A place in a text: line and column, both counted from 1; the column counts Unicode scalars.
public struct TextPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// The place in that line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The position of the scalar that begins at, or contains, the byte at `offset`, as ``LineIndex`` tells it; for a
    /// single question, as it reads all bytes before and keeps nothing.
    public init(at offset: Int, in bytes: UnsafeRawBufferPointer) {
        let offset = min(max(offset, 0), bytes.count)
        var (line, start) = (1, UTF8Scan.hasByteOrderMark(bytes) ? 3 : 0)
        var index = start
        while index < offset {
            let byte = bytes[index]
            index += 1
            guard byte == UTF8Scan.lineFeed || byte == UTF8Scan.carriageReturn else { continue }
            if byte == UTF8Scan.carriageReturn, index < bytes.count, bytes[index] == UTF8Scan.lineFeed { index += 1 }
            guard index <= offset else { break }
            (line, start) = (line + 1, index)
        }
        let text = bytes.bindMemory(to: UInt8.self)
        self.init(line: line, column: 1 + UTF8Scan.scalarCount(text, from: start, to: offset))
    }

    /// `line:column`.
    public var description: String { "\(line):\(column)" }

    /// In the order of reading.
    public static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
