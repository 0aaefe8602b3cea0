import EntenteModel
import EntenteTestSupport

/// Answers questions about periods by trying days that their dates may mean, on a calendar that is walked day by day:
/// every day at which one of the dates in question begins or ends, with the days before and after it.
struct PeriodOracle {
    /// The days 2010-01-01 to 2019-12-31 in order, as (year, month, day).
    private let calendar: [(year: Int, month: Int, day: Int)]
    private let beforeAll = -10_000
    private let afterAll = 1_000_000

    init() {
        var days: [(year: Int, month: Int, day: Int)] = []
        for year in 2010...2019 {
            let february = year == 2012 || year == 2016 ? 29 : 28
            for (index, length) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...length { days.append((year, index + 1, day)) }
            }
        }
        calendar = days
    }

    /// The first and the last day that a date may mean: its own unit, with `~` its neighbors too, with `?` any.
    private func span(_ date: CalendarDate) -> ClosedRange<Int> {
        date.isUncertain ? beforeAll...afterAll : widened(written(date), date)
    }

    private func written(_ date: CalendarDate) -> ClosedRange<Int> {
        func matches(_ index: Int) -> Bool {
            let day = calendar[index]
            return day.year == date.year && (date.month ?? day.month) == day.month && (date.day ?? day.day) == day.day
        }
        return calendar.indices.first(where: matches)!...calendar.indices.last(where: matches)!
    }

    private func widened(_ days: ClosedRange<Int>, _ date: CalendarDate) -> ClosedRange<Int> {
        guard date.isApproximate else { return days }
        var (first, last) = (days.lowerBound - 1, days.upperBound + 1)
        while sameUnit(first, first - 1, date.precision) { first -= 1 }
        while sameUnit(last, last + 1, date.precision) { last += 1 }
        return first...last
    }

    private func sameUnit(_ one: Int, _ other: Int, _ precision: CalendarDate.Precision) -> Bool {
        let (left, right) = (calendar[one], calendar[other])
        return precision != .day && left.year == right.year && (precision == .year || left.month == right.month)
    }

    /// The days worth trying in a question about these dates.
    func landmarks(_ dates: [CalendarDate]) -> [Int] {
        let ends = dates.flatMap { date in
            [span(date), written(date)].flatMap { [$0.lowerBound, $0.upperBound] }
        }
        let near = ends.flatMap { [$0 - 1, $0, $0 + 1] }.filter { (beforeAll...afterAll).contains($0) }
        return Set(near + [beforeAll, afterAll]).sorted()
    }

    func days(_ date: CalendarDate, _ landmarks: [Int]) -> [Int] {
        landmarks.filter(span(date).contains)
    }

    /// The last days that an asked date may mean: of an approximate one, the last day of each of its three units.
    func lastDays(_ date: CalendarDate, _ landmarks: [Int]) -> [Int] {
        if date.isUncertain { return landmarks }
        let own = written(date)
        return date.isApproximate ? [own.lowerBound - 1, own.upperBound, span(date).upperBound] : [own.upperBound]
    }

    /// All (first day, last day) that a state of the period may have.
    func states(_ period: ValidityPeriod, _ landmarks: [Int]) -> [(first: Int, last: Int)] {
        if let date = period.singleDate, date.qualifier == nil {
            return [(span(date).lowerBound, span(date).upperBound)]
        }
        let starts = days(period.start, open: beforeAll, landmarks)
        let ends = days(period.end, open: afterAll, landmarks)
        return starts.flatMap { start in ends.map { (first: start, last: $0) } }.filter { $0.first <= $0.last }
    }

    /// All days on which an event within the period may have happened.
    func events(_ period: ValidityPeriod, _ landmarks: [Int]) -> [Int] {
        let first = period.start.date.map { span($0).lowerBound } ?? beforeAll
        let last = period.end.date.map { span($0).upperBound } ?? afterAll
        return landmarks.filter((first...last).contains)
    }

    private func days(_ bound: ValidityPeriod.Bound, open: Int, _ landmarks: [Int]) -> [Int] {
        switch bound {
        case .date(let date): days(date, landmarks)
        case .open: [open]
        case .unknown: landmarks
        }
    }

    /// Yes if the statement is true of all cases, no if of none.
    func judge(_ cases: [Bool]) -> Certainty {
        precondition(!cases.isEmpty)
        return !cases.contains(false) ? .yes : cases.contains(true) ? .possibly : .no
    }
}

extension SplitMix64 {
    /// A date of 2013 to 2016, of any precision, sometimes in doubt.
    mutating func date() throws -> CalendarDate {
        let month = Int.random(in: 1...12, using: &self)
        let precision = Int.random(in: 0...2, using: &self)
        let qualifiers: [CalendarDate.Qualifier?] = [nil, nil, nil, nil, .approximate, .approximate, .uncertain]
        let qualifier = qualifiers.randomElement(using: &self) ?? nil
        return try CalendarDate(
            year: .random(in: 2013...2016, using: &self), month: precision > 0 ? month : nil,
            day: precision > 1 ? .random(in: 1...28, using: &self) : nil, qualifier: qualifier)
    }

    /// A single date or an interval of such dates, sometimes open or unknown at one end.
    mutating func period() throws -> ValidityPeriod {
        if Int.random(in: 0..<3, using: &self) == 0 { return ValidityPeriod(try date()) }
        while true {
            let start = try bound()
            let end = try bound()
            if let period = try? ValidityPeriod(from: start, to: end) { return period }
        }
    }

    private mutating func bound() throws -> ValidityPeriod.Bound {
        switch Int.random(in: 0..<6, using: &self) {
        case 0: .open
        case 1: .unknown
        default: .date(try date())
        }
    }
}
