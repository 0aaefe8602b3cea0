/// A breadth-first search from both ends of a path at once, which looks at far fewer edges than one from a single end: the
/// frontier with fewer edges grows by a level, until the two meet (I. Pohl, "Bi-directional search", Machine Intelligence 6,
/// 1971, with his rule to go on where there is less to look at).
struct BidirectionalSearch {
    /// For each node on a shortest path the hops to the target. For others that number or `unreachable`; so a neighbor one
    /// hop nearer than a node on a shortest path stands on one as well.
    private(set) var toTarget: [UInt32]
    /// The hops from source to target; `nil` if there is no path within the limit.
    private(set) var hops: UInt32?

    /// - Parameters:
    ///   - forward: The rows to follow from a node.
    ///   - backward: The rows that lead back to it.
    init(
        from source: UInt32, to target: UInt32, forward: CompressedRows, backward: CompressedRows,
        avoiding avoided: NodeBitmap, limit: Int
    ) {
        let unknown = [UInt32](repeating: IndexGraph.unreachable, count: forward.offsets.count - 1)
        toTarget = unknown
        if avoided.contains(source) || avoided.contains(target) { return }
        toTarget[Int(target)] = 0
        if source == target {
            hops = 0
            return
        }
        var fromSource = unknown
        fromSource[Int(source)] = 0
        var (near, far) = (Frontier(source, along: forward), Frontier(target, along: backward))
        while Int(near.level) + Int(far.level) < limit, !near.nodes.isEmpty, !far.nodes.isEmpty {
            let meets =
                near.slotCount <= far.slotCount
                ? near.grow(&fromSource, along: forward, avoiding: avoided, until: toTarget)
                : far.grow(&toTarget, along: backward, avoiding: avoided, until: fromSource)
            guard meets else { continue }
            let hops = near.level + far.level
            self.hops = hops
            lead(from: near.nodes.filter { toTarget[Int($0)] == far.level }, back: backward, fromSource)
            return
        }
    }

    /// Goes from the nodes where the searches met back to the source, and tells the nodes on the way how far it still is.
    private mutating func lead(from meeting: [UInt32], back rows: CompressedRows, _ fromSource: [UInt32]) {
        var nodes = meeting
        while let first = nodes.first, fromSource[Int(first)] > 0 {
            let (nearer, hops) = (fromSource[Int(first)] - 1, toTarget[Int(first)] + 1)
            var next: [UInt32] = []
            for node in nodes {
                for neighbor in rows.neighbors[rows.slots(of: node)]
                where fromSource[Int(neighbor)] == nearer && toTarget[Int(neighbor)] == IndexGraph.unreachable {
                    toTarget[Int(neighbor)] = hops
                    next.append(neighbor)
                }
            }
            nodes = next
        }
    }
}

/// The nodes of the last complete level of one of the two searches.
private struct Frontier {
    private(set) var nodes: [UInt32]
    private(set) var level: UInt32 = 0
    private(set) var slotCount: Int

    init(_ root: UInt32, along rows: CompressedRows) {
        nodes = [root]
        slotCount = rows.slots(of: root).count
    }

    /// Goes on by one level; true if it reaches a node that the other search has reached.
    mutating func grow(
        _ distances: inout [UInt32], along rows: CompressedRows, avoiding avoided: NodeBitmap, until other: [UInt32]
    ) -> Bool {
        var next: [UInt32] = []
        var meets = false
        level += 1
        slotCount = 0
        for node in nodes {
            for neighbor in rows.neighbors[rows.slots(of: node)]
            where distances[Int(neighbor)] == IndexGraph.unreachable && !avoided.contains(neighbor) {
                distances[Int(neighbor)] = level
                next.append(neighbor)
                slotCount += rows.slots(of: neighbor).count
                if other[Int(neighbor)] != IndexGraph.unreachable { meets = true }
            }
        }
        nodes = next
        return meets
    }
}
