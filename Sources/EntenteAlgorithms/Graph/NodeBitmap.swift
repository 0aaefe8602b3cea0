/// A set of nodes as one bit each.
struct NodeBitmap: Sendable {
    var words: [UInt64]

    /// The empty set among `nodeCount` nodes.
    init(nodeCount: Int) {
        words = [UInt64](repeating: 0, count: (nodeCount + 63) / 64)
    }

    /// The given nodes among `nodeCount` nodes.
    init(nodeCount: Int, _ nodes: some Sequence<UInt32>) {
        self.init(nodeCount: nodeCount)
        for node in nodes { insert(node) }
    }

    @inline(__always)
    func contains(_ node: UInt32) -> Bool {
        words[Int(node >> 6)] & (1 &<< UInt64(node & 63)) != 0
    }

    @inline(__always)
    mutating func insert(_ node: UInt32) {
        words[Int(node >> 6)] |= 1 &<< UInt64(node & 63)
    }

    @inline(__always)
    mutating func remove(_ node: UInt32) {
        words[Int(node >> 6)] &= ~(1 &<< UInt64(node & 63))
    }

    mutating func removeAll() {
        for index in words.indices { words[index] = 0 }
    }

    /// The nodes of the set, ascending.
    func nodes(reserving count: Int = 0) -> [UInt32] {
        var nodes: [UInt32] = []
        nodes.reserveCapacity(count)
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                nodes.append(UInt32(truncatingIfNeeded: index * 64 + word.trailingZeroBitCount))
                word &= word &- 1
            }
        }
        return nodes
    }
}
