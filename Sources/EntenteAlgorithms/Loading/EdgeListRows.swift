import EntenteBytes

/// The rows of an edge list, one after the other, as ranges of bytes.
struct EdgeListRows {
    struct Row {
        var source: Range<Int>
        var target: Range<Int>
        var weight: Range<Int>?
    }

    var cursor: TopologyCursor
    /// What stands between columns: a tab or a comma, or blanks if `nil`.
    let separator: UInt8?
    /// Two or three, as in the first row.
    let columns: Int

    private static let comments = [UInt8(ascii: "#"), UInt8(ascii: "%")]
    /// Longer names are a sign that lines are missing.
    static let longestName = 1 << 16

    /// Looks at the first row for the separator and the number of columns; `nil` if there is no row.
    init?(_ bytes: UnsafeRawBufferPointer, file: String?) throws(BytesError) {
        cursor = TopologyCursor(bytes, file: file)
        guard cursor.skipToContent(comments: Self.comments) else { return nil }
        var end = cursor.index
        var (hasTab, hasComma) = (false, false)
        while end < bytes.count, bytes[end] != TopologyCursor.lineFeed, bytes[end] != TopologyCursor.carriageReturn {
            if bytes[end] == TopologyCursor.tab { hasTab = true }
            if bytes[end] == UInt8(ascii: ",") { hasComma = true }
            end += 1
        }
        separator = hasTab ? TopologyCursor.tab : hasComma ? UInt8(ascii: ",") : nil
        var first = EdgeListRows(cursor: cursor, separator: separator, columns: 0)
        columns = try first.next()?.weight == nil ? 2 : 3
    }

    init(cursor: TopologyCursor, separator: UInt8?, columns: Int) {
        (self.cursor, self.separator, self.columns) = (cursor, separator, columns)
    }

    /// The next row; comments and empty lines are passed over.
    mutating func next() throws(BytesError) -> Row? {
        guard cursor.skipToContent(comments: Self.comments) else { return nil }
        let start = cursor.index
        let source = try field()
        let target = try field()
        let weight = try field()
        guard let source, let target else {
            throw cursor.failure(
                .badEdgeList, "one name alone is no edge", hint: "write two names, and perhaps a weight, on each line",
                at: start)
        }
        guard cursor.isAtLineEnd else {
            throw cursor.failure(
                .badEdgeList, "there are more than three columns",
                hint: "give a table a header such as source,target,weight, or leave the other columns out",
                at: cursor.index)
        }
        if source.isEmpty || target.isEmpty {
            throw cursor.failure(
                .badEdgeList, "a name is missing", hint: "write one on each side of the separator",
                at: source.isEmpty ? source.lowerBound : target.lowerBound)
        }
        for name in [source, target] where name.count > Self.longestName {
            throw cursor.failure(
                .badEdgeList, "the name has \(name.count) bytes", hint: "look for missing line ends",
                at: name.lowerBound)
        }
        if columns != 0 && (weight != nil) != (columns == 3) {
            throw cursor.failure(
                .raggedRow, "this row has \(weight == nil ? 2 : 3) columns, and the first one \(columns)",
                hint: "give every row a weight, or none", at: start)
        }
        cursor.skipLineEnd()
        return Row(source: source, target: target, weight: weight)
    }

    /// The next column of the line; `nil` if there is none.
    private mutating func field() throws(BytesError) -> Range<Int>? {
        cursor.skipBlanksOtherThan(separator)
        guard !cursor.isAtLineEnd else { return nil }
        guard let separator else {
            let token = cursor.token()
            cursor.skipBlanks()
            return token
        }
        if cursor.bytes[cursor.index] == UInt8(ascii: "\"") {
            throw cursor.failure(
                .badEdgeList, "an edge list knows no quotes",
                hint: "give the table a header such as source,target to have it read as CSV", at: cursor.index)
        }
        let start = cursor.index
        while !cursor.isAtLineEnd, cursor.bytes[cursor.index] != separator { cursor.index += 1 }
        var end = cursor.index
        while end > start, cursor.bytes[end - 1] == TopologyCursor.space { end -= 1 }
        if !cursor.isAtLineEnd { cursor.index += 1 }
        cursor.skipBlanksOtherThan(separator)
        return start..<end
    }
}

extension TopologyCursor {
    /// Blanks that do not separate columns.
    @inline(__always)
    fileprivate mutating func skipBlanksOtherThan(_ separator: UInt8?) {
        while index < bytes.count, bytes[index] == Self.space || bytes[index] == Self.tab, bytes[index] != separator {
            index += 1
        }
    }
}

extension EdgeListRows {
    /// Whether the first two rows have two columns, or three of which the last is a number, and no marks of another
    /// language stand between blanks.
    static func looksLikeEdges(_ bytes: UnsafeRawBufferPointer) -> Bool {
        do {
            guard var rows = try EdgeListRows(bytes, file: nil) else { return false }
            for _ in 0..<2 {
                guard let row = try rows.next() else { break }
                if let weight = row.weight { _ = try rows.cursor.weight(weight) }
                let ends = [bytes[row.source], bytes[row.target]]
                if rows.separator == nil, ends.contains(where: { $0.contains(where: foreignMarks.contains) }) {
                    return false
                }
            }
            return true
        } catch {
            return false
        }
    }

    private static let foreignMarks = Array("{}[]<>:=*;\"".utf8)
}
