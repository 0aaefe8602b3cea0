extension Theme {
    /// A style sheet that turns a picture drawn in another theme into this one: one SVG carries all themes.
    ///
    /// Graphviz writes every color as an attribute (`fill="#0072b2"`), and any rule of a style sheet goes before an
    /// attribute. So the sheet has, for each color of the drawn theme that this one has another for, a rule for fills and
    /// one for lines. That reaches also what has no class: the words of a label, the swatches of the legend. Where two
    /// roles share a color in the drawn theme the first one's wins; draw in ``distinct`` to have them told apart.
    ///
    /// Before the rules the sheet sets custom properties for what stands around the picture: `--background`, `--text`,
    /// `--secondary-text`, `--supportive`, `--adverse`, `--neutral`, `--muted`, `--panel` and `--panel-outline` (the boxes
    /// around nodes).
    ///
    /// ```swift
    /// let drawn = Theme.light.distinct
    /// let svg = try await renderer.render(DOTWriter().write(diagram.dot(theme: drawn)).text)
    /// let css = Theme.dark.styleSheet(over: drawn, scope: "[data-theme=dark]")
    /// ```
    ///
    /// Of the classes in the SVG no rule makes use, so that they are free for scripts and for style sheets of others:
    /// `node` with the family of the node (`state`, `person`, …), `kind-` with its kind and each kind above it, `draft` and
    /// `muted`; `edge` with the ids of its relations, its tone (`supportive`, `adverse`, `neutral`), its modality or
    /// `disputed`, `rejected`, `in-conflict` or `negated`, `derived`, `uncertain`, `muted`, and `claim-` with the id of
    /// each claim; `cluster`. A rule for a class goes before
    /// those of this sheet when it is more specific or stands later.
    ///
    /// - Parameters:
    ///   - drawn: the theme in which the picture was drawn.
    ///   - scope: a selector of what holds the picture (`[data-theme=dark]`); empty: every picture of the page.
    /// - Returns: the rules, a line for each, in an order that depends on the two themes only.
    public func styleSheet(over drawn: Theme, scope: String = "") -> String {
        var lines = [(scope.isEmpty ? ":root" : scope) + " { " + properties + " }"]
        let prefix = scope.isEmpty ? "" : scope + " "
        var seen: Set<Color> = []
        for (old, new) in zip(drawn.colors, colors) where seen.insert(old).inserted && old != new {
            lines.append("\(prefix)[fill=\"\(old)\"] { fill: \(new); }")
            lines.append("\(prefix)[stroke=\"\(old)\"] { stroke: \(new); }")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var properties: String {
        let values = [
            ("background", background), ("text", text), ("secondary-text", secondaryText), ("supportive", supportive),
            ("adverse", adverse), ("neutral", neutral), ("muted", muted), ("panel", cluster.fill),
            ("panel-outline", cluster.outline),
        ]
        return values.map { "--\($0): \($1);" }.joined(separator: " ")
    }

    /// The same theme with equal colors told apart in their last bits, which no eye sees: no part changes by more than 4
    /// of 255. In a picture drawn so, every color has one role, and ``styleSheet(over:scope:)`` can give each another.
    public var distinct: Theme {
        var theme = self
        var taken: Set<Color> = []
        theme.changeColors { color in
            let near = color.neighbors.first { !taken.contains($0) }
            color = near ?? color
            taken.insert(color)
        }
        return theme
    }

    /// The colors of all roles, in an order that is the same for every theme.
    var colors: [Color] {
        var theme = self
        var list: [Color] = []
        theme.changeColors { list.append($0) }
        return list
    }

    /// Visits the color of every role; every family has colors of its own afterwards.
    private mutating func changeColors(_ change: (inout Color) -> Void) {
        change(&background)
        change(&text)
        change(&secondaryText)
        change(&supportive)
        change(&adverse)
        change(&neutral)
        change(&muted)
        change(&mutedText)
        change(&cluster.fill)
        change(&cluster.outline)
        change(&mutedPaint.fill)
        change(&mutedPaint.outline)
        for family in NodeFamily.allCases {
            var (paint, draft) = (paint(of: family), paint(of: family, isDraft: true))
            change(&paint.fill)
            change(&paint.outline)
            change(&draft.fill)
            change(&draft.outline)
            paints[family] = paint
            draftPaints[family] = draft
        }
    }
}

extension Color {
    /// The color itself, then those that differ from it by at most 4 in each part, toward middle gray so that none leaves
    /// the range.
    fileprivate var neighbors: [Color] {
        func shifted(_ part: UInt8, by step: UInt8) -> UInt8 { part > 127 ? part - step : part + step }
        var result: [Color] = []
        for step in UInt8(0)..<125 {
            result.append(
                Color(
                    red: shifted(red, by: step / 25), green: shifted(green, by: step / 5 % 5),
                    blue: shifted(blue, by: step % 5)))
        }
        return result
    }
}
