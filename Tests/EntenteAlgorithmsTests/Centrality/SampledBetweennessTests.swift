import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct SampledBetweennessTests {
    @Test func degenerateGraphs() {
        #expect(EdgeList.empty.graph.sampledBetweennessCentrality(sampleCount: 3, seed: 1).scores.isEmpty)
        for list in [EdgeList.singleNode, .selfLoop, .path(2), EdgeList(nodeCount: 3, edges: [(0, 1), (0, 1)])] {
            let sampled = list.graph.sampledBetweennessCentrality(sampleCount: 9, seed: 1)
            #expect(sampled.scores.allSatisfy { $0 == 0 })
            #expect(sampled.sampleCount == list.nodeCount && sampled.errorBound == 0)
        }
    }

    @Test(arguments: 0..<60) func wholeSampleIsExact(seed: Int) {
        let graph = EdgeList.random(seed: seed, maximumNodes: 30).graph
        for normalized in [false, true] {
            let sampled = graph.sampledBetweennessCentrality(
                sampleCount: graph.nodeCount, seed: UInt64(seed), normalized: normalized)
            #expect(agree(sampled.scores, graph.betweennessCentrality(normalized: normalized)))
            #expect(sampled.errorBound == 0)
        }
    }

    /// The bound of a seed holds with 95 %: of these fixed seeds it holds for all.
    @Test(arguments: 0..<30) func estimatesKeepTheirBound(seed: Int) {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(
            nodes: 120, edges: 300, directed: seed.isMultiple(of: 2), using: &random)
        let exact = list.graph.betweennessCentrality()
        for count in [10, 40, 80] {
            let sampled = list.graph.sampledBetweennessCentrality(sampleCount: count, seed: UInt64(seed))
            #expect(sampled.sampleCount == count && sampled.errorBound > 0)
            #expect(zip(sampled.scores, exact).allSatisfy { abs($0 - $1) <= sampled.errorBound })
        }
    }

    /// Every source is drawn as often as any other: the estimates are right on average.
    @Test func estimatesAreRightOnAverage() {
        let graph = EdgeList.karateClub.graph
        var sums = [Double](repeating: 0, count: 34)
        for seed in UInt64(0)..<600 {
            let scores = graph.sampledBetweennessCentrality(sampleCount: 5, seed: seed, normalized: false).scores
            for (node, score) in scores.enumerated() { sums[node] += score / 600 }
        }
        let exact = graph.betweennessCentrality(normalized: false)
        #expect(zip(sums, exact).allSatisfy { abs($0 - $1) < 0.1 * max($1, 20) })
    }

    @Test func seedDecides() {
        let graph = EdgeList.karateClub.graph
        let one = graph.sampledBetweennessCentrality(sampleCount: 8, seed: 7)
        #expect(one == graph.sampledBetweennessCentrality(sampleCount: 8, seed: 7))
        #expect(one.scores != graph.sampledBetweennessCentrality(sampleCount: 8, seed: 8).scores)
    }

    /// √(ln(2 · 100 / 0.05) / 100) for 50 of 100 nodes.
    @Test func boundByHand() {
        let bound = EdgeList.path(100).graph.sampledBetweennessCentrality(sampleCount: 50, seed: 1).errorBound
        #expect(abs(bound - 100.0 / 99 * 0.287_993_917) < 1e-6)
    }
}
