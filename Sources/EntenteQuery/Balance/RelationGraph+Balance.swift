import EntenteAlgorithms
public import EntenteModel
import EntenteReasoning

extension RelationGraph {
    /// Weighs the signed ties among polities under a lens (rule P7): affirmed actual claims of relations with a sign, and
    /// what follows from claims by the ontology's rules. Nodes are the polities, and whom the dossier includes under
    /// `balance:`; without an ontology, everybody.
    ///
    /// A pair with both signs is ambivalent: it is listed, and left out of the triangles and of the division.
    /// - Complexity: linear but for the frustration index, which is a search with a bound of work; where it does not come
    ///   to an end, ``BalanceAnswer/isExact`` is false.
    public func balance(_ lens: Lens = .everything) -> BalanceAnswer {
        var lens = lens
        lens.atLeast = .actual
        // What is in the graph already as derived is not derived again.
        let extended = claims.contains(where: \.isDerived) ? self : withDerivedTies(lens).graph
        let (ties, ambivalent) = SignedPairs(extended, lens).ties()
        var ids: [String] = []
        for tie in ties { ids += [tie.a, tie.b] }
        ids = Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var nodes: [String: UInt32] = [:]
        for (node, id) in ids.enumerated() { nodes[id] = UInt32(node) }
        let graph = IndexGraph(
            nodeCount: ids.count, sources: ties.map { nodes[$0.a] ?? 0 }, targets: ties.map { nodes[$0.b] ?? 0 },
            weights: ties.map { Double($0.sign) }, directed: false)
        do {
            let signed = try graph.signedTies()
            let triangles = signed.triangles()
            let division = try signed.frustration()
            let camps = [division.camps.first, division.camps.second].map { $0.map { ids[Int($0)] } }
                .filter { !$0.isEmpty }
                .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
            return BalanceAnswer(
                ties: ties, ambivalent: ambivalent, balancedTriads: triangles.balanced,
                unbalancedTriads: triangles.unbalanced, frustration: division.upperBound,
                frustrationLowerBound: division.lowerBound, blocs: camps)
        } catch {
            preconditionFailure("signs of one and minus one were refused: \(error)")
        }
    }
}

/// The signed claims of a graph, by pair.
private struct SignedPairs {
    private struct Pair: Hashable {
        var a: String
        var b: String
    }

    private struct Evidence {
        var positive: [String] = []
        var negative: [String] = []
        var isDerived = true
    }

    private let evidence: [Pair: Evidence]

    init(_ graph: RelationGraph, _ lens: Lens) {
        let included = Set(graph.balanceIncludes)
        let isNode = graph.entities.map {
            graph.ontology.isOpen || included.contains($0.id) || graph.ontology.isKind($0.kind, a: "polity")
        }
        let signs = graph.relationNames.map { graph.ontology.relation($0)?.sign ?? 0 }
        var evidence: [Pair: Evidence] = [:]
        for position in graph.selection(lens).positions.map({ Int($0) }) {
            let sign = signs[graph.relationNumber(position)]
            guard sign != 0, graph.polarity(position) == .affirmed,
                let subject = graph.subjectTerm(position).entityIndex,
                isNode[subject]
            else { continue }
            let claim = graph.claims[position]
            let from = graph.entities[subject].id
            for to in claim.object.entityIDs where to != from {
                guard let object = graph.entityIndex(to), isNode[object] else { continue }
                let isFirst = from.utf8.lexicographicallyPrecedes(to.utf8)
                let pair = isFirst ? Pair(a: from, b: to) : Pair(a: to, b: from)
                if sign > 0 {
                    evidence[pair, default: Evidence()].positive.append(claim.id)
                } else {
                    evidence[pair, default: Evidence()].negative.append(claim.id)
                }
                if !claim.isDerived { evidence[pair]?.isDerived = false }
            }
        }
        self.evidence = evidence
    }

    func ties() -> (ties: [BalanceAnswer.Tie], ambivalent: [BalanceAnswer.Tie]) {
        let all = evidence.map { pair, evidence in
            let isAmbivalent = !evidence.positive.isEmpty && !evidence.negative.isEmpty
            return BalanceAnswer.Tie(
                a: pair.a, b: pair.b, sign: isAmbivalent ? 0 : evidence.positive.isEmpty ? -1 : 1,
                claims: (evidence.positive + evidence.negative).sorted(by: NaturalOrder.precedes),
                isDerived: evidence.isDerived)
        }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
        return (all.filter { $0.sign != 0 }, all.filter { $0.sign == 0 })
    }
}
