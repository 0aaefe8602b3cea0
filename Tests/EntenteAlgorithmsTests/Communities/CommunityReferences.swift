import EntenteAlgorithms
import Foundation

/// What NetworkX says: `Tests/References/communities.json`, written by the script beside it.
struct CommunityReferences: Decodable {
    let graphs: [Entry]

    struct Entry: Decodable {
        let name: String
        let directed: Bool
        let nodes: Int
        let edges: [[UInt32]]
        let weights: [Double]
        let questions: [Question]
        let louvain: Double
        let louvainUnweighted: Double

        var graph: IndexGraph {
            IndexGraph(
                nodeCount: nodes, edges: edges.map { ($0[0], $0[1]) }, weights: weights, directed: directed)
        }
    }

    struct Question: Decodable {
        let partition: [UInt32]
        let resolution: Double
        let unweighted: Double
        let weighted: Double
    }

    static func load() throws -> [Entry] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let data = try Data(contentsOf: tests.appending(path: "References/communities.json"))
        return try decoder.decode(CommunityReferences.self, from: data).graphs
    }
}
