import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct CommunityGraphTests {
    /// Weighted rows are merged; unweighted ones are when there are few communities, and joined when there are many.
    @Test(arguments: 0..<200) func communitiesAsNodesKeepTheirModularity(seed: Int) throws {
        let test = EdgeList.communityCase(seed: seed, maximumNodes: 30)
        var random = SplitMix64(seed: ~seed)
        for (weighted, labelCount) in [(true, 4), (false, 2), (false, 20)] {
            let labels = (0..<test.nodeCount).map { _ in UInt32.random(in: 0..<UInt32(labelCount), using: &random) }
            let partition = NodePartition(labels)
            var list = test
            if !weighted { list.weights = nil }
            let nodes = CommunityGraph(list.graph, weighted: weighted, resolution: 0.8)
            let whole = CommunityGraph(nodes, communities: partition.labels, count: partition.count)
            #expect(whole.nodeCount == partition.count)
            let expected = list.modularity(labels, resolution: 0.8)
            #expect((expected == nil) == (whole.modularityOfNodes == nil))
            if let expected, let found = whole.modularityOfNodes { #expect(abs(expected - found) < 1e-12) }
            guard expected != nil else { continue }
            let one = CommunityGraph(
                whole, communities: [UInt32](repeating: 0, count: partition.count), count: 1)
            let modularity = try #require(one.modularityOfNodes)
            #expect(one.neighbors.isEmpty && abs(modularity - 0.2) < 1e-12)
        }
    }
}
