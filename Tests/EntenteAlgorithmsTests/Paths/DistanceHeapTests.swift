import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct DistanceHeapTests {
    @Test func emptyHeapHasNoNearest() {
        var heap = DistanceHeap(nodeCount: 2)
        #expect(heap.popNearest() == nil && heap.distances == [.infinity, .infinity] && !heap.isSettled(0))
    }

    @Test(arguments: 0..<60) func nodesLeaveByDistanceAndId(seed: Int) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...60, using: &random)
        var heap = DistanceHeap(nodeCount: count)
        var distances = [Double](repeating: .infinity, count: count)
        for _ in 0..<(3 * count) {
            let (node, distance) = (
                Int.random(in: 0..<count, using: &random), Double(Int.random(in: 0..<20, using: &random))
            )
            heap.reach(UInt32(node), at: distance)
            distances[node] = min(distances[node], distance)
        }
        #expect(heap.distances == distances)
        var order: [UInt32] = []
        while let node = heap.popNearest() {
            order.append(node)
            #expect(heap.isSettled(node))
        }
        let expected = distances.indices.filter { distances[$0] < .infinity }
            .sorted { (distances[$0], $0) < (distances[$1], $1) }
        #expect(order == expected.map { UInt32($0) })
    }
}
