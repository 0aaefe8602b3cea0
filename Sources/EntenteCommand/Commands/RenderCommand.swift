import ArgumentParser
import EntenteDOT
import EntenteDiagrams
import EntenteFormats
import EntenteModel

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw a graph, or a view of it: SVG, PNG, PDF, a page to explore it, or DOT, Mermaid, TikZ.",
        discussion: """
            The suffix of --output says what is drawn (.mmd is Mermaid, .tex is TikZ); --to says it for standard output. \
            The options of the lens go over those of the view. What is left out of the picture is said on standard error. \
            Plain files of edges are drawn too; of more than some thousand ties, the backbone. docs/diagrams.md has \
            examples.

              entente render dossier.yaml --around georgia --hops 2 -o georgia.svg
              entente render dossier.yaml --between georgia,tibilov --highlight georgia..tibilov -o between.svg
              entente render dossier.yaml --panels 2008-09-01,2014-12-11,2015-04-01 -o panels.svg
              entente render trade.el --top 30 --by pagerank --clusters leiden -o trade.pdf

            '-o story.html' writes one HTML file that needs nothing beside it: click an arrow to read the sentence behind \
            it, filter, move through time, search for paths, follow the dossier's story. Without '--view' it has every view \
            of the dossier, and everything.

            Exit codes: 1: no path between the two; 75: a limit was hit, the picture is incomplete or there is none.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("What to draw: \(PictureForm.names).", valueName: "form"))
    var to: PictureForm?

    @Flag(name: .long, help: "Show the written file in the desktop's viewer.")
    var open = false

    @OptionGroup(title: "What is drawn") var content: ContentOptions
    @OptionGroup(title: "How it looks") var style: StyleOptions
    @OptionGroup var renderer: RendererOptions
    @OptionGroup var execution: RunOptions
    @OptionGroup(title: "Lens options") var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        let form = try PictureForm.chosen(to, destination)
        try destination.requireFolder()
        try destination.requireApart(from: files + (style.theme.map { [$0] } ?? []))
        let file = destination.output.flatMap { $0 == "-" ? nil : $0 }
        if open, file == nil { throw Failure(.usage, "'--open' shows a file", hint: "name one with '-o'") }
        if renderer.dpi != nil, form != .png {
            destination.note("'--dpi' makes no difference: \(form.rawValue) has no pixels")
        }
        let notes = try style.notesStyle()
        if !content.panels.isEmpty, !form.hasPanels {
            throw Failure(
                .usage, "'--panels' has no form '\(form.rawValue)'",
                hint: form == .html
                    ? "a page moves through time by itself; leave it out" : "use one of: svg, png, pdf, dot")
        }
        var watch = Stopwatch()
        let contents = try watch.measure("load") { try loader().contents(files) }
        let builder = PictureBuilder(
            content: content, style: style, lens: lens, input: input, execution: execution, destination: destination)
        let drawn = try watch.measure("choose") { try builder.picture(contents) }
        let theme = try style.theme(for: drawn.view, ontology: drawn.graph.ontology)
        let bytes = try watch.measure("draw") {
            if let panels = drawn.panels { return try self.bytes(of: panels, as: form, theme: theme, notes: notes) }
            if form == .html { return try page(of: drawn, by: builder, theme: theme) }
            return try self.bytes(of: drawn.diagram, as: form, theme: theme, notes: notes)
        }
        try destination.write(bytes)
        if execution.time { Terminal.error(watch.json.text) }
        if open, let file {
            do { try Viewer.open(file) } catch let failure as Failure where !drawn.isComplete {
                // That the picture is incomplete must not be lost over a missing viewer.
                failure.lines.forEach(Terminal.error)
            }
        }
        if !drawn.isComplete { throw ExitCode(ExitStatus.limit.rawValue) }
    }

    private func loader() throws -> NetworkLoader {
        var output = try OutputOptions.parse(["--format", "json"])
        output.destination = destination
        var loader = NetworkLoader(lens: lens, input: input, direction: content.directions.direction, output: output)
        loader.threads = execution.threadCount
        loader.quotes = .verified
        loader.tablesHaveClaims = true
        return loader
    }
}
