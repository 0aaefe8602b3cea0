import EntenteAlgorithms
import Foundation
import Testing

/// Triangles and frustration indices against an integer program: `Tests/References/balance.json`, written by the script
/// beside it.
@Suite struct BalanceReferenceTests {
    private struct References: Decodable {
        let graphs: [Entry]
    }

    private struct Entry: Decodable {
        let nodes: Int
        let ties: [[Int]]
        let triangles: [Int]
        let index: Int
    }

    @Test func agreesWithIntegerPrograms() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appending(path: "References/balance.json"))
        let entries = try JSONDecoder().decode(References.self, from: data).graphs
        #expect(entries.count >= 20)
        for entry in entries {
            let graph = IndexGraph(
                nodeCount: entry.nodes, edges: entry.ties.map { (UInt32($0[0]), UInt32($0[1])) },
                weights: entry.ties.map { Double($0[2]) }, directed: false)
            let ties = try graph.signedTies()
            #expect(ties.triangles().byNegativeTies == entry.triangles)
            #expect(try ties.frustration().index == entry.index)
        }
    }
}
