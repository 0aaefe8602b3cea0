import EntenteModel
import Testing

@testable import EntenteQuery

/// Paths on graphs worked by hand.
@Suite struct SnapshotPathsTests {
    /// A diamond a–b–d, a–c–d with a detour c–e–d and a far end f behind d.
    private func diamond() throws -> RelationGraph {
        try world([
            ("K1", "a", "helps", "b"), ("K2", "d", "harms", "b"), ("K3", "a", "harms", "c"), ("K4", "c", "near", "d"),
            ("K5", "c", "near", "e"), ("K6", "e", "near", "d"), ("K7", "d", "helps", "f"), ("K10", "a", "helps", "b"),
        ])
    }

    private func world(_ claims: [(id: String, subject: String, relation: String, object: String)]) throws
        -> RelationGraph
    {
        var graph = RelationGraph(ontology: RandomClaims.ontology)
        for id in Set(claims.flatMap { [$0.subject, $0.object] }).sorted(by: >) + ["lonely"] {
            try graph.add(Entity(id: id, kind: "state", name: id))
        }
        for claim in claims {
            try graph.add(
                Claim(
                    id: claim.id, subject: .entity(claim.subject), relation: claim.relation,
                    object: .entity(claim.object)))
        }
        return graph
    }

    private func nodes(_ graph: RelationGraph, _ query: PathQuery, directed: Bool = false) -> [String] {
        Snapshot(graph, projection: Projection(isDirected: directed)).paths(query).paths.map { $0.nodes.joined() }
    }

    @Test func selections() throws {
        let graph = try diamond()
        #expect(nodes(graph, PathQuery(from: "a", to: "d")) == ["abd"])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", selection: .allShortest)) == ["abd", "acd"])
        #expect(nodes(graph, PathQuery(from: "d", to: "a", selection: .allShortest)) == ["dba", "dca"])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", selection: .first(5))) == ["abd", "acd", "aced"])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", selection: .first(2))) == ["abd", "acd"])
    }

    @Test func filtersActInsideTheSearch() throws {
        let graph = try diamond()
        let all = PathQuery.Selection.first(9)
        #expect(nodes(graph, PathQuery(from: "a", to: "d", avoiding: ["b"])) == ["acd"])
        #expect(
            nodes(graph, PathQuery(from: "a", to: "d", avoiding: ["b", "nobody"], selection: all)) == ["acd", "aced"])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", avoiding: ["b", "c"])) == [])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", avoiding: ["a"])) == [], "also the ends")
        #expect(nodes(graph, PathQuery(from: "a", to: "d", through: "e")) == ["aced"], "longer than the shortest")
        #expect(nodes(graph, PathQuery(from: "a", to: "d", through: "e", selection: .allShortest)) == ["aced"])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", through: "a")) == ["abd"])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", through: "f")) == [], "no node twice")
        #expect(nodes(graph, PathQuery(from: "a", to: "d", through: "lonely")) == [])
        #expect(nodes(graph, PathQuery(from: "a", to: "f", maximumHops: 2)) == [])
        #expect(nodes(graph, PathQuery(from: "a", to: "f", maximumHops: 3, selection: all)) == ["abdf", "acdf"])
        #expect(nodes(graph, PathQuery(from: "a", to: "d", through: "e", maximumHops: 2)) == [])
    }

    @Test func degenerateQuestions() throws {
        let graph = try diamond()
        let same = Snapshot(graph).paths(PathQuery(from: "a", to: "a"))
        #expect(same.paths == [RelationPath(nodes: ["a"], steps: [])])
        #expect(same.paths[0].hops == 0 && same.paths[0].weakest == nil && same.paths[0].sign == 0)
        #expect(same.paths[0].sentence(in: graph) == "a is the start and the end of the path.")
        #expect(nodes(graph, PathQuery(from: "lonely", to: "lonely")) == ["lonely"])
        #expect(nodes(graph, PathQuery(from: "a", to: "a", avoiding: ["a"])) == [])
        #expect(nodes(graph, PathQuery(from: "a", to: "a", through: "b")) == [])
        #expect(nodes(graph, PathQuery(from: "a", to: "lonely")) == [])
        #expect(nodes(graph, PathQuery(from: "lonely", to: "a")) == [])
        #expect(nodes(graph, PathQuery(from: "a", to: "b", maximumHops: 0)) == [])
    }

    @Test func directedPathsFollowTheClaims() throws {
        let graph = try diamond()
        #expect(nodes(graph, PathQuery(from: "a", to: "d"), directed: true) == ["acd"])
        #expect(nodes(graph, PathQuery(from: "d", to: "a"), directed: true) == [])
        #expect(nodes(graph, PathQuery(from: "a", to: "b"), directed: true) == ["ab"])
        #expect(nodes(graph, PathQuery(from: "b", to: "a"), directed: true) == [])
    }

    @Test func limitsAreTold() throws {
        let snapshot = Snapshot(try diamond())
        let one = snapshot.paths(PathQuery(from: "a", to: "d", selection: .allShortest, limit: 1))
        #expect(one.paths.count == 1 && !one.isComplete)
        let two = snapshot.paths(PathQuery(from: "a", to: "d", selection: .allShortest, limit: 2))
        #expect(two.paths.count == 2 && two.isComplete)
        #expect(snapshot.paths(PathQuery(from: "a", to: "d", selection: .first(7))).isComplete, "there are no more")
        let cut = snapshot.paths(PathQuery(from: "a", to: "d", selection: .first(7), limit: 2))
        #expect(cut.paths.count == 2 && !cut.isComplete)
    }

    @Test func signsMultiplyAndTheUnknownAbsorbs() throws {
        let graph = try world([
            ("1", "a", "helps", "b"), ("2", "b", "harms", "c"), ("3", "c", "harms", "d"), ("4", "d", "near", "e"),
            ("5", "e", "helps", "f"), ("6", "f", "harms", "e"),
        ])
        func sign(_ from: String, _ to: String) -> Int? {
            Snapshot(graph).paths(PathQuery(from: from, to: to)).paths.first.flatMap(\.sign)
        }
        #expect(sign("a", "b") == 1)
        #expect(sign("a", "c") == -1)
        #expect(sign("a", "d") == 1)
        #expect(sign("a", "e") == 0, "a neutral step")
        #expect(sign("e", "f") == nil, "both for and against")
        #expect(sign("a", "f") == nil, "the unknown absorbs the neutral too")
        #expect(Snapshot(graph).paths(PathQuery(from: "a", to: "f")).paths.count == 1, "shown, not filtered")
    }

    @Test func stepsTellRelationsDirectionAndStrength() throws {
        var graph = try diamond()
        for (id, relation, modality) in [
            ("K9", "near", Modality.alleged), ("K8", "harms", .possible), ("K2b", "meets", .actual),
        ] {
            try graph.add(
                Claim(id: id, subject: .entity("b"), relation: relation, object: .entity("a"), modality: modality))
        }
        let step = try #require(Snapshot(graph).paths(PathQuery(from: "a", to: "b")).paths.first?.steps.first)
        #expect(step.claims == ["K1", "K2b", "K8", "K9", "K10"], "in natural order")
        #expect(
            step.relations.map(\.relation) == ["helps", "meets", "harms", "near"], "the strongest first, then by name")
        #expect(step.relations.map(\.isForward) == [true, true, false, false])
        #expect(step.relations.map(\.isSymmetric) == [false, true, false, false])
        #expect(step.relations.map(\.claims) == [["K1", "K10"], ["K2b"], ["K8"], ["K9"]])
        #expect(step.relations.map(\.strength) == [.actual, .actual, .possible, .alleged])
        #expect(step.strength == .actual)
        #expect(step.sign == 1, "what is only possible has no sign")
        let back = try #require(Snapshot(graph).paths(PathQuery(from: "b", to: "a")).paths.first?.steps.first)
        #expect(back.relations.map(\.isForward) == [false, true, true, true])
        #expect(back.claims == step.claims)
    }

    @Test func aPathIsAsStrongAsItsWeakestStep() throws {
        var graph = try world([("1", "a", "near", "b"), ("2", "c", "near", "d")])
        for (id, modality) in [("3", Modality.alleged), ("4", .intended)] {
            try graph.add(
                Claim(id: id, subject: .entity("c"), relation: "near", object: .entity("b"), modality: modality))
        }
        let path = try #require(Snapshot(graph).paths(PathQuery(from: "a", to: "d")).paths.first)
        #expect(path.steps.map(\.strength) == [.actual, .intended, .actual])
        #expect(path.weakest == .intended)
        let atLeast = Snapshot(graph, lens: Lens(atLeast: .actual))
        #expect(atLeast.paths(PathQuery(from: "a", to: "d")).paths.isEmpty)
    }

    @Test func certaintyNeedsOneCertainClaimAStep() throws {
        var graph = try world([])
        for id in ["a", "b", "c"] { try graph.add(Entity(id: id, kind: "state", name: id)) }
        for (id, subject, object, on) in [
            ("1", "a", "b", "2014"), ("2", "a", "b", "2010"), ("3", "b", "c", "2014"), ("4", "b", "c", "2020"),
        ] {
            try graph.add(
                Claim(
                    id: id, subject: .entity(subject), relation: "near", object: .entity(object),
                    on: try ValidityPeriod(parsing: on)))
        }
        let snapshot = Snapshot(graph, lens: Lens(asOf: try CalendarDate(parsing: "2014-06-01")))
        let path = try #require(snapshot.paths(PathQuery(from: "a", to: "c")).paths.first)
        #expect(path.steps.map(\.claims) == [["1", "2"], ["3"]])
        #expect(path.steps.map(\.isCertain) == [true, false])
        #expect(!path.isCertain)
        #expect(Snapshot(graph).paths(PathQuery(from: "a", to: "c")).paths.first?.isCertain == true)
    }
}
