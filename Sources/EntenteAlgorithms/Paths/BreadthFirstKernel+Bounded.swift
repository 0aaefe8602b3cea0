extension BreadthFirstKernel {
    /// Distances from `root` along `rows` that touch no node of `avoided`, up to `limit` hops; the search ends as soon
    /// as it meets `stop`, when all nodes nearer than `stop` are known.
    static func distances(
        from root: UInt32, along rows: CompressedRows, avoiding avoided: NodeBitmap, limit: Int,
        until stop: UInt32? = nil
    ) -> [UInt32] {
        var distances = [UInt32](repeating: IndexGraph.unreachable, count: rows.offsets.count - 1)
        if avoided.contains(root) { return distances }
        distances[Int(root)] = 0
        if root == stop { return distances }
        var frontier = [root]
        var level: UInt32 = 0
        while !frontier.isEmpty && Int(level) < limit {
            var next: [UInt32] = []
            level += 1
            for node in frontier {
                for neighbor in rows.neighbors[rows.slots(of: node)]
                where distances[Int(neighbor)] == IndexGraph.unreachable && !avoided.contains(neighbor) {
                    distances[Int(neighbor)] = level
                    if neighbor == stop { return distances }
                    next.append(neighbor)
                }
            }
            frontier = next
        }
        return distances
    }
}
