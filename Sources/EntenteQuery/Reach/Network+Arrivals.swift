import EntenteAlgorithms

/// When a node can have been reached first, along ties that can be walked at certain times only.
public struct TimedArrival: Sendable, Hashable {
    /// One step of the way.
    public struct Step: Sendable, Hashable {
        /// The id of the node that it leads to.
        public var to: String
        /// When it is made.
        public var time: Int64
    }

    /// The id of the node reached.
    public var id: String
    /// What it is called for people.
    public var name: String
    /// The steps of one way that is there first.
    public var steps: [Step]

    /// When the last step is made.
    public var time: Int64 { steps.last?.time ?? .min }
}

extension Network {
    /// Whom edges lead to from one node if times must not decrease along the way, and when at the earliest, where the weight
    /// of an edge is the time at which it can be walked.
    ///
    /// Steps may share a time; edges lead as the network says. Of ways that are as early one is given. For dates of claims see
    /// `Snapshot.arrivals(from:avoiding:allowingUndated:)`.
    ///
    /// - Returns: The earliest first, then by id; the node itself is left out.
    /// - Complexity: O(E log V) time, 40 bytes per edge. See `IndexGraph.earliestArrivals`.
    /// - Precondition: The nodes exist; the network keeps parallel edges, and its weights are whole numbers of at most 2⁵³.
    public func arrivals(from node: UInt32, avoiding avoided: Set<UInt32> = []) -> [TimedArrival] {
        var (sources, targets, periods) = ([UInt32](), [UInt32](), [ClosedRange<Int64>]())
        for source in 0..<UInt32(graph.nodeCount) where !avoided.contains(source) {
            for (target, weight) in zip(graph.neighbors(of: source), graph.weights(of: source)) {
                guard !avoided.contains(target), let time = Int64(exactly: weight) else { continue }
                sources.append(source)
                targets.append(target)
                periods.append(time...time)
            }
        }
        // An edge without direction stands in the rows of both its ends.
        let found = IndexGraph(
            nodeCount: graph.nodeCount, sources: sources, targets: targets, directed: true, keepsEdgeIDs: true
        ).earliestArrivals(from: node, during: periods)
        return (0..<UInt32(graph.nodeCount)).filter { $0 != node && found.times[Int($0)] != nil }
            .sorted { a, b in (found.times[Int(a)] ?? .max, a) < (found.times[Int(b)] ?? .max, b) }
            .compactMap { reached in
                found.path(to: reached).map { path in
                    TimedArrival(
                        id: id(of: reached), name: name(of: reached),
                        steps: path.steps.map { TimedArrival.Step(to: id(of: $0.node), time: $0.time) })
                }
            }
    }
}
