import EntenteAlgorithms
public import EntenteModel
public import EntenteReasoning

extension Snapshot {
    /// The paths that a query asks for. Filters act inside the search, never after it.
    ///
    /// An entity without a tie has no path but the one to itself. The ids must be entities of the graph.
    public func paths(_ query: PathQuery) -> PathAnswer {
        var answer = PathAnswer(from: query.from, to: query.to, paths: [], isComplete: true)
        if query.from == query.to {
            let isAllowed = !query.avoiding.contains(query.from) && (query.through ?? query.from) == query.from
            answer.paths = isAllowed ? [RelationPath(nodes: [query.from], steps: [])] : []
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
            let list = indexGraph.shortestSimplePaths(from: source, to: target, count: 1, constraints: constraints)
            found = list.paths
            answer.isComplete = list.isComplete
        case .allShortest:
            let dag = indexGraph.allShortestPaths(from: source, to: target, constraints: constraints)
            found = dag.paths(limit: query.limit)
            answer.isComplete = dag.isComplete && dag.count <= UInt64(query.limit)
        case .first(let count):
            let list = indexGraph.shortestSimplePaths(
                from: source, to: target, count: min(count, query.limit), constraints: constraints)
            found = list.paths
            answer.isComplete = list.isComplete && count <= query.limit
        }
        answer.paths = found.map(relationPath)
        return answer
    }

    private func relationPath(_ path: NodePath) -> RelationPath {
        RelationPath(
            nodes: path.nodes.map(id), steps: zip(path.nodes, path.nodes.dropFirst()).map { step(from: $0, to: $1) })
    }

    private func step(from source: UInt32, to target: UInt32) -> RelationPath.Step {
        struct Key: Hashable { var relation: String, isForward: Bool, isSymmetric: Bool }
        let ties = ties(from: source, to: target)
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

extension RelationPath {
    /// The path in one paragraph, each statement with the ids of its claims in brackets.
    public func sentence(in graph: RelationGraph) -> String { sentence(by: Narrator(graph)) }

    /// The same by a narrator who is there already, for many paths of one graph.
    public func sentence(by narrator: Narrator) -> String {
        let plain = steps.map { step in
            PlainStep(
                from: step.from, to: step.to,
                groups: step.relations.map { relation in
                    let speaker =
                        relation.relation == Snapshot.speech ? (relation.isForward ? step.from : step.to) : nil
                    return PlainStep.Group(claims: relation.claims, speaker: speaker)
                })
        }
        return narrator.telling(from: nodes.first ?? "", to: nodes.last ?? "", steps: plain)
    }
}
