import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct SignedTiesTests {
    @Test func degenerateGraphsHaveNoTies() throws {
        for list in [EdgeList.empty, .singleNode, .selfLoop] {
            let ties = try list.graph.signedTies()
            #expect(ties.pairs.isEmpty && ties.ambivalent.isEmpty)
            #expect(ties.triangles().total == 0)
            #expect(ties.triangles().balancedShare == nil)
            let frustration = try ties.frustration()
            #expect(frustration.index == 0 && frustration.normalizedBalance == nil)
            #expect(frustration.sides == [Int8](repeating: 0, count: list.nodeCount))
        }
    }

    @Test func signsAreTakenTogether() throws {
        let graph = IndexGraph(
            nodeCount: 5, edges: [(0, 1), (1, 0), (1, 2), (2, 1), (2, 3), (3, 4), (4, 4)],
            weights: [1, 2, -1, 1, 0, -.infinity, -1], directed: true)
        let ties = try graph.signedTies()
        #expect(ties.pairs == [NodePair(0, 1), NodePair(4, 3)])
        #expect(ties.isNegative == [false, true])
        #expect(ties.ambivalent == [NodePair(2, 1)])
        #expect(ties.positiveCount == 1 && ties.negativeCount == 1)
    }

    @Test func aWeightThatIsNoNumberIsRefused() {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [.nan], directed: false)
        let error = #expect(throws: AlgorithmError.self) { try graph.signedTies() }
        #expect(error?.code == .unusableWeight)
    }

    @Test func withoutWeightsAllAreFriends() throws {
        let ties = try EdgeList.karateClub.graph.signedTies()
        #expect(ties.negativeCount == 0)
        #expect(ties.triangles().allPositive == 45)
        #expect(try ties.frustration().index == 0)
        #expect(try ties.frustration().camps.second == [])
    }

    @Test func theFourTriangles() throws {
        let kinds: [([Double], (SignedTriangles) -> Int, Int)] = [
            ([1, 1, 1], \.allPositive, 0), ([1, 1, -1], \.oneNegative, 1), ([1, -1, -1], \.twoNegative, 0),
            ([-1, -1, -1], \.allNegative, 1),
        ]
        for (weights, kind, index) in kinds {
            let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2), (2, 0)], weights: weights, directed: true)
            let ties = try graph.signedTies()
            let triangles = ties.triangles()
            #expect(kind(triangles) == 1 && triangles.total == 1)
            #expect(triangles.balancedShare == (index == 0 ? 1 : 0))
            #expect(try ties.frustration().index == index)
        }
        let foes = try IndexGraph(
            nodeCount: 3, edges: [(0, 1), (1, 2), (2, 0)], weights: [-1, -1, -1], directed: false
        ).signedTies().triangles()
        #expect(foes.weaklyBalancedShare == 1)
    }

    @Test(arguments: 0..<200) func trianglesAgreeWithAllTriples(seed: Int) throws {
        let list = EdgeList.signedCase(seed: seed, maximumNodes: 12)
        let signs = list.signs
        var counts = [0, 0, 0, 0]
        for a in 0..<list.nodeCount {
            for b in 0..<a {
                for c in 0..<b where signs[a][b] * signs[b][c] * signs[a][c] != 0 {
                    counts[[signs[a][b], signs[b][c], signs[a][c]].count { $0 < 0 }] += 1
                }
            }
        }
        let triangles = try list.graph.signedTies().triangles()
        #expect(
            triangles.byNegativeTies == counts)
    }
}

extension EdgeList {
    /// A signed multigraph of density and size drawn by the seed.
    static func signedCase(seed: Int, maximumNodes: Int) -> EdgeList {
        var random = SplitMix64(seed: seed)
        let nodes = Int.random(in: 1...maximumNodes, using: &random)
        let edges = Int.random(in: 0...(nodes * nodes / 2), using: &random)
        var list = EdgeList.randomMultigraph(
            nodes: nodes, edges: edges, directed: .random(using: &random), using: &random)
        let negatives = Double.random(in: 0...1, using: &random)
        list.weights = list.edges.map { _ in Double.random(in: 0..<1, using: &random) < negatives ? -2 : 1 }
        return list
    }

    /// The sign of each pair: 0 where there is no edge or where edges contradict each other.
    var signs: [[Int]] {
        var hasSign = [[Set<Int>]](
            repeating: [Set<Int>](repeating: [], count: nodeCount), count: nodeCount)
        for ((a, b), weight) in zip(edges, weights ?? []) where a != b {
            hasSign[Int(a)][Int(b)].insert(weight > 0 ? 1 : -1)
            hasSign[Int(b)][Int(a)].insert(weight > 0 ? 1 : -1)
        }
        return hasSign.map { row in row.map { $0.count == 1 ? $0.first ?? 0 : 0 } }
    }
}
