extension ValidityPeriod {
    // MARK: - A state

    /// Whether a state of this period holds on a date.
    ///
    /// - Parameter date: where it is a month or a year, *yes* means on every day of it and *no* on none.
    /// - Returns: *possibly* also between the first and the last day that a partial bound allows:
    ///   `2008/2015` holds possibly in 2008, surely in 2009, possibly in 2015.
    public func holds(on date: CalendarDate) -> Certainty {
        let asked = date.possibleDays
        let (starts, ends) = stateDays
        return Certainty(
            always: starts.last <= asked.first && asked.last <= ends.first,
            never: asked.last < starts.first || ends.last < asked.first)
    }

    /// Whether a state of this period has ended before a date; before its last day, where that is a month or a year.
    ///
    /// A period with an open end is never over, one with an unknown end possibly.
    public func isOver(by date: CalendarDate) -> Certainty {
        let asked = date.possibleLastDays
        let ends = stateDays.ends
        return Certainty(always: ends.last < asked.first, never: ends.first >= asked.last)
    }

    /// Whether a state of this period has ended before one of the other period begins.
    public func precedes(_ other: ValidityPeriod) -> Certainty {
        let ends = stateDays.ends
        let starts = other.stateDays.starts
        return Certainty(always: ends.last < starts.first, never: ends.first >= starts.last)
    }

    /// Whether there is a day on which states of both periods hold.
    public func overlaps(_ other: ValidityPeriod) -> Certainty {
        let mine = stateDays
        let others = other.stateDays
        return Certainty(
            always: mine.starts.last <= others.ends.first && others.starts.last <= mine.ends.first,
            never: mine.starts.first > others.ends.last || others.starts.first > mine.ends.last)
    }

    // MARK: - An event

    /// Whether an event within this period has happened by a date: by its last day, where that is a month or a year.
    ///
    /// An event on `2014` has happened by `2014` (yes), by `2014-06` (possibly), and not by `2013`.
    public func hasHappened(by date: CalendarDate) -> Certainty {
        let asked = date.possibleLastDays
        let days = eventDays
        return Certainty(always: days.last <= asked.first, never: days.first > asked.last)
    }

    /// Whether an event within this period happened on an earlier day than an event within the other.
    ///
    /// That it was not later is the opposite of the opposite: `other.happensBefore(self).not`.
    public func happensBefore(_ other: ValidityPeriod) -> Certainty {
        let mine = eventDays
        let others = other.eventDays
        return Certainty(always: mine.last < others.first, never: mine.first >= others.last)
    }

    /// The first day on which an event within this period may have happened; nil if there is no such bound.
    public var earliestDay: Int? { eventDays.first == .min ? nil : eventDays.first }

    /// The last day on which an event within this period may have happened; nil if there is no such bound.
    public var latestDay: Int? { eventDays.last == .max ? nil : eventDays.last }

    // MARK: - Days

    /// The days on which an event may have happened.
    var eventDays: DayRange {
        DayRange(start.date?.possibleDays.first ?? .min, end.date?.possibleDays.last ?? .max)
    }

    /// The days on which a state may have begun and may have ended.
    var stateDays: (starts: DayRange, ends: DayRange) {
        if let date = singleDate {
            let days = date.possibleDays
            return date.qualifier == nil
                ? (DayRange(days.first, days.first), DayRange(days.last, days.last)) : (days, days)
        }
        var starts = start.possibleDays(open: .sinceEver)
        var ends = end.possibleDays(open: .forEver)
        // Nothing ends before it begins: each bound limits the other (2008/2008-03 begins by March).
        starts.last = min(starts.last, ends.last)
        ends.first = max(ends.first, starts.first)
        return (starts, ends)
    }
}

extension ValidityPeriod.Bound {
    fileprivate func possibleDays(open: DayRange) -> DayRange {
        switch self {
        case .date(let date): date.possibleDays
        case .open: open
        case .unknown: .anyDay
        }
    }
}
