import EntenteDiagrams
import EntenteModel
import EntenteReasoning

/// Entities that a picture of everything does not show, because no drawn claim touches them.
enum Undrawn {
    private static let limit = 12

    /// In words, with the first of them; `nil` if there are none.
    static func words(_ diagram: Diagram, of graph: RelationGraph) -> String? {
        let drawn = Set(diagram.nodes.map(\.id))
        let left = graph.entities.map(\.id).filter { !drawn.contains($0) }
        guard !left.isEmpty else { return nil }
        let list = left.prefix(limit).joined(separator: ", ") + (left.count > limit ? ", …" : "")
        let number = English.count(
            left.count, "entity that no drawn claim touches is", "entities that no drawn claim touches are")
        return "\(number) not drawn: \(list)"
    }
}
