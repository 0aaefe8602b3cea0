import EntenteAlgorithms
public import EntenteModel

/// When what began with one entity can have reached another first, step by step along dated ties.
public struct Arrival: Sendable, Hashable {
    /// One step of the way.
    public struct Step: Sendable, Hashable {
        /// The id of the entity that it leads to.
        public var to: String
        /// The id of the claim along which it leads.
        public var claim: String
        /// The earliest day on which it can be made; `nil` where no date bounds it.
        public var day: ValidityPeriod?
    }

    /// The id of the entity reached.
    public var id: String
    /// The steps of one way that is there first.
    public var steps: [Step]

    /// The earliest day; `nil` where no date bounds it.
    public var day: ValidityPeriod? { steps.last?.day }
}

extension Snapshot {
    /// Whom ties lead to from one entity if dates must not decrease along the way, and when at the earliest.
    ///
    /// An event can be walked on each day on which it may have happened, a state on each day of its period, so that a day is
    /// the earliest that the dates allow. Steps may share a day. Ties lead as the snapshot's projection says. The rules of
    /// time are those of ``PathQuery/Timing/inOrder(allowingUndated:)``; that asks for the fewest steps to one entity, this
    /// for the earliest days to all. Of ways that are as early one is given, whatever the order of the claims.
    ///
    /// - Parameters:
    ///   - source: The id of the entity where the ways begin.
    ///   - avoided: Entities that no way touches.
    ///   - allowingUndated: Whether a claim without a date can be walked on any day.
    /// - Returns: The earliest first, then by id; the source is left out. Empty if it has no tie.
    /// - Complexity: O(ties · log ties) time, 40 bytes for each tie. See `IndexGraph.earliestArrivals`.
    public func arrivals(
        from source: String, avoiding avoided: [String] = [], allowingUndated: Bool = false
    ) -> [Arrival] {
        guard !avoided.contains(source), let start = node(of: source) else { return [] }
        let avoided = Set(avoided.compactMap(node))
        var edges = DatedEdges()
        let spans = SpanTable(ties.lazy.map(\.claim)) { ClaimSpan.dated(graph, $0) }
        for (low, high, range) in pairs where !avoided.contains(low) && !avoided.contains(high) {
            // The order of the file decides nothing.
            let sorted = ties[range].sorted { a, b in
                NaturalOrder.precedes(graph.claims.id(Int(a.claim)), graph.claims.id(Int(b.claim)))
            }
            for tie in sorted {
                guard let days = spans[tie.claim]?.possible ?? (allowingUndated ? Int.min...Int.max : nil) else {
                    continue
                }
                if leads(tie, from: low, to: high) { edges.add(low, high, tie.claim, days) }
                if leads(tie, from: high, to: low) { edges.add(high, low, tie.claim, days) }
            }
        }
        let index = IndexGraph(
            nodeCount: entityOfNode.count, sources: edges.sources, targets: edges.targets, directed: true,
            keepsEdgeIDs: true)
        let found = index.earliestArrivals(from: start, during: edges.periods)
        return (0..<UInt32(entityOfNode.count)).filter { $0 != start && found.times[Int($0)] != nil }.sorted { a, b in
            let (left, right) = (found.times[Int(a)] ?? .max, found.times[Int(b)] ?? .max)
            return (left, a) < (right, b)
        }.compactMap { node in
            found.path(to: node).map { path in
                Arrival(id: id(of: node), steps: path.steps.map { step($0, along: edges.claims[Int($0.edge)]) })
            }
        }
    }

    private func step(_ step: TemporalPath.Step, along claim: UInt32) -> Arrival.Step {
        let day = step.time == .min ? nil : ValidityPeriod(days: Int(step.time)...Int(step.time))
        return Arrival.Step(to: id(of: step.node), claim: graph.claims.id(Int(claim)), day: day)
    }
}

/// Edges one way, each with the claim behind it and the days on which it can be walked.
private struct DatedEdges {
    private(set) var sources: [UInt32] = []
    private(set) var targets: [UInt32] = []
    private(set) var claims: [UInt32] = []
    private(set) var periods: [ClosedRange<Int64>] = []

    mutating func add(_ source: UInt32, _ target: UInt32, _ claim: UInt32, _ days: ClosedRange<Int>) {
        sources.append(source)
        targets.append(target)
        claims.append(claim)
        periods.append(Int64(days.lowerBound)...Int64(days.upperBound))
    }
}
