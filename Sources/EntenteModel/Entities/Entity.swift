/// Somebody or something that claims are about: a state, a person, a treaty, a proposal, a meeting.
public struct Entity: Sendable, Hashable, Identifiable {
    /// Lower case, hyphens; unique in the dossier.
    public var id: String
    /// The id of an entity kind of the ontology (`disputed-polity`).
    public var kind: String
    /// What it is called in sentences and pictures.
    public var name: String
    /// Other forms of the name, in the order written.
    public var aliases: [Alias]
    /// Whether sentences speak of it in the plural ("Russian officials deny").
    public var isPlural: Bool
    /// The article that sentences put before the name; `nil`: that of the kind.
    public var article: Article?
    /// Remarks of one word, in the order written.
    public var flags: [String]
    /// Free text.
    public var note: String?

    /// An entity of a kind; without a name it is called by its id.
    public init(
        id: String, kind: String, name: String, aliases: [Alias] = [], isPlural: Bool = false,
        article: Article? = nil, flags: [String] = [], note: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.aliases = aliases
        self.isPlural = isPlural
        self.article = article
        self.flags = flags
        self.note = note
    }
}

/// The article before a name in a sentence: "the Treaty on Alliance", but "Georgia".
public enum Article: String, Sendable, Hashable, CaseIterable {
    case the, a, an, none
}

/// A form of a name, perhaps of one document only, where another document means somebody else by it.
public struct Alias: Sendable, Hashable {
    /// The form of the name.
    public var text: String
    /// The document in which the form means this entity; `nil`: anywhere.
    public var document: String?

    /// A form of a name, everywhere or in one document.
    public init(_ text: String, document: String? = nil) {
        self.text = text
        self.document = document
    }
}
