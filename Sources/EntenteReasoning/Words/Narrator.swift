public import EntenteModel

/// Puts claims into English sentences: the one place that makes words.
///
/// Who is unnamed in the text stays unnamed; the modality shapes the verb, so that an allegation is never told as a fact.
/// Under a lens a claim counts as denied if the denial is heard, and ``Naming`` says by which names polities go.
public struct Narrator: Sendable {
    let graph: RelationGraph
    /// The names that a point of view uses.
    public let naming: Naming
    /// The ids of the claims that deny a claim.
    let denials: [String: [String]]
    /// The ids of plans and expectations whose day is past, and of which nobody tells what came of them.
    let overdue: Set<String>
    /// The id of what is "it" for now.
    var pronoun: String?

    /// A narrator of one graph, whose names and words it uses, under a lens. O(claims).
    public init(_ graph: RelationGraph, lens: Lens = .everything) {
        self.graph = graph
        naming = Naming(graph, lens: lens)
        let heard = Evidence(graph, lens).positions
        denials = StatusTable.denials(in: graph, hearing: heard)
        overdue = lens.asOf.map { Set(graph.overdue(by: $0, among: heard).map { graph.claims.id($0) }) } ?? []
    }

    /// "Georgia condemned the draft treaty", "Under a proposal, Russia would be party to …", without a full stop.
    public func sentence(_ claim: Claim) -> String {
        bareSentence(claim) + standing(claim)
    }

    /// The same without what other claims say against it.
    public func bareSentence(_ claim: Claim) -> String {
        core(claim, naming: true) + details(claim, naming: true)
    }

    /// What all claims that say the same have in common: who, what, to whom. `naming`: whom a right is granted, too, which
    /// another claim may say of another.
    package func core(_ claim: Claim, naming holder: Bool = false) -> String {
        let whether = claim.polarity == .none ? "it is left open whether " : ""
        let sentence = whether + triple(claim, naming: holder)
        return beginsWithBareName(claim) ? sentence : English.capitalized(sentence)
    }

    /// In a table the names are all there is, and a and A are two: they stay as they are.
    private func beginsWithBareName(_ claim: Claim) -> Bool {
        graph.ontology.isOpen && claim.polarity != .none && claim.modality != .proposed
            && !claim.subject.entityIDs.isEmpty
    }

    /// The bare sentence of the claim of an id; `nil` where there is none.
    public func sentence(ofClaim id: String) -> String? { graph.claim(id).map(bareSentence) }

    private func triple(_ claim: Claim, naming holder: Bool) -> String {
        "\(circumstance(claim))\(name(claim.subject, position: .subject)) \(predicate(claim, naming: holder))"
    }

    /// Under what a thing "would" be: what follows from a proposal is none itself.
    private func circumstance(_ claim: Claim) -> String {
        let isAttitude = graph.ontology.relation(claim.relation)?.isAttitude ?? false
        return claim.modality == .proposed && !isAttitude && !claim.isDerived ? "under a proposal, " : ""
    }

    /// The sentence without its subject.
    private func predicate(_ claim: Claim, naming holder: Bool) -> String {
        var verb = verb(claim)
        guard !claim.object.claimIDs.isEmpty else {
            let words = fitted(holder ? granted(verb, to: claim) : verb, to: [claim])
            return "\(words) \(name(claim.object, position: .object))"
        }
        // "agreed with Georgia", but "agreed that …".
        if verb.hasSuffix(" with") { verb.removeLast(5) }
        if let denied = ownWords(claim) { return "\(verb) having \(denied)" }
        let that = English.conjunction(after: kind(claim).words.base)
        return "\(verb) \(English.list(clauses(claim.object.claimIDs).map { "\(that) \($0)" }))"
    }

    /// Who holds a right stands behind the verb: "grants Georgia a right toward Russia concerning".
    private func granted(_ verb: String, to claim: Claim) -> String {
        guard isGrant(claim), let gap = verb.firstRange(of: " a right") else { return verb }
        let addressees = claim.qualifier("addressee").map(nounPhrase)
        let toward = addressees.isEmpty ? "" : " toward " + English.list(addressees)
        let holders = English.list(claim.qualifier("holder").map(nounPhrase))
        return verb[..<gap.lowerBound] + " \(holders) a right\(toward)" + verb[gap.upperBound...]
    }

    func isGrant(_ claim: Claim) -> Bool {
        !claim.qualifier("holder").isEmpty && kind(claim).words.base.contains(" a right")
    }

    private func kind(_ claim: Claim) -> RelationKind {
        graph.ontology.relation(claim.relation) ?? RelationKind(id: claim.relation)
    }

    /// "denied having announced it" rather than "denied that he announced it", where the subject is one and the same.
    private func ownWords(_ claim: Claim) -> String? {
        guard claim.relation == StatusTable.denialRelation, case .entity = claim.subject,
            claim.object.claimIDs.count == 1, let inner = graph.claim(claim.object.claimIDs[0]),
            inner.subject == claim.subject, inner.polarity == .affirmed, inner.object.claimIDs.isEmpty,
            inner.modality == .actual || inner.modality == .alleged, isPast(inner)
        else { return nil }
        return English.participle(ofPast: kind(inner).words.past) + " " + name(inner.object, position: .object)
    }

    /// The verb phrase of a claim, agreeing with its subject: "condemned", "is alleged to be a step toward annexing".
    public func verb(_ claim: Claim) -> String {
        let isPlural = isPlural(claim.subject)
        return VerbPhrase(kind: kind(claim), isPlural: isPlural, happened: isPast(claim)).text(
            polarity: claim.polarity, modality: claim.modality, isPerson: isActor(claim.subject))
    }

    /// Words of what follows from claims, fit to what it follows from: who signed a memorandum is "bound by an agreement"
    /// and not "by a treaty". Of other claims the words stay as they are.
    public func fitted(_ words: String, to claims: [Claim]) -> String {
        guard let place = words.firstRange(of: "a treaty"), claims.allSatisfy(\.isDerived) else { return words }
        let premises = claims.flatMap { $0.qualifier("premises") }.compactMap { graph.claim($0) }
        let kinds = premises.flatMap(\.object.entityIDs).compactMap { graph.entity($0)?.kind }
            .filter { graph.ontology.isKind($0, a: "instrument") }
        guard let kind = kinds.first, !kinds.contains(where: { graph.ontology.isKind($0, a: "treaty") }) else {
            return words
        }
        let name = graph.ontology.kind(kind)?.name ?? kind
        let article = name.first.map { "aeiou".contains($0) } == true ? "an" : "a"
        return words[..<place.lowerBound] + "\(article) \(name)" + words[place.upperBound...]
    }

    /// Whether the claim is told in the past: what happened; what is said of something that happened; and a state that
    /// was over when it was told.
    private func isPast(_ claim: Claim) -> Bool {
        switch kind(claim).nature {
        case .event: true
        case .either: claim.on != nil || isKind(claim.subject, a: "event") || wasOver(claim)
        case .state: wasOver(claim)
        }
    }

    private func wasOver(_ claim: Claim) -> Bool {
        guard let valid = claim.valid, let said = graph.saidTime(of: claim)?.possibleEventDays else { return false }
        // Of a speech of some day up to the report, the report; of a document of an unknown later day, its first day.
        return valid.possibleStateDays.upperBound < (said.upperBound == .max ? said.lowerBound : said.upperBound)
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
        case .label(let text): return "“\(English.withoutStop(text))”"
        case .unknown: return position == .subject ? "somebody unnamed" : "somebody whom the text does not name"
        case .claims(let ids):
            return (ids.count > 1 ? "the claims " : "the claim ") + English.list(clauses(ids).map { "that \($0)" })
        }
    }

    /// Claims inside another one. What is said of several objects in the same words is one clause.
    func clauses(_ ids: [String]) -> [String] {
        var contents: [Claim] = []
        for claim in ids.compactMap({ graph.claim($0) }) {
            if let last = contents.last, case .entity(let id) = claim.object, !last.object.entityIDs.isEmpty,
                last.subject == claim.subject, last.relation == claim.relation, last.polarity == claim.polarity,
                last.modality == claim.modality
            {
                contents[contents.count - 1].object = .entities(last.object.entityIDs + [id])
            } else {
                contents.append(claim)
            }
        }
        return contents.map(clause)
    }

    /// A claim inside another one. What an allegation says is told as its content: "denied that it is a step toward
    /// annexation". Of a claim about claims that are about claims themselves, only that much is told.
    private func clause(_ claim: Claim) -> String {
        let inner = (claim.subject.claimIDs + claim.object.claimIDs).compactMap { graph.claim($0) }
        if inner.contains(where: { !$0.subject.claimIDs.isEmpty || !$0.object.claimIDs.isEmpty }) {
            let subject = claim.subject.claimIDs.isEmpty ? name(claim.subject, position: .subject) : "another claim"
            let object = claim.object.claimIDs.isEmpty ? name(claim.object, position: .object) : "another claim"
            return "\(subject) \(verb(claim)) \(object)"
        }
        var content = claim
        if content.modality == .alleged { content.modality = .actual }
        return triple(content, naming: true)
    }

    /// The name of an entity, the title of a document, or the id where it has none.
    public func displayName(_ id: String) -> String {
        if let entity = graph.entity(id) { return naming.name(of: entity) }
        if let document = graph.document(id) { return document.title.map { "“\($0)”" } ?? id }
        return id == "unknown" ? "somebody unnamed" : id
    }

    /// The name with the article that a sentence needs: "the Treaty on Alliance".
    public func nounPhrase(_ id: String) -> String {
        if id == pronoun { return "it" }
        guard let entity = graph.entity(id) else { return displayName(id) }
        let article = graph.ontology.article(of: entity)
        let name = naming.name(of: entity)
        return article == .none ? name : "\(article.rawValue) \(name)"
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
        isKind(participant, a: "actor") || (graph.ontology.isOpen && !participant.entityIDs.isEmpty)
    }

    private func isKind(_ participant: Participant, a kind: String) -> Bool {
        guard let id = participant.entityIDs.first, let entity = graph.entity(id) else { return false }
        return graph.ontology.isKind(entity.kind, a: kind)
    }
}
