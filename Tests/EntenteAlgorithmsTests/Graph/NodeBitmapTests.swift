import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct NodeBitmapTests {
    @Test func emptyBitmapHasNoNodes() {
        #expect(NodeBitmap(nodeCount: 0).nodes().isEmpty)
        #expect(NodeBitmap(nodeCount: 130).nodes().isEmpty)
    }

    @Test(arguments: [1, 63, 64, 65, 200]) func bitmapIsASet(nodeCount: Int) {
        var random = SplitMix64(seed: nodeCount)
        var bitmap = NodeBitmap(nodeCount: nodeCount)
        var set: Set<UInt32> = []
        for _ in 0..<300 {
            let node = UInt32.random(in: 0..<UInt32(nodeCount), using: &random)
            if Bool.random(using: &random) {
                bitmap.insert(node)
                set.insert(node)
            } else {
                bitmap.remove(node)
                set.remove(node)
            }
            #expect(bitmap.contains(node) == set.contains(node))
        }
        #expect(bitmap.nodes() == set.sorted())
    }
}
