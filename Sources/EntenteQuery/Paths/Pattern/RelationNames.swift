public import EntenteModel

/// The names under which a pattern can speak of a graph's relations.
struct RelationNames {
    private let graph: RelationGraph
    /// The relation of each name that is read from the object's side (`led-by`).
    private let inverses: [String: String]

    init(_ graph: RelationGraph) {
        self.graph = graph
        inverses = Dictionary(
            graph.ontology.relations.values.sorted { $0.id < $1.id }.compactMap { kind in
                kind.inverse.map { ($0, kind.id) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The label of a name; of relations before names read the other way.
    func label(_ name: String, isInverse: Bool) -> PatternAutomaton.Label {
        let isKnown = graph.ontology.relations[name] != nil || graph.relationNames.contains(name)
        let (id, isInverse) =
            !isKnown && inverses[name] != nil ? (inverses[name] ?? name, !isInverse) : (name, isInverse)
        let hits = graph.relationNames.map { $0 == id }
        let none = [Bool](repeating: false, count: max(hits.count, 1))
        let isSpeech = id == Snapshot.speech
        return PatternAutomaton.Label(
            forward: isInverse || hits.isEmpty ? none : hits, backward: isInverse && !hits.isEmpty ? hits : none,
            speechForward: isSpeech && !isInverse, speechBackward: isSpeech && isInverse)
    }

    /// All names, for suggestions.
    var all: Set<String> {
        Set(graph.relationNames).union(graph.ontology.relations.keys).union(inverses.keys).union([Snapshot.speech])
    }
}

extension RelationGraph {
    /// The first relation of a pattern that the graph does not know, with a suggestion; `nil` if it knows all. A
    /// misspelt pattern must not look like an empty answer. O(relations).
    public func problem(in pattern: RelationPattern) -> PatternError? {
        let known = RelationNames(self).all
        func check(_ node: RelationPattern.Node) -> PatternError? {
            switch node {
            case .any: return nil
            case .inverse(let inner), .repeated(let inner, _, _): return check(inner)
            case .sequence(let nodes), .choice(let nodes): return nodes.lazy.compactMap(check).first
            case .relation(let name, let column):
                if known.contains(name) { return nil }
                return PatternError(
                    code: .unknownRelation, column: column, message: "unknown relation '\(name)'",
                    hint: Spelling.suggestion(for: name, in: known) ?? "")
            }
        }
        return check(pattern.root)
    }
}
