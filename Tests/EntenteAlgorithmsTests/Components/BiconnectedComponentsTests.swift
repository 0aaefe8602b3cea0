import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct BiconnectedComponentsTests {
    private func ends(_ parts: BiconnectedComponents) -> [[UInt32]] { parts.bridges.map { [$0.first, $0.second] } }

    @Test func degenerateGraphs() throws {
        for list in [EdgeList.empty, .singleNode, .selfLoop] {
            let parts = try list.graph.biconnectedComponents()
            #expect(parts.components.isEmpty && parts.articulationPoints.isEmpty && parts.bridges.isEmpty)
        }
        let double = try EdgeList(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)]).graph.biconnectedComponents()
        #expect(double.components == [[0, 1], [1, 2]] && double.articulationPoints == [1])
        #expect(ends(double) == [[1, 2]])
    }

    @Test func examplesByHand() throws {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
        let parts = try graph.biconnectedComponents()
        #expect(
            parts.components == [[0, 1, 2], [2, 3]] && parts.articulationPoints == [2] && ends(parts) == [[2, 3]])
        let path = try EdgeList.path(100_000).graph.biconnectedComponents()
        #expect(path.bridges.count == 99_999 && path.articulationPoints.count == 99_998)
        #expect(try EdgeList.cycle(9).graph.biconnectedComponents().components.count == 1)
        #expect(try EdgeList.florentineMarriages.graph.biconnectedComponents().articulationPoints == [1, 6, 8, 13])
    }

    /// Takes away each node and each edge in turn.
    @Test(arguments: 0..<300) func agreesWithTakingAway(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 10)
        let parts = try list.graph.biconnectedComponents()
        let whole = BruteForce.componentCount(of: list)
        let isolated = list.simple.undirected.successors.map(\.isEmpty)
        let points = (0..<UInt32(list.nodeCount)).filter { node in
            !isolated[Int(node)] && BruteForce.componentCount(of: list, withoutNode: node) > whole
        }
        #expect(parts.articulationPoints == points)
        let bridges = list.edges.indices.filter { BruteForce.componentCount(of: list, withoutEdge: $0) > whole }
            .map { [list.edges[$0].source, list.edges[$0].target].sorted() }
        #expect(ends(parts) == bridges.sorted { $0.lexicographicallyPrecedes($1) })
        // Every edge lies in one component, every articulation point in several.
        for (source, target) in list.edges where source != target {
            #expect(parts.components.count { $0.contains(source) && $0.contains(target) } == 1)
        }
        for node in 0..<UInt32(list.nodeCount) {
            let count = parts.components.count { $0.contains(node) }
            #expect((count > 1) == points.contains(node) && (count == 0) == isolated[Int(node)])
        }
    }

    @Test func agreesWithNetworkX() throws {
        for entry in try References.load() where !entry.directed {
            let parts = try entry.list().graph.biconnectedComponents()
            let members = entry.structure.biconnectedMembers?.sorted { $0.lexicographicallyPrecedes($1) }
            #expect(parts.components == members, "\(entry)")
            #expect(parts.articulationPoints == entry.structure.articulationPoints, "\(entry)")
            #expect(ends(parts) == entry.structure.bridges, "\(entry)")
        }
    }
}
