import EntenteAlgorithms
import EntenteTestSupport
import Synchronization
import Testing

/// PageRank, eigenvector, Katz, hubs and authorities: what they have in common, and what defines each.
@Suite struct IterativeScoresTests {
    @Test func degenerateGraphs() throws {
        let empty = EdgeList.empty.graph
        for scores in try [
            empty.pageRank(), empty.eigenvectorCentrality(), empty.katzCentrality(), empty.hubsAndAuthorities().hubs,
        ] {
            #expect(scores.scores.isEmpty && scores.converged && scores.iterations == 0 && scores.residual == 0)
        }
        for graph in [EdgeList.singleNode.graph, EdgeList.selfLoop.graph] {
            #expect(try graph.pageRank().scores == [1])
            #expect(try graph.eigenvectorCentrality().scores == [1])
            #expect(try graph.katzCentrality().scores == [1])
            #expect(try graph.hubsAndAuthorities().authorities.scores == [1])
        }
        let apart = EdgeList(nodeCount: 4, edges: []).graph
        #expect(try apart.pageRank().scores == [0.25, 0.25, 0.25, 0.25])
        #expect(try apart.eigenvectorCentrality().scores == [0.5, 0.5, 0.5, 0.5])
        #expect(try apart.hubsAndAuthorities().hubs.scores == [0.25, 0.25, 0.25, 0.25])
    }

    @Test func examplesOfTheDocumentation() throws {
        #expect(try EdgeList.cycle(2, directed: true).graph.pageRank().scores == [0.5, 0.5])
        #expect(
            try agree(EdgeList.path(2).graph.eigenvectorCentrality().scores, [(0.5).squareRoot(), (0.5).squareRoot()]))
        let katz = try EdgeList.path(2, directed: true).graph.katzCentrality(KatzOptions(normalized: false))
        #expect(agree(katz.scores, [1, 1.1]))
        let graph = IndexGraph(nodeCount: 3, edges: [(0, 2), (1, 2)], directed: true)
        #expect(try agree(graph.hubsAndAuthorities().hubs.scores, [0.5, 0.5, 0]))
        #expect(try agree(graph.hubsAndAuthorities().authorities.scores, [0, 0, 1]))
    }

    /// Two nodes, of which the second leads nowhere: x₁ = (1 − d)/2 + d x₂/2, x₂ = x₁ + d x₁.
    @Test func danglingNodeByHand() throws {
        let scores = try EdgeList.path(2, directed: true).graph.pageRank().scores
        let first = 1 / (2 + 0.85)
        #expect(agree(scores, [first, 1 - first]))
    }

    @Test func whatDidNotConvergeSaysSo() throws {
        let graph = EdgeList.karateClub.graph
        let cut = try graph.pageRank(PageRankOptions(iteration: IterationOptions(maximumIterations: 3)))
        #expect(!cut.converged && cut.iterations == 3 && cut.residual > 1e-12)
        let none = try graph.eigenvectorCentrality(options: IterationOptions(maximumIterations: 0))
        #expect(!none.converged && none.iterations == 0 && none.residual == .infinity)
        // 0.5 is above 1 / 6.7256…, the inverse of the largest eigenvalue.
        #expect(try !graph.katzCentrality(KatzOptions(alpha: 0.5)).converged)
        #expect(try graph.katzCentrality(KatzOptions(alpha: 0.14)).converged)
    }

    /// Both sides of a bipartite graph alternate without the shift.
    @Test func eigenvectorOfATwoSidedGraphSettles() throws {
        let star = try EdgeList.star(leaves: 4).graph.eigenvectorCentrality()
        #expect(
            star.converged
                && agree(star.scores, [(0.5).squareRoot()] + .init(repeating: (0.125).squareRoot(), count: 4)))
    }

    @Test func smallComponentsVanishFromTheEigenvector() throws {
        let list = EdgeList(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 0), (3, 4)])
        let scores = try list.graph.eigenvectorCentrality()
        let third = (1.0 / 3).squareRoot()
        #expect(scores.converged && agree(scores.scores, [third, third, third, 0, 0]))
    }

    /// The defining equation of each, with parallel edges, self-loops and weights as they come.
    @Test(arguments: 0..<120) func scoresSatisfyTheirEquations(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 14).randomlyWeighted(using: &random)
        let graph = list.graph
        for weighted in [false, true] {
            let matrix = matrix(list, weighted: weighted)
            let rank = try graph.pageRank(PageRankOptions(weighted: weighted))
            #expect(rank.converged && abs(rank.scores.reduce(0, +) - 1) < 1e-12)
            let totals = matrix.map { $0.reduce(0, +) }
            let lost = rank.scores.indices.filter { totals[$0] == 0 }.reduce(0) { $0 + rank.scores[$1] }
            let count = Double(list.nodeCount)
            let expected = rank.scores.indices.map { node in
                let inflow = rank.scores.indices.reduce(0.0) { sum, other in
                    totals[other] == 0 ? sum : sum + rank.scores[other] * matrix[other][node] / totals[other]
                }
                return 0.15 / count + 0.85 * (inflow + lost / count)
            }
            #expect(agree(rank.scores, expected))

            let katz = try graph.katzCentrality(
                KatzOptions(alpha: 0.01, beta: 2, normalized: false, weighted: weighted))
            if katz.converged {
                #expect(agree(katz.scores, product(katz.scores, matrix).map { 0.01 * $0 + 2 }))
            }

            let vector = try graph.eigenvectorCentrality(weighted: weighted)
            if vector.converged {
                let image = product(vector.scores, matrix)
                let value = zip(image, vector.scores).map(*).reduce(0, +)
                #expect(zip(image, vector.scores).allSatisfy { abs($0 - value * $1) < 1e-8 })
                #expect(abs(vector.scores.map { $0 * $0 }.reduce(0, +) - 1) < 1e-12)
            }
        }
    }

    /// A weight of 3 is as good as three edges.
    @Test(arguments: 0..<40) func weightsCountLikeParallelEdges(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 12).randomlyWeighted(maximum: 3, using: &random)
        var parallel = list
        parallel.weights = nil
        parallel.edges = zip(list.edges, list.weights ?? []).flatMap { [_](repeating: $0, count: Int($1)) }
        let (one, other) = (list.graph, parallel.graph)
        #expect(try agree(one.pageRank(PageRankOptions(weighted: true)).scores, other.pageRank().scores))
        let hubs = try one.hubsAndAuthorities(weighted: true)
        #expect(try agree(hubs.hubs.scores, other.hubsAndAuthorities().hubs.scores, to: 1e-6))
    }

    @Test(arguments: 0..<40) func relabelingMovesTheScores(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.random(seed: seed, maximumNodes: 20)
        let names = list.randomNames(using: &random)
        let moved = list.relabeled(names).graph
        #expect(try agree(names.map { try moved.pageRank().scores[Int($0)] }, list.graph.pageRank().scores))
    }

    /// Large enough for several parts.
    @Test(arguments: [false, true]) func threadsChangeNoBit(directed: Bool) throws {
        var random = SplitMix64(seed: 5)
        let graph = EdgeList.randomMultigraph(nodes: 900, edges: 60_000, directed: directed, using: &random).graph
        let options = PageRankOptions(iteration: IterationOptions(tolerance: 1e-6))
        let heard = Mutex<[Double]>([])
        let alone = try graph.pageRank(options, execution: Execution { share in heard.withLock { $0.append(share) } })
        for threads in [2, 3] {
            #expect(try graph.pageRank(options, execution: Execution(threads: threads)) == alone)
        }
        let shares = heard.withLock { $0 }
        #expect(shares.count == alone.iterations && shares == shares.sorted() && shares.last == 1)
    }

    private func matrix(_ list: EdgeList, weighted: Bool) -> [[Double]] {
        var matrix = [[Double]](repeating: .init(repeating: 0, count: list.nodeCount), count: list.nodeCount)
        for (edge, ends) in list.edges.enumerated() {
            let weight = weighted ? list.weights?[edge] ?? 1 : 1
            matrix[Int(ends.source)][Int(ends.target)] += weight
            if !list.directed, ends.source != ends.target { matrix[Int(ends.target)][Int(ends.source)] += weight }
        }
        return matrix
    }

    private func product(_ vector: [Double], _ matrix: [[Double]]) -> [Double] {
        vector.indices.map { node in vector.indices.reduce(0) { $0 + vector[$1] * matrix[$1][node] } }
    }
}
