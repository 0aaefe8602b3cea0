import ArgumentParser
import EntenteBytes
import EntenteDiagrams
import EntenteFormats
import EntenteModel

/// How a diagram looks: where its nodes stand, its colors, what its heading tells.
struct StyleOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("dot, neato, sfdp, circo, twopi or osage; otherwise by size.", valueName: "engine"))
    var layout: String?

    @Option(name: .long, help: ArgumentHelp("light, dark, print, or a file of your own colors.", valueName: "theme"))
    var theme: String?

    @Option(
        name: .long, help: ArgumentHelp("The heading; otherwise as the view or the dossier says.", valueName: "words"))
    var title: String?

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

    /// The theme that the command line, else the view, names. On the command line a name with a dot or a slash is that of a
    /// file; a view comes with somebody else's dossier and must not make us open files.
    func theme(for view: View, ontology: Ontology) throws -> Theme {
        try requireTheme(for: view)
        let name = themeName(for: view)
        return try Theme.named(name) ?? ownTheme(name, ontology)
    }

    private func themeName(for view: View) -> String { theme ?? view.theme ?? "light" }

    /// Throws for a theme that there is not; does not read files.
    func requireTheme(for view: View) throws {
        let name = themeName(for: view)
        if Theme.named(name) != nil { return }
        let names = Theme.names.joined(separator: ", ")
        guard theme != nil else {
            throw Failure(
                .usage, "unknown theme '\(name)' of the view '\(view.name)'",
                hint: "a view names one of: \(names); only '--theme' opens a file")
        }
        if name.contains(where: { $0 == "." || $0 == "/" }) { return }
        throw Failure(
            .usage, "unknown theme '\(name)'",
            hint: Spelling.suggestion(for: name, in: Theme.names) ?? "use one of: \(names), or name a file: my.yaml")
    }

    private func ownTheme(_ path: String, _ ontology: Ontology) throws -> Theme {
        let file: FileBytes
        do { file = try FileBytes(reading: path, limit: 1 << 20, regularOnly: true) } catch {
            throw Failure(reading: error)
        }
        let read = Theme.reader(for: ontology).read(SourceFile(name: path, bytes: file.bytes))
        guard let own = read.theme else { throw Failure(.badData, read.findings.map(\.description)) }
        let theme = Theme(own, ontology: ontology)
        for problem in theme.lowContrasts {
            Terminal.error("\(path): warning: hard to read, below a contrast of 4.5: \(problem)")
        }
        return theme
    }

    func notesStyle() throws -> Diagram.NotesStyle {
        if let style = Diagram.NotesStyle(rawValue: notes) { return style }
        throw Failure(.usage, "'--notes \(notes)' is not understood", hint: "use none, sources or full")
    }
}
