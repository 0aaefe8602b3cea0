import EntenteAlgorithms
import EntenteModel

extension PathQuery {
    /// Whether it needs more than the searches of a plain graph.
    var isGuided: Bool { along != nil || timing != nil || mode != .acyclic || isWeighted }
}

extension Snapshot {
    /// Whether the claims that count cannot be lengths: a weight that is no number, or one below 0, with the claim that
    /// has it. `nil`: all weights can. A claim without a weight weighs 1. O(ties).
    public func weightProblem() -> (claim: String, weight: String)? {
        for tie in ties {
            guard let text = weightText(tie.claim) else { continue }
            guard let weight = Double(text), weight >= 0, weight.isFinite else {
                return (graph.claims.id(Int(tie.claim)), text)
            }
        }
        return nil
    }

    /// Whether any claim that counts has a weight. O(ties).
    public var hasWeights: Bool { ties.contains { weightText($0.claim) != nil } }

    private func weightText(_ claim: UInt32) -> String? {
        graph.detail(Int(claim))?.with.first { $0.name == "weight" }?.values.first
    }

    /// The length of each tie.
    private func lengths() -> [Double] {
        ties.map { tie in
            guard let text = weightText(tie.claim) else { return 1 }
            guard let weight = Double(text), weight >= 0 else { preconditionFailure("'\(text)' is no length") }
            return weight
        }
    }

    /// The answer by a search that keeps a pattern, a timing, weights and the mode in mind; of ways that are known already,
    /// how they are told.
    func guidedPaths(
        _ query: PathQuery, telling ways: [[UInt32]]? = nil, _ execution: Execution
    ) throws(AlgorithmError) -> PathAnswer {
        let automaton = query.along.map { PatternAutomaton($0, graph) } ?? .anything
        if query.from == query.to, query.mode == .acyclic || node(of: query.from) == nil {
            var path = automaton.isAccepting[0] ? trivialPath(query) : nil
            if query.isWeighted { path?.length = 0 }
            return PathAnswer(from: query.from, to: query.to, paths: path.map { [$0] } ?? [])
        }
        let claims = ties.lazy.map(\.claim)
        switch query.timing {
        case nil: return try guidedPaths(query, ways, automaton, Timeless(), execution) { _, _ in nil }
        case .inOrder(let allowsUndated):
            let spans = SpanTable(claims) { ClaimSpan.dated(graph, $0) }
            let clock = InOrder(spans: spans, allowsUndated: allowsUndated)
            return try guidedPaths(query, ways, automaton, clock, execution) { orderTiming($0, $1, clock) }
        case .coValid:
            let clock = CoValid(spans: SpanTable(claims) { ClaimSpan.holding(graph, $0) })
            return try guidedPaths(query, ways, automaton, clock, execution) { commonTiming($0, $1, clock) }
        }
    }

    private func guidedPaths<Clock: PathClock>(
        _ query: PathQuery, _ ways: [[UInt32]]?, _ automaton: PatternAutomaton, _ clock: Clock, _ execution: Execution,
        timing: (PathWorld, [UInt32]) -> PathTiming?
    ) throws(AlgorithmError) -> PathAnswer {
        var answer = PathAnswer(from: query.from, to: query.to, paths: [])
        guard let source = node(of: query.from), let target = node(of: query.to) else { return answer }
        let through = query.through.map { node(of: $0) }
        if case .some(nil) = through { return answer }
        let world = PathWorld(
            self, automaton, through: through ?? nil, lengths: query.isWeighted ? lengths() : [])
        func told(_ nodes: [UInt32], _ length: Double?) -> RelationPath {
            let steps = world.usableTies(clock, nodes)
            return RelationPath(
                nodes: nodes.map(id),
                steps: steps.indices.map { step(from: nodes[$0], to: nodes[$0 + 1], steps[$0].map { ties[$0] }) },
                length: length, timing: timing(world, nodes))
        }
        if let ways {
            answer.paths = ways.map { told($0, nil) }
            return answer
        }
        var search = GuidedPathSearch(
            world, clock,
            GuidedPathSearch.Question(
                source: source, target: target, avoided: Set(query.avoiding.compactMap { node(of: $0) }),
                mode: query.mode, maximumHops: query.maximumHops, effort: query.effort))
        let wanted =
            switch query.selection {
            case .shortest: 1
            case .allShortest, .all: Int.max
            case .first(let count): count
            }
        var shortest: Double?
        while answer.paths.count < wanted, let (nodes, length) = try search.next(execution) {
            if query.selection == .allShortest, let shortest, length > shortest { break }
            shortest = shortest ?? length
            if answer.paths.count == query.limit {
                answer.shortfall = .limit
                break
            }
            answer.paths.append(told(nodes, query.isWeighted ? length : nil))
        }
        if search.isExhausted { answer.shortfall = .effort }
        return answer
    }
}
