import EntenteAlgorithms
import EntenteFormats
import EntenteModel
import Testing

@testable import EntenteQuery

/// Rankings of networks: the values are those of the algorithms, which have tests of their own; here they must stand with
/// the right nodes, in the right order.
@Suite struct RankingTests {
    private var raw: RankingOptions {
        var options = RankingOptions()
        options.isNormalized = false
        return options
    }

    @Test func scoresStandWithTheirEntitiesBestFirstThenById() throws {
        let ranking = try StarOfFour.snapshot().network.ranking(by: .degree)
        #expect(ranking.scores.map(\.id) == ["hub", "a", "b", "c", "x", "y"])
        #expect(ranking.scores.map(\.score) == [0.6, 0.2, 0.2, 0.2, 0.2, 0.2])
        #expect(ranking.isNormalized && ranking.converged && ranking.nodes == 6)
    }

    @Test func rawScoresAreCounts() throws {
        let network = try StarOfFour.snapshot().network
        #expect(try network.ranking(by: .degree, options: raw).scores.first?.score == 3)
        #expect(try network.ranking(by: .betweenness, options: raw).scores.first?.score == 3)
    }

    @Test func directionsCount() throws {
        let network = try StarOfFour.snapshot(Projection(isDirected: true)).network
        let incoming = try network.ranking(by: .inDegree, options: raw).scores
        #expect(incoming.first { $0.id == "hub" }?.score == 1 && incoming.first { $0.id == "b" }?.score == 0)
        #expect(try network.ranking(by: .outDegree, options: raw).scores.first == .init(id: "hub", score: 2))
    }

    @Test func onlyTheFirstAreNamed() throws {
        var options = RankingOptions()
        options.top = 2
        let ranking = try StarOfFour.snapshot().network.ranking(by: .degree, options: options)
        #expect(ranking.scores.map(\.id) == ["hub", "a"] && ranking.nodes == 6)
    }

    @Test func everyMeasureGivesOneScoreAnEntity() throws {
        let network = try StarOfFour.snapshot().network
        for measure in Measure.allCases {
            let ranking = try network.ranking(by: measure)
            #expect(Set(ranking.scores.map(\.id)).count == 6, "\(measure)")
            let values = ranking.scores.compactMap(\.score)
            #expect(values == values.sorted(by: >), "\(measure)")
        }
    }

    @Test func anEmptyNetworkHasNoScores() throws {
        let network = Snapshot(RelationGraph()).network
        for measure in Measure.allCases { #expect(try network.ranking(by: measure).scores.isEmpty, "\(measure)") }
        #expect(try network.edgeBetweenness().scores.isEmpty)
    }

    /// The weight of two ties is a strength here and a length there.
    @Test func weightsHaveTheRoleOfTheMeasure() throws {
        let network = try StarOfFour.snapshot(Projection(isWeighted: true)).network
        let strengths = try network.ranking(by: .strength).scores
        #expect(strengths.map(\.id).prefix(2) == ["hub", "c"] && strengths.map(\.score).prefix(2) == [4, 2])
        let nearness = try network.ranking(by: .closeness).scores
        #expect(nearness.firstIndex { $0.id == "c" } ?? 0 > nearness.firstIndex { $0.id == "a" } ?? 9)
        for measure in Measure.allCases where measure.weightRole == .none {
            let plain = try StarOfFour.snapshot().network.ranking(by: measure)
            #expect(try network.ranking(by: measure).scores == plain.scores, "\(measure)")
        }
    }

    @Test func aSampleTellsItsBound() throws {
        var options = RankingOptions()
        options.sampleCount = 3
        let sampled = try StarOfFour.snapshot().network.ranking(by: .betweenness, options: options)
        #expect(sampled.sample?.count == 3 && sampled.sample?.errorBound ?? 0 > 0)
        options.sampleCount = 6
        let all = try StarOfFour.snapshot().network.ranking(by: .betweenness, options: options)
        #expect(all.sample?.errorBound == 0)
        #expect(try all.scores == StarOfFour.snapshot().network.ranking(by: .betweenness).scores)
    }

    @Test func pageRankJumpsWhereItIsTold() throws {
        let network = try StarOfFour.snapshot().network
        var options = RankingOptions()
        options.personalization = [try #require(network.node(of: "x"))]
        let scores = try network.ranking(by: .pagerank, options: options).scores
        #expect(scores.prefix(2).map(\.id) == ["x", "y"] && scores.dropFirst(2).allSatisfy { $0.score == 0 })
    }

    @Test func whatDoesNotComeToRestSaysSo() throws {
        var options = RankingOptions()
        options.alpha = 0.9
        options.iteration.maximumIterations = 50
        let ranking = try StarOfFour.snapshot().network.ranking(by: .katz, options: options)
        #expect(!ranking.converged && ranking.iteration?.iterations == 50)
    }

    @Test func edgesHaveTheIdsOfTheirEnds() throws {
        let scores = try StarOfFour.snapshot().network.edgeBetweenness(isNormalized: false).scores
        #expect(scores.map { "\($0.from)-\($0.to)" } == ["a-hub", "b-hub", "c-hub", "x-y"])
        #expect(scores.map(\.score) == [3, 3, 3, 1])
    }
}
