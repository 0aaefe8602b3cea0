import EntenteBytes

extension LoadedTopology {
    /// Reads a square matrix in the exchange format of Matrix Market as a graph: the entry in row i and column j is an edge
    /// from node i to node j.
    ///
    /// - Fields `pattern` (no weights), `integer` and `real` of format `coordinate`; entries of 0 are edges too. Lists of all
    ///   cells (`array`) and `complex` fields are refused.
    /// - Symmetry: a `general` matrix is a directed graph, a `symmetric` one an undirected graph of the entries that are
    ///   written, each an edge. Of a `skew-symmetric` one each entry also stands, with the other sign, for its counterpart:
    ///   two directed edges. An entry above the diagonal of the last two, and one on that of the last, is an error.
    /// - Nodes: all of them, also those without entries, named 1 to n. Lines that begin with `%` are comments.
    /// - Complexity: as of an edge list, see ``init(edgeList:file:directed:threads:)``.
    /// - Source: R. F. Boisvert, R. Pozo, K. A. Remington, "The Matrix Market Exchange Formats: Initial Design", NISTIR
    ///   5935, 1996.
    ///
    /// ```swift
    /// let text = "%%MatrixMarket matrix coordinate pattern symmetric\n3 3 2\n2 1\n3 2\n"
    /// let loaded = try Array(text.utf8).withUnsafeBytes { try LoadedTopology(matrixMarket: $0) }
    /// loaded.graph.neighbors(of: 1)  // [0, 2]
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The file; good for the call only.
    ///   - file: Its name for messages.
    ///   - directed: `nil` leaves the direction to the symmetry; `false` takes every written entry as an edge without
    ///     direction; `true` makes two edges, one each way, of an entry of a symmetric matrix (one on its diagonal).
    ///   - threads: How many threads read and sort, at least 1.
    /// - Throws: `BytesError` with line and column: `bad-matrix-market`, `bad-weight`, `ragged-row`, `bad-edge-list`,
    ///   `too-large`. `AlgorithmError` `cancelled` if the task is.
    public init(
        matrixMarket bytes: UnsafeRawBufferPointer, file: String? = nil, directed: Bool? = nil, threads: Int = 1
    ) throws {
        try self.init(
            matrixMarket: bytes, file: file, directed: directed, threads: threads, chunkSize: EdgeChunks.standardSize)
    }

    init(
        matrixMarket bytes: UnsafeRawBufferPointer, file: String?, directed: Bool?, threads: Int, chunkSize: Int
    ) throws {
        let header = try MatrixMarketHeader(bytes, file: file)
        let execution = Execution(threads: threads)
        let isDirected = directed ?? (header.symmetry != .symmetric)
        var chunks = try EdgeChunks(header.rows, chunkSize: chunkSize, execution: execution)
        try header.check(chunks)
        if isDirected, header.symmetry != .general { chunks.mirror(negating: header.symmetry == .skewSymmetric) }
        let graph = try chunks.graph(
            nodeCount: header.nodeCount, directed: isDirected, execution: execution
        ) { $1 &- 1 }
        self.init(graph: graph, names: NodeNames(storage: .range(first: 1, count: header.nodeCount)))
    }
}

/// The lines before the entries of a matrix.
private struct MatrixMarketHeader {
    enum Symmetry: String {
        case general, symmetric
        case skewSymmetric = "skew-symmetric"
    }

    let symmetry: Symmetry
    let nodeCount: Int
    let entryCount: Int
    /// The entries.
    let rows: EdgeListRows
    /// Where the sizes stand.
    private let sizes: Int

    init(_ bytes: UnsafeRawBufferPointer, file: String?) throws(BytesError) {
        var cursor = TopologyCursor(bytes, file: file)
        let banner = Self.words(&cursor)
        guard banner.count == 5, banner[0].text == "%%matrixmarket", banner[1].text == "matrix" else {
            throw cursor.failure(
                .badMatrixMarket, "the first line is no banner",
                hint: "begin with '%%MatrixMarket matrix coordinate real general'", at: 0)
        }
        guard banner[2].text == "coordinate" else {
            throw cursor.failure(
                .badMatrixMarket, "the format '\(banner[2].text)' is not read",
                hint: "write the matrix as a list of its entries: coordinate", at: banner[2].place)
        }
        guard ["pattern", "integer", "real", "double"].contains(banner[3].text) else {
            throw cursor.failure(
                .badMatrixMarket, "entries that are '\(banner[3].text)' are no weights",
                hint: "pattern, integer and real are", at: banner[3].place)
        }
        guard let symmetry = Symmetry(rawValue: banner[4].text) else {
            throw cursor.failure(
                .badMatrixMarket, "the symmetry '\(banner[4].text)' is not known",
                hint: "general, symmetric and skew-symmetric are", at: banner[4].place)
        }
        self.symmetry = symmetry
        guard cursor.skipToContent(comments: [UInt8(ascii: "%")]) else {
            throw cursor.failure(.badMatrixMarket, "the line of sizes is missing", at: cursor.index)
        }
        sizes = cursor.index
        let numbers = Self.words(&cursor).map { Int($0.text) ?? -1 }
        guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else {
            throw cursor.failure(
                .badMatrixMarket, "this is no line of sizes", hint: "write 'ROWS COLUMNS ENTRIES'", at: sizes)
        }
        guard numbers[0] == numbers[1] else {
            throw cursor.failure(
                .badMatrixMarket, "the matrix has \(numbers[0]) rows and \(numbers[1]) columns",
                hint: "only that of a graph is read, whose rows and columns are the same nodes", at: sizes)
        }
        // An entry takes four bytes at least, an isolated node none: a header must not reserve what no file would fill.
        guard numbers[0] <= 999_999_999, numbers[0] <= max(64 * bytes.count, 1 << 20) else {
            throw cursor.failure(.badMatrixMarket, "there are too many nodes for so short a file", at: sizes)
        }
        (nodeCount, entryCount) = (numbers[0], numbers[2])
        rows = EdgeListRows(cursor: cursor, separator: nil, columns: banner[3].text == "pattern" ? 2 : 3)
    }

    /// The words of a line in lower case, and where they begin; goes to the next line.
    private static func words(_ cursor: inout TopologyCursor) -> [(text: String, place: Int)] {
        var words: [(text: String, place: Int)] = []
        cursor.skipBlanks()
        while !cursor.isAtLineEnd, words.count < 9 {
            let token = cursor.token()
            words.append((cursor.text(token).lowercased(), token.lowerBound))
            cursor.skipBlanks()
        }
        cursor.skipLine()
        return words
    }

    /// The entries must be as many as the header says, within the matrix, and on the side that its symmetry allows.
    func check(_ chunks: EdgeChunks) throws(BytesError) {
        let count = chunks.chunks.reduce(0) { $0 + $1.keys.count }
        let isPlain = chunks.chunks.allSatisfy { chunk in
            chunk.table == nil && (chunk.keys.isEmpty || (chunk.smallest >= 1 && Int(chunk.largest) <= nodeCount))
                && (symmetry == .general || chunk.keys.allSatisfy { isAllowed($0 >> 32, $0 & 0xFFFF_FFFF) })
        }
        if !isPlain { try findMistake() }
        guard count == entryCount else {
            throw rows.cursor.failure(
                .badMatrixMarket, "the header says \(entryCount) entries, and there are \(count)",
                hint: "the file may be cut short", at: sizes)
        }
    }

    private func isAllowed(_ row: UInt64, _ column: UInt64) -> Bool {
        switch symmetry {
        case .general: true
        case .symmetric: row >= column
        case .skewSymmetric: row > column
        }
    }

    /// Reads the entries once more, up to the first that is none.
    private func findMistake() throws(BytesError) {
        var rows = rows
        while let row = try rows.next() {
            let cursor = rows.cursor
            var ends: [UInt64] = []
            for end in [row.source, row.target] {
                guard let number = cursor.plainNumber(end), number >= 1, number <= nodeCount else {
                    throw cursor.failure(
                        .badMatrixMarket, "'\(cursor.text(end))' is no row or column",
                        hint: "they are numbered from 1 to \(nodeCount)", at: end.lowerBound)
                }
                ends.append(UInt64(number))
            }
            guard isAllowed(ends[0], ends[1]) else {
                throw cursor.failure(
                    .badMatrixMarket, "this entry does not belong to a \(symmetry.rawValue) matrix",
                    hint: "write the entries below the diagonal only", at: row.source.lowerBound)
            }
        }
    }
}

extension EdgeChunks {
    /// Adds to each edge one the other way, but not to a self-loop.
    fileprivate mutating func mirror(negating: Bool) {
        for part in chunks.indices {
            let keys = chunks[part].keys
            for (index, key) in keys.enumerated() where key != key.turned {
                chunks[part].keys.append(key.turned)
                guard isWeighted else { continue }
                let weight = chunks[part].weights[index]
                chunks[part].weights.append(negating ? -weight : weight)
            }
        }
    }
}
