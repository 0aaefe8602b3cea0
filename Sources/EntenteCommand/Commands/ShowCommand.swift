import ArgumentParser
import EntenteAlgorithms
import EntenteFormats
import EntenteModel
import EntenteQuery

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "An overview of a file; the card of an entity; a claim with its quote in context; a timeline.",
        discussion: """
            Of a dossier it tells what is in it, of every graph file the figures of its network: nodes, ties, density, \
            components, reciprocity, triangles, and how many nodes have how many ties. With '--derived' the card of an \
            entity also says for whom it speaks, what follows by the ontology's rules, and which entity it may be the same \
            as. '--timeline' puts events into the only orders that the dates support.

              entente show dossier.yaml
              entente show dossier.yaml georgia
              entente show trade.el --undirected --structure
            """)

    @Argument(help: ArgumentHelp("A graph file.", valueName: "file"), completion: .file())
    var file: String

    @Argument(help: ArgumentHelp("An entity (id, name or alias) or the id of a claim.", valueName: "what"))
    var what: String?

    @Flag(name: .long, help: "What happened, began or was told when; of the entity, if one is named.")
    var timeline = false

    @Flag(name: .long, help: "Of a file also the diameter, the bridges and the articulation points.")
    var structure = false

    @OptionGroup(title: "Network options") var network: DirectionOptions
    @OptionGroup var execution: RunOptions
    @OptionGroup(title: "Lens options") var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        try output.require(
            what == nil && !timeline ? [.text, .table, .json] : [.text, .json], for: "show", reading: [file])
        if structure, what != nil { throw Failure(.usage, "'--structure' is about a whole file") }
        var watch = Stopwatch()
        var loader = NetworkLoader(lens: lens, input: input, direction: network.direction, output: output)
        loader.threads = execution.threadCount
        loader.quotes = .verified
        switch try watch.measure("load", { try loader.contents([file]) }) {
        case .claims(let loaded):
            if what != nil || timeline, let isDirected = network.direction {
                throw Failure(
                    .usage, "'\(isDirected ? "--directed" : "--undirected")' is about the figures of a whole file",
                    hint: "leave it out")
            }
            let (graph, lens) = try lens.applied(to: lens.assumed(loaded))
            if timeline {
                let about = try what.map { try NameResolver(graph).entity($0) }
                let report = TimelineReport(graph, lens: lens, about: about)
                return try output.write(isJSON ? report.json.text : report.text(output.style))
            }
            if let what { return try show(what, in: graph, lens) }
            let projection = Projection(isDirected: network.direction ?? graph.isDirectedTable, parallel: .keep)
            let frozen = Snapshot(graph, lens: lens, projection: projection).network
            let figures = try figures(frozen, &watch) { graph.entity($0)?.name ?? $0 }
            let overview = Overview(graph, lens: lens, figures)
            try output.write(
                isJSON ? overview.json.text : isTable ? figures.table.text(output.style) : overview.text(output.style))
        case .topologies(let files, let assumesDirection):
            if timeline {
                throw Failure(.usage, "'--timeline' asks for claims, and '\(file)' has edges without claims")
            }
            loader.tellDirection(assumed: assumesDirection)
            let loaded = Network(
                files, directed: network.direction, parallel: .keep, weighted: files[0].graph.hasWeights)
            if let what {
                let node = try LoadedNetwork(network: loaded).node(what)
                let card = NodeCard(loaded, node ?? 0)
                return try output.write(isJSON ? card.json.text : card.text(output.style))
            }
            let figures = try figures(loaded, &watch) { $0 }
            try output.write(
                isJSON
                    ? JSON.object([("network", figures.json)]).text
                    : isTable ? figures.table.text(output.style) : FieldList.text(figures.fields, output.style))
        }
        if execution.time { Terminal.error(watch.json.text) }
    }

    private var isJSON: Bool { output.format == .json }
    private var isTable: Bool { output.format == .table }

    private func figures(
        _ network: Network, _ watch: inout Stopwatch, name: @escaping (String) -> String
    ) throws -> NetworkFigures {
        try watch.measure("kernel") {
            let profile = try execution.perform(quiet: output.quiet) { try network.profile(execution: $0) }
            let structure =
                structure ? try execution.perform(quiet: output.quiet) { try network.structure(execution: $0) } : nil
            return NetworkFigures(profile, structure, name: name)
        }
    }

    private func show(_ what: String, in graph: RelationGraph, _ lens: Lens) throws {
        if let claim = graph.claim(what) {
            let card = ClaimCard(graph, claim, lens: lens, context: try context(of: claim))
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
    private func context(of claim: Claim) throws -> QuoteContext? {
        guard file != "-", let citation = claim.citations.first, let quote = citation.quote,
            let offset = citation.offset
        else { return nil }
        let loaded = try GraphLoader(input: input, quiet: output.quiet).load([file])
        guard let text = DocumentChecker(root: input.root).text(of: citation.document, in: loaded) else { return nil }
        return QuoteContext(text, quote: quote, offset: offset)
    }
}
