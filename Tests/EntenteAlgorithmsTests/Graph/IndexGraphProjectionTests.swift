import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct IndexGraphProjectionTests {
    /// The edges of a graph with their weights, ascending; an undirected one from its lower end.
    private func edges(_ graph: IndexGraph) -> [[Double]] {
        var edges: [[Double]] = []
        for node in 0..<UInt32(graph.nodeCount) {
            for (place, other) in graph.neighbors(of: node).enumerated() where graph.isDirected || other >= node {
                let weight = graph.hasWeights ? Array(graph.weights(of: node))[place] : 1
                edges.append([Double(node), Double(other), weight])
            }
        }
        return edges.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// What the projection says it does, done on a list.
    private func expected(_ list: EdgeList, directed: Bool, merging: Bool, weighted: Bool) -> [[Double]] {
        var all: [(UInt32, UInt32, Double)] = []
        for (place, edge) in list.edges.enumerated() {
            let weight = list.weights?[place] ?? 1
            if directed {
                all.append((edge.source, edge.target, weight))
                if !list.directed, edge.source != edge.target { all.append((edge.target, edge.source, weight)) }
            } else {
                all.append((min(edge.source, edge.target), max(edge.source, edge.target), weight))
            }
        }
        let plain = all.map { [Double($0.0), Double($0.1), weighted ? $0.2 : 1] }
        guard merging else { return plain.sorted { $0.lexicographicallyPrecedes($1) } }
        var sums: [[Double]: Double] = [:]
        for edge in plain { sums[[edge[0], edge[1]], default: 0] += edge[2] }
        return sums.map { $0.key + [weighted ? $0.value : 1] }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    @Test(arguments: 0..<200)
    func agreesWithAList(_ seed: Int) {
        var random = SplitMix64(seed: seed)
        var list = EdgeList.randomMultigraph(
            nodes: 1 + seed % 7, edges: seed % 19, directed: seed.isMultiple(of: 2), using: &random)
        if seed.isMultiple(of: 3) { list = list.randomlyWeighted(using: &random) }
        for directed in [true, false] {
            for merging in [true, false] {
                for weighted in [true, false] {
                    let graph = list.graph.projected(directed: directed, merging: merging, weighted: weighted)
                    let expected = expected(list, directed: directed, merging: merging, weighted: weighted)
                    #expect(edges(graph) == expected, "\(list) directed \(directed) merging \(merging) \(weighted)")
                    #expect(graph.isDirected == directed && graph.nodeCount == list.nodeCount)
                    #expect(graph.hasWeights == (weighted && !expected.isEmpty))
                }
            }
        }
    }

    @Test(arguments: 0..<50)
    func renumbersNodes(_ seed: Int) {
        var random = SplitMix64(seed: seed)
        let list = EdgeList.randomMultigraph(nodes: 6, edges: 12, directed: true, using: &random)
        let names = list.randomNames(using: &random)
        let renumbered = list.graph.projected(directed: true, merging: false, numbering: names)
        #expect(edges(renumbered) == edges(list.relabeled(names).graph))
    }

    @Test func degenerateGraphs() {
        let empty = IndexGraph(nodeCount: 0, edges: [], directed: true)
        #expect(empty.projected(directed: false, weighted: true).edgeCount == 0)
        let loops = IndexGraph(nodeCount: 2, edges: [(0, 0), (0, 0), (1, 0)], directed: true)
        let merged = loops.projected(directed: false)
        #expect(merged.edgeCount == 2 && merged.selfLoopCount == 1)
        #expect(merged.projected(directed: true).edgeCount == 3)
    }
}
