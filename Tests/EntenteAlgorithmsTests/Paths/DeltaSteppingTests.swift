import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct DeltaSteppingTests {
    @Test func degenerateGraphs() throws {
        let loop = IndexGraph(nodeCount: 2, edges: [(0, 0)], weights: [3], directed: false)
        #expect(try DeltaStepping.distances(from: 0, along: [loop.outRows]) == [0, .infinity])
        let free = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], weights: [0, 0], directed: true)
        #expect(try DeltaStepping.distances(from: 0, along: [free.outRows]) == [0, 0, 0])
    }

    /// The short edge becomes known after the long one, from the same bucket.
    @Test func nodesAreGoneOnFromAgain() throws {
        let graph = IndexGraph(
            nodeCount: 4, edges: [(0, 1), (0, 2), (2, 1), (1, 3)], weights: [1, 0.25, 0.25, 2], directed: true)
        #expect(try DeltaStepping.distances(from: 0, along: [graph.outRows]) == [0, 0.5, 0.25, 2.5])
    }

    /// Far more buckets than there are at a time, and numbers of buckets beyond all integers.
    @Test(arguments: [1e-300, 1e-9, 1, 1e9, 1e290]) func edgesOfVeryUnequalLengths(unit: Double) throws {
        let weights = [1, 1e6, 1, 3e9, 1e12, 5e9].map { $0 * unit }
        let graph = IndexGraph(
            nodeCount: 6, edges: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 4)], weights: weights, directed: true)
        #expect(try DeltaStepping.distances(from: 0, along: [graph.outRows]) == dijkstra(graph, .out))
    }

    @Test(arguments: Weighing.allCases, 0..<60) func agreesToTheBitWithDijkstra(weighing: Weighing, seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let nodes = Int.random(in: 1...60, using: &random)
        var list = EdgeList.randomMultigraph(
            nodes: nodes, edges: Int.random(in: 0...(6 * nodes), using: &random), directed: Bool.random(using: &random),
            using: &random)
        list.weights = list.edges.map { _ in weighing.weight(using: &random) }
        let graph = list.graph
        guard graph.hasWeights else { return }
        for direction in [EdgeDirection.out, .in, .both] {
            #expect(try graph.weightedDistances(from: 0, direction: direction) == dijkstra(graph, direction))
        }
        #expect(try graph.weightedDistances(from: 0) == BruteForce.lengths(in: list, from: 0))
    }

    @Test(arguments: 0..<40) func relabelingMovesTheLengths(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 30).randomlyWeighted(maximum: 255, using: &random)
        let names = list.randomNames(using: &random)
        let other = try list.relabeled(names).graph.weightedDistances(from: names[0])
        #expect(try list.graph.weightedDistances(from: 0) == names.map { other[Int($0)] })
    }

    private func dijkstra(_ graph: IndexGraph, _ direction: EdgeDirection) -> [Double] {
        DijkstraSearch(from: 0, along: graph.rows(direction)).distances
    }

    enum Weighing: CaseIterable {
        case whole, mostlyZero, fractions, manyMagnitudes

        func weight(using random: inout SplitMix64) -> Double {
            switch self {
            case .whole: Double(Int.random(in: 1...255, using: &random))
            case .mostlyZero: Double(max(0, Int.random(in: -3...2, using: &random)))
            case .fractions: Double.random(in: 0...1, using: &random)
            case .manyMagnitudes:
                Double.random(in: 1...2, using: &random)
                    * Double(sign: .plus, exponent: Int.random(in: -1070...900, using: &random), significand: 1)
            }
        }
    }
}
