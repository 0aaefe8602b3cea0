/// A queue of nodes by distance, then by id, in which distances can fall: a heap with four children a node, which is flatter
/// than one with two and looks at four neighbors in memory instead of two apart.
struct DistanceHeap {
    /// The distances; infinite until a node is reached. They stay when a node leaves the queue.
    private(set) var distances: [Double]
    private var heap: [UInt32] = []
    /// Where a node stands in the heap, `absent` before and `settled` after it does.
    private var places: [UInt32]

    private static let absent = UInt32.max
    private static let settled = UInt32.max - 1

    init(nodeCount: Int) {
        distances = [Double](repeating: .infinity, count: nodeCount)
        places = [UInt32](repeating: Self.absent, count: nodeCount)
    }

    /// Whether a node has left the queue with its final distance.
    func isSettled(_ node: UInt32) -> Bool { places[Int(node)] == Self.settled }

    /// Puts a node into the queue, or further to the front, unless it is known to be as near.
    mutating func reach(_ node: UInt32, at distance: Double) {
        guard distance < distances[Int(node)] else { return }
        distances[Int(node)] = distance
        if places[Int(node)] == Self.absent {
            places[Int(node)] = UInt32(truncatingIfNeeded: heap.count)
            heap.append(node)
        }
        rise(node, from: Int(places[Int(node)]))
    }

    /// Takes the nearest node out.
    mutating func popNearest() -> UInt32? {
        guard let nearest = heap.first, let last = heap.popLast() else { return nil }
        places[Int(nearest)] = Self.settled
        if !heap.isEmpty { sink(last) }
        return nearest
    }

    private func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
        let (left, right) = (distances[Int(one)], distances[Int(other)])
        return left < right || (left == right && one < other)
    }

    private mutating func rise(_ node: UInt32, from place: Int) {
        var place = place
        while place > 0 {
            let parent = heap[(place - 1) / 4]
            guard precedes(node, parent) else { break }
            put(parent, at: place)
            place = (place - 1) / 4
        }
        put(node, at: place)
    }

    /// Puts a node in at the root, and lets it sink.
    private mutating func sink(_ node: UInt32) {
        var place = 0
        while 4 * place + 1 < heap.count {
            var least = 4 * place + 1
            for child in least..<min(least + 4, heap.count) where precedes(heap[child], heap[least]) { least = child }
            guard precedes(heap[least], node) else { break }
            put(heap[least], at: place)
            place = least
        }
        put(node, at: place)
    }

    private mutating func put(_ node: UInt32, at place: Int) {
        heap[place] = node
        places[Int(node)] = UInt32(truncatingIfNeeded: place)
    }
}
