import EntenteFormats

/// Writes a diagram as a document of LaTeX with TikZ.
/// Source: Till Tantau, *The TikZ and PGF Packages*, manual for version 3.1.
struct TikZWriter {
    let diagram: Diagram
    let placement: Placement
    let theme: Theme
    let hasLegend: Bool
    let words: PlainWords
    let ids: ElementIDs

    init(_ diagram: Diagram, _ placement: Placement, theme: Theme, notes: Diagram.NotesStyle) {
        self.diagram = diagram
        self.placement = placement
        self.theme = theme
        hasLegend = notes != .none
        words = PlainWords(diagram)
        ids = ElementIDs(diagram)
    }

    func conversion() -> Conversion {
        let losses = PlainWords.losses([
            ("node without a place", "nodes without a place", diagram.nodes.count { box($0) == nil }),
            (
                "line without a place", "lines without a place",
                ids.edges.count { (placement.lines[$0]?.curve.count ?? 0) < 4 }
            ),
        ])
        return Conversion(text: text, losses: words.losses + losses)
    }

    func box(_ node: Diagram.Node) -> Placement.Box? {
        ids.nodes[node.id].flatMap { placement.boxes[$0] }
    }

    private var text: String {
        let body = [clusterLines, edgeLines, nodeLines, labelLines, headingLines].joined()
        let isPlain = body.allSatisfy { $0.hasPrefix("  %") || TeXText.isPlain($0) }
        var lines = [
            "% !TeX program = \(isPlain ? "pdflatex" : "lualatex")",
            "% Needs the class standalone and the packages tikz, iftex, lmodern and hyperref.",
        ]
        if !isPlain {
            lines.append(
                "% The names have letters that pdfLaTeX lacks: use LuaLaTeX or XeLaTeX, with a font for them."
            )
        }
        lines += [
            "\\documentclass[tikz,border=10bp]{standalone}", "\\usepackage{iftex}",
            "\\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\usepackage{textcomp}\\usepackage{lmodern}"
                + "\\else\\usepackage{fontspec}\\fi",
            "\\usepackage[hidelinks]{hyperref}",
            "\\usetikzlibrary{arrows.meta,shapes.geometric,shapes.misc}",
            "\\renewcommand{\\familydefault}{\\sfdefault}",
        ]
        lines += colors
        lines.append("\\begin{document}")
        if theme.background != Color(0xFFFFFF) { lines.append("\\pagecolor{background}") }
        lines += ["\\begin{tikzpicture}[x=1bp,y=1bp,"] + styles.map { "  " + $0 } + ["]"]
        return (lines + body + ["\\end{tikzpicture}", "\\end{document}"]).joined(separator: "\n") + "\n"
    }

    // MARK: Colors and styles

    private var colors: [String] {
        var colors: [(String, Color)] = [
            ("background", theme.background), ("ink", theme.text), ("secondary", theme.secondaryText),
            ("supportive", theme.supportive), ("adverse", theme.adverse), ("neutral", theme.neutral),
            ("mutedline", theme.muted), ("mutedtext", theme.mutedText),
            ("mutedfill", theme.mutedPaint.fill),
            ("mutedoutline", theme.mutedPaint.outline), ("clusterfill", theme.cluster.fill),
            ("clusteroutline", theme.cluster.outline),
        ]
        for (style, node) in nodeStyles where !node.isMuted {
            let paint = theme.paint(of: node.family, isDraft: node.isDraft)
            colors += [("\(style)fill", paint.fill), ("\(style)outline", paint.outline)]
        }
        return colors.map { "\\definecolor{\($0)}{HTML}{\($1.description.dropFirst().uppercased())}" }
    }

    /// One style for each look of a node, in the order of the nodes.
    private var nodeStyles: [(name: String, node: Diagram.Node)] {
        var seen: Set<String> = []
        return diagram.nodes.map { (Self.styleName($0), $0) }.filter { seen.insert($0.0).inserted }
    }

    private static func styleName(_ node: Diagram.Node) -> String {
        let family = node.family.rawValue.split(separator: "-").joined()
        return family + (node.isDraft ? "draft" : "") + (node.isMuted ? "muted" : "")
    }

    private var styles: [String] {
        let node = "align=center,inner sep=0pt,text=ink,font=\\fontsize{11bp}{13bp}\\selectfont"
        let label =
            "align=center,fill=background,inner sep=1bp,font=\\fontsize{9bp}{10.5bp}\\selectfont"
        var styles = [
            "entity/.style={\(node)}", "words/.style={\(label)}",
            "heading/.style={align=left,inner sep=0pt}",
        ]
        for (name, node) in nodeStyles {
            let form = NodeForm(node.family)
            let color = node.isMuted ? "muted" : name
            var parts = ["entity"]
            if node.family != .label {
                parts += [
                    "draw=\(color)outline", "fill=\(color)fill", "line width=\(form.penWidth ?? 1.2)bp",
                ]
            }
            parts += Self.shape(form)
            if node.isDraft { parts.append("dash pattern=on 4bp off 3bp") }
            if node.isMuted { parts.append("text=mutedtext") }
            styles.append("\(name)/.style={\(parts.joined(separator: ","))}")
        }
        return styles.map { $0 + "," }
    }

    private static func shape(_ form: NodeForm) -> [String] {
        var parts: [String] = []
        switch form.shape {
        case "ellipse": parts.append("ellipse")
        case "note":
            parts += [
                "chamfered rectangle", "chamfered rectangle corners=north east",
                "chamfered rectangle xsep=3bp",
            ]
        default: if form.style.contains("rounded") { parts.append("rounded corners=4bp") }
        }
        if form.isDouble { parts.append("double") }
        return parts
    }

    // MARK: Shapes

    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (sign, size) = (hundredths < 0 ? "-" : "", abs(hundredths))
        let rest = size % 100
        return sign + String(size / 100) + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
    }

    static func point(_ point: Placement.Point) -> String {
        "(\(number(point.x)),\(number(point.y)))"
    }

    private var clusterLines: [String] {
        diagram.clusters.enumerated().flatMap { index, cluster -> [String] in
            guard let box = placement.clusters["cluster-\(index + 1)"] else { return [] }
            let (x, y) = (box.center.x - box.width / 2, box.center.y - box.height / 2)
            let corner = Placement.Point(x: x + box.width, y: y + box.height)
            let words = TeXText.lines(words.label(cluster))
            return [
                "  \\draw[clusteroutline,fill=clusterfill,rounded corners=6bp] \(Self.point(.init(x: x, y: y))) "
                    + "rectangle \(Self.point(corner));",
                "  \\node[anchor=north west,text=secondary,font=\\fontsize{9bp}{11bp}\\selectfont] at "
                    + "\(Self.point(.init(x: x, y: corner.y))) {\(words)};",
            ]
        }
    }

    private var nodeLines: [String] {
        diagram.nodes.enumerated().compactMap { index, node -> String? in
            guard let box = box(node) else { return nil }
            let isBold = node.family == .state || node.family == .disputedPolity
            let name = words.name(node).map {
                isBold ? "\\textbf{\(TeXText.escaped($0))}" : TeXText.escaped($0)
            }
            let text = name + words.subtitle(node).flatMap { small($0, points: 8.5) }
            let size =
                "minimum width=\(Self.number(box.width))bp,minimum height=\(Self.number(box.height))bp"
            return
                "  \\node[\(Self.styleName(node)),\(size)] (n\(index + 1)) at \(Self.point(box.center)) "
                + "{\(text.joined(separator: "\\\\"))};"
        }
    }
}
