import EntenteDOT
import EntenteReasoning

/// The title, caption, sources and legend of a picture, as one label of the graph at the top left: a legend of nodes would
/// disturb the layout.
struct Heading {
    private let diagram: Diagram
    private let theme: Theme
    private let notes: Diagram.NotesStyle

    /// Graphviz stretches a table to the width of its row, all columns alike. Empty columns beside the legend take most
    /// of that.
    private static let emptyColumns = 20

    init(_ diagram: Diagram, theme: Theme, notes: Diagram.NotesStyle) {
        self.diagram = diagram
        self.theme = theme
        self.notes = notes
    }

    /// Empty if there is nothing to head.
    var label: HTMLLabel {
        var rows: [HTMLLabel] = []
        if !diagram.title.isEmpty {
            for line in Typography.lines(diagram.title, or: "—", width: 80, limit: 200) {
                rows.append("<font point-size=\"18\"><b>\(line)</b></font>")
            }
        }
        let caption = diagram.captionWithRemark
        if !caption.isEmpty {
            for line in Typography.lines(caption, or: "—", width: 140, limit: 500) {
                rows.append(grey(line, size: "11"))
            }
        }
        if notes != .none { rows += sources }
        let marks = LegendTable(diagram, theme: theme).label
        let legendRow = marks.isEmpty ? nil : rows.count
        if !marks.isEmpty { rows.append(marks) }
        if notes == .full, diagram.notes.count <= Diagram.fullNotesLimit { rows += fullNotes }
        guard !rows.isEmpty else { return "" }
        // Air between the heading and the picture.
        rows.append("<font point-size=\"8\">&#160;</font>")
        let rest = HTMLLabel(markup: String(repeating: "<td></td>", count: Self.emptyColumns))
        let cells = rows.enumerated().map { index, row -> HTMLLabel in
            index == legendRow
                ? "<tr><td align=\"left\">\(row)</td>\(rest)</tr>"
                : "<tr><td colspan=\"\(1 + Self.emptyColumns)\" align=\"left\" balign=\"left\">\(row)</td></tr>"
        }
        return table(cells.joined(), spacing: 0, padding: 2)
    }

    private func grey(_ text: HTMLLabel, size: String) -> HTMLLabel {
        "<font point-size=\"\(size)\" color=\"\(theme.secondaryText.description)\">\(text)</font>"
    }

    private func table(_ rows: HTMLLabel, spacing: Int, padding: Int) -> HTMLLabel {
        """
        <table border="0" cellborder="0" cellspacing="\(spacing)" cellpadding="\(padding)">\(rows)</table>
        """
    }

    // MARK: Sources and notes

    private static let sourceLimit = 12

    private var sources: [HTMLLabel] {
        var rows = diagram.sources.prefix(Self.sourceLimit).map { source in
            let number = Typography.superscript(source.number)
            return grey("\(number) \(Typography.words(source.text, or: source.document, limit: 160))", size: "10")
        }
        let more = diagram.sources.count - Self.sourceLimit
        if more > 0 { rows.append(grey("… and \(HTMLLabel.text(English.count(more, "more document")))", size: "10")) }
        return rows
    }

    /// The notes in two columns.
    private var fullNotes: [HTMLLabel] {
        let notes = diagram.notes.map { note in
            Typography.lines(
                Note.text(note, claim: note.claim), or: note.claim, width: 110, limit: 600, balanced: false
            ).enumerated().map { index, line in grey(index == 0 ? line : "&#160;&#160;&#160;" + line, size: "9") }
        }
        guard !notes.isEmpty else { return [] }
        let half = (notes.count + 1) / 2
        let columns = [notes.prefix(half), notes.dropFirst(half)].filter { !$0.isEmpty }.map { column -> HTMLLabel in
            let lines = column.joined().map { $0 + "<br align=\"left\"/>" }.joined()
            return "<td align=\"left\" balign=\"left\" valign=\"top\">\(lines)</td>"
        }
        return [table("<tr>" + columns.joined() + "</tr>", spacing: 6, padding: 1)]
    }
}
