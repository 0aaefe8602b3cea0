import EntenteAlgorithms
import EntenteTestSupport
import Foundation
import Testing

/// Well-known networks with values that NetworkX and igraph agree on.
@Suite(.enabled(if: SharedData.isPresent("classic"), "The shared data are not there."))
struct ClassicNetworkTests {
    static let names = [
        "florentine_business", "florentine_marriage", "karate", "krackhardt_kite", "les_miserables", "southern_women",
        "tribes",
    ]

    private struct Network {
        let list: EdgeList
        let reference: [String: Any]
        let nodes: [String: [String: Any]]
        let names: [String]

        init(_ name: String) throws {
            reference = try SharedData.json("classic/\(name)/reference.json")
            nodes = reference["nodes"] as? [String: [String: Any]] ?? [:]
            names = nodes.keys.sorted()
            let ids = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
            let rows = try SharedData.text("classic/\(name)/\(name).edges.csv").split(whereSeparator: \.isNewline)
            let isWeighted = rows.first?.contains(",weight") ?? false
            var (edges, weights) = ([(UInt32, UInt32)](), [Double]())
            for row in rows.dropFirst() {
                let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                edges.append((try #require(ids[fields[0]]), try #require(ids[fields[1]])))
                weights.append(isWeighted ? try #require(Double(fields[2])) : 1)
            }
            list = EdgeList(nodeCount: names.count, edges: edges, weights: isWeighted ? weights : nil)
        }

        func values(_ key: String) -> [Double]? {
            let values = names.compactMap { (nodes[$0]?[key] as? NSNumber)?.doubleValue }
            return values.count == names.count ? values : nil
        }

        func number(_ key: String) -> Double? { (reference[key] as? NSNumber)?.doubleValue }
    }

    @Test(arguments: names) func scoresOfTheNodes(name: String) throws {
        let network = try Network(name)
        let graph = network.list.graph
        let eigenvector = try graph.eigenvectorCentrality()
        let measures: [(String, [Double], Double)] = try [
            ("degree", graph.degrees().map { Double($0) }, 0),
            ("betweenness_raw", graph.betweennessCentrality(normalized: false), 1e-9),
            ("betweenness_norm", graph.betweennessCentrality(), 1e-9),
            ("closeness_wf", graph.closenessCentrality(), 1e-9),
            ("harmonic_raw", graph.harmonicCentrality(), 1e-9),
            ("eigenvector_l2", eigenvector.scores, 1e-8),
            ("pagerank", graph.pageRank().scores, 1e-8),
            ("core_number", try graph.coreNumbers().map { Double($0) }, 0),
            ("triangles", graph.triangleCounts().map { Double($0) }, 0),
            ("clustering", graph.clusteringCoefficients(), 1e-9),
        ]
        for (key, scores, tolerance) in measures {
            guard let expected = network.values(key) else {
                #expect(key == "eigenvector_l2" && network.reference["eigenvector_note"] != nil, "\(key)")
                continue
            }
            #expect(agree(scores, expected, to: tolerance), "\(key)")
        }
        if let expected = network.values("strength"), network.list.weights != nil {
            #expect(agree(graph.strengths(), expected))
        }
        if let expected = network.values("pagerank_weighted") {
            #expect(try agree(graph.pageRank(PageRankOptions(weighted: true)).scores, expected, to: 1e-8))
        }
    }

    @Test(arguments: names) func measuresOfTheWhole(name: String) throws {
        let network = try Network(name)
        let graph = network.list.graph
        #expect(agree([graph.density], [try #require(network.number("density"))]))
        #expect(try agree([graph.transitivity()], [try #require(network.number("transitivity"))]))
        #expect(try graph.triangleCount() == Int(try #require(network.number("triangles_total"))))
        let sizes = try graph.weakComponents().sizes.sorted(by: >)
        #expect(sizes == network.reference["weak_components"] as? [Int])
        let parts = try graph.biconnectedComponents()
        let points = parts.articulationPoints.map { network.names[Int($0)] }
        #expect(Set(points) == Set(try #require(network.reference["articulation_points"] as? [String])))
        let bridges = parts.bridges.map { Set([network.names[Int($0.first)], network.names[Int($0.second)]]) }
        let expected = try #require(network.reference["bridges"] as? [String])
        #expect(Set(bridges) == Set(expected.map { Set($0.split(separator: "|").map(String.init)) }))
    }
}
