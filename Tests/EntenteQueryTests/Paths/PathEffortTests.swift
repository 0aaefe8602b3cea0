import EntenteModel
import Testing

@testable import EntenteQuery

/// Questions whose answers are hard to find, or not to be found at all.
@Suite struct PathEffortTests {
    /// `count` entities all tied to each other by `near`, the first of them to `start`; `end` stands behind `start`.
    private func clique(_ count: Int) throws -> RelationGraph {
        var graph = RelationGraph(ontology: RandomClaims.ontology)
        let ids = (0..<count).map { "n\($0 + 10)" }
        for id in ids + ["end", "start"] { try graph.add(Entity(id: id, kind: "state", name: id)) }
        var pairs = [("start", ids[0]), ("start", "end")]
        for (index, a) in ids.enumerated() { pairs += ids[(index + 1)...].map { (a, $0) } }
        for (index, pair) in pairs.enumerated() {
            try graph.add(
                Claim(
                    id: "C\(index + 1)", subject: .entity(pair.0), relation: "near", object: .entity(pair.1),
                    on: try ValidityPeriod(parsing: "2008-01-01")))
        }
        return graph
    }

    /// The only simple path ends where it begins to be looked for; every beginning into the clique is a dead end.
    @Test func deadEndsAreSeenWithoutAPattern() throws {
        let snapshot = Snapshot(try clique(16))
        let query = PathQuery(from: "start", to: "end", selection: .first(2), timing: .inOrder(allowingUndated: false))
        let answer = snapshot.paths(query)
        #expect(answer.paths.map(\.nodes) == [["start", "end"]])
        #expect(answer.isComplete)
    }

    @Test func givingUpIsSaid() throws {
        let snapshot = Snapshot(try clique(16))
        var query = PathQuery(
            from: "n10", to: "n11", selection: .first(50), along: try RelationPattern(parsing: "(any/any)*"), effort: 40
        )
        let cut = snapshot.paths(query)
        #expect(cut.shortfall == .effort && cut.paths.count < 50)
        query.effort = 1_000_000
        let whole = snapshot.paths(query)
        #expect(whole.isComplete && whole.paths.count == 50)
        #expect(Array(whole.paths.prefix(cut.paths.count)) == cut.paths, "what is given is right and in order")
    }

    @Test func theLimitOfTheListIsSaid() throws {
        let snapshot = Snapshot(try clique(6))
        let query = PathQuery(
            from: "n10", to: "n11", selection: .allShortest, along: try RelationPattern(parsing: "any/any"), limit: 2)
        let answer = snapshot.paths(query)
        #expect(answer.paths.count == 2 && answer.shortfall == .limit)
    }

    /// A long chain: each bound is reached from the one before, no level is gone over twice.
    @Test func aLongChainIsWalkedOnce() throws {
        var graph = RelationGraph(ontology: RandomClaims.ontology)
        let count = 3000
        for index in 0..<count { try graph.add(Entity(id: "e\(10_000 + index)", kind: "state", name: "e")) }
        let near = graph.relationHandle("near")
        for index in 1..<count { graph.addBareClaim(subject: index - 1, relation: near, object: index) }
        let query = PathQuery(from: "e10000", to: "e12999", along: try RelationPattern(parsing: "near+"))
        #expect(Snapshot(graph).paths(query).paths.first?.hops == count - 1)
    }

    @Test func weightsThatAreNoLengthsAreNamed() throws {
        var graph = try clique(2)
        #expect(!Snapshot(graph).hasWeights && Snapshot(graph).weightProblem() == nil)
        for (id, weight) in [("W1", "2.5"), ("W2", "-1"), ("W3", "heavy")] {
            try graph.add(
                Claim(
                    id: id, subject: .entity("n10"), relation: "near", object: .entity("end"),
                    with: [Qualifier("weight", [weight])]))
        }
        let problem = try #require(Snapshot(graph).weightProblem())
        #expect(problem.claim == "W2" && problem.weight == "-1")
        #expect(Snapshot(graph).hasWeights)
    }
}
