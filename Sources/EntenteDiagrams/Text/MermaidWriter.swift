import EntenteDOT
import EntenteFormats

/// Writes a diagram as a flowchart of Mermaid.
/// Source: <https://mermaid.js.org/syntax/flowchart.html>.
struct MermaidWriter {
    private let diagram: Diagram
    private let theme: Theme
    private let hasLegend: Bool
    private let words: PlainWords
    private let names: [String: String]
    /// The edges whose ends are drawn.
    private let edges: [Diagram.Edge]

    /// Mermaid refuses longer texts and more lines, unless the page that draws it says otherwise.
    static let textLimit = 50_000
    static let edgeLimit = 500

    init(_ diagram: Diagram, theme: Theme, notes: Diagram.NotesStyle) {
        self.diagram = diagram
        self.theme = theme
        hasLegend = notes != .none
        words = PlainWords(diagram)
        let names = Dictionary(
            diagram.nodes.enumerated().map { ($1.id, "n\($0 + 1)") },
            uniquingKeysWith: { first, _ in first })
        self.names = names
        edges = diagram.edges.filter { names[$0.from] != nil && names[$0.to] != nil }
    }

    func conversion() -> Conversion {
        var text = self.text(withComments: true)
        var losses = words.losses
        if text.utf8.count > Self.textLimit {
            text = self.text(withComments: false)
            losses.removeFirst(diagram.notes.isEmpty ? 0 : 1)
            losses += PlainWords.losses([
                (
                    "note on a claim, for want of room", "notes on claims, for want of room",
                    diagram.notes.count
                )
            ])
        }
        losses += PlainWords.losses([
            (
                "line more than Mermaid draws unasked (maxEdges)",
                "lines more than Mermaid draws unasked (maxEdges)",
                edges.count - Self.edgeLimit
            ),
            (
                "byte more than Mermaid reads unasked (maxTextSize)",
                "bytes more than Mermaid reads unasked (maxTextSize)", text.utf8.count - Self.textLimit
            ),
        ])
        return Conversion(text: text, losses: losses)
    }

    private func text(withComments: Bool) -> String {
        var lines: [String] = []
        if !diagram.title.isEmpty {
            lines += [
                "---", "title: " + MermaidText.quoted(DOTWriter.shortened(diagram.title, to: 200)), "---",
            ]
        }
        lines.append("flowchart LR")
        if !diagram.caption.isEmpty {
            lines.append("  %% " + MermaidText.comment(DOTWriter.shortened(diagram.caption, to: 500)))
        }
        lines += nodeLines
        for edge in edges {
            if withComments { lines += words.comments(edge).map { "  %% " + MermaidText.comment($0) } }
            lines.append(line(edge))
        }
        let legend = legendLines
        lines += legend + styles(hasLegend: !legend.isEmpty)
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Nodes

    private var nodeLines: [String] {
        var lines: [String] = []
        var boxed: Set<String> = []
        let byID = Dictionary(
            diagram.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, cluster) in diagram.clusters.enumerated() {
            let label = MermaidText.lines(words.label(cluster))
            lines.append("  subgraph c\(index + 1)[\"\(label)\"]")
            for node in cluster.members.compactMap({ byID[$0] }) where boxed.insert(node.id).inserted {
                lines.append("    " + declaration(node))
            }
            lines.append("  end")
        }
        for node in diagram.nodes where boxed.insert(node.id).inserted {
            lines.append("  " + declaration(node))
        }
        return lines
    }

    private func declaration(_ node: Diagram.Node) -> String {
        var label = MermaidText.lines(words.name(node))
        if node.family == .state || node.family == .disputedPolity { label = "<b>\(label)</b>" }
        let subtitle = words.subtitle(node)
        if !subtitle.isEmpty { label += "<br/><small>\(MermaidText.lines(subtitle))</small>" }
        let (open, close) = Self.brackets(node.family)
        return "\(names[node.id] ?? "n0")\(open)\"\(label)\"\(close):::\(Self.className(node))"
    }

    private static func brackets(_ family: NodeFamily) -> (String, String) {
        switch family {
        case .state, .disputedPolity, .organization, .office, .other, .label: ("[", "]")
        case .person: ("(", ")")
        case .collective: ("[[", "]]")
        case .treaty, .proposal, .document: ("[/", "/]")
        case .event: ("{{", "}}")
        case .place, .topic, .unnamed: ("([", "])")
        }
    }

    private static func className(_ node: Diagram.Node) -> String {
        let family = node.family.rawValue.split(separator: "-").joined(separator: "_")
        return node.isMuted ? "muted" : family + (node.isDraft ? "_draft" : "")
    }

    // MARK: Lines

    private func line(_ edge: Diagram.Edge) -> String {
        let facts = words.facts(edge)
        let lines =
            words.relation(edge) + (facts.isEmpty ? [] : [facts])
            + (words.standing(edge).map { [$0] } ?? [])
            + words.detail(edge)
        let label = lines.isEmpty ? "" : "|\"\(MermaidText.lines(lines))\"|"
        return "  \(names[edge.from] ?? "n0") \(Self.arrow(edge))\(label) \(names[edge.to] ?? "n0")"
    }

    static func arrow(_ edge: Diagram.Edge) -> String {
        let form = EdgeForm(edge)
        let body =
            edge.form == .party || edge.form == .bundle ? "==" : edge.line == .solid ? "--" : "-.-"
        guard form.arrowhead != "none" else { return body == "-.-" ? body : body + body.prefix(1) }
        let heads = edge.isOpposing ? ("x", "x") : edge.tone == .adverse ? ("o", "o") : ("<", ">")
        return (form.arrowtail == nil ? "" : heads.0) + body + heads.1
    }

    // MARK: Legend and styles

    private var legendLines: [String] {
        guard hasLegend else { return [] }
        var rows = Legend(of: diagram).rows.compactMap { row in
            Self.mark(row.mark).map { "\($0) \(row.meaning)" }
        }
        for source in diagram.sources.prefix(PlainWords.sourceLimit) {
            rows += Typography.plainLines(
                "\(Typography.superscript(source.number)) \(source.text)", or: source.document, width: 32,
                limit: 160)
        }
        if let further = words.furtherSources { rows.append(further) }
        guard !rows.isEmpty else { return [] }
        let urls = diagram.sources.compactMap { source in
            Link.safe(source.url).map {
                "  %% \(Typography.superscript(source.number)) \(MermaidText.comment($0))"
            }
        }
        return urls + ["  legend[\"\(MermaidText.lines(rows))\"]:::legend"]
    }

    /// A mark in letters; `nil` for shapes, which their own words tell.
    private static func mark(_ mark: Legend.Mark) -> String? {
        switch mark {
        case .node, .hollow, .kind: nil
        case .party, .bundle: "━━"
        case .arrow(_, true, _): "──×"
        case .arrow(.adverse, _, let isMutual): isMutual ? "○──○" : "──○"
        case .arrow(.supportive, _, let isMutual): isMutual ? "◄─►" : "─►"
        case .arrow(.neutral, _, let isMutual): isMutual ? "──" : "─›"
        case .line(.dashed): "╌╌"
        case .line: "┈┈"
        case .standing(let standing): standing.sign
        case .negated: Diagram.Edge.negatedSign
        case .derived: Diagram.Edge.derivedSign
        case .remark(let remark): remark.rawValue
        case .relation: "──"
        }
    }

    private func styles(hasLegend: Bool) -> [String] {
        var lines: [String] = []
        var written: Set<String> = []
        for node in diagram.nodes where written.insert(Self.className(node)).inserted {
            let paint =
                node.isMuted ? theme.mutedPaint : theme.paint(of: node.family, isDraft: node.isDraft)
            let text =
                node.isMuted ? theme.mutedText : node.family == .unnamed ? theme.secondaryText : theme.text
            let isBare = node.family == .label && !node.isMuted
            var style = isBare ? "fill:none,stroke:none" : "fill:\(paint.fill),stroke:\(paint.outline)"
            style += ",color:\(text),stroke-width:\(NodeForm(node.family).penWidth == 2 ? 2 : 1)px"
            if node.isDraft { style += ",stroke-dasharray:5 4" }
            lines.append("  classDef \(Self.className(node)) \(style)")
        }
        if hasLegend {
            lines.append("  classDef legend fill:none,stroke:none,color:\(theme.text),text-align:left")
        }
        for (index, edge) in edges.enumerated() {
            let color = edge.isMuted ? theme.muted : theme.line(edge.tone)
            let words = edge.isMuted ? theme.mutedText : theme.words(edge.tone)
            var style = "stroke:\(color),color:\(words),stroke-width:\(EdgeForm(edge).penWidth)px"
            switch edge.line {
            case .solid: break
            case .dashed: style += ",stroke-dasharray:7 4"
            case .dotted: style += ",stroke-dasharray:2 3"
            }
            lines.append("  linkStyle \(index) \(style)")
        }
        for (index, _) in diagram.clusters.enumerated() {
            lines.append(
                "  style c\(index + 1) fill:\(theme.cluster.fill),stroke:\(theme.cluster.outline)")
        }
        return lines
    }
}
