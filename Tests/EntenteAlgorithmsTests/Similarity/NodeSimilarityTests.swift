import EntenteAlgorithms
import EntenteTestSupport
import Foundation
import Testing

@Suite struct NodeSimilarityTests {
    @Test func degenerateGraphs() throws {
        #expect(EdgeList.singleNode.graph.neighborSimilarities(to: 0, by: .jaccard) == [nil])
        #expect(EdgeList.selfLoop.graph.neighborSimilarities(to: 0, by: .adamicAdar) == [nil])
        let lone = IndexGraph(nodeCount: 3, edges: [], directed: true)
        for measure in IndexGraph.NeighborMeasure.allCases {
            #expect(lone.neighborSimilarities(to: 1, by: measure, direction: .both) == [0, nil, 0])
        }
        #expect(lone.tieScale() == 0)
        #expect(try lone.tiePositions(0, 1).left == [0, 0])
        #expect(try lone.positionSimilarities(to: 0) { $0.cosine } == [nil, nil, nil])
    }

    @Test func directionsByHand() throws {
        // 0 and 1 both claim 2; 3 claims both.
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 2), (1, 2), (3, 0), (3, 1), (0, 2)], directed: true)
        #expect(graph.neighborSimilarity(0, 1, by: .jaccard) == 1)
        #expect(graph.neighborSimilarity(0, 1, by: .jaccard, direction: .in) == 1)
        #expect(graph.neighborSimilarity(0, 3, by: .jaccard) == 0)
        #expect(abs(graph.neighborSimilarity(0, 1, by: .adamicAdar, direction: .both) - 2 / 0.6931471805599453) < 1e-12)
        #expect(try graph.tiePositions(0, 1).left == [1, 0, 0, 1])
        #expect(try graph.tiePositions(0, 1).hammingDistance == 0)
        #expect(try graph.tiePositions(0, 3, direction: .out, toward: 1..<3).right == [1, 0])
    }

    @Test func twoModePositions() throws {
        // States 0 to 2, treaties 3 to 5; 0 and 1 signed the same, 1 with reservations.
        let graph = IndexGraph(
            nodeCount: 6, edges: [(0, 3), (0, 4), (1, 3), (1, 4), (2, 5)], weights: [2, 2, 2, 1, 2], directed: false)
        let scale = graph.tieScale()
        #expect(scale == 2)
        let found = try graph.positionSimilarities(to: 0, among: 0..<3, toward: 3..<6) {
            $0.signorinoRitterS(scale: scale)
        }
        #expect(found == [nil, 1 - 2.0 / 6, -1, nil, nil, nil])
    }

    @Test(arguments: 0..<300) func agreesWithSetsAndDenseRows(seed: Int) {
        let list = EdgeList.random(seed: seed)
        let graph = list.graph
        let count = list.nodeCount
        for (direction, sets) in [(EdgeDirection.out, list.successors), (.in, list.reversed.successors)] {
            for a in 0..<UInt32(count) {
                let (jaccard, adamic, cosine) = (
                    graph.neighborSimilarities(to: a, by: .jaccard, direction: direction),
                    graph.neighborSimilarities(to: a, by: .adamicAdar, direction: direction),
                    graph.neighborSimilarities(to: a, by: .cosine, direction: direction)
                )
                #expect(jaccard[Int(a)] == nil)
                for b in 0..<UInt32(count) where b != a {
                    let (left, right) = (Set(sets[Int(a)]), Set(sets[Int(b)]))
                    let common = left.intersection(right)
                    let others = common.subtracting([a, b])
                    let union = left.union(right).count
                    #expect(jaccard[Int(b)] == (union == 0 ? 0 : Double(others.count) / Double(union)))
                    let rarity = others.sorted().reduce(0.0) { sum, node in
                        sum + 1 / log(Double(sets.count { $0.contains(node) }))
                    }
                    #expect(abs((adamic[Int(b)] ?? -1) - rarity) < 1e-12)
                    let size = (Double(left.count) * Double(right.count)).squareRoot()
                    #expect(abs((cosine[Int(b)] ?? -1) - (size == 0 ? 0 : Double(common.count) / size)) < 1e-12)
                    #expect(
                        graph.neighborSimilarity(a, b, by: .jaccard, direction: direction)
                            == graph.neighborSimilarity(b, a, by: .jaccard, direction: direction))
                }
            }
        }
    }

    /// One node against all others finds what each pair by itself does.
    @Test(arguments: 0..<200) func allAgreeWithEach(seed: Int) {
        var random = SplitMix64(seed: seed)
        let graph = EdgeList.randomMultigraph(
            nodes: 8, edges: 24, directed: Bool.random(using: &random), using: &random
        ).randomlyWeighted(using: &random).graph
        for (measure, direction) in IndexGraph.NeighborMeasure.allCases.flatMap({ measure in
            [EdgeDirection.out, .in, .both].map { (measure, $0) }
        }) {
            let isWeighted = Bool.random(using: &random)
            for a in UInt32(0)..<8 {
                let found = graph.neighborSimilarities(to: a, by: measure, direction: direction, weighted: isWeighted)
                for b in UInt32(0)..<8 where a != b {
                    let pair = graph.neighborSimilarity(a, b, by: measure, direction: direction, weighted: isWeighted)
                    #expect(found[Int(b)] == pair, "\(measure) \(direction) of \(a) and \(b)")
                }
            }
        }
    }

    @Test(arguments: 0..<100) func relabelingChangesNoDistance(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 8).randomlyWeighted(using: &random)
        guard list.nodeCount >= 2 else { return }
        let names = list.randomNames(using: &random)
        let (before, after) = try (
            list.graph.tiePositions(0, 1), list.relabeled(names).graph.tiePositions(names[0], names[1])
        )
        #expect(abs(before.euclideanDistance - after.euclideanDistance) < 1e-12)
        #expect(before.hammingDistance == after.hammingDistance)
        #expect(before.count == (list.nodeCount - 2) * (list.directed ? 2 : 1))
    }
}

/// Against NetworkX, SciPy and scikit-learn: `Tests/References/similarity.json`, written by the script beside it.
@Suite struct SimilarityReferenceTests {
    private struct References: Decodable {
        let graphs: [Entry]
        let votes: [Votes]
    }

    private struct Entry: Decodable {
        let nodes: Int
        let edges: [[UInt32]]
        let weights: [Double]
        let pairs: [Pair]
    }

    private struct Pair: Decodable {
        let a, b: UInt32
        let jaccard, adamicAdar, cosine, cosineWeighted, euclidean: Double
    }

    private struct Votes: Decodable {
        let a, b: [Double]
        let tauB, cosine, pi, piQuadratic, kappa, kappaLinear, kappaQuadratic: Double?
    }

    private func load() throws -> References {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appending(path: "References/similarity.json"))
        return try JSONDecoder().decode(References.self, from: data)
    }

    @Test func nodesAgree() throws {
        let entries = try load().graphs
        #expect(entries.count == 10)
        for entry in entries {
            let graph = IndexGraph(
                nodeCount: entry.nodes, edges: entry.edges.map { ($0[0], $0[1]) }, weights: entry.weights,
                directed: false)
            for pair in entry.pairs {
                func similarity(_ measure: IndexGraph.NeighborMeasure, weighted: Bool = false) -> Double {
                    graph.neighborSimilarity(pair.a, pair.b, by: measure, weighted: weighted)
                }
                #expect(abs(similarity(.jaccard) - pair.jaccard) < 1e-12)
                #expect(abs(similarity(.adamicAdar) - pair.adamicAdar) < 1e-12)
                #expect(abs(similarity(.cosine) - pair.cosine) < 1e-12)
                #expect(abs(similarity(.cosine, weighted: true) - pair.cosineWeighted) < 1e-12)
                #expect(try abs(graph.tiePositions(pair.a, pair.b).euclideanDistance - pair.euclidean) < 1e-12)
            }
        }
    }

    @Test func votesAgree() throws {
        let votes = try load().votes
        #expect(votes.count == 60)
        for entry in votes {
            let pair = try PositionPair(entry.a, entry.b)
            let values: [(Double?, Double?)] = [
                (pair.kendallsTauB, entry.tauB), (pair.cosine, entry.cosine), (pair.scottsPi(), entry.pi),
                (pair.scottsPi(.quadratic), entry.piQuadratic), (pair.cohensKappa(.nominal), entry.kappa),
                (pair.cohensKappa(.linear), entry.kappaLinear), (pair.cohensKappa(.quadratic), entry.kappaQuadratic),
            ]
            for (ours, theirs) in values {
                #expect((ours == nil) == (theirs == nil))
                if let ours, let theirs { #expect(abs(ours - theirs) < 1e-9) }
            }
        }
    }

    /// Questions on which both are 0 are counted, not listed; no measure sees a difference, not in its last bit.
    @Test(arguments: 0..<60) func sparsePairsMeasureLikeDenseOnes(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(nodes: 12, edges: 20, directed: seed % 2 == 0, using: &random)
        var weighted = list
        weighted.weights = list.edges.map { _ in Double(Int.random(in: -2...2, using: &random)) }
        let graph = weighted.graph
        let toward: Range<UInt32>? = seed % 3 == 0 ? 4..<11 : nil
        let measures: [@Sendable (PositionPair) -> Double?] = [
            { $0.cosine }, { $0.euclideanDistance }, { Double($0.hammingDistance) }, { $0.kendallsTauB },
            { $0.signorinoRitterS(scale: 4) }, { Double($0.count) },
            { $0.cohensKappa(.nominal) }, { $0.cohensKappa(.linear) }, { $0.cohensKappa(.quadratic) },
            { $0.scottsPi(.nominal) }, { $0.scottsPi(.linear) }, { $0.scottsPi(.quadratic) },
        ]
        for (number, measure) in measures.enumerated() {
            for direction in [EdgeDirection.out, .in, .both] {
                let found = try graph.positionSimilarities(to: 3, direction: direction, toward: toward, by: measure)
                for other in UInt32(0)..<12 where other != 3 {
                    let dense = measure(try graph.tiePositions(3, other, direction: direction, toward: toward))
                    #expect(found[Int(other)] == dense, "measure \(number) of \(other)")
                }
            }
        }
    }

    /// As many nodes as a country's parliament has votes: only the rows that are needed are looked at.
    @Test func manyNodesAreNoHindrance() throws {
        let graph = EdgeList.star(leaves: 100_000).graph
        let found = try graph.positionSimilarities(to: 1) { $0.signorinoRitterS(scale: 1) }
        #expect(found[0] == 1 - 2 * 99_999 / Double(99_999) && found[2] == 1 && found[1] == nil)
    }
}
