import EntenteDOT
import EntenteReasoning

/// Which engine places the nodes, and within which bounds.
struct LayoutChoice: Hashable {
    var engine: LayoutEngine
    /// Whether it takes shortcuts.
    var isBounded: Bool
    var attributes: DOTAttributes

    /// Nodes and lines up to which `dot` searches as long as it likes.
    static let dotLimit = (nodes: 100, lines: 250)
    /// Nodes and lines up to which `dot` is used at all.
    static let boundedDotLimit = (nodes: 300, lines: 800)
    /// Nodes up to which `neato` looks at all pairs.
    static let neatoLimit = 500

    init(_ diagram: Diagram) {
        let shape = DiagramShape(diagram)
        engine = diagram.layout.flatMap(LayoutEngine.named) ?? Self.automatic(shape)
        isBounded = diagram.hurries || engine == .dot && !shape.fits(Self.dotLimit)
        let line = isBounded || shape.lines > 150 ? "line" : "true"
        switch engine {
        case .dot: attributes = isBounded ? ["nslimit": 1, "nslimit1": 1, "mclimit": 0.3, "splines": "line"] : [:]
        case .osage, .placed: attributes = [:]
        case .neato, .sfdp, .circo, .twopi:
            // Springs have no direction, and know no boxes; nodes must be kept apart.
            attributes = ["overlap": isBounded ? "scale" : "prism", "sep": "+14", "splines": .text(line)]
            if engine == .neato { attributes["mode"] = "major" }
            if engine == .sfdp { attributes["K"] = 1.2 }
            if isBounded { attributes["maxiter"] = 100 }
        }
    }

    /// By size and shape: boxes and directions ask for `dot`, a ring for `circo`, the surroundings of one node for `twopi`,
    /// ties without directions or words for springs, and so does everything that is large.
    private static func automatic(_ shape: DiagramShape) -> LayoutEngine {
        if shape.hasBoxes { return shape.fits(boundedDotLimit) ? .dot : .sfdp }
        if shape.isRing { return .circo }
        if shape.isStar { return .twopi }
        if shape.isUndirected, shape.isWordless { return shape.nodes <= neatoLimit ? .neato : .sfdp }
        return shape.fits(boundedDotLimit) ? .dot : .sfdp
    }
}

/// What a layout has to do with.
struct DiagramShape {
    let nodes: Int
    let lines: Int
    let hasBoxes: Bool
    /// Whether no line has a direction; those of treaties have one, from parties to what they sign.
    let isUndirected: Bool
    /// Whether lines have no words: springs leave no room for them.
    let isWordless: Bool
    /// Whether the lines are one circle through all nodes.
    let isRing: Bool
    /// Whether nearly all lines are ties of one node in the middle, without words on them.
    let isStar: Bool

    init(_ diagram: Diagram) {
        nodes = diagram.nodes.count
        lines = diagram.edges.count
        hasBoxes = !diagram.clusters.isEmpty
        isWordless = diagram.isWordless || diagram.uniformLabel != nil || lines > Diagram.labelLimit
        isUndirected =
            !diagram.edges.isEmpty
            && diagram.edges.allSatisfy { $0.isSymmetric && ($0.form == .relation || $0.form == .bundle) }
        var degrees: [String: Int] = [:]
        for edge in diagram.edges where edge.from != edge.to {
            degrees[edge.from, default: 0] += 1
            degrees[edge.to, default: 0] += 1
        }
        isRing =
            nodes >= 5 && lines == nodes && degrees.values.allSatisfy { $0 == 2 } && degrees.count == nodes
            && Self.isConnected(diagram)
        let spokes = diagram.center.flatMap { degrees[$0] } ?? 0
        isStar = isUndirected && isWordless && nodes >= 8 && spokes * 2 >= lines
    }

    func fits(_ limit: (nodes: Int, lines: Int)) -> Bool { nodes <= limit.nodes && lines <= limit.lines }

    private static func isConnected(_ diagram: Diagram) -> Bool {
        var neighbors: [String: [String]] = [:]
        for edge in diagram.edges {
            neighbors[edge.from, default: []].append(edge.to)
            neighbors[edge.to, default: []].append(edge.from)
        }
        var seen = Set(diagram.nodes.prefix(1).map(\.id))
        var pending = Array(seen)
        while let next = pending.popLast() {
            for other in neighbors[next] ?? [] where seen.insert(other).inserted { pending.append(other) }
        }
        return seen.count == diagram.nodes.count
    }
}

extension Diagram {
    var layoutChoice: LayoutChoice { LayoutChoice(self) }

    /// The engine that fits the diagram: the one that its view names, else by size and shape. Boxes and lines with
    /// directions are drawn by `dot` (within bounds above 100 nodes or 250 lines), one circle by `circo`, the surroundings
    /// of ``center`` by `twopi`, ties without directions or words by `neato`, and all that is larger by `sfdp`. A name that is no
    /// engine of ``LayoutEngine`` is passed over.
    public var layoutEngine: LayoutEngine { layoutChoice.engine }

    /// The engine in words: `dot`, or `dot with shortcuts`.
    public var layoutName: String { layoutChoice.engine.rawValue + (layoutChoice.isBounded ? " with shortcuts" : "") }

    /// The same picture with a layout that costs less: the same engine `dot` with shortcuts, then `sfdp`, then that with
    /// shortcuts; `nil` if there is none.
    public func withCheaperLayout() -> Diagram? {
        let choice = layoutChoice
        var next = self
        switch (choice.engine, choice.isBounded) {
        case (.dot, false): (next.layout, next.hurries) = (LayoutEngine.dot.rawValue, true)
        case (.sfdp, true): return nil
        case (.sfdp, false): (next.layout, next.hurries) = (LayoutEngine.sfdp.rawValue, true)
        default: (next.layout, next.hurries) = (LayoutEngine.sfdp.rawValue, false)
        }
        return next
    }

    /// Lines up to which each has its label. Springs leave no room for words, so that more of them cover each other.
    static let labelLimit = 150

    /// The words that all of at least five lines have, and nothing more; `nil` if there are none. They stand in the
    /// caption, once.
    var uniformLabel: String? {
        guard edges.count >= 5, let first = edges.first, !first.label.isEmpty else { return nil }
        let isUniform = edges.allSatisfy {
            $0.label == first.label && $0.date == nil && $0.remarks.isEmpty && $0.detail == nil && $0.sources.isEmpty
                && $0.standing == nil && !$0.isNegated
        }
        return isUniform ? first.label : nil
    }

    /// Whether lines have labels, be they marks alone; else their words stand in the tooltips only, and the caption says so.
    var hasEdgeLabels: Bool {
        if uniformLabel != nil { return false }
        switch layoutEngine {
        case .dot: return edges.count <= 4 * Self.labelLimit
        case .neato, .sfdp, .circo, .twopi, .osage, .placed: return edges.count <= Self.labelLimit
        }
    }

    var captionWithRemark: String {
        var remarks = [caption]
        if let label = uniformLabel {
            remarks.append("Each line: \(label).")
        } else if !hasEdgeLabels, !isWordless {
            remarks.append("Too many lines for words: each holds its claims as a tooltip.")
        }
        let claims = Set(edges.flatMap(\.claims))
        let open = claims.intersection(uncertainClaims).count
        // Where each line has its words, each says it by itself.
        if open > 0, isWordless || !hasEdgeLabels || edges.contains(where: { !$0.parts.isEmpty }) {
            let all = English.count(claims.count, "claim")
            remarks.append("\(open) of \(all) \(English.form(open, "holds", "hold")) only possibly at this date.")
        }
        if !clusters.isEmpty, !layoutEngine.drawsBoxes {
            remarks.append("Boxes are left out: \(layoutEngine.rawValue) would draw strangers into them.")
        }
        return remarks.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension LayoutEngine {
    /// Whether it keeps what is in a box together, and everything else out.
    var drawsBoxes: Bool { self == .dot || self == .osage }
}
