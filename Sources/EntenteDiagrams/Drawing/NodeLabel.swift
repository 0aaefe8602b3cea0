import EntenteDOT

/// The label of a node: the name, and a smaller line of grey under it.
struct NodeLabel {
    let label: HTMLLabel

    init(_ node: Diagram.Node, theme: Theme) {
        let width = node.family == .state || node.family == .disputedPolity ? 20 : 26
        let fallback = node.id.isEmpty ? "—" : node.id
        var lines = Typography.lines(node.name, or: fallback, width: width, limit: 120)
        switch node.family {
        case .state, .disputedPolity: lines = lines.map { "<font point-size=\"14\"><b>\($0)</b></font>" }
        case .label: lines = Self.quoted(lines).map { "<font point-size=\"11\"><i>\($0)</i></font>" }
        case .unnamed: lines = lines.map { "<font point-size=\"10\"><i>\($0)</i></font>" }
        case .topic: lines = lines.map { "<font point-size=\"10.5\">\($0)</font>" }
        default: break
        }
        var text = lines.joined(separator: "<br/>")
        if node.isMuted || node.family == .unnamed {
            let color = node.isMuted ? theme.mutedText : theme.secondaryText
            text = "<font color=\"\(color.description)\">\(text)</font>"
        }
        let small = (node.isMuted ? theme.mutedText : theme.secondaryText).description
        var subtitle = node.subtitle.map { Typography.lines($0, or: "—", width: 30, limit: 90) } ?? []
        let footnotes = Typography.footnotes(node.sources)
        if !footnotes.isEmpty {
            let mark = HTMLLabel.text(footnotes)
            if let last = subtitle.last { subtitle[subtitle.count - 1] = last + " " + mark } else { subtitle = [mark] }
        }
        for line in subtitle { text += "<br/><font point-size=\"9.5\" color=\"\(small)\">\(line)</font>" }
        label = text
    }

    private static func quoted(_ lines: [HTMLLabel]) -> [HTMLLabel] {
        var result = lines
        if let first = result.first { result[0] = "“" + first }
        if let last = result.last { result[result.count - 1] = last + "”" }
        return result
    }
}
