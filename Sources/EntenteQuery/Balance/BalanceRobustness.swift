public import EntenteAlgorithms
public import EntenteModel
import EntenteReasoning

/// How much of a balance hangs on single claims, speakers and documents: each is left out in turn.
public struct BalanceRobustness: Sendable, Hashable {
    /// The figures of a balance.
    public struct Figures: Sendable, Hashable {
        /// Pairs that only supportive claims join.
        public var positive: Int
        /// Pairs that only adverse claims join.
        public var negative: Int
        /// Pairs with claims of both signs.
        public var ambivalent: Int
        /// Triangles with an even number of adverse ties.
        public var balancedTriads: Int
        /// Triangles with an odd number of adverse ties.
        public var unbalancedTriads: Int
        /// The fewest ties that do not fit two camps, or a bound of it.
        public var frustration: Int
        /// Whether the frustration is no mere bound.
        public var isExact: Bool

        init(_ answer: BalanceAnswer) {
            positive = answer.positive
            negative = answer.negative
            ambivalent = answer.ambivalent.count
            balancedTriads = answer.balancedTriads
            unbalancedTriads = answer.unbalancedTriads
            frustration = answer.frustration
            isExact = answer.isExact
        }
    }

    /// A pair of entities whose sign is another one without what is left out: 1, −1, 0 for both signs, `nil` for none.
    public struct PairChange: Sendable, Hashable {
        /// The id of the first entity, by bytes.
        public var a: String
        /// The id of the second entity.
        public var b: String
        /// The sign with everything.
        public var before: Int?
        /// The sign without what is left out.
        public var after: Int?
    }

    /// The balance without one claim, speaker or document.
    public struct Variant: Sendable, Hashable {
        /// The id of what is left out.
        public var without: String
        /// The figures that are left.
        public var figures: Figures
        /// The pairs whose sign changes, by ids.
        public var changes: [PairChange]
    }

    /// The claims of which each alone decides the sign of a pair, in natural order of ids.
    public var decisiveClaims: [Variant]
    /// One variant for each origin of a claim behind the ties: without his word and that of those who speak for him; by ids.
    public var withoutSpeakers: [Variant]
    /// One for each document: without the claims that cite no other; in the order of the graph.
    public var withoutDocuments: [Variant]

    /// The least and the largest value of a figure when each speaker, or document, is left out in turn, and when nothing is.
    public func range(of figure: (Figures) -> Int, in variants: [Variant], whole: Figures) -> ClosedRange<Int> {
        let values = variants.map { figure($0.figures) } + [figure(whole)]
        return (values.min() ?? 0)...(values.max() ?? 0)
    }
}

extension BalanceAnswer {
    /// The figures of the balance alone, to hold others against.
    public var figures: BalanceRobustness.Figures { BalanceRobustness.Figures(self) }
}

extension RelationGraph {
    /// Leaves out, in turn, each claim that is behind a signed tie of ``balance(_:execution:)`` or stands against a premise of one,
    /// each speaker, and each document, and says what changes.
    ///
    /// - Parameter workLimit: the claims looked at in all; `nil` is returned where more would be.
    /// - Complexity: O(claims of the graph · (claims behind the ties + their speakers + documents)), and a search for the
    ///   camps wherever a sign changes.
    /// - Throws: `AlgorithmError` `cancelled`.
    public func balanceRobustness(
        _ lens: Lens = .everything, workLimit: Int = 10_000_000, execution: Execution = .serial
    ) throws(AlgorithmError) -> BalanceRobustness? {
        precondition(!claims.contains(where: \.isDerived), "derived ties are derived anew without each claim")
        let evidence = BalanceEvidence(self, lens)
        let speakers = Set(evidence.claims.compactMap { claimPosition($0).flatMap { origin($0) } }).sorted()
        let variants = evidence.claims.count + speakers.count + documents.count
        guard variants.multipliedReportingOverflow(by: claims.count).partialValue <= workLimit else { return nil }
        var whole = try BalanceVariants(self, lens, count: variants, execution)
        func without(_ change: (inout Lens) -> Void) -> Lens {
            var lens = lens
            change(&lens)
            return lens
        }
        var decisive: [BalanceRobustness.Variant] = []
        for id in evidence.claims {
            if let variant = try whole.variant(id, without({ $0.withoutClaims.append(id) })) {
                decisive.append(variant)
            }
        }
        let bySpeaker = try speakers.map { speaker throws(AlgorithmError) in
            try whole.variant(speaker, without { $0.withoutWordOf.append(speaker) }) ?? whole.unchanged(speaker)
        }
        let byDocument = try documents.map { document throws(AlgorithmError) in
            let only = claims.filter { $0.citations.contains { $0.document == document.id } }
                .filter { $0.citations.allSatisfy { $0.document == document.id } }.map(\.id)
            return try whole.variant(document.id, without { $0.withoutClaims += only }) ?? whole.unchanged(document.id)
        }
        return BalanceRobustness(
            decisiveClaims: decisive, withoutSpeakers: bySpeaker, withoutDocuments: byDocument)
    }
}

/// The balances of one graph without this or that.
private struct BalanceVariants {
    private let graph: RelationGraph
    private let signs: [SignedPairs.Pair: Int]
    private let figures: BalanceRobustness.Figures
    private let count: Int
    private var done = 0
    private let execution: Execution

    init(_ graph: RelationGraph, _ lens: Lens, count: Int, _ execution: Execution) throws(AlgorithmError) {
        (self.graph, self.count, self.execution) = (graph, count, execution)
        signs = SignedPairs(graph, lens).signs
        figures = try graph.balance(lens, execution: execution.untold).figures
    }

    func unchanged(_ id: String) -> BalanceRobustness.Variant {
        BalanceRobustness.Variant(without: id, figures: figures, changes: [])
    }

    /// The balance under another lens; `nil` where no sign is another one.
    mutating func variant(_ id: String, _ lens: Lens) throws(AlgorithmError) -> BalanceRobustness.Variant? {
        done += 1
        try execution.proceed(Double(done) / Double(count))
        let others = SignedPairs(graph, lens).signs
        let changed = Set(signs.keys).union(others.keys).filter { signs[$0] != others[$0] }.sorted()
        if changed.isEmpty { return nil }
        return BalanceRobustness.Variant(
            without: id, figures: try graph.balance(lens, execution: execution.untold).figures,
            changes: changed.map {
                BalanceRobustness.PairChange(a: $0.a, b: $0.b, before: signs[$0], after: others[$0])
            })
    }
}

/// The claims on which a balance may hang.
private struct BalanceEvidence {
    /// Ids in natural order.
    let claims: [String]

    init(_ graph: RelationGraph, _ lens: Lens) {
        var lens = lens
        lens.atLeast = .actual
        let (extended, _) = graph.withDerivedTies(lens)
        var ids: Set<String> = []
        for id in SignedPairs(extended, lens).claims {
            guard let claim = extended.claim(id) else { continue }
            ids.formUnion(claim.isDerived ? claim.qualifier("premises") : [id])
        }
        // Whoever denies or contradicts a premise keeps a tie from following.
        let premises = Set(graph.ontology.rules.flatMap { $0.premises.map(\.relation) })
        let isPremise = graph.relationNames.map { premises.contains($0) }
        let statuses = StatusTable(graph, lens: lens)
        for position in graph.selection(lens).positions.map({ Int($0) }) where isPremise[graph.relationNumber(position)]
        {
            let id = graph.claims.id(position)
            ids.formUnion(statuses.denials(of: id))
            ids.formUnion(statuses.conflicts(of: id))
        }
        claims = ids.sorted(by: NaturalOrder.precedes)
    }
}
