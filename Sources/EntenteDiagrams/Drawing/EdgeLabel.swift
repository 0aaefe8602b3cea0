import EntenteDOT

/// The label of an edge, on a ground of the background's color so that lines do not run through the words.
struct EdgeLabel {
    /// `nil` if there is nothing to say.
    let label: HTMLLabel?

    /// - Parameter isTerse: Whether lines have no words: what holds only possibly has a sign then.
    init(_ edge: Diagram.Edge, theme: Theme, isTerse: Bool = false) {
        if isTerse, edge.isUncertain, edge.remarks == [.possibly], !edge.isDerived, edge.standing == nil,
            edge.detail == nil
        {
            let color = edge.isMuted ? theme.mutedText : theme.secondaryText
            label = Self.table(Self.colored(color, "<b>\(HTMLLabel.text(Diagram.Edge.possiblySign))</b>"), theme: theme)
            return
        }
        let text = Self.lines(edge, theme).filter { !$0.isEmpty }.joined(separator: "<br/>")
        label = text.isEmpty ? nil : Self.table(text, theme: theme)
    }

    /// Where there is no room for words: that it is denied, in conflict or said not to hold.
    init(signsOf edge: Diagram.Edge, theme: Theme) {
        let all = [edge] + edge.parts
        let standings = Diagram.Standing.allCases.filter { standing in all.contains { $0.standing == standing } }
        var signs = standings.map { (sign: $0.sign, color: theme.words($0)) }
        if all.contains(where: \.isNegated) { signs.append((Diagram.Edge.negatedSign, theme.secondaryText)) }
        let text = signs.map { sign, color in
            Self.colored(edge.isMuted ? theme.mutedText : color, "<b>\(HTMLLabel.text(sign))</b>")
        }
        label = text.isEmpty ? nil : Self.table(text.joined(separator: " "), theme: theme)
    }

    private static func lines(_ edge: Diagram.Edge, _ theme: Theme) -> [HTMLLabel] {
        let small = edge.isMuted ? theme.mutedText : theme.secondaryText
        let words = edge.isMuted ? theme.mutedText : theme.words(of: edge)
        var first: [HTMLLabel] = []
        if edge.isNegated { first.append(colored(small, "<b>\(HTMLLabel.text(Diagram.Edge.negatedSign))</b>")) }
        if !edge.label.isEmpty {
            for (index, line) in Typography.lines(edge.label, or: "—", width: 30, limit: 90).enumerated() {
                let text = colored(words, line)
                first.append(index == 0 ? text : "<br/>" + text)
            }
        }
        let facts = facts(edge)
        if !facts.isEmpty { first.append(colored(small, facts)) }
        var lines = [first.joined(separator: " ")]
        // Long words in one line would draw the picture apart.
        let length = edge.label.count + edge.facts.reduce(0) { $0 + $1.words.count }
        if length > longestLine, length > edge.label.count {
            // Footnotes without words are those of the relation.
            let own = edge.facts[0].words.isEmpty ? colored(small, .text(edge.facts[0].footnotes)) : nil
            first[first.count - 1] = own ?? ""
            lines = [
                first.filter { !$0.isEmpty }.joined(separator: " "),
                colored(small, Self.facts(edge, after: own == nil ? 0 : 1)),
            ]
        }
        if let mark = mark(edge, theme) { lines.append(mark) }
        if let detail = edge.detail {
            for line in Typography.lines(detail, or: "—", width: 32, limit: 120) {
                lines.append("<font color=\"\(small.description)\" point-size=\"8.5\">\(line)</font>")
            }
        }
        return lines
    }

    private static let longestLine = 20

    /// What stands beside the relation, without the first parts of it.
    private static func facts(_ edge: Diagram.Edge, after first: Int = 0) -> HTMLLabel {
        let facts = edge.facts.dropFirst(first).map { fact -> HTMLLabel in
            let words = HTMLLabel.text(fact.words, limit: 60)
            let styled = fact.isMode ? "<i>\(words)</i>" : words
            return (fact.words.isEmpty ? "" : "<font point-size=\"8.5\">\(styled)</font>") + .text(fact.footnotes)
        }
        guard edge.dates.count > 1 else { return facts.joined(separator: " ") }
        return facts.dropLast(edge.dates.count - 1).joined(separator: " ") + "; "
            + facts.suffix(edge.dates.count - 1).joined(separator: "; ")
    }

    private static func colored(_ color: Color, _ text: HTMLLabel) -> HTMLLabel {
        "<font color=\"\(color.description)\">\(text)</font>"
    }

    /// The mark that others deny the claim, or claim what cannot hold beside it.
    private static func mark(_ edge: Diagram.Edge, _ theme: Theme) -> HTMLLabel? {
        guard let standing = edge.standing else { return nil }
        let color = (edge.isMuted ? theme.mutedText : theme.words(standing)).description
        return """
            <font color="\(color)" point-size="8.5"><b>\(standing.words)</b>\
            \(Typography.footnotes(edge.contrarySources))</font>
            """
    }

    /// Nothing, in a place of its own. It is low: more height would draw lines together at their ends.
    static let empty: HTMLLabel = """
        <table border="0" cellborder="0" cellspacing="0" cellpadding="0">\
        <tr><td width="4" height="3" fixedsize="true"></td></tr></table>
        """

    /// The ground lets lines shine through, so that none seems to end at the words; around it is air, so that it does not
    /// cover the edge's own line.
    private static func table(_ text: HTMLLabel, theme: Theme) -> HTMLLabel {
        """
        <table border="0" cellborder="0" cellspacing="2" cellpadding="0">\
        <tr><td bgcolor="\(theme.background.description)d0">\(text)</td></tr></table>
        """
    }
}
