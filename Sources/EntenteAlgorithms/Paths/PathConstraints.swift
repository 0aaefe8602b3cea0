/// What a path must satisfy; the searches obey it while they search, never by filtering their answers.
public struct PathConstraints: Sendable, Hashable {
    /// Nodes that no path may touch; a path from or to one of them does not exist.
    public var avoiding: Set<UInt32>
    /// The most steps that a path may take; `nil` for any number. Below 0 nothing qualifies.
    public var maximumHops: Int?
    /// A node that every path must touch; as an end of the path it is touched already.
    public var through: UInt32?

    /// Constraints; without arguments, none.
    public init(avoiding: Set<UInt32> = [], maximumHops: Int? = nil, through: UInt32? = nil) {
        self.avoiding = avoiding
        self.maximumHops = maximumHops
        self.through = through
    }
}

/// A question for paths, checked against its graph and put into the form that the searches use.
struct PathQuestion {
    let source: UInt32
    let target: UInt32
    /// The node to pass, unless it is an end of the path.
    let via: UInt32?
    let maximumHops: Int
    let avoided: NodeBitmap
    /// Whether the constraints contradict the ends or each other.
    let isHopeless: Bool

    init(_ graph: IndexGraph, from source: UInt32, to target: UInt32, _ constraints: PathConstraints) {
        let nodeCount = graph.nodeCount
        func check(_ node: UInt32) { precondition(Int(node) < nodeCount, "There is no node \(node).") }
        check(source)
        check(target)
        constraints.avoiding.forEach(check)
        constraints.through.map(check)
        self.source = source
        self.target = target
        self.via = constraints.through == source || constraints.through == target ? nil : constraints.through
        self.maximumHops = min(constraints.maximumHops ?? nodeCount, nodeCount)
        self.avoided = NodeBitmap(nodeCount: nodeCount, constraints.avoiding)
        let touched = [source, target] + (via.map { [$0] } ?? [])
        // From a node to itself there is one simple path, and it touches nothing else.
        self.isHopeless =
            touched.contains(where: avoided.contains) || maximumHops < 0 || (source == target && via != nil)
    }
}
