import EntenteTestSupport
import Foundation

/// What NetworkX says of small graphs: `Tests/References/networkx.json`, written by the script beside it.
struct References: Decodable {
    let networkx: String
    let graphs: [Entry]

    struct Entry: Decodable, CustomStringConvertible {
        let name: String
        let directed: Bool
        let nodes: Int
        let edges: [[UInt32]]
        let weights: [Double]
        let paths: [Question]
        let centrality: [String: Value]
        let structure: Structure

        var description: String { name }

        func list(weighted: Bool = false) -> EdgeList {
            EdgeList(
                nodeCount: nodes, edges: edges.map { ($0[0], $0[1]) }, weights: weighted ? weights : nil,
                directed: directed)
        }

        /// One value per node; `nil` where NetworkX has none for this graph.
        func scores(_ measure: String) -> [Double]? {
            guard case .list(let scores)? = centrality[measure] else { return nil }
            return scores.map { $0 ?? .nan }
        }

        func number(_ measure: String) -> Double? {
            guard case .number(let number)? = centrality[measure] else { return nil }
            return number
        }
    }

    struct Question: Decodable {
        let from: UInt32
        let to: UInt32
        let hops: Int?
        let length: Double?
        let shortest: [[UInt32]]
        let simpleLengths: [Int]
        let weightedLengths: [Double]
    }

    struct Structure: Decodable {
        let weakMembers: [[UInt32]]
        let strongMembers: [[UInt32]]?
        let biconnectedMembers: [[UInt32]]?
        let articulationPoints: [UInt32]?
        let bridges: [[UInt32]]?
    }

    enum Value: Decodable {
        case number(Double)
        case list([Double?])
        case none

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .none
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .list(try container.decode([Double?].self))
            }
        }
    }

    static func load() throws -> [Entry] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "References/networkx.json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        // Only struct keys are meant: the names of measures are looked up as the script writes them.
        let references = try decoder.decode(References.self, from: data)
        return references.graphs
    }
}

/// Whether two lists agree to the given share of the larger value (or absolutely, near 0).
func agree(_ left: [Double], _ right: [Double]?, to tolerance: Double = 1e-9) -> Bool {
    guard let right, left.count == right.count else { return false }
    return zip(left, right).allSatisfy { a, b in
        (a.isNaN && b.isNaN) || abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-3)
    }
}
