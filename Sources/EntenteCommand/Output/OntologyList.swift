import ArgumentParser
import EntenteModel

/// The vocabulary of dossiers as a table.
enum OntologyList: String, ExpressibleByArgument, CaseIterable, Sendable {
    case relations, kinds

    func text(_ ontology: Ontology) -> String {
        let table =
            switch self {
            case .relations: Self.relations(ontology)
            case .kinds: Self.kinds(ontology)
            }
        return table.text(TextStyle(usesColor: false)) + "\n\nA dossier adds its own under '\(rawValue):'.\n"
    }

    private static func relations(_ ontology: Ontology) -> TextTable {
        let rows = ontology.relations.values.sorted { $0.id < $1.id }.map { kind in
            [
                kind.id, kind.sign > 0 ? "+" : kind.sign < 0 ? "-" : "0",
                kind.nature.rawValue,
                kind.domain.joined(separator: ", "),
                kind.range.joined(separator: ", ") + (kind.isSymmetric ? "; both ways" : ""),
            ]
        }
        return TextTable(["relation", "sign", "nature", "subject", "object"], rows)
    }

    private static func kinds(_ ontology: Ontology) -> TextTable {
        let rows = ontology.kinds.values.sorted { $0.id < $1.id }.map { kind in
            [kind.id, kind.parent ?? "-", kind.isAbstract ? "only groups others" : "for entities"]
        }
        return TextTable(["kind", "is a", "use"], rows)
    }
}
