import EntenteModel
import EntenteTestSupport
import Testing

/// Every comparison against the oracle that tries the days one by one.
@Suite struct PeriodComparisonTests {
    private let oracle = PeriodOracle()

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func agreesWithTheOracle(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3 {
            try comparesWithADate(random.period(), random.date())
            try comparesPeriods(random.period(), random.period())
            try comparesDates(random.date(), random.date())
        }
    }

    private func comparesWithADate(_ period: ValidityPeriod, _ date: CalendarDate) {
        let landmarks = oracle.landmarks([date] + period.dates)
        let lastDays = oracle.lastDays(date, landmarks)
        let states = oracle.states(period, landmarks)
        let held = states.flatMap { state in
            oracle.days(date, landmarks).map { state.first <= $0 && $0 <= state.last }
        }
        #expect(period.holds(on: date) == oracle.judge(held), "\(period) on \(date)")
        let over = states.flatMap { state in lastDays.map { state.last < $0 } }
        #expect(period.isOver(by: date) == oracle.judge(over), "\(period) over by \(date)")
        let happened = oracle.events(period, landmarks).flatMap { event in lastDays.map { event <= $0 } }
        #expect(period.hasHappened(by: date) == oracle.judge(happened), "\(period) by \(date)")
    }

    private func comparesPeriods(_ one: ValidityPeriod, _ two: ValidityPeriod) {
        let landmarks = oracle.landmarks(one.dates + two.dates)
        let others = oracle.states(two, landmarks)
        let pairs = oracle.states(one, landmarks).flatMap { first in others.map { (first, $0) } }
        #expect(
            one.precedes(two) == oracle.judge(pairs.map { $0.0.last < $0.1.first }), "\(one) precedes \(two)")
        #expect(
            one.overlaps(two) == oracle.judge(pairs.map { $0.0.first <= $0.1.last && $0.1.first <= $0.0.last }),
            "\(one) overlaps \(two)")
        #expect(one.overlaps(two) == two.overlaps(one))
        let laterEvents = oracle.events(two, landmarks)
        let events = oracle.events(one, landmarks).flatMap { first in laterEvents.map { first < $0 } }
        #expect(one.happensBefore(two) == oracle.judge(events), "\(one) happens before \(two)")
    }

    private func comparesDates(_ one: CalendarDate, _ two: CalendarDate) {
        let landmarks = oracle.landmarks([one, two])
        let others = oracle.days(two, landmarks)
        let cases = oracle.days(one, landmarks).flatMap { day in others.map { day <= $0 } }
        #expect(one.isOnOrBefore(two) == oracle.judge(cases), "\(one) on or before \(two)")
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func writesWhatItReads(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let period = try random.period()
        #expect(try ValidityPeriod(parsing: period.description) == period)
        let date = try random.date()
        #expect(try CalendarDate(parsing: date.description) == date)
    }
}

extension ValidityPeriod {
    fileprivate var dates: [CalendarDate] { [start.date, end.date].compactMap { $0 } }
}
