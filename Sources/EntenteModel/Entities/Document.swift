/// A text that claims are quoted from.
public struct Document: Sendable, Hashable, Identifiable {
    /// Unique among entities and documents of the dossier.
    public var id: String
    /// Its title, in its own language.
    public var title: String?
    /// The id of the entity that published it; `nil`: not stated, the document speaks itself.
    public var publisher: String?
    /// When it was published; an interval means some time within.
    public var published: ValidityPeriod?
    /// The file with its text, relative to the dossier's folder.
    public var file: String?
    /// The SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    public var sha256: String?
    /// The code of its language (`en`, `ru`), as written.
    public var language: String?
    /// Where it was found.
    public var url: String?
    /// Where a copy is kept.
    public var archived: String?
    /// When it was fetched.
    public var accessed: CalendarDate?
    /// How far it can be trusted, in the words of the dossier.
    public var reliability: String?
    /// Who may do what with the text.
    public var rights: String?
    /// `machine-translated`, `partial`…, in the order written.
    public var flags: [String]
    /// Free text.
    public var note: String?

    /// A document; only the id is needed.
    public init(
        id: String, title: String? = nil, publisher: String? = nil, published: ValidityPeriod? = nil,
        file: String? = nil, sha256: String? = nil, language: String? = nil, url: String? = nil,
        archived: String? = nil, accessed: CalendarDate? = nil, reliability: String? = nil, rights: String? = nil,
        flags: [String] = [], note: String? = nil
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.published = published
        self.file = file
        self.sha256 = sha256
        self.language = language
        self.url = url
        self.archived = archived
        self.accessed = accessed
        self.reliability = reliability
        self.rights = rights
        self.flags = flags
        self.note = note
    }
}
