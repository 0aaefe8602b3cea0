import EntenteDOT

/// A small shape for the legend, built of cells with borders: a box, rounded like people, with a second outline like groups,
/// with the corner of a note or the flap of a tab.
struct Swatch {
    private let form: NodeForm
    private let outline: String
    private let fill: String
    private let line: String

    init(_ family: NodeFamily, isDraft: Bool = false, paint: Theme.Paint) {
        form = NodeForm(family)
        outline = paint.outline.description
        fill = paint.fill.description
        line = isDraft ? "dashed" : "solid"
    }

    var label: HTMLLabel {
        switch form.shape {
        case "note":
            cells(
                cell(17, 5, sides: "LT"), cell(5, 5, sides: "LB", isFilled: false),
                under: cell(22, 8, sides: "LRB", span: 2))
        case "tab": cells(cell(9, 4, sides: "LTR"), gap, under: cell(22, 9, sides: "LTRB", span: 2))
        case "underline": cells(cell(22, 11, sides: "B"))
        // Cells are no ovals.
        case "ellipse": "<font color=\"\(outline)\" point-size=\"12\">◯</font>"
        default: box
        }
    }

    private var box: HTMLLabel {
        let style = (form.style + (line == "dashed" ? [line] : [])).joined(separator: ",")
        return """
            <table border="\(form.penWidth == 2 ? 2 : 1)" cellborder="\(form.isDouble ? 1 : 0)" \
            cellspacing="\(form.isDouble ? 1 : 0)" cellpadding="0" color="\(outline)" bgcolor="\(fill)" \
            style="\(style.isEmpty ? "solid" : style)"><tr>\
            <td width="\(form.isDouble ? 18 : 22)" height="\(form.isDouble ? 8 : 12)" fixedsize="true"></td></tr></table>
            """
    }

    private func cell(_ width: Int, _ height: Int, sides: String, isFilled: Bool = true, span: Int = 1) -> HTMLLabel {
        let ground: HTMLLabel = isFilled ? " bgcolor=\"\(fill)\"" : ""
        return """
            <td colspan="\(span)" width="\(width)" height="\(height)" fixedsize="true" border="1" sides="\(sides)" color="\(outline)" \
            style="\(line)"\(ground)></td>
            """
    }

    private var gap: HTMLLabel { "<td width=\"13\" height=\"4\" fixedsize=\"true\"></td>" }

    /// Cells side by side, and perhaps one below over their whole width.
    private func cells(_ top: HTMLLabel..., under: HTMLLabel? = nil) -> HTMLLabel {
        let row = "<tr>" + top.joined() + "</tr>"
        let below: HTMLLabel = under.map { "<tr>" + $0 + "</tr>" } ?? ""
        return """
            <table border="0" cellborder="0" cellspacing="0" cellpadding="0" width="22" height="\(under == nil ? 11 : 13)" \
            fixedsize="true">\(row)\(below)</table>
            """
    }
}
