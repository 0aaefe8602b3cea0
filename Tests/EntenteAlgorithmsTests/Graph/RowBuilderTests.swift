import EntenteTestSupport
import Testing

@testable import EntenteAlgorithms

@Suite struct RowBuilderTests {
    /// Small runs and buckets give the rows that one run and one bucket give, with keys of either size.
    @Test(arguments: 0..<200) func rowsDoNotDependOnRunsAndBuckets(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 40)
        let expected = list.graph
        for (size, bucketEdges, threads) in [(1, 1, 2), (3, 5, 1), (7, 2, 8), (1000, 1, 3), (1000, 1000, 1)] {
            let cuts = Array(stride(from: 0, to: list.edges.count, by: size)) + [list.edges.count]
            let given = zip(cuts, cuts.dropFirst()).map { start, end in
                EdgeRun(
                    keys: list.edges[start..<end].map { UInt64($0.source) << 32 | UInt64($0.target) },
                    ids: (start..<end).map { UInt32($0) })
            }
            let isWide = Bool.random(using: &random)
            var runs = Bool.random(using: &random) ? given + [EdgeRun(keys: [])] : given
            let execution = Execution(threads: threads)
            let buckets = RowBuckets(
                nodeCount: list.nodeCount, edgeCount: list.edges.count, bucketEdges: bucketEdges)
            #expect(buckets.fitNarrowKeys)
            let rows =
                isWide
                ? try CompressedRows.build(
                    &runs, RowBuilder<UInt64>(buckets, execution: execution), directed: list.directed)
                : try CompressedRows.build(&runs, buckets: buckets, directed: list.directed, execution: execution)
            #expect(runs.isEmpty)
            for (rows, wanted) in [(rows.out, expected.outRows), (rows.in, expected.inRows)] {
                #expect(rows.offsets == wanted.offsets && rows.neighbors == wanted.neighbors)
                #expect(rows.edgeIDs == wanted.edgeIDs)
                let isSimple = (0..<UInt32(list.nodeCount)).allSatisfy { node in
                    let row = rows.neighbors[rows.slots(of: node)]
                    return !row.contains(node) && Set(row).count == row.count
                }
                #expect(rows.isSimple == isSimple)
            }
        }
    }
}
