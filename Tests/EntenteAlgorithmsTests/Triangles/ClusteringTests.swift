import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct ClusteringTests {
    @Test func degenerateGraphs() throws {
        for list in [EdgeList.empty, .singleNode, .selfLoop, EdgeList(nodeCount: 2, edges: [(0, 1), (0, 1)])] {
            #expect(try list.graph.triangleCount() == 0 && list.graph.transitivity() == 0)
            #expect(try list.graph.clusteringCoefficients() == .init(repeating: 0, count: list.nodeCount))
        }
    }

    @Test func examplesByHand() throws {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
        #expect(try graph.triangleCount() == 1 && graph.triangleCounts() == [1, 1, 1, 0])
        #expect(try graph.clusteringCoefficients() == [1, 1, 1.0 / 3, 0])
        #expect(try abs(graph.transitivity() - 0.6) < 1e-15)
        #expect(try EdgeList.complete(7).graph.triangleCount() == 35)
        #expect(try EdgeList.petersen.graph.triangleCount() == 0)
        #expect(try EdgeList.karateClub.graph.triangleCount() == 45)
        // A circle of three: of the eight triangles that two directions on each side would make, one is there.
        #expect(try EdgeList.cycle(3, directed: true).graph.clusteringCoefficients() == [0.5, 0.5, 0.5])
        #expect(try EdgeList.complete(4, directed: true).graph.clusteringCoefficients() == [1, 1, 1, 1])
    }

    @Test(arguments: 0..<300) func agreesWithBruteForce(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 16)
        let triangles = BruteForce.triangles(in: list)
        var counts = [Int](repeating: 0, count: list.nodeCount)
        for node in triangles.joined() { counts[Int(node)] += 1 }
        let graph = list.graph
        #expect(try graph.triangleCount() == triangles.count)
        #expect(try graph.triangleCounts() == counts)
        let neighbors = list.simple.undirected.successors
        let pairs = neighbors.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
        #expect(try graph.transitivity() == (pairs == 0 ? 0 : 3 * Double(triangles.count) / Double(pairs)))
        let coefficients = try graph.clusteringCoefficients()
        #expect(coefficients.allSatisfy { (0...1).contains($0) })
        guard !list.directed else { return }
        for (node, row) in neighbors.enumerated() where row.count > 1 {
            #expect(coefficients[node] == Double(counts[node]) / (Double(row.count * (row.count - 1)) / 2))
        }
    }

    /// Each edge both ways makes a directed graph that clusters like the undirected one.
    @Test(arguments: 0..<60) func bothDirectionsAreAsGoodAsNone(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(nodes: 20, probability: 0.3, using: &random)
        let mutual = EdgeList(
            nodeCount: 20, edges: list.edges.flatMap { [($0.source, $0.target), ($0.target, $0.source)] },
            directed: true)
        #expect(try agree(mutual.graph.clusteringCoefficients(), list.graph.clusteringCoefficients()))
        #expect(try mutual.graph.triangleCounts() == list.graph.triangleCounts())
    }
}
