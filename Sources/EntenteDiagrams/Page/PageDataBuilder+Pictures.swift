import EntenteModel

/// The pictures of a page: what their shapes and lines stand for, their legends.
extension PageDataBuilder {
    func picture(_ drawing: DiagramPage.Drawing) -> PageData.Picture {
        let diagram = drawing.diagram
        let ids = ElementIDs(diagram)
        return PageData.Picture(
            view: drawing.name, name: drawing.label, title: diagram.title, caption: diagram.caption,
            nodes: diagram.nodes.map { node in
                PageData.Node(id: node.id, element: ids.nodes[node.id] ?? "", name: node.name, kind: node.kind)
            }, edges: zip(diagram.edges, ids.edges).map(edge), omissions: diagram.omissions.map(omission),
            legend: Legend(of: diagram, theme: page.drawnTheme).rows.map { row in
                // A line without words has a sign.
                row.mark == .remark(.possibly) && diagram.isWordless
                    ? sign(Diagram.Edge.possiblySign, row, page.drawnTheme.secondaryText) : mark(row)
            },
            sources: diagram.sources.sorted { $0.number < $1.number }.map(\.document))
    }

    private func edge(_ edge: Diagram.Edge, _ element: String) -> PageData.Edge {
        PageData.Edge(
            element: element, from: edge.from, to: edge.to,
            claims: edge.claims.filter { graph.claimPosition($0) != nil }, words: words(edge))
    }

    /// No sentence: several relations told of one pair in a row would make one that nobody says.
    private func words(_ edge: Diagram.Edge) -> String {
        if edge.relations.count > 1 { return "\(edge.relations.count) relations" }
        if edge.isNegated, !edge.label.isEmpty { return edge.label }
        let words = edge.relations.map { graph.ontology.relation($0)?.words.now ?? $0 }.joined()
        return edge.modality == .actual ? words : "\(words), \(edge.modality.rawValue)"
    }

    private func omission(_ omission: Diagram.Omission) -> PageData.Omission {
        PageData.Omission(
            claim: omission.claim, reason: String(omission.description.dropFirst(omission.claim.count + 2)))
    }

    /// A word at labels.
    func mark(_ remark: Diagram.Edge.Remark) -> PageData.Mark { mark(Legend.row(of: .remark(remark))) }

    /// The page draws the marks of its legend itself, beside the picture.
    private func mark(_ row: Legend.Row) -> PageData.Mark {
        let theme = page.drawnTheme
        switch row.mark {
        case .node(let family, let isDraft):
            let paint = theme.paint(of: family, isDraft: isDraft)
            return PageData.Mark(
                form: "node", meaning: row.meaning, fill: paint.fill.description,
                color: paint.outline.description, isDashed: isDraft,
                isRound: family == .person || family == .collective)
        case .hollow(let family, let isDraft):
            return PageData.Mark(
                form: "node", meaning: row.meaning, fill: theme.background.description,
                color: theme.paint(of: family, isDraft: isDraft).outline.description, isDashed: isDraft)
        case .arrow(let tone, let isOpposing, let isMutual):
            let head = tone == .supportive ? "full" : isOpposing ? "bar" : tone == .adverse ? "open" : "small"
            return PageData.Mark(
                form: "arrow", meaning: row.meaning, color: theme.line(tone).description,
                head: isMutual && tone == .neutral ? nil : head, isMutual: isMutual)
        case .party: return PageData.Mark(form: "party", meaning: row.meaning, color: theme.supportive.description)
        case .bundle: return PageData.Mark(form: "party", meaning: row.meaning, color: theme.neutral.description)
        case .line(let line):
            return PageData.Mark(
                form: "line", meaning: row.meaning, color: theme.text.description, isDashed: line == .dashed,
                isDotted: line == .dotted)
        case .standing(let standing): return sign(standing.sign, row, theme.words(standing))
        case .negated: return sign(Diagram.Edge.negatedSign, row, theme.secondaryText)
        case .derived: return sign("═", row, theme.text)
        case .remark(let remark): return sign(remark.rawValue, row, theme.secondaryText)
        case .kind(let id, let family):
            let paint = theme.kinds[id] ?? theme.paint(of: family)
            return PageData.Mark(
                form: "node", meaning: row.meaning, fill: paint.fill.description, color: paint.outline.description)
        case .relation(let id):
            return PageData.Mark(
                form: "party", meaning: row.meaning, color: (theme.relations[id] ?? theme.text).description)
        }
    }

    private func sign(_ sign: String, _ row: Legend.Row, _ color: Color) -> PageData.Mark {
        PageData.Mark(form: "sign", meaning: row.meaning, color: color.description, sign: sign)
    }
}
