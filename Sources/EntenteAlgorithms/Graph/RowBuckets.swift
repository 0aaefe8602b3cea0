/// How the rows of a graph are taken together in buckets.
struct RowBuckets: Sendable {
    /// All ids in the keys must be below it: the sorts do not look.
    let nodeCount: Int
    let count: Int
    /// A bucket is `1 << shift` rows.
    let shift: UInt32
    /// How many bits the id of a node takes.
    let nodeBits: UInt32

    /// About so many edges are in a bucket, and in a run.
    static let edges = 1 << 15

    init(nodeCount: Int, edgeCount: Int, bucketEdges: Int = Self.edges) {
        self.nodeCount = nodeCount
        nodeBits = UInt32(Int.bitWidth - max(nodeCount - 1, 0).leadingZeroBitCount)
        let goal = max(edgeCount / bucketEdges, 1)
        var shift: UInt32 = 0
        while nodeCount >> shift > goal { shift += 1 }
        self.shift = shift
        count = (nodeCount + (1 << shift) - 1) >> shift
    }

    /// Whether a row of a bucket and a node fit together into half a key.
    var fitNarrowKeys: Bool { shift + nodeBits <= UInt32.bitWidth }
}
