import EntenteModel
import EntenteReasoning

/// Entities as nodes: subtitles and stages, computed from claims.
extension DiagramBuilder {
    func node(_ entity: Entity) -> Diagram.Node {
        let family = NodeFamily(rawValue: graph.ontology.family(of: entity.kind)) ?? .other
        let kind = graph.ontology.kind(entity.kind)?.name ?? entity.kind
        // Where there is no ontology a name is an identifier, and stays as it is.
        let spoken = narrator.naming.name(of: entity)
        let name = graph.ontology.isOpen ? spoken : English.capitalized(spoken)
        var node = Diagram.Node(id: entity.id, name: name, family: family, kind: kind)
        node.lineage = graph.ontology.lineage(of: entity.kind)
        switch family {
        case .person: node.subtitle = titles(of: entity.id)
        case .disputedPolity: node.subtitle = narrator.naming.standings(of: entity.id).first?.words ?? kind
        case .treaty: (node.subtitle, node.isDraft) = stage(ofInstrument: entity.id)
        case .event: (node.subtitle, node.isDraft) = stage(ofEvent: entity.id)
        case .proposal: node.isDraft = true
        default: break
        }
        node.isUncertain = usedNodes.contains(entity.id) && !certainNodes.contains(entity.id)
        // Who is there at a date, claims do not tell; what was put forward or signed, they do.
        if node.isUncertain, family.isMadeByClaims, !(node.subtitle?.hasPrefix(Self.possibly) ?? false) {
            node.subtitle = [Self.possibly, node.subtitle].compactMap { $0 }.joined(separator: " ")
        }
        return node
    }

    private static let possibly = Diagram.Edge.Remark.possibly.rawValue

    /// The titles and roles that claims give a person, each once, at most three: `de facto President / head`.
    /// They are told side by side because titles are disputed too; with what they are titles of, where that is not drawn.
    private func titles(of person: String) -> String? {
        var titles: [String] = []
        var fallbacks: [String] = []
        for claim in known where claim.polarity == .affirmed && claim.subject == .entity(person) {
            guard Relations.affiliations.contains(claim.relation), claim.modality == .actual else { continue }
            let given = claim.qualifier("title") + claim.qualifier("role")
            let elsewhere = claim.object.entityIDs.first { !usedNodes.contains($0) }
            for title in given {
                let words = elsewhere.map { "\(title) of \(narrator.nounPhrase($0))" } ?? title
                if !titles.contains(where: { $0.lowercased() == words.lowercased() }) { titles.append(words) }
            }
            if given.isEmpty, elsewhere == nil, let word = Self.roleWords[claim.relation] { fallbacks.append(word) }
        }
        let words = titles.isEmpty ? Array(fallbacks.prefix(1)) : Array(titles.prefix(3))
        return words.isEmpty ? nil : words.joined(separator: " / ")
    }

    private static let roleWords = ["aide-to": "aide", "spokesperson-for": "spokesperson", "official-of": "official"]

    /// Whether an instrument is signed, a draft or less: a draft is one that is only proposed, intended or expected to
    /// have parties. Without parties and without any actual claim it is what the strongest claim says: `intended`.
    private func stage(ofInstrument id: String) -> (String?, Bool) {
        let about = known.filter { $0.polarity == .affirmed && touches($0, id) }
        let parties = about.filter {
            ($0.relation == Relations.partyTo || $0.relation == Relations.signed) && $0.object.entityIDs.contains(id)
        }
        if parties.contains(where: { $0.modality == .actual }) {
            let signings = parties.filter { $0.relation == Relations.signed && $0.modality == .actual }
            let dates = signings.compactMap { $0.on.map(Narrator.shortDate) }
            let isOpen = signings.allSatisfy { uncertainClaims.contains($0.id) }
            let words = (isOpen ? [Self.possibly] : []) + ["signed"] + distinct(dates).prefix(1)
            return (signings.isEmpty ? nil : words.joined(separator: " "), false)
        }
        if !parties.isEmpty {
            guard planned(parties) != nil else { return (nil, false) }
            return (["draft", month(of: parties)].compactMap { $0 }.joined(separator: ", "), true)
        }
        // What nobody is said to be a party of may be no more than a wish.
        guard let plan = planned(about.filter { !Relations.opposing.contains($0.relation) }) else {
            return (nil, false)
        }
        return (plan.rawValue, true)
    }

    /// The strongest modality of what is proposed, intended or expected; `nil` where nothing is, or something is actual.
    /// What is alleged or an opinion does not tell whether a thing exists.
    private func planned(_ claims: [Claim]) -> Modality? {
        let modes = claims.map(\.modality).filter { [.actual, .proposed, .intended, .expected].contains($0) }
        return modes.contains(.actual) ? nil : modes.max()
    }

    /// The month in which a draft is first told of, if the claims have one.
    private func month(of claims: [Claim]) -> String? {
        let dates = claims.compactMap { graph.saidTime(of: $0)?.singleDate }
        guard let first = dates.min() else { return nil }
        return (try? CalendarDate(year: first.year, month: first.month))?.label
    }

    /// When an event was, from the claims that name it as theirs; whether it is no more than a plan.
    private func stage(ofEvent id: String) -> (String?, Bool) {
        let about = known.filter { $0.polarity == .affirmed && (touches($0, id) || $0.qualifier("event").contains(id)) }
        let dates = distinct(
            about.filter { $0.qualifier("event").contains(id) && $0.modality == .actual }
                .compactMap { $0.on.map(Narrator.shortDate) })
        let happens = about.filter { !Relations.plans.contains($0.relation) || $0.qualifier("event").contains(id) }
        if let plan = planned(happens) { return (plan.rawValue, true) }
        return (dates.count == 1 ? dates[0] : nil, false)
    }

    private func touches(_ claim: Claim, _ id: String) -> Bool {
        claim.subject.entityIDs.contains(id) || claim.object.entityIDs.contains(id)
    }
}
