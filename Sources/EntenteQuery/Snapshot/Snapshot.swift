public import EntenteAlgorithms
public import EntenteModel

/// A graph frozen under a lens: an index graph with the tables that lead back to entities and claims.
///
/// Parallel claims of one pair of entities are one edge (rule P3), unless the projection keeps them. Nodes are the entities that have a tie, numbered in
/// the byte order of their ids, so that the algorithms' deterministic ties are those of the ids.
public struct Snapshot: Sendable {
    /// The model that was frozen.
    public let graph: RelationGraph
    /// The lens under which it was.
    public let lens: Lens
    /// How claims became edges.
    public let projection: Projection
    /// The entities that have a tie as nodes, their ties as edges.
    public let indexGraph: IndexGraph
    /// The entity of each node, as a position in the graph's entities.
    let entityOfNode: [UInt32]
    private let nodeOfEntity: [UInt32]
    /// Pairs of nodes (lower, higher), ascending, and where their ties begin in `ties`; one more start than pairs.
    private let pairLows: [UInt32]
    private let pairHighs: [UInt32]
    private let tieStarts: [UInt32]
    let ties: [Tie]
    private let selection: ClaimSelection

    private static let noNode = UInt32.max

    /// Freezes a graph. O(claims + entities · log entities); memory 13 bytes a tie beside the index graph.
    public init(_ graph: RelationGraph, lens: Lens = .everything, projection: Projection = Projection()) {
        self.graph = graph
        self.lens = lens
        self.projection = projection
        selection = graph.selection(lens)
        var gatherer = TieGatherer(graph, withSpeech: lens.withSpeech)
        gatherer.gather(selection)
        (entityOfNode, nodeOfEntity) = Self.numbering(graph, gatherer)
        let table = PairTable(gatherer, nodeOfEntity: nodeOfEntity, nodeCount: entityOfNode.count)
        pairLows = table.lows
        pairHighs = table.highs
        tieStarts = table.starts
        ties = table.ties
        let isWeighted = projection.isWeighted || projection.parallel == .sum
        indexGraph = table.indexGraph(
            nodeCount: entityOfNode.count, projection,
            weight: isWeighted ? { Self.weight(of: graph.claims[Int($0)]) ?? 1 } : nil)
    }

    private static func numbering(_ graph: RelationGraph, _ gatherer: TieGatherer) -> ([UInt32], [UInt32]) {
        var isUsed = [Bool](repeating: false, count: graph.entities.count)
        for i in gatherer.lows.indices {
            isUsed[Int(gatherer.lows[i])] = true
            isUsed[Int(gatherer.highs[i])] = true
        }
        let entities = graph.entities
        let used = isUsed.indices.filter { isUsed[$0] }
            .sorted { entities[$0].id.utf8.lexicographicallyPrecedes(entities[$1].id.utf8) }
        var nodeOfEntity = [UInt32](repeating: noNode, count: isUsed.count)
        for (node, entity) in used.enumerated() { nodeOfEntity[entity] = UInt32(node) }
        return (used.map(UInt32.init), nodeOfEntity)
    }

    /// The node of an entity; `nil` if it has no tie under the lens.
    public func node(of id: String) -> UInt32? {
        guard let index = graph.entityIndex(id), nodeOfEntity[index] != Self.noNode else { return nil }
        return nodeOfEntity[index]
    }

    /// The id of the entity at a node.
    public func id(of node: UInt32) -> String { graph.entities[Int(entityOfNode[Int(node)])].id }

    /// Each two entities that have a tie, as a step from the one whose id comes first; ordered by their ids. Directions stand in
    /// the step's relations, whatever the projection says. O(ties · log ties).
    public var steps: [RelationPath.Step] {
        pairLows.indices.map { pair in
            let range = Int(tieStarts[pair])..<Int(tieStarts[pair + 1])
            return step(from: pairLows[pair], to: pairHighs[pair], Array(ties[range]))
        }
    }

    /// What measures are asked of.
    public var network: Network { Network(graph: indexGraph, entities: entityOfNode, of: graph) }

    /// How many ties there are: claims between two entities, one of several objects once for each.
    public var tieCount: Int { ties.count }

    /// How many of them pass the lens only possibly, because the dates of the claim leave it open. O(ties · log claims).
    public var uncertainTieCount: Int {
        selection.uncertain.isEmpty ? 0 : ties.count { !selection.isCertain(Int($0.claim)) }
    }

    /// The claims that make a tie and whose qualifier `weight` is no number, so that they weigh 1; ids in the order of the
    /// graph. O(ties).
    public var claimsOfUnreadableWeight: [String] {
        Set(ties.map(\.claim)).sorted().map { graph.claims[Int($0)] }
            .filter { !$0.qualifier("weight").isEmpty && Self.weight(of: $0) == nil }.map(\.id)
    }

    private static func weight(of claim: Claim) -> Double? {
        let values = claim.qualifier("weight")
        guard values.count == 1, let weight = Double(values[0]), weight.isFinite else { return nil }
        return weight
    }

    /// Whether a claim that passes the lens passes for certain.
    func isCertain(_ claim: UInt32) -> Bool { selection.isCertain(Int(claim)) }

    /// The ties that can be walked from one node to another. O(log pairs + ties of the pair).
    func ties(from source: UInt32, to target: UInt32) -> [Tie] {
        tieRange(source, target).lazy.map { self.ties[$0] }.filter { self.leads($0, from: source, to: target) }
    }

    /// The places in ``ties`` of all ties between two nodes. O(log pairs).
    func tieRange(_ a: UInt32, _ b: UInt32) -> Range<Int> {
        guard let pair = pairIndex(min(a, b), max(a, b)) else { return 0..<0 }
        return Int(tieStarts[pair])..<Int(tieStarts[pair + 1])
    }

    /// All pairs of nodes that have ties (lower, higher), ascending, with the places of these in ``ties``.
    var pairs: some Sequence<(low: UInt32, high: UInt32, ties: Range<Int>)> {
        pairLows.indices.lazy.map { pair in
            (self.pairLows[pair], self.pairHighs[pair], Int(self.tieStarts[pair])..<Int(self.tieStarts[pair + 1]))
        }
    }

    /// Whether a tie between two nodes can be walked from one to the other.
    func leads(_ tie: Tie, from source: UInt32, to target: UInt32) -> Bool {
        !projection.isDirected || tie.direction == .both || (tie.direction == .forward) == (source < target)
    }

    private func pairIndex(_ low: UInt32, _ high: UInt32) -> Int? {
        var first = 0
        var last = pairLows.count
        while first < last {
            let middle = (first + last) / 2
            if (pairLows[middle], pairHighs[middle]) < (low, high) { first = middle + 1 } else { last = middle }
        }
        return first < pairLows.count && pairLows[first] == low && pairHighs[first] == high ? first : nil
    }
}
