import EntenteAlgorithms
import EntenteTestSupport
import Foundation
import Testing

/// The example graphs of the LDBC Graphalytics benchmark with its outputs.
@Suite(.enabled(if: SharedData.isPresent("ldbc_validation/example"), "The shared data are not there."))
struct GraphalyticsTests {
    private struct Example {
        let name: String
        let list: EdgeList
        private let ids: [String]

        init(directed: Bool) throws {
            let name = directed ? "example-directed" : "example-undirected"
            self.name = name
            ids = try Self.rows(name + ".v").map { $0[0] }
            let nodes = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, UInt32($0)) })
            var (edges, weights) = ([(UInt32, UInt32)](), [Double]())
            for row in try Self.rows(name + ".e") {
                edges.append((try #require(nodes[row[0]]), try #require(nodes[row[1]])))
                weights.append(try #require(Double(row[2])))
            }
            list = EdgeList(nodeCount: ids.count, edges: edges, weights: weights, directed: directed)
        }

        /// The output of an algorithm, node by node.
        func output(_ algorithm: String) throws -> [String] {
            let rows = try Self.rows("\(name)-\(algorithm)")
            let values = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
            return try ids.map { try #require(values[$0]) }
        }

        private static func rows(_ file: String) throws -> [[String]] {
            try SharedData.text("ldbc_validation/example/" + file).split(whereSeparator: \.isNewline).map {
                $0.split(separator: " ").map(String.init)
            }
        }
    }

    @Test(arguments: [false, true]) func breadthFirstSearch(directed: Bool) throws {
        let example = try Example(directed: directed)
        let expected = try example.output("BFS")
        let source = UInt32(try #require(expected.firstIndex(of: "0")))
        let distances = try example.list.graph.hopDistances(from: [source])
        #expect(distances.map { $0 == IndexGraph.unreachable ? "9223372036854775807" : String($0) } == expected)
    }

    /// The example stops after two iterations.
    @Test(arguments: [false, true]) func pageRank(directed: Bool) throws {
        let example = try Example(directed: directed)
        let options = PageRankOptions(iteration: IterationOptions(maximumIterations: 2))
        let expected = try example.output("PR").compactMap(Double.init)
        #expect(try agree(example.list.graph.pageRank(options).scores, expected))
    }

    @Test(arguments: [false, true]) func weakComponents(directed: Bool) throws {
        let example = try Example(directed: directed)
        let expected = try example.output("WCC")
        let labels = try example.list.graph.weakComponents().labels
        for one in labels.indices {
            for other in labels.indices {
                #expect((labels[one] == labels[other]) == (expected[one] == expected[other]))
            }
        }
    }

    /// In a directed graph the benchmark counts otherwise than Fagiolo.
    @Test func clusteringOfTheUndirectedGraph() throws {
        let example = try Example(directed: false)
        let expected = try example.output("LCC").compactMap(Double.init)
        #expect(try agree(example.list.graph.clusteringCoefficients(), expected, to: 1e-9))
    }
}
