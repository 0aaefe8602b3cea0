public import EntenteAlgorithms
import EntenteModel
import EntenteReasoning

extension Snapshot {
    /// The paths that a query asks for. Filters act inside the search, never after it.
    ///
    /// Paths come in the order of their length (steps, or the sum of weights), of equally long ones the strongest first, then
    /// of their entities' ids from the start on; where weights count as lengths, strength decides nothing. A plain query is answered by the searches of `IndexGraph`; with a pattern, a timing, weights or a mode that
    /// lets paths come back, beginnings of paths grow under exact bounds of what is left to do. An entity without a tie
    /// has no path but the one to itself. The same graph gives the same answer, whatever the order of its entries.
    ///
    /// ```swift
    /// let query = PathQuery(from: "georgia", to: "tibilov", along: try RelationPattern(parsing: "^part-of/^leads"))
    /// snapshot.paths(query).paths.map(\.nodes)  // [["georgia", "south-ossetia", "tibilov"]]
    /// ```
    ///
    /// - Complexity: plain queries as `IndexGraph.shortestSimplePaths`, once more for each modality that is stronger than the
    ///   weakest path found, on the claims that are at least so strong. Otherwise, with n paths of L steps in a graph of
    ///   T ties and a pattern of P relations, about O(P · T · log T) once and then O(n · L · degree); paths that may not
    ///   come back can take exponentially long under a pattern (the question is NP-hard), so that
    ///   ``PathQuery/effort`` bounds the search.
    /// - Precondition: the ids are entities of the graph; with ``PathQuery/isWeighted``, ``weightProblem()`` is `nil`.
    public func paths(_ query: PathQuery) -> PathAnswer {
        Execution.unstoppable { execution throws(AlgorithmError) in try paths(query, execution: execution) }
    }

    /// As the other form, for a search that can be cancelled and tells how much of its effort is used up.
    ///
    /// - Throws: `AlgorithmError` `cancelled`.
    public func paths(_ query: PathQuery, execution: Execution) throws(AlgorithmError) -> PathAnswer {
        try strongestFirst(pathsByID(query, execution), query, execution)
    }

    /// The same, of equally long paths those of lower ids first.
    func pathsByID(_ query: PathQuery, _ execution: Execution) throws(AlgorithmError) -> PathAnswer {
        if query.isGuided { return try guidedPaths(query, execution) }
        var answer = PathAnswer(from: query.from, to: query.to, paths: [])
        if query.from == query.to {
            answer.paths = trivialPath(query).map { [$0] } ?? []
            return answer
        }
        guard let source = node(of: query.from), let target = node(of: query.to) else { return answer }
        var constraints = PathConstraints(
            avoiding: Set(query.avoiding.compactMap { node(of: $0) }), maximumHops: query.maximumHops)
        if let through = query.through {
            guard let node = node(of: through) else { return answer }
            constraints.through = node
        }
        let found: [NodePath]
        switch query.selection {
        case .shortest:
            // The list says when its limit of work was hit; a missing path must not look like there is none.
            let list = try indexGraph.shortestSimplePaths(
                from: source, to: target, count: 1, constraints: constraints, execution: execution)
            found = list.paths
            if !list.isComplete { answer.shortfall = .effort }
        case .allShortest:
            let dag = try indexGraph.allShortestPaths(
                from: source, to: target, constraints: constraints, execution: execution)
            found = dag.paths(limit: query.limit)
            answer.shortfall = dag.count > UInt64(query.limit) ? .limit : dag.isComplete ? nil : .effort
        case .first(let count):
            let list = try indexGraph.shortestSimplePaths(
                from: source, to: target, count: min(count, query.limit), constraints: constraints,
                execution: execution)
            found = list.paths
            answer.shortfall =
                !list.isComplete ? .effort : count > query.limit && found.count == query.limit ? .limit : nil
        case .all:
            let list = try indexGraph.allPathsShortestFirst(
                from: source, to: target, limit: query.limit, constraints: constraints, execution: execution)
            found = list.paths
            answer.shortfall = list.isComplete ? nil : found.count == query.limit ? .limit : .effort
        }
        answer.paths = found.map { path(along: $0.nodes) }
        return answer
    }

    /// The path along some nodes, each step with all ties that can be walked.
    func path(along nodes: [UInt32]) -> RelationPath {
        RelationPath(
            nodes: nodes.map(id),
            steps: zip(nodes, nodes.dropFirst()).map { step(from: $0, to: $1, ties(from: $0, to: $1)) })
    }

    /// The path of no steps from an entity to itself, unless the query forbids it.
    func trivialPath(_ query: PathQuery) -> RelationPath? {
        let isAllowed =
            !query.avoiding.contains(query.from) && (query.through ?? query.from) == query.from
            && query.maximumHops ?? 0 >= 0
        return isAllowed ? RelationPath(nodes: [query.from], steps: []) : nil
    }

    /// A step by some of the ties between two nodes.
    func step(from source: UInt32, to target: UInt32, _ ties: [Tie]) -> RelationPath.Step {
        struct Key: Hashable { var relation: String, isForward: Bool, isSymmetric: Bool }
        var groups: [Key: [Claim]] = [:]
        for tie in ties {
            let claim = graph.claims[Int(tie.claim)]
            let isSymmetric = tie.direction == .both
            let isForward = isSymmetric || (tie.direction == .forward) == (source < target)
            let key = Key(
                relation: tie.isSpeech ? Self.speech : claim.relation, isForward: isForward, isSymmetric: isSymmetric)
            groups[key, default: []].append(claim)
        }
        let relations = groups.map { key, claims in
            RelationPath.Relation(
                relation: key.relation, isForward: key.isForward, isSymmetric: key.isSymmetric,
                claims: claims.map(\.id).sorted(by: NaturalOrder.precedes),
                strength: claims.lazy.map(\.modality).max() ?? .alleged)
        }.sorted { a, b in
            if (a.relation == Self.speech) != (b.relation == Self.speech) { return b.relation == Self.speech }
            if a.strength != b.strength { return a.strength > b.strength }
            return (a.relation, a.isForward ? 0 : 1) < (b.relation, b.isForward ? 0 : 1)
        }
        let claims = ties.filter { !$0.isSpeech }.map { graph.claims[Int($0.claim)] }
        let spoken = ties.map { graph.claims[Int($0.claim)] }
        // That somebody speaks of another is no relation of his to the other: it has no sign.
        let weight = ClaimWeight(claims.isEmpty ? spoken : claims, ontology: graph.ontology)
        return RelationPath.Step(
            from: id(of: source), to: id(of: target), relations: relations,
            claims: Set(spoken.map(\.id)).sorted(by: NaturalOrder.precedes),
            sign: claims.isEmpty ? 0 : weight.sign, strength: weight.strength,
            isCertain: ties.contains { isCertain($0.claim) })
    }

    /// The name of the tie between a speaker and those of whom he speaks.
    static let speech = "says"
}
