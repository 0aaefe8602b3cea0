/// Which kinds of entities and relations there are, and what may stand with what.
///
/// A closed ontology refuses what it does not know; an open one takes unknown kinds as neutral.
public struct Ontology: Sendable, Hashable {
    /// What `ontology:` of a dossier calls it.
    public var name: String
    /// Whether unknown kinds are accepted as neutral ones.
    public var isOpen: Bool
    /// The kinds of entities, by id.
    public private(set) var kinds: [String: EntityKind] = [:]
    /// The kinds of relations, by id.
    public private(set) var relations: [String: RelationKind] = [:]
    /// By which ties follow from claims, in the order written.
    public var rules: [DerivationRule] = []

    /// An ontology without any kinds.
    public init(name: String, isOpen: Bool = false) {
        self.name = name
        self.isOpen = isOpen
    }

    /// The ontology of files that have none: everything is allowed, everything is neutral.
    public static let open = Ontology(name: "open", isOpen: true)

    /// Adds a kind, or replaces the one of the same id.
    public mutating func define(_ kind: EntityKind) { kinds[kind.id] = kind }

    /// Adds a relation kind, or replaces the one of the same id.
    public mutating func define(_ relation: RelationKind) { relations[relation.id] = relation }

    /// The kind's description; in an open ontology a neutral one for an unknown id; else `nil`.
    public func kind(_ id: String) -> EntityKind? {
        if let kind = kinds[id] { return kind }
        return isOpen ? EntityKind(id: id, name: id) : nil
    }

    /// The relation's description; in an open ontology a neutral one for an unknown id; else `nil`.
    public func relation(_ id: String) -> RelationKind? {
        if let relation = relations[id] { return relation }
        return isOpen ? RelationKind(id: id) : nil
    }

    /// The kind itself, its parent, the parent's parent…, ending at the top (or where a circle would close).
    public func lineage(of kind: String) -> [String] {
        var result = [kind]
        while let parent = kinds[result[result.count - 1]]?.parent, !result.contains(parent) {
            result.append(parent)
        }
        return result
    }

    /// Whether `kind` is `ancestor` or a kind below it. O(depth).
    public func isKind(_ kind: String, a ancestor: String) -> Bool {
        var current: String? = kind
        var steps = 0
        while let id = current, steps <= kinds.count {
            if id == ancestor { return true }
            current = kinds[id]?.parent
            steps += 1
        }
        return false
    }

    /// The visual family of a kind: its own or the nearest ancestor's; `other` if none has one.
    public func family(of kind: String) -> String {
        for id in lineage(of: kind) {
            if let family = kinds[id]?.family { return family }
        }
        return "other"
    }

    /// The article before an entity's name: its own, else that of its kind or the nearest ancestor; none before names
    /// in the plural.
    public func article(of entity: Entity) -> Article {
        if let article = entity.article { return article }
        if entity.isPlural { return .none }
        return lineage(of: entity.kind).lazy.compactMap { kinds[$0]?.article }.first ?? .none
    }

    /// What contradicts itself in the ontology: unknown parents, circles of parents, unknown kinds in domains and
    /// ranges, unknown relations in exclusions. Ordered by id.
    public func problems() -> [ModelError] {
        var result: [ModelError] = []
        for kind in kinds.values.sorted(by: { $0.id < $1.id }) {
            guard let parent = kind.parent else { continue }
            if kinds[parent] == nil {
                result.append(unknownKind(parent, at: "the parent of kind '\(kind.id)'"))
            } else if lineage(of: parent).contains(kind.id) {
                result.append(ModelError(.badOntology, "kind '\(kind.id)' is its own ancestor"))
            }
        }
        for relation in relations.values.sorted(by: { $0.id < $1.id }) {
            for id in relation.domain + relation.range where kinds[id] == nil && !Self.specialTerms.contains(id) {
                result.append(unknownKind(id, at: "the domain or range of relation '\(relation.id)'"))
            }
            for exclusion in relation.excludes where relations[exclusion.relation] == nil {
                result.append(
                    ModelError(
                        .badOntology, "relation '\(relation.id)' excludes '\(exclusion.relation)', which is unknown"))
            }
        }
        return result + rules.flatMap { $0.problems(in: self) }
    }

    /// Words that stand beside kinds in a domain or range.
    static let specialTerms: Set<String> = ["any", "entity", "document", "claim", "label", "unknown"]

    private func unknownKind(_ id: String, at place: String) -> ModelError {
        ModelError(
            .badOntology, "\(place) is '\(id)', which is unknown",
            hint: Spelling.suggestion(for: id, in: kinds.keys) ?? "define it under 'kinds:'")
    }
}
