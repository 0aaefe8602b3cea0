public import EntenteModel

/// What several claims on one pair of entities amount to.
public struct ClaimWeight: Sendable, Hashable {
    /// The modality of the strongest claim.
    public var strength: Modality
    /// What the signed actual claims agree on: 1 or −1; 0 if none is signed; `nil` if they differ.
    public var sign: Int?

    /// Weighs claims, which must not be empty. Only relations with a sign and claims that are affirmed and actual
    /// count for the sign. O(claims).
    public init(_ claims: some Collection<Claim>, ontology: Ontology) {
        precondition(!claims.isEmpty, "nothing to weigh")
        strength = claims.lazy.map(\.modality).max() ?? .alleged
        let signs = Set(
            claims.lazy.filter { $0.modality == .actual && $0.polarity == .affirmed }
                .map { ontology.relation($0.relation)?.sign ?? 0 }.filter { $0 != 0 })
        sign = signs.isEmpty ? 0 : signs.count == 1 ? signs.first : nil
    }
}
