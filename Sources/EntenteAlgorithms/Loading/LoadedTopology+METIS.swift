public import EntenteBytes

extension LoadedTopology {
    /// Reads a graph in the format of METIS: a line with the numbers of nodes and edges, then for each node a line with its
    /// neighbors, counted from 1.
    ///
    /// - The graph is undirected; every edge stands in the lines of both its ends, which is checked. Weights of edges
    ///   (format `1`) are kept; sizes and weights of nodes are passed over. Lines that begin with `%` are comments; an empty
    ///   line is a node without neighbors. Nodes are named 1 to n.
    /// - Complexity: O(bytes) time; 32 bytes per edge besides the bytes, 64 with weights. Deterministic.
    /// - Source: G. Karypis, "METIS: a software package for partitioning unstructured graphs", manual of version 5.1.0,
    ///   2013, section 4.1.1.
    ///
    /// ```swift
    /// let loaded = try Array("3 2\n2\n1 3\n2\n".utf8).withUnsafeBytes { try LoadedTopology(metis: $0) }
    /// loaded.graph.neighbors(of: 1)  // [0, 2]
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The file; good for the call only.
    ///   - file: Its name for messages.
    ///   - directed: Whether each edge becomes two, one each way (a self-loop one).
    /// - Throws: `BytesError` with line and column: `bad-metis`, `bad-weight`.
    public init(
        metis bytes: UnsafeRawBufferPointer, file: String? = nil, directed: Bool = false
    ) throws(BytesError) {
        var reader = try METISReader(bytes, file: file)
        self = try reader.topology(directed: directed)
    }
}

private struct METISReader {
    private var cursor: TopologyCursor
    private let nodeCount: Int
    private let edgeCount: Int
    private let hasEdgeWeights: Bool
    /// How many numbers about the node itself begin its line.
    private let ownNumbers: Int
    private let header: Int
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []
    private var weights: [Double] = []

    init(_ bytes: UnsafeRawBufferPointer, file: String?) throws(BytesError) {
        var cursor = TopologyCursor(bytes, file: file)
        guard cursor.skipToContent(comments: [UInt8(ascii: "%")]) else {
            throw cursor.failure(.badMETIS, "the file has no header", hint: "begin with 'NODES EDGES'", at: 0)
        }
        header = cursor.index
        var numbers: [Int] = []
        var format: [UInt8] = []
        while !cursor.isAtLineEnd {
            let token = cursor.token()
            guard let number = cursor.unsigned(token) else {
                throw cursor.failure(
                    .badMETIS, "'\(cursor.text(token))' is no number of a header",
                    hint: "write 'NODES EDGES', and perhaps format and constraints", at: token.lowerBound)
            }
            if numbers.count == 2 { format = Array(bytes[token]) }
            numbers.append(number)
            cursor.skipBlanks()
        }
        cursor.skipLineEnd()
        let isBinary = format.allSatisfy { $0 == 48 || $0 == 49 } && format.count <= 3
        guard (2...4).contains(numbers.count), isBinary, numbers[0] < Int(UInt32.max) - 1 else {
            throw cursor.failure(
                .badMETIS, "the header is not 'NODES EDGES [FORMAT [CONSTRAINTS]]'",
                hint: "a format is up to three digits 0 or 1", at: header)
        }
        func flag(_ place: Int) -> Bool { format.count >= place && format[format.count - place] == 49 }
        // Each node takes a byte at least and each edge four: larger numbers must not reserve memory.
        guard numbers[0] <= bytes.count + 1, numbers[1] <= bytes.count else {
            throw cursor.failure(.badMETIS, "the file is too short for its header", at: header)
        }
        (nodeCount, edgeCount) = (numbers[0], numbers[1])
        hasEdgeWeights = flag(1)
        let constraints = numbers.count == 4 ? numbers[3] : 1
        ownNumbers = (flag(3) ? 1 : 0) + (flag(2) ? constraints : 0)
        self.cursor = cursor
    }

    mutating func topology(directed: Bool) throws(BytesError) -> LoadedTopology {
        for node in 0..<nodeCount {
            while !cursor.isAtEnd, cursor.bytes[cursor.index] == UInt8(ascii: "%") { cursor.skipLine() }
            try readNode(UInt32(node))
        }
        if cursor.skipToContent(comments: [UInt8(ascii: "%")]) {
            throw cursor.failure(.badMETIS, "there are more lines than the \(nodeCount) nodes", at: cursor.index)
        }
        let all = IndexGraph(
            nodeCount: nodeCount, sources: sources, targets: targets, weights: hasEdgeWeights ? weights : nil,
            directed: true)
        try checkSymmetry(all)
        var kept = 0
        for edge in sources.indices where sources[edge] <= targets[edge] {
            (sources[kept], targets[kept]) = (sources[edge], targets[edge])
            if hasEdgeWeights { weights[kept] = weights[edge] }
            kept += 1
        }
        sources.removeLast(sources.count - kept)
        targets.removeLast(targets.count - kept)
        if hasEdgeWeights { weights.removeLast(weights.count - kept) }
        guard kept == edgeCount else {
            throw cursor.failure(.badMETIS, "the header says \(edgeCount) edges, and there are \(kept)", at: header)
        }
        return LoadedTopology(
            graph: directed
                ? all
                : IndexGraph(
                    nodeCount: nodeCount, sources: sources, targets: targets, weights: hasEdgeWeights ? weights : nil,
                    directed: false),
            names: NodeNames(storage: .range(first: 1, count: nodeCount)))
    }

    private mutating func readNode(_ node: UInt32) throws(BytesError) {
        cursor.skipBlanks()
        var skipped = 0
        while !cursor.isAtLineEnd {
            let token = cursor.token()
            cursor.skipBlanks()
            if skipped < ownNumbers {
                _ = try cursor.weight(token)
                skipped += 1
                continue
            }
            guard let neighbor = cursor.unsigned(token), neighbor >= 1, neighbor <= nodeCount else {
                throw cursor.failure(
                    .badMETIS, "'\(cursor.text(token))' is no node", hint: "nodes are numbered from 1 to \(nodeCount)",
                    at: token.lowerBound)
            }
            sources.append(node)
            targets.append(UInt32(neighbor - 1))
            guard hasEdgeWeights else { continue }
            let weight = cursor.token()
            guard !weight.isEmpty else {
                throw cursor.failure(.badMETIS, "the last neighbor has no weight", at: token.lowerBound)
            }
            weights.append(try cursor.weight(weight))
            cursor.skipBlanks()
        }
        cursor.skipLineEnd()
    }

    /// Every edge must stand in the lines of both its ends, with the same weight.
    private func checkSymmetry(_ graph: IndexGraph) throws(BytesError) {
        for node in 0..<UInt32(nodeCount) {
            let isSame = graph.neighbors(of: node) == graph.inNeighbors(of: node)
            let weighsSame =
                !hasEdgeWeights || graph.edgeCount == 0
                || graph.weights(of: node).sorted() == graph.inWeights(of: node).sorted()
            guard isSame && weighsSame else {
                throw cursor.failure(
                    .badMETIS, "node \(node + 1) and its neighbors do not name each other alike",
                    hint: "list every edge in the lines of both its ends", at: header)
            }
        }
    }
}
