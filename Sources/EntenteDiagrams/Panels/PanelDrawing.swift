import EntenteDOT

/// One panel as statements with places: the document of its diagram, moved to where it belongs.
struct PanelDrawing {
    private let panel: PanelDiagram.Panel
    private let number: Int
    private let placement: Placement
    private let origin: (x: Double, y: Double)
    private let theme: Theme
    /// The `id` attributes of what changed.
    private let absentIDs: Set<String>
    private let begunIDs: Set<String>
    private let firstToldIDs: Set<String>
    private let endedIDs: Set<String>

    init(
        _ panel: PanelDiagram.Panel, number: Int, placement: Placement, origin: (x: Double, y: Double), theme: Theme
    ) {
        (self.panel, self.number, self.placement) = (panel, number, placement)
        (self.origin, self.theme) = (origin, theme)
        let ids = ElementIDs(panel.diagram)
        absentIDs = Set(panel.absent.compactMap { ids.nodes[$0] })
        func edges(_ chosen: Set<String>) -> Set<String> {
            Set(zip(panel.diagram.edges, ids.edges).filter { chosen.contains($0.0.id) }.map(\.1))
        }
        (begunIDs, firstToldIDs, endedIDs) = (edges(panel.begun), edges(panel.firstTold), edges(panel.ended))
    }

    /// The frame with the date, and what is in it.
    func statements(_ grid: PanelGrid, layout: LayoutEngine) -> [DOTStatement] {
        var marked = panel.marked
        // Words and boxes stand where that layout left room for them.
        marked.layout = layout.rawValue
        let document = marked.dot(theme: theme, notes: .none)
        let margin = PanelGrid.margin
        let frame = [origin.x - margin, origin.y - margin, origin.x + grid.width + margin, top(grid) + PanelGrid.title]
        let date: HTMLLabel = """
            <table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td width="\(Int(grid.width))" align="left">\
            <font point-size="15" color="\(theme.text.description)"><b>\(HTMLLabel.text(panel.label))</b></font></td></tr></table>
            """
        let title = DOTNode(
            name("date"),
            [
                "label": .html(date), "shape": "plaintext", "margin": 0, "width": 0, "height": 0,
                "pos": .text(point(grid.width / 2, grid.height + margin + PanelGrid.title / 2 - 4)),
                "id": .text(id("date")), "class": "panel-date", "tooltip": .text(panel.label),
            ])
        let box = DOTSubgraph.cluster(
            "panel\(number)",
            [
                "bb": .text(frame.map(Self.text).joined(separator: ",")), "style": "rounded", "penwidth": 1,
                "color": .text(theme.cluster.outline.description), "class": "panel", "id": .text("panel\(number)"),
                "label": "", "tooltip": .text(panel.label),
            ], statements: [.node(title)] + document.statements.compactMap(moved))
        return [.subgraph(box)]
    }

    private func top(_ grid: PanelGrid) -> Double { origin.y + grid.height + PanelGrid.margin }

    private func name(_ name: String) -> String { "p\(number)_\(name)" }

    private func id(_ id: String) -> String { "panel\(number)-\(id)" }

    // MARK: Places

    private func point(_ x: Double, _ y: Double) -> String { Self.text(origin.x + x) + "," + Self.text(origin.y + y) }

    private func point(_ point: Placement.Point) -> String { self.point(point.x, point.y) }

    /// Hundredths of a point, which no eye can tell.
    private static func text(_ number: Double) -> String {
        let rounded = (number * 100).rounded() / 100
        return Int(exactly: rounded).map(String.init) ?? String(rounded)
    }

    // MARK: Statements

    /// A statement at its place; `nil` for what the layout did not place.
    private func moved(_ statement: DOTStatement) -> DOTStatement? {
        switch statement {
        case .node(let node): return moved(node).map(DOTStatement.node)
        case .edge(let edge): return moved(edge).map(DOTStatement.edge)
        case .subgraph(let box): return moved(box).map(DOTStatement.subgraph)
        case .defaults: return statement
        }
    }

    private static func text(_ value: DOTValue?) -> String? {
        if case .text(let text)? = value { text } else { nil }
    }

    private static func number(_ value: DOTValue?, or standard: Double) -> Double {
        text(value).flatMap(Double.init) ?? standard
    }

    private func moved(_ node: DOTNode) -> DOTNode? {
        var node = node
        guard let own = Self.text(node.attributes["id"]), let box = placement.boxes[own] else { return nil }
        node.id = name(node.id)
        node.attributes["id"] = .text(id(own))
        node.attributes["pos"] = .text(point(box.center))
        node.attributes["width"] = .number(box.width / 72)
        node.attributes["height"] = .number(box.height / 72)
        if absentIDs.contains(own) {
            node.attributes["fillcolor"] = .text(theme.background.description)
            node.attributes["penwidth"] = 0.6
            node.attributes["class"] = .text((Self.text(node.attributes["class"]) ?? "") + " absent")
        }
        return node
    }

    private func moved(_ edge: DOTEdge) -> DOTEdge? {
        var edge = edge
        guard let own = Self.text(edge.attributes["id"]), let line = placement.lines[own], !line.curve.isEmpty
        else { return nil }
        edge.tail.node = name(edge.tail.node)
        edge.head.node = name(edge.head.node)
        edge.attributes["id"] = .text(id(own))
        let ends = [line.start.map { "s," + point($0) }, line.end.map { "e," + point($0) }].compactMap { $0 }
        edge.attributes["pos"] = .text((ends + line.curve.map { point($0) }).joined(separator: " "))
        if let label = line.label {
            edge.attributes["lp"] = .text(point(label))
        } else {
            edge.attributes["label"] = nil
        }
        let changes = [(begunIDs, "new"), (firstToldIDs, "first-told"), (endedIDs, "ended")]
        let change = changes.first { $0.0.contains(own) }?.1
        if change == "new" {
            let (width, head) = (
                Self.number(edge.attributes["penwidth"], or: 1), Self.number(edge.attributes["arrowsize"], or: 0.7)
            )
            edge.attributes["penwidth"] = .number(width + 1.1)
            // A hollow head stays hollow.
            edge.attributes["arrowsize"] = .number(head * 1.4)
        }
        if let change { edge.attributes["class"] = .text((Self.text(edge.attributes["class"]) ?? "") + " " + change) }
        return edge
    }

    private func moved(_ box: DOTSubgraph) -> DOTSubgraph? {
        var box = box
        guard let own = Self.text(box.attributes["id"]), let frame = placement.clusters[own] else { return nil }
        box.id = "cluster_\(number)_" + (box.id ?? "")
        box.attributes["id"] = .text(id(own))
        let corners = [(-0.5, -0.5), (0.5, 0.5)].map { x, y in
            point(frame.center.x + x * frame.width, frame.center.y + y * frame.height)
        }
        box.attributes["bb"] = .text(corners.joined(separator: ","))
        if let label = placement.clusterLabels[own] { box.attributes["lp"] = .text(point(label)) }
        box.statements = box.statements.compactMap(moved)
        return box
    }
}
