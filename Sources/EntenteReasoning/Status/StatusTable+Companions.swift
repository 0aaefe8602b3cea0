import EntenteModel

/// What stands beside the claims of a triple and makes no dispute: negations, other days.
struct Companions: Sendable {
    /// Claims of an entry, in natural order of their ids.
    struct Negated: Sendable {
        var ids: [String]
        /// When each does not hold; empty where none tells.
        var times: [ValidityPeriod?]
    }

    /// The negated claims of each entry of the index that has affirmed ones too.
    private(set) var negated: [Int: Negated] = [:]
    /// Of the facts of an entry that tell a day: the first last day and the last first day.
    private(set) var days: [Int: (firstEnd: Int, lastStart: Int)] = [:]

    /// O(claims · log claims).
    init(_ graph: RelationGraph, _ index: RelationshipIndex) {
        for (number, entry) in index.entries.enumerated() where entry.count > 1 {
            let negated = entry.map(Int.init).filter { graph.polarity($0) == .negated }
            if !negated.isEmpty, negated.count < entry.count {
                let ordered = negated.map { (id: graph.claims.id($0), valid: graph.detail($0)?.valid) }
                    .sorted { NaturalOrder.precedes($0.id, $1.id) }
                let areTimeless = ordered.allSatisfy { $0.valid == nil }
                self.negated[number] = Negated(ids: ordered.map(\.id), times: areTimeless ? [] : ordered.map(\.valid))
            }
            for position in entry.map(Int.init) {
                guard let on = Self.factDay(position, graph) else { continue }
                let ends: (firstEnd: Int, lastStart: Int) = (on.latestDay ?? .max, on.earliestDay ?? .min)
                let known = days[number] ?? ends
                days[number] = (min(known.firstEnd, ends.firstEnd), max(known.lastStart, ends.lastStart))
            }
        }
    }

    /// When a fact that is told as an event happened.
    static func factDay(_ position: Int, _ graph: RelationGraph) -> ValidityPeriod? {
        guard graph.modality(position) == .actual, graph.polarity(position) == .affirmed else { return nil }
        return graph.detail(position)?.on
    }
}

extension StatusTable {
    /// The claims that negate what a claim affirms, whatever the modality of either, in natural order: who says that a
    /// state never promised to recognise another stands beside who expects it to. Those of times that surely do not
    /// overlap are left out. None for a claim that is not affirmed. O(negated claims of the triple).
    public func negations(of id: String) -> [String] { negations(of: [id]) }

    /// The claims that negate what any of several claims affirms.
    func negations(of ids: [String]) -> [String] {
        if companions.negated.isEmpty { return [] }
        var affirmed: [Int: [ValidityPeriod?]] = [:]
        for position in ids.compactMap({ graph.claimPosition($0) }) where graph.polarity(position) == .affirmed {
            for entry in index.entries(of: position) where companions.negated[entry] != nil {
                affirmed[entry, default: []].append(graph.detail(position)?.valid)
            }
        }
        let lists = affirmed.map { entry, times in companions.negated[entry].map { Self.against(times, $0) } ?? [] }
        // Of one triple the list is there already.
        return lists.count == 1 ? lists[0] : Set(lists.joined()).sorted(by: NaturalOrder.precedes)
    }

    private static func against(_ times: [ValidityPeriod?], _ negated: Companions.Negated) -> [String] {
        if negated.times.isEmpty || times.contains(nil) { return negated.ids }
        return zip(negated.ids, negated.times).filter { _, valid in
            valid.map { valid in times.contains { $0.map { $0.overlaps(valid) != .no } ?? true } } ?? true
        }.map(\.0)
    }

    /// The facts of the same triple that happened on another day than a fact that did, in natural order: either there
    /// were two events, or the texts disagree. None where dates may be the same, or where both claims name an event
    /// and not the same one. O(claims of the triple) where there is one, else O(1).
    public func otherDates(of id: String) -> [String] {
        guard let position = graph.claimPosition(id), let on = Companions.factDay(position, graph),
            index.entries(of: position).compactMap({ companions.days[$0] }).contains(where: { days in
                (on.earliestDay ?? .min) > days.firstEnd || (on.latestDay ?? .max) < days.lastStart
            })
        else { return [] }
        func event(_ position: Int) -> [String]? {
            graph.detail(position)?.with.first { $0.name == "event" }?.values
        }
        let own = event(position)
        return index.companions(of: position).filter { other in
            guard let day = Companions.factDay(other, graph) else { return false }
            if let own, let event = event(other), event != own { return false }
            return on.happensBefore(day) == .yes || day.happensBefore(on) == .yes
        }.map { graph.claims.id($0) }.sorted(by: NaturalOrder.precedes)
    }
}

extension RelationGraph {
    /// The positions of expectations, intentions and proposals whose day is surely past at a date, and of whose triple
    /// nobody who is heard tells as a fact that it came to be, or did not. O(claims).
    func overdue(by date: CalendarDate, among heard: [Int]) -> [Int] {
        let plans: Set<Modality> = [.expected, .intended, .proposed]
        let past = heard.filter { position in
            guard plans.contains(modality(position)), polarity(position) == .affirmed, let detail = detail(position),
                // Who proposes or seeks something has done so.
                ontology.relation(relationNames[relationNumber(position)])?.isAttitude != true
            else { return false }
            let time = detail.on ?? detail.valid?.start.date.map { ValidityPeriod($0) }
            return time?.hasHappened(by: date) == .yes
        }
        if past.isEmpty { return [] }
        let index = RelationshipIndex(self, hearing: heard)
        return past.filter { position in
            !index.companions(of: position).contains { modality($0) == .actual && polarity($0) != .none }
        }
    }
}
