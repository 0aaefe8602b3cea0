import EntenteDOT
import EntenteModel

/// Writes a diagram as a DOT document in the colors of a theme.
struct DiagramDrawing {
    let diagram: Diagram
    let theme: Theme
    let notesStyle: Diagram.NotesStyle
    let names: [String: String]
    private let hasEdgeLabels: Bool
    private let ids: ElementIDs
    private let ranks: [String: Rank]

    /// How far to the right a node belongs, in a picture that is read from people to what they do.
    private enum Rank: Int {
        case person, body, state, disputedPolity, content

        init(_ family: NodeFamily) {
            switch family {
            case .person, .collective, .other: self = .person
            case .office, .organization, .document: self = .body
            case .state: self = .state
            case .disputedPolity: self = .disputedPolity
            case .treaty, .proposal, .event, .topic, .place, .label, .unnamed: self = .content
            }
        }
    }
    private let notes: [String: Diagram.Note]

    static let fonts = "Liberation Sans,Arial,Helvetica,sans-serif"

    init(_ diagram: Diagram, theme: Theme, notes: Diagram.NotesStyle) {
        self.diagram = diagram
        self.theme = theme
        notesStyle = notes
        hasEdgeLabels = diagram.hasEdgeLabels
        let numbered = diagram.nodes.enumerated().map { ($1.id, "n\($0 + 1)") }
        names = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
        ids = ElementIDs(diagram)
        ranks = Dictionary(diagram.nodes.map { ($0.id, Rank($0.family)) }, uniquingKeysWith: { first, _ in first })
        self.notes = Dictionary(diagram.notes.map { ($0.claim, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func document() -> DOTDocument {
        var document = DOTDocument(id: "entente", attributes: graphAttributes())
        document.nodeDefaults = [
            "fontname": .text(Self.fonts), "fontsize": 12, "fontcolor": color(theme.text), "margin": "0.14,0.07",
            "height": 0.42, "penwidth": 1.2,
        ]
        document.edgeDefaults = [
            "fontname": .text(Self.fonts), "fontsize": 9.5, "fontcolor": color(theme.secondaryText), "arrowsize": 0.7,
        ]
        var boxed: Set<String> = []
        let boxes = diagram.layoutEngine.drawsBoxes ? diagram.clusters : []
        for (number, cluster) in boxes.enumerated() {
            boxed.formUnion(cluster.members)
            document.statements.append(.subgraph(box(cluster, number: number + 1)))
        }
        for node in diagram.nodes where !boxed.contains(node.id) { document.statements.append(statement(node)) }
        for (index, edge) in diagram.edges.enumerated() {
            if let statement = statement(edge, id: ids.edges[index]) { document.statements.append(statement) }
        }
        return document
    }

    private func graphAttributes() -> DOTAttributes {
        var attributes: DOTAttributes = [
            "rankdir": "LR", "bgcolor": color(theme.background), "fontname": .text(Self.fonts),
            "fontcolor": color(theme.text), "labelloc": "t", "labeljust": "l", "pad": 0.35, "nodesep": 0.45,
            "ranksep": 0.75, "splines": "spline", "newrank": true, "outputorder": "edgesfirst", "forcelabels": true,
        ]
        attributes.merge(diagram.layoutChoice.attributes)
        if let center = diagram.center, let name = names[center] { attributes["root"] = .text(name) }
        if !diagram.title.isEmpty { attributes["tooltip"] = tip(diagram.title) }
        let heading = Heading(diagram, theme: theme, notes: notesStyle).label
        if !heading.isEmpty { attributes["label"] = .html(heading) }
        return attributes
    }

    private func box(_ cluster: Diagram.Cluster, number: Int) -> DOTSubgraph {
        let words = Typography.words(cluster.label, or: "—", limit: 80)
        let label: HTMLLabel = "<font point-size=\"10\" color=\"\(theme.secondaryText.description)\">\(words)</font>"
        let byID = Dictionary(diagram.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return .cluster(
            String(number),
            [
                "label": .html(label), "labeljust": "l", "style": "rounded,filled", "penwidth": 1,
                "fillcolor": color(theme.cluster.fill), "color": color(theme.cluster.outline), "class": "cluster",
                "id": .text("cluster-\(number)"), "tooltip": tip(cluster.label),
            ],
            statements: cluster.members.compactMap { byID[$0].map(statement) })
    }

    /// A tooltip; nobody reads more.
    private func tip(_ text: String) -> DOTValue { .text(DOTWriter.shortened(text, to: 2_000)) }

    func color(_ color: Color) -> DOTValue { .text(color.description) }

    // MARK: Nodes

    private func statement(_ node: Diagram.Node) -> DOTStatement {
        let paint = node.isMuted ? theme.mutedPaint : theme.paint(of: node)
        let form = NodeForm(node.family)
        var attributes: DOTAttributes = [
            "label": .html(NodeLabel(node, theme: theme).label), "shape": .text(form.shape),
            "style": .text((["filled"] + form.style + (node.isDraft ? ["dashed"] : [])).joined(separator: ",")),
            "fillcolor": color(node.isHollow ? theme.background : paint.fill), "color": color(paint.outline),
            "id": .text(ids.nodes[node.id] ?? node.id),
            "class": .text((["node", node.family.rawValue] + classes(node)).joined(separator: " ")),
            "tooltip": tip(node.kind.isEmpty ? node.name : "\(node.name) (\(node.kind))"),
        ]
        if let penWidth = form.penWidth { attributes["penwidth"] = .number(penWidth) }
        if let margin = form.margin { attributes["margin"] = .text(margin) }
        if form.isDouble { attributes["peripheries"] = 2 }
        return .node(DOTNode(names[node.id] ?? node.id, attributes))
    }

    private func classes(_ node: Diagram.Node) -> [String] {
        node.lineage.map { "kind-" + ElementIDs.name($0) } + (node.isDraft ? ["draft"] : [])
            + (node.isUncertain ? ["uncertain"] : []) + (node.isMuted ? ["muted"] : [])
    }

    // MARK: Edges

    /// `nil` for an edge to a node that the diagram does not have.
    private func statement(_ edge: Diagram.Edge, id: String) -> DOTStatement? {
        guard let tail = names[edge.from], let head = names[edge.to] else { return nil }
        let form = EdgeForm(edge)
        let line = color(edge.isMuted ? theme.muted : theme.line(of: edge))
        let tooltip = tip(words(of: edge))
        var attributes: DOTAttributes = [
            "color": edge.isDerived ? Self.double(line) : line,
            "penwidth": .number(edge.thickness ?? form.penWidth),
            "arrowhead": .text(form.arrowhead),
            "id": .text(id), "class": .text(classes(edge).joined(separator: " ")), "edgetooltip": tooltip,
        ]
        if let arrowtail = form.arrowtail {
            attributes["dir"] = "both"
            attributes["arrowtail"] = .text(arrowtail)
        }
        if edge.line != .solid { attributes["style"] = .text(edge.line.rawValue) }
        if hasEdgeLabels {
            if let label = EdgeLabel(edge, theme: theme, isTerse: diagram.isWordless).label {
                attributes["label"] = .html(label)
                attributes["labeltooltip"] = tooltip
            } else if diagram.layoutEngine == .dot, !diagram.isWordless {
                // Without a label of its own `dot` leads a line through the labels of others.
                attributes["label"] = .html(EdgeLabel.empty)
            }
        } else if let signs = EdgeLabel(signsOf: edge, theme: theme).label {
            attributes["label"] = .html(signs)
            attributes["labeltooltip"] = tooltip
        }
        if let url = link(of: edge) { attributes["edgeURL"] = .text(url) }
        attributes.merge(form.layout)
        switch rank(edge.from) - rank(edge.to) {
        case 0 where ranks[edge.from] == .state || ranks[edge.from] == .disputedPolity: attributes["constraint"] = false
        case 1... where edge.isSymmetric:
            return .edge(DOTEdge(DOTEndpoint(head), DOTEndpoint(tail), attributes))
        case 1...:
            // Written from the far end, so that the picture still runs from people to polities to treaties.
            attributes["dir"] = "back"
            attributes["arrowtail"] = .text(form.arrowhead)
            attributes["arrowhead"] = "none"
            return .edge(DOTEdge(DOTEndpoint(head), DOTEndpoint(tail), attributes))
        default: break
        }
        return .edge(DOTEdge(DOTEndpoint(tail), DOTEndpoint(head), attributes))
    }

    /// Two lines side by side, which no claimed relation has.
    private static func double(_ color: DOTValue) -> DOTValue {
        guard case .text(let color) = color else { return color }
        return .text("\(color):\(color)")
    }

    /// The claims behind an edge, what they follow from, and what is said against them.
    private func words(of edge: Diagram.Edge) -> String {
        let premises = edge.premises.map { "\(Diagram.Edge.derivedSign) \(note($0))" }
        let contrary =
            edge.deniedBy.map { "\(Diagram.Standing.disputed.sign) \(note($0))" }
            + edge.contradictedBy.map { "\(Diagram.Standing.inConflict.sign) \(note($0))" }
        return (edge.claims.map(note) + premises + contrary).joined(separator: "\n")
    }

    private func rank(_ id: String) -> Int { ranks[id]?.rawValue ?? 0 }

    private func note(_ claim: String) -> String { Note.text(notes[claim], claim: claim) }

    private func classes(_ edge: Diagram.Edge) -> [String] {
        let state = edge.isNegated ? "negated" : edge.standing?.rawValue ?? edge.modality.rawValue
        let claims = edge.claims.map { "claim-" + ElementIDs.name($0) }
        // A mark hides the modality, and a line does not tell whether it has a direction: readers of the file need both.
        return ["edge"] + edge.relations.map(ElementIDs.name) + [edge.tone.rawValue, state]
            + (state == edge.modality.rawValue || edge.modality == .actual ? [] : [edge.modality.rawValue])
            + (edge.isSymmetric && edge.form != .party ? ["symmetric"] : []) + (edge.isDerived ? ["derived"] : [])
            + (edge.isUncertain ? ["uncertain"] : []) + (edge.isMuted ? ["muted"] : []) + claims
    }

    /// Where the only document behind an edge can be read.
    private func link(of edge: Diagram.Edge) -> String? {
        guard edge.sources.count == 1, let source = diagram.sources.first(where: { $0.number == edge.sources[0] })
        else { return nil }
        return Link.safe(source.url)
    }
}
