import EntenteDOT

/// Which engine places the nodes, and within which bounds.
struct LayoutChoice: Hashable {
    var engine: LayoutEngine
    var attributes: DOTAttributes

    /// Nodes up to which `dot` searches as long as it likes.
    static let dotLimit = 100
    /// Nodes up to which `dot` is used at all.
    static let boundedDotLimit = 300

    init(_ diagram: Diagram) {
        let count = diagram.nodes.count
        let asked = diagram.layout.flatMap { LayoutEngine(rawValue: $0) }
        engine = asked ?? (count <= Self.boundedDotLimit ? .dot : .sfdp)
        switch engine {
        case .dot where count > Self.dotLimit:
            attributes = ["nslimit": 1, "nslimit1": 1, "mclimit": 0.3, "splines": "line"]
        case .dot, .osage: attributes = [:]
        case .neato, .sfdp, .circo, .twopi:
            // Springs have no direction, and know no boxes; nodes must be kept apart.
            attributes = ["overlap": "prism", "sep": "+14", "splines": count > 150 ? "line" : "true"]
            if engine == .neato { attributes["mode"] = "major" }
            if engine == .sfdp { attributes["K"] = 1.2 }
        }
    }
}

extension Diagram {
    var layoutChoice: LayoutChoice { LayoutChoice(self) }

    /// The engine that fits the diagram: the one that its view names, else `dot` to 300 nodes (within bounds above 100)
    /// and `sfdp` above. A name that is no engine of ``LayoutEngine`` is passed over.
    public var layoutEngine: LayoutEngine { layoutChoice.engine }

    /// Lines up to which each has its label. Springs leave no room for words, so that more of them cover each other.
    static let labelLimit = 150

    /// Whether lines have labels; else their words stand in the tooltips only, and the caption says so.
    var hasEdgeLabels: Bool {
        switch layoutEngine {
        case .dot: edges.count <= 4 * Self.labelLimit
        case .neato, .sfdp, .circo, .twopi, .osage: edges.count <= Self.labelLimit
        }
    }

    var captionWithRemark: String {
        let remark = hasEdgeLabels ? "" : "Too many lines for words: each holds its claims as a tooltip."
        return [caption, remark].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
