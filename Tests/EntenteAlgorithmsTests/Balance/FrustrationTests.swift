import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct FrustrationTests {
    /// The frustration index by trying all divisions.
    private func bruteForce(_ signs: [[Int]]) -> Int {
        let count = signs.count
        var best = Int.max
        for division in 0..<(1 << max(0, count - 1)) {
            var cost = 0
            for a in 0..<count {
                for b in 0..<a where signs[a][b] != 0 {
                    let isOpposed = (division >> a ^ division >> b) & 1 == 1
                    if isOpposed != (signs[a][b] < 0) { cost += 1 }
                }
            }
            best = min(best, cost)
        }
        return best
    }

    /// That the answer's parts say the same.
    private func expectConsistent(_ answer: Frustration, _ ties: SignedTies) {
        let contradicted = zip(ties.pairs, ties.isNegative).filter { pair, isNegative in
            (answer.sides[Int(pair.first)] != answer.sides[Int(pair.second)]) != isNegative
        }
        #expect(answer.frustratedTies == contradicted.map(\.0))
        #expect(answer.upperBound == contradicted.count)
        #expect(answer.lowerBound <= answer.upperBound)
        #expect((answer.index == nil) == (answer.gap > 0))
        for node in 0..<UInt32(ties.graph.nodeCount) {
            #expect((answer.sides[Int(node)] == 0) == (ties.graph.outDegree(of: node) == 0))
        }
        #expect(answer.camps.first.count + answer.camps.second.count == answer.sides.count { $0 != 0 })
    }

    @Test(arguments: 0..<300) func agreesWithAllDivisions(seed: Int) throws {
        let list = EdgeList.signedCase(seed: seed, maximumNodes: 11)
        let ties = try list.graph.signedTies()
        let answer = try ties.frustration(seed: UInt64(seed))
        #expect(answer.index == bruteForce(list.signs))
        expectConsistent(answer, ties)
        // The smallest node of a component stands in the first camp.
        if let first = answer.sides.first(where: { $0 != 0 }) { #expect(first == 1) }
    }

    @Test(arguments: 0..<100) func withoutWorkTheBoundsStillHold(seed: Int) throws {
        let list = EdgeList.signedCase(seed: seed, maximumNodes: 11)
        let ties = try list.graph.signedTies()
        let index = bruteForce(list.signs)
        for limit in [0, 50, 500] {
            let answer = try ties.frustration(workLimit: limit)
            expectConsistent(answer, ties)
            #expect(answer.lowerBound <= index && index <= answer.upperBound)
        }
    }

    @Test(arguments: 0..<50) func switchingNodesChangesNothing(seed: Int) throws {
        var list = EdgeList.signedCase(seed: seed, maximumNodes: 16)
        list.directed = false
        let index = try list.graph.signedTies().frustration().index
        #expect(index != nil)
        var random = SplitMix64(seed: ~seed)
        let names = list.randomNames(using: &random)
        #expect(try list.relabeled(names).graph.signedTies().frustration().index == index)
        let isSwitched = (0..<list.nodeCount).map { _ in Bool.random(using: &random) }
        list.weights = zip(list.edges, list.weights ?? []).map { edge, weight in
            let staysTogether = isSwitched[Int(edge.source)] == isSwitched[Int(edge.target)]
            return staysTogether ? weight : -weight
        }
        let switched = try list.graph.signedTies().frustration().index
        #expect(switched == index)
    }

    @Test func completeFoesSplitInHalves() throws {
        for count in UInt32(2)...14 {
            var list = EdgeList.complete(count)
            list.weights = list.edges.map { _ in -1 }
            let half = Int(count) / 2
            let index = half * (half - 1) / 2 + (Int(count) - half) * (Int(count) - half - 1) / 2
            #expect(try list.graph.signedTies().frustration().index == index)
        }
    }

    @Test func largeBalancedGraphsAreExactAtOnce() throws {
        var random = SplitMix64(seed: 3)
        var list = EdgeList.randomMultigraph(nodes: 5000, edges: 40000, using: &random)
        list.weights = list.edges.map { ($0.source ^ $0.target) & 1 == 0 ? 1 : -1 }
        let answer = try list.graph.signedTies().frustration(workLimit: 0)
        #expect(answer.index == 0)
        #expect(answer.normalizedBalance == 1)
        #expect(answer.camps.first.allSatisfy { ($0 ^ answer.camps.first[0]) & 1 == 0 })
    }

    @Test func aHardGraphGetsBoundsAndNoGuess() throws {
        var random = SplitMix64(seed: 4)
        var list = EdgeList.random(nodes: 150, probability: 0.3, using: &random)
        list.weights = list.edges.map { _ in Bool.random(using: &random) ? 1 : -1 }
        let ties = try list.graph.signedTies()
        let answer = try ties.frustration(workLimit: 100_000)
        expectConsistent(answer, ties)
        #expect(!answer.isExact && answer.index == nil && answer.normalizedBalance == nil && answer.gap > 0)
        #expect(answer.lowerBound > 100)
    }

    @Test(.enabled(if: SharedData.isPresent("classic/tribes/tribes.edges.csv")))
    func theTribesOfHighlandNewGuinea() throws {
        let text = try SharedData.text("classic/tribes/tribes.edges.csv")
        let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map(String.init) }
        var names: [String] = []
        let edges = rows.map { row -> (UInt32, UInt32) in
            for name in row.prefix(2) where !names.contains(name) { names.append(name) }
            return (UInt32(names.firstIndex(of: row[0]) ?? 0), UInt32(names.firstIndex(of: row[1]) ?? 0))
        }
        let graph = IndexGraph(
            nodeCount: names.count, edges: edges, weights: rows.compactMap { Double($0[2]) }, directed: false)
        let ties = try graph.signedTies()
        #expect(ties.positiveCount == 29 && ties.negativeCount == 29)
        // K. E. Read's alliances; the values are those of the file reference.json beside the edges.
        let triangles = ties.triangles()
        #expect(
            triangles.byNegativeTies
                == [19, 2, 40, 7])
        let answer = try ties.frustration()
        #expect(answer.index == 7)
        let smaller = [answer.camps.first, answer.camps.second].min { $0.count < $1.count } ?? []
        #expect(Set(smaller.map { names[Int($0)] }) == ["Gavev", "Kotun", "Nagad", "Gama"])
    }
}
