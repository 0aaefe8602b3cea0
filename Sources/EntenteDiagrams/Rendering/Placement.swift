import EntenteDOT

/// Where a layout puts the parts of a graph, in points of 1/72 inch; the origin is the lower left corner.
public struct Placement: Hashable, Sendable {
    /// A place on the paper.
    public struct Point: Hashable, Sendable {
        /// To the right.
        public var x: Double
        /// Upward.
        public var y: Double
    }

    /// A node's shape.
    public struct Box: Hashable, Sendable {
        /// The middle.
        public var center: Point
        /// How wide it is.
        public var width: Double
        /// How high it is.
        public var height: Double
    }

    /// An edge's line.
    public struct Line: Hashable, Sendable {
        /// A chain of cubic Bézier curves: a point, then three for each curve. Empty if the layout drew none.
        public var curve: [Point]
        /// Where an arrowhead before the curve's first point touches the node, if there is one.
        public var start: Point?
        /// Where an arrowhead behind the curve's last point touches the node, if there is one.
        public var end: Point?
        /// The middle of the label, if it has one.
        public var label: Point?
    }

    /// The whole width.
    public let width: Double
    /// The whole height.
    public let height: Double
    /// The shapes by the attribute `id` of their nodes, else by the nodes' names.
    public let boxes: [String: Box]
    /// The lines by the attribute `id` of their edges; edges without one are not told.
    public let lines: [String: Line]
    /// The boxes of clusters by the attribute `id` of their subgraphs, else by their names.
    public let clusters: [String: Box]
    /// The middle of the labels of clusters, by the same names.
    public let clusterLabels: [String: Point]

    /// Reads the DOT text that Graphviz writes with its positions.
    init(_ bytes: [UInt8]) throws(RenderError) {
        let reading = DOTReader().read(bytes, file: "layout")
        guard let document = reading.documents.first else {
            throw RenderError(
                .failed, "the layout cannot be read: \(reading.diagnostics.first.map { "\($0)" } ?? "no graph")")
        }
        let contents = document.contents()
        let frame = Self.frame(contents.attributes["bb"])
        width = frame?.width ?? 0
        height = frame?.height ?? 0
        var boxes: [String: Box] = [:]
        for node in contents.nodes {
            let position = Self.numbers(node.attributes["pos"])
            guard position.count >= 2, let width = Self.numbers(node.attributes["width"]).first,
                let height = Self.numbers(node.attributes["height"]).first
            else { continue }
            boxes[Self.text(node.attributes["id"]) ?? node.id] = Box(
                center: Point(x: position[0], y: position[1]), width: width * 72, height: height * 72)
        }
        self.boxes = boxes
        var lines: [String: Line] = [:]
        for edge in contents.edges {
            if let id = Self.text(edge.attributes["id"]) { lines[id] = Self.line(edge.attributes) }
        }
        self.lines = lines
        var clusters: [String: Box] = [:]
        var clusterLabels: [String: Point] = [:]
        for subgraph in contents.subgraphs {
            guard let name = Self.text(subgraph.attributes["id"]) ?? subgraph.id else { continue }
            clusters[name] = Self.frame(subgraph.attributes["bb"])
            let label = Self.numbers(subgraph.attributes["lp"])
            if label.count == 2 { clusterLabels[name] = Point(x: label[0], y: label[1]) }
        }
        self.clusters = clusters
        self.clusterLabels = clusterLabels
    }

    // MARK: Attributes

    private static func text(_ value: DOTValue?) -> String? {
        switch value {
        case .text(let text), .escString(let text): text.isEmpty ? nil : text
        case .html, nil: nil
        }
    }

    private static func numbers(_ value: DOTValue?) -> [Double] { numbers(text(value) ?? "") }

    private static func numbers(_ text: some StringProtocol) -> [Double] {
        text.split { $0 == "," || $0 == " " || $0 == "!" }.compactMap { Double($0) }.filter(\.isFinite)
    }

    private static func frame(_ value: DOTValue?) -> Box? {
        let corners = numbers(value)
        guard corners.count == 4 else { return nil }
        return Box(
            center: Point(x: (corners[0] + corners[2]) / 2, y: (corners[1] + corners[3]) / 2),
            width: corners[2] - corners[0], height: corners[3] - corners[1])
    }

    /// `s,x,y e,x,y x,y x,y …`, in any of its forms; of several curves the first.
    private static func line(_ attributes: DOTAttributes) -> Line {
        var line = Line(curve: [])
        let position = text(attributes["pos"])?.split(separator: ";").first ?? ""
        for word in position.split(whereSeparator: \.isWhitespace) {
            let values = numbers(word.drop { $0 == "s" || $0 == "e" || $0 == "," })
            guard values.count == 2 else { continue }
            let point = Point(x: values[0], y: values[1])
            if word.hasPrefix("s") {
                line.start = point
            } else if word.hasPrefix("e") {
                line.end = point
            } else {
                line.curve.append(point)
            }
        }
        let label = numbers(attributes["lp"])
        if label.count == 2 { line.label = Point(x: label[0], y: label[1]) }
        return line
    }
}
