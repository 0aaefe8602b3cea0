import ArgumentParser
import EntenteDiagrams
import EntenteModel

/// What is drawn, and what of it stands out.
struct ContentOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("A view of the dossier.", valueName: "name"))
    var view: String?

    @Option(name: .long, help: ArgumentHelp("Put these entities and claims into the foreground.", valueName: "list"))
    var highlight: [String] = []

    /// The view that was named, else all; with the lens of the command line over its own.
    func view(of graph: RelationGraph, lens: LensOptions) throws -> View {
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
        return chosen
    }

    func highlight(in graph: RelationGraph) throws -> Diagram.Highlight? {
        let names = try CommaList.split(highlight)
        if names.isEmpty { return nil }
        let claims = names.filter { graph.claim($0) != nil }
        let entities = try names.filter { graph.claim($0) == nil }.map { try NameResolver(graph).entity($0) }
        return Diagram.Highlight(entities: entities, claims: claims)
    }
}
