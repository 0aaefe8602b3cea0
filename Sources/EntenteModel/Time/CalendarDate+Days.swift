extension CalendarDate {
    /// The number of the first day that the date may mean; 1 January of the year 1 is day 1.
    ///
    /// An approximate date begins one unit of its precision earlier. The doubt of an uncertain date is not in the
    /// number: see ``isUncertain``.
    public var earliestDay: Int {
        guard isApproximate else { return firstDayAsWritten }
        switch precision {
        case .day: return firstDayAsWritten - 1
        case .month:
            let before = month == 1 ? (year - 1, 12) : (year, monthOrFirst - 1)
            return Gregorian.dayNumber(year: before.0, month: before.1, day: 1)
        case .year: return Gregorian.dayNumber(year: year - 1, month: 1, day: 1)
        }
    }

    /// The number of the last day that the date may mean; 1 January of the year 1 is day 1.
    ///
    /// An approximate date ends one unit of its precision later. The doubt of an uncertain date is not in the number:
    /// see ``isUncertain``.
    public var latestDay: Int {
        guard isApproximate else { return lastDayAsWritten }
        switch precision {
        case .day: return lastDayAsWritten + 1
        case .month:
            let next = month == 12 ? (year + 1, 1) : (year, monthOrFirst + 1)
            return lastDayAsWritten + Gregorian.length(ofMonth: next.1, in: next.0)
        case .year: return Gregorian.dayNumber(year: year + 1, month: 12, day: 31)
        }
    }

    private var monthOrFirst: Int { month ?? 1 }

    /// The first day of the year, month or day as written, doubt aside.
    var firstDayAsWritten: Int {
        Gregorian.dayNumber(year: year, month: month ?? 1, day: day ?? 1)
    }

    /// The last day of the year, month or day as written, doubt aside.
    var lastDayAsWritten: Int {
        let month = month ?? 12
        return Gregorian.dayNumber(year: year, month: month, day: day ?? Gregorian.length(ofMonth: month, in: year))
    }

    /// All days that the date may mean; every day there is where the date is uncertain.
    var possibleDays: DayRange {
        isUncertain ? .anyDay : DayRange(earliestDay, latestDay)
    }

    /// The day that may be the last one of an asked date: exactly one, unless the date is in doubt.
    var possibleLastDays: DayRange {
        if isUncertain { return .anyDay }
        return isApproximate ? DayRange(firstDayAsWritten - 1, latestDay) : DayRange(lastDayAsWritten, lastDayAsWritten)
    }

    /// Whether the day that this date means is the same as, or before, the day that the other means.
    ///
    /// A partial date is here one day, not told more closely: `2014` is on or before `2015` (yes), on or before
    /// `2014-06` (possibly) and on or before `2013` (no). An uncertain date makes it *possibly*.
    public func isOnOrBefore(_ other: CalendarDate) -> Certainty {
        let mine = possibleDays
        let others = other.possibleDays
        return Certainty(always: mine.last <= others.first, never: mine.first > others.last)
    }
}

/// An inclusive range of day numbers, in which one unknown day lies. The ends of `Int` stand for "without bound".
struct DayRange: Sendable, Hashable {
    var first: Int
    var last: Int

    init(_ first: Int, _ last: Int) {
        self.first = first
        self.last = last
    }

    static let anyDay = DayRange(.min, .max)
    static let sinceEver = DayRange(.min, .min)
    static let forEver = DayRange(.max, .max)
}
