import EntenteAlgorithms
import EntenteTestSupport
import Foundation
import Testing

@Suite struct PNCentralityTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.pnCentrality().outgoing.scores.isEmpty)
        for list in [EdgeList.singleNode, .selfLoop] { #expect(try list.graph.pnCentrality().incoming.scores == [1]) }
        let apart = try EdgeList(nodeCount: 3, edges: [], directed: true).graph.pnCentrality()
        #expect(apart.outgoing.scores == [1, 1, 1] && apart.incoming.converged)
    }

    @Test func examplesByHand() throws {
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], weights: [1, -1], directed: false)
        #expect(agree(try graph.pnCentrality().outgoing.scores, [14.0 / 11, 12.0 / 11, 5.0 / 11]))
        // Two foes, and all foes, directed or not: I − βA has no inverse.
        for (count, directed) in [(2, false), (2, true), (4, true)] {
            let list = EdgeList.complete(UInt32(count), directed: directed)
            let foes = IndexGraph(
                nodeCount: count, edges: list.edges.map { ($0.source, $0.target) },
                weights: [Double](repeating: -1, count: list.edges.count), directed: directed)
            let scores = try foes.pnCentrality()
            #expect(scores.outgoing.converged && agree(scores.outgoing.scores, .init(repeating: 0.5, count: count)))
            #expect(agree(scores.incoming.scores, scores.outgoing.scores))
        }
    }

    @Test func sizesParallelEdgesAndAmbivalentPairsDoNotCount() throws {
        let plain = IndexGraph(nodeCount: 3, edges: [(0, 1), (1, 2)], weights: [1, -1], directed: false)
        let full = IndexGraph(
            nodeCount: 3, edges: [(0, 1), (1, 0), (2, 1), (0, 2), (2, 0), (1, 1), (0, 2)],
            weights: [5, 0.1, -7, 1, -1, -3, 1], directed: false)
        #expect(try plain.pnCentrality() == full.pnCentrality())
    }

    @Test func limitsOfIterationsAreSaid() throws {
        let graph = EdgeList.complete(5).graph
        let scores = try graph.pnCentrality(options: IterationOptions(maximumIterations: 2))
        #expect(!scores.outgoing.converged && scores.outgoing.iterations == 2 && scores.outgoing.residual > 0)
    }

    private func signed(_ seed: Int) -> EdgeList {
        var random = SplitMix64(seed: seed)
        var list = EdgeList.random(seed: seed)
        list.weights = list.edges.map { _ in [-2, -1, 0, 1, 2].randomElement(using: &random) ?? 0 }
        return list
    }

    /// The scores satisfy the equations that define them.
    @Test(arguments: 0..<200) func theEquationsHold(seed: Int) throws {
        let list = signed(seed)
        let count = list.nodeCount
        guard count > 1 else { return }
        var signs = [[UInt32]: Set<Bool>]()
        for (ends, weight) in zip(list.edges, list.weights ?? []) where ends.source != ends.target && weight != 0 {
            signs[[ends.source, ends.target], default: []].insert(weight < 0)
            if !list.directed { signs[[ends.target, ends.source], default: []].insert(weight < 0) }
        }
        let found = try list.graph.pnCentrality()
        #expect(found.outgoing.converged)
        let (out, into) = (found.outgoing.scores, found.incoming.scores)
        var (expectedOut, expectedIn) = ([Double](repeating: 1, count: count), [Double](repeating: 1, count: count))
        for (pair, kinds) in signs where kinds.count == 1 {
            let effect = (kinds.contains(true) ? -2.0 : 1) / Double(2 * count - 2)
            expectedOut[Int(pair[0])] += effect * into[Int(pair[1])]
            expectedIn[Int(pair[1])] += effect * out[Int(pair[0])]
        }
        for node in 0..<count {
            #expect(abs(out[node] - expectedOut[node]) < 1e-9 && abs(into[node] - expectedIn[node]) < 1e-9)
        }
        if !list.directed { #expect(out == into) }
    }

    @Test(arguments: 0..<60) func reversalExchangesTheScoresAndNamesDoNotMatter(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = signed(seed)
        let found = try list.graph.pnCentrality()
        let reversed = try list.reversed.graph.pnCentrality()
        #expect(agree(found.outgoing.scores, reversed.incoming.scores))
        let names = list.randomNames(using: &random)
        let moved = try list.relabeled(names).graph.pnCentrality().incoming.scores
        #expect(agree(found.incoming.scores, names.map { moved[Int($0)] }))
    }

    /// Against the closed form, solved by NumPy: `Tests/References/balance.json`, written by the script beside it.
    @Test func agreesWithTheClosedForm() throws {
        let entries = try BalanceReferences.load().centralities
        #expect(entries.count >= 20)
        for entry in entries {
            let graph = IndexGraph(
                nodeCount: entry.nodes, edges: entry.ties.map { (UInt32($0[0]), UInt32($0[1])) },
                weights: entry.ties.map { Double($0[2]) }, directed: entry.directed)
            let found = try graph.pnCentrality()
            #expect(agree(found.outgoing.scores, entry.outgoing) && agree(found.incoming.scores, entry.incoming))
        }
    }
}
