import EntenteAlgorithms
import EntenteTestSupport
import Testing

@Suite struct CoreNumbersTests {
    @Test func degenerateGraphs() throws {
        #expect(try EdgeList.empty.graph.coreNumbers().isEmpty)
        #expect(try EdgeList.singleNode.graph.coreNumbers() == [0] && EdgeList.selfLoop.graph.coreNumbers() == [0])
        #expect(try EdgeList(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 1)]).graph.coreNumbers() == [1, 1, 0])
        #expect(
            try EdgeList(nodeCount: 2, edges: [(0, 1), (1, 0), (0, 1)], directed: true).graph.coreNumbers() == [2, 2])
    }

    @Test func examplesByHand() throws {
        let graph = IndexGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], directed: false)
        #expect(try graph.coreNumbers() == [2, 2, 2, 1])
        #expect(try EdgeList.complete(6).graph.coreNumbers() == [5, 5, 5, 5, 5, 5])
        #expect(try EdgeList.petersen.graph.coreNumbers() == .init(repeating: 3, count: 10))
    }

    /// Takes away all nodes of too few neighbors until none is left, for each k.
    /// Beyond the degrees that are looked at together: cliques hang on each other like beads.
    @Test func largeCores() throws {
        let sizes: [UInt32] = [31, 32, 33, 34, 65, 66, 98]
        var (edges, expected, first) = ([(UInt32, UInt32)](), [UInt32](), UInt32(0))
        for size in sizes {
            edges += EdgeList.complete(size).edges.map { ($0.source + first, $0.target + first) }
            if first > 0 { edges.append((first - 1, first)) }
            expected += [UInt32](repeating: size - 1, count: Int(size))
            first += size
        }
        let list = EdgeList(nodeCount: Int(first), edges: edges)
        #expect(try list.graph.coreNumbers() == expected)
    }

    @Test(arguments: 0..<300) func agreesWithTheDefinition(seed: Int) throws {
        let list = EdgeList.random(seed: seed, maximumNodes: 16)
        let simple = list.simple
        var expected = [UInt32](repeating: 0, count: list.nodeCount)
        for k in 1...32 {
            var left = Set(0..<UInt32(list.nodeCount))
            while true {
                var degrees = [Int](repeating: 0, count: list.nodeCount)
                for (source, target) in simple.edges where left.contains(source) && left.contains(target) {
                    degrees[Int(source)] += 1
                    degrees[Int(target)] += 1
                }
                let weak = left.filter { degrees[Int($0)] < k }
                if weak.isEmpty { break }
                left.subtract(weak)
            }
            for node in left { expected[Int(node)] = UInt32(k) }
        }
        #expect(try list.graph.coreNumbers() == expected)
    }
}
