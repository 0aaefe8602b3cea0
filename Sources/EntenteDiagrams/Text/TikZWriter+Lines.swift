/// Lines, with their labels.
extension TikZWriter {
    // MARK: Lines

    var edgeLines: [String] {
        zip(diagram.edges, ids.edges).flatMap { edge, id -> [String] in
            guard let line = placement.lines[id], line.curve.count >= 4 else { return [] }
            let comments = words.comments(edge).map { "  % " + TeXText.comment($0) }
            return comments + ["  \\draw[\(options(edge, line))] \(Self.path(line));"]
        }
    }

    private static func path(_ line: Placement.Line) -> String {
        var points = line.curve
        // The head is drawn by TikZ, so the line itself reaches the node.
        if let start = line.start { points[0] = start }
        if let end = line.end { points[points.count - 1] = end }
        var text = point(points[0])
        for index in stride(from: 1, through: points.count - 3, by: 3) {
            text +=
                " .. controls \(point(points[index])) and \(point(points[index + 1])) .. \(point(points[index + 2]))"
        }
        return text
    }

    private func options(_ edge: Diagram.Edge, _ line: Placement.Line) -> String {
        let form = EdgeForm(edge)
        var options = [
            edge.isMuted ? "mutedline" : edge.tone.rawValue, "line width=\(form.penWidth)bp",
        ]
        switch edge.line {
        case .solid: break
        case .dashed: options.append("dash pattern=on 5bp off 3bp")
        case .dotted: options.append("dash pattern=on 1.2bp off 2.4bp")
        }
        let head = Self.head(form.arrowhead)
        // Graphviz tells at which end of its line the head is: some lines are drawn from their end to their beginning.
        let heads = (line.start == nil ? "" : head, line.end == nil ? "" : head)
        if heads != ("", "") { options.append("\(heads.0)-\(heads.1)") }
        return options.joined(separator: ",")
    }

    static func head(_ arrowhead: String) -> String {
        switch arrowhead {
        case "normal": "{Triangle[length=7bp,width=6bp]}"
        case "empty": "{Triangle[open,length=8.5bp,width=8bp,line width=1bp]}"
        case "tee": "{Bar[width=10bp,line width=2bp,sep=3bp]}"
        case "none": ""
        default: "{Straight Barb[length=4bp,width=6bp]}"
        }
    }

    var labelLines: [String] {
        zip(diagram.edges, ids.edges).compactMap { edge, id -> String? in
            guard let place = placement.lines[id]?.label else { return nil }
            let color =
                edge.isMuted ? "mutedtext" : edge.tone == .neutral ? "secondary" : edge.tone.rawValue
            var lines = words.relation(edge).map { "{\\color{\(color)}\(TeXText.escaped($0))}" }
            let facts = small(words.facts(edge))
            if let last = lines.indices.last, let first = facts.first {
                lines[last] += " " + first
            } else {
                lines += facts
            }
            if let standing = words.standing(edge) {
                lines.append("{\\color{adverse}\\bfseries\(TeXText.escaped(standing))}")
            }
            lines += words.detail(edge).flatMap { small($0) }
            guard !lines.isEmpty else { return nil }
            return "  \\node[words] at \(Self.point(place)) {\(lines.joined(separator: "\\\\"))};"
        }
    }

    func small(_ text: String, points: Double = 8) -> [String] {
        let size = "\\fontsize{\(points)bp}{\(points * 1.2)bp}\\selectfont"
        return text.isEmpty ? [] : ["{\(size)\\color{secondary}\(TeXText.escaped(text))}"]
    }
}
