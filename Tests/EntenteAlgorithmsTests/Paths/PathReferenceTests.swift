import EntenteAlgorithms
import EntenteTestSupport
import Testing

/// Paths against NetworkX 3.6.1.
@Suite struct PathReferenceTests {
    @Test func pathsAgreeWithNetworkX() throws {
        let entries = try References.load()
        #expect(entries.count >= 17)
        for entry in entries {
            let graph = entry.list().graph
            let weighted = entry.list(weighted: true).graph
            for question in entry.paths {
                let (from, to) = (question.from, question.to)
                let shortest = graph.allShortestPaths(from: from, to: to)
                #expect(shortest.hops == question.hops, "\(entry)")
                #expect(shortest.paths().map(\.nodes) == question.shortest, "\(entry)")
                #expect(graph.shortestPath(from: from, to: to)?.nodes == question.shortest.first, "\(entry)")
                #expect(try weighted.shortestWeightedPath(from: from, to: to)?.length == question.length, "\(entry)")
                let simple = graph.shortestSimplePaths(from: from, to: to, count: 40)
                #expect(simple.paths.map(\.hops) == question.simpleLengths, "\(entry)")
                let light = try weighted.shortestWeightedSimplePaths(from: from, to: to, count: 40)
                #expect(light.paths.map(\.length) == question.weightedLengths, "\(entry)")
            }
        }
    }
}
