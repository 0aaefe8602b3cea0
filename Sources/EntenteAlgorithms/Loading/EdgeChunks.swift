import EntenteBytes

/// The rows of a file, read in chunks by several threads.
///
/// The cuts depend on the bytes alone, so that the edges, the nodes and the first mistake are the same on any number of
/// threads; and the nodes and the first mistake are the same wherever the cuts are.
struct EdgeChunks {
    var chunks: [EdgeChunk]
    let isWeighted: Bool

    /// About so many bytes are a chunk: its edges fit the second cache.
    static let standardSize = 1 << 20

    /// Edges that were read otherwise.
    init(_ chunks: [EdgeChunk], isWeighted: Bool) {
        (self.chunks, self.isWeighted) = (chunks, isWeighted)
    }

    /// - Parameters:
    ///   - rows: The reader at the first row.
    ///   - chunkSize: About how many bytes are a chunk, at least 1.
    /// - Throws: `BytesError` for the first mistake; if a name before it is no number, for the first byte that is no text.
    init(_ rows: EdgeListRows, chunkSize: Int, execution: Execution) throws {
        isWeighted = rows.columns == 3
        let cuts = Self.cuts(rows.cursor, size: chunkSize)
        let file = SharedRows(rows)
        chunks = try execution.map(cuts.count - 1, scratch: [UInt64]()) { buffer, part in
            EdgeChunk(file.rows(cuts[part]..<cuts[part + 1]), asTexts: false, buffer: &buffer)
        }
        let failed = chunks.firstIndex { $0.failure != nil }
        let hasTexts = chunks.prefix((failed ?? chunks.count) + 1).contains { $0.table != nil }
        if hasTexts { try rows.cursor.requireText() }
        if let failed {
            var part = file.rows(cuts[failed]..<cuts[failed + 1])
            part.cursor.tellsPlaces = true
            var buffer: [UInt64] = []
            if let failure = EdgeChunk(part, asTexts: hasTexts, buffer: &buffer).failure { throw failure }
        }
        guard hasTexts else { return }
        let numbers = chunks.indices.filter { chunks[$0].table == nil }
        let again = try execution.map(numbers.count, scratch: [UInt64]()) { buffer, place in
            let part = numbers[place]
            return EdgeChunk(file.rows(cuts[part]..<cuts[part + 1]), asTexts: true, buffer: &buffer)
        }
        for (part, chunk) in zip(numbers, again) { chunks[part] = chunk }
    }

    /// Where chunks begin and end: behind line ends.
    private static func cuts(_ cursor: TopologyCursor, size: Int) -> [Int] {
        var cursor = cursor
        var cuts = [cursor.index]
        while !cursor.isAtEnd {
            cursor.index = min(cursor.index + size, cursor.bytes.count)
            // A line feed behind a carriage return belongs to it.
            cursor.index -= 1
            cursor.skipLine()
            cuts.append(cursor.index)
        }
        return cuts
    }
}

/// The rows of a file, for several threads; good as long as the bytes are.
private struct SharedRows: Sendable {
    /// A number, as pointers do not cross to other threads.
    private let address: Int
    private let file: String?
    private let separator: UInt8?
    private let columns: Int

    init(_ rows: EdgeListRows) {
        address = Int(bitPattern: rows.cursor.bytes.baseAddress)
        (file, separator, columns) = (rows.cursor.file, rows.separator, rows.columns)
    }

    /// The rows in a range of bytes; failures tell no places.
    func rows(_ range: Range<Int>) -> EdgeListRows {
        let bytes = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: range.upperBound)
        var cursor = TopologyCursor(bytes, file: file)
        cursor.index = range.lowerBound
        cursor.tellsPlaces = false
        return EdgeListRows(cursor: cursor, separator: separator, columns: columns)
    }
}

extension EdgeChunks {
    /// The weights in the order of the file; nothing if there are none. Each can be taken once.
    private mutating func takeWeights() -> [Double]? {
        guard isWeighted else { return nil }
        var weights: [Double] = []
        weights.reserveCapacity(chunks.reduce(0) { $0 + $1.weights.count })
        for part in chunks.indices {
            weights += chunks[part].weights
            chunks[part].weights = []
        }
        return weights
    }

    /// The graph of the nodes `0 ..< nodeCount`, which `node` makes out of those in the keys; `nil` if they are these.
    mutating func graph(
        nodeCount: Int, directed: Bool, execution: Execution,
        _ node: (@Sendable (_ part: Int, _ key: UInt32) -> UInt32)?
    ) throws -> IndexGraph {
        let counts = chunks.map(\.keys.count)
        guard counts.reduce(0, +) <= Int(UInt32.max) / 2, nodeCount < Int(UInt32.max) else {
            throw BytesError(.tooLarge, "there are more nodes or edges than 32-bit ids")
        }
        let weights = takeWeights()
        let firsts = counts.indices.map { part in counts[..<part].reduce(0, +) }
        let input = chunks.map(\.keys)
        chunks = []
        var runs = try execution.map(input.count) { part in
            EdgeRun(
                keys: node == nil
                    ? input[part]
                    : input[part].map { key in
                        let (source, target) = (UInt32(truncatingIfNeeded: key &>> 32), UInt32(truncatingIfNeeded: key))
                        return UInt64(node!(part, source)) &<< 32 | UInt64(node!(part, target))
                    }, ids: weights == nil ? [] : (firsts[part]..<firsts[part] + counts[part]).map { UInt32($0) })
        }
        _ = consume input
        return try IndexGraph(
            nodeCount: nodeCount, runs: &runs, weights: weights, directed: directed, execution: execution)
    }

    /// The graph whose nodes are the names that occur: numbers in their order, texts in that of the file.
    consuming func topology(directed: Bool, execution: Execution) throws -> LoadedTopology {
        if chunks.first?.table != nil { return try named(directed: directed, execution: execution) }
        let (first, last) = (chunks.map(\.smallest).min() ?? 0, chunks.map(\.largest).max() ?? 0)
        let edgeCount = chunks.reduce(0) { $0 + $1.keys.count }
        // A row for each number up to the largest, if that costs no more memory than the edges do.
        if Int(last) - Int(first) <= 2 * edgeCount + 1024 {
            let shifted: @Sendable (Int, UInt32) -> UInt32 = { _, number in number &- first }
            let graph = try graph(
                nodeCount: Int(last - first) + 1, directed: directed, execution: execution,
                first == 0 ? nil : shifted)
            guard let (touched, nodes) = try graph.withoutIsolatedNodes(execution: execution) else {
                return LoadedTopology(
                    graph: graph, names: NodeNames(storage: .range(first: Int(first), count: graph.nodeCount)))
            }
            return LoadedTopology(graph: touched, names: NodeNames(storage: .numbers(nodes.map { $0 + first })))
        }
        let numbers = try distinctNumbers(execution)
        let graph = try graph(nodeCount: numbers.count, directed: directed, execution: execution) {
            UInt32(truncatingIfNeeded: numbers.firstPlace(notBelow: $1))
        }
        return LoadedTopology(graph: graph, names: NodeNames(storage: .numbers(numbers)))
    }

    /// Ascending.
    private func distinctNumbers(_ execution: Execution) throws -> [UInt32] {
        let chunks = chunks
        let parts = try execution.map(chunks.count) { part in
            chunks[part].keys.flatMap { [UInt32($0 &>> 32), UInt32(truncatingIfNeeded: $0)] }.sortedDistinct()
        }
        return parts.flatMap { $0 }.sortedDistinct()
    }

    private consuming func named(directed: Bool, execution: Execution) throws -> LoadedTopology {
        var names = NameTable()
        let places = try chunks.map { chunk in
            guard let table = chunk.table, let nodes = names.nodes(of: table) else {
                throw BytesError(.tooLarge, "there are more nodes than 32-bit ids")
            }
            return nodes
        }
        let graph = try graph(nodeCount: names.count, directed: directed, execution: execution) { part, place in
            places[part][Int(place)]
        }
        return LoadedTopology(graph: graph, names: names.names)
    }
}

extension [UInt32] {
    fileprivate func sortedDistinct() -> [UInt32] {
        var distinct: [UInt32] = []
        for number in sorted() where distinct.last != number { distinct.append(number) }
        return distinct
    }
}
