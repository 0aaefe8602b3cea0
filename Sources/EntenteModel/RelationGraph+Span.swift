extension RelationGraph {
    /// The days that the claim at a position may be about: on which its event may have happened or its state may have held;
    /// `Int.min` and `Int.max` where there is no bound. O(1).
    ///
    /// An event without a date happened by the day it was told, a state without a period holds from that day on (CLAIMS:
    /// "Three clocks"); a state that is dated like an event begins then.
    package func span(ofClaimAt position: Int) -> ClosedRange<Int> {
        let detail = detail(position) ?? .none
        let isEvent = ontology.relation(relationNames[relationNumber(position)])?.nature == .event
        if let on = detail.on { return on.eventDays.first...(isEvent ? on.eventDays.last : .max) }
        if let valid = detail.valid {
            let (starts, ends) = valid.stateDays
            return starts.first...ends.last
        }
        guard let said = saidTime(said: detail.said, says: detail.says, citations: detail.citations)?.eventDays else {
            return .min ... .max
        }
        return isEvent ? .min...said.last : said.first ... .max
    }
}
