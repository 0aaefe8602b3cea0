/// The unit of the model: somebody says, in a document, in these words, that a relation holds, at some time, in some mode.
///
/// A claim is not a fact. What holds is a view of claims through a ``Lens``.
public struct Claim: Sendable, Hashable, Identifiable {
    /// Short, stable, unique in the dossier (`A41`).
    public var id: String
    /// Who or what the relation holds of.
    public var subject: Participant
    /// The id of a relation kind (`condemns`).
    public var relation: String
    /// To whom or what it holds.
    public var object: Participant
    /// Whether the text affirms or negates it.
    public var polarity: Polarity
    /// Whether it is told as a fact, a plan, an allegation…
    public var modality: Modality
    /// Where the claim stands; empty for a claim without a document.
    public var citations: [Citation]
    /// The reported speakers, origin first, without the publisher, who is implied last. Entity ids, or `unknown`.
    /// Empty: the publisher speaks in its own voice.
    public var says: [String]
    /// When it was said; an interval means some time within. `nil`: see ``RelationGraph/saidTime(of:)``.
    public var said: ValidityPeriod?
    /// When the state holds; `nil`: not told.
    public var valid: ValidityPeriod?
    /// When the event happened; an interval means some time within. `nil`: not told.
    public var on: ValidityPeriod?
    /// Title, role, addressee and the like, in the order written.
    public var with: [Qualifier]
    /// `garbled`, `ambiguous`, `machine-translated`, `inferred`…, in the order written.
    public var flags: [String]
    /// Free text.
    public var note: String?

    /// A claim; without more than its three parts an affirmed fact from nowhere.
    public init(
        id: String, subject: Participant, relation: String, object: Participant,
        polarity: Polarity = .affirmed, modality: Modality = .actual, citations: [Citation] = [],
        says: [String] = [], said: ValidityPeriod? = nil, valid: ValidityPeriod? = nil, on: ValidityPeriod? = nil,
        with: [Qualifier] = [], flags: [String] = [], note: String? = nil
    ) {
        self.id = id
        self.subject = subject
        self.relation = relation
        self.object = object
        self.polarity = polarity
        self.modality = modality
        self.citations = citations
        self.says = says
        self.said = said
        self.valid = valid
        self.on = on
        self.with = with
        self.flags = flags
        self.note = note
    }

    /// The flag of a claim that nobody makes but that follows from others.
    public static let derivedFlag = "derived"
    /// The flag of a derived claim of which a premise passes the lens only possibly.
    public static let possiblyFlag = "possibly"
    /// The flag of a claim that relates an entity to itself only because two are taken for one.
    public static let assumedFlag = "assumed"

    /// Whether nobody says it but it follows from other claims, which stand in the qualifier `premises`.
    public var isDerived: Bool { flags.contains(Self.derivedFlag) }

    /// The values of a qualifier; empty where the claim has none of that name.
    public func qualifier(_ name: String) -> [String] {
        with.first { $0.name == name }?.values ?? []
    }
}

/// A side word of a claim: `title: de facto President`, `addressee: surkov`.
public struct Qualifier: Sendable, Hashable {
    /// What it says of the claim: `title`, `addressee`.
    public var name: String
    /// One value or several: text, or ids of entities.
    public var values: [String]

    /// A qualifier of one value or several.
    public init(_ name: String, _ values: [String]) {
        self.name = name
        self.values = values
    }
}
