import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct SampledBetweennessTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.sampledBetweennessCentrality(sampleCount: 3, seed: 1).scores.isEmpty)
        for list in [EdgeList.singleNode, .selfLoop, .path(2), EdgeList(nodeCount: 3, edges: [(0, 1), (0, 1)])] {
            let sampled = try list.graph.sampledBetweennessCentrality(sampleCount: 9, seed: 1)
            #expect(sampled.scores.allSatisfy { $0 == 0 })
            #expect(sampled.sampleCount == list.nodeCount && sampled.errorBound == 0)
        }
    }

    @Test(arguments: 0..<60) func wholeSampleIsExact(seed: Int) throws {
        let graph = EdgeList.random(seed: seed, maximumNodes: 30).graph
        for normalized in [false, true] {
            let sampled = try graph.sampledBetweennessCentrality(
                sampleCount: graph.nodeCount, seed: UInt64(seed), normalized: normalized)
            #expect(try agree(sampled.scores, graph.betweennessCentrality(normalized: normalized)))
            #expect(sampled.errorBound == 0)
        }
    }

    /// The bound of a seed holds with 95 %: of these fixed seeds it holds for all.
    @Test(arguments: 0..<30) func estimatesKeepTheirBound(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(
            nodes: 120, edges: 300, directed: seed.isMultiple(of: 2), using: &random)
        let exact = try list.graph.betweennessCentrality()
        for count in [10, 40, 80] {
            let sampled = try list.graph.sampledBetweennessCentrality(sampleCount: count, seed: UInt64(seed))
            #expect(sampled.sampleCount == count && sampled.errorBound > 0)
            #expect(zip(sampled.scores, exact).allSatisfy { abs($0 - $1) <= sampled.errorBound })
        }
    }

    /// Every source is drawn as often as any other: the estimates are right on average.
    @Test func estimatesAreRightOnAverage() throws {
        let graph = EdgeList.karateClub.graph
        var sums = [Double](repeating: 0, count: 34)
        for seed in UInt64(0)..<600 {
            let scores = try graph.sampledBetweennessCentrality(sampleCount: 5, seed: seed, normalized: false).scores
            for (node, score) in scores.enumerated() { sums[node] += score / 600 }
        }
        let exact = try graph.betweennessCentrality(normalized: false)
        #expect(zip(sums, exact).allSatisfy { abs($0 - $1) < 0.1 * max($1, 20) })
    }

    @Test func seedDecides() throws {
        let graph = EdgeList.karateClub.graph
        let one = try graph.sampledBetweennessCentrality(sampleCount: 8, seed: 7)
        #expect(try one == graph.sampledBetweennessCentrality(sampleCount: 8, seed: 7))
        #expect(try one.scores != graph.sampledBetweennessCentrality(sampleCount: 8, seed: 8).scores)
    }

    /// √(ln(2 · 100 / 0.05) / 100) for 50 of 100 nodes.
    @Test func boundByHand() throws {
        let bound = try EdgeList.path(100).graph.sampledBetweennessCentrality(sampleCount: 50, seed: 1).errorBound
        #expect(abs(bound - 100.0 / 99 * 0.287_993_917) < 1e-6)
    }
}
