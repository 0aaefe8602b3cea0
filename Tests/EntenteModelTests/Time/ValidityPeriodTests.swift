import EntenteModel
import Testing

@Suite struct ValidityPeriodTests {
    @Test(arguments: [
        "2014-12-11", "2008/2015-10-19", "2015-03/..", "../2008", "2015-03/", "/2008", "../..", "/..", "../",
        "2008~/2015?", "-0043/0014", "2014/2014", "2014-12/2014", "2015-10-19T10:00/2015-10-19T12:00",
    ])
    func readsAndWritesBack(text: String) throws {
        #expect(try ValidityPeriod(parsing: text).description == text)
    }

    @Test(arguments: [
        ("2015/2014", DateError.Code.reversed, 0, "write the earlier date first: 2014/2015"),
        ("2015-10-19/2015-10-18", .reversed, 0, "write the earlier date first: 2015-10-18/2015-10-19"),
        ("/", .malformed, 0, "leave it out, or write ../.. for what holds always"),
        ("2014/2015/2016", .malformed, 9, "write YEAR, YEAR-MONTH or YEAR-MONTH-DAY, as in 2014-12-11"),
        ("2014/12/11", .malformed, 7, "write 2014-12-11"),
        ("2008–2015", .malformed, 4, "write 2008/2015"),
        ("2008 – 2015-03", .malformed, 5, "write 2008/2015-03"),
        ("2008/2015-02-30", .impossible, 13, "correct the day, or leave it out where it is not known"),
        ("2008/2015-13", .impossible, 10, "months go from 01 to 12"),
        ("since 2008", .malformed, 0, "write 2008/.."), ("early 2008", .malformed, 0, "write 2008-01/2008-04"),
        ("2008/now", .malformed, 5, "write YEAR, YEAR-MONTH or YEAR-MONTH-DAY, as in 2014-12-11"),
    ])
    func refuses(text: String, code: DateError.Code, offset: Int, hint: String) {
        let error = #expect(throws: DateError.self) { try ValidityPeriod(parsing: text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
        #expect(error?.hint == hint)
    }

    @Test(arguments: [
        ("2008/2015", "2007", Certainty.no), ("2008/2015", "2008", .possibly), ("2008/2015", "2009", .yes),
        ("2008/2015", "2015-10-19", .possibly), ("2008/2015", "2016", .no), ("2008", "2008-05-03", .yes),
        ("2008", "2008", .yes), ("2008-05", "2008", .possibly), ("2008~", "2008", .possibly), ("2008~", "2010", .no),
        ("2008?", "1950", .possibly), ("2015-03/..", "2026", .yes), ("2015-03/", "2026", .possibly),
        ("2015-03/", "2015-02-28", .no), ("../2008", "-0043", .yes), ("/2008", "-0043", .possibly),
        ("../..", "2014?", .yes), ("2008/2015", "2011?", .possibly), ("2008/2015", "2009~", .possibly),
        ("2008/2015", "2010~", .yes), ("2008/2008-03", "2008-04", .no), ("2008?/2015", "2016", .no),
        ("2014-12-11T13:59", "2014-12-11T09:00", .yes),
    ])
    func holds(period: String, date: String, answer: Certainty) throws {
        #expect(try ValidityPeriod(parsing: period).holds(on: CalendarDate(parsing: date)) == answer)
    }

    @Test(arguments: [
        ("2014", "2014", Certainty.yes), ("2014", "2014-06", .possibly), ("2014", "2013", .no),
        ("2014-11/2014-12-11", "2014-11", .possibly), ("2014-11/2014-12-11", "2014-10", .no),
        ("2014-11/2014-12-11", "2014-12-11", .yes), ("2015-10/..", "2015-09", .no), ("2015-10/..", "2026", .possibly),
        ("../2014-12-11", "1900", .possibly), ("../2014-12-11", "2014-12-11", .yes), ("2014?", "2026", .possibly),
        ("2008~", "2007-12-31", .possibly), ("2008~", "2006", .no), ("2014-12-11", "2014?", .possibly),
    ])
    func happens(period: String, date: String, answer: Certainty) throws {
        #expect(try ValidityPeriod(parsing: period).hasHappened(by: CalendarDate(parsing: date)) == answer)
    }

    @Test(arguments: [
        ("2008/2015-10-19", "2015-10-19", Certainty.no), ("2008/2015-10-19", "2015-10-20", .yes),
        ("2008/2015-10-19", "2015", .yes), ("2008/2015", "2015-12-31", .possibly), ("2008/..", "2026", .no),
        ("2008/", "2026", .possibly), ("2008/", "2008-01-01", .no), ("2008", "2008", .no), ("2008", "2009-01-01", .yes),
    ])
    func lapses(period: String, date: String, answer: Certainty) throws {
        #expect(try ValidityPeriod(parsing: period).isOver(by: CalendarDate(parsing: date)) == answer)
    }

    @Test func boundsOfAnEvent() throws {
        let period = try ValidityPeriod(parsing: "2015-10/..")
        #expect(try period.earliestDay == CalendarDate(parsing: "2015-10-01").earliestDay)
        #expect(period.latestDay == nil)
        #expect(try ValidityPeriod(parsing: "2014?").earliestDay == nil)
    }

    @Test(arguments: [("2014-12-11", "../2014-12-11"), ("2008/2015", "../2015"), ("2015-10/..", "../..")])
    func opensBackwards(text: String, opened: String) throws {
        #expect(try ValidityPeriod(parsing: text).openedBackwards.description == opened)
    }

    @Test(arguments: [
        ("2015-03/..", "since March 2015", "in March 2015 or later", "since Mar 2015", "Mar 2015 or later"),
        ("../2008", "until 2008", "by 2008", "until 2008", "by 2008"),
        ("2008/2015", "2008–2015", "between 2008 and 2015", "2008–2015", "2008–2015"),
        (
            "2008/2015-10-19", "from 2008 to 19 October 2015", "between 2008 and 19 October 2015", "2008 – 19 Oct 2015",
            "2008 – 19 Oct 2015"
        ),
        ("2014-12-11", "on 11 December 2014", "on 11 December 2014", "11 Dec 2014", "11 Dec 2014"),
        ("2014-11", "in November 2014", "in November 2014", "Nov 2014", "Nov 2014"),
        ("2008~", "in about 2008", "in about 2008", "c. 2008", "c. 2008"),
        ("2008/", "from 2008, end unknown", "in 2008 or later", "from 2008, end unknown", "2008 or later"),
        ("../..", "always", "at an unknown time", "always", "at an unknown time"),
    ])
    func speaks(text: String, state: String, event: String, stateLabel: String, eventLabel: String) throws {
        let period = try ValidityPeriod(parsing: text)
        #expect(period.spoken(as: .state) == state)
        #expect(period.spoken(as: .event) == event)
        #expect(period.label(as: .state) == stateLabel)
        #expect(period.label(as: .event) == eventLabel)
    }
}
