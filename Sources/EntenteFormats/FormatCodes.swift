public import EntenteBytes

/// The codes of what readers find; `docs/errors.md` explains each.
extension DiagnosticCode {
    /// The text breaks the grammar of YAML.
    public static let badYAML: DiagnosticCode = "bad-yaml"
    /// Anchors, aliases and merge keys of YAML are not read, so that what stands in an entry is all there is.
    public static let yamlAnchor: DiagnosticCode = "yaml-anchor"
    /// A key stands twice in one mapping.
    public static let duplicateKey: DiagnosticCode = "duplicate-key"
    /// A value has another shape than its field needs: a list for a text, say.
    public static let badStructure: DiagnosticCode = "bad-structure"
    /// The format has no such field here.
    public static let unknownField: DiagnosticCode = "unknown-field"
    /// A field that this entry needs is not there.
    public static let missingField: DiagnosticCode = "missing-field"
    /// The value is none of those that its field knows.
    public static let badValue: DiagnosticCode = "bad-value"
    /// The text is no date here; the message says why.
    public static let badDate: DiagnosticCode = "bad-date"
    /// The text cannot be an id, or is a word of the format.
    public static let badID: DiagnosticCode = "bad-id"
    /// The line is not of the form SUBJECT RELATION OBJECT.
    public static let badClaim: DiagnosticCode = "bad-claim"
    /// The file has no content, or only white space and comments.
    public static let emptyFile: DiagnosticCode = "empty-file"
    /// The file is YAML or JSON, but has none of the fields of a dossier.
    public static let notADossier: DiagnosticCode = "not-a-dossier"
    /// The dossier or the ontology is of a version of the format that this program does not read.
    public static let formatVersion: DiagnosticCode = "format-version"
    /// Two entries share an id and differ.
    public static let duplicateID: DiagnosticCode = "duplicate-id"
    /// Something names an entity, a document or a claim that does not exist.
    public static let unknownID: DiagnosticCode = "unknown-id"
    /// No ontology of that name is built in.
    public static let unknownOntology: DiagnosticCode = "unknown-ontology"
    /// The claim names a document and quotes nothing from it.
    public static let missingQuote: DiagnosticCode = "missing-quote"
    /// Two entities have a name in common.
    public static let ambiguousName: DiagnosticCode = "ambiguous-name"
    /// A name holds characters that cannot be seen, or that turn the order of the text around.
    public static let hiddenCharacters: DiagnosticCode = "hidden-characters"
    /// The quote does not stand in the document, byte for byte.
    public static let quoteNotFound: DiagnosticCode = "quote-not-found"
    /// The file is not the one that the dossier was made from: one of its bytes differs, at least.
    public static let wrongHash: DiagnosticCode = "wrong-hash"
    /// The document has a file and no hash, so that a change of the file would go unnoticed.
    public static let missingHash: DiagnosticCode = "missing-hash"
    /// The document's file is not there, and there is no hash to know it by.
    public static let missingDocument: DiagnosticCode = "missing-document"
    /// The document's quotes cannot be checked: its file is absent, or none is named.
    public static let unverified: DiagnosticCode = "unverified"
    /// A document is dated after the day on which it is asked about.
    public static let futureDocument: DiagnosticCode = "future-document"
    /// A claim tells as a fact what was still to come when its document was published.
    public static let futureFact: DiagnosticCode = "future-fact"
    /// A denial is told in the publisher's own voice, so that it is not the denier's word.
    public static let reportedStance: DiagnosticCode = "reported-stance"
    /// The quote stands in several places of its document, and which one is meant is not said.
    public static let repeatedQuote: DiagnosticCode = "repeated-quote"
    /// The document's file cannot be read.
    public static let unreadableDocument: DiagnosticCode = "unreadable-document"
    /// The document's path is absolute, or climbs above the root, which is the parent of the dossier's folder.
    public static let pathOutsideRoot: DiagnosticCode = "path-outside-root"
}

extension DiagnosticCode {
    static let claimAboutItself: DiagnosticCode = "claim-about-itself"
    static let circleOfClaims: DiagnosticCode = "circle-of-claims"
}
