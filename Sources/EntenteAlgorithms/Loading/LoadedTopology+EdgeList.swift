import EntenteBytes

extension LoadedTopology {
    /// Reads an edge list: two names per line, and perhaps a weight.
    ///
    /// - Columns stand between tabs, commas or blanks, as in the first row; lines that begin with `#` or `%` are comments;
    ///   lines end with LF, CR LF or CR, the last one perhaps with nothing. All rows have a weight or none has.
    /// - Nodes: where all names are plain numbers of at most nine digits, nodes are in their order; otherwise all names are
    ///   texts, compared byte for byte, and nodes are in the order of the file. Only nodes that are named exist. A header is
    ///   not expected: it would name two nodes.
    /// - Complexity: O(bytes) time; besides the bytes, the arrays take 16 bytes per edge at the most (40 with weights, 24 in
    ///   graphs of more than about two million nodes), and the names. The same on any number of threads, with the same first mistake.
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
    ///   - threads: How many threads read and sort, at least 1.
    /// - Throws: `BytesError` with line and column: `bad-edge-list`, `ragged-row`, `bad-weight`; for texts also
    ///   `invalid-utf8`, `binary-file`, `wrong-encoding`; `too-large`. `AlgorithmError` `cancelled` if the task is.
    public init(
        edgeList bytes: UnsafeRawBufferPointer, file: String? = nil, directed: Bool = true, threads: Int = 1
    ) throws {
        try self.init(
            edgeList: bytes, file: file, directed: directed, threads: threads, chunkSize: EdgeChunks.standardSize)
    }

    /// With chunks of another size, which changes nothing of what comes out.
    init(
        edgeList bytes: UnsafeRawBufferPointer, file: String?, directed: Bool, threads: Int, chunkSize: Int
    ) throws {
        // A mark of UTF-16 or UTF-32 is told as such; other bytes matter only where they are names.
        if case .otherEncoding = EncodingCheck(UnsafeRawBufferPointer(rebasing: bytes.prefix(4))).problem {
            try TopologyCursor(bytes, file: file).requireText()
        }
        guard let rows = try EdgeListRows(bytes, file: file) else {
            try TopologyCursor(bytes, file: file).requireText()
            self.init(
                graph: IndexGraph(nodeCount: 0, edges: [], directed: directed),
                names: NodeNames(storage: .range(first: 0, count: 0)))
            return
        }
        let execution = Execution(threads: threads)
        self = try EdgeChunks(rows, chunkSize: chunkSize, execution: execution).topology(
            directed: directed, execution: execution)
    }
}
