import EntenteDOT

/// The shape of a family of nodes, the same in every theme.
struct NodeForm {
    var shape = "box"
    var style: [String] = []
    var penWidth: Double?
    var margin: String?
    var isDouble = false

    init(_ family: NodeFamily) {
        switch family {
        case .state, .disputedPolity: penWidth = 2
        case .person: style = ["rounded"]
        case .collective:
            style = ["rounded"]
            isDouble = true
        case .organization, .other: break
        case .office: isDouble = true
        case .place: shape = "ellipse"
        case .treaty, .proposal, .document: shape = "note"
        case .event:
            shape = "tab"
        case .topic:
            shape = "underline"
            margin = "0.06,0.04"
        case .label:
            shape = "plaintext"
            margin = "0.04,0.02"
        case .unnamed:
            shape = "ellipse"
            penWidth = 0.8
            margin = "0.03,0.02"
        }
    }
}

/// The arrowhead and width of an edge, the same in every theme.
struct EdgeForm {
    var arrowhead: String
    /// The head at the other end: relations without a direction have it at both, so that their sign needs no color.
    var arrowtail: String?
    var penWidth: Double
    /// What helps the layout: how much an edge should be short and straight.
    var layout: DOTAttributes = [:]

    init(_ edge: Diagram.Edge) {
        penWidth = edge.tone == .neutral ? 1.1 : 1.8
        switch edge.form {
        case .party:
            penWidth = 2.2
        case .annotation: penWidth = 1
        case .bundle: penWidth = 2.6
        case .relation, .stance: break
        }
        // Two thin lines side by side.
        if edge.isDerived { penWidth = 1 }
        let isPlain = edge.form == .party || edge.isSymmetric && (edge.tone == .neutral || edge.form == .bundle)
        arrowhead = isPlain ? "none" : Self.arrowhead(edge.tone, isOpposing: edge.isOpposing)
        if edge.isSymmetric && !isPlain { arrowtail = arrowhead }
        if edge.form == .annotation && edge.tone == .neutral { arrowhead = "none" }
        // A bar at the size of the other heads is half hidden by the border of the node.
        if edge.isOpposing { layout["arrowsize"] = 1 }
    }

    /// Filled for support, hollow for adversity, a bar for rejection, open for what is neither.
    static func arrowhead(_ tone: Diagram.Edge.Tone, isOpposing: Bool) -> String {
        if isOpposing { return "tee" }
        switch tone {
        case .supportive: return "normal"
        case .adverse: return "empty"
        case .neutral: return "vee"
        }
    }
}
