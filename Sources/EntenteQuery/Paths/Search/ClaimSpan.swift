import EntenteModel

/// When a claim can serve as a step in time, in day numbers.
struct ClaimSpan: Equatable, Sendable {
    /// The days that its dates allow.
    var possible: ClosedRange<Int>
    /// The days on which it surely holds, whatever its dates mean; `nil`: none.
    var certain: ClosedRange<Int>?
    /// Whether it happened on one of the possible days, rather than held through a period.
    var isEvent: Bool

    /// What a claim tells of its time: the days on which the event may have happened, or the state holds. `nil`: it is
    /// undated. What follows from claims holds while all its premises do.
    static func dated(_ graph: RelationGraph, _ position: Int) -> ClaimSpan? {
        guard let detail = graph.detail(position) else { return nil }
        if let on = detail.on {
            let days = on.possibleEventDays
            return ClaimSpan(
                possible: days, certain: days.lowerBound == days.upperBound ? days : nil, isEvent: true)
        }
        if let valid = detail.valid {
            return ClaimSpan(possible: valid.possibleStateDays, certain: valid.certainStateDays, isEvent: false)
        }
        guard detail.flags.contains(Claim.derivedFlag) else { return nil }
        let premises = premises(graph, position)
        guard premises.allSatisfy({ graph.detail($0).map { $0.on != nil || $0.valid != nil } ?? false }) else {
            return nil
        }
        return common(premises.map { holding(graph, $0) ?? always })
    }

    /// The days at which a claim counts under `--as-of` (CLAIMS: "Three clocks"): an event from its date on, a state
    /// within its period, and what is undated from the day on which it was said. `nil`: possibly on every day, surely on
    /// none.
    static func holding(_ graph: RelationGraph, _ position: Int) -> ClaimSpan? {
        guard let detail = graph.detail(position) else { return nil }
        if detail.flags.contains(Claim.derivedFlag) {
            return common(premises(graph, position).map { holding(graph, $0) ?? always }) ?? never
        }
        if let on = detail.on { return since(on) }
        if let valid = detail.valid {
            return ClaimSpan(possible: valid.possibleStateDays, certain: valid.certainStateDays, isEvent: false)
        }
        guard let said = graph.saidTime(said: detail.said, says: detail.says, citations: detail.citations) else {
            return nil
        }
        var span = since(said)
        // An undated event may lie any time before it was told.
        let name = graph.relationNames[graph.relationNumber(position)]
        if graph.ontology.relation(name)?.nature == .event { span.possible = always.possible }
        return span
    }

    /// Possibly on every day, surely on none.
    private static let always = ClaimSpan(possible: Int.min...Int.max, certain: nil, isEvent: false)
    /// On the day before all days, which no other claim shares.
    private static let never = ClaimSpan(possible: Int.min...Int.min, certain: nil, isEvent: false)

    private static func since(_ time: ValidityPeriod) -> ClaimSpan {
        let days = time.possibleEventDays
        return ClaimSpan(
            possible: days.lowerBound...Int.max, certain: days.upperBound == .max ? nil : days.upperBound...Int.max,
            isEvent: false)
    }

    private static func premises(_ graph: RelationGraph, _ position: Int) -> [Int] {
        graph.claims[position].qualifier("premises").compactMap { graph.claimPosition($0) }
    }

    /// The days that all spans have; `nil` if there is none.
    private static func common(_ spans: [ClaimSpan]) -> ClaimSpan? {
        let first = spans.map(\.possible.lowerBound).max() ?? .min
        let last = spans.map(\.possible.upperBound).min() ?? .max
        guard first <= last else { return nil }
        var certain: ClosedRange<Int>?
        if spans.allSatisfy({ $0.certain != nil }) {
            let first = spans.compactMap(\.certain?.lowerBound).max() ?? .min
            let last = spans.compactMap(\.certain?.upperBound).min() ?? .max
            certain = first <= last ? first...last : nil
        }
        return ClaimSpan(possible: first...last, certain: certain, isEvent: false)
    }
}
