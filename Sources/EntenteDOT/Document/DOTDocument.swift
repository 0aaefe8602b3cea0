/// One graph of the DOT language: what a `.dot` file says, as a value.
///
/// The order of statements is kept, because Graphviz lays out (and draws) nodes and edges in the order in which it meets
/// them. Attributes of the graph and the defaults come first, then the statements:
///
/// ```swift
/// var graph = DOTDocument(id: "example")
/// graph.attributes["rankdir"] = "LR"
/// graph.statements = [
///     .node(DOTNode("n1", ["label": .text("Georgia")])),
///     .edge(DOTEdge("n1", "n2", ["label": .html("<b>\("recognizes")</b>")])),
/// ]
/// let text = DOTWriter().write(graph).text
/// ```
public struct DOTDocument: Hashable, Sendable {
    /// Whether the edges of a graph have a direction.
    public enum Kind: Hashable, Sendable {
        /// `digraph`, edges written `a -> b`.
        case directed
        /// `graph`, edges written `a -- b`.
        case undirected
    }

    /// Whether edges have a direction.
    public var kind: Kind
    /// `strict`: at most one edge between two nodes (in each direction, if directed).
    public var isStrict: Bool
    /// The graph's name, the title of the SVG. Give one: Graphviz numbers nameless graphs within a process, so that two
    /// pictures made by one process would differ.
    public var id: String?
    /// Attributes of the graph itself. Clusters inherit them, `label` too, unless they set their own.
    public var attributes: DOTAttributes
    /// Defaults of all nodes that the statements name.
    public var nodeDefaults: DOTAttributes
    /// Defaults of all edges of the statements.
    public var edgeDefaults: DOTAttributes
    /// Nodes, edges, subgraphs and later defaults, in the order of the file.
    public var statements: [DOTStatement]

    /// Makes a graph; without arguments, an empty directed one.
    public init(
        id: String? = nil, kind: Kind = .directed, isStrict: Bool = false, attributes: DOTAttributes = [:],
        nodeDefaults: DOTAttributes = [:], edgeDefaults: DOTAttributes = [:], statements: [DOTStatement] = []
    ) {
        self.id = id
        self.kind = kind
        self.isStrict = isStrict
        self.attributes = attributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
        self.statements = statements
    }
}
