import EntenteFormats
import EntenteModel
import Foundation

/// The dossier of the two articles.
func southOssetia() throws -> RelationGraph {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try [UInt8](Data(contentsOf: root.appendingPathComponent("graphs/south-ossetia.yaml")))
    return DossierReader().read([SourceFile(name: "south-ossetia.yaml", bytes: bytes)]).graph
}

/// A graph from a dossier's text without its first line.
func graph(_ text: String) -> RelationGraph {
    DossierReader().read([SourceFile(name: "test.yaml", bytes: Array(("entente: 1\n" + text).utf8))]).graph
}
