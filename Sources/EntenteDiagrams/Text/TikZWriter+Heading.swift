/// Title, legend and sources.
extension TikZWriter {
    // MARK: Title, legend, sources

    var headingLines: [String] {
        var lines: [String] = []
        var head: [String] = []
        if !diagram.title.isEmpty {
            head += Typography.plainLines(diagram.title, or: "—", width: 80, limit: 200).map {
                "{\\fontsize{16bp}{19bp}\\selectfont\\bfseries\\color{ink}\(TeXText.escaped($0))}"
            }
        }
        if !diagram.caption.isEmpty {
            head += Typography.plainLines(diagram.caption, or: "—", width: 110, limit: 500).map {
                "{\\fontsize{10bp}{12bp}\\selectfont\\color{secondary}\(TeXText.escaped($0))}"
            }
        }
        if !head.isEmpty {
            let place = Self.point(.init(x: 0, y: placement.height + 10))
            lines.append(
                "  \\node[heading,anchor=south west] at \(place) {\(head.joined(separator: "\\\\"))};")
        }
        guard hasLegend else { return lines }
        let legend = Legend(of: diagram).rows.compactMap(Self.legendRow)
        let sources = diagram.sources.prefix(PlainWords.sourceLimit).flatMap(sourceRows)
        let more = words.furtherSources.map { [TeXText.escaped($0)] } ?? []
        let rows = legend + sources + more
        guard !rows.isEmpty else { return lines }
        lines.append(
            "  \\node[heading,anchor=north west,text=secondary,font=\\fontsize{9bp}{12bp}\\selectfont] at (0,-10) "
                + "{\(rows.joined(separator: "\\\\"))};")
        return lines
    }

    private func sourceRows(_ source: Diagram.Source) -> [String] {
        let lines = Typography.plainLines(
            source.text, or: source.document, width: 110, limit: 200, balanced: false
        ).map(TeXText.escaped)
        let number = "\\textsuperscript{\(source.number)}"
        guard let url = Link.safe(source.url) else { return [number + lines[0]] + lines.dropFirst() }
        return [number + "\\href{\(TeXText.address(url))}{\(lines[0])}"] + lines.dropFirst()
    }

    /// A short line of each kind with its meaning; `nil` for shapes, which their own words tell.
    private static func legendRow(_ row: Legend.Row) -> String? {
        var options: [String]
        switch row.mark {
        case .node, .hollow, .kind: return nil
        case .standing(let standing):
            let color = standing == .inConflict ? "ink" : "adverse"
            return "{\\color{\(color)}\\bfseries \(TeXText.escaped(standing.sign))} \(TeXText.escaped(row.meaning))"
        case .negated: return "{\\color{adverse}\\bfseries×} \(TeXText.escaped(row.meaning))"
        case .derived: return "{\\bfseries =} \(TeXText.escaped(row.meaning))"
        case .remark(let remark): return "{\\itshape \(remark.rawValue)} \(TeXText.escaped(row.meaning))"
        case .relation: options = ["ink", "line width=1.8bp"]
        case .party: options = ["supportive", "line width=2.2bp"]
        case .bundle: options = ["neutral", "line width=2.2bp"]
        case .line(let line):
            options = [
                "ink", line == .dotted ? "dash pattern=on 1.2bp off 2.4bp" : "dash pattern=on 5bp off 3bp",
            ]
        case .arrow(let tone, let isOpposing, let isMutual):
            options = [tone.rawValue, "line width=\(tone == .neutral ? 1.1 : 1.8)bp"]
            let head = head(EdgeForm.arrowhead(tone, isOpposing: isOpposing))
            if !isMutual || tone != .neutral { options.append("\(isMutual ? head : "")-\(head)") }
        }
        return "\\tikz[baseline=-0.6ex]{\\draw[\(options.joined(separator: ","))] (0,0) -- (26bp,0);} "
            + TeXText.escaped(row.meaning)
    }
}
