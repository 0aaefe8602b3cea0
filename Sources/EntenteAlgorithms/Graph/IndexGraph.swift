/// An immutable graph of the nodes `0 ..< nodeCount`, kept as compressed sparse rows in both directions.
///
/// **What stands in a row.** The row of a node lists its neighbors in ascending order of their ids; parallel edges
/// are all kept, side by side, in input order. A self-loop is kept and stands *once* in its node's row (the diagonal
/// of the adjacency matrix counts it once), also in an undirected graph, where every other edge stands in the rows of
/// both its ends. Rows are therefore independent of the order of the input, but for the order of parallel edges.
///
/// **Memory.** 4 bytes per slot and 4 bytes per node: 8 bytes per edge either way (an undirected edge has two slots in
/// one set of rows, a directed edge one slot in each of two sets). Edge ids cost 4 more bytes per slot, weights 8.
/// At most `UInt32.max` slots and `UInt32.max - 1` nodes.
///
/// ```swift
/// let graph = IndexGraph(nodeCount: 3, sources: [0, 1], targets: [1, 2], directed: false)
/// Array(graph.neighbors(of: 1))  // [0, 2]
/// ```
public struct IndexGraph: Sendable {
    /// What an unreachable node gets in an array of distances, and a node without a parent in one of parents.
    public static let unreachable = UInt32.max

    /// How many nodes there are; their ids are `0 ..< nodeCount`.
    public let nodeCount: Int
    /// How many edges were given, parallel ones and self-loops included.
    public let edgeCount: Int
    /// Whether an edge leads from its source to its target only.
    public let isDirected: Bool

    @usableFromInline let outRows: CompressedRows
    /// The rows of incoming edges; in an undirected graph the very same storage as `outRows`.
    @usableFromInline let inRows: CompressedRows
    /// The smallest and the largest weight, neither a number if any weight is none; `nil` in a graph without weights.
    let weightRange: (smallest: Double, largest: Double)?

    /// Builds the graph from a column of sources and one of targets: edge `i` joins `sources[i]` to `targets[i]`.
    ///
    /// Counting sorts only: O(V + E) time; beside the result it needs at most 16 bytes per edge (24 with edge ids or weights)
    /// and 32 bytes per node for a moment. One thread; deterministic.
    ///
    /// - Parameters:
    ///   - nodeCount: The number of nodes, at least 0.
    ///   - sources: One node id per edge, below `nodeCount`.
    ///   - targets: One node id per edge, as many as `sources`.
    ///   - weights: Nothing, or one weight per edge.
    ///   - directed: Whether an edge leads one way only.
    ///   - keepsEdgeIDs: Whether each slot remembers which edge (by its place in the input) it came from.
    /// - Precondition: The columns have equal lengths and every id is below `nodeCount`.
    public init(
        nodeCount: Int, sources: [UInt32], targets: [UInt32], weights: [Double]? = nil, directed: Bool,
        keepsEdgeIDs: Bool = false
    ) {
        precondition(sources.count == targets.count, "There are not as many sources as targets.")
        precondition(
            nodeCount > Int(max(sources.max() ?? 0, targets.max() ?? 0)) || sources.isEmpty,
            "An edge ends in a node that does not exist.")
        let needsIDs = keepsEdgeIDs || weights != nil
        let cuts =
            Array(stride(from: 0, to: sources.count, by: RowBuckets.edges)) + [sources.count]
        var runs = zip(cuts, cuts.dropFirst()).map { start, end in
            EdgeRun(
                keys: (start..<end).map { UInt64(sources[$0]) &<< 32 | UInt64(targets[$0]) },
                ids: needsIDs ? (start..<end).map { UInt32(truncatingIfNeeded: $0) } : [])
        }
        var serial = Execution.serial
        serial.isCancellable = false
        do {
            try self.init(
                nodeCount: nodeCount, runs: &runs, weights: weights, directed: directed,
                keepsEdgeIDs: keepsEdgeIDs,
                execution: serial)
        } catch {
            preconditionFailure("Work that cannot be cancelled was cancelled.")
        }
    }

    /// Builds the graph from runs of edges, sources in the upper halves of the keys, with ids where weights or edge ids are
    /// asked for; `runs` is empty afterwards.
    init(
        nodeCount: Int, runs: inout [EdgeRun], weights: [Double]? = nil, directed: Bool,
        keepsEdgeIDs: Bool = false,
        execution: Execution
    ) throws(AlgorithmError) {
        precondition(
            nodeCount >= 0 && nodeCount < Int(UInt32.max), "The node count does not fit UInt32 ids.")
        let edgeCount = runs.reduce(0) { $0 + $1.keys.count }
        precondition(
            weights.map { $0.count == edgeCount } ?? true, "There are not as many weights as edges.")
        self.nodeCount = nodeCount
        self.edgeCount = edgeCount
        isDirected = directed
        precondition(edgeCount <= Int(UInt32.max) / (directed ? 1 : 2), "There are more edges than UInt32 slots.")
        let buckets = RowBuckets(nodeCount: nodeCount, edgeCount: edgeCount)
        var (forward, backward) = try CompressedRows.build(
            &runs, buckets: buckets, directed: directed, execution: execution)
        try forward.attach(weights: weights, keepsEdgeIDs: keepsEdgeIDs, execution: execution)
        if directed {
            try backward.attach(weights: weights, keepsEdgeIDs: keepsEdgeIDs, execution: execution)
        } else {
            backward = forward
        }
        outRows = forward
        inRows = backward
        weightRange = weights.flatMap(Self.range)
    }

    init(
        nodeCount: Int, edgeCount: Int, isDirected: Bool, outRows: CompressedRows, inRows: CompressedRows,
        weightRange: (smallest: Double, largest: Double)?
    ) {
        (self.nodeCount, self.edgeCount, self.isDirected) = (nodeCount, edgeCount, isDirected)
        (self.outRows, self.inRows, self.weightRange) = (outRows, inRows, weightRange)
    }

    /// Builds the graph from pairs of node ids; for graphs written by hand. See the initializer with columns.
    public init(
        nodeCount: Int, edges: [(UInt32, UInt32)], weights: [Double]? = nil, directed: Bool,
        keepsEdgeIDs: Bool = false
    ) {
        self.init(
            nodeCount: nodeCount, sources: edges.map(\.0), targets: edges.map(\.1), weights: weights,
            directed: directed, keepsEdgeIDs: keepsEdgeIDs)
    }
}
