public import EntenteModel

/// By which names entities go: those of the dossier, or, under a point of view, for a polity whose standing is disputed the
/// form that the speakers' own quoted words use.
///
/// Who says "Tskhinvali" and who says "South Ossetia" is part of the dispute. A form counts where it stands in a quote of
/// a claim that the point of view makes, in a document in which it means the entity, and in no longer form; the form used
/// most often is taken, then the name of the dossier, then the longer one. Where the words name it nowhere, it keeps the
/// name of the dossier.
public struct Naming: Sendable {
    /// What a point of view says that an entity is: a status, belonging to another.
    public struct Standing: Sendable, Hashable {
        /// "independent state", "part of Georgia".
        public var words: String
        /// The id of the claim that says so.
        public var claim: String
    }

    /// The names that differ from those of the dossier, by entity.
    private var names: [String: String] = [:]
    private var standings: [String: [Standing]] = [:]

    /// O(entities), and under a point of view O(quotes · forms of the polities).
    public init(_ graph: RelationGraph, lens: Lens = .everything) {
        guard !lens.accordingTo.isEmpty else { return }
        let disputed = graph.entities.filter { graph.ontology.isKind($0.kind, a: Self.kind) }
        if disputed.isEmpty { return }
        let claims = graph.selection(lens.evidence).positions.map { graph.claims[Int($0)] }
        let uses = Self.uses(of: disputed, in: claims)
        for entity in disputed {
            guard let best = Self.best(uses[entity.id] ?? [:], entity.name), best != entity.name else { continue }
            names[entity.id] = best
        }
        stand(disputed, claims, graph)
    }

    private static let kind = "disputed-polity"

    /// The name by which an entity goes.
    public func name(of entity: Entity) -> String { names[entity.id] ?? entity.name }

    /// What the point of view says that a disputed polity is, in the order of the graph; none without a point of view.
    public func standings(of id: String) -> [Standing] { standings[id] ?? [] }

    // MARK: Names

    private static func uses(of disputed: [Entity], in claims: [Claim]) -> [String: [String: Int]] {
        let forms = disputed.flatMap { entity in
            ([Alias(entity.name)] + entity.aliases).map { (entity: entity.id, alias: $0) }
        }.sorted { $0.alias.text.count > $1.alias.text.count }
        var uses: [String: [String: Int]] = [:]
        for citation in claims.flatMap(\.citations) {
            guard var rest = citation.quote else { continue }
            for (entity, alias) in forms where (alias.document ?? citation.document) == citation.document {
                let found = Self.take(alias.text, from: &rest)
                if found > 0 { uses[entity, default: [:]][alias.text, default: 0] += found }
            }
        }
        return uses
    }

    private static func best(_ uses: [String: Int], _ name: String) -> String? {
        uses.max { a, b in
            if a.value != b.value { return a.value < b.value }
            if (a.key == name) != (b.key == name) { return b.key == name }
            if a.key.count != b.key.count { return a.key.count < b.key.count }
            return b.key < a.key
        }?.key
    }

    /// Takes every use of a form as words of its own out of a text, and counts them.
    private static func take(_ form: String, from text: inout String) -> Int {
        var parts: [Substring] = []
        var rest = text[...]
        var start = rest.startIndex
        while let range = text[start...].firstRange(of: form) {
            start = range.upperBound
            let isBegun = range.lowerBound > text.startIndex && text[text.index(before: range.lowerBound)].isLetter
            let goesOn = range.upperBound < text.endIndex && text[range.upperBound].isLetter
            if isBegun || goesOn { continue }
            parts.append(text[rest.startIndex..<range.lowerBound])
            rest = text[range.upperBound...]
        }
        guard !parts.isEmpty else { return 0 }
        let count = parts.count
        text = (parts + [rest]).joined(separator: "\n")
        return count
    }

    // MARK: Standings

    /// What a polity is said to be: the relations of which the ontology says that they exclude each other.
    private mutating func stand(_ disputed: [Entity], _ claims: [Claim], _ graph: RelationGraph) {
        let excluding = graph.ontology.relations.values.filter { !$0.excludes.isEmpty }
        let involved = Set(excluding.map(\.id) + excluding.flatMap { $0.excludes.map(\.relation) })
        let polities = Set(disputed.map(\.id))
        for claim in claims where claim.polarity == .affirmed && claim.modality == .actual {
            guard case .entity(let id) = claim.subject, polities.contains(id), involved.contains(claim.relation) else {
                continue
            }
            let words: String
            switch claim.object {
            case .label(let text): words = text
            case .entity(let other):
                let now = graph.ontology.relation(claim.relation)?.words.now ?? claim.relation
                let verb = now.hasPrefix("is ") ? String(now.dropFirst(3)) : now
                words = verb + " " + (graph.entity(other).map(name) ?? other)
            default: continue
            }
            standings[id, default: []].append(Standing(words: words, claim: claim.id))
        }
    }
}
