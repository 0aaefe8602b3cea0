import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct IndexGraphTests {
    @Test func emptyGraphHasNothing() {
        for directed in [false, true] {
            let graph = IndexGraph(nodeCount: 0, edges: [], directed: directed)
            #expect(graph.nodeCount == 0 && graph.edgeCount == 0 && graph.isDirected == directed)
        }
    }

    @Test func nodeWithoutEdgesHasEmptyRows() {
        let graph = EdgeList(nodeCount: 3, edges: [(0, 2)], directed: true).graph
        #expect(graph.neighbors(of: 1).isEmpty && graph.inNeighbors(of: 1).isEmpty)
        #expect(graph.outDegree(of: 1) == 0 && graph.inDegree(of: 1) == 0)
    }

    @Test func rowsOfAnUndirectedGraphHoldBothEnds() {
        let graph = IndexGraph(nodeCount: 3, edges: [(2, 1), (0, 1)], directed: false)
        #expect(Array(graph.neighbors(of: 1)) == [0, 2])
        #expect(Array(graph.neighbors(of: 2)) == [1])
        #expect(Array(graph.inNeighbors(of: 1)) == [0, 2])
        #expect(graph.hasEdge(from: 1, to: 2) && graph.hasEdge(from: 2, to: 1) && !graph.hasEdge(from: 0, to: 2))
    }

    @Test func rowsOfADirectedGraphHoldOneEndEach() {
        let graph = IndexGraph(nodeCount: 3, edges: [(2, 1), (0, 1), (1, 0)], directed: true)
        #expect(Array(graph.neighbors(of: 1)) == [0])
        #expect(Array(graph.inNeighbors(of: 1)) == [0, 2])
        #expect(graph.hasEdge(from: 2, to: 1) && !graph.hasEdge(from: 1, to: 2))
    }

    @Test(arguments: [false, true]) func selfLoopStandsOnceInItsRow(directed: Bool) {
        let graph = IndexGraph(nodeCount: 2, edges: [(0, 0), (0, 1)], directed: directed, keepsEdgeIDs: true)
        #expect(Array(graph.neighbors(of: 0)) == [0, 1])
        #expect(Array(graph.edgeIDs(of: 0)) == [0, 1])
        #expect(Array(graph.inNeighbors(of: 0)) == (directed ? [0] : [0, 1]))
    }

    @Test(arguments: [false, true]) func parallelEdgesStandSideBySideInInputOrder(directed: Bool) {
        let graph = IndexGraph(
            nodeCount: 3, edges: [(0, 2), (0, 1), (0, 2), (0, 1), (0, 2)], weights: [5, 4, 3, 2, 1], directed: directed,
            keepsEdgeIDs: true)
        #expect(Array(graph.neighbors(of: 0)) == [1, 1, 2, 2, 2])
        #expect(Array(graph.edgeIDs(of: 0)) == [1, 3, 0, 2, 4])
        #expect(Array(graph.weights(of: 0)) == [4, 2, 5, 3, 1])
        #expect(Array(graph.inEdgeIDs(of: 2)) == [0, 2, 4])
        #expect(Array(graph.inWeights(of: 2)) == [5, 3, 1])
        #expect(Array(graph.edgeIDs(from: 0, to: 2)) == [0, 2, 4])
        #expect(Array(graph.edgeIDs(from: 2, to: 0)) == (directed ? [] : [0, 2, 4]))
    }

    @Test func edgeIDsAndWeightsAreThereWhereAskedFor() {
        let bare = IndexGraph(nodeCount: 2, edges: [(0, 1)], directed: false)
        #expect(!bare.hasEdgeIDs && !bare.hasWeights)
        let weighted = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [2], directed: true)
        #expect(!weighted.hasEdgeIDs && weighted.hasWeights && Array(weighted.inWeights(of: 1)) == [2])
        let both = IndexGraph(nodeCount: 2, edges: [(0, 1)], weights: [2], directed: false, keepsEdgeIDs: true)
        #expect(both.hasEdgeIDs && both.hasWeights)
    }

    /// Every slot of every row against the list of edges, in both directions.
    @Test(arguments: 0..<200) func rowsAgreeWithTheEdges(seed: Int) {
        var random = SplitMix64(seed: seed &+ 1_000_000)
        let list = EdgeList.random(seed: seed, maximumNodes: 12).randomlyWeighted(using: &random)
        let graph = list.graph
        for node in 0..<UInt32(list.nodeCount) {
            #expect(
                slots(graph.neighbors(of: node), graph.edgeIDs(of: node), graph.weights(of: node))
                    == expected(list, node, incoming: false))
            #expect(
                slots(graph.inNeighbors(of: node), graph.inEdgeIDs(of: node), graph.inWeights(of: node))
                    == expected(list, node, incoming: true))
        }
    }

    @Test(arguments: 0..<50) func rowsDoNotDependOnTheOrderOfTheInput(seed: Int) {
        let list = EdgeList.random(seed: seed, maximumNodes: 12)
        var random = SplitMix64(seed: seed)
        var shuffled = list
        shuffled.edges.shuffle(using: &random)
        let (one, other) = (list.graph, shuffled.graph)
        for node in 0..<UInt32(list.nodeCount) {
            #expect(one.neighbors(of: node).elementsEqual(other.neighbors(of: node)))
            #expect(one.inNeighbors(of: node).elementsEqual(other.inNeighbors(of: node)))
        }
    }

    private struct Slot: Equatable {
        var neighbor: UInt32
        var edge: UInt32
        var weight: Double
    }

    private func slots(
        _ neighbors: ArraySlice<UInt32>, _ edges: ArraySlice<UInt32>, _ weights: ArraySlice<Double>
    ) -> [Slot] {
        zip(neighbors, zip(edges, weights)).map { Slot(neighbor: $0, edge: $1.0, weight: $1.1) }
    }

    private func expected(_ list: EdgeList, _ node: UInt32, incoming: Bool) -> [Slot] {
        var slots: [Slot] = []
        for (edge, ends) in list.edges.enumerated() {
            let (from, to) = incoming ? (ends.target, ends.source) : (ends.source, ends.target)
            let weight = list.weights?[edge] ?? 1
            if from == node { slots.append(Slot(neighbor: to, edge: UInt32(edge), weight: weight)) }
            if !list.directed, to == node, from != to {
                slots.append(Slot(neighbor: from, edge: UInt32(edge), weight: weight))
            }
        }
        return slots.sorted { ($0.neighbor, $0.edge) < ($1.neighbor, $1.edge) }
    }
}
