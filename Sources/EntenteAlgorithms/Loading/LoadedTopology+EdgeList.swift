public import EntenteBytes

extension LoadedTopology {
    /// Reads an edge list: two names per line, and perhaps a weight.
    ///
    /// - Columns stand between tabs, commas or blanks, as in the first row; lines that begin with `#` or `%` are comments;
    ///   lines end with LF, CR LF or CR, the last one perhaps with nothing. All rows have a weight or none has.
    /// - Nodes: where all names are plain numbers of at most nine digits, nodes are in their order; otherwise all names are
    ///   texts, compared byte for byte, and nodes are in the order of the file. Only nodes that are named exist. A header is
    ///   not expected: it would name two nodes.
    /// - Complexity: O(bytes) time; besides the bytes, 24 bytes per edge at the most (32 with weights), and the names. One
    ///   thread; deterministic.
    ///
    /// ```swift
    /// let bytes = Array("# who met whom\n1 2\n2 3\n".utf8)
    /// let loaded = try bytes.withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: false) }
    /// loaded.graph.edgeCount  // 2
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The file; good for the call only.
    ///   - file: Its name for messages.
    ///   - directed: Whether each line leads from its first name to its second.
    /// - Throws: `BytesError` with line and column: `bad-edge-list`, `ragged-row`, `bad-weight`; for texts also
    ///   `invalid-utf8`, `binary-file`, `wrong-encoding`; `too-large`.
    public init(
        edgeList bytes: UnsafeRawBufferPointer, file: String? = nil, directed: Bool = true
    ) throws(BytesError) {
        // A mark of UTF-16 or UTF-32 is told as such; other bytes matter only where they are names.
        if case .otherEncoding = EncodingCheck(UnsafeRawBufferPointer(rebasing: bytes.prefix(4))).problem {
            try TopologyCursor(bytes, file: file).requireText()
        }
        guard var rows = try EdgeListRows(bytes, file: file) else {
            try TopologyCursor(bytes, file: file).requireText()
            self.init(
                graph: IndexGraph(nodeCount: 0, edges: [], directed: directed),
                names: NodeNames(storage: .range(first: 0, count: 0)))
            return
        }
        var columns = EdgeColumns(reserving: rows.cursor.lineCount, weighted: rows.columns == 3)
        let begin = rows.cursor
        if try columns.readNumbers(&rows) {
            self = columns.numbered(directed: directed)
        } else {
            try begin.requireText()
            rows.cursor = begin
            self = try columns.named(&rows, directed: directed)
        }
    }
}

extension TopologyCursor {
    /// How many lines may follow: the line feeds, or the carriage returns where those are none, and one more.
    var lineCount: Int {
        let feeds = count(Self.lineFeed)
        return (feeds > 0 ? feeds : count(Self.carriageReturn)) + 1
    }
}

extension TopologyCursor {
    /// How often a byte occurs from here on; eight bytes at a time.
    private func count(_ byte: UInt8) -> Int {
        let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        var (place, total) = (index, 0)
        while place + 8 <= bytes.count {
            let difference = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
            // A high bit for each byte of the difference that is 0; no carry leaves its byte.
            total += (~(((difference & low) &+ low) | difference | low)).nonzeroBitCount
            place += 8
        }
        while place < bytes.count {
            if bytes[place] == byte { total += 1 }
            place += 1
        }
        return total
    }
}

/// The edges of a file as columns of names and weights.
struct EdgeColumns {
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    private var weights: [Double] = []
    private let isWeighted: Bool

    init(reserving count: Int, weighted: Bool) {
        isWeighted = weighted
        sources.reserveCapacity(count)
        targets.reserveCapacity(count)
        if weighted { weights.reserveCapacity(count) }
    }

    /// Takes the names as numbers; false, with nothing kept, as soon as one is none.
    mutating func readNumbers(_ rows: inout EdgeListRows) throws(BytesError) -> Bool {
        while true {
            readPlainRows(&rows)
            // What the quick way does not know: comments, weights, other separators, mistakes.
            guard let row = try rows.next() else { return true }
            guard let source = number(rows, row.source), let target = number(rows, row.target) else {
                sources.removeAll(keepingCapacity: true)
                targets.removeAll(keepingCapacity: true)
                weights.removeAll(keepingCapacity: true)
                return false
            }
            sources.append(source)
            targets.append(target)
            if let weight = row.weight { weights.append(try rows.cursor.weight(weight)) }
        }
    }

    /// Reads rows of two numbers, one separator and a line feed; stops before the first other row.
    private mutating func readPlainRows(_ rows: inout EdgeListRows) {
        guard !isWeighted else { return }
        let bytes = rows.cursor.bytes
        let separator = rows.separator ?? TopologyCursor.space
        let count = bytes.count
        var index = rows.cursor.index
        while true {
            let start = index
            var source: UInt32 = 0
            while index < count, case let digit = bytes[index] &- 48, digit <= 9 {
                source = source &* 10 &+ UInt32(digit)
                index += 1
            }
            let middle = index
            guard index < count, bytes[index] == separator else { break }
            index += 1
            var target: UInt32 = 0
            while index < count, case let digit = bytes[index] &- 48, digit <= 9 {
                target = target &* 10 &+ UInt32(digit)
                index += 1
            }
            guard Self.isPlain(bytes, start, middle), Self.isPlain(bytes, middle + 1, index), index < count else {
                break
            }
            if bytes[index] == TopologyCursor.carriageReturn, index + 1 < count { index += 1 }
            guard bytes[index] == TopologyCursor.lineFeed else { break }
            index += 1
            sources.append(source)
            targets.append(target)
            rows.cursor.index = index
        }
    }

    /// Whether so many digits are a number that stands for itself: one to nine, and no zero before others.
    @inline(__always)
    private static func isPlain(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
        let length = end - start
        return length == 1 || (length > 1 && length <= 9 && bytes[start] != 48)
    }

    private func number(_ rows: EdgeListRows, _ range: Range<Int>) -> UInt32? {
        guard Self.isPlain(rows.cursor.bytes, range.lowerBound, range.upperBound) else { return nil }
        return rows.cursor.unsigned(range).map { UInt32($0) }
    }

    /// The graph whose nodes are the numbers that occur, in their order.
    consuming func numbered(directed: Bool) -> LoadedTopology {
        let numbers = distinctNumbers()
        let names: NodeNames
        if let first = numbers.first, let last = numbers.last, Int(last - first) == numbers.count - 1 {
            names = NodeNames(storage: .range(first: Int(first), count: numbers.count))
            if first > 0 {
                for edge in sources.indices {
                    sources[edge] -= first
                    targets[edge] -= first
                }
            }
        } else {
            names = NodeNames(storage: .numbers(numbers))
            rename(to: numbers)
        }
        return LoadedTopology(graph: graph(nodeCount: numbers.count, directed: directed), names: names)
    }

    /// Whether marking each number up to the largest costs no more memory than the edges do.
    private func isDense(_ largest: UInt32) -> Bool { Int(largest) <= 2 * sources.count + 1024 }

    /// Ascending.
    private func distinctNumbers() -> [UInt32] {
        let largest = max(sources.max() ?? 0, targets.max() ?? 0)
        if isDense(largest) {
            var marks = NodeBitmap(nodeCount: Int(largest) + 1)
            for number in sources { marks.insert(number) }
            for number in targets { marks.insert(number) }
            return marks.nodes()
        }
        var distinct: [UInt32] = []
        var all = sources + targets
        all.sort()
        for number in all where distinct.last != number { distinct.append(number) }
        return distinct
    }

    private mutating func rename(to numbers: [UInt32]) {
        let largest = numbers.last ?? 0
        if isDense(largest) {
            var places = [UInt32](repeating: 0, count: Int(largest) + 1)
            for (place, number) in numbers.enumerated() { places[Int(number)] = UInt32(place) }
            for edge in sources.indices {
                sources[edge] = places[Int(sources[edge])]
                targets[edge] = places[Int(targets[edge])]
            }
        } else {
            for edge in sources.indices {
                sources[edge] = UInt32(numbers.firstPlace(notBelow: sources[edge]))
                targets[edge] = UInt32(numbers.firstPlace(notBelow: targets[edge]))
            }
        }
    }

    /// Reads all rows and takes the names as texts; nodes are in the order of their first appearance.
    consuming func named(_ rows: inout EdgeListRows, directed: Bool) throws(BytesError) -> LoadedTopology {
        var table = NameTable()
        while let row = try rows.next() {
            guard let source = table.node(rows.cursor.bytes, row.source),
                let target = table.node(rows.cursor.bytes, row.target)
            else { throw rows.cursor.failure(.tooLarge, "there are more nodes than ids", at: row.source.lowerBound) }
            sources.append(source)
            targets.append(target)
            if let weight = row.weight { weights.append(try rows.cursor.weight(weight)) }
        }
        let names = table.names
        return LoadedTopology(graph: graph(nodeCount: names.count, directed: directed), names: names)
    }

    private func graph(nodeCount: Int, directed: Bool) -> IndexGraph {
        IndexGraph(
            nodeCount: nodeCount, sources: sources, targets: targets, weights: isWeighted ? weights : nil,
            directed: directed)
    }
}
