extension IndexGraph {
    /// The nodes that the edges of `node` lead to, in ascending order, once per parallel edge. In an undirected graph:
    /// all its neighbors; a self-loop stands once. O(1); a slice of the graph's own storage.
    @inlinable
    public func neighbors(of node: UInt32) -> ArraySlice<UInt32> {
        outRows.neighbors[outRows.slots(of: node)]
    }

    /// The nodes whose edges lead to `node`, in ascending order, once per parallel edge; in an undirected graph the
    /// same as ``neighbors(of:)``. O(1).
    @inlinable
    public func inNeighbors(of node: UInt32) -> ArraySlice<UInt32> {
        inRows.neighbors[inRows.slots(of: node)]
    }

    /// How many slots stand in the row of outgoing edges: parallel edges count each, a self-loop once. O(1).
    @inlinable
    public func outDegree(of node: UInt32) -> Int {
        outRows.slots(of: node).count
    }

    /// How many slots stand in the row of incoming edges; in an undirected graph the same as ``outDegree(of:)``. O(1).
    @inlinable
    public func inDegree(of node: UInt32) -> Int {
        inRows.slots(of: node).count
    }

    /// Whether the slots know which edge they came from (`keepsEdgeIDs` when the graph was built).
    public var hasEdgeIDs: Bool { edgeCount == 0 || !outRows.edgeIDs.isEmpty }

    /// The edge of each slot of ``neighbors(of:)``, as its place in the input. O(1).
    /// - Precondition: The graph was built with `keepsEdgeIDs`.
    @inlinable
    public func edgeIDs(of node: UInt32) -> ArraySlice<UInt32> {
        outRows.edgeIDs[outRows.slots(of: node)]
    }

    /// The edge of each slot of ``inNeighbors(of:)``, as its place in the input. O(1).
    /// - Precondition: The graph was built with `keepsEdgeIDs`.
    @inlinable
    public func inEdgeIDs(of node: UInt32) -> ArraySlice<UInt32> {
        inRows.edgeIDs[inRows.slots(of: node)]
    }

    /// The weight of each slot of ``neighbors(of:)``. O(1).
    /// - Precondition: The graph was built with weights.
    @inlinable
    public func weights(of node: UInt32) -> ArraySlice<Double> {
        outRows.weights[outRows.slots(of: node)]
    }

    /// The weight of each slot of ``inNeighbors(of:)``. O(1).
    /// - Precondition: The graph was built with weights.
    @inlinable
    public func inWeights(of node: UInt32) -> ArraySlice<Double> {
        inRows.weights[inRows.slots(of: node)]
    }

    /// All edges that lead from `source` to `target` (in an undirected graph: that join them), as their places in the
    /// input, ascending; empty if there is none. O(log d + answer), where d is the degree.
    /// - Precondition: The graph was built with `keepsEdgeIDs`.
    public func edgeIDs(from source: UInt32, to target: UInt32) -> ArraySlice<UInt32> {
        outRows.edgeIDs[outRows.slots(of: source, to: target)]
    }

    /// Whether an edge leads from `source` to `target` (in an undirected graph: joins them). O(log d).
    public func hasEdge(from source: UInt32, to target: UInt32) -> Bool {
        !outRows.slots(of: source, to: target).isEmpty
    }
}
