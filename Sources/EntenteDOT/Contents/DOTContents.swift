/// The nodes, edges and subgraphs of a document with all their attributes, as Graphviz sees them.
public struct DOTContents: Hashable, Sendable {
    /// A node.
    public struct Node: Hashable, Sendable {
        /// The node's name.
        public let id: String
        /// Its own attributes and the defaults that were in force where it was named first.
        public internal(set) var attributes: DOTAttributes
    }

    /// An edge.
    public struct Edge: Hashable, Sendable {
        /// The place of the tail among the nodes.
        public let tail: Int
        /// The place of the head among the nodes.
        public let head: Int
        /// Its own attributes and the defaults that were in force where it was made; ports are the attributes `tailport`
        /// and `headport`.
        public internal(set) var attributes: DOTAttributes
    }

    /// A subgraph.
    public struct Subgraph: Hashable, Sendable {
        /// Its name, if it has one. Subgraphs of one name within the same body are one.
        public let id: String?
        /// The place among the subgraphs of the one around it; nil if that is the graph itself.
        public let parent: Int?
        /// Its own attributes and those of the bodies around it.
        public internal(set) var attributes: DOTAttributes
        /// The places of its nodes, ascending; those of nested subgraphs too.
        public internal(set) var nodes: [Int]
    }

    /// The attributes of the graph itself.
    public internal(set) var attributes: DOTAttributes
    /// The nodes in the order in which the document names them first.
    public internal(set) var nodes: [Node]
    /// The edges in the order in which the document makes them.
    public internal(set) var edges: [Edge]
    /// The subgraphs, each behind the one around it.
    public internal(set) var subgraphs: [Subgraph]
}

extension DOTDocument {
    /// The nodes, edges and subgraphs with all their attributes.
    ///
    /// - Defaults hold for what is made after them, within their body and those nested in it. A node gets the defaults of the
    ///   body that names it first, an edge those of the body that makes it; own attributes win, the later over the earlier.
    /// - In a `strict` graph a second edge between two nodes (in the same direction, if directed) only adds attributes;
    ///   elsewhere it does so if both have the same `key`.
    /// - Complexity: linear in the document and in the attributes that come out.
    /// - Source: `lib/cgraph/grammar.y` and `attr.c` of Graphviz 2.42.
    ///
    /// ```swift
    /// let reading = DOTReader().read(Array("digraph { node [color=red] a; node [color=blue] a -> b }".utf8))
    /// reading.documents[0].contents().nodes.map { $0.attributes["color"] }  // red, blue
    /// ```
    public func contents() -> DOTContents {
        var collector = DOTCollector(kind: kind, isStrict: isStrict)
        return collector.contents(of: self)
    }
}
