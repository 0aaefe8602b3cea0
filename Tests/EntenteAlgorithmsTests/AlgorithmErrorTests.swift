import EntenteAlgorithms
import EntenteBytes
import EntenteTestSupport
import Testing

/// Bad input is refused by every measure in the same way: a code, what is wrong, what to do.
@Suite struct AlgorithmErrorTests {
    private func expectRefusal<Answer>(
        _ code: DiagnosticCode, of answer: @autoclosure () throws -> Answer, _ measure: String
    ) {
        let error = #expect(throws: AlgorithmError.self, "\(measure)") { try answer() }
        #expect(error?.code == code && error?.hint != nil && error?.message.hasSuffix(".") == false, "\(measure)")
    }

    @Test(arguments: [-1, -0.5, .nan, .infinity]) func noMeasureTakesBadWeights(weight: Double) {
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], weights: [1, weight], directed: true)
        let bad = DiagnosticCode.unusableWeight
        expectRefusal(bad, of: try graph.betweennessCentrality(weighted: true), "betweenness")
        expectRefusal(bad, of: try graph.closenessCentrality(weighted: true), "closeness")
        expectRefusal(bad, of: try graph.harmonicCentrality(weighted: true), "harmonic")
        expectRefusal(bad, of: try graph.eigenvectorCentrality(weighted: true), "eigenvector")
        expectRefusal(bad, of: try graph.hubsAndAuthorities(weighted: true), "hubs")
        expectRefusal(bad, of: try graph.katzCentrality(KatzOptions(weighted: true)), "katz")
        expectRefusal(bad, of: try graph.pageRank(PageRankOptions(weighted: true)), "pagerank")
        expectRefusal(bad, of: try graph.structuralHoles(weighted: true), "holes")
        expectRefusal(bad, of: try graph.weightedDistances(from: 0), "distances")
        expectRefusal(bad, of: try graph.shortestWeightedPath(from: 0, to: 2), "path")
        expectRefusal(bad, of: try graph.louvainCommunities(), "louvain")
        expectRefusal(bad, of: try graph.leidenCommunities(), "leiden")
        expectRefusal(bad, of: try graph.labelPropagationCommunities(), "labels")
    }

    @Test func aLengthIsAboveZeroAndAStrengthMayBeZero() throws {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [0], directed: false)
        expectRefusal(.unusableWeight, of: try graph.betweennessCentrality(weighted: true), "betweenness")
        expectRefusal(.unusableWeight, of: try graph.closenessCentrality(weighted: true), "closeness")
        expectRefusal(.unusableWeight, of: try graph.structuralHoles(weighted: true), "holes")
        #expect(try graph.weightedDistances(from: 0) == [0, 0])
        #expect(try graph.pageRank(PageRankOptions(weighted: true)).scores == [0.5, 0.5])
    }

    @Test func unusedWeightsAreNotLookedAt() throws {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [-1], directed: false)
        #expect(try graph.betweennessCentrality() == [0, 0] && graph.closenessCentrality() == [1, 1])
        #expect(try graph.pageRank().converged && graph.eigenvectorCentrality().converged)
        #expect(try graph.louvainCommunities(options: ModularityOptions(weighted: false)).partition.count == 1)
    }

    @Test(arguments: [-0.1, 1, 1.5, .nan]) func dampingIsAShare(damping: Double) {
        let graph = EdgeList.path(3).graph
        expectRefusal(.badParameter, of: try graph.pageRank(PageRankOptions(damping: damping)), "damping")
    }

    @Test(arguments: [[0, 0, 0], [1, -1, 1], [.nan, 1, 1], [.infinity, 1, 1]])
    func aPersonalizationNamesSomebody(shares: [Double]) {
        let graph = EdgeList.path(3).graph
        expectRefusal(.badParameter, of: try graph.pageRank(PageRankOptions(personalization: shares)), "shares")
    }

    @Test(arguments: [0, -1, .nan]) func tolerancesAreAboveZero(tolerance: Double) {
        let graph = EdgeList.path(3).graph
        let options = IterationOptions(tolerance: tolerance)
        expectRefusal(.badParameter, of: try graph.pageRank(PageRankOptions(iteration: options)), "pagerank")
        expectRefusal(.badParameter, of: try graph.eigenvectorCentrality(options: options), "eigenvector")
        expectRefusal(.badParameter, of: try graph.hubsAndAuthorities(options: options), "hubs")
        expectRefusal(.badParameter, of: try graph.katzCentrality(KatzOptions(iteration: options)), "katz")
    }

    @Test(arguments: [-1, .nan, .infinity]) func resolutionsAreAtLeastZero(resolution: Double) {
        let graph = EdgeList.path(3).graph
        let options = ModularityOptions(resolution: resolution)
        expectRefusal(.badParameter, of: try graph.louvainCommunities(options: options), "louvain")
        expectRefusal(.badParameter, of: try graph.leidenCommunities(options: options), "leiden")
        let partition = NodePartition([0, 1, 2])
        expectRefusal(.badParameter, of: try graph.modularity(of: partition, resolution: resolution), "modularity")
    }

    @Test func otherOptionsHaveRangesToo() {
        let graph = EdgeList.path(3).graph
        let none = IterationOptions(maximumIterations: -1)
        expectRefusal(.badParameter, of: try graph.eigenvectorCentrality(options: none), "iterations")
        for alpha in [0, -1, Double.nan, .infinity] {
            expectRefusal(.badParameter, of: try graph.katzCentrality(KatzOptions(alpha: alpha)), "alpha")
        }
        expectRefusal(.badParameter, of: try graph.katzCentrality(KatzOptions(beta: .nan)), "beta")
        expectRefusal(
            .badParameter, of: try graph.sampledBetweennessCentrality(sampleCount: 0, seed: 1), "sample")
        for confidence in [-0.1, 1, Double.nan] {
            expectRefusal(
                .badParameter,
                of: try graph.sampledBetweennessCentrality(sampleCount: 1, seed: 1, confidence: confidence),
                "confidence")
        }
        for rounds in [0, -1] {
            let options = LabelPropagationOptions(maximumIterations: rounds)
            expectRefusal(.badParameter, of: try graph.labelPropagationCommunities(options: options), "labels")
            let louvain = ModularityOptions(maximumIterations: rounds)
            expectRefusal(.badParameter, of: try graph.louvainCommunities(options: louvain), "louvain")
        }
        let tolerance = ModularityOptions(tolerance: -1)
        expectRefusal(.badParameter, of: try graph.leidenCommunities(options: tolerance), "tolerance")
    }

    @Test func theDescriptionIsOneLine() {
        let error = AlgorithmError(.badParameter, "the damping 2 is not from 0 to below 1", hint: "0.85 is usual")
        #expect(error.description == "the damping 2 is not from 0 to below 1; 0.85 is usual [bad-parameter]")
    }
}
