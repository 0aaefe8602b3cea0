import EntenteBytes

extension LoadedTopology {
    /// Reads a table of edges with a header, as Gephi and others write them.
    ///
    /// - Columns, without regard to case: `source` (or `from`, `src`, `subject`), `target` (`to`, `dst`, `object`), and
    ///   perhaps `weight` and `type`; all others are passed over. They stand between commas, semicolons, tabs, bars or, as
    ///   in the first row, single spaces; cells may be quoted (RFC 4180). Blanks around a name do not belong to it.
    /// - Weights: an empty cell weighs 1. Without the column the graph has none.
    /// - Direction: `type` says `directed`, `undirected` or `mutual` (as undirected); nothing is directed. If all rows are
    ///   undirected the graph is; otherwise it is directed, and an undirected row makes two edges, one each way (a
    ///   self-loop one). A column `type` with any other word in it is not about direction, and passed over.
    /// - Nodes: as in an edge list, see ``init(edgeList:file:directed:threads:)``.
    /// - Complexity: O(bytes) time; the bytes are copied once, the arrays take 24 bytes per edge besides (44 with weights), and the names.
    ///   Deterministic.
    ///
    /// ```swift
    /// let text = "Source,Target,Type\na,b,Undirected\nb,c,Undirected\n"
    /// let loaded = try Array(text.utf8).withUnsafeBytes { try LoadedTopology(csv: $0) }
    /// loaded.graph.isDirected  // false
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The file; good for the call only.
    ///   - file: Its name for messages.
    ///   - directed: `nil` leaves the direction to the rows; `false` takes all edges without theirs; `true` makes two of
    ///     each undirected one, even if all are.
    ///   - threads: How many threads sort, at least 1; one reads.
    /// - Throws: `BytesError` with line and column: `bad-edge-table`, `ragged-row`, `bad-weight`, `unterminated-quote`,
    ///   `text-after-quote`, `too-large`; `invalid-utf8`, `binary-file`, `wrong-encoding`. `AlgorithmError` `cancelled` if
    ///   the task is.
    public init(
        csv bytes: UnsafeRawBufferPointer, file: String? = nil, directed: Bool? = nil, threads: Int = 1
    ) throws {
        try EncodingCheck.requireText(bytes, file: file)
        var reader = try EdgeTableReader(bytes, file: file)
        try reader.read()
        let isDirected = directed ?? !reader.isUndirected
        let execution = Execution(threads: threads)
        self = try reader.chunks(bothWays: isDirected).topology(directed: isDirected, execution: execution)
    }
}

struct EdgeTableReader {
    private var table: CSVTokenizer
    private let source: Int
    private let target: Int
    private let weight: Int?
    private let type: Int?
    private var names = NameTable()
    private var keys: [UInt64] = []
    private var weights: [Double] = []
    /// Of each row whether it has no direction.
    private var marks: [Bool] = []
    /// Whether all cells of the column `type` are about direction.
    private var hasDirections = true

    /// Reads the header.
    init(_ bytes: UnsafeRawBufferPointer, file: String?) throws(BytesError) {
        guard let header = try Self.header(bytes, file: file) else {
            throw BytesError(
                .badEdgeTable, "the header names no source and no target",
                hint: "begin with a row such as source,target,weight", file: file,
                position: TextPosition(line: 1, column: 1))
        }
        table = header.table
        (source, target) = (header.source, header.target)
        weight = header.keys.firstIndex(of: "weight")
        type = header.keys.firstIndex(of: "type")
    }

    /// Whether the first row of bytes is a header with a source and a target.
    static func hasHeader(_ bytes: UnsafeRawBufferPointer, withNothingElse: Bool) -> Bool {
        // A header is no novel, and a large file is not copied for it.
        let beginning = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 16))
        guard let header = (try? header(beginning, file: nil)) ?? nil else { return false }
        let known = EndColumns.sources + EndColumns.targets + ["weight", "type", "id"]
        return !withNothingElse || header.keys.allSatisfy(known.contains)
    }

    private struct Header {
        var table: CSVTokenizer
        var keys: [String]
        var source: Int
        var target: Int
    }

    private static func header(_ bytes: UnsafeRawBufferPointer, file: String?) throws(BytesError) -> Header? {
        let copy = Array(bytes)
        for separator in [nil, TopologyCursor.space] {
            var table = CSVTokenizer(copy, file: file, options: .init(separator: separator))
            guard let row = try table.nextRow() else { return nil }
            let keys = row.map { EndColumns.key(table.text(of: $0)) }
            let source = EndColumns.sources.lazy.compactMap { keys.firstIndex(of: $0) }.first
            let target = EndColumns.targets.lazy.compactMap { keys.firstIndex(of: $0) }.first
            if let source, let target { return Header(table: table, keys: keys, source: source, target: target) }
        }
        return nil
    }

    /// Whether all rows say that they have no direction, and there is one.
    var isUndirected: Bool { type != nil && hasDirections && !marks.isEmpty && marks.allSatisfy { $0 } }

    mutating func read() throws(BytesError) {
        var row: [CSVField] = []
        while try table.nextRow(into: &row) {
            guard row.count == table.columnCount else {
                throw failure(
                    .raggedRow, "this row has \(row.count) columns, and the first one \(table.columnCount ?? 0)",
                    hint: "put a cell that holds the separator in quotes", at: row[row.count - 1])
            }
            let (from, to) = (try node(row[source]), try node(row[target]))
            keys.append(UInt64(from) << 32 | UInt64(to))
            if let weight { weights.append(try number(row[weight])) }
            if let type { mark(table.text(of: row[type])) }
        }
    }

    private mutating func node(_ cell: CSVField) throws(BytesError) -> UInt32 {
        let content = table.contentBytes(of: cell)
        let name = Self.trimmed(content)
        guard !name.isEmpty else {
            throw failure(.badEdgeTable, "a name is missing", hint: "write one in this cell", at: cell)
        }
        guard let node = content.withUnsafeBytes({ names.node($0, name) }) else {
            throw failure(.tooLarge, "there are more nodes than ids", hint: nil, at: cell)
        }
        return node
    }

    private func number(_ cell: CSVField) throws(BytesError) -> Double {
        let content = table.contentBytes(of: cell)
        let digits = Self.trimmed(content)
        if digits.isEmpty { return 1 }
        guard let number = content.withUnsafeBytes({ DecimalNumber.value($0, digits) }) else {
            throw failure(
                .badWeight, "'\(String(decoding: content.prefix(40), as: UTF8.self))' is no weight",
                hint: "write a decimal number such as 1, -0.5 or 2e3", at: cell)
        }
        return number
    }

    private mutating func mark(_ text: String) {
        let word = EndColumns.key(text)
        if !["", "directed", "undirected", "mutual"].contains(word) { hasDirections = false }
        marks.append(word == "undirected" || word == "mutual")
    }

    /// The bytes without the blanks around them.
    private static func trimmed(_ bytes: [UInt8]) -> Range<Int> {
        func isBlank(_ byte: UInt8) -> Bool { byte == TopologyCursor.space || byte == TopologyCursor.tab }
        let start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
        let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
        return start..<end
    }

    private func failure(_ code: DiagnosticCode, _ message: String, hint: String?, at cell: CSVField) -> BytesError {
        BytesError(code, message, hint: hint, file: table.file, position: table.position(of: cell))
    }

    /// All edges; with names that are numbers by these.
    ///
    /// - Parameter bothWays: Whether a row without direction makes two edges.
    consuming func chunks(bothWays: Bool) -> EdgeChunks {
        if bothWays, type != nil, hasDirections {
            for (row, isMarked) in marks.enumerated() where isMarked && keys[row] != keys[row].turned {
                keys.append(keys[row].turned)
                if weight != nil { weights.append(weights[row]) }
            }
        }
        return EdgeChunks(
            [EdgeChunk(keys: keys, weights: weights, names: names)], isWeighted: weight != nil)
    }
}
