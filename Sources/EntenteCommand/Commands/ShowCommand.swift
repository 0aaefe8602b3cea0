import ArgumentParser
import EntenteFormats
import EntenteModel

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "An overview of a file; the card of an entity; a claim with its quote in context; a timeline.",
        discussion: """
            With '--derived' the card of an entity also says for whom it speaks, what follows by the ontology's rules, \
            and which entity it may be the same as. '--timeline' puts events into the only orders that the dates support.
            """)

    @Argument(help: ArgumentHelp("A graph file.", valueName: "file"), completion: .file())
    var file: String

    @Argument(help: ArgumentHelp("An entity (id, name or alias) or the id of a claim.", valueName: "what"))
    var what: String?

    @Flag(name: .long, help: "What happened, began or was told when; of the entity, if one is named.")
    var timeline = false

    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require([.text, .json], for: "show")
        let loader = GraphLoader(input: input, quiet: output.quiet)
        let (graph, lens) = try lens.applied(to: lens.assumed(loader.graph([file], documents: .located)))
        let isJSON = output.format == .json
        if timeline {
            let report = TimelineReport(graph, lens: lens, about: try what.map { try NameResolver(graph).entity($0) })
            return try output.write(isJSON ? report.json.text : report.text(output.style))
        }
        guard let what else {
            let overview = Overview(graph, graph.selection(lens))
            return try output.write(isJSON ? overview.json.text : overview.text(output.style))
        }
        if let claim = graph.claim(what) {
            let card = ClaimCard(graph, claim, lens: lens, context: try context(of: claim, loader))
            return try output.write(isJSON ? card.json.text : card.text(output.style))
        }
        if graph.document(what) != nil, graph.entity(what) == nil {
            throw Failure(
                .usage, "'\(what)' is a document, and 'show' has no card of documents",
                hint: "'entente claims FILE --document \(what)' lists its claims")
        }
        if case .unknown(let suggestions) = graph.entity(named: what) {
            let near = suggestions + Spelling.nearest(to: what, in: graph.claims.map(\.id))
            let hint = NameResolver.didYouMean(near) ?? "'entente show FILE' lists the entities"
            throw Failure(.usage, "no entity and no claim is called '\(what)'", hint: hint)
        }
        let id = try NameResolver(graph).entity(what)
        guard let entity = graph.entity(id) else { throw Failure(.internalError, "the entity '\(id)' got lost") }
        let card = EntityCard(graph, entity, lens: lens)
        try output.write(isJSON ? card.json.text : card.text(output.style))
    }

    /// The words before and after the claim's first quote, from the document's file.
    private func context(of claim: Claim, _ loader: GraphLoader) throws -> QuoteContext? {
        guard file != "-", let citation = claim.citations.first, let quote = citation.quote,
            let offset = citation.offset
        else { return nil }
        let loaded = try loader.load([file])
        guard let text = DocumentChecker(root: input.root).text(of: citation.document, in: loaded) else { return nil }
        return QuoteContext(text, quote: quote, offset: offset)
    }
}
