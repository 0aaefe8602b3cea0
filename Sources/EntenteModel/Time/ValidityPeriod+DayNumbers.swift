/// The days of a claim's time as numbers, for searches that go through many of them. `Int.min` and `Int.max` stand for
/// "without bound"; 1 January of the year 1 is day 1.
extension ValidityPeriod {
    /// The days on which an event within this period may have happened.
    package var possibleEventDays: ClosedRange<Int> {
        let days = eventDays
        return days.first...days.last
    }

    /// The days on which a state of this period may hold.
    package var possibleStateDays: ClosedRange<Int> {
        let (starts, ends) = stateDays
        return starts.first...max(starts.first, ends.last)
    }

    /// The days on which it surely holds; `nil` if there is no such day.
    package var certainStateDays: ClosedRange<Int>? {
        let (starts, ends) = stateDays
        return starts.last <= ends.first ? starts.last...ends.first : nil
    }

    /// The period of the days from one to another; without bound at `Int.min` and `Int.max`, and beyond the years that a
    /// date can tell.
    package init(days: ClosedRange<Int>) {
        let first = CalendarDate(dayNumber: days.lowerBound)
        let last = CalendarDate(dayNumber: days.upperBound)
        if let first, first == last {
            self.init(first)
        } else {
            let start = first.map(Bound.date) ?? .open
            guard let period = try? ValidityPeriod(from: start, to: last.map(Bound.date) ?? .open) else {
                preconditionFailure("days in ascending order make no period")
            }
            self = period
        }
    }
}

extension CalendarDate {
    /// The date of a day, where 1 January of the year 1 is day 1; `nil` outside the years of four digits.
    package init?(dayNumber: Int) {
        guard let year = Gregorian.year(ofDayNumber: dayNumber) else { return nil }
        var month = 12
        while Gregorian.dayNumber(year: year, month: month, day: 1) > dayNumber { month -= 1 }
        let day = dayNumber - Gregorian.dayNumber(year: year, month: month, day: 1) + 1
        guard let date = try? CalendarDate(year: year, month: month, day: day) else { return nil }
        self = date
    }
}

extension Gregorian {
    /// The year in which a day lies; `nil` outside the years of four digits, which alone have months.
    static func year(ofDayNumber day: Int) -> Int? {
        guard (dayNumber(year: -9999, month: 1, day: 1)...dayNumber(year: 9999, month: 12, day: 31)).contains(day)
        else { return nil }
        // 400 years have 146,097 days; the guess is off by one year at most.
        var year = Int((Double(day) * 400 / 146_097).rounded(.down)) + 1
        while dayNumber(year: year, month: 1, day: 1) > day { year -= 1 }
        while dayNumber(year: year, month: 12, day: 31) < day { year += 1 }
        return year
    }
}
