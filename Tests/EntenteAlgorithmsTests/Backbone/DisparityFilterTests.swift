import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct DisparityFilterTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList(nodeCount: 0, edges: []).graph.disparities().isEmpty)
        #expect(try EdgeList.selfLoop.graph.disparities().isEmpty)
        let one = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [5], directed: false)
        let score = try one.disparities()[0]
        #expect(score.source == 0 && score.target == 1 && score.score == 1)
        let zeros = IndexGraph(nodeCount: 3, edges: [(0, 1), (0, 2)], weights: [0, 0], directed: false)
        #expect(try zeros.disparities().map(\.score) == [1, 1])
        let negative = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [-1], directed: false)
        #expect(throws: AlgorithmError.self) { try negative.disparities() }
    }

    /// By hand: shares 0.8, 0.1, 0.1 of three edges, so (1 − 0.8)² and (1 − 0.1)².
    @Test func aStarByHand() throws {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (0, 2), (0, 3)], weights: [8, 1, 1], directed: false)
        let scores = try graph.disparities().map(\.score)
        #expect(abs(scores[0] - 0.04) < 1e-12 && abs(scores[1] - 0.81) < 1e-12 && scores[1] == scores[2])
    }

    @Test(arguments: 0..<200) func agreesWithTheDefinition(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 9)
        var random = SplitMix64(seed: UInt64(seed))
        let weights = list.edges.map { _ in Double(Int.random(in: 0...9, using: &random)) }
        let graph = IndexGraph(
            nodeCount: list.nodeCount, edges: list.edges.map { ($0.source, $0.target) }, weights: weights,
            directed: list.directed)
        var merged: [[UInt32]: Double] = [:]
        for (edge, weight) in zip(list.edges, weights) where edge.source != edge.target {
            let key = list.directed ? [edge.source, edge.target] : [edge.source, edge.target].sorted()
            merged[key, default: 0] += weight
        }
        func chance(_ weight: Double, _ all: [Double]) -> Double {
            let sum = all.reduce(0, +)
            guard all.count > 1, sum > 0 else { return 1 }
            return (1..<all.count).reduce(1.0) { product, _ in product * (1 - weight / sum) }
        }
        let scores = try graph.disparities()
        #expect(scores.count == merged.count)
        for score in scores {
            let weight = merged[[score.source, score.target]] ?? .nan
            let ends =
                list.directed ? [(0, score.source), (1, score.target)] : [(-1, score.source), (-1, score.target)]
            let chances = ends.map { place, node in
                chance(weight, merged.filter { place < 0 ? $0.key.contains(node) : $0.key[place] == node }.map(\.value))
            }
            #expect(abs(score.score - min(chances[0], chances[1])) < 1e-12)
        }
    }

    /// What is measured in other units keeps its significance.
    @Test(arguments: 0..<40) func unitsMakeNoDifference(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 9)
        let weights = list.edges.indices.map { Double($0 % 5 + 1) }
        func scores(_ factor: Double) throws -> [Double] {
            try IndexGraph(
                nodeCount: list.nodeCount, edges: list.edges.map { ($0.source, $0.target) },
                weights: weights.map { $0 * factor }, directed: list.directed
            ).disparities().map(\.score)
        }
        #expect(try scores(1) == scores(4))
    }
}
