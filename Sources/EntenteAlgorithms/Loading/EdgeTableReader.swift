import EntenteBytes

/// Reads the rows of a table of edges.
struct EdgeTableReader {
    private var table: CSVTokenizer
    let header: [String]
    private let source: Int
    private let target: Int
    private let weight: Int?
    private let content: Content
    private let type: Int?
    /// What the column of weights holds.
    private enum Content {
        case weights, signs, times
    }

    /// What a column of times is called.
    static let times = ["time", "timestamp"]

    private var row: [CSVField] = []
    /// Whether `row` is a row of edges that was read ahead.
    private var isAhead: Bool
    private var names = NameTable()
    private var keys: [UInt64] = []
    private var weights: [Double] = []
    /// Of each row whether it has no direction.
    private var marks: [Bool] = []
    /// How many rows have an empty cell for their sign.
    private(set) var unsignedRows = 0
    /// Whether the column `type` has words that are not about direction.
    private(set) var hasOtherTypes = false

    /// Reads the header.
    init(_ bytes: [UInt8], file: String?, columns: ColumnNames?, timed: Bool) throws(BytesError) {
        func begin(_ separator: UInt8?) -> CSVTokenizer {
            CSVTokenizer(bytes, file: file, options: .init(separator: separator, commentMarks: Array("#%".utf8)))
        }
        var (table, row) = (begin(nil), [CSVField]())
        _ = try table.nextRow(into: &row)
        if row.count == 1 {
            table = begin(TopologyCursor.space)
            _ = try table.nextRow(into: &row)
        }
        let place = row.first.map { table.position(of: $0) } ?? TextPosition(line: 1, column: 1)
        var header = row.map { table.text(of: $0) }
        if let columns {
            do {
                header = try columns.header(over: header)
            } catch {
                throw BytesError(
                    .badEdgeTable, error.description, hint: error.hint, file: file, position: place)
            }
        }
        let keys = header.map(EndColumns.key)
        guard let (source, target) = EndColumns.places(in: keys) else {
            throw BytesError(
                .badEdgeTable, "the header names no source and no target",
                hint: "begin with a row such as source,target,weight, or say which columns they are", file: file,
                position: place)
        }
        func column(_ names: [String]) -> Int? { names.lazy.compactMap { keys.firstIndex(of: $0) }.first }
        (self.source, self.target) = (source, target)
        weight = column(timed ? Self.times : ["sign", "weight"])
        content = timed ? .times : keys.contains("sign") ? .signs : .weights
        if timed, weight == nil {
            throw BytesError(
                .badEdgeTable, "the header names no column 'time'", hint: "call the column of times so", file: file,
                position: place)
        }
        type = column(["type", "direction"])
        isAhead = columns?.areWhole ?? false
        (self.table, self.row, self.header) = (table, row, header)
    }

    /// Whether a column says which rows have a direction.
    var tellsDirections: Bool { type != nil && !hasOtherTypes }

    /// Whether all rows say that they have no direction, and there is one.
    var isUndirected: Bool { tellsDirections && !marks.isEmpty && marks.allSatisfy { $0 } }

    mutating func read() throws(BytesError) {
        while true {
            if !isAhead, try !table.nextRow(into: &row) { return }
            isAhead = false
            guard row.count == header.count else {
                throw failure(
                    .raggedRow, "this row has \(row.count) columns, and the first one \(header.count)",
                    hint: "put a cell that holds the separator in quotes", at: row[row.count - 1])
            }
            let (from, to) = (try node(row[source]), try node(row[target]))
            keys.append(UInt64(from) << 32 | UInt64(to))
            if let weight { weights.append(try number(row[weight])) }
            if let type { mark(table.text(of: row[type])) }
        }
    }

    private mutating func node(_ cell: CSVField) throws(BytesError) -> UInt32 {
        let (bytes, name) = content(of: cell)
        guard !name.isEmpty else {
            throw failure(.badEdgeTable, "a name is missing", hint: "write one in this cell", at: cell)
        }
        guard name.count <= EdgeListRows.longestName else {
            throw failure(
                .badEdgeTable, "the name has \(name.count) bytes", hint: "look for a missing line end or quote",
                at: cell)
        }
        guard let node = bytes.withUnsafeBytes({ names.node($0, name) }) else {
            throw failure(.tooLarge, "there are more nodes than ids", hint: nil, at: cell)
        }
        return node
    }

    private mutating func number(_ cell: CSVField) throws(BytesError) -> Double {
        let (bytes, digits) = content(of: cell)
        if digits.isEmpty, content == .signs { unsignedRows += 1 }
        if digits.isEmpty, content != .times { return content == .signs ? 0 : 1 }
        let number = bytes.withUnsafeBytes { DecimalNumber.value($0, digits) }
        let text = String(decoding: bytes[digits].prefix(40), as: UTF8.self)
        let (what, hint): (String, String)
        switch content {
        case .weights:
            if let number { return number }
            (what, hint) = ("weight", "write a decimal number such as 1, -0.5 or 2e3, with a point and no comma")
        case .signs:
            if let sign = number ?? Self.signs[text] { return sign }
            (what, hint) = ("sign", "write 1, -1 or 0")
        case .times:
            if let number, number == number.rounded(), abs(number) <= 0x1p53 { return number }
            (what, hint) = ("time", "write a whole number such as 7 or 1082040961")
        }
        throw failure(.badWeight, "'\(text)' is no \(what)", hint: hint, at: cell)
    }

    private static let signs: [String: Double] = ["+": 1, "-": -1, "\u{2212}": -1, "\u{2212}1": -1]

    private mutating func mark(_ text: String) {
        let word = EndColumns.key(text)
        if !["", "directed", "undirected", "mutual"].contains(word) { hasOtherTypes = true }
        marks.append(word == "undirected" || word == "mutual")
    }

    /// The bytes that hold what stands in a cell, and where it stands there without the blanks around it.
    private func content(of cell: CSVField) -> ([UInt8], Range<Int>) {
        let bytes = cell.hasDoubledQuotes ? table.contentBytes(of: cell) : table.bytes
        func isBlank(_ byte: UInt8) -> Bool { byte == TopologyCursor.space || byte == TopologyCursor.tab }
        var range = cell.hasDoubledQuotes ? bytes.indices : cell.range
        while let first = range.first, isBlank(bytes[first]) { range = (first + 1)..<range.upperBound }
        while let last = range.last, isBlank(bytes[last]) { range = range.lowerBound..<last }
        return (bytes, range)
    }

    private func failure(_ code: DiagnosticCode, _ message: String, hint: String?, at cell: CSVField) -> BytesError {
        BytesError(code, message, hint: hint, file: table.file, position: table.position(of: cell))
    }

    /// All edges; with names that are numbers by these.
    ///
    /// - Parameter bothWays: Whether a row without direction makes two edges.
    consuming func chunks(bothWays: Bool) -> EdgeChunks {
        if bothWays, tellsDirections {
            for (row, isMarked) in marks.enumerated() where isMarked && keys[row] != keys[row].turned {
                keys.append(keys[row].turned)
                if weight != nil { weights.append(weights[row]) }
            }
        }
        return EdgeChunks(
            [EdgeChunk(keys: keys, weights: weights, names: names)], isWeighted: weight != nil)
    }
}
