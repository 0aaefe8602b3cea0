import EntenteAlgorithms
import EntenteDiagrams
import EntenteModel
import EntenteQuery
import EntenteReasoning

/// From files to what is drawn of them: the lens, the view, the choices of the command line.
struct PictureBuilder {
    var content: ContentOptions
    var style: StyleOptions
    var lens: LensOptions
    var input: InputOptions
    var execution: RunOptions
    var destination: DestinationOptions

    /// A graph under a view, and what was chosen of it.
    private struct Draft {
        var graph: RelationGraph
        var view: View
        var source: PictureSource
        var choice: PictureChoice?
        /// What is taken for one in it, in words.
        var hypotheses: [String] = []
        /// The entity of a node, by its number.
        var id: (UInt32) -> String
    }

    /// What the options do to a diagram of any view.
    struct Manner {
        /// The boxes; `nil`: those of the view.
        var clusters: View.Clustering?
        var parallel: ParallelTies
        /// Whether many lines of two become one.
        var bundling: Bool
        /// What they do, for the caption.
        var words: [String]
    }

    /// What is drawn.
    struct Picture {
        var diagram: Diagram
        /// The diagram at several dates.
        var panels: PanelDiagram?
        /// What stands out in it.
        var highlight: Diagram.Highlight?
        /// What it is made of.
        var graph: RelationGraph
        var view: View
        var manner: Manner
        /// Whether the files hold claims, and not edges alone.
        var hasClaims: Bool
        /// Whether it is all that was asked for.
        var isComplete: Bool
    }

    func picture(_ contents: NetworkLoader.Contents) throws -> Picture {
        let dates = try content.panelDates(lens)
        let asked = try content.parallel.map { try Choice.of(ParallelTies.self, $0, option: "--parallel") }
        _ = try Choice.of(BackboneMode.self, content.backbone, option: "--backbone")
        var draft = try draft(contents, dates)
        if let title = style.title {
            draft.graph.title = title
            draft.view.title = title
        }
        var view = draft.view
        // Of a network that was too large, side by side lines would bury what is left.
        var manner = Manner(
            parallel: asked ?? (draft.choice?.isCutDown == true ? .merge : .keep), bundling: asked != .keep,
            words: try lens.sentences(graph: draft.graph, hypotheses: draft.hypotheses))
        let entities = Set(draft.graph.entities.map(\.id))
        let id = { (name: String) -> String? in entities.contains(name) ? name : nil }
        if let clusters = content.clusters {
            let clusters = try PictureClusters(clusters, of: draft.source, graph: draft.graph, id: id)
            manner.clusters = clusters.clustering
            view.clusters = clusters.clustering
            if let told = clusters.words { manner.words.insert(told, at: 0) }
        }
        try style.requireTheme(for: view)
        let highlight = try PictureHighlight(content, of: draft.source, graph: draft.graph, id: id).highlight
        let selection = draft.choice?.part?.selection(draft.id)
        let panels = try dates.map {
            try PanelDiagram(
                graph: draft.graph, view: view, dates: $0, selection: selection, highlight: highlight,
                merging: manner.parallel == .merge, bundling: manner.bundling, collapsing: collapsed)
        }
        var diagram =
            panels?.whole
            ?? Diagram(
                graph: draft.graph, view: view, selection: selection, highlight: highlight,
                bundling: manner.bundling)
        diagram.center = draft.choice?.center.map(draft.id)
        if panels == nil { diagram.collapse(try collapsed(diagram.clusters.map(\.label))) }
        // A picture must tell what was chosen and filtered: it will be seen without the command.
        try finish(&diagram, of: draft.graph, view, manner, chosen: draft.choice?.words ?? [])
        tell(diagram, highlight, draft.choice)
        if content.drawsAll, draft.choice?.part == nil, lens.firstOption == nil,
            let words = Undrawn.words(diagram, of: draft.graph)
        {
            destination.note(words)
        }
        var picture = Picture(
            diagram: diagram, panels: panels, highlight: highlight, graph: draft.graph, view: view, manner: manner,
            hasClaims: draft.source.hasClaims, isComplete: draft.choice?.isComplete ?? true)
        picture.panels?.whole = diagram
        return picture
    }

    /// Another view of a picture's graph, drawn as the options say; the lens of the command line goes over its own.
    func diagram(of named: View, like picture: Picture) throws -> Diagram {
        var view = named
        view.lens = try lens.lens(for: picture.graph, over: named.lens)
        if let clusters = picture.manner.clusters { view.clusters = clusters }
        var diagram = Diagram(
            graph: picture.graph, view: view, highlight: picture.highlight, bundling: picture.manner.bundling)
        try finish(&diagram, of: picture.graph, view, picture.manner)
        return diagram
    }

    /// The layout, the lines of the same two, the caption.
    private func finish(
        _ diagram: inout Diagram, of graph: RelationGraph, _ view: View, _ manner: Manner, chosen: [String] = []
    ) throws {
        diagram.layout = try style.engine(for: view)?.rawValue
        let merged = manner.parallel == .keep ? [] : [merge(&diagram, graph, counting: manner.parallel == .sum)]
        diagram.caption = ([diagram.caption] + chosen + merged + manner.words).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// In so many ways a derived tie may follow for a page to tell them.
    private static let ways = 8

    private func draft(_ contents: NetworkLoader.Contents, _ dates: [CalendarDate]?) throws -> Draft {
        let direction = content.directions.direction
        switch contents {
        case .claims(let loaded):
            var graph = try lens.assumed(direction == false ? undirected(loaded) : loaded)
            let view = try content.view(of: graph, lens: lens)
            if view.lens.derived {
                let (extended, incomplete) = graph.withDerivedTies(view.lens, ways: Self.ways)
                if let incomplete { Limits.hit(incomplete) }
                graph = extended
            }
            // What a view draws takes a while to find out, and a picture of all of it need not know.
            let asksNetwork = mayNeedChoice(graph) || content.clusters != nil || !content.highlight.isEmpty
            let counted = asksNetwork ? networkLens(of: graph, view, dates) : view.lens
            let source = PictureSource(
                contents: .claims(graph, counted), direction: direction, isWeighted: content.weighted)
            let choice = mayNeedChoice(graph) ? try choice(source) : nil
            let network = choice?.part == nil ? nil : source.network()
            return Draft(
                graph: graph, view: view, source: source, choice: choice, hypotheses: try lens.hypotheses(on: loaded)
            ) { network?.id(of: $0) ?? "" }
        case .topologies(let files, let assumesDirection):
            let source = PictureSource(contents: .edges(files), direction: direction, isWeighted: content.weighted)
            let choice = try choice(source)
            let graph = try PictureSource.graph(of: files, direction: direction, part: choice.part)
            if assumesDirection, direction == nil {
                destination.note(
                    "edges are taken as directed, from the first column to the second; '--undirected' takes them both "
                        + "ways")
            }
            let network = source.network()
            let view = try content.view(of: graph, lens: lens)
            return Draft(graph: graph, view: view, source: source, choice: choice, id: network.id(of:))
        }
    }

    /// A table takes the word of the command line for the direction of its rows; an ontology knows better.
    private func undirected(_ loaded: RelationGraph) -> RelationGraph {
        guard loaded.ontology.isOpen else { return loaded }
        var graph = loaded
        for name in graph.relationNames {
            guard var kind = graph.ontology.relation(name) else { continue }
            kind.isSymmetric = true
            graph.ontology.define(kind)
        }
        return graph
    }

    private func choice(_ source: PictureSource) throws -> PictureChoice {
        try PictureChoice(content, of: source, execution: execution, quiet: destination.quiet)
    }

    /// Whether something is asked for, or there may be too much for a picture.
    private func mayNeedChoice(_ graph: RelationGraph) -> Bool {
        content.choosesPart || graph.claims.count > PictureChoice.largest.nodes / 2
    }

    /// The lens under which ties count for choices: a view that names claims or entities has only these, and panels have
    /// what holds at one of their dates.
    private func networkLens(of graph: RelationGraph, _ view: View, _ dates: [CalendarDate]?) -> Lens {
        var lens = view.lens
        if let dates {
            let passing = dates.map { date in
                var own = view.lens
                own.asOf = date
                return Set(graph.selection(own).positions)
            }
            let claims = graph.claims
            lens.withoutClaims += claims.indices.filter { place in
                !passing.contains { $0.contains(UInt32(place)) }
            }.map { claims.id($0) }
            lens.asOf = nil
        }
        guard view.claims != nil || view.entities != nil || !view.omit.isEmpty else { return lens }
        let drawn = Set(Diagram(graph: graph, view: view).edges.flatMap(\.claims))
        lens.withoutClaims += graph.claims.map(\.id).filter { !drawn.contains($0) }
        return lens
    }

    /// Which of the boxes of these labels are drawn as one node each.
    private func collapsed(_ labels: [String]) throws -> Set<String> {
        let names = try CommaList.split(content.collapse)
        if names.isEmpty { return [] }
        guard !labels.isEmpty else {
            throw Failure(.usage, "'--collapse': the picture has no boxes", hint: "'--clusters' makes them")
        }
        let wanted = try names.flatMap { name -> [String] in
            if name == "all" { return labels }
            if let label = labels.first(where: { $0.lowercased() == name.lowercased() }) { return [label] }
            throw Failure(
                .usage, "'--collapse \(name)': there is no such box",
                hint: Spelling.suggestion(for: name, in: labels) ?? "the boxes are: " + labels.joined(separator: ", "))
        }
        return Set(wanted)
    }

    /// One line for each two, as thick as their claims weigh: each 1 where it has no weight.
    private func merge(_ diagram: inout Diagram, _ graph: RelationGraph, counting: Bool) -> String {
        let weight = { (claims: [String]) in
            claims.reduce(0.0) { sum, id in
                sum + (graph.claim(id)?.qualifier("weight").first.flatMap(Double.init).map(abs) ?? 1)
            }
        }
        let range = diagram.merge(weight: counting ? weight : nil)
        var words = "Each line: all ties of the two"
        if let range, range.lowerBound < range.upperBound {
            words += ", the more the thicker (\(Rounded.text(range.lowerBound)) to \(Rounded.text(range.upperBound)))"
        }
        let negated = diagram.omissions.count { $0.reason == .negated }
        if negated == 0 { return words + "." }
        let claims = English.count(
            negated, "claim that something does not hold is", "claims that something does not hold are")
        return words + ". \(English.capitalized(claims)) left out."
    }

    // MARK: What is said

    private func tell(_ diagram: Diagram, _ highlight: Diagram.Highlight?, _ choice: PictureChoice?) {
        if diagram.nodes.isEmpty {
            destination.note("warning: nothing passes the lens and the view; the picture is empty")
        }
        let drawn = Set(diagram.nodes.map(\.id))
        let missing = (highlight?.entities ?? []).subtracting(drawn).sorted()
        if !missing.isEmpty, content.collapse.isEmpty {
            destination.note("warning: in the foreground, but not drawn: \(missing.joined(separator: ", "))")
        }
        choice?.words.filter { $0.hasPrefix("Backbone") || $0.hasPrefix("Incomplete") }.forEach(destination.note)
        tellOmissions(diagram)
    }

    /// What passes the lens but is not drawn. Of what is left out on purpose only the number is said.
    private func tellOmissions(_ diagram: Diagram) {
        let outside = diagram.omissions.count { $0.reason == .notChosen }
        if outside > 0, content.choosesPart {
            destination.note("\(English.count(outside, "claim lies", "claims lie")) outside of what was asked for")
        }
        let rest = diagram.omissions.filter { $0.reason != .notChosen }
        if rest.isEmpty { return }
        if content.view != nil {
            let claims = English.count(
                rest.count, "claim that passes the lens is", "claims that pass the lens are")
            destination.note("\(claims) not drawn in this view")
        } else {
            destination.note("\(English.count(rest.count, "claim is", "claims are")) not drawn:")
            for omission in rest { destination.note("  \(omission)") }
        }
    }
}

extension ContentOptions {
    /// Whether nothing is left out on purpose, or drawn in place of others.
    var drawsAll: Bool { view == nil && !choosesPart && collapse.isEmpty }

    /// Whether a part is asked for.
    var choosesPart: Bool {
        !around.isEmpty || !between.isEmpty || top != nil || backbone == BackboneMode.always.rawValue
    }
}
