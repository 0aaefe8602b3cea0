import EntenteAlgorithms
import EntenteModel
import EntenteReasoning

/// The signed claims of a graph, by pair.
struct SignedPairs {
    /// Entity ids, the first by bytes first.
    struct Pair: Hashable, Comparable {
        var a: String
        var b: String

        static func < (left: Pair, right: Pair) -> Bool { (left.a, left.b) < (right.a, right.b) }
    }

    private struct Evidence {
        var positive: [String] = []
        var negative: [String] = []
        var isDerived = true
        /// Whether a claim of the sign passes for certain.
        var isPositiveCertain = false
        var isNegativeCertain = false
    }

    private let evidence: [Pair: Evidence]
    /// Whether all that follows counts.
    let isComplete: Bool

    init(_ original: RelationGraph, _ lens: Lens) {
        var lens = lens
        lens.atLeast = .actual
        // What is in the graph already as derived is not derived again.
        var graph = original
        var incomplete: String?
        if !original.claims.contains(where: \.isDerived) { (graph, incomplete) = original.withDerivedTies(lens) }
        isComplete = incomplete == nil
        let included = Set(graph.balanceIncludes)
        let isNode = graph.entities.map {
            graph.ontology.isOpen || included.contains($0.id) || graph.ontology.isKind($0.kind, a: "polity")
        }
        let signs = graph.relationNames.map { graph.ontology.relation($0)?.sign ?? 0 }
        var evidence: [Pair: Evidence] = [:]
        let selection = graph.selection(lens)
        for position in selection.positions.map({ Int($0) }) {
            let sign = signs[graph.relationNumber(position)]
            guard sign != 0, graph.polarity(position) == .affirmed,
                let subject = graph.subjectTerm(position).entityIndex,
                isNode[subject]
            else { continue }
            let claim = graph.claims[position]
            let isCertain = selection.isCertain(position)
            let from = graph.entities[subject].id
            for to in claim.object.entityIDs where to != from {
                guard let object = graph.entityIndex(to), isNode[object] else { continue }
                let isFirst = from.utf8.lexicographicallyPrecedes(to.utf8)
                let pair = isFirst ? Pair(a: from, b: to) : Pair(a: to, b: from)
                if sign > 0 {
                    evidence[pair, default: Evidence()].positive.append(claim.id)
                    if isCertain { evidence[pair]?.isPositiveCertain = true }
                } else {
                    evidence[pair, default: Evidence()].negative.append(claim.id)
                    if isCertain { evidence[pair]?.isNegativeCertain = true }
                }
                if !claim.isDerived { evidence[pair]?.isDerived = false }
            }
        }
        self.evidence = evidence
    }

    /// 1 or −1; 0 for a pair with both signs.
    var signs: [Pair: Int] {
        evidence.mapValues { $0.positive.isEmpty ? -1 : $0.negative.isEmpty ? 1 : 0 }
    }

    /// The ids of all claims behind the signs, derived ones among them.
    var claims: Set<String> { Set(evidence.values.flatMap { $0.positive + $0.negative }) }

    /// The same tie with its claims.
    func withClaims(_ tie: BalanceAnswer.Tie) -> BalanceAnswer.Tie {
        guard let evidence = evidence[Pair(a: tie.a, b: tie.b)] else { return tie }
        var tie = tie
        tie.claims = (evidence.positive + evidence.negative).sorted(by: NaturalOrder.precedes)
        tie.isDerived = evidence.isDerived
        tie.isCertain =
            (evidence.positive.isEmpty || evidence.isPositiveCertain)
            && (evidence.negative.isEmpty || evidence.isNegativeCertain)
        return tie
    }

    func network(of graph: RelationGraph) -> Network {
        var ids: Set<String> = []
        for pair in evidence.keys { ids.formUnion([pair.a, pair.b]) }
        let ordered = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var nodes: [String: UInt32] = [:]
        for (node, id) in ordered.enumerated() { nodes[id] = UInt32(node) }
        var (sources, targets, signs) = ([UInt32](), [UInt32](), [Double]())
        for (pair, evidence) in evidence.sorted(by: { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }) {
            guard let a = nodes[pair.a], let b = nodes[pair.b] else { continue }
            for (claims, sign) in [(evidence.positive, 1.0), (evidence.negative, -1.0)] where !claims.isEmpty {
                sources.append(a)
                targets.append(b)
                signs.append(sign)
            }
        }
        let index = IndexGraph(
            nodeCount: ordered.count, sources: sources, targets: targets, weights: signs, directed: false)
        return Network(
            graph: index, entities: ordered.compactMap { graph.entityIndex($0).map { UInt32($0) } }, of: graph)
    }
}
