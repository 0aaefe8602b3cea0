/// Where the lines of a text begin, so that a byte offset can be told as line and column.
///
/// Lines end with LF, CR LF or CR. A byte order mark at the start takes no column. Building is linear in the bytes and
/// takes 8 bytes a line; the text itself is shared, not copied.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Looks for the lines of a text. O(bytes).
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = bytes.withUnsafeBufferPointer { LineIndex.lineStarts($0) }
    }

    /// The number of lines: one more than there are line ends.
    public var count: Int { starts.count }

    /// The position of the scalar that begins at, or contains, the byte at `offset`; offsets beyond the end stand for
    /// the end. Takes O(log lines + bytes of the line before the offset).
    public func position(at offset: Int) -> TextPosition {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let start = starts[low]
        return bytes.withUnsafeBufferPointer { buffer in
            TextPosition(line: low + 1, column: 1 + UTF8Scan.scalarCount(buffer, from: start, to: offset))
        }
    }

    /// The bytes of a line (from 1) without its line end. The line must exist.
    public func range(ofLine line: Int) -> Range<Int> {
        precondition((1...starts.count).contains(line), "line \(line) of \(starts.count)")
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] : bytes.count
        if line < starts.count {
            if end > start, bytes[end - 1] == UTF8Scan.lineFeed { end -= 1 }
            if end > start, bytes[end - 1] == UTF8Scan.carriageReturn { end -= 1 }
        }
        return start..<end
    }

    private static func lineStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts = [UTF8Scan.hasByteOrderMark(UnsafeRawBufferPointer(bytes)) ? 3 : 0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UTF8Scan.lineFeed {
                starts.append(index)
            } else if byte == UTF8Scan.carriageReturn {
                if index < bytes.count, bytes[index] == UTF8Scan.lineFeed { index += 1 }
                starts.append(index)
            }
        }
        return starts
    }
}
