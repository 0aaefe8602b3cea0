import EntenteDOT

/// The legend as a table in the heading: each mark as it is drawn, as far as cells and letters can show it.
struct LegendTable {
    private let rows: [Legend.Row]
    private let theme: Theme
    private let isTerse: Bool

    private static let columns = 4

    init(_ diagram: Diagram, theme: Theme) {
        rows = Legend(of: diagram, theme: theme).rows
        self.theme = theme
        isTerse = diagram.isWordless
    }

    /// Empty where nothing needs a legend.
    var label: HTMLLabel {
        guard !rows.isEmpty else { return "" }
        let lines = stride(from: 0, to: rows.count, by: Self.columns).map { start -> HTMLLabel in
            let cells = rows[start..<min(start + Self.columns, rows.count)].map { row -> HTMLLabel in
                """
                <td width="30">\(symbol(row.mark))</td>\
                <td align="left"><font point-size="10">\(row.meaning)&#160;&#160;&#160;</font></td>
                """
            }
            return "<tr>" + cells.joined() + "</tr>"
        }
        return table(lines.joined(), spacing: 3, padding: 1)
    }

    private func symbol(_ mark: Legend.Mark) -> HTMLLabel {
        switch mark {
        case .node(let family, let isDraft):
            Swatch(family, isDraft: isDraft, paint: theme.paint(of: family, isDraft: isDraft)).label
        case .hollow(let family, let isDraft):
            Swatch(
                family, isDraft: isDraft,
                paint: .init(fill: theme.background, outline: theme.paint(of: family, isDraft: isDraft).outline)
            ).label
        case .kind(let id, let family): Swatch(family, paint: theme.kinds[id] ?? theme.paint(of: family)).label
        case .arrow(let tone, let isOpposing, let isMutual):
            glyph(Self.arrow(tone, isOpposing: isOpposing, isMutual: isMutual), theme.line(tone))
        case .party: glyph("━━", theme.supportive)
        case .bundle: glyph("━━", theme.neutral)
        case .derived: glyph("══", theme.statuses[.derived] ?? theme.text)
        case .relation(let id): glyph("━━", theme.relations[id] ?? theme.text)
        case .line(let line): stroke(line)
        case .standing(let standing): glyph(standing.sign, theme.words(standing))
        case .negated: glyph(Diagram.Edge.negatedSign, theme.statuses[.negated] ?? theme.secondaryText)
        case .remark(.possibly) where isTerse: glyph(Diagram.Edge.possiblySign, theme.secondaryText)
        case .remark(let remark):
            "<font color=\"\(theme.secondaryText.description)\" point-size=\"8.5\"><i>\(remark.rawValue)</i></font>"
        }
    }

    private static func arrow(_ tone: Diagram.Edge.Tone, isOpposing: Bool, isMutual: Bool) -> String {
        if isMutual { return tone == .supportive ? "◄─►" : tone == .adverse ? "◁─▷" : "──" }
        if isOpposing { return "─┤" }
        switch tone {
        case .supportive: return "─►"
        case .adverse: return "─▷"
        case .neutral: return "─›"
        }
    }

    private func glyph(_ text: String, _ color: Color) -> HTMLLabel {
        "<font color=\"\(color.description)\" point-size=\"11\"><b>\(text)</b></font>"
    }

    /// A line of a style, as the lower border of a cell: no font has dashes like those of the picture.
    private func stroke(_ line: Diagram.Edge.Line) -> HTMLLabel {
        let cell: HTMLLabel = """
            <tr><td width="24" height="6" fixedsize="true" border="2" sides="B" \
            color="\(color(of: line).description)" style="\(line.rawValue)"></td></tr>\
            <tr><td width="24" height="6" fixedsize="true"></td></tr>
            """
        return table(cell, spacing: 0, padding: 0)
    }

    private func color(of line: Diagram.Edge.Line) -> Color {
        (line == .dotted ? theme.statuses[.alleged] : nil) ?? theme.text
    }

    private func table(_ rows: HTMLLabel, spacing: Int, padding: Int) -> HTMLLabel {
        """
        <table border="0" cellborder="0" cellspacing="\(spacing)" cellpadding="\(padding)">\(rows)</table>
        """
    }
}
