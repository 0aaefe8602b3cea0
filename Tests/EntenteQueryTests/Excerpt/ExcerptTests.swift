import EntenteAlgorithms
import EntenteQuery
import Testing

@Suite struct ExcerptTests {
    private func network(_ text: String, directed: Bool = false, weighted: Bool = false) throws -> Network {
        let file = try Array(text.utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: directed) }
        return Network([file], weighted: weighted)
    }

    private func names(_ excerpt: Excerpt, _ network: Network) -> [String] { excerpt.nodes.map(network.id(of:)) }

    private func node(_ name: String, _ network: Network) throws -> UInt32 { try #require(network.node(of: name)) }

    @Test func surroundings() throws {
        let network = try network("a b\nb c\nc d\nx y\n")
        let b = try node("b", network)
        #expect(names(try network.surroundings(of: [b], hops: 0), network) == ["b"])
        #expect(names(try network.surroundings(of: [b], hops: 1), network) == ["a", "b", "c"])
        #expect(names(try network.surroundings(of: [b], hops: 9), network) == ["a", "b", "c", "d"])
        let both = try network.surroundings(of: [b, node("x", network)], hops: 1)
        #expect(names(both, network) == ["a", "b", "c", "x", "y"])
        let one = try self.network("a b\nb c\n", directed: true)
        let along = try one.surroundings(of: [node("b", one)], hops: 1, direction: .out)
        #expect(names(along, one) == ["b", "c"])
    }

    @Test func betweenHasNoDeadEnds() throws {
        let network = try network("a b\nb c\nb x\na y\ny c\n")
        let (a, c) = (try node("a", network), try node("c", network))
        let found = network.between(a, c, hops: 2)
        #expect(names(found, network) == ["a", "b", "c", "y"] && found.pairs?.count == 4 && found.isComplete)
        #expect(network.between(a, c, hops: 1).nodes.isEmpty)
    }

    // MARK: Backbone

    @Test func withoutWeightsTheNodesOfTheMostTies() throws {
        let network = try network("a b\na c\na d\nb c\nd e\ne f\n")
        let backbone = network.backbone(nodes: 3, ties: 99)
        #expect(names(backbone.excerpt, network) == ["a", "b", "c"] && backbone.kept == .central(degree: 2))
        // b and c have as many ties as d and e; ids decide.
        let few = network.backbone(nodes: 99, ties: 1)
        #expect(names(few.excerpt, network) == ["a", "b"])
        let all = network.backbone(nodes: 99, ties: 99)
        #expect(all.excerpt.nodes.count == 6)
    }

    @Test func whoIsKeptStays() throws {
        let network = try network("a b\na c\na d\nb c\nd e\ne f\n")
        let backbone = network.backbone(keeping: [try node("f", network)], nodes: 3, ties: 99)
        #expect(names(backbone.excerpt, network) == ["a", "b", "f"])
    }

    @Test func withWeightsTheSignificantTies() throws {
        // In a clique of ones two ties are heavy.
        var text = ""
        for a in 0..<8 {
            for b in (a + 1)..<8 { text += "\(a) \(b) \((a, b) == (0, 1) || (a, b) == (2, 3) ? 50 : 1)\n" }
        }
        let network = try network(text, weighted: true)
        let backbone = network.backbone(nodes: 99, ties: 2)
        #expect(names(backbone.excerpt, network) == ["0", "1", "2", "3"])
        #expect(backbone.excerpt.pairs == [NodePair(0, 1), NodePair(2, 3)])
        guard case .significant(let level) = backbone.kept else { return #expect(Bool(false)) }
        #expect(level > 0 && level < 0.01)
        let alike = try self.network("a b 2\nb c 2\nc a 2\n", weighted: true).backbone(nodes: 9, ties: 9)
        #expect(alike.kept == .central(degree: 2), "equal weights tell nothing")
    }

    @Test func ofAPartOnlyThePart() throws {
        let network = try network("a b\na c\na d\nb c\nd e\ne f\n")
        let part = try network.surroundings(of: [node("e", network)], hops: 1)
        let backbone = network.backbone(of: part, nodes: 99, ties: 99)
        #expect(names(backbone.excerpt, network) == ["d", "e", "f"] && backbone.excerpt.pairs?.count == 2)
    }

    @Test func aPartKeepsItsWeights() throws {
        // A clique of ones with two heavy ties; the part lacks node 0, and the tie of 5 and 6.
        var text = ""
        for a in 0..<8 {
            for b in (a + 1)..<8 { text += "\(a) \(b) \((a, b) == (2, 3) || (a, b) == (4, 7) ? 50 : 1)\n" }
        }
        let network = try network(text, weighted: true)
        var pairs: Set<NodePair> = []
        for a in UInt32(1)..<8 { for b in (a + 1)..<8 where (a, b) != (5, 6) { pairs.insert(NodePair(a, b)) } }
        let backbone = network.backbone(of: Excerpt(nodes: Array(1..<8), pairs: pairs), nodes: 99, ties: 2)
        #expect(backbone.excerpt.pairs == [NodePair(2, 3), NodePair(4, 7)], "\(backbone)")
    }
}
