/// Claims against claims: what is denied or contradicted, and by which claims.
public struct Dispute: Sendable, Hashable {
    /// How two sides stand against each other.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Claimed, and denied by claims that name it.
        case disputed
        /// Alleged, and denied by claims that name it.
        case rejected
        /// Two sides that cannot both hold; neither wins.
        case conflict
    }

    /// How the two sides stand against each other.
    public var kind: Kind
    /// The claims denied, or one side of the conflict; ids in natural order.
    public var claims: [String]
    /// The denials, or the other side.
    public var by: [String]
    /// Claims of both sides that affirm the same about those concerned: what is not in dispute.
    public var agreed: [String]
}
