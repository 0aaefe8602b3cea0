import Testing

@testable import EntenteModel

@Suite struct DayNumbersTests {
    /// Every day number has one date, and back; around leap years, the year 0 and the ends of the calendar.
    @Test(arguments: [-3_652_000, -400, -1, 0, 1, 59, 60, 365, 366, 730_120, 735_000, 3_651_000])
    func daysAndDatesAreOne(_ around: Int) throws {
        for day in (around - 800)...(around + 800) {
            guard let date = CalendarDate(dayNumber: day) else {
                #expect(Gregorian.year(ofDayNumber: day) == nil)
                continue
            }
            #expect(date.earliestDay == day && date.latestDay == day)
        }
    }

    @Test func beyondFourDigitsThereIsNoDay() {
        #expect(CalendarDate(dayNumber: .max) == nil && CalendarDate(dayNumber: .min) == nil)
        #expect(CalendarDate(dayNumber: 1)?.description == "0001-01-01")
        #expect(CalendarDate(dayNumber: 0)?.description == "0000-12-31")
    }

    @Test func periodsOfDays() throws {
        let day = try CalendarDate(parsing: "2008-08-26").earliestDay
        #expect(ValidityPeriod(days: day...day).description == "2008-08-26")
        #expect(ValidityPeriod(days: day...(day + 1)).description == "2008-08-26/2008-08-27")
        #expect(ValidityPeriod(days: day...Int.max).description == "2008-08-26/..")
        #expect(ValidityPeriod(days: Int.min...day).description == "../2008-08-26")
        #expect(ValidityPeriod(days: Int.min...Int.max).description == "../..")
    }

    @Test func daysOfPeriods() throws {
        let state = try ValidityPeriod(parsing: "2008/2009")
        let (a, b) = (try CalendarDate(parsing: "2008"), try CalendarDate(parsing: "2009"))
        #expect(state.possibleStateDays == a.earliestDay...b.latestDay)
        #expect(state.certainStateDays == a.latestDay...b.earliestDay)
        #expect(try ValidityPeriod(parsing: "2008~").certainStateDays == nil)
        #expect(try ValidityPeriod(parsing: "2008").possibleEventDays == a.earliestDay...a.latestDay)
        #expect(try ValidityPeriod(parsing: "2008?").possibleEventDays == Int.min...Int.max)
    }
}
