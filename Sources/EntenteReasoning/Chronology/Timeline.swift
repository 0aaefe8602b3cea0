public import EntenteModel

/// What claims tell of, in the only orders that their dates support.
///
/// An entry is what happened, began or ended within one time, or what was told then. Of two entries the one came first
/// whose last possible day lies before the first possible day of the other; and a claim about a claim came after it.
/// About all other pairs nothing is said. An event without a date lies before the day on which it was told; a plan or an
/// allegation without a date stands where it was told; what has neither stands in no order.
public struct Timeline: Sendable {
    /// Ordered by the last possible day, then the first, so that the entries that surely came before one are the first
    /// so many.
    public let entries: [TimelineEntry]
    /// Entries without any bound, by ids of claims.
    public let undated: [TimelineEntry]
    /// States and judgments that are told without a date: ids in natural order.
    public let withoutTime: [String]

    /// The claims that pass a lens; of one entity, those that mention it, also as a qualifier, and claims
    /// about such claims.
    ///
    /// O(n log n) in the claims.
    public init(_ graph: RelationGraph, lens: Lens = .everything, about entity: String? = nil) {
        let selection = graph.selection(lens)
        var drafts = TimelineDrafts(graph)
        for position in selection.positions.map({ Int($0) }) {
            let claim = graph.claims[position]
            if let entity, !Self.mentions(claim, entity) {
                // Who denies what is said of somebody speaks of him too.
                let others = (claim.subject.claimIDs + claim.object.claimIDs).compactMap { graph.claim($0) }
                guard others.contains(where: { Self.mentions($0, entity) }) else { continue }
            }
            drafts.add(claim, isCertain: selection.isCertain(position))
        }
        drafts.boundByReferences()
        (entries, undated) = drafts.ordered()
        withoutTime = drafts.withoutTime.sorted(by: NaturalOrder.precedes)
    }

    private static func mentions(_ claim: Claim, _ entity: String) -> Bool {
        claim.subject.mentionedEntityIDs.contains(entity) || claim.object.mentionedEntityIDs.contains(entity)
            || claim.with.contains { $0.values.contains(entity) }
    }
}

/// One entry of a ``Timeline``: claims that belong to one event, or say the same, of one time.
public struct TimelineEntry: Sendable, Hashable {
    /// What its time is the time of.
    public enum Dating: String, Sendable, Hashable, CaseIterable {
        /// It happened then.
        case happened
        /// It happened at some time before it was told.
        case undated
        /// A state began, or ended, then.
        case began, ended
        /// It was told then: a plan, an allegation, a negation.
        case told
    }

    /// What ``when`` is the time of.
    public var dating: Dating
    /// Some day within which it lies; `nil` where nothing bounds it.
    public var when: ValidityPeriod?
    /// The ids of its claims, in natural order.
    public var claims: [String]
    /// How many of the first entries surely came before it.
    public var preceding: Int
    /// The claims of earlier entries of which it speaks, in natural order.
    public var speaksOf: [String]
    /// Whether all of its claims pass the lens for certain.
    public var isCertain: Bool
}
