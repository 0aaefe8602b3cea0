/// The names of the two columns that make a table one of ties, as other programs write them.
public enum EndColumns {
    /// Of the column of sources, the preferred first.
    ///
    /// Beside the usual words those of the data sets of international relations: Correlates of War and ATOP (`ccode1`,
    /// `stateabb1`, `statea`, `state1`, `sidea`), Gleditsch and Ward (`gwcode1`), UCDP (`gwno_a`, `side_a`); and those of
    /// network collections (`node_1`, `id_1`).
    public static let sources =
        ["source", "from", "subject", "src", "source-id", "from-id", "source-node", "from-node"]
        + dyads.map { $0 + "1" } + dyads.map { $0 + "a" } + dyads.map { $0 + "-a" }
        + ["sender", "ego", "node-1", "id-1"]
    /// Of the column of targets, the preferred first.
    public static let targets =
        ["target", "to", "object", "dst", "target-id", "to-id", "target-node", "to-node"]
        + dyads.map { $0 + "2" } + dyads.map { $0 + "b" } + dyads.map { $0 + "-b" }
        + ["receiver", "alter", "node-2", "id-2"]

    private static let dyads = ["ccode", "gwcode", "gwno", "stateabb", "state", "side", "country"]

    /// Which of the columns with these keys hold the ends; `nil` if no header says so.
    ///
    /// A table of three columns may call its ends as it likes, if the third has a name that is known, such as `weight`.
    ///
    /// ```swift
    /// EndColumns.places(in: ["id", "to", "from"])  // (source: 2, target: 1)
    /// EndColumns.places(in: ["seller", "buyer", "weight"])  // (source: 0, target: 1)
    /// ```
    public static func places(in keys: [String]) -> (source: Int, target: Int)? {
        let source = sources.lazy.compactMap { keys.firstIndex(of: $0) }.first
        let target = targets.lazy.compactMap { keys.firstIndex(of: $0) }.first
        if let source, let target { return (source, target) }
        let isSmall = keys.count == 3 && ["weight", "sign", "relation", "type"].contains(keys[2])
        return isSmall && source == nil && target == nil ? (0, 1) : nil
    }

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
