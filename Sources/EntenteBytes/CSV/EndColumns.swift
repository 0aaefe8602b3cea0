/// The names of the two columns that make a table one of ties, as other programs write them.
public enum EndColumns {
    /// Of the column of sources, the preferred first.
    public static let sources = ["source", "from", "subject", "src", "source-id", "from-id"]
    /// Of the column of targets, the preferred first.
    public static let targets = ["target", "to", "object", "dst", "target-id", "to-id"]

    /// A cell of a header without case and without the blanks around it; spaces and underscores within become hyphens.
    ///
    /// ```swift
    /// EndColumns.key(" Source_ID")  // "source-id"
    /// ```
    public static func key(_ header: String) -> String {
        let words = header.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" })
        return String(words.joined(separator: " ").map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}
