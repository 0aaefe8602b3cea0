public import EntenteModel

/// Where two views of claims differ: one file at two dates, through two points of view, or two files.
///
/// A claim of the one is also in the other where a claim of the same id, or any claim, says the same of the same two. What
/// is only in the first is *not mentioned* in the second, and never counted as ended for that. Of two files, claims,
/// entities and documents of one id whose records differ are listed as well (``records``).
public struct ClaimComparison: Sendable, Hashable {
    /// A claim that stands differently in the two.
    public struct Change: Sendable, Hashable {
        /// The claim's id in the first.
        public var claim: String
        /// The id of the claim that says the same in the second.
        public var counterpart: String
        /// How it stands in the first.
        public var before: ClaimStatus
        /// How it stands in the second.
        public var after: ClaimStatus
    }

    /// What both say, the one for certain, the other only possibly, because its dates leave it open.
    public struct Step: Sendable, Hashable {
        /// The id of the claim that says it in the first; of several the most certain, then the strongest.
        public var claim: String
        /// The id of the claim that says it in the second, chosen likewise.
        public var counterpart: String
        /// How certainly it counts in the first: `yes` or `possibly`.
        public var before: Certainty
        /// How certainly it counts in the second.
        public var after: Certainty
    }

    /// A claim of the first against which claims stand that only the second hears.
    public struct Contradiction: Sendable, Hashable {
        /// The id in the first.
        public var claim: String
        /// Ids in the second, in natural order.
        public var by: [String]
    }

    /// Only in the second: its ids, in natural order like all others.
    public var added: [String]
    /// In the first; the second says that the period is over.
    public var ended: [String]
    /// In the first; claims that only the second hears stand against them. Ordered by id.
    public var contradicted: [Contradiction]
    /// In both, with another status. Ordered by id.
    public var changes: [Change]
    /// In both, but certain in one of them only, whichever claims say so. Ordered by the id in the first.
    public var steps: [Step]
    /// Only in the first, neither ended nor contradicted.
    public var notMentioned: [String]
    /// Of two files, the records that are not the same, and claims of what both say that only one of them has: by kind,
    /// then by id. Empty where one graph is compared with itself.
    public var records: [RecordChange] = []

    /// Whether the two do not differ.
    public var isEmpty: Bool {
        added.isEmpty && ended.isEmpty && contradicted.isEmpty && changes.isEmpty && steps.isEmpty
            && notMentioned.isEmpty && records.isEmpty
    }

    /// One graph through two lenses. O(claims).
    public init(_ graph: RelationGraph, from first: Lens, to second: Lens) {
        let sides = [ComparedClaims(graph, first), ComparedClaims(graph, second)]
        self.init(sides[0], sides[1], against: StatusTable(graph), joined: nil)
    }

    /// Two graphs through one lens; entities of one id are the same. O(claims).
    ///
    /// - Throws: `duplicate-id` where one graph calls an entity what the other calls a document.
    public init(_ first: RelationGraph, _ second: RelationGraph, lens: Lens = .everything) throws(ModelError) {
        let joined = try JoinedGraphs(first, second)
        let sides = (ComparedClaims(first, lens), ComparedClaims(second, lens))
        self.init(sides.0, sides.1, against: StatusTable(joined.graph), joined: joined)
        compareRecords(sides.0, sides.1)
    }

    /// What the lists tell already is not told again as a record that comes or goes.
    private mutating func compareRecords(_ first: ComparedClaims, _ second: ComparedClaims) {
        let gone = ended + notMentioned + contradicted.map(\.claim) + changes.map(\.claim)
        records =
            RecordComparison(
                (first.graph, first.claims), (second.graph, second.claims),
                told: (Set(gone), Set(added + changes.map(\.counterpart)))
            ).changes
    }

    private init(
        _ first: ComparedClaims, _ second: ComparedClaims, against table: StatusTable, joined: JoinedGraphs?
    ) {
        var ended: [String] = []
        var changes: [Change] = []
        var gone: [String] = []
        for claim in first.claims {
            let other = second.counterpart(of: claim)
            let isClosed = claim.valid?.end.date == nil && other?.valid?.end.date != nil
            if isClosed || second.table.status(of: claim) == .lapsed {
                ended.append(claim.id)
                continue
            }
            guard let other else {
                gone.append(claim.id)
                continue
            }
            let (before, after) = (first.table.status(of: claim), second.table.status(of: other))
            if before != after {
                changes.append(Change(claim: claim.id, counterpart: other.id, before: before, after: after))
            }
        }
        func heardBySecond(_ opponents: [String]) -> [String] {
            opponents.compactMap { opponent -> String? in
                let (original, isOfSecond) = joined?.secondID(opponent) ?? (opponent, true)
                guard isOfSecond, let other = second.claim(original), !first.hears(other) else { return nil }
                return original
            }
        }
        // Most claims of one side have the very same array against them: it is looked at once.
        var (all, heard): ([String], [String]) = ([], [])
        let contradicted = first.claims.compactMap { claim -> Contradiction? in
            let opponents = table.conflicts(of: claim.id)
            if opponents != all { (all, heard) = (opponents, heardBySecond(opponents)) }
            var against = opponents.isEmpty ? [] : heard
            let deniers = heardBySecond(table.denials(of: claim.id))
            if !deniers.isEmpty { against = Set(against + deniers).sorted(by: NaturalOrder.precedes) }
            return against.isEmpty ? nil : Contradiction(claim: claim.id, by: against)
        }
        let refuted = Set(contradicted.map(\.claim))
        func sorted(_ ids: [String]) -> [String] { ids.sorted(by: NaturalOrder.precedes) }
        added = sorted(second.claims.filter { first.counterpart(of: $0) == nil }.map(\.id))
        self.ended = sorted(ended)
        self.contradicted = contradicted.sorted { NaturalOrder.precedes($0.claim, $1.claim) }
        self.changes = changes.sorted { NaturalOrder.precedes($0.claim, $1.claim) }
        steps = first.steps(to: second).sorted { NaturalOrder.precedes($0.claim, $1.claim) }
        notMentioned = sorted(gone.filter { !refuted.contains($0) })
    }
}

/// The claims of one side of a comparison, by id and by what they say.
private struct ComparedClaims {
    private struct Key: Hashable {
        var subject: String
        var relation: String
        var object: String
        var polarity: Polarity
    }

    let claims: [Claim]
    let table: StatusTable
    let graph: RelationGraph
    private var byID: [String: Int] = [:]
    /// The strongest claim on each relationship.
    private var byKey: [Key: Int] = [:]
    /// The most certain claim on each relationship.
    private var mostCertain: [Key: (claim: Int, certainty: Certainty)] = [:]

    init(_ graph: RelationGraph, _ lens: Lens) {
        self.graph = graph
        table = StatusTable(graph, lens: lens)
        let selection = graph.selection(lens)
        claims = selection.positions.map { graph.claims[Int($0)] }
        for (number, claim) in claims.enumerated() {
            byID[claim.id] = number
            let key = key(claim)
            let certainty: Certainty = selection.isCertain(Int(selection.positions[number])) ? .yes : .possibly
            let best = mostCertain[key].map { (certainty, claim.modality) > ($0.certainty, claims[$0.claim].modality) }
            if best ?? true { mostCertain[key] = (number, certainty) }
            if let known = byKey[key], claims[known].modality >= claim.modality { continue }
            byKey[key] = number
        }
    }

    func claim(_ id: String) -> Claim? { byID[id].map { claims[$0] } }

    /// The claim of the same id that says the same.
    func same(as other: Claim) -> Claim? { claim(other.id).flatMap { key($0) == key(other) ? $0 : nil } }

    /// Whether the claim of the same id that says the same is weighed here, listed or not: a denial is heard before its day.
    func hears(_ other: Claim) -> Bool {
        graph.claim(other.id).map { key($0) == key(other) && table.isHeard($0.id) != .no } ?? false
    }

    /// The claim of the same id that says the same; else the strongest claim that does.
    func counterpart(of other: Claim) -> Claim? { same(as: other) ?? byKey[key(other)].map { claims[$0] } }

    /// What the other says too, but with another certainty.
    func steps(to other: ComparedClaims) -> [ClaimComparison.Step] {
        mostCertain.compactMap { key, mine in
            guard let theirs = other.mostCertain[key], theirs.certainty != mine.certainty else { return nil }
            return ClaimComparison.Step(
                claim: claims[mine.claim].id, counterpart: other.claims[theirs.claim].id, before: mine.certainty,
                after: theirs.certainty)
        }
    }

    private func key(_ claim: Claim) -> Key {
        var ends = [claim.subject, claim.object].map { participant in
            // The order of a list of objects says nothing.
            if case .entities(let ids) = participant { return ids.sorted().joined(separator: ", ") }
            return participant.description
        }
        if graph.ontology.relation(claim.relation)?.isSymmetric == true { ends.sort() }
        if case .either(let ids) = claim.subject { ends[0] += " " + ids.joined(separator: ",") }
        if case .either(let ids) = claim.object { ends[1] += " " + ids.joined(separator: ",") }
        return Key(subject: ends[0], relation: claim.relation, object: ends[1], polarity: claim.polarity)
    }
}
