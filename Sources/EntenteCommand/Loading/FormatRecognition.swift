import EntenteAlgorithms
import EntenteFormats

/// What a file is: by its suffix, then by its first bytes.
enum FormatRecognition {
    /// For commands that ask claims: what is not known as something else may be a dossier.
    static func format(of file: SourceFile) -> InputFormat {
        if let format = format(suffixOf: file.name) { return format }
        return looksLikeTable(file.bytes) ? .csv : .dossier
    }

    /// For commands that ask networks: edges without claims count as such.
    static func networkFormat(of path: String, _ bytes: UnsafeRawBufferPointer) -> InputFormat {
        if let format = format(suffixOf: path) { return format }
        if let format = TopologyFormat.recognize(path: path, bytes: bytes) { return .topology(format) }
        return looksLikeTable(Array(bytes.prefix(beginning))) ? .csv : .dossier
    }

    private static let beginning = 4096

    private static func format(suffixOf path: String) -> InputFormat? {
        var name = path.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return suffixes.first { name.hasSuffix($0.0) }?.1
    }

    private static let suffixes: [(String, InputFormat)] = [
        (".yaml", .dossier), (".yml", .dossier), (".jsonl", .jsonl), (".ndjson", .jsonl), (".csv", .csv),
        (".tsv", .csv),
    ]

    /// Whether the first line has a separator and none of a dossier's marks.
    private static func looksLikeTable(_ bytes: [UInt8]) -> Bool {
        let line = String(decoding: bytes.prefix(beginning).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        if line.contains(": ") || line.hasSuffix(":") || line.hasPrefix("{") || line.hasPrefix("#") { return false }
        return line.contains(where: { ",;\t|".contains($0) })
    }
}
