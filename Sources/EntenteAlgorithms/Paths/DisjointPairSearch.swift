/// The fewest hops of two paths in an undirected graph that start at one node, the hub, and share only that.
///
/// A simple path from a to b through the hub is such a pair, to a and to b. The pair is a flow of two units, found by
/// two augmentations: a shortest path to the nearer end, then a shortest path to the other one that may run backward
/// along the first and cancel what it meets there. Distances from the hub serve as potentials, so that the second
/// search has costs of 0, 1 and 2 only.
///
/// J. W. Suurballe, "Disjoint paths in a network", Networks 4(2), 1974, doi:10.1002/net.3230040204, with the potentials
/// of J. W. Suurballe and R. E. Tarjan, Networks 14(2), 1984, doi:10.1002/net.3230140209. O(V + E) time.
struct DisjointPairSearch {
    let rows: CompressedRows
    let hub: UInt32
    private var distances: [UInt32]
    private var parents: [UInt32]
    /// Which nodes stand on the first path, and which nodes the second search has gone on from.
    private var isFirst: NodeBitmap
    private var hasDeparted: NodeBitmap

    init(rows: CompressedRows, hub: UInt32) {
        let nodeCount = rows.offsets.count - 1
        self.rows = rows
        self.hub = hub
        distances = [UInt32](repeating: IndexGraph.unreachable, count: nodeCount)
        parents = distances
        isFirst = NodeBitmap(nodeCount: nodeCount)
        hasDeparted = isFirst
    }

    /// The hops of the best pair that touches no node of `blocked`; `nil` if there is none. Where the answer is above
    /// `budget`, any number above `budget` and not above the answer. Adds the slots looked at to `work`.
    ///
    /// - Precondition: `one`, `other` and the hub differ and are not blocked.
    mutating func hops(
        to one: UInt32, and other: UInt32, avoiding blocked: NodeBitmap, atMost budget: Int, work: inout Int
    ) -> Int? {
        measure(avoiding: blocked, work: &work)
        let (toOne, toOther) = (distances[Int(one)], distances[Int(other)])
        if toOne == IndexGraph.unreachable || toOther == IndexGraph.unreachable { return nil }
        let direct = Int(toOne) + Int(toOther)
        if direct > budget { return direct }

        let (near, far) = toOne <= toOther ? (one, other) : (other, one)
        isFirst.removeAll()
        var node = near
        while node != hub {
            isFirst.insert(node)
            node = parents[Int(node)]
        }
        return excess(to: far, avoiding: blocked, atMost: budget - direct, work: &work).map { direct + $0 }
    }

    /// Breadth-first search from the hub.
    private mutating func measure(avoiding blocked: NodeBitmap, work: inout Int) {
        for index in distances.indices { distances[index] = IndexGraph.unreachable }
        distances[Int(hub)] = 0
        var queue = [hub]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            let slots = rows.slots(of: node)
            work += slots.count
            for neighbor in rows.neighbors[slots]
            where distances[Int(neighbor)] == IndexGraph.unreachable && !blocked.contains(neighbor) {
                distances[Int(neighbor)] = distances[Int(node)] + 1
                parents[Int(neighbor)] = node
                queue.append(neighbor)
            }
        }
    }

    /// How much longer than its distance the second path to `goal` is, counting what it cancels of the first.
    private mutating func excess(
        to goal: UInt32, avoiding blocked: NodeBitmap, atMost budget: Int, work: inout Int
    ) -> Int? {
        hasDeparted.removeAll()
        // The nodes to go on from at the current excess, one more, and two more. Who arrives at a node of the first
        // path from outside can only step back along that path, which after potentials costs nothing: so what enters
        // the bucket is the node before. From there on any way is open.
        var buckets: [[UInt32]] = [[hub], [], []]
        var excess = 0
        while !(buckets[0].isEmpty && buckets[1].isEmpty && buckets[2].isEmpty) {
            while let node = buckets[0].popLast() {
                if hasDeparted.contains(node) { continue }
                hasDeparted.insert(node)
                if node == goal { return excess }
                if isFirst.contains(node) && parents[Int(node)] != hub { buckets[0].append(parents[Int(node)]) }
                let slots = rows.slots(of: node)
                work += slots.count
                for neighbor in rows.neighbors[slots] where neighbor != hub && !blocked.contains(neighbor) {
                    let cost = Int(distances[Int(node)]) + 1 - Int(distances[Int(neighbor)])
                    let next = isFirst.contains(neighbor) ? parents[Int(neighbor)] : neighbor
                    // Stepping onto the first path's next node only to come back leads nowhere, nor does the hub.
                    if next != node && next != hub && !hasDeparted.contains(next) { buckets[cost].append(next) }
                }
            }
            buckets.removeFirst()
            buckets.append([])
            excess += 1
            if excess > budget { return excess }
        }
        return nil
    }
}
