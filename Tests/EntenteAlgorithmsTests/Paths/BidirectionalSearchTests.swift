import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct BidirectionalSearchTests {
    @Test func degenerateGraphs() {
        #expect(search(EdgeList.singleNode, 0, 0).hops == 0)
        #expect(search(EdgeList.singleNode, 0, 0, avoiding: [0]).hops == nil)
        #expect(search(EdgeList(nodeCount: 2, edges: []), 0, 1).hops == nil)
        #expect(search(EdgeList.path(2, directed: true), 1, 0).hops == nil)
        #expect(search(EdgeList.path(4), 0, 3, limit: 2).hops == nil)
        #expect(search(EdgeList.path(4), 0, 3, limit: 3).hops == 3)
    }

    /// What is known is right, and it is known of all nodes on shortest paths.
    @Test(arguments: 0..<300) func agreesWithFloydAndWarshall(seed: Int) {
        let list = EdgeList.random(seed: seed, maximumNodes: 25)
        let table = BruteForce.distances(in: list)
        for source in 0..<list.nodeCount {
            for target in 0..<list.nodeCount {
                let found = search(list, UInt32(source), UInt32(target))
                let hops = table[source][target]
                #expect(found.hops.map { Int($0) } == hops)
                guard let hops else { continue }
                for node in 0..<list.nodeCount {
                    let (before, after, known) = (table[source][node], table[node][target], found.toTarget[node])
                    if let before, let after, before + after == hops { #expect(known == UInt32(after)) }
                    #expect(known == IndexGraph.unreachable || Int(known) == after)
                }
            }
        }
    }

    private func search(
        _ list: EdgeList, _ source: UInt32, _ target: UInt32, avoiding: [UInt32] = [], limit: Int = .max
    ) -> BidirectionalSearch {
        let graph = list.graph
        return BidirectionalSearch(
            from: source, to: target, forward: graph.outRows, backward: graph.inRows,
            avoiding: NodeBitmap(nodeCount: graph.nodeCount, avoiding), limit: limit)
    }
}
