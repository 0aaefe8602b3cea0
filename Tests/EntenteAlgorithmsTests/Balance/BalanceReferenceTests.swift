import EntenteAlgorithms
import Foundation
import Testing

/// What SciPy and NumPy say of signed graphs: `Tests/References/balance.json`, written by the script beside it.
struct BalanceReferences: Decodable {
    let graphs: [Graph]
    let centralities: [Centrality]

    struct Graph: Decodable {
        let nodes: Int
        let ties: [[Int]]
        let triangles: [Int]
        let index: Int
    }

    struct Centrality: Decodable {
        let nodes: Int
        let directed: Bool
        let ties: [[Int]]
        let outgoing: [Double]
        let incoming: [Double]
    }

    static func load() throws -> BalanceReferences {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appending(path: "References/balance.json"))
        return try JSONDecoder().decode(BalanceReferences.self, from: data)
    }
}

/// Triangles and frustration indices against an integer program.
@Suite struct BalanceReferenceTests {
    @Test func agreesWithIntegerPrograms() throws {
        let entries = try BalanceReferences.load().graphs
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
