public import EntenteDOT

extension PanelDiagram {
    /// What is laid out: the whole without its heading, each label in the longest form that a panel gives it.
    public func layoutDocument(theme: Theme = .light) -> DOTDocument {
        var longest = whole
        for place in longest.nodes.indices {
            let id = longest.nodes[place].id
            let all = [longest.nodes[place]] + panels.map { $0.node(id) ?? longest.nodes[place] }
            longest.nodes[place] = all.max { Self.length($0) < Self.length($1) } ?? all[0]
        }
        let drawn = panels.map { panel in Dictionary(grouping: panel.marked.edges, by: \.id).compactMapValues(\.first) }
        for place in longest.edges.indices {
            let all = [longest.edges[place]] + drawn.compactMap { $0[longest.edges[place].id] }
            longest.edges[place] = all.max { Self.length($0) < Self.length($1) } ?? all[0]
        }
        longest.layout = whole.layoutEngine.rawValue
        var document = longest.dot(theme: theme, notes: .none)
        document.attributes["label"] = nil
        return document
    }

    private static func length(_ node: Diagram.Node) -> Int { node.name.count + (node.subtitle?.count ?? 0) }

    private static func length(_ edge: Diagram.Edge) -> Int {
        edge.label.count + edge.facts.reduce(0) { $0 + $1.words.count + 1 } + (edge.detail?.count ?? 0)
            + (edge.standing == nil ? 0 : 10)
    }

    /// The panels as one document, for the engine ``LayoutEngine/placed``: in rows, every node and line at the place that it has
    /// in the layout of ``layoutDocument(theme:)``, under one heading.
    ///
    /// The ids of elements begin with `panel1-`, `panel2-` and so on; else they are those of ``Diagram/dot(theme:notes:)``.
    public func document(
        _ placement: Placement, theme: Theme = .light, notes: Diagram.NotesStyle = .sources
    ) -> DOTDocument {
        let grid = PanelGrid(count: panels.count, placement)
        var document = heading(theme, notes)
        for (number, panel) in panels.enumerated() {
            let drawing = PanelDrawing(
                panel, number: number + 1, placement: placement, origin: grid.origin(number), theme: theme)
            document.statements += drawing.statements(grid, layout: whole.layoutEngine)
        }
        return document
    }

    /// The document of the heading: legend and footnotes of all that is drawn in any panel.
    private func heading(_ theme: Theme, _ notes: Diagram.NotesStyle) -> DOTDocument {
        var all = whole
        all.nodes = panels.flatMap { panel in panel.diagram.nodes.filter { !panel.absent.contains($0.id) } }
        all.edges = panels.flatMap { panel in panel.diagram.edges.filter { !panel.ended.contains($0.id) } }
        all.layout = whole.layoutEngine.rawValue
        all.clusters = []
        all.center = nil
        var words = [whole.caption]
        let hasWords = !whole.isWordless || whole.hasEdgeLabels
        let isTold = hasWords && !panels[0].isPlain
        if panels.contains(where: { !$0.begun.isEmpty }) {
            words.append("Heavy\(isTold ? " and “new”" : ""): told to have begun since the panel before.")
        }
        if panels.contains(where: { !$0.firstTold.isEmpty }), hasWords {
            words.append("“First told”: not in the panel before, and no claim says since when.")
        }
        if panels.contains(where: { !$0.ended.isEmpty }) {
            words.append("Gray\(isTold ? " and “ended”" : ""): only in the panel before.")
        }
        if panels.contains(where: { !$0.absent.isEmpty }) { words.append("Faint: no claim that counts at that date.") }
        all.caption = words.filter { !$0.isEmpty }.joined(separator: " ")
        var document = all.dot(theme: theme, notes: notes)
        document.statements = []
        return document
    }
}

extension Diagram {
    /// Whether no line is thicker than others for what it is.
    var hasLinesOfOneKind: Bool {
        edges.allSatisfy { $0.form == edges[0].form && $0.tone == edges[0].tone && $0.thickness == nil }
    }
}

extension PanelDiagram.Panel {
    fileprivate func node(_ id: String) -> Diagram.Node? { marked.nodes.first { $0.id == id } }

    /// The diagram with its changes in words.
    var marked: Diagram {
        var marked = diagram
        for place in marked.nodes.indices {
            let node = marked.nodes[place]
            if absent.contains(node.id) {
                marked.nodes[place].isMuted = true
                marked.nodes[place].subtitle = nil
                marked.nodes[place].sources = []
            }
        }
        for place in marked.edges.indices {
            let edge = marked.edges[place]
            var word =
                begun.contains(edge.id)
                ? "new" : firstTold.contains(edge.id) ? "first told" : ended.contains(edge.id) ? "ended" : nil
            // Nobody should read "possibly ended".
            if ended.contains(edge.id) { marked.edges[place].isUncertain = false }
            if isPlain {
                // What is heavy or gray says it without a word.
                if word != "first told" { word = nil }
            } else if let change = word, edge.label.isEmpty, marked.edges[place].isUncertain {
                marked.edges[place].isUncertain = false
                word = "\(change), \(Diagram.Edge.Remark.possibly.rawValue)"
            }
            marked.edges[place].detail =
                [word, edge.detail].compactMap { $0 }.isEmpty
                ? nil : [word, edge.detail].compactMap { $0 }.joined(separator: " – ")
        }
        return marked
    }
}
