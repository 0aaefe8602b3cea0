/// A path as the sequence of its nodes. It says nothing of edges: parallel edges between two nodes make one step.
public struct NodePath: Sendable, Hashable {
    /// The nodes from the first to the last; never empty.
    public let nodes: [UInt32]

    /// A path over the given nodes.
    /// - Precondition: There is at least one node.
    public init(nodes: [UInt32]) {
        precondition(!nodes.isEmpty, "A path has at least one node.")
        self.nodes = nodes
    }

    /// How many steps it takes: one less than it has nodes.
    public var hops: Int { nodes.count - 1 }
}

extension NodePath: Comparable {
    /// The order of every list of paths here: fewer hops first, then the sequence of node ids.
    public static func < (left: NodePath, right: NodePath) -> Bool {
        left.nodes.count != right.nodes.count
            ? left.nodes.count < right.nodes.count : left.nodes.lexicographicallyPrecedes(right.nodes)
    }
}

extension NodePath: CustomStringConvertible {
    /// The node ids with hyphens between them, for tests and debugging.
    public var description: String { nodes.map { String($0) }.joined(separator: "-") }
}
