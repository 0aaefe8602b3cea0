/// What a name typed by a user stands for.
public enum NameMatch: Sendable, Hashable {
    case entity(String)
    /// Several entities go by the name; ids in alphabetical order.
    case ambiguous([String])
    /// Nothing does; near ids and names, best first.
    case unknown(suggestions: [String])
}

extension RelationGraph {
    /// The entity that a user means: by id, else by exact name or alias, else by name or alias, and at last by id, without regard
    /// to case.
    /// O(entities × aliases).
    public func entity(named text: String) -> NameMatch {
        if entity(text) != nil { return .entity(text) }
        let folded = text.lowercased()
        for fits in [{ $0 == text }, { $0.lowercased() == folded }] as [(String) -> Bool] {
            let ids = entities.filter { entity in
                fits(entity.name) || entity.aliases.contains { fits($0.text) }
            }.map(\.id)
            if ids.count == 1 { return .entity(ids[0]) }
            if ids.count > 1 { return .ambiguous(ids.sorted()) }
        }
        let ids = entities.map(\.id).filter { $0.lowercased() == folded }
        if ids.count == 1 { return .entity(ids[0]) }
        let known = entities.flatMap { [$0.id, $0.name] + $0.aliases.map(\.text) }
        return .unknown(suggestions: Spelling.nearest(to: text, in: Set(known).sorted()))
    }
}
