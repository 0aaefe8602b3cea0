public import EntenteModel

/// A tie that nobody claims but that follows from claims by a rule of the ontology.
public struct DerivedTie: Sendable, Hashable {
    /// Entity ids. Of a symmetric relation the subject is the first by bytes.
    public var subject: String
    /// The id of the relation that follows.
    public var relation: String
    /// The entity at the other end.
    public var object: String
    /// The rule's id; `transitive` for what follows from the kind of the relation itself.
    public var rule: String
    /// The ids of all claims it rests on, in natural order: of several ways in which it follows, those of the strongest.
    public var premises: [String]
    /// The premises of its further ways, those of few first; as many ways as the derivation was asked to keep.
    public var others: [[String]]
    /// The modality of the weakest premise.
    public var strength: Modality
    /// Whether all premises pass the lens for certain.
    public var isCertain: Bool

    /// The id that the tie has as a claim; it says what follows.
    public var id: String { "=\(subject).\(relation).\(object)" }
}
