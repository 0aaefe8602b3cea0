import EntenteModel

/// Short words for edges, details and notes. Sentences for people to read elsewhere are made by other rooms.
struct Wording {
    let graph: RelationGraph

    init(_ graph: RelationGraph) { self.graph = graph }

    /// The relation as an edge's label: `condemns`, `aide to`, `does not provide for`.
    func label(_ words: RelationWords, isNegated: Bool, isPlural: Bool) -> String {
        let verb = predicate(words, isNegated: isNegated, isPlural: isPlural)
        guard !isNegated else { return verb }
        for start in ["is an ", "is a ", "are an ", "are a ", "are ", "is "]
        where verb.hasPrefix(start) && verb.count > start.count {
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

    /// When an event happened, in short form. Of an interval the months or years: `Nov–Dec 2014`, `between 2008 and
    /// 2014`; nobody should read it as an event that lasted.
    static func eventLabel(_ period: ValidityPeriod) -> String {
        guard !period.isSingleDate, let first = period.start.date, let last = period.end.date,
            first.qualifier == nil, last.qualifier == nil
        else { return period.label(as: .event) }
        if first.year == last.year, first.month == last.month, let month = coarse(first, toMonth: true) { return month }
        if first.year == last.year, first.month != nil, let end = coarse(last, toMonth: true),
            let start = coarse(first, toMonth: true)
        {
            return "\(start.prefix(3))–\(end)"
        }
        guard let start = coarse(first, toMonth: false), let end = coarse(last, toMonth: false), start != end else {
            return period.label(as: .event)
        }
        return "between \(start) and \(end)"
    }

    private static func coarse(_ date: CalendarDate, toMonth: Bool) -> String? {
        (try? CalendarDate(year: date.year, month: toMonth ? date.month : nil))?.label
    }
}
