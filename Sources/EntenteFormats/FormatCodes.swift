public import EntenteBytes

/// The codes of what readers find; `docs/errors.md` explains each.
extension DiagnosticCode {
    public static let badYAML: DiagnosticCode = "bad-yaml"
    public static let yamlAnchor: DiagnosticCode = "yaml-anchor"
    public static let duplicateKey: DiagnosticCode = "duplicate-key"
    public static let badStructure: DiagnosticCode = "bad-structure"
    public static let unknownField: DiagnosticCode = "unknown-field"
    public static let missingField: DiagnosticCode = "missing-field"
    public static let badValue: DiagnosticCode = "bad-value"
    public static let badDate: DiagnosticCode = "bad-date"
    public static let badID: DiagnosticCode = "bad-id"
    public static let badClaim: DiagnosticCode = "bad-claim"
    public static let emptyFile: DiagnosticCode = "empty-file"
    public static let notADossier: DiagnosticCode = "not-a-dossier"
    public static let formatVersion: DiagnosticCode = "format-version"
    public static let duplicateID: DiagnosticCode = "duplicate-id"
    public static let unknownID: DiagnosticCode = "unknown-id"
    public static let unknownOntology: DiagnosticCode = "unknown-ontology"
    public static let missingQuote: DiagnosticCode = "missing-quote"
    public static let ambiguousName: DiagnosticCode = "ambiguous-name"
    public static let quoteNotFound: DiagnosticCode = "quote-not-found"
    public static let wrongHash: DiagnosticCode = "wrong-hash"
    public static let missingHash: DiagnosticCode = "missing-hash"
    public static let missingDocument: DiagnosticCode = "missing-document"
    public static let unverified: DiagnosticCode = "unverified"
    public static let unreadableDocument: DiagnosticCode = "unreadable-document"
    public static let pathOutsideRoot: DiagnosticCode = "path-outside-root"
}

extension DiagnosticCode {
    static let claimAboutItself: DiagnosticCode = "claim-about-itself"
    static let circleOfClaims: DiagnosticCode = "circle-of-claims"
}
