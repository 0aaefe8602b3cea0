public import EntenteModel

/// The few words that stand beside an arrow or under a name. Sentences are in ``Narrator/sentence(_:)``.
extension Narrator {
    /// A relation as the label of an arrow: "condemns", "aide to", "does not provide for". The arrow says "is a" already;
    /// a negation is told in full.
    public func label(_ relation: String, isNegated: Bool = false, isPlural: Bool = false) -> String {
        let kind = graph.ontology.relation(relation) ?? RelationKind(id: relation)
        let verb = VerbPhrase(kind: kind, isPlural: isPlural, happened: false)
            .text(polarity: isNegated ? .negated : .affirmed, modality: .actual, isPerson: true)
        if isNegated { return verb }
        for start in ["is an ", "is a ", "are ", "is "] where verb.hasPrefix(start) && verb.count > start.count {
            return String(verb.dropFirst(start.count))
        }
        return verb
    }

    /// What claims say, beside an arrow that ends at an entity that they share, which is "it" if it is no person: "that
    /// Leonid Tibilov announced it", "that it is a step toward the annexation of Abkhazia and South Ossetia".
    public func content(of claims: [Claim], seenFrom id: String) -> String {
        var narrator = self
        if let entity = graph.entity(id), !entity.isPlural, !graph.ontology.isKind(entity.kind, a: "person") {
            narrator.pronoun = id
        }
        return English.list(narrator.clauses(claims.map(\.id)).map { "that \($0)" })
    }

    /// When a claim says that it was, in short form: "since Mar 2015", "Nov–Dec 2014", "between 2008 and 2014"; `nil`: it
    /// does not tell.
    public func shortDate(of claim: Claim) -> String? {
        claim.on.map(Self.shortDate) ?? claim.valid?.label(as: .state)
    }

    /// When an event happened, in short form. Of an interval the months or years: nobody should read it as an event
    /// that lasted.
    public static func shortDate(_ period: ValidityPeriod) -> String {
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
