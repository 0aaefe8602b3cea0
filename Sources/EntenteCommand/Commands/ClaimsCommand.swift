import ArgumentParser
import EntenteModel
import EntenteReasoning

struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "List claims: by subject, relation, object, speaker, document, modality, status.",
        discussion: "Negated claims and claims about claims are listed too. Exit code 1: no claim fits.")

    @Argument(help: ArgumentHelp("A graph file.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("Only claims with one of these subjects.", valueName: "who"))
    var subject: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only claims with one of these relations.", valueName: "list"))
    var relation: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only claims with one of these objects.", valueName: "who"))
    var object: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Only claims with one of these anywhere in the chain of speakers.", valueName: "who"))
    var speaker: [String] = []

    @Option(name: .long, help: ArgumentHelp("Only claims that cite one of these documents.", valueName: "list"))
    var document: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Only claims of these statuses (asserted, alleged, rejected, …).", valueName: "list"))
    var status: [String] = []

    @Option(name: .long, help: ArgumentHelp("List at most so many.", valueName: "n"))
    var limit: Int?

    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("'--limit \(limit)': list at least one claim") }
    }

    func run() throws {
        try output.require([.text, .table, .json, .jsonl, .csv], for: "claims", reading: files)
        let loader = GraphLoader(input: input, quiet: output.quiet, isForPeople: output.isForPeople)
        let loaded = try lens.assumed(loader.graph(files, quotes: .verified))
        let (graph, lens) = try lens.applied(to: loaded)
        let filter = try ClaimFilter(self, graph, lens)
        let selection = graph.selection(filter.lens)
        var found = selection.positions.map { graph.claims[Int($0)] }.filter(filter.passes)
        // The order of the file says nothing; what follows from claims stands behind them.
        found.sort { one, other in
            one.isDerived == other.isDerived ? NaturalOrder.precedes(one.id, other.id) : other.isDerived
        }
        let total = found.count
        if let limit, limit < total { found = Array(found.prefix(limit)) }
        let uncertain = Set(selection.uncertain.map { graph.claims.id(Int($0)) })
        try output.write(
            ClaimList(graph, lens: lens, uncertain: uncertain, style: output.style).text(
                found, total: total, output.format))
        if output.format == .text || output.format == .table, lens.asOf != nil || lens.knownBy != nil {
            let open = found.count { uncertain.contains($0.id) }
            if open > 0 {
                output.note(
                    "\(open) of \(found.count) pass only possibly, for want of dates; '--certain' leaves them out")
            }
        }
        if found.count < total {
            // The text says so itself.
            if output.format != .text { output.note(ClaimList.incomplete(found.count, of: total)) }
            throw ExitCode(ExitStatus.limit.rawValue)
        }
        if total == 0 {
            for hint in filter.hints(selection) { output.note(hint) }
            throw ExitCode(ExitStatus.negative.rawValue)
        }
    }
}

/// The filters of `claims` that the lens does not have.
private struct ClaimFilter {
    private let graph: RelationGraph
    private let statuses: StatusTable
    private let subjects: Set<String>
    private let relations: Set<String>
    private let objects: Set<String>
    private let speakers: Set<String>
    private let documents: Set<String>
    private let wanted: Set<ClaimStatus>

    /// The lens that the claims have to pass.
    let lens: Lens

    init(_ command: ClaimsCommand, _ graph: RelationGraph, _ lens: Lens) throws {
        self.graph = graph
        statuses = StatusTable(graph, lens: lens)
        let resolver = NameResolver(graph)
        subjects = Set(try CommaList.split(command.subject).map { try Self.participant($0, graph, resolver) })
        relations = Set(try CommaList.split(command.relation).map(resolver.relation))
        objects = Set(try CommaList.split(command.object).map { try Self.participant($0, graph, resolver) })
        speakers = Set(try CommaList.split(command.speaker).map(resolver.speaker))
        documents = Set(try CommaList.split(command.document).map(resolver.document))
        let wanted = Set(
            try CommaList.split(command.status).map { text in
                if let status = ClaimStatus(rawValue: text) { return status }
                let all = ClaimStatus.allCases.map(\.rawValue)
                throw Failure(
                    .usage, "'--status \(text)': there is no such status",
                    hint: Spelling.suggestion(for: text, in: all) ?? "use one of: " + all.joined(separator: ", "))
            })
        self.wanted = wanted
        // What has lapsed at a date does not hold at it: who asks for it alone asks for what the date drops.
        var passing = lens
        if wanted == [.lapsed] { passing.asOf = nil }
        self.lens = passing
    }

    /// An entity by name, a document, a claim (`claim:A29`), `unknown`, `either`, or the words of a label.
    private static func participant(_ text: String, _ graph: RelationGraph, _ resolver: NameResolver) throws -> String {
        if text == "unknown" || text == "either" || text.hasPrefix("claim:") || graph.document(text) != nil {
            return text
        }
        if case .entity(let id) = graph.entity(named: text) { return id }
        let isLabel = graph.claims.contains { $0.object == .label(text) }
        return isLabel ? text : try resolver.entity(text)
    }

    func passes(_ claim: Claim) -> Bool {
        (subjects.isEmpty || stands(claim.subject, in: subjects))
            && (relations.isEmpty || relations.contains(claim.relation))
            && (objects.isEmpty || stands(claim.object, in: objects))
            && (speakers.isEmpty || saidBy(claim).contains { speakers.contains($0) })
            && (documents.isEmpty || claim.citations.contains { documents.contains($0.document) })
            && (wanted.isEmpty || wanted.contains(statuses.status(of: claim)))
    }

    /// Where nobody asked for speaks himself: whether others speak for him.
    func hints(_ selection: ClaimSelection) -> [String] {
        speakers.sorted().compactMap { speaker in
            let voices = graph.voices(of: [speaker]).subtracting([speaker])
            let speaking = selection.positions.lazy.flatMap { saidBy(graph.claims[Int($0)]) }.filter(voices.contains)
            let names = Set(speaking).sorted()
            guard !names.isEmpty else { return nil }
            return "hint: \(speaker) says nothing itself; '--according-to \(speaker)' hears those who speak for it: "
                + names.joined(separator: ", ")
        }
    }

    /// Those whom the claim names as its speakers; the publisher only where the words are its own.
    private func saidBy(_ claim: Claim) -> [String] {
        claim.says.isEmpty ? graph.speakers(of: claim) : claim.says
    }

    private func stands(_ participant: Participant, in wanted: Set<String>) -> Bool {
        switch participant {
        case .entity(let id), .document(let id): wanted.contains(id)
        case .entities(let ids): ids.contains { wanted.contains($0) }
        case .either(let ids): wanted.contains("either") || ids.contains { wanted.contains($0) }
        case .claims(let ids): ids.contains { wanted.contains("claim:\($0)") }
        case .label(let text): wanted.contains(text)
        case .unknown: wanted.contains("unknown")
        }
    }
}
