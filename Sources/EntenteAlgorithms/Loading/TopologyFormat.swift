import EntenteBytes

/// The formats of files of plain topology: edges without claims.
public enum TopologyFormat: String, Sendable, Hashable, CaseIterable {
    /// Two names per line, and perhaps a weight; no header.
    case edgeList = "edge-list"
    /// The neighbors of each node on its line.
    case metis
    /// The entries of a sparse matrix, below a banner.
    case matrixMarket = "matrix-market"
    /// A table with a header that names the columns of sources and targets.
    case edgeTable = "edge-table"

    /// What a file is: by its suffix (`.gz` after it does not count), then by its first bytes; `nil` if it is none of
    /// these formats, or if its suffix is another's.
    ///
    /// Bytes are taken for an edge list if the first two rows have two columns, or three of which the last is a number, and
    /// no marks of other languages (`{ [ < : =`) stand between blanks. METIS, whose rows look alike, is known by its suffix
    /// alone. A header of a table counts if it names a source and a target; unless the suffix is that of a table, it must
    /// name nothing else but `weight`, `sign`, `type` and `id`, as a table of claims names its ends too. O(bytes of the first rows).
    ///
    /// ```swift
    /// TopologyFormat.recognize(path: "kron.el.gz")  // .edgeList
    /// TopologyFormat.recognize(path: "-", bytes: Array("a b\nb c\n".utf8))  // .edgeList
    /// ```
    ///
    /// - Parameters:
    ///   - path: The file's name, of which the suffix counts.
    ///   - bytes: The file, or its beginning.
    public static func recognize(path: String, bytes: UnsafeRawBufferPointer) -> TopologyFormat? {
        var name = path.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        for (suffix, format) in suffixes where name.hasSuffix(suffix) { return format }
        if bytes.starts(with: "%%MatrixMarket".utf8) { return .matrixMarket }
        let isTable = tableSuffixes.contains { name.hasSuffix($0) }
        if let header = EdgeTable.header(of: bytes), isTable || header.allSatisfy(isPlain) { return .edgeTable }
        return EdgeListRows.looksLikeEdges(bytes) ? .edgeList : nil
    }

    /// As the other form, for bytes in an array.
    public static func recognize(path: String, bytes: [UInt8] = []) -> TopologyFormat? {
        bytes.withUnsafeBytes { recognize(path: path, bytes: $0) }
    }

    private static func isPlain(_ column: String) -> Bool {
        let key = EndColumns.key(column)
        return ["weight", "sign", "type", "direction", "id"].contains(key) || EndColumns.sources.contains(key)
            || EndColumns.targets.contains(key)
    }

    private static let tableSuffixes = [".csv", ".tsv", ".tab", ".psv"]

    private static let suffixes: [(String, TopologyFormat)] = [
        (".el", .edgeList), (".wel", .edgeList), (".edgelist", .edgeList), (".edges", .edgeList), (".snap", .edgeList),
        (".graph", .metis), (".metis", .metis), (".mtx", .matrixMarket), (".mm", .matrixMarket),
    ]
}
