/// Which claims count: one set of options that every command and every library call understands.
public struct Lens: Sendable, Hashable {
    /// Only what holds, or has happened, at this date (valid time). `nil`: time drops nothing.
    public var asOf: CalendarDate?
    /// Only what documents published by this date say (known time).
    public var knownBy: CalendarDate?
    /// Without what counts only possibly at these dates, because the dates of the claims leave it open.
    public var onlyCertain: Bool
    /// Only what these entities say themselves or through a voice of theirs.
    public var accordingTo: [String]
    /// Without what these entities, or voices of theirs, say.
    public var withoutWordOf: [String]
    /// Only these modalities; empty: all.
    public var modalities: [Modality]
    /// Only modalities at least so strong.
    public var atLeast: Modality?
    /// Only these relations; empty: all.
    public var relations: [String]
    /// Without these relations.
    public var notRelations: [String]
    /// Only claims all of whose entities are of these kinds or kinds below them; empty: all.
    public var entityKinds: [String]
    /// Only claims that cite one of these documents; empty: all.
    public var documents: [String]
    /// Without these claims, by id: what would be left if they were not there.
    public var withoutClaims: [String]
    /// Whether the provenance relations, and who says what, count as ties.
    public var withSpeech: Bool
    /// Whether ties that follow from the claims by the ontology's rules count too.
    public var derived: Bool

    /// A lens; without arguments it lets every claim of a tie pass.
    public init(
        asOf: CalendarDate? = nil, knownBy: CalendarDate? = nil, onlyCertain: Bool = false,
        accordingTo: [String] = [], withoutWordOf: [String] = [], modalities: [Modality] = [], atLeast: Modality? = nil,
        relations: [String] = [], notRelations: [String] = [], entityKinds: [String] = [],
        documents: [String] = [], withoutClaims: [String] = [], withSpeech: Bool = false, derived: Bool = false
    ) {
        self.asOf = asOf
        self.knownBy = knownBy
        self.onlyCertain = onlyCertain
        self.accordingTo = accordingTo
        self.withoutWordOf = withoutWordOf
        self.modalities = modalities
        self.atLeast = atLeast
        self.relations = relations
        self.notRelations = notRelations
        self.entityKinds = entityKinds
        self.documents = documents
        self.withoutClaims = withoutClaims
        self.withSpeech = withSpeech
        self.derived = derived
    }

    /// The lens that keeps everything.
    public static let everything = Lens()
}
