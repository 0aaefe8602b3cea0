import ArgumentParser
import EntenteDOT
import EntenteDiagrams
import EntenteFormats
import EntenteModel
import EntenteReasoning

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw a graph, or a view of it: SVG, PNG, PDF, a page to explore it, or DOT, Mermaid, TikZ.",
        discussion: """
            The suffix of --output says what is drawn (.mmd is Mermaid, .tex is TikZ); --to says it for standard output. \
            The options of the lens go over those of the view. What is left out of the picture is said on standard error.

            '-o story.html' writes one HTML file that needs nothing beside it: click an arrow to read the sentence behind \
            it, filter, move through time, search for paths, follow the dossier's story. Without '--view' it has every view \
            of the dossier, and everything.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("What to draw: \(PictureForm.names).", valueName: "form"))
    var to: PictureForm?

    @Flag(name: .long, help: "Show the written file in the desktop's viewer.")
    var open = false

    @OptionGroup var content: ContentOptions
    @OptionGroup var style: StyleOptions
    @OptionGroup var renderer: RendererOptions
    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        let form = try PictureForm.chosen(to, destination)
        try destination.requireFolder()
        let file = destination.output.flatMap { $0 == "-" ? nil : $0 }
        if open, file == nil { throw Failure(.usage, "'--open' shows a file", hint: "name one with '-o'") }
        if renderer.dpi != nil, form != .png {
            destination.note("'--dpi' makes no difference: \(form.rawValue) has no pixels")
        }
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
        try destination.write(
            form == .html
                ? page(of: diagram, graph, view, theme: theme)
                : bytes(of: diagram, as: form, theme: theme, notes: notes))
        if open, let file { try Viewer.open(file) }
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
        if content.view == nil, filter.isEmpty, let words = Undrawn.words(diagram, of: graph) {
            destination.note(words)
        }
        return diagram
    }

    /// The file's bytes; one function for each form that is not drawn by Graphviz.
    private func bytes(
        of diagram: Diagram, as form: PictureForm, theme: Theme, notes: Diagram.NotesStyle
    ) throws -> [UInt8] {
        switch form {
        case .mermaid: return text(diagram.mermaid(theme: theme, notes: notes))
        case .tikz:
            let placement = try renderer.placement(of: diagram.placementDOT(), layout: diagram.layoutEngine)
            return text(diagram.tikz(placement, theme: theme, notes: notes))
        case .svg, .png, .pdf, .dot, .html: break
        }
        let dot = DOTWriter().write(diagram.dot(theme: theme, notes: notes))
        for loss in dot.losses { destination.note("warning: \(loss)") }
        guard let format = form.picture else { return Array(dot.text.utf8) }
        let picture = try renderer.picture(of: dot.text, format: format, layout: diagram.layoutEngine)
        for warning in picture.warnings { destination.note("warning: \(warning)") }
        return picture.bytes
    }

    /// A form of text, after what it cannot hold was told.
    private func text(_ conversion: Conversion) -> [UInt8] {
        for loss in conversion.losses { destination.note("lost: \(loss)") }
        return Array(conversion.text.utf8)
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
