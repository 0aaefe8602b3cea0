public import EntenteBytes

/// A table of edges with a header, as Gephi, NetworkX, igraph and others write them.
///
/// - Columns, without regard to case: `source` and `target` (or what `EndColumns` also knows), and perhaps `weight`,
///   `sign` and `type` (or `direction`); all others are passed over. They stand between commas, semicolons, tabs, bars or,
///   as in the first row, single spaces; cells may be quoted (RFC 4180). Lines ahead of the header that begin with `#` or
///   `%` are comments. Blanks around a name do not belong to it.
/// - Weights: an empty cell weighs 1. With a column `sign` the weights are its numbers, or `+` and `-`, and an empty cell
///   is 0. Without either column the graph has none.
/// - Times: read as such, the weights are the whole numbers of the column `time` or `timestamp`.
/// - Direction: `type` says `directed`, `undirected` or `mutual` (as undirected); nothing is directed. If all rows are
///   undirected the graph is; otherwise it is directed, and an undirected row makes two edges, one each way (a self-loop
///   one). A column `type` with any other word in it is not about direction, and passed over.
/// - Nodes: as in an edge list, see ``LoadedTopology/init(edgeList:file:directed:threads:)``.
/// - Complexity: O(bytes) time; the bytes are copied once, the arrays take 24 bytes per edge besides (44 with weights), and
///   the names. Deterministic.
///
/// ```swift
/// let text = "Source,Target,Type\na,b,Undirected\nb,c,Undirected\n"
/// let table = try Array(text.utf8).withUnsafeBytes { try EdgeTable($0) }
/// table.topology.graph.isDirected  // false
/// ```
public struct EdgeTable: Sendable {
    /// The edges, parallel ones and self-loops as in the table.
    public let topology: LoadedTopology
    /// Whether a column says which rows have a direction.
    public let tellsDirections: Bool
    /// Whether a column `type` was passed over, as its words are not about direction.
    public let hasOtherTypes: Bool
    /// How many rows have an empty cell for their sign.
    public let unsignedRows: Int

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: The file; good for the call only.
    ///   - file: Its name for messages.
    ///   - columns: What the columns are, where the header says it otherwise or is missing.
    ///   - timed: Whether the weights shall be the times.
    ///   - directed: `nil` leaves the direction to the rows; `false` takes all edges without theirs; `true` makes two of
    ///     each undirected one, even if all are.
    ///   - threads: How many threads sort, at least 1; one reads.
    /// - Throws: `BytesError` with line and column: `bad-edge-table`, `ragged-row`, `bad-weight`, `unterminated-quote`,
    ///   `text-after-quote`, `too-large`; `invalid-utf8`, `binary-file`, `wrong-encoding`. `AlgorithmError` `cancelled` if
    ///   the task is.
    public init(
        _ bytes: UnsafeRawBufferPointer, file: String? = nil, columns: ColumnNames? = nil, timed: Bool = false,
        directed: Bool? = nil, threads: Int = 1
    ) throws {
        try EncodingCheck.requireText(bytes, file: file)
        var reader = try EdgeTableReader(Array(bytes), file: file, columns: columns, timed: timed)
        try reader.read()
        (tellsDirections, hasOtherTypes) = (reader.tellsDirections, reader.hasOtherTypes)
        unsignedRows = reader.unsignedRows
        let isDirected = directed ?? !reader.isUndirected
        topology = try reader.chunks(bothWays: isDirected).topology(
            directed: isDirected, execution: Execution(threads: threads))
    }

    /// The cells of the header of a table of edges; `nil` if the first row of the bytes names no source and no target.
    ///
    /// `columns` tells what the columns are, where the header says it otherwise or is missing. O(bytes of the first row),
    /// which must end within the first 64 KiB.
    public static func header(of bytes: UnsafeRawBufferPointer, columns: ColumnNames? = nil) -> [String]? {
        // A header is no novel, and a large file is not copied for it.
        let beginning = Array(bytes.prefix(1 << 16))
        return (try? EdgeTableReader(beginning, file: nil, columns: columns, timed: false))?.header
    }

    /// Whether a header names a column of times.
    public static func hasTimes(header: [String]) -> Bool {
        header.contains { EdgeTableReader.times.contains(EndColumns.key($0)) }
    }
}
