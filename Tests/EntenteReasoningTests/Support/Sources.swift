import EntenteFormats
import EntenteModel
import Foundation

/// Files of the repository, found from this file's own place.
enum RepositoryFile {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(decoding: Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
    }

    /// The dossier of the two articles.
    static func southOssetia() throws -> RelationGraph {
        let file = SourceFile(name: "south-ossetia.yaml", bytes: Array(try text("graphs/south-ossetia.yaml").utf8))
        return DossierReader().read([file]).graph
    }
}

/// A graph from a dossier's text without its first line.
func graph(_ text: String) -> RelationGraph {
    DossierReader().read([SourceFile(name: "test.yaml", bytes: Array(("entente: 1\n" + text).utf8))]).graph
}
