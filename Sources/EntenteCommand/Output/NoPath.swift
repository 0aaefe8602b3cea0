import EntenteModel
import EntenteQuery
import EntenteReasoning

/// Why there is no path: which options removed the last one, what relaxing them would give, and whether the two ever
/// share a document.
struct NoPath {
    /// A question, and the options that make it narrower than it could be.
    private struct Asked: Equatable, Sendable {
        var lens: Lens
        var projection: Projection
        var query: PathQuery
    }

    private struct Option: Sendable {
        var name: String
        /// What it does, where the name does not say it.
        var meaning = ""
        var relax: @Sendable (inout Asked) -> Void
    }

    /// What relaxing some options gives.
    private struct Way {
        var options: [Option]
        var path: RelationPath
    }

    private let graph: RelationGraph
    private let query: PathQuery
    private let lens: Lens
    private let without: [Way]
    private let with: [Way]

    /// `graph` is the one without what follows from its claims: under another lens other ties follow.
    init(_ graph: RelationGraph, lens: Lens, projection: Projection, query: PathQuery) {
        self.graph = graph
        self.query = query
        self.lens = lens
        var asked = Asked(lens: lens, projection: projection, query: query)
        asked.query.selection = .shortest
        asked.query.effort = min(query.effort, 100_000)
        func path(_ options: [Option]) -> RelationPath? {
            var relaxed = asked
            for option in options { option.relax(&relaxed) }
            let lens = relaxed.lens
            let extended = lens.derived ? graph.withDerivedTies(lens).graph : graph
            let snapshot = Snapshot(extended, lens: lens, projection: relaxed.projection)
            if relaxed.query.isWeighted, snapshot.weightProblem() != nil { relaxed.query.isWeighted = false }
            return snapshot.paths(relaxed.query).paths.first
        }
        func single(_ options: [Option]) -> [Way] {
            options.compactMap { option in path([option]).map { Way(options: [option], path: $0) } }
        }
        func isEffective(_ option: Option) -> Bool {
            var relaxed = asked
            option.relax(&relaxed)
            return relaxed != asked
        }
        let narrowing = Self.narrowing.filter(isEffective)
        var without = single(narrowing)
        // No option alone: takes back one after the other as long as a path is left, which leaves a smallest set.
        if without.isEmpty, narrowing.count > 1, var found = path(narrowing) {
            var needed = narrowing
            for option in narrowing {
                let fewer = needed.filter { $0.name != option.name }
                guard let path = path(fewer) else { continue }
                (needed, found) = (fewer, path)
            }
            without = [Way(options: needed, path: found)]
        }
        self.without = without
        with = single(Self.widening.filter(isEffective))
    }

    private static let narrowing: [Option] =
        [
            Option(name: "--as-of") { $0.lens.asOf = nil },
            Option(name: "--known-by") { $0.lens.knownBy = nil },
            Option(name: "--certain") { $0.lens.onlyCertain = false },
            Option(name: "--according-to") { $0.lens.accordingTo = [] },
            Option(name: "--without-word-of") { $0.lens.withoutWordOf = [] },
            Option(name: "--modality") { $0.lens.modalities = [] },
            Option(name: "--at-least") { $0.lens.atLeast = nil },
            Option(name: "--relations") { $0.lens.relations = [] },
            Option(name: "--not-relations") { $0.lens.notRelations = [] },
            Option(name: "--entity-kinds") { $0.lens.entityKinds = [] },
            Option(name: "--documents") { $0.lens.documents = [] },
            Option(name: "--through") { $0.query.through = nil },
            Option(name: "--avoid") { $0.query.avoiding = [] },
            Option(name: "--max-hops") { $0.query.maximumHops = nil },
            Option(name: "--along") { $0.query.along = nil },
            Option(name: "--in-order") { if case .inOrder = $0.query.timing { $0.query.timing = nil } },
            Option(name: "--co-valid") { if $0.query.timing == .coValid { $0.query.timing = nil } },
            Option(name: "--directed") { $0.projection.isDirected = false },
        ]

    private static let widening: [Option] =
        [
            Option(name: "--allow-undated", meaning: "which lets steps without a date stand anywhere") {
                if case .inOrder = $0.query.timing { $0.query.timing = .inOrder(allowingUndated: true) }
            },
            Option(name: "--mode walk", meaning: "which may pass an entity twice") {
                // Without a pattern or an entity to pass, coming back never helps.
                if $0.query.along != nil || $0.query.through != nil { $0.query.mode = .walk }
            },
            Option(name: "--with-speech", meaning: "which counts who says what") { $0.lens.withSpeech = true },
        ]

    // MARK: Words

    /// One line that says no, then a line for each way out, then whether a document speaks of both.
    func text() -> String {
        let narrator = Narrator(graph, lens: lens)
        let (from, to) = (narrator.nounPhrase(query.from), narrator.nounPhrase(query.to))
        var lines = ["There is no path between \(from) and \(to)."]
        func tell(_ preposition: String, _ way: Way) {
            let names = English.list(way.options.map(\.name)) + (way.options.count > 1 ? " together" : "")
            let meaning = way.options[0].meaning.isEmpty ? "" : ", \(way.options[0].meaning),"
            // Speech has no place in the graph of the question, so that only names are told.
            let nodes = way.path.nodes.map(narrator.displayName).joined(separator: " — ")
            let count = English.count(way.path.hops, "step")
            lines.append("\(preposition) \(names)\(meaning) there is a path of \(count): \(nodes).")
        }
        for way in without { tell("Without", way) }
        for way in with { tell("With", way) }
        if let shared = shared(narrator, isAlone: lines.count == 1) { lines.append(shared) }
        return lines.joined(separator: "\n")
    }

    private func shared(_ narrator: Narrator, isAlone: Bool) -> String? {
        if graph.documents.isEmpty {
            return isAlone ? "No claim joins the two parts of the graph in which they stand." : nil
        }
        let shared = sharedDocuments
        if shared.isEmpty {
            let names = [query.from, query.to].map(narrator.nounPhrase)
            return "The claims on \(names[0]) and those on \(names[1]) cite no document in common."
        }
        return "Both are spoken of in \(English.list(shared))" + (isAlone ? ", but no chain of ties joins them." : ".")
    }

    /// The documents that speak of both.
    private var sharedDocuments: [String] {
        var mentions: [String: Set<String>] = [:]
        for claim in graph.claims {
            let ids = claim.subject.mentionedEntityIDs + claim.object.mentionedEntityIDs
            for id in ids where id == query.from || id == query.to {
                mentions[id, default: []].formUnion(claim.citations.map(\.document))
            }
        }
        let shared = (mentions[query.from] ?? []).intersection(mentions[query.to] ?? [])
        return shared.sorted(by: NaturalOrder.precedes)
    }

    // MARK: JSON

    /// What an answer without a path has beside its empty list.
    var fields: [(String, JSON)] {
        func json(_ way: Way) -> JSON {
            .object([
                ("options", .strings(way.options.map(\.name))), ("hops", .int(way.path.hops)),
                ("nodes", .strings(way.path.nodes)),
            ])
        }
        return [
            ("without", .array(without.map(json))), ("with", .array(with.map(json))),
            ("sharedDocuments", .strings(sharedDocuments)),
        ]
    }
}
