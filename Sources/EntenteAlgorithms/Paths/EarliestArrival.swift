/// How the times of the steps of a path must follow each other.
public enum StepOrder: Sendable, Hashable, CaseIterable {
    /// No step is before the one before it: several may be made at the same moment.
    case nonDecreasing
    /// Every step is after the one before it.
    case increasing
}

/// A path through time: every step along an edge at a moment of the edge's period.
public struct TemporalPath: Sendable, Hashable {
    /// One step.
    public struct Step: Sendable, Hashable {
        /// The node that the step leads to.
        public let node: UInt32
        /// The edge, as its place in the input.
        public let edge: UInt32
        /// When it is made.
        public let time: Int64
    }

    /// Where it begins.
    public let source: UInt32
    /// The steps, in order; none from a node to itself.
    public let steps: [Step]

    /// When the last step is made; `nil` without steps.
    public var arrival: Int64? { steps.last?.time }
    /// The nodes from the first to the last.
    public var nodes: [UInt32] { [source] + steps.map(\.node) }
}

/// When each node can be reached first from one node, and on which way.
public struct EarliestArrivals: Sendable {
    /// For each node the earliest time; for the source the beginning of the window, `nil` where no path leads.
    public let times: [Int64?]
    private let source: UInt32
    /// For each node reached the node before it, and the edge from there.
    private let parents: [UInt32]
    private let edges: [UInt32]

    /// A path that comes to `node` at the earliest time; `nil` if there is none. O(steps).
    public func path(to node: UInt32) -> TemporalPath? {
        guard times[Int(node)] != nil else { return nil }
        var steps: [TemporalPath.Step] = []
        var current = node
        while current != source, let time = times[Int(current)] {
            steps.append(TemporalPath.Step(node: current, edge: edges[Int(current)], time: time))
            current = parents[Int(current)]
        }
        return TemporalPath(source: source, steps: steps.reversed())
    }

    fileprivate init(times: [Int64?], source: UInt32, parents: [UInt32], edges: [UInt32]) {
        (self.times, self.source, self.parents, self.edges) = (times, source, parents, edges)
    }
}

extension IndexGraph {
    /// When each node can be reached first, where every edge can be taken at certain times only.
    ///
    /// Edge i can be taken at any moment of `periods[i]`, which takes no time; an event is a period of one moment. A
    /// time-respecting path takes its edges at times τ₁ ≤ τ₂ ≤ … (or τ₁ < τ₂ < …) within the window; its arrival is the last of them.
    /// For each node the earliest arrival over all such paths from the source: what was told along ties cannot have come sooner.
    ///
    /// - Edges lead as the graph says. Parallel edges are taken each at its own times; self-loops change nothing. Weights are not
    ///   looked at. Times are whole numbers of any unit, such as days.
    /// - Of several paths that arrive equally early one is given, always the same, and not always that of the fewest steps. Paths
    ///   come through no node twice.
    /// - Returns: One time per node; `nil` for a node that no time-respecting path leads to.
    /// - Complexity: O(E log V) time; 30 bytes per node. One thread; deterministic.
    /// - Source: H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu, "Path problems in temporal graphs", PVLDB 7(9), 2014,
    ///   doi:10.14778/2732939.2732945 (earliest-arrival paths); D. Kempe, J. Kleinberg, A. Kumar, "Connectivity and inference
    ///   problems for temporal networks", STOC 2000, doi:10.1145/335305.335364. Nodes are settled in the order of their arrivals,
    ///   as Dijkstra does, which also allows several steps at one moment.
    ///
    /// ```swift
    /// let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], directed: true, keepsEdgeIDs: true)
    /// graph.earliestArrivals(from: 0, during: [5...5, 3...9]).times[2]  // 5
    /// graph.earliestArrivals(from: 0, during: [5...5, 3...4]).times[2]  // nil
    /// ```
    ///
    /// - Parameters:
    ///   - source: Where the paths begin.
    ///   - periods: When each edge can be taken, one period per edge in the order of the input.
    ///   - order: Whether several steps may be made at the same moment.
    ///   - window: The times that count.
    /// - Precondition: `source` is below `nodeCount`; the graph keeps its edge ids; there is one period per edge.
    public func earliestArrivals(
        from source: UInt32, during periods: [ClosedRange<Int64>], order: StepOrder = .nonDecreasing,
        within window: ClosedRange<Int64> = .min ... .max
    ) -> EarliestArrivals {
        precondition(Int(source) < nodeCount, "There is no node \(source).")
        precondition(hasEdgeIDs, "The graph does not keep its edge ids.")
        precondition(periods.count == edgeCount, "There are not as many periods as edges.")
        var times = [Int64?](repeating: nil, count: nodeCount)
        var parents = [UInt32](repeating: Self.unreachable, count: nodeCount)
        var edges = parents
        var isSettled = NodeBitmap(nodeCount: nodeCount)
        var heap = MinimumHeap<Arrival>()
        times[Int(source)] = window.lowerBound
        heap.push(Arrival(time: window.lowerBound, node: source))
        while let (time, node) = heap.pop().map({ ($0.time, $0.node) }) {
            guard !isSettled.contains(node) else { continue }
            isSettled.insert(node)
            // From the source on, the first step may be made at once.
            let pause: Int64 = order == .increasing && node != source ? 1 : 0
            for (neighbor, edge) in zip(neighbors(of: node), edgeIDs(of: node)) where !isSettled.contains(neighbor) {
                let period = periods[Int(edge)]
                let end = min(period.upperBound, window.upperBound)
                // Compared before it is added, so that the end of time does not overflow.
                guard pause == 0 || time < end else { continue }
                let next = max(period.lowerBound, time + pause)
                guard next <= end, times[Int(neighbor)].map({ next < $0 }) ?? true else { continue }
                times[Int(neighbor)] = next
                parents[Int(neighbor)] = node
                edges[Int(neighbor)] = edge
                heap.push(Arrival(time: next, node: neighbor))
            }
        }
        return EarliestArrivals(times: times, source: source, parents: parents, edges: edges)
    }
}

/// A node on the heap.
private struct Arrival: Comparable {
    let time: Int64
    let node: UInt32

    static func < (left: Arrival, right: Arrival) -> Bool {
        (left.time, left.node) < (right.time, right.node)
    }
}
