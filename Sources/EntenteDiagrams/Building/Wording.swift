import EntenteModel

/// Short words for edges, details and notes. Sentences for people to read elsewhere are made by other rooms.
struct Wording {
    let graph: RelationGraph

    init(_ graph: RelationGraph) { self.graph = graph }

    /// The relation as an edge's label: `condemns`, `aide to`, `does not provide for`.
    func label(_ words: RelationWords, isNegated: Bool, isPlural: Bool) -> String {
        let verb = predicate(words, isNegated: isNegated, isPlural: isPlural)
        guard !isNegated else { return verb }
        for start in ["is an ", "is a ", "are ", "is "] where verb.hasPrefix(start) && verb.count > start.count {
            return String(verb.dropFirst(start.count))
        }
        return verb
    }

    /// The relation as a verb of a sentence: `is an aide to`, `do not provide for`.
    func predicate(_ words: RelationWords, isNegated: Bool, isPlural: Bool) -> String {
        if words.base.hasPrefix("be ") {
            return (isPlural ? "are " : "is ") + (isNegated ? "not " : "") + words.base.dropFirst(3)
        }
        if isNegated { return (isPlural ? "do not " : "does not ") + words.base }
        return isPlural ? words.base : words.now
    }

    /// The name of an entity or document; its id where it has none.
    func name(_ id: String) -> String {
        graph.entity(id)?.name ?? graph.document(id)?.title ?? id
    }

    func name(_ participant: Participant) -> String {
        switch participant {
        case .entity(let id), .document(let id): name(id)
        case .entities(let ids): ids.map(name).joined(separator: ", ")
        case .claims(let ids): (ids.count == 1 ? "claim " : "claims ") + ids.joined(separator: ", ")
        case .label(let text): "“\(text)”"
        case .unknown: "somebody not named"
        case .either(let ids): "either " + ids.map(name).joined(separator: " or ")
        }
    }

    /// A claim as a plain sentence: `Georgia condemns Draft treaty on Alliance and Partnership`.
    func sentence(_ claim: Claim) -> String {
        "\(name(claim.subject)) \(verb(of: claim)) \(name(claim.object))"
    }

    private func verb(of claim: Claim) -> String {
        let words = graph.ontology.relation(claim.relation)?.words ?? RelationWords(fromID: claim.relation)
        return predicate(words, isNegated: claim.polarity == .negated, isPlural: isPlural(claim.subject))
    }

    func isPlural(_ participant: Participant) -> Bool {
        switch participant {
        case .entity(let id): graph.entity(id)?.isPlural ?? false
        case .entities, .claims: true
        case .document, .label, .unknown, .either: false
        }
    }

    /// What claims say, seen from an entity that they share: `that Leonid Tibilov announces it`, `that it is a step
    /// toward the annexation of Abkhazia, South Ossetia`.
    func content(of claims: [Claim], seenFrom target: String) -> String? {
        guard let first = claims.first else { return nil }
        if claims.allSatisfy({ $0.object.entityIDs.contains(target) }) {
            var subjects: [String] = []
            for claim in claims where !subjects.contains(name(claim.subject)) { subjects.append(name(claim.subject)) }
            guard claims.allSatisfy({ $0.relation == first.relation }) else { return ids(of: claims) }
            return "that \(subjects.joined(separator: ", ")) \(verb(of: first)) it"
        }
        if claims.allSatisfy({ $0.subject == first.subject && $0.relation == first.relation }) {
            return "that it \(verb(of: first)) " + claims.map { name($0.object) }.joined(separator: ", ")
        }
        return ids(of: claims)
    }

    private func ids(of claims: [Claim]) -> String { claims.map(\.id).joined(separator: ", ") }
}
