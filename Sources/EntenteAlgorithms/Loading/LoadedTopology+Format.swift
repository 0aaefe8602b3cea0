public import EntenteBytes

extension LoadedTopology {
    /// Reads a file of plain topology, mapped into memory or inflated from gzip.
    ///
    /// ```swift
    /// let loaded = try LoadedTopology(contentsOf: "kron18.el", directed: false)
    /// ```
    ///
    /// - Parameters:
    ///   - path: The file, or `-` for standard input.
    ///   - format: What it is; `nil` recognizes it, see `TopologyFormat.recognize`.
    ///   - directed: Whether edges lead one way; `nil` leaves that to the file, see ``init(_:format:file:directed:threads:)``.
    ///   - threads: How many threads read and sort, at least 1; METIS takes one.
    ///   - limit: The most bytes to read, after inflating.
    /// - Throws: `BytesError`: those of opening a file, of its format, and `unknown-topology` if no format is recognized.
    public init(
        contentsOf path: String, format: TopologyFormat? = nil, directed: Bool? = nil,
        threads: Int = 1, limit: Int = FileBytes.standardLimit
    ) throws {
        let file = try MappedFile(path, limit: limit)
        let name = path == "-" ? "<standard input>" : path
        self = try file.withUnsafeBytes { bytes in
            guard let format = format ?? TopologyFormat.recognize(path: path, bytes: bytes) else {
                throw BytesError(
                    .unknownTopology, "this is no graph file that is known by its suffix or its first lines",
                    hint: "say what it is: \(TopologyFormat.allCases.map(\.rawValue).joined(separator: ", "))",
                    file: name)
            }
            return try LoadedTopology(bytes, format: format, file: name, directed: directed, threads: threads)
        }
    }

    /// Reads the bytes of a file whose format is known.
    ///
    /// - Parameters:
    ///   - bytes: The file, inflated; good for the call only.
    ///   - format: What it is.
    ///   - file: Its name for messages.
    ///   - directed: Whether edges lead one way. `nil` leaves that to the file: an edge list is directed, METIS is not,
    ///     a matrix or a table says it.
    ///     `false` takes every edge without its direction; `true` makes two edges, one each way, of one that the file
    ///     says has no direction (of a self-loop one).
    ///   - threads: How many threads read and sort, at least 1.
    /// - Throws: `BytesError` with line and column, as the initializer of the format does.
    public init(
        _ bytes: UnsafeRawBufferPointer, format: TopologyFormat, file: String? = nil, directed: Bool? = nil,
        threads: Int = 1
    ) throws {
        switch format {
        case .edgeList: try self.init(edgeList: bytes, file: file, directed: directed ?? true, threads: threads)
        case .metis: try self.init(metis: bytes, file: file, directed: directed ?? false)
        case .matrixMarket: try self.init(matrixMarket: bytes, file: file, directed: directed, threads: threads)
        case .edgeTable:
            self = try EdgeTable(bytes, file: file, directed: directed, threads: threads).topology
        }
    }
}

extension DiagnosticCode {
    /// A file is no graph that is known by its suffix or its first lines.
    public static let unknownTopology: DiagnosticCode = "unknown-topology"
}
