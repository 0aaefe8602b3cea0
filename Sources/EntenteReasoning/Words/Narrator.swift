public import EntenteModel

/// Puts claims into English sentences: the one place that makes words.
///
/// Who is unnamed in the text stays unnamed; the modality shapes the verb, so that an allegation is never told as a fact.
public struct Narrator: Sendable {
    let graph: RelationGraph
    /// The ids of the claims that deny a claim.
    private let denials: [String: [String]]

    /// A narrator of one graph, whose names and words it uses.
    public init(_ graph: RelationGraph) {
        self.graph = graph
        denials = StatusTable.denials(in: graph)
    }

    /// "Georgia condemned the draft treaty", "Russia is proposed to be party to …", without a full stop.
    public func sentence(_ claim: Claim) -> String {
        bareSentence(claim) + standing(claim)
    }

    /// The same without what other claims say against it.
    public func bareSentence(_ claim: Claim) -> String {
        let whether = claim.polarity == .none ? "it is not said whether " : ""
        return English.capitalized(whether + triple(claim)) + qualifiers(claim)
            + (isJudgment(claim) ? " (a judgment)" : "")
    }

    /// Remarks carry their own words, and where no position is taken nothing is judged.
    private func isJudgment(_ claim: Claim) -> Bool {
        claim.modality == .evaluative && claim.polarity != .none
            && !(graph.ontology.relation(claim.relation)?.isProvenance ?? false)
    }

    private func triple(_ claim: Claim) -> String {
        var verb = verb(claim)
        // "agreed with Georgia", but "agreed that …".
        if !claim.object.claimIDs.isEmpty, verb.hasSuffix(" with") { verb.removeLast(5) }
        return "\(name(claim.subject, position: .subject)) \(verb) \(name(claim.object, position: .object))"
    }

    /// The verb phrase of a claim, agreeing with its subject: "condemned", "is alleged to be a step toward annexing".
    public func verb(_ claim: Claim) -> String {
        let kind = graph.ontology.relation(claim.relation) ?? RelationKind(id: claim.relation)
        let isPlural = isPlural(claim.subject)
        return VerbPhrase(kind: kind, isPlural: isPlural, happened: isEvent(claim, kind)).text(
            polarity: claim.polarity, modality: claim.modality, isPerson: isActor(claim.subject))
    }

    /// Whether the claim is told in the past: an event, or a relation that may be either and has a date of happening.
    private func isEvent(_ claim: Claim, _ kind: RelationKind) -> Bool {
        kind.nature == .event || (kind.nature == .either && claim.on != nil)
    }

    /// What must not be left out: that the claim is denied, and by whom.
    private func standing(_ claim: Claim) -> String {
        if claim.isDerived { return " (follows from \(English.list(claim.qualifier("premises"))))" }
        let denials = denials[claim.id] ?? []
        guard !denials.isEmpty else { return "" }
        let deniers = denials.compactMap { graph.claim($0) }.map { name($0.subject, position: .subject) }
        return " (denied by \(English.list(deniers)))"
    }

    /// The side words that a sentence would be wrong without: for whom, to whom, as what.
    private func qualifiers(_ claim: Claim) -> String {
        let toward = claim.qualifier("holder").isEmpty ? "to" : "toward"
        let spoken = [
            ("title", "as"), ("role", "as"), ("for", "for"), ("over", "over"), ("holder", "to"), ("addressee", toward),
        ]
        return spoken.map { name, preposition in
            let values = claim.qualifier(name)
            return values.isEmpty ? "" : " \(preposition) \(English.list(values.map(nounPhrase)))"
        }.joined()
    }

    /// A subject in words: a name, or "somebody unnamed".
    public func name(of participant: Participant) -> String { name(participant, position: .subject) }

    enum Position { case subject, object }

    /// A participant in words. Unnamed participants are said to be unnamed.
    func name(_ participant: Participant, position: Position) -> String {
        switch participant {
        case .entity(let id), .document(let id): return nounPhrase(id)
        case .entities(let ids): return English.list(ids.map(nounPhrase))
        case .either(let ids): return "either " + ids.map(nounPhrase).joined(separator: " or ")
        case .label(let text): return "“\(text)”"
        case .unknown: return position == .subject ? "somebody unnamed" : "somebody whom the text does not name"
        case .claims(let ids):
            let told = ids.compactMap { graph.claim($0) }.map { "“\(clause($0))”" }
            return (position == .subject ? "the claim " : "") + "that " + English.list(told)
        }
    }

    /// A claim inside another one, no deeper than one level. What an allegation says is told as its content: "denied
    /// that it is a step toward annexation".
    private func clause(_ claim: Claim) -> String {
        guard claim.subject.claimIDs.isEmpty && claim.object.claimIDs.isEmpty else { return "claim \(claim.id)" }
        var content = claim
        if content.modality == .alleged { content.modality = .actual }
        // Quotes within quotes are single ones.
        return String(triple(content).map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
    }

    /// The name of an entity, the title of a document, or the id where it has none.
    public func displayName(_ id: String) -> String {
        if let entity = graph.entity(id) { return entity.name }
        if let document = graph.document(id) { return document.title.map { "“\($0)”" } ?? id }
        return id == "unknown" ? "somebody unnamed" : id
    }

    /// The name with the article that a sentence needs: "the Treaty on Alliance".
    public func nounPhrase(_ id: String) -> String {
        guard let entity = graph.entity(id) else { return displayName(id) }
        let article = graph.ontology.article(of: entity)
        return article == .none ? entity.name : "\(article.rawValue) \(entity.name)"
    }

    private func isPlural(_ participant: Participant) -> Bool {
        switch participant {
        case .entity(let id): graph.entity(id)?.isPlural ?? false
        case .entities(let ids): ids.count > 1
        case .claims(let ids): ids.count > 1
        default: false
        }
    }

    /// Whether the subject can intend something: an actor, not a treaty.
    private func isActor(_ participant: Participant) -> Bool {
        guard let id = participant.entityIDs.first, let entity = graph.entity(id) else { return false }
        return graph.ontology.isKind(entity.kind, a: "actor") || graph.ontology.isOpen
    }
}
