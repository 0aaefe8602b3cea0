import EntenteAlgorithms
import EntenteModel
import Testing

@testable import EntenteQuery

/// How claims become ties: rules P1 to P4, one by one.
@Suite struct SnapshotTests {
    private static let head = """
        documents:
          d: { publisher: gazette, published: 2014-12-11 }
        entities:
          zeta: { kind: state }
          arland: { kind: state }
          borland: { kind: state }
          anna: { kind: person }
          gazette: { kind: media }
          pact: { kind: treaty }
          culture: { kind: topic }
          fair: { kind: event }
          alone: { kind: state }
        claims:

        """

    func world(_ claims: String...) -> RelationGraph {
        graph(Self.head + claims.enumerated().map { "  - { id: K\($0 + 1), claim: \($1) }\n" }.joined())
    }

    private func nodes(_ snapshot: Snapshot) -> [String] {
        (0..<snapshot.indexGraph.nodeCount).map { snapshot.id(of: UInt32($0)) }
    }

    /// `a-b` for every pair of entities with a tie.
    private func pairs(_ graph: RelationGraph, lens: Lens = .everything) -> [String] {
        let snapshot = Snapshot(graph, lens: lens)
        let nodes = nodes(snapshot)
        var result: [String] = []
        for (i, a) in nodes.enumerated() {
            for (j, b) in nodes.enumerated() where i < j && snapshot.indexGraph.hasEdge(from: UInt32(i), to: UInt32(j))
            {
                result.append("\(a)-\(b)")
            }
        }
        return result
    }

    @Test func anEmptyGraph() {
        let snapshot = Snapshot(RelationGraph())
        #expect(snapshot.indexGraph.nodeCount == 0)
        #expect(snapshot.indexGraph.edgeCount == 0)
        #expect(snapshot.node(of: "nobody") == nil)
        #expect(snapshot.paths(PathQuery(from: "a", to: "b")).paths.isEmpty)
    }

    @Test func nodesAreWhoHasATieInTheOrderOfIDs() {
        let snapshot = Snapshot(world("zeta recognises arland", "anna leads arland"))
        #expect(nodes(snapshot) == ["anna", "arland", "zeta"])
        #expect(snapshot.node(of: "alone") == nil, "no isolates")
        #expect(snapshot.node(of: "zeta") == 2)
        #expect(snapshot.node(of: "d") == nil)
    }

    @Test func affirmedClaimsOfEveryModalityAndStatus() {
        for modality in Modality.allCases {
            #expect(pairs(world("arland recognises borland, modality: \(modality)")) == ["arland-borland"])
        }
        #expect(pairs(world("arland recognises borland, polarity: negated")) == [])
        #expect(pairs(world("arland recognises borland, polarity: none")) == [])
        let rejected = world("arland recognises borland, modality: alleged", "borland denies claim:K1")
        #expect(pairs(rejected) == ["arland-borland"], "rejected ones included")
        #expect(pairs(rejected, lens: Lens(atLeast: .actual)) == [])
    }

    @Test func whatIsNoTie() {
        #expect(pairs(world("gazette publishes d")) == [])
        #expect(pairs(world("gazette quotes anna")) == [])
        #expect(pairs(world("anna speaks-to gazette", "anna speaks-at fair")) == [])
        #expect(pairs(world("'arland has-status \"free\"'")) == [])
        #expect(pairs(world("arland occupied-by unknown")) == [])
        #expect(pairs(world("fair has-topic culture")) == [], "a topic is no node, by its kind")
        #expect(pairs(world("either condemns pact, either: [arland, borland]")) == [])
        #expect(pairs(world("arland condemns either, either: [pact, borland]")) == [])
        #expect(pairs(world("arland recognises borland", "anna denies claim:K1")) == ["arland-borland"])
        #expect(pairs(world("zeta recognises arland", "claim:K1 explains pact")) == ["arland-zeta"])
    }

    @Test func severalObjectsMakeAStar() {
        #expect(
            pairs(world("'arland consults anna, zeta, borland'")) == ["anna-arland", "arland-borland", "arland-zeta"])
    }

    @Test func parallelClaimsAreOneEdge() {
        let graph = world(
            "arland recognises borland", "borland recognises arland", "borland condemns arland",
            "'arland consults borland, zeta'")
        let snapshot = Snapshot(graph)
        #expect(pairs(graph) == ["arland-borland", "arland-zeta"])
        #expect(snapshot.indexGraph.edgeCount == 2)
        let step = snapshot.paths(PathQuery(from: "borland", to: "arland")).paths.first?.steps.first
        #expect(step?.claims == ["K1", "K2", "K3", "K4"])
    }

    @Test func selfLoopsAreLeftOut() throws {
        var graph = RelationGraph()
        try graph.add(Entity(id: "a", kind: "x", name: "a"))
        try graph.add(Claim(id: "1", subject: .entity("a"), relation: "r", object: .entity("a")))
        #expect(Snapshot(graph).indexGraph.nodeCount == 0)
    }

    @Test func directedTiesLeadFromTheSubject() {
        let graph = world("zeta recognises arland", "arland diplomatic-relations borland", "zeta consults anna")
        let snapshot = Snapshot(graph, projection: Projection(isDirected: true))
        func reaches(_ from: String, _ to: String) -> Bool {
            !snapshot.paths(PathQuery(from: from, to: to)).paths.isEmpty
        }
        #expect(reaches("zeta", "arland"))
        #expect(!reaches("arland", "zeta"))
        #expect(reaches("arland", "borland") && reaches("borland", "arland"), "symmetric relations lead both ways")
        #expect(reaches("anna", "borland") && !reaches("borland", "anna"))
    }

    @Test func speechJoinsTheSpeakerToThoseOfWhomHeSpeaks() {
        let graph = world(
            "arland recognises borland, says: anna", "gazette publishes d",
            "gazette quotes anna, document: d, quote: x",
            "'arland has-status \"free\"', says: zeta")
        #expect(pairs(graph) == ["arland-borland"])
        let withSpeech = pairs(graph, lens: Lens(withSpeech: true))
        #expect(withSpeech == ["anna-arland", "anna-borland", "anna-gazette", "arland-borland", "arland-zeta"])
        let path = Snapshot(graph, lens: Lens(withSpeech: true)).paths(PathQuery(from: "anna", to: "arland")).paths
            .first
        #expect(path?.steps.first?.relations.map(\.relation) == ["says"])
        #expect(path?.steps.first?.sign == 0, "to speak of somebody is neither for nor against")
        #expect(path?.sentence(in: graph).contains("anna says: “Arland recognises borland” [K1]") == true)
    }

    @Test func theLensActsBeforeTheProjection() throws {
        let graph = world("arland recognises borland, on: 2014", "borland condemns zeta, on: 2010")
        #expect(pairs(graph, lens: Lens(relations: ["condemns"])) == ["borland-zeta"])
        #expect(pairs(graph, lens: Lens(asOf: try CalendarDate(parsing: "2012"))) == ["borland-zeta"])
        #expect(pairs(graph, lens: Lens(entityKinds: ["person"])) == [])
    }
}

extension SnapshotTests {
    /// Every pair once, with all its claims; directions stand in the relations, whatever the projection.
    @Test(arguments: [false, true])
    func stepsAreAllPairsWithTies(isDirected: Bool) {
        let graph = world(
            "borland signed pact", "arland recognises borland", "borland recognises arland", "anna leads arland")
        let steps = Snapshot(graph, projection: Projection(isDirected: isDirected)).steps
        #expect(steps.map { "\($0.from)-\($0.to)" } == ["anna-arland", "arland-borland", "borland-pact"])
        #expect(steps[1].claims == ["K2", "K3"])
        #expect(steps[1].relations.map(\.isForward) == [true, false])
    }
}
