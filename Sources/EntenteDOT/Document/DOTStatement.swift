/// One statement in the body of a graph or subgraph.
public enum DOTStatement: Hashable, Sendable {
    /// A node, with its own attributes.
    case node(DOTNode)
    /// An edge, with its own attributes.
    case edge(DOTEdge)
    /// A nested subgraph or cluster.
    case subgraph(DOTSubgraph)
    /// `node [...]`, `edge [...]`, `graph [...]` in the middle of a body: defaults for what follows.
    case defaults(DOTDefaultsTarget, DOTAttributes)
}

/// What a statement of defaults speaks of.
public enum DOTDefaultsTarget: String, Hashable, Sendable, CaseIterable {
    /// The graph or subgraph itself.
    case graph
    /// Nodes named later.
    case node
    /// Edges made later.
    case edge
}

/// A node statement.
public struct DOTNode: Hashable, Sendable {
    /// The node's name in the file. Graphviz shows it where there is no `label`.
    public var id: String
    /// The node's own attributes, in order.
    public var attributes: DOTAttributes

    /// Makes a node statement.
    public init(_ id: String, _ attributes: DOTAttributes = [:]) {
        self.id = id
        self.attributes = attributes
    }
}

/// An edge statement between two nodes. Chains (`a -> b -> c`) are several edges.
public struct DOTEdge: Hashable, Sendable {
    /// Where the edge begins.
    public var tail: DOTEndpoint
    /// Where the edge ends.
    public var head: DOTEndpoint
    /// The edge's own attributes, in order.
    public var attributes: DOTAttributes

    /// Makes an edge between two nodes.
    public init(_ tail: DOTEndpoint, _ head: DOTEndpoint, _ attributes: DOTAttributes = [:]) {
        self.tail = tail
        self.head = head
        self.attributes = attributes
    }
}

/// An end of an edge: a node and, if wanted, the place at the node where the edge is attached.
public struct DOTEndpoint: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The node's id.
    public var node: String
    /// The `PORT` of an HTML label's cell or a record's field.
    public var port: String?
    /// The side of the node or port.
    public var compass: DOTCompassPoint?

    /// Makes an end at a node.
    public init(_ node: String, port: String? = nil, compass: DOTCompassPoint? = nil) {
        self.node = node
        self.port = port
        self.compass = compass
    }

    /// Makes an end at the node of this id.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

/// The side of a node or port at which an edge is attached.
public enum DOTCompassPoint: String, Hashable, Sendable, CaseIterable {
    /// The upper side.
    case north = "n"
    /// The upper right corner.
    case northEast = "ne"
    /// The right side.
    case east = "e"
    /// The lower right corner.
    case southEast = "se"
    /// The lower side.
    case south = "s"
    /// The lower left corner.
    case southWest = "sw"
    /// The left side.
    case west = "w"
    /// The upper left corner.
    case northWest = "nw"
    /// The middle.
    case center = "c"
    /// A suitable side, chosen by Graphviz.
    case any = "_"
}

/// A subgraph: a group of nodes and edges with defaults of their own.
public struct DOTSubgraph: Hashable, Sendable {
    /// The subgraph's name, if any. Names that begin with `cluster` are drawn as boxes by dot and fdp.
    public var id: String?
    /// Attributes of the subgraph itself.
    public var attributes: DOTAttributes
    /// Defaults of the nodes named first within it.
    public var nodeDefaults: DOTAttributes
    /// Defaults of the edges within it.
    public var edgeDefaults: DOTAttributes
    /// What it holds, in order.
    public var statements: [DOTStatement]

    /// Makes a subgraph.
    public init(
        id: String? = nil, attributes: DOTAttributes = [:], nodeDefaults: DOTAttributes = [:],
        edgeDefaults: DOTAttributes = [:], statements: [DOTStatement] = []
    ) {
        self.id = id
        self.attributes = attributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
        self.statements = statements
    }

    /// A subgraph that is drawn as a box: its id becomes `cluster_` and the name.
    public static func cluster(
        _ name: String, _ attributes: DOTAttributes = [:], statements: [DOTStatement] = []
    ) -> DOTSubgraph {
        DOTSubgraph(id: "cluster_" + name, attributes: attributes, statements: statements)
    }

    /// Whether dot and fdp draw it as a box.
    public var isCluster: Bool { id?.hasPrefix("cluster") ?? false }
}
