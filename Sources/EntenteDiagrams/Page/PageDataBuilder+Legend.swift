/// The legend as values: the page draws its marks itself, beside the picture.
extension PageDataBuilder {
    var legend: [PageData.Mark] {
        let theme = page.drawnTheme
        return Legend(of: page.diagram).rows.map { row in
            switch row.mark {
            case .node(let family, let isDraft):
                let paint = theme.paint(of: family, isDraft: isDraft)
                return PageData.Mark(
                    form: "node", meaning: row.meaning, fill: paint.fill.description,
                    color: paint.outline.description, isDashed: isDraft,
                    isRound: family == .person || family == .collective)
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
            case .standing: return PageData.Mark(form: "sign", meaning: row.meaning, color: theme.adverse.description)
            case .negated:
                return PageData.Mark(form: "sign", meaning: row.meaning, color: theme.secondaryText.description)
            }
        }
    }
}
