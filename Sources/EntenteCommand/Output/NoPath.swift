import EntenteModel
import EntenteQuery
import EntenteReasoning

/// Why there is no path: which option removed the last one, and what relaxing it would give.
struct NoPath {
    private let graph: RelationGraph
    private let lens: Lens
    private let projection: Projection
    private let query: PathQuery

    init(_ graph: RelationGraph, lens: Lens, projection: Projection, query: PathQuery) {
        self.graph = graph
        self.lens = lens
        self.projection = projection
        self.query = query
    }

    /// One line that says no, then a line for every single option without which there is a path.
    func explanation() -> String {
        let narrator = Narrator(graph, lens: lens)
        var lines = [
            "There is no path between \(narrator.displayName(query.from)) and \(narrator.displayName(query.to))."
        ]
        for (option, lens, projection, query) in relaxations() {
            if let path = shortest(lens, projection, query) {
                lines.append("Without \(option) there is a path of \(English.count(path.hops, "step")).")
            }
        }
        if lines.count == 1, let path = shortest(.everything, Projection(), PathQuery(from: query.from, to: query.to)) {
            lines.append("Without all these options together there is a path of \(English.count(path.hops, "step")).")
        }
        var speech = lens
        speech.withSpeech = true
        if !lens.withSpeech, let path = shortest(speech, projection, query) {
            lines.append(
                "With --with-speech, which counts who says what, there is a path of \(English.count(path.hops, "step"))."
            )
        }
        if lines.count == 1 { lines.append(sharedDocuments(narrator)) }
        return lines.joined(separator: "\n")
    }

    private func shortest(_ lens: Lens, _ projection: Projection, _ query: PathQuery) -> RelationPath? {
        var query = query
        query.selection = .shortest
        return Snapshot(graph, lens: lens, projection: projection).paths(query).paths.first
    }

    private func relaxations() -> [(String, Lens, Projection, PathQuery)] {
        var result: [(String, Lens, Projection, PathQuery)] = []
        func without(_ option: String, _ change: (inout Lens) -> Void) {
            var relaxed = lens
            change(&relaxed)
            if relaxed != lens { result.append((option, relaxed, projection, query)) }
        }
        without("--as-of") { $0.asOf = nil }
        without("--known-by") { $0.knownBy = nil }
        without("--according-to") { $0.accordingTo = [] }
        without("--without-word-of") { $0.withoutWordOf = [] }
        without("--modality") { $0.modalities = [] }
        without("--at-least") { $0.atLeast = nil }
        without("--relations") { $0.relations = [] }
        without("--not-relations") { $0.notRelations = [] }
        without("--entity-kinds") { $0.entityKinds = [] }
        without("--documents") { $0.documents = [] }
        without("--without-claims") { $0.withoutClaims = [] }
        func asking(_ option: String, _ change: (inout PathQuery) -> Void) {
            var relaxed = query
            change(&relaxed)
            if relaxed != query { result.append((option, lens, projection, relaxed)) }
        }
        asking("--through") { $0.through = nil }
        asking("--avoid") { $0.avoiding = [] }
        asking("--max-hops") { $0.maximumHops = nil }
        if projection.isDirected { result.append(("--directed", lens, Projection(), query)) }
        return result
    }

    /// Whether any document speaks of both.
    private func sharedDocuments(_ narrator: Narrator) -> String {
        var mentions: [String: Set<String>] = [:]
        for claim in graph.claims {
            let ids = claim.subject.mentionedEntityIDs + claim.object.mentionedEntityIDs
            for id in ids where id == query.from || id == query.to {
                mentions[id, default: []].formUnion(claim.citations.map(\.document))
            }
        }
        let shared = (mentions[query.from] ?? []).intersection(mentions[query.to] ?? []).sorted()
        if graph.documents.isEmpty { return "No claim joins the two parts of the graph in which they stand." }
        return shared.isEmpty
            ? "No document of this graph speaks of both."
            : "Both are spoken of in \(English.list(shared)), but no chain of ties joins them."
    }
}
