public import EntenteBytes

/// The codes of what is found in tables; `docs/errors.md` explains each.
extension DiagnosticCode {
    public static let notATable: DiagnosticCode = "not-a-table"
    public static let missingCell: DiagnosticCode = "missing-cell"
    public static let extraColumn: DiagnosticCode = "extra-column"
    public static let computedColumn: DiagnosticCode = "computed-column"
    public static let mixedDirection: DiagnosticCode = "mixed-direction"
    public static let mixedSign: DiagnosticCode = "mixed-sign"
    public static let skippedRows: DiagnosticCode = "skipped-rows"
}
