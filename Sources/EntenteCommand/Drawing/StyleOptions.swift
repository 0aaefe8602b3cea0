import ArgumentParser
import EntenteDiagrams
import EntenteModel

/// How a diagram looks: where its nodes stand, its colors, what its heading tells.
struct StyleOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("dot, neato, sfdp, circo, twopi or osage; otherwise by size.", valueName: "engine"))
    var layout: String?

    @Option(name: .long, help: ArgumentHelp("light, dark or print.", valueName: "theme"))
    var theme: String?

    @Option(name: .long, help: ArgumentHelp("What the heading tells: none, sources or full.", valueName: "notes"))
    var notes: String = Diagram.NotesStyle.sources.rawValue

    /// The engine that the command line, else the view, names; `nil`: none.
    func engine(for view: View) throws -> LayoutEngine? {
        guard let name = layout ?? view.layout else { return nil }
        if let engine = LayoutEngine.allCases.first(where: { $0.rawValue == name }) { return engine }
        let all = LayoutEngine.allCases.map(\.rawValue)
        throw Failure(
            .usage, "unknown layout '\(name)'",
            hint: Spelling.suggestion(for: name, in: all) ?? "use one of: " + all.joined(separator: ", "))
    }

    func theme(for view: View) throws -> Theme {
        let name = theme ?? view.theme ?? "light"
        if let theme = Theme.named(name) { return theme }
        throw Failure(
            .usage, "unknown theme '\(name)'",
            hint: Spelling.suggestion(for: name, in: Theme.names) ?? "use one of: "
                + Theme.names.joined(separator: ", "))
    }

    func notesStyle() throws -> Diagram.NotesStyle {
        if let style = Diagram.NotesStyle(rawValue: notes) { return style }
        throw Failure(.usage, "'--notes \(notes)' is not understood", hint: "use none, sources or full")
    }
}
