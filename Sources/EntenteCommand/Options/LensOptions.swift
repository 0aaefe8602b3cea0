import ArgumentParser
import EntenteModel
import EntenteReasoning

/// Which claims count; the same options on every command.
struct LensOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Only what holds or has happened at this date.", valueName: "date"))
    var asOf: String?

    @Option(name: .long, help: ArgumentHelp("Only what was published by this date.", valueName: "date"))
    var knownBy: String?

    @Flag(name: .long, help: "Without what counts only possibly at these dates, because its own dates leave it open.")
    var certain = false

    @Option(
        name: .long, help: ArgumentHelp("Only what these say, themselves or through their organs.", valueName: "who"))
    var accordingTo: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("Without what these say, themselves or through their organs.", valueName: "who")
    )
    var withoutWordOf: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only these modalities (actual, proposed, alleged, …).", valueName: "list"))
    var modality: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only modalities at least so strong.", valueName: "modality"))
    var atLeast: String?

    @Option(name: .long, help: ArgumentHelp("Only these relations.", valueName: "list"))
    var relations: [String] = []

    @Option(name: .long, help: ArgumentHelp("Without these relations.", valueName: "list"))
    var notRelations: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only claims between entities of these kinds.", valueName: "list"))
    var entityKinds: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only claims from these documents.", valueName: "list"))
    var documents: [String] = []

    @Option(name: .long, help: ArgumentHelp("Without these claims, by id.", valueName: "list"))
    var withoutClaims: [String] = []

    @Flag(name: .long, help: "Let who says what count as a tie.")
    var withSpeech = false

    @Flag(name: .long, help: "Add the ties that follow from the claims by the ontology's rules.")
    var derived = false

    @Option(
        name: .long, help: ArgumentHelp("Take two entities as one, as a hypothesis: same:a,b.", valueName: "what"))
    var assume: [String] = []

    /// The lens that the options describe, each over what a view's lens says. Speakers, documents, relations and kinds
    /// must be known to the graph.
    func lens(for graph: RelationGraph, over base: Lens = .everything) throws -> Lens {
        let resolver = NameResolver(graph)
        var lens = base
        if let date = try Self.date(asOf, option: "--as-of") { lens.asOf = date }
        if let date = try Self.date(knownBy, option: "--known-by") { lens.knownBy = date }
        if certain { lens.onlyCertain = true }
        if !accordingTo.isEmpty { lens.accordingTo = try CommaList.split(accordingTo).map(resolver.speaker) }
        if !withoutWordOf.isEmpty { lens.withoutWordOf = try CommaList.split(withoutWordOf).map(resolver.speaker) }
        if !modality.isEmpty {
            lens.modalities = try CommaList.split(modality).map { try Self.modality($0, option: "--modality") }
        }
        if let atLeast { lens.atLeast = try Self.modality(atLeast, option: "--at-least") }
        if !relations.isEmpty { lens.relations = try CommaList.split(relations) }
        if !notRelations.isEmpty { lens.notRelations = try CommaList.split(notRelations) }
        if !entityKinds.isEmpty { lens.entityKinds = try CommaList.split(entityKinds) }
        if !documents.isEmpty { lens.documents = try CommaList.split(documents) }
        if !withoutClaims.isEmpty { lens.withoutClaims = try CommaList.split(withoutClaims) }
        if withSpeech { lens.withSpeech = true }
        if derived { lens.derived = true }
        let problems = graph.unknownIDs(in: lens)
        guard problems.isEmpty else { throw Failure(.usage, problems.map { "error: \($0)" }) }
        return lens
    }

    /// The options that are set, in sentences for a caption: "In 2008.", "Only: according to Agenda.ge; modality actual."
    /// `hypotheses`: see ``hypotheses(on:)``; the graph no longer knows what they join.
    func sentences(graph: RelationGraph, hypotheses: [String]) throws -> [String] {
        let asOf = try Self.date(asOf, option: "--as-of").map { English.capitalized($0.spokenWithPreposition) }
        let knownBy = try Self.date(knownBy, option: "--known-by").map { "As known by \($0.spoken)" }
        let restrictions = try restrictions(graph)
        let only = restrictions.isEmpty ? nil : "Only: " + restrictions.joined(separator: "; ")
        let added = (withSpeech ? ["with speech"] : []) + (derived ? ["with derived ties"] : [])
        let more = (added + hypotheses).joined(separator: "; ")
        let all = [asOf, knownBy, only, more.isEmpty ? nil : English.capitalized(more)]
        return all.compactMap { $0 }.map { $0.last == "." ? $0 : $0 + "." }
    }

    private func restrictions(_ graph: RelationGraph) throws -> [String] {
        var parts: [String] = []
        let resolver = NameResolver(graph)
        func title(_ id: String) -> String { graph.document(id)?.title.map { "“\($0)”" } ?? id }
        func names(_ texts: [String]) throws -> [String] {
            guard !texts.isEmpty else { return [] }
            return try CommaList.split(texts).map(resolver.speaker).map { graph.entity($0)?.name ?? title($0) }
        }
        func list(_ words: String, _ values: [String]) {
            if !values.isEmpty { parts.append("\(words) \(values.joined(separator: ", "))") }
        }
        func verbs(_ ids: [String]) throws -> [String] {
            try CommaList.split(ids).map { graph.ontology.relation($0).map { "“\($0.words.now)”" } ?? $0 }
        }
        if certain { parts.append("what is certain") }
        list("according to", try names(accordingTo))
        list("without the word of", try names(withoutWordOf))
        list("modality", modality)
        if let atLeast { parts.append("at least \(atLeast)") }
        list("relations", try verbs(relations))
        list("without", try verbs(notRelations))
        list("kinds", try CommaList.split(entityKinds).map { graph.ontology.kind($0)?.name ?? $0 })
        list("documents", try documents.isEmpty ? [] : CommaList.split(documents).map(title))
        list("without the claims", withoutClaims)
        return parts
    }

    /// The first option that is set; `nil` if none is. Files without claims have no use for any.
    var firstOption: String? {
        let all: [(String, Bool)] = [
            ("--as-of", asOf != nil), ("--known-by", knownBy != nil),
            ("--certain", certain), ("--according-to", !accordingTo.isEmpty),
            ("--without-word-of", !withoutWordOf.isEmpty), ("--modality", !modality.isEmpty),
            ("--at-least", atLeast != nil), ("--relations", !relations.isEmpty),
            ("--not-relations", !notRelations.isEmpty), ("--entity-kinds", !entityKinds.isEmpty),
            ("--documents", !documents.isEmpty), ("--with-speech", withSpeech), ("--derived", derived),
            ("--assume", !assume.isEmpty), ("--without-claims", !withoutClaims.isEmpty),
        ]
        return all.first { $0.1 }?.0
    }

    /// The graph under the hypotheses of `--assume`, which are said on standard error.
    func assumed(_ graph: RelationGraph) throws -> RelationGraph {
        try assume.reduce(graph) { graph, text in
            let (first, second) = try Self.pair(text, in: graph)
            if first == second { throw Failure(.usage, "'--assume \(text)' names one entity twice") }
            Terminal.error("assuming that \(first) and \(second) are the same, which no source says")
            for doubt in graph.doubts(that: first, isSameAs: second) { Terminal.error("warning: " + doubt) }
            return graph.assuming(first, sameAs: second)
        }
    }

    /// What `--assume` takes for one, for a caption; asked of the graph before the hypotheses are made.
    func hypotheses(on graph: RelationGraph) throws -> [String] {
        let narrator = Narrator(graph)
        return try assume.map { text in
            let (first, second) = try Self.pair(text, in: graph)
            return "assuming that \(narrator.nounPhrase(first)) and \(narrator.nounPhrase(second)) are one"
        }
    }

    private static func pair(_ text: String, in graph: RelationGraph) throws -> (String, String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let names = parts.count == 2 ? parts[1].split(separator: ",").map { String($0.drop { $0 == " " }) } : []
        guard parts.first == "same", names.count == 2 else {
            throw Failure(.usage, "'--assume \(text)' is not understood", hint: "write '--assume same:a,b'")
        }
        let resolver = NameResolver(graph)
        return (try resolver.entity(names[0]), try resolver.entity(names[1]))
    }

    /// The graph and the lens to ask: only with the words that the lens hears, and with `--derived` with what follows under
    /// it.
    func applied(to graph: RelationGraph, over base: Lens = .everything) throws -> (RelationGraph, Lens) {
        let lens = try self.lens(for: graph, over: base)
        let graph = graph.citing(onlyHeardBy: lens)
        guard lens.derived else { return (graph, lens) }
        let (extended, incomplete) = graph.withDerivedTies(lens)
        if let incomplete { Limits.hit(incomplete) }
        return (extended, lens)
    }

    static func modality(_ text: String, option: String) throws -> Modality {
        if let modality = Modality(rawValue: text) { return modality }
        let all = Modality.allCases.map(\.rawValue)
        throw Failure(
            .usage, "'\(option) \(text)': there is no such modality",
            hint: Spelling.suggestion(for: text, in: all) ?? "use one of: " + all.joined(separator: ", "))
    }

    static func date(_ text: String?, option: String) throws -> CalendarDate? {
        guard let text else { return nil }
        do {
            return try CalendarDate(parsing: text)
        } catch {
            throw Failure(.usage, "'\(option) \(text)': \(error.message)", hint: error.hint)
        }
    }
}

/// Options that take a list take commas, or may be repeated.
enum CommaList {
    /// The items. A list without any is wrong use: an empty shell variable must not look like an option left out.
    static func split(_ values: [String]) throws -> [String] {
        try values.flatMap { value in
            let items = value.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
            guard !items.isEmpty else {
                throw Failure(
                    .usage, "the list '\(value)' names nothing", hint: "name something, or leave the option out")
            }
            return items
        }
    }
}
