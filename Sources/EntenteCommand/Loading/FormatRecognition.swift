import EntenteFormats

/// What a file is: by its suffix, then by its first bytes.
enum FormatRecognition {
    static func format(of file: SourceFile) -> InputFormat {
        var name = file.name.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        for (suffix, format) in suffixes where name.hasSuffix(suffix) { return format }
        return looksLikeTable(file.bytes) ? .csv : .dossier
    }

    private static let suffixes: [(String, InputFormat)] = [
        (".yaml", .dossier), (".yml", .dossier), (".jsonl", .jsonl), (".ndjson", .jsonl), (".csv", .csv),
        (".tsv", .csv),
    ]

    /// Whether the first line has a separator and none of a dossier's marks.
    private static func looksLikeTable(_ bytes: [UInt8]) -> Bool {
        let line = String(decoding: bytes.prefix(4096).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        if line.contains(": ") || line.hasSuffix(":") || line.hasPrefix("{") || line.hasPrefix("#") { return false }
        return line.contains(where: { ",;\t|".contains($0) })
    }
}
