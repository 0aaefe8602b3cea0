import ArgumentParser
import EntenteDOT
import EntenteDiagrams
import EntenteModel
import EntenteReasoning

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw a graph, or a view of it: SVG, PNG, PDF, DOT.",
        discussion: """
            The suffix of --output says what is drawn; --to says it for standard output. The options of the lens go over \
            those of the view. What is left out of the picture is said on standard error.
            """)

    @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp("What to draw: svg, png, pdf or dot.", valueName: "form"))
    var to: PictureForm?

    @Option(name: .long, help: ArgumentHelp("A view of the dossier.", valueName: "name"))
    var view: String?

    @Option(name: .long, help: ArgumentHelp("Put these entities and claims into the foreground.", valueName: "list"))
    var highlight: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("dot, neato, sfdp, circo, twopi or osage; otherwise by size.", valueName: "engine"))
    var layout: String?

    @Option(name: .long, help: ArgumentHelp("light, dark or print.", valueName: "theme"))
    var theme: String?

    @Option(name: .long, help: ArgumentHelp("What the heading tells: none, sources or full.", valueName: "notes"))
    var notes: String = "sources"

    @Option(name: .long, help: ArgumentHelp("Give up after so many seconds.", valueName: "seconds"))
    var timeout = 60.0

    @Option(name: .long, help: ArgumentHelp("Pixels per inch of a PNG.", valueName: "n"))
    var dpi: Int?

    @Option(name: .long, help: ArgumentHelp("The render worker; otherwise it is looked for.", valueName: "file"))
    var worker: String?

    @OptionGroup var lens: LensOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        let form = try self.form()
        var graph = try lens.assumed(GraphLoader(input: input, quiet: destination.quiet).graph(files))
        let view = try chosenView(graph)
        if view.lens.derived {
            let (extended, incomplete) = graph.withDerivedTies(view.lens)
            if let incomplete { destination.note(incomplete) }
            graph = extended
        }
        let engine = try chosenEngine(view)
        let theme = try chosenTheme(view)
        var diagram = Diagram(graph: graph, view: view, highlight: try chosenHighlight(graph))
        // A picture must tell what was filtered: it will be seen without the command.
        let filter = lens.inWords
        if !filter.isEmpty { diagram.caption += (diagram.caption.isEmpty ? "" : " ") + "Only: \(filter)." }
        if diagram.nodes.isEmpty {
            destination.note("warning: nothing passes the lens and the view; the picture is empty")
        }
        tellOmissions(diagram)
        guard let notes = Diagram.NotesStyle(rawValue: notes) else {
            throw Failure(.usage, "'--notes \(notes)' is not understood", hint: "use none, sources or full")
        }
        let dot = DOTWriter().write(diagram.dot(theme: theme, notes: notes))
        for loss in dot.losses { destination.note("warning: \(loss)") }
        guard let format = form.picture else { return try destination.write(Array(dot.text.utf8)) }
        let picture: RenderedPicture
        do {
            picture = try PictureRenderer(worker: worker).renderAndWait(
                dot.text, format: format, layout: engine ?? diagram.layoutEngine,
                limits: RenderLimits(seconds: timeout), dpi: dpi)
        } catch {
            throw Failure(ExitStatus(rawValue: error.exitCode) ?? .internalError, ["error: \(error)"])
        }
        for warning in picture.warnings { destination.note("warning: \(warning)") }
        try destination.write(picture.bytes)
    }

    /// From `--to`, else from the suffix of the output file, else SVG on standard output.
    private func form() throws -> PictureForm {
        if let to { return to }
        guard let output = destination.output, output != "-" else { return .svg }
        let suffix = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if output.contains("."), let form = PictureForm(rawValue: suffix) ?? (suffix == "gv" ? .dot : nil) {
            return form
        }
        throw Failure(
            .usage, "the name '\(output)' does not say what to draw",
            hint: "end it with .svg, .png, .pdf or .dot, or use '--to'")
    }

    private func chosenView(_ graph: RelationGraph) throws -> View {
        var chosen = View(name: "all")
        if let view {
            guard let named = graph.views.first(where: { $0.name == view }) else {
                let names = graph.views.map(\.name)
                let list =
                    names.isEmpty ? "the dossier has no views" : "its views are: " + names.joined(separator: ", ")
                throw Failure(.usage, "unknown view '\(view)'", hint: Spelling.suggestion(for: view, in: names) ?? list)
            }
            chosen = named
        }
        chosen.lens = try lens.lens(for: graph, over: chosen.lens)
        if let layout { chosen.layout = layout }
        return chosen
    }

    private func chosenEngine(_ view: View) throws -> LayoutEngine? {
        guard let name = view.layout else { return nil }
        if let engine = LayoutEngine(rawValue: name) { return engine }
        let all = LayoutEngine.allCases.map(\.rawValue)
        throw Failure(
            .usage, "unknown layout '\(name)'",
            hint: Spelling.suggestion(for: name, in: all) ?? "use one of: " + all.joined(separator: ", "))
    }

    private func chosenTheme(_ view: View) throws -> Theme {
        let name = theme ?? view.theme ?? "light"
        if let theme = Theme.named(name) { return theme }
        throw Failure(
            .usage, "unknown theme '\(name)'",
            hint: Spelling.suggestion(for: name, in: Theme.names) ?? "use one of: "
                + Theme.names.joined(separator: ", "))
    }

    private func chosenHighlight(_ graph: RelationGraph) throws -> Diagram.Highlight? {
        let names = try CommaList.split(highlight)
        if names.isEmpty { return nil }
        let claims = names.filter { graph.claim($0) != nil }
        let entities = try names.filter { graph.claim($0) == nil }.map { try NameResolver(graph).entity($0) }
        return Diagram.Highlight(entities: entities, claims: claims)
    }

    /// What passes the lens but is not drawn. A view leaves out on purpose, so there only the number is said.
    private func tellOmissions(_ diagram: Diagram) {
        guard !diagram.omissions.isEmpty else { return }
        if view != nil {
            let count = diagram.omissions.count
            let (pass, are) = count == 1 ? ("passes", "is") : ("pass", "are")
            destination.note("\(English.count(count, "claim")) that \(pass) the lens \(are) not drawn in this view")
        } else {
            destination.note("\(diagram.omissions.count) claims are not drawn:")
            for omission in diagram.omissions { destination.note("  \(omission)") }
        }
    }
}

/// What `render` can make.
enum PictureForm: String, ExpressibleByArgument, CaseIterable, Sendable {
    case svg, png, pdf, dot

    /// `nil` for DOT, which no renderer is needed for.
    var picture: PictureFormat? {
        switch self {
        case .svg: .svg
        case .png: .png
        case .pdf: .pdf
        case .dot: nil
        }
    }
}
