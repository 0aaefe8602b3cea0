import EntenteModel

/// The entries of a timeline while they are gathered.
struct TimelineDrafts {
    private struct Key: Hashable {
        var dating: TimelineEntry.Dating
        var when: ValidityPeriod?
        /// The event to which the claims belong, or what they say.
        var what: String
    }

    private struct Draft {
        var entry: TimelineEntry
        var earliest: Int?
        var latest: Int?
        /// The numbers of the drafts of which its claims speak.
        var about: Set<Int> = []
        /// How long a chain of claims about claims leads to it.
        var depth = 0
    }

    private let graph: RelationGraph
    private var drafts: [Draft] = []
    private var numbers: [Key: Int] = [:]
    private var draftOfClaim: [String: Int] = [:]
    private(set) var withoutTime: [String] = []

    init(_ graph: RelationGraph) { self.graph = graph }

    mutating func add(_ claim: Claim, isCertain: Bool) {
        let kind = graph.ontology.relation(claim.relation)
        let isFact = claim.polarity == .affirmed && claim.modality == .actual
        let told = graph.saidTime(of: claim)
        if claim.polarity == .affirmed, let on = claim.on {
            add(claim, isCertain, .happened, on)
        } else if claim.polarity == .affirmed, let valid = claim.valid {
            let began = valid.start.date.map { ValidityPeriod($0) }
            let ended = valid.end.date.map { ValidityPeriod($0) }
            if began == nil, ended == nil { withoutTime.append(claim.id) }
            if let began { add(claim, isCertain, .began, began) }
            if let ended, ended != began { add(claim, isCertain, .ended, ended) }
        } else if isFact, kind?.nature == .event {
            add(claim, isCertain, .undated, told?.openedBackwards)
        } else if claim.polarity == .affirmed && (isFact || claim.modality == .evaluative) {
            withoutTime.append(claim.id)
        } else {
            add(claim, isCertain, .told, told)
        }
    }

    private mutating func add(
        _ claim: Claim, _ isCertain: Bool, _ dating: TimelineEntry.Dating, _ when: ValidityPeriod?
    ) {
        // "At some time" is no time.
        let bound = when.flatMap { $0.earliestDay == nil && $0.latestDay == nil ? nil : $0 }
        let key = Key(dating: dating, when: when, what: subjectMatter(claim))
        let number = numbers[key] ?? drafts.count
        if number == drafts.count {
            numbers[key] = number
            let entry = TimelineEntry(
                dating: dating, when: bound, claims: [], preceding: 0, speaksOf: [], isCertain: true)
            drafts.append(Draft(entry: entry, earliest: bound?.earliestDay, latest: bound?.latestDay))
        }
        drafts[number].entry.claims.append(claim.id)
        if !isCertain { drafts[number].entry.isCertain = false }
        if draftOfClaim[claim.id] == nil { draftOfClaim[claim.id] = number }
    }

    /// The event that the claim names as its own, else the claim's own words.
    private func subjectMatter(_ claim: Claim) -> String {
        if let event = claim.qualifier("event").first, graph.entity(event) != nil { return event }
        let isSymmetric = graph.ontology.relation(claim.relation)?.isSymmetric == true
        let ends = [claim.subject.description, claim.object.description]
        let ordered = isSymmetric ? ends.sorted() : ends
        return "\(ordered[0]) \(claim.relation) \(ordered[1]) \(claim.polarity) \(claim.modality)"
    }

    // MARK: Claims about claims

    /// Who denies or affirms a claim does so after it: the bounds of the one limit those of the other.
    mutating func boundByReferences() {
        for number in drafts.indices {
            for claim in drafts[number].entry.claims.compactMap({ graph.claim($0) }) {
                guard graph.ontology.relation(claim.relation)?.isStance == true else { continue }
                for id in claim.object.claimIDs {
                    guard let other = draftOfClaim[id], other != number else { continue }
                    drafts[number].about.insert(other)
                    drafts[number].entry.speaksOf.append(id)
                }
            }
            drafts[number].entry.speaksOf = Set(drafts[number].entry.speaksOf).sorted(by: NaturalOrder.precedes)
        }
        let order = inOrderOfReference()
        for number in order {
            for other in drafts[number].about {
                drafts[number].depth = max(drafts[number].depth, drafts[other].depth + 1)
                if let first = drafts[other].earliest {
                    drafts[number].earliest = max(drafts[number].earliest ?? first, first)
                }
            }
        }
        for number in order.reversed() {
            guard let last = drafts[number].latest else { continue }
            for other in drafts[number].about {
                drafts[other].latest = min(drafts[other].latest ?? last, last)
            }
        }
        dropWhatDatesContradict()
    }

    /// Each after those of which it speaks; what speaks of itself in a circle is left out.
    private func inOrderOfReference() -> [Int] {
        var waiting = drafts.map(\.about.count)
        var speakers: [Int: [Int]] = [:]
        for number in drafts.indices {
            for other in drafts[number].about { speakers[other, default: []].append(number) }
        }
        var order = drafts.indices.filter { waiting[$0] == 0 }
        var next = 0
        while next < order.count {
            for speaker in (speakers[order[next]] ?? []).sorted() {
                waiting[speaker] -= 1
                if waiting[speaker] == 0 { order.append(speaker) }
            }
            next += 1
        }
        return order
    }

    /// Where a reply is dated before what it replies to the dates stand as they are written.
    private mutating func dropWhatDatesContradict() {
        for number in drafts.indices {
            guard let first = drafts[number].earliest, let last = drafts[number].latest, first > last else { continue }
            let when = drafts[number].entry.when
            (drafts[number].earliest, drafts[number].latest) = (when?.earliestDay, when?.latestDay)
        }
    }

    // MARK: Order

    func ordered() -> (entries: [TimelineEntry], undated: [TimelineEntry]) {
        func finished(_ draft: Draft) -> TimelineEntry {
            var entry = draft.entry
            entry.claims.sort(by: NaturalOrder.precedes)
            return entry
        }
        func key(_ draft: Draft) -> (Int, Int, Int, Int) {
            let dating = TimelineEntry.Dating.allCases.firstIndex(of: draft.entry.dating) ?? 0
            return (draft.latest ?? .max, draft.earliest ?? .min, draft.depth, dating)
        }
        let sorted = drafts.map { (key: key($0), draft: $0, entry: finished($0)) }.sorted { a, b in
            a.key == b.key ? NaturalOrder.precedes(a.entry.claims[0], b.entry.claims[0]) : a.key < b.key
        }
        let dated = sorted.filter { $0.draft.latest != nil || $0.draft.earliest != nil }
        let latest = dated.map { $0.draft.latest ?? .max }
        let entries = dated.map { item in
            var entry = item.entry
            entry.preceding = item.draft.earliest.map { Self.count(latest, below: $0) } ?? 0
            return entry
        }
        return (entries, sorted.filter { $0.draft.latest == nil && $0.draft.earliest == nil }.map(\.entry))
    }

    /// How many of the ascending numbers lie below a bound. O(log n).
    private static func count(_ ascending: [Int], below bound: Int) -> Int {
        var (low, high) = (0, ascending.count)
        while low < high {
            let middle = (low + high) / 2
            if ascending[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
