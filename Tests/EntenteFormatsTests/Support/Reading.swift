import EntenteBytes
import EntenteModel

@testable import EntenteFormats

/// Reads a dossier's text.
func read(_ text: String, name: String = "test.yaml") -> LoadedGraph {
    DossierReader().read([SourceFile(name: name, bytes: Array(text.utf8))])
}

/// `line:column code` of each finding.
func places(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.position.map(\.description) ?? "-") \($0.code)" }
}

/// The bytes of two texts are the same; `==` would let other compositions of a letter pass.
func areSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
