import EntenteAlgorithms
import EntenteFormats
import EntenteModel
import Testing

@testable import EntenteQuery

/// Rankings and groupings of snapshots: the values are those of the algorithms, which have tests of their own; here they
/// must stand with the right entities, in the right order.
@Suite struct RankingTests {
    /// A star of four around `hub`, with one tie told twice, and a pair apart.
    private func graph() throws -> RelationGraph {
        var graph = RelationGraph()
        for id in ["hub", "a", "b", "c", "x", "y"] { try graph.add(Entity(id: id, kind: "state", name: id)) }
        let ties = [("hub", "a"), ("b", "hub"), ("hub", "c"), ("hub", "c"), ("x", "y")]
        for (number, tie) in ties.enumerated() {
            try graph.add(
                Claim(id: "T\(number)", subject: .entity(tie.0), relation: "knows", object: .entity(tie.1)))
        }
        return graph
    }

    @Test func scoresStandWithTheirEntitiesBestFirstThenById() throws {
        let ranking = try Snapshot(graph()).ranking(by: .degree)
        #expect(ranking.scores.map(\.id) == ["hub", "a", "b", "c", "x", "y"])
        #expect(ranking.scores.map(\.score) == [0.6, 0.2, 0.2, 0.2, 0.2, 0.2])
        #expect(ranking.isNormalized && ranking.converged)
    }

    @Test func rawScoresAreCounts() throws {
        let snapshot = Snapshot(try graph())
        #expect(try snapshot.ranking(by: .degree, normalized: false).scores.first?.score == 3)
        #expect(try snapshot.ranking(by: .betweenness, normalized: false).scores.first == .init(id: "hub", score: 3))
    }

    @Test func directionsCount() throws {
        let snapshot = Snapshot(try graph(), projection: Projection(isDirected: true))
        let incoming = try snapshot.ranking(by: .inDegree, normalized: false).scores
        #expect(incoming.first { $0.id == "hub" }?.score == 1 && incoming.first { $0.id == "b" }?.score == 0)
        #expect(try snapshot.ranking(by: .outDegree, normalized: false).scores.first == .init(id: "hub", score: 2))
    }

    @Test func everyMeasureGivesOneScoreAnEntity() throws {
        let snapshot = Snapshot(try graph())
        for measure in Measure.allCases {
            let ranking = try snapshot.ranking(by: measure)
            #expect(Set(ranking.scores.map(\.id)).count == 6, "\(measure)")
            let values = ranking.scores.compactMap(\.score)
            #expect(values == values.sorted(by: >), "\(measure)")
        }
    }

    @Test func anEmptySnapshotHasNoScores() throws {
        let snapshot = Snapshot(RelationGraph())
        for measure in Measure.allCases { #expect(try snapshot.ranking(by: measure).scores.isEmpty, "\(measure)") }
        for method in GroupingMethod.allCases { #expect(try snapshot.grouping(by: method).groups.isEmpty, "\(method)") }
    }

    @Test func groupsAreLargestFirst() throws {
        let snapshot = Snapshot(try graph())
        #expect(try snapshot.grouping(by: .components).groups == [["a", "b", "c", "hub"], ["x", "y"]])
        #expect(try snapshot.grouping(by: .biconnected).groups.allSatisfy { $0.count == 2 })
        #expect(try snapshot.grouping(by: .biconnected).groups.count == 4)
        let cores = try snapshot.grouping(by: .cores)
        #expect(cores.cores == [1] && cores.groups.first?.count == 6)
    }

    @Test func strongComponentsFollowTheDirection() throws {
        let snapshot = Snapshot(try graph(), projection: Projection(isDirected: true))
        #expect(try snapshot.grouping(by: .strong).groups.count == 6)
    }
}
