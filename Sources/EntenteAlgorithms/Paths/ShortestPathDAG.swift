/// All shortest paths between two nodes: counted, and listed on demand in the order of their node ids.
///
/// Without a `through` constraint, and with one that shortest paths satisfy anyway, the paths are held as a directed
/// acyclic graph of the nodes on them, at most O(V + E) however many paths there are. Where `through` forces a detour
/// the paths do not combine freely any more (two legs may cross), so they are held one by one.
public struct ShortestPathDAG: Sendable {
    /// The hops of each path; `nil` if there is no path.
    public let hops: Int?
    /// How many paths there are; `UInt64.max` stands for that many or more. At least as many if not ``isComplete``.
    public let count: UInt64
    /// Whether no path is missing; `false` only where `through` forced a detour and a limit was hit.
    public let isComplete: Bool
    /// The nodes that stand on at least one path, ascending.
    public let nodes: [UInt32]

    private let form: Form

    private enum Form: Sendable {
        /// The nodes level by level, and for each the places (in this order) of its successors, in order of their ids.
        case levels(nodes: [UInt32], offsets: [Int], successors: [Int])
        case list([NodePath])
    }

    /// Whether there is no path at all.
    public var isEmpty: Bool { hops == nil }

    /// The first `limit` paths in the order of their node ids; all of them unless told otherwise, so look at
    /// ``count`` first. O(answer).
    public func paths(limit: Int = .max) -> [NodePath] {
        Array(prefix(limit))
    }

    /// The paths, one by one.
    init(listing paths: [NodePath], isComplete: Bool) {
        hops = paths.first?.hops
        count = UInt64(paths.count)
        self.isComplete = isComplete
        nodes = Set(paths.lazy.flatMap(\.nodes)).sorted()
        form = .list(paths)
    }

    /// Grows the levels from `source` along `rows`, where `leads(node, next)` says that the step stands on a shortest
    /// path.
    init(from source: UInt32, hops: Int, along rows: CompressedRows, where leads: (UInt32, UInt32) -> Bool) {
        var nodes = [source]
        var offsets = [0]
        var successors: [Int] = []
        var level = 0..<1
        for _ in 0..<hops {
            var places: [UInt32: Int] = [:]
            for place in level {
                let node = nodes[place]
                var previous = IndexGraph.unreachable
                for neighbor in rows.neighbors[rows.slots(of: node)]
                where neighbor != previous && leads(node, neighbor) {
                    previous = neighbor
                    let known = places[neighbor]
                    successors.append(known ?? nodes.count)
                    if known == nil {
                        places[neighbor] = nodes.count
                        nodes.append(neighbor)
                    }
                }
                offsets.append(successors.count)
            }
            level = level.upperBound..<nodes.count
        }
        offsets.append(successors.count)

        var counts = [UInt64](repeating: 1, count: nodes.count)
        for place in stride(from: level.lowerBound - 1, through: 0, by: -1) {
            counts[place] = successors[offsets[place]..<offsets[place + 1]].reduce(0) { sum, next in
                let (total, overflows) = sum.addingReportingOverflow(counts[next])
                return overflows ? .max : total
            }
        }
        self.hops = hops
        self.count = counts[0]
        self.isComplete = true
        self.nodes = nodes.sorted()
        self.form = .levels(nodes: nodes, offsets: offsets, successors: successors)
    }
}

extension ShortestPathDAG: Sequence {
    /// Lists the paths lazily, in the order of their node ids.
    public struct Iterator: IteratorProtocol {
        private let form: Form
        private let hops: Int
        /// The current path as one place per level, and for each the next choice among its successors.
        private var places: [Int]
        private var choices: [Int]
        private var listed = 0

        fileprivate init(_ dag: ShortestPathDAG) {
            form = dag.form
            hops = dag.hops ?? 0
            guard case .levels(_, let offsets, _) = dag.form else {
                (places, choices) = ([], [])
                return
            }
            (places, choices) = ([0], [offsets[0]])
        }

        /// The next path; O(hops).
        public mutating func next() -> NodePath? {
            switch form {
            case .list(let paths):
                guard listed < paths.count else { return nil }
                listed += 1
                return paths[listed - 1]
            case .levels(let nodes, let offsets, let successors):
                while let place = places.last, let choice = choices.last {
                    if places.count == hops + 1 {
                        let path = NodePath(nodes: places.map { nodes[$0] })
                        retreat()
                        return path
                    }
                    if choice == offsets[place + 1] {
                        retreat()
                    } else {
                        choices[choices.count - 1] += 1
                        places.append(successors[choice])
                        choices.append(offsets[successors[choice]])
                    }
                }
                return nil
            }
        }

        private mutating func retreat() {
            places.removeLast()
            choices.removeLast()
        }
    }

    /// Lists the paths lazily, in the order of their node ids.
    public func makeIterator() -> Iterator { Iterator(self) }

    /// A lower bound, as the number of paths may not fit.
    public var underestimatedCount: Int { 0 }
}
