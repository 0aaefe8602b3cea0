/// How a claim stands when the claims that are heard are weighed. Computed, never typed.
public enum ClaimStatus: String, Sendable, Hashable, CaseIterable {
    case asserted, alleged, proposed, intended, expected, possible, conditional, evaluative
    /// Asserted from two or more independent origins.
    case corroborated
    /// The text says that the relation does not hold.
    case negated
    /// It was asked about; no position was taken.
    case noPosition = "no-position"
    /// Alleged, and denied by a claim that names it.
    case rejected
    /// Claimed, and denied by a claim that names it.
    case disputed
    /// Another side claims what cannot hold beside it.
    case inConflict = "in-conflict"
    /// Its period is over at the date that is asked about. What nobody mentions any more is not lapsed.
    case lapsed
    /// Nobody says it; it follows from other claims.
    case derived
}
