import EntenteModel

/// What users type to ids: entities by id, name or alias.
struct NameResolver {
    private let graph: RelationGraph

    init(_ graph: RelationGraph) { self.graph = graph }

    /// The id of an entity. An unknown or ambiguous name is wrong use, with the candidates.
    func entity(_ text: String) throws -> String {
        switch graph.entity(named: text) {
        case .entity(let id): return id
        case .ambiguous(let ids):
            throw Failure(
                .usage, "'\(text)' names several entities", hint: "write one of: " + ids.joined(separator: ", "))
        case .unknown(let suggestions):
            let hint = Self.didYouMean(suggestions) ?? "'entente show FILE' lists the entities"
            throw Failure(.usage, "unknown entity '\(text)'", hint: hint)
        }
    }

    /// The question for what was meant; one name in two spellings (an id and its name) is asked for once.
    static func didYouMean(_ suggestions: [String]) -> String? {
        var known: Set<String> = []
        let quoted = suggestions.filter { known.insert($0.lowercased()).inserted }.prefix(3).map { "'\($0)'" }
        return quoted.isEmpty ? nil : "did you mean \(quoted.joined(separator: " or "))?"
    }

    /// The id of an entity or of a document that speaks itself, or `unknown`.
    func speaker(_ text: String) throws -> String {
        if text == "unknown" || graph.document(text) != nil { return text }
        return try entity(text)
    }

    func document(_ text: String) throws -> String {
        if graph.document(text) != nil { return text }
        let hint = Spelling.suggestion(for: text, in: graph.documents.map(\.id))
        throw Failure(.usage, "unknown document '\(text)'", hint: hint ?? "'entente show FILE' lists the documents")
    }

    func relation(_ text: String) throws -> String {
        let known = Set(graph.relationNames).union(graph.ontology.relations.keys)
        if known.contains(text) { return text }
        throw Failure(
            .usage, "unknown relation '\(text)'",
            hint: Spelling.suggestion(for: text, in: known) ?? "'entente show FILE' lists those in use")
    }
}
