import EntenteDOT

/// A graph as sets of lines, so that two readers can be compared whatever the order in which they tell it.
struct DumpedGraph: Hashable {
    var isDirected: Bool
    var attributes: [String: String]
    /// Each node's attributes, by name.
    var nodes: [String: [String: String]]
    /// Tail, head and attributes of each edge, sorted.
    var edges: [Edge]

    struct Edge: Hashable, Comparable {
        let tail: String
        let head: String
        let attributes: [String: String]

        private var line: String {
            tail + "\u{1F}" + head
                + attributes.sorted { $0.key < $1.key }.map { "\u{1F}\($0.key)=\($0.value)" }.joined()
        }

        static func < (left: Edge, right: Edge) -> Bool { left.line < right.line }
    }

    init(_ document: DOTDocument) {
        let contents = document.contents()
        isDirected = document.kind == .directed
        attributes = Self.texts(contents.attributes)
        nodes = Dictionary(uniqueKeysWithValues: contents.nodes.map { ($0.id, Self.texts($0.attributes)) })
        edges = contents.edges.map {
            Edge(
                tail: contents.nodes[$0.tail].id, head: contents.nodes[$0.head].id,
                attributes: Self.texts($0.attributes.filter { $0.name != "key" }))
        }.sorted()
    }

    /// What `gvpr` prints by ``DumpedGraph/program``: several graphs.
    static func graphs(printed text: String) -> [DumpedGraph] {
        var graphs: [DumpedGraph] = []
        for record in text.split(separator: "\u{1E}") {
            let fields = record.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
            switch fields[0] {
            case "G":
                graphs.append(DumpedGraph(isDirected: fields[2] == "d", attributes: pairs(fields.dropFirst(3))))
            case "N": graphs[graphs.count - 1].nodes[fields[1]] = pairs(fields.dropFirst(2))
            case "E":
                graphs[graphs.count - 1].edges.append(
                    Edge(tail: fields[1], head: fields[2], attributes: pairs(fields.dropFirst(3))))
            default: preconditionFailure("What is '\(fields)'?")
            }
        }
        for place in graphs.indices { graphs[place].edges.sort() }
        return graphs
    }

    private init(isDirected: Bool, attributes: [String: String]) {
        (self.isDirected, self.attributes, nodes, edges) = (isDirected, attributes, [:], [])
    }

    /// An attribute without a value is as good as none.
    private static func pairs(_ fields: ArraySlice<String>) -> [String: String] {
        var pairs: [String: String] = [:]
        var fields = fields
        while let name = fields.popFirst(), let value = fields.popFirst() {
            if !value.isEmpty { pairs[name] = value }
        }
        return pairs
    }

    private static func texts(_ attributes: some Sequence<DOTAttributes.Entry>) -> [String: String] {
        var texts: [String: String] = [:]
        for entry in attributes where !entry.value.rawText.isEmpty { texts[entry.name] = entry.value.rawText }
        return texts
    }

    /// Prints graphs, nodes and edges with all attributes; fields end with U+001F, records with U+001E.
    static let program = #"""
        BEG_G { string a; printf("G\x1f%s\x1f%s", $G.name, isDirect($G) ? "d" : "u");
            a = fstAttr($G, "G");
            while (a != "") { printf("\x1f%s\x1f%s", a, aget($G, a)); a = nxtAttr($G, "G", a); }
            printf("\x1e"); }
        N { printf("N\x1f%s", $.name);
            a = fstAttr($G, "N");
            while (a != "") { printf("\x1f%s\x1f%s", a, aget($, a)); a = nxtAttr($G, "N", a); }
            printf("\x1e"); }
        E { printf("E\x1f%s\x1f%s", $.tail.name, $.head.name);
            a = fstAttr($G, "E");
            while (a != "") { printf("\x1f%s\x1f%s", a, aget($, a)); a = nxtAttr($G, "E", a); }
            printf("\x1e"); }
        """#
}
