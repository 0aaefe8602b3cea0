public import EntenteBytes

/// The codes of what is found in tables; `docs/errors.md` explains each.
extension DiagnosticCode {
    /// The first row names no source and no target, and the table is no edge list of two or three columns.
    public static let notATable: DiagnosticCode = "not-a-table"
    /// A row has no source or no target; it is left out.
    public static let missingCell: DiagnosticCode = "missing-cell"
    /// The table has a column of a meaning that is not known; its cells are kept as qualifiers of the claims.
    public static let extraColumn: DiagnosticCode = "extra-column"
    /// A column of a table of claims is computed from the others, and not read.
    public static let computedColumn: DiagnosticCode = "computed-column"
    /// A relation has directed and undirected ties; it is read as two relations.
    public static let mixedDirection: DiagnosticCode = "mixed-direction"
    /// A relation has ties of several signs; it is read as one relation for each.
    public static let mixedSign: DiagnosticCode = "mixed-sign"
    /// So many rows of the table were left out.
    public static let skippedRows: DiagnosticCode = "skipped-rows"
}
