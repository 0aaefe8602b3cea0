import EntenteDOT

/// The label of an edge, on a ground of the background's color so that lines do not run through the words.
struct EdgeLabel {
    /// `nil` if there is nothing to say.
    let label: HTMLLabel?

    init(_ edge: Diagram.Edge, theme: Theme) {
        let words = (edge.isMuted ? theme.mutedText : theme.words(edge.tone)).description
        let small = (edge.isMuted ? theme.mutedText : theme.secondaryText).description
        var first: [HTMLLabel] = []
        if edge.isNegated { first.append("<font color=\"\(small)\"><b>×</b></font>") }
        if !edge.label.isEmpty {
            for (index, line) in Typography.lines(edge.label, or: "—", width: 30, limit: 90).enumerated() {
                let text: HTMLLabel = "<font color=\"\(words)\">\(line)</font>"
                first.append(index == 0 ? text : "<br/>" + text)
            }
        }
        let facts = [edge.remark, edge.date].compactMap { $0 }.joined(separator: ", ")
        // A lone number beside a thick line belongs to nothing; the treaty's node has it.
        let notes = edge.form == .party ? "" : Typography.footnotes(edge.sources)
        if !(facts + notes).isEmpty {
            let date: HTMLLabel =
                facts.isEmpty ? "" : "<font point-size=\"8.5\">\(HTMLLabel.text(facts, limit: 60))</font>"
            first.append("<font color=\"\(small)\">\(date)\(notes)</font>")
        }
        var lines = [first.joined(separator: " ")]
        if let mark = Self.mark(edge, theme: theme) { lines.append(mark) }
        if let detail = edge.detail {
            for line in Typography.lines(detail, or: "—", width: 32, limit: 120) {
                lines.append("<font color=\"\(small)\" point-size=\"8.5\">\(line)</font>")
            }
        }
        let text = lines.filter { !$0.isEmpty }.joined(separator: "<br/>")
        label = text.isEmpty ? nil : Self.table(text, theme: theme)
    }

    /// The mark that others deny or contradict the claim.
    private static func mark(_ edge: Diagram.Edge, theme: Theme) -> HTMLLabel? {
        guard let standing = edge.standing else { return nil }
        let color = (edge.isMuted ? theme.mutedText : theme.adverse).description
        return """
            <font color="\(color)" point-size="8.5"><b>× \(standing.rawValue)</b>\
            \(Typography.footnotes(edge.denialSources))</font>
            """
    }

    private static func table(_ text: HTMLLabel, theme: Theme) -> HTMLLabel {
        """
        <table border="0" cellborder="0" cellspacing="0" cellpadding="1" bgcolor="\(theme.background.description)">\
        <tr><td>\(text)</td></tr></table>
        """
    }
}
