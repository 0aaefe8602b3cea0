import EntenteModel
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        "2014", "2014-11", "2014-12-11", "0000", "0079", "-0043", "-0043-03-15", "Y-12000", "Y123456789",
        "2014-12-11T13:59", "2014-12-11T13:59:30", "2014-12-11T13:59:30.125Z", "2014-12-11T13:59+04:00",
        "2014-12-11T13:59:30-03", "2008?", "2008~", "2008%", "2014-11~", "2014-12-11?", "2000-02-29", "2400-02-29",
        "-0004-02-29", "0000-02-29", "9999-12-31",
    ])
    func readsAndWritesBack(text: String) throws {
        #expect(try CalendarDate(parsing: text).description == text)
    }

    @Test func tellsItsParts() throws {
        let date = try CalendarDate(parsing: "2014-12-11T13:59+04:00")
        #expect(date.year == 2014 && date.month == 12 && date.day == 11 && date.precision == .day)
        #expect(date.timeOfDay == "13:59+04:00")
        let doubtful = try CalendarDate(parsing: "-0043%")
        #expect(doubtful.year == -43 && doubtful.month == nil && doubtful.precision == .year)
        #expect(doubtful.isUncertain && doubtful.isApproximate)
        #expect(try CalendarDate(year: 2015, month: 3) == CalendarDate(parsing: "2015-03"))
    }

    @Test(arguments: [
        ("2015-02-30", "there is no day 30 in February 2015, which has 28 days", 8),
        ("2015-02-00", "there is no day 0 in February 2015, which has 28 days", 8),
        ("1900-02-29", "there is no day 29 in February 1900, which has 28 days", 8),
        ("-0043-04-31", "there is no day 31 in April 44 BC, which has 30 days", 9),
        ("2015-13", "there is no month 13", 5),
        ("2015-00", "there is no month 0", 5),
        ("2015-13-01", "there is no month 13", 5),
        ("2015-12-11T24:00", "there is no hour 24", 11),
        ("2015-12-11T12:60", "there is no minute 60", 14),
        ("-0000", "there is no year -0000", 0),
    ])
    func refusesTheImpossible(text: String, message: String, offset: Int) {
        let error = #expect(throws: DateError.self) { try CalendarDate(parsing: text) }
        #expect(error?.code == .impossible)
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        ("11 Dec 2014", "write 2014-12-11"), ("11 December, 2014", "write 2014-12-11"),
        ("December 11th, 2014", "write 2014-12-11"), ("Dec. 2014", "write 2014-12"), ("11.12.2014", "write 2014-12-11"),
        ("2014/12/11", "write 2014-12-11"), ("20141211", "write 2014-12-11"), ("2014-12-1", "write 01"),
        ("2014-3", "write 03"), ("79", "write 0079 if it is the year 79"), ("12000", "write Y12000"),
        ("-12000", "write Y-12000"), ("2014-12-11 13:59", "put a 'T' between day and time, as in 2014-12-11T13:59"),
        (" 2014", "remove it"), ("31 Feb 2014", "write YEAR, YEAR-MONTH or YEAR-MONTH-DAY, as in 2014-12-11"),
        ("11/12/2014", "write YEAR, YEAR-MONTH or YEAR-MONTH-DAY, as in 2014-12-11"),
        ("soon", "write YEAR, YEAR-MONTH or YEAR-MONTH-DAY, as in 2014-12-11"),
    ])
    func saysWhatToWrite(text: String, hint: String) {
        let error = #expect(throws: DateError.self) { try CalendarDate(parsing: text) }
        #expect(error?.code == .malformed)
        #expect(error?.hint == hint)
    }

    @Test(arguments: [
        ("", 0), ("2014-", 5), ("2014-12-", 8), ("2014-12-111", 8), ("2014-12-11T", 11), ("2014-12-11T1:00", 11),
        ("2014-12-11T12", 13), ("2014-12-11T12:00:00.", 20), ("2014T12:00", 4), ("2014-12-11T12:00?", 16),
        ("2014x", 4), ("2014-12-11-", 10), ("Y2014", 1), ("Y0123456", 1), ("Y12000-05", 7), ("Y1234567890", 1),
        ("+2014", 0), ("2014/2015", 4), ("٢٠١٤", 0), ("2014\u{0}", 4), ("-", 1), ("2014??", 4),
    ])
    func refusesTheMalformed(text: String, offset: Int) {
        let error = #expect(throws: DateError.self) { try CalendarDate(parsing: text) }
        #expect(error?.offset == offset)
        #expect(error?.code == .malformed || error?.code == .unsupported)
    }

    @Test(arguments: ["2014-21", "201X", "2014-XX", "2014-12-XX", "2014-06~-11", "2014?-06"])
    func namesWhatItDoesNotRead(text: String) {
        let error = #expect(throws: DateError.self) { try CalendarDate(parsing: text) }
        #expect(error?.code == .unsupported)
        #expect(error?.hint != nil)
    }

    @Test func refusesWrongParts() {
        #expect(throws: DateError.self) { try CalendarDate(year: 2014, day: 1) }
        #expect(throws: DateError.self) { try CalendarDate(year: 20140, month: 1) }
        #expect(throws: DateError.self) { try CalendarDate(year: .max) }
        #expect(throws: DateError.self) { try CalendarDate(year: 2014, month: .min) }
    }

    @Test(arguments: [
        // Reference values: rata die of Reingold and Dershowitz, Calendrical Calculations, appendix C.
        ("-0586-07-24", -214_193), ("-0168-12-05", -61387), ("0070-09-24", 25469), ("0470-01-08", 171_307),
        ("1492-04-09", 544_676), ("1945-11-12", 710_347), ("2094-07-18", 764_652), ("0001-01-01", 1),
    ])
    func numbersDays(text: String, number: Int) throws {
        let date = try CalendarDate(parsing: text)
        #expect(date.earliestDay == number && date.latestDay == number)
    }

    @Test func spansItsPrecision() throws {
        func span(_ text: String) throws -> ClosedRange<String> {
            // A day written out stands for itself, so that ranges can be named by their ends.
            let date = try CalendarDate(parsing: text)
            let first = try #require(day(date.earliestDay))
            let last = try #require(day(date.latestDay))
            return first...last
        }
        #expect(try span("2014") == "2014-01-01"..."2014-12-31")
        #expect(try span("2016-02") == "2016-02-01"..."2016-02-29")
        #expect(try span("2008~") == "2007-01-01"..."2009-12-31")
        #expect(try span("2015-01~") == "2014-12-01"..."2015-02-28")
        #expect(try span("2014-12~") == "2014-11-01"..."2015-01-31")
        #expect(try span("2015-03-01~") == "2015-02-28"..."2015-03-02")
        #expect(try span("2014?") == "2014-01-01"..."2014-12-31")
    }

    /// The text of a day between 2007 and 2016, found by trying all.
    private func day(_ number: Int) -> String? {
        for year in 2007...2016 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = try? CalendarDate(year: year, month: month, day: day) else { continue }
                    if date.earliestDay == number { return date.description }
                }
            }
        }
        return nil
    }

    @Test func sortsByFirstDay() throws {
        let texts = ["-0043", "2014", "2014?", "2014-11", "2014-12-11", "2014-12-11T09:00", "2014-12-11T13:59", "2015"]
        let dates = try texts.map { text in try CalendarDate(parsing: text) }
        #expect(dates.reversed().sorted().map(\.description) == texts)
    }

    @Test(arguments: [
        ("2014-12-11T13:59", "11 December 2014", "11 Dec 2014"), ("2014-11", "November 2014", "Nov 2014"),
        ("2008", "2008", "2008"), ("-0043", "44 BC", "44 BC"), ("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"),
        ("0079", "AD 79", "AD 79"), ("Y-12000", "12001 BC", "12001 BC"), ("2008~", "about 2008", "c. 2008"),
        ("2008?", "2008 (uncertain)", "2008?"), ("2014-11%", "about November 2014 (uncertain)", "c. Nov 2014?"),
    ])
    func speaks(text: String, spoken: String, label: String) throws {
        let date = try CalendarDate(parsing: text)
        #expect(date.spoken == spoken)
        #expect(date.label == label)
    }
}
