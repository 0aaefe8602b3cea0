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
        /// The fewest ties that do not fit two camps; where the search did not come to its end, the fewest found.
        public var frustration: Int
        /// A bound below which the frustration cannot lie.
        public var frustrationLowerBound: Int
        /// Whether the frustration is no mere bound.
        public var isExact: Bool { frustration == frustrationLowerBound }

        init(
            positive: Int, negative: Int, ambivalent: Int, balancedTriads: Int, unbalancedTriads: Int,
            frustration: Int, frustrationLowerBound: Int
        ) {
            self.positive = positive
            self.negative = negative
            self.ambivalent = ambivalent
            self.balancedTriads = balancedTriads
            self.unbalancedTriads = unbalancedTriads
            self.frustration = frustration
            self.frustrationLowerBound = frustrationLowerBound
        }

        init(_ answer: BalanceAnswer) {
            positive = answer.positive
            negative = answer.negative
            ambivalent = answer.ambivalent.count
            balancedTriads = answer.balancedTriads
            unbalancedTriads = answer.unbalancedTriads
            frustration = answer.frustration
            frustrationLowerBound = answer.frustrationLowerBound
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
    /// One for each document: without the claims that cite no other; in natural order of ids.
    public var withoutDocuments: [Variant]

    /// All of them: claims, speakers, documents.
    public var variants: [Variant] { decisiveClaims + withoutSpeakers + withoutDocuments }
    /// Of how many the frustration is only a bound, because the search was cut short.
    public var inexact: Int { variants.count { !$0.figures.isExact } }

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
    /// Where k pairs have another sign, the frustration is another by k at most, and the camps of the whole still are camps:
    /// most variants are decided by that. The others are searched, all together within one limit of work; where that is used
    /// up, ``BalanceRobustness/Figures/isExact`` is false.
    ///
    /// - Parameters:
    ///   - whole: the balance with everything, if it is known already.
    ///   - workLimit: the claims looked at in all; `nil` is returned where more would be.
    ///   - searchLimit: how many ties all searches for camps together look at.
    ///   - execution: who hears of the share that is done.
    /// - Complexity: O(claims of the graph · (claims behind the ties + their speakers + documents)), and the searches.
    /// - Throws: `AlgorithmError` `cancelled`.
    public func balanceRobustness(
        _ lens: Lens = .everything, whole: BalanceAnswer? = nil, workLimit: Int = 10_000_000,
        searchLimit: Int = 100_000_000, execution: Execution = .serial
    ) throws(AlgorithmError) -> BalanceRobustness? {
        precondition(!claims.contains(where: \.isDerived), "derived ties are derived anew without each claim")
        let evidence = BalanceEvidence(self, lens)
        let speakers = Set(evidence.claims.compactMap { claimPosition($0).flatMap { origin($0) } }).sorted()
        let documents = documents.map(\.id).sorted(by: NaturalOrder.precedes)
        let count = evidence.claims.count + speakers.count + documents.count
        guard count.multipliedReportingOverflow(by: claims.count).partialValue <= workLimit else { return nil }
        let known = if let whole { whole } else { try balance(lens, execution: execution.untold) }
        var variants = BalanceVariants(self, lens, known, count: count, searchLimit: searchLimit, execution)
        func without(_ change: (inout Lens) -> Void) -> Lens {
            var lens = lens
            change(&lens)
            return lens
        }
        // The fewest and most telling first: they have the work if it does not suffice.
        let bySpeaker = try speakers.map { speaker throws(AlgorithmError) in
            try variants.variant(speaker, without { $0.withoutWordOf.append(speaker) }) ?? variants.unchanged(speaker)
        }
        let byDocument = try documents.map { document throws(AlgorithmError) in
            let only = claims.filter { $0.citations.contains { $0.document == document } }
                .filter { $0.citations.allSatisfy { $0.document == document } }.map(\.id)
            return try variants.variant(document, without { $0.withoutClaims += only }) ?? variants.unchanged(document)
        }
        var decisive: [BalanceRobustness.Variant] = []
        for id in evidence.claims {
            if let variant = try variants.variant(id, without({ $0.withoutClaims.append(id) })) {
                decisive.append(variant)
            }
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
    /// The camp of each entity with everything: 0 or 1.
    private var camps: [String: Int] = [:]
    /// How many variants are still to come, and how many ties their searches may look at.
    private var left: Int
    private var work: Int
    private let count: Int
    private let execution: Execution

    init(
        _ graph: RelationGraph, _ lens: Lens, _ whole: BalanceAnswer, count: Int, searchLimit: Int,
        _ execution: Execution
    ) {
        (self.graph, self.count, self.execution) = (graph, count, execution)
        (left, work) = (count, searchLimit)
        signs = SignedPairs(graph, lens).signs
        figures = whole.figures
        for (camp, bloc) in whole.blocs.enumerated() {
            for id in bloc { camps[id] = camp }
        }
    }

    func unchanged(_ id: String) -> BalanceRobustness.Variant {
        BalanceRobustness.Variant(without: id, figures: figures, changes: [])
    }

    /// The balance under another lens; `nil` where no sign is another one.
    mutating func variant(_ id: String, _ lens: Lens) throws(AlgorithmError) -> BalanceRobustness.Variant? {
        defer { left -= 1 }
        try execution.proceed(1 - Double(left - 1) / Double(count))
        let pairs = SignedPairs(graph, lens)
        let others = pairs.signs
        let changed = Set(signs.keys).union(others.keys).filter { signs[$0] != others[$0] }.sorted()
        if changed.isEmpty { return nil }
        return BalanceRobustness.Variant(
            without: id, figures: try measured(pairs, others, changed: changed.count),
            changes: changed.map {
                BalanceRobustness.PairChange(a: $0.a, b: $0.b, before: signs[$0], after: others[$0])
            })
    }

    private mutating func measured(
        _ pairs: SignedPairs, _ others: [SignedPairs.Pair: Int], changed: Int
    ) throws(AlgorithmError) -> BalanceRobustness.Figures {
        let signed = try pairs.network(of: graph).graph.signedTies()
        let triangles = signed.triangles()
        // Each tie counts 0 or 1 in every division.
        var lower = max(figures.frustrationLowerBound - changed, 0)
        var upper = others.count { pair, sign in
            sign != 0 && ((camps[pair.a] ?? 0) == (camps[pair.b] ?? 0)) != (sign > 0)
        }
        if lower < upper, work > 0 {
            let found = try signed.frustration(workLimit: work / max(left, 1), execution: execution.untold)
            work -= found.work
            (lower, upper) = (max(lower, found.lowerBound), min(upper, found.upperBound))
        }
        return BalanceRobustness.Figures(
            positive: others.values.count { $0 > 0 }, negative: others.values.count { $0 < 0 },
            ambivalent: others.values.count { $0 == 0 }, balancedTriads: triangles.balanced,
            unbalancedTriads: triangles.unbalanced, frustration: upper, frustrationLowerBound: lower)
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
