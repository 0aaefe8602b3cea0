/// A kind of relation: `condemns`, `party-to`, `seeks-accession`.
public struct RelationKind: Sendable, Hashable, Identifiable {
    /// Whether the relation is something that happens (`signed`), something that lasts (`leads`), or may be either.
    public enum Nature: String, Sendable, Hashable {
        case event, state, either
    }

    /// Unique in the ontology (`party-to`).
    public var id: String
    /// Kinds that may stand as the subject (their sub-kinds too), or `any`, `entity`, `document`, `claim`, `unknown`.
    public var domain: [String]
    /// Kinds that may stand as the object, with the same special words, and `label`.
    public var range: [String]
    /// 1 supportive, −1 adverse, 0 neither.
    public var sign: Int
    /// Whether it happens or lasts.
    public var nature: Nature
    /// Whether it holds both ways (`borders`).
    public var isSymmetric: Bool
    /// Whether it holds of what is two steps apart (`part-of`).
    public var isTransitive: Bool
    /// The name of the relation read from the object's side (`led-by`).
    public var inverse: String?
    /// Whether it says who said or printed what, rather than how actors relate; off in paths unless asked for.
    public var isProvenance: Bool
    /// Whether it takes a stand on a claim (`denies`); never a tie.
    public var isStance: Bool
    /// Whether its claims make ties between entities.
    public var makesTies: Bool
    /// Whether the subject speaks for the object (`organ-of`, `spokesperson-for`).
    public var isVoice: Bool
    /// Whether the relation itself is a plan or a wish (`proposes`, `seeks-accession`): sentences then do not say the
    /// modality a second time ("seeks accession", not "intends to seek accession").
    public var isAttitude: Bool
    /// Words for the same thing or a near one (`backs` for `supports`), by which an unknown relation finds this kind.
    /// They are suggestions; no claim can use them.
    public var synonyms: [String]
    /// What cannot hold beside it.
    public var excludes: [Exclusion]
    /// How sentences speak of it.
    public var words: RelationWords
    /// The nearest event type of PLOVER, as text.
    public var plover: String?
    /// Free text.
    public var note: String?

    /// A kind of relation; without more than its id it holds between any two and is neutral.
    public init(
        id: String, domain: [String] = ["any"], range: [String] = ["any"], sign: Int = 0, nature: Nature = .either,
        isSymmetric: Bool = false, isTransitive: Bool = false, inverse: String? = nil, isProvenance: Bool = false,
        isStance: Bool = false, makesTies: Bool = true, isVoice: Bool = false, isAttitude: Bool = false,
        synonyms: [String] = [], excludes: [Exclusion] = [],
        words: RelationWords? = nil, plover: String? = nil, note: String? = nil
    ) {
        self.id = id
        self.domain = domain
        self.range = range
        self.sign = sign
        self.nature = nature
        self.isSymmetric = isSymmetric
        self.isTransitive = isTransitive
        self.inverse = inverse
        self.isProvenance = isProvenance
        self.isStance = isStance
        self.makesTies = makesTies
        self.isVoice = isVoice
        self.isAttitude = isAttitude
        self.synonyms = synonyms
        self.excludes = excludes
        self.words = words ?? RelationWords(fromID: id)
        self.plover = plover
        self.note = note
    }
}

/// A relation (perhaps with one object only) that cannot hold of the same subject at the same time.
public struct Exclusion: Sendable, Hashable {
    /// The id of the other relation.
    public var relation: String
    /// The other claim's object, an id or a label; `nil`: whatever the object.
    public var object: String?
    /// This claim's own object for which the exclusion holds; `nil`: whatever the object.
    public var own: String?

    /// An exclusion, of all objects unless said otherwise.
    public init(relation: String, object: String? = nil, own: String? = nil) {
        self.relation = relation
        self.object = object
        self.own = own
    }
}

/// The words that a sentence needs for a relation.
public struct RelationWords: Sendable, Hashable {
    /// Third person singular, present: "condemns", "is party to". Also the label in diagrams.
    public var now: String
    /// Past: "condemned".
    public var past: String
    /// Infinitive: "condemn", "be party to".
    public var base: String
    /// Read from the object's side: "was condemned by"; `nil`: the sentence keeps the order of the claim.
    public var passive: String?

    /// Words; those that are not given are made from the present.
    public init(now: String, past: String? = nil, base: String? = nil, passive: String? = nil) {
        self.now = now
        self.past = past ?? now
        self.base = base ?? now
        self.passive = passive
    }

    /// Words made from an identifier, for relations that no ontology describes: `trades-with` is spoken "trades with".
    public init(fromID id: String) {
        self.init(now: String(id.map { $0 == "-" || $0 == "_" ? " " : $0 }))
    }
}
