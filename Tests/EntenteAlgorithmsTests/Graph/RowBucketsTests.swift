import Testing

@testable import EntenteAlgorithms

@Suite struct RowBucketsTests {
    @Test(arguments: [(0, 0), (1, 1), (2, 5), (1000, 10), (1000, 1_000_000), (4_000_000, 64_000_000)])
    func bucketsCoverAllRows(nodeCount: Int, edgeCount: Int) {
        let buckets = RowBuckets(nodeCount: nodeCount, edgeCount: edgeCount)
        #expect(buckets.count << Int(buckets.shift) >= nodeCount)
        #expect(nodeCount == 0 || (buckets.count - 1) << Int(buckets.shift) < nodeCount)
        #expect(nodeCount <= 1 << Int(buckets.nodeBits))
    }

    /// A graph of two million nodes of usual degree has narrow keys; where a bucket's rows and the nodes take more than 32
    /// bits together, they are wide.
    @Test func keysAreNarrowIfTheyFit() {
        #expect(RowBuckets(nodeCount: 1 << 21, edgeCount: 1 << 25).fitNarrowKeys)
        #expect(!RowBuckets(nodeCount: 1 << 23, edgeCount: 1 << 27).fitNarrowKeys)
        #expect(!RowBuckets(nodeCount: 1 << 20, edgeCount: 1 << 10).fitNarrowKeys)
    }
}
