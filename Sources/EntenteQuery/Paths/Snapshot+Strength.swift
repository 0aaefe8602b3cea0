import EntenteAlgorithms
import EntenteModel

extension Snapshot {
    /// The answer to a query whose paths come by length, then by ids, with the strongest of equally long ones first.
    ///
    /// Of the paths of one length those that are at least *intended*, say, are the paths of that length on the claims
    /// that are: so each strength is searched for alone, and nothing has to be listed that is not wanted. The first k
    /// paths of the whole order are among the first k of each of these searches.
    func strongestFirst(
        _ answer: PathAnswer, _ query: PathQuery, _ execution: Execution
    ) throws(AlgorithmError) -> PathAnswer {
        guard !query.isWeighted, let weakest = answer.paths.compactMap(\.weakest).min(), weakest < .actual,
            let longest = answer.paths.last?.hops
        else { return answer }
        var answer = answer
        let isWhole = answer.isComplete && (query.selection == .all || query.selection == .allShortest)
        if !isWhole {
            var bounded = query
            bounded.maximumHops = longest
            for level in Set(ties.map { graph.modality(Int($0.claim)) }).sorted() where level > weakest {
                answer.paths += try paths(bounded, atLeast: level, execution)
            }
        }
        var seen: Set<[UInt32]> = []
        let ordered = answer.paths.map { (nodes: $0.nodes.compactMap(node), path: $0) }
            .filter { seen.insert($0.nodes).inserted }
            .sorted { a, b in
                if a.path.hops != b.path.hops { return a.path.hops < b.path.hops }
                let strengths = (a.path.weakest ?? .actual, b.path.weakest ?? .actual)
                if strengths.0 != strengths.1 { return strengths.0 > strengths.1 }
                return a.nodes.lexicographicallyPrecedes(b.nodes)
            }
        answer.paths = ordered.prefix(Self.count(of: query)).map(\.path)
        return answer
    }

    /// What a query finds on the claims that are at least so strong, told with all claims of this snapshot.
    private func paths(
        _ query: PathQuery, atLeast level: Modality, _ execution: Execution
    ) throws(AlgorithmError) -> [RelationPath] {
        var lens = lens
        lens.atLeast = level
        let found = try Snapshot(graph, lens: lens, projection: projection).pathsByID(query, execution)
        let ways = found.paths.map { $0.nodes.compactMap(node) }
        return query.isGuided ? try guidedPaths(query, telling: ways, execution).paths : ways.map(path)
    }

    private static func count(of query: PathQuery) -> Int {
        switch query.selection {
        case .shortest: 1
        case .first(let count): min(count, query.limit)
        case .allShortest, .all: query.limit
        }
    }
}
