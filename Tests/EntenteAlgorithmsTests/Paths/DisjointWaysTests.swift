import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct DisjointWaysTests {
    private func length(_ list: EdgeList, _ origin: UInt32, _ ends: (UInt32, UInt32), blocked: Set<UInt32> = []) -> Int?
    {
        var work = Int.max
        return DisjointWays(graph: list.graph, origin: origin, ends: ends, banned: []) { blocked.contains($0) }
            .length(work: &work)
    }

    @Test func deadEndHasOneWayOnly() {
        #expect(length(.star(leaves: 3), 1, (2, 3)) == nil)
        #expect(length(.path(3), 1, (0, 2)) == 2)
        #expect(length(.cycle(6), 0, (2, 3)) == 5)
    }

    /// The shortest way to one end runs across the only way to the other, and must give way.
    @Test func theFirstWayIsTakenBack() {
        let list = EdgeList(nodeCount: 7, edges: [(0, 1), (1, 2), (1, 3), (0, 4), (4, 5), (5, 6), (6, 2)])
        #expect(length(list, 0, (2, 3)) == 6)
    }

    @Test func workIsLimited() {
        var work = 3
        let ways = DisjointWays(graph: EdgeList.complete(9).graph, origin: 0, ends: (1, 2), banned: []) { _ in false }
        #expect(ways.length(work: &work) == nil && work < 0)
    }

    @Test(arguments: 0..<400) func agreesWithBruteForce(seed: Int) {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 9).undirected
        guard list.nodeCount >= 3 else { return }
        let nodes = list.randomNames(using: &random)
        let blocked = Set(nodes.dropFirst(3).filter { _ in Int.random(in: 0..<5, using: &random) == 0 })
        let path = BruteForce.simplePaths(
            in: list, from: nodes[1], to: nodes[2], PathConstraints(avoiding: blocked, through: nodes[0])
        ).first
        #expect(length(list, nodes[0], (nodes[1], nodes[2]), blocked: blocked) == path?.hops)
    }
}
