import ArgumentParser
import EntenteDOT
import EntenteDiagrams
import EntenteModel
import EntenteReasoning

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw a graph, or a view of it: SVG, PNG, PDF, DOT, or a page to explore it.",
        discussion: """
            The suffix of --output says what is drawn; --to says it for standard output. The options of the lens go over \
            those of the view. What is left out of the picture is said on standard error.

            '-o story.html' writes one HTML file that needs nothing beside it: click an arrow to read the sentence behind \
            it, filter, move through time, search for paths, follow the dossier's story.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("What to draw: svg, png, pdf, dot or html.", valueName: "form"))
    var to: PictureForm?

    @OptionGroup var content: ContentOptions
    @OptionGroup var style: StyleOptions
    @OptionGroup var renderer: RendererOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        let form = try PictureForm.chosen(to, destination)
        try destination.requireFolder()
        let notes = try style.notesStyle()
        var graph = try lens.assumed(GraphLoader(input: input, quiet: destination.quiet).graph(files))
        let view = try content.view(of: graph, lens: lens)
        if view.lens.derived {
            let (extended, incomplete) = graph.withDerivedTies(view.lens)
            if let incomplete { destination.note(incomplete) }
            graph = extended
        }
        let engine = try style.engine(for: view)
        let theme = try style.theme(for: view)
        let diagram = try diagram(of: graph, view: view, engine: engine)
        if form == .html { return try destination.write(page(of: diagram, graph, view, theme: theme)) }
        try destination.write(bytes(of: diagram, as: form, theme: theme, notes: notes))
    }

    private func diagram(of graph: RelationGraph, view: View, engine: LayoutEngine?) throws -> Diagram {
        var diagram = Diagram(graph: graph, view: view, highlight: try content.highlight(in: graph))
        diagram.layout = engine?.rawValue
        // A picture must tell what was filtered: it will be seen without the command.
        let filter = lens.inWords
        if !filter.isEmpty { diagram.caption += (diagram.caption.isEmpty ? "" : " ") + "Only: \(filter)." }
        if diagram.nodes.isEmpty {
            destination.note("warning: nothing passes the lens and the view; the picture is empty")
        }
        tellOmissions(diagram)
        return diagram
    }

    /// The file's bytes; one function for each form that is not drawn by Graphviz.
    private func bytes(
        of diagram: Diagram, as form: PictureForm, theme: Theme, notes: Diagram.NotesStyle
    ) throws -> [UInt8] {
        let dot = DOTWriter().write(diagram.dot(theme: theme, notes: notes))
        for loss in dot.losses { destination.note("warning: \(loss)") }
        guard let format = form.picture else { return Array(dot.text.utf8) }
        let picture = try renderer.picture(of: dot.text, format: format, layout: diagram.layoutEngine)
        for warning in picture.warnings { destination.note("warning: \(warning)") }
        return picture.bytes
    }

    /// What passes the lens but is not drawn. A view leaves out on purpose, so there only the number is said.
    private func tellOmissions(_ diagram: Diagram) {
        guard !diagram.omissions.isEmpty else { return }
        if content.view != nil {
            let count = diagram.omissions.count
            let (pass, are) = count == 1 ? ("passes", "is") : ("pass", "are")
            destination.note("\(English.count(count, "claim")) that \(pass) the lens \(are) not drawn in this view")
        } else {
            destination.note("\(diagram.omissions.count) claims are not drawn:")
            for omission in diagram.omissions { destination.note("  \(omission)") }
        }
    }
}
