/// A kind of entity: `state`, `treaty`, `person`.
public struct EntityKind: Sendable, Hashable, Identifiable {
    /// Unique in the ontology (`disputed-polity`).
    public var id: String
    /// In words: "disputed polity".
    public var name: String
    /// In words, of several: "disputed polities".
    public var pluralName: String
    /// The wider kind (`polity` for `state`); `nil` at the top.
    public var parent: String?
    /// An abstract kind only groups others; no entity is of it.
    public var isAbstract: Bool
    /// Which visual family draws it (`state`, `organization`, `treaty`…); inherited from the parent if `nil`.
    public var family: String?
    /// The article before the names of such entities; inherited from the parent if `nil`.
    public var article: Article?
    /// Free text.
    public var note: String?

    /// A kind; without a name it is called by its id.
    public init(
        id: String, name: String, pluralName: String? = nil, parent: String? = nil, isAbstract: Bool = false,
        family: String? = nil, article: Article? = nil, note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.pluralName = pluralName ?? name + "s"
        self.parent = parent
        self.isAbstract = isAbstract
        self.family = family
        self.article = article
        self.note = note
    }
}
