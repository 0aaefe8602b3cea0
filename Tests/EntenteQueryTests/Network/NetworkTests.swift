import EntenteAlgorithms
import EntenteModel
import EntenteQuery
import Testing

@Suite struct NetworkTests {
    private func loaded(_ text: String, directed: Bool = true) throws -> LoadedTopology {
        try Array(text.utf8).withUnsafeBytes { try LoadedTopology(edgeList: $0, directed: directed) }
    }

    @Test func theOrderOfRowsMakesNoDifference() throws {
        let one = Network([try loaded("b a\nc b\na c\n")])
        let two = Network([try loaded("a c\nc b\nb a\n")])
        for network in [one, two] {
            #expect((0..<3).map { network.id(of: $0) } == ["a", "b", "c"])
            #expect(Array(network.graph.neighbors(of: 0)) == [2] && Array(network.graph.neighbors(of: 1)) == [0])
        }
    }

    @Test func parallelEdges() throws {
        let file = try loaded("a b 2\na b 3\nb a 4\n")
        #expect(Network([file]).size.edges == 2)
        #expect(Network([file], directed: false).size.edges == 1)
        #expect(Network([file], parallel: .keep).size.edges == 3)
        let sum = Network([file], directed: false, parallel: .sum).graph
        #expect(Array(sum.weights(of: 0)) == [9])
        #expect(Array(Network([file], weighted: true).graph.weights(of: 0)) == [5])
        #expect(!Network([file]).graph.hasWeights)
    }

    @Test func severalFilesAreOneNetwork() throws {
        let network = Network([try loaded("b a\n"), try loaded("a c\n")], directed: false)
        #expect(network.size.nodes == 3 && network.graph.neighbors(of: 0).map { network.id(of: $0) } == ["b", "c"])
    }

    @Test func namesAreFound() throws {
        let network = Network([try loaded("Medici Strozzi\nalbizzi ALBIZZI\n")])
        #expect(network.match("Medici") == .entity("Medici"))
        #expect(network.match("medici") == .entity("Medici"))
        #expect(network.match("Albizzi") == .ambiguous(["ALBIZZI", "albizzi"]))
        #expect(network.match("Stozzi") == .unknown(suggestions: ["Strozzi"]))
        #expect(network.node(of: "Strozzi").map(network.name) == "Strozzi" && network.node(of: "x") == nil)
    }

    @Test func entitiesAreFoundById() throws {
        let network = try StarOfFour.snapshot().network
        for node in 0..<6 as Range<UInt32> { #expect(network.node(of: network.id(of: node)) == node) }
        #expect(network.node(of: "nobody") == nil)
    }

    @Test func claimsWeighWhatTheySay() throws {
        var graph = RelationGraph()
        for id in ["a", "b"] { try graph.add(Entity(id: id, kind: "state", name: id)) }
        for (number, weight) in ["2.5", "much", nil].enumerated() {
            var claim = Claim(id: "T\(number)", subject: .entity("a"), relation: "knows", object: .entity("b"))
            if let weight { claim.with = [Qualifier("weight", [weight])] }
            try graph.add(claim)
        }
        let snapshot = Snapshot(graph, projection: Projection(isWeighted: true))
        #expect(Array(snapshot.indexGraph.weights(of: 0)) == [4.5])
        #expect(snapshot.claimsOfUnreadableWeight == ["T1"] && snapshot.tieCount == 3)
        let kept = Snapshot(graph, projection: Projection(isDirected: true, parallel: .keep, isWeighted: true))
        #expect(Array(kept.indexGraph.weights(of: 0)) == [2.5, 1, 1] && kept.indexGraph.neighbors(of: 1).isEmpty)
        let counted = Snapshot(graph, projection: Projection(parallel: .sum))
        #expect(counted.indexGraph.edgeCount == 1 && counted.indexGraph.hasWeights)
    }
}
