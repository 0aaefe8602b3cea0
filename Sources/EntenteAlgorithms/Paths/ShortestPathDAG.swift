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
        case graph(PathDAG)
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

        let dag = PathDAG(nodes: nodes, offsets: offsets, successors: successors)
        self.hops = hops
        self.count = dag.count
        self.isComplete = true
        self.nodes = nodes.sorted()
        self.form = .graph(dag)
    }
}

extension ShortestPathDAG: Sequence {
    /// Lists the paths lazily, in the order of their node ids.
    public struct Iterator: IteratorProtocol {
        private var listed: IndexingIterator<[NodePath]>
        private var drawn: PathDAG.Iterator?

        fileprivate init(_ dag: ShortestPathDAG) {
            switch dag.form {
            case .list(let paths): (listed, drawn) = (paths.makeIterator(), nil)
            case .graph(let dag): (listed, drawn) = ([].makeIterator(), dag.makeIterator())
            }
        }

        /// The next path; O(hops).
        public mutating func next() -> NodePath? { drawn?.next() ?? listed.next() }
    }

    /// Lists the paths lazily, in the order of their node ids.
    public func makeIterator() -> Iterator { Iterator(self) }

    /// A lower bound, as the number of paths may not fit.
    public var underestimatedCount: Int { 0 }
}
