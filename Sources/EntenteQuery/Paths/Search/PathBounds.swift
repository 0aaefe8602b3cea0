import EntenteAlgorithms

/// From each node and place, the least length to the target, for each bound that time can put on it.
///
/// Grows from the target backward, nearest first, only as far as it is asked to. Of walks, what it says is exact; of
/// paths that may not come back, it is a lower bound.
struct PathBounds<Clock: PathClock> {
    /// Within this length the rest of a path can take up what the bound says.
    private struct Front {
        var length: Double
        var bound: Clock.Bound
    }

    private struct Entry: Comparable {
        var length: Double
        var node: UInt32
        var place: Int
        var bound: Clock.Bound

        static func < (left: Entry, right: Entry) -> Bool { left.length < right.length }
        static func == (left: Entry, right: Entry) -> Bool { left.length == right.length }
    }

    private let world: PathWorld
    private let clock: Clock
    private let avoided: Set<UInt32>
    /// By node and place; lengths ascend, bounds widen.
    private var fronts: [[Front]]
    private var heap = MinimumHeap<Entry>()
    /// How many ties have been looked at.
    private(set) var work = 0

    init(_ world: PathWorld, _ clock: Clock, to target: UInt32, avoiding avoided: Set<UInt32>) {
        self.world = world
        self.clock = clock
        self.avoided = avoided
        fronts = [[Front]](repeating: [], count: world.snapshot.indexGraph.nodeCount * world.placeCount)
        for place in world.finalPlaces {
            heap.push(Entry(length: 0, node: target, place: place, bound: clock.end))
        }
    }

    /// The least length of a rest that fits what has come before, and whether it is known exactly or only from below.
    func least(
        from node: UInt32, after state: [PathState<Clock>]
    ) -> (length: Double, isExact: Bool) {
        let horizon = heap.first?.length ?? .infinity
        var known = Double.infinity
        var possible = Double.infinity
        for state in state {
            let front = fronts[Int(node) * world.placeCount + state.place]
            if let fit = front.first(where: { clock.joins(state.value, $0.bound) }) {
                known = min(known, state.length + fit.length)
            } else {
                possible = min(possible, state.length + horizon)
            }
        }
        return known <= possible ? (known, true) : (possible, false)
    }

    /// Settles the nearest entry that is left; `false` if there is none.
    mutating func grow() -> Bool {
        guard let entry = heap.pop() else { return false }
        let index = Int(entry.node) * world.placeCount + entry.place
        var bound = entry.bound
        if let last = fronts[index].last {
            bound = clock.merged(bounds: last.bound, entry.bound)
            if bound == last.bound { return true }
            if last.length == entry.length { fronts[index].removeLast() }
        }
        fronts[index].append(Front(length: entry.length, bound: bound))
        expand(entry)
        return true
    }

    private mutating func expand(_ entry: Entry) {
        let position = entry.place >> 1
        let before = world.places(before: entry.place, at: entry.node)
        if before.isEmpty { return }
        let graph = world.snapshot.indexGraph
        for node in graph.inNeighbors(of: entry.node) where !avoided.contains(node) {
            var options: [(length: Double, bound: Clock.Bound)] = []
            for tie in world.snapshot.tieRange(node, entry.node) {
                work += 1
                guard world.takes(tie, from: node, to: entry.node, by: position),
                    let bound = clock.retreated(entry.bound, by: world.snapshot.ties[tie].claim)
                else { continue }
                let length = entry.length + world.length(tie)
                if let same = options.firstIndex(where: { $0.length == length }) {
                    options[same].bound = clock.merged(bounds: options[same].bound, bound)
                } else {
                    options.append((length, bound))
                }
            }
            for option in options {
                for place in before {
                    heap.push(Entry(length: option.length, node: node, place: place, bound: option.bound))
                }
            }
        }
    }
}

/// What a beginning of a path leaves open: a place of the pattern, the length so far, and the times.
struct PathState<Clock: PathClock>: Equatable {
    var place: Int
    var length: Double
    var value: Clock.Value
}
