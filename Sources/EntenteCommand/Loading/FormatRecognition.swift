import EntenteAlgorithms
import EntenteFormats

/// What a file is: by its suffix, then by its first bytes.
enum FormatRecognition {
    /// For commands that ask claims: what is not known as something else may be a dossier. Throws for what is known and
    /// cannot be read.
    static func format(of file: SourceFile) throws(Failure) -> InputFormat {
        if let unsupported = file.bytes.withUnsafeBytes({ UnsupportedFormat(path: file.name, $0) }) {
            throw unsupported.failure(file.name)
        }
        if let format = format(suffixOf: file.name) { return format }
        // By the suffix alone: in the content of a dossier, edges might be seen where there are none.
        if let format = TopologyFormat.recognize(path: file.name) { return .topology(format) }
        return format(ofContent: file.bytes)
    }

    /// For commands that ask networks: edges without claims count as such.
    static func networkFormat(of path: String, _ bytes: UnsafeRawBufferPointer) throws(Failure) -> InputFormat {
        if let unsupported = UnsupportedFormat(path: path, bytes) {
            throw unsupported.failure(GraphLoader.name(of: path))
        }
        if let format = format(suffixOf: path) { return format }
        let start = Array(bytes.prefix(beginning))
        // A line of DOT may look like a row of names.
        if looksLikeDOT(start) { return .dot }
        switch TopologyFormat.recognize(path: path, bytes: bytes) {
        // A table may hold more than edges.
        case .edgeTable: return .csv
        case let format?: return .topology(format)
        case nil: return format(ofContent: start)
        }
    }

    private static func format(ofContent bytes: [UInt8]) -> InputFormat {
        looksLikeDOT(bytes) ? .dot : looksLikeTable(bytes) ? .csv : .dossier
    }

    private static let beginning = 4096

    private static func format(suffixOf path: String) -> InputFormat? {
        var name = path.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return suffixes.first { name.hasSuffix($0.0) }?.1
    }

    private static let suffixes: [(String, InputFormat)] = [
        (".yaml", .dossier), (".yml", .dossier), (".jsonl", .jsonl), (".ndjson", .jsonl), (".csv", .csv),
        (".tsv", .csv), (".tab", .csv), (".psv", .csv), (".dot", .dot), (".gv", .dot),
    ]

    /// Whether the first word behind comments is one that begins a graph of DOT, and a brace follows.
    private static func looksLikeDOT(_ bytes: [UInt8]) -> Bool {
        var text = String(decoding: bytes.prefix(beginning), as: UTF8.self)[...]
        while true {
            text = text.drop(while: \.isWhitespace)
            if text.hasPrefix("//") || text.hasPrefix("#") {
                text = text.drop { !$0.isNewline }
            } else if text.hasPrefix("/*"), let end = text.firstRange(of: "*/") {
                text = text[end.upperBound...]
            } else {
                break
            }
        }
        let word = text.prefix(while: \.isLetter).lowercased()
        return ["graph", "digraph", "strict"].contains(word) && text.contains("{")
    }

    /// Whether the first row names the ends of ties, or has a separator and none of a dossier's marks.
    private static func looksLikeTable(_ bytes: [UInt8]) -> Bool {
        if bytes.withUnsafeBytes({ EdgeTable.header(of: $0) }) != nil { return true }
        let line = String(decoding: bytes.prefix(beginning).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        if line.contains(": ") || line.hasSuffix(":") || line.hasPrefix("{") || line.hasPrefix("#") { return false }
        return line.contains(where: { ",;\t|".contains($0) })
    }
}
