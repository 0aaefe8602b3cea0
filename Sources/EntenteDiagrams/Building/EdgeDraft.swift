import EntenteModel

/// An edge in the making: the claims that share its ends, relation and polarity.
struct EdgeDraft {
    struct Key: Hashable {
        var from: String
        var to: String
        /// The relation's id; one for all ways to be a party of a treaty.
        var relation: String
        var isNegated: Bool
        /// The claims that a stance is about; empty for other edges.
        var about: [String] = []
    }

    var key: Key
    var form: Diagram.Edge.Form
    var kind: RelationKind
    var detail: String?
    var claims: [Claim] = []
    /// Whether at least one claim holds for certain at the asked date.
    var isCertain = false
}
