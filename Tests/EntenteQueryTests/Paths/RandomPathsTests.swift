import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteQuery

/// Random graphs of claims against an oracle that tries every path.
@Suite struct RandomPathsTests {
    @Test(arguments: 1...120 as ClosedRange<UInt64>)
    func agreesWithTheOracle(seed: UInt64) throws {
        let graph = try RandomClaims.graph(seed: seed)
        var random = SplitMix64(seed: seed &+ 1000)
        let ids = graph.entities.map(\.id)
        let isDirected = Bool.random(using: &random)
        let lens =
            Bool.random(using: &random)
            ? Lens.everything : Lens(atLeast: .possible, notRelations: ["near"])
        let oracle = PathOracle(graph, lens: lens, isDirected: isDirected)
        let snapshot = Snapshot(graph, lens: lens, projection: Projection(isDirected: isDirected))
        for _ in 0..<6 {
            let from = ids.randomElement(using: &random) ?? "n0"
            let to = ids.filter { $0 != from }.randomElement(using: &random) ?? "n1"
            let through = Bool.random(using: &random) ? nil : ids.randomElement(using: &random)
            let avoiding = Bool.random(using: &random) ? [] : [ids.randomElement(using: &random) ?? "n0"]
            let hops = Bool.random(using: &random) ? nil : Int.random(in: 0...4, using: &random)
            let expected = oracle.paths(from: from, to: to, through: through, avoiding: avoiding, maximumHops: hops)
            func answer(_ selection: PathQuery.Selection) -> PathAnswer {
                snapshot.paths(
                    PathQuery(
                        from: from, to: to, through: through, avoiding: avoiding, maximumHops: hops,
                        selection: selection))
            }
            let question =
                "\(from)→\(to) through \(through ?? "-") avoiding \(avoiding) within \(hops.map(String.init) ?? "-")"
            #expect(answer(.shortest).paths.map(\.nodes) == Array(expected.prefix(1)), "\(question)")
            let shortest = expected.first?.count
            let allShortest = expected.filter { $0.count == shortest }
            #expect(answer(.allShortest).paths.map(\.nodes) == allShortest, "\(question)")
            for count in [1, 3, 1000] {
                let answer = answer(.first(count))
                #expect(answer.paths.map(\.nodes) == Array(expected.prefix(count)), "\(question), \(count) paths")
                #expect(answer.isComplete)
            }
            for path in answer(.first(1000)).paths { check(path, oracle) }
        }
    }

    private func check(_ path: RelationPath, _ oracle: PathOracle) {
        #expect(path.steps.map(\.from) == path.nodes.dropLast())
        #expect(path.steps.map(\.to) == Array(path.nodes.dropFirst()))
        for step in path.steps {
            let claims = oracle.claims(from: step.from, to: step.to)
            #expect(step.claims == claims.map(\.id).sorted(by: NaturalOrder.precedes))
            #expect(step.sign == oracle.sign(claims))
            #expect(step.strength == claims.map(\.modality).max())
            #expect(step.relations.flatMap(\.claims).sorted() == step.claims.sorted(), "each claim under one relation")
            for relation in step.relations {
                for id in relation.claims {
                    let claim = oracle.graph.claim(id)
                    #expect(claim?.relation == relation.relation)
                    #expect(relation.isForward == (relation.isSymmetric || claim?.subject == .entity(step.from)))
                }
            }
        }
    }

    /// The order in which things are declared changes no answer.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func theOrderOfTheFileDoesNotMatter(seed: UInt64) throws {
        let graph = try RandomClaims.graph(seed: seed)
        var turned = RelationGraph(ontology: graph.ontology)
        for entity in graph.entities.reversed() { try turned.add(entity) }
        for claim in graph.claims.reversed() { try turned.add(claim) }
        let ids = graph.entities.map(\.id).sorted()
        for from in ids {
            for to in ids {
                let query = PathQuery(from: from, to: to, selection: .first(50))
                #expect(Snapshot(graph).paths(query) == Snapshot(turned).paths(query))
            }
        }
    }

    /// Undirected paths read backwards are the paths back; leaving claims out never shortens a way.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func invariants(seed: UInt64) throws {
        let graph = try RandomClaims.graph(seed: seed, entities: 9, claims: 20)
        let all = Snapshot(graph)
        let strong = Snapshot(graph, lens: Lens(atLeast: .actual))
        for from in graph.entities.map(\.id) {
            for to in graph.entities.map(\.id) {
                let there = all.paths(PathQuery(from: from, to: to, selection: .allShortest)).paths
                let back = all.paths(PathQuery(from: to, to: from, selection: .allShortest)).paths
                #expect(Set(there.map(\.nodes)) == Set(back.map { Array($0.nodes.reversed()) }))
                #expect(Set(there.map { "\($0.nodes) \($0.sign.map(String.init) ?? "?")" }).count == there.count)
                guard let filtered = strong.paths(PathQuery(from: from, to: to)).paths.first else { continue }
                #expect(filtered.hops >= (there.first?.hops ?? .max))
                #expect(from == to || filtered.weakest == .actual)
            }
        }
    }
}
