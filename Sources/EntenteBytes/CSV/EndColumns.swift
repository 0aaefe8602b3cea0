/// The names of the two columns that make a table one of ties, as other programs write them.
public enum EndColumns {
    /// Of the column of sources, the preferred first.
    ///
    /// Beside the usual words those of the data sets of international relations: Correlates of War and ATOP (`ccode1`,
    /// `stateabb1`, `statea`, `state1`, `sidea`), Gleditsch and Ward (`gwcode1`), UCDP (`gwno_a`, `side_a`).
    public static let sources =
        ["source", "from", "subject", "src", "source-id", "from-id"] + dyads.map { $0 + "1" } + dyads.map { $0 + "a" }
        + dyads.map { $0 + "-a" } + ["sender", "ego"]
    /// Of the column of targets, the preferred first.
    public static let targets =
        ["target", "to", "object", "dst", "target-id", "to-id"] + dyads.map { $0 + "2" } + dyads.map { $0 + "b" }
        + dyads.map { $0 + "-b" } + ["receiver", "alter"]

    private static let dyads = ["ccode", "gwcode", "gwno", "stateabb", "state", "side", "country"]

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
