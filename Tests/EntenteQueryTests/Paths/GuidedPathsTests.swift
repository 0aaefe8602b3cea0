import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteQuery

/// Patterns, timings, weights and modes on random graphs, against an oracle that tries everything.
@Suite struct GuidedPathsTests {
    @Test(arguments: 1...250 as ClosedRange<UInt64>)
    func agreesWithTheOracle(seed: UInt64) throws {
        var random = SplitMix64(seed: seed &+ 5000)
        let graph = try DatedClaims.graph(seed: seed)
        let ids = graph.entities.map(\.id)
        let isDirected = Int.random(in: 0..<4, using: &random) == 0
        let snapshot = Snapshot(graph, projection: Projection(isDirected: isDirected))
        for _ in 0..<3 {
            var query = PathQuery(
                from: ids.randomElement(using: &random) ?? "n0", to: ids.randomElement(using: &random) ?? "n1")
            var expression: String?
            if Int.random(in: 0..<3, using: &random) > 0 {
                let pattern = DatedClaims.pattern(&random)
                query.along = try RelationPattern(parsing: pattern.text)
                expression = pattern.expression
            }
            query.timing =
                [nil, .inOrder(allowingUndated: false), .inOrder(allowingUndated: true), .coValid]
                .randomElement(using: &random) ?? nil
            query.mode = PathQuery.Mode.allCases.randomElement(using: &random) ?? .acyclic
            query.isWeighted = Int.random(in: 0..<3, using: &random) == 0
            if Int.random(in: 0..<4, using: &random) == 0 { query.through = ids.randomElement(using: &random) }
            if Int.random(in: 0..<4, using: &random) == 0 { query.avoiding = [ids[0]] }
            let isBounded = query.mode != .acyclic || Bool.random(using: &random)
            let most = Int.random(in: query.isWeighted ? 1...3 : 0...4, using: &random)
            if isBounded { query.maximumHops = most }
            // A trivial path is not a matter of this search.
            if !query.isGuided {
                query.mode = .walk
                query.maximumHops = most
            }
            let oracle = try GuidedOracle(graph, query, isDirected: isDirected, expression: expression)
            try check(snapshot, query, oracle.paths(maximumHops: query.maximumHops ?? 5))
        }
    }

    private func check(_ snapshot: Snapshot, _ query: PathQuery, _ expected: [GuidedOracle.Found]) throws {
        let name = "\(query)"
        func answer(_ selection: PathQuery.Selection) -> PathAnswer {
            var query = query
            query.selection = selection
            return snapshot.paths(query)
        }
        let one = answer(.shortest)
        #expect(one.paths.map(\.nodes) == expected.prefix(1).map(\.nodes), "\(name)")
        #expect(one.isComplete)
        let all = answer(.allShortest).paths
        #expect(all.map(\.nodes) == expected.filter { $0.length == expected.first?.length }.map(\.nodes), "\(name)")
        for count in [2, 12] {
            let found = answer(.first(count))
            let wanted = Array(expected.prefix(count))
            #expect(found.paths.map(\.nodes) == wanted.map(\.nodes), "\(count) \(name)")
            #expect(found.isComplete)
            for (path, oracle) in zip(found.paths, wanted) {
                if query.isWeighted { #expect(path.length == Double(oracle.length), "\(name)") }
                #expect(path.steps.map(\.claims) == oracle.claims, "\(path.nodes) \(name)")
                #expect(path.timing?.certainty == oracle.certainty || path.hops == 0, "\(path.nodes) \(name)")
                try check(path.timing, of: path, snapshot.graph)
            }
        }
    }

    /// The dates and periods that are named are those of the claims.
    private func check(_ timing: PathTiming?, of path: RelationPath, _ graph: RelationGraph) throws {
        guard let timing else { return }
        if timing.common.isEmpty { #expect(timing.dates.count == path.hops) }
        for (date, step) in zip(timing.dates, path.steps) {
            guard let date else { continue }
            let claim = try #require(graph.claim(date.claim))
            #expect(step.claims.contains(claim.id) && date.period == (date.isState ? claim.valid : claim.on))
        }
        for period in timing.common {
            guard let day = period.start.date ?? period.end.date else { continue }
            let lens = Lens(asOf: day)
            for step in path.steps {
                let holds = step.claims.compactMap { graph.claimPosition($0) }.map { graph.admits(lens, claimAt: $0) }
                #expect((holds.max() ?? .no) >= timing.certainty, "\(day) \(step)")
            }
        }
    }

    /// The plain searches and this one agree where both can answer.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func agreesWithThePlainSearch(seed: UInt64) throws {
        let graph = try RandomClaims.graph(seed: seed, entities: 8, claims: 18)
        let snapshot = Snapshot(graph)
        let any = try RelationPattern(parsing: "any*")
        for from in graph.entities.map(\.id) {
            for to in graph.entities.map(\.id) where from != to {
                for selection in [PathQuery.Selection.shortest, .allShortest, .first(7)] {
                    var query = PathQuery(from: from, to: to, selection: selection)
                    let plain = snapshot.paths(query)
                    query.along = any
                    #expect(snapshot.paths(query) == plain)
                }
            }
        }
    }
}
