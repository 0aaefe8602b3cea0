extension CalendarDate {
    /// The date for a sentence: `11 December 2014`, `November 2014`, `2008`, `AD 79`, `44 BC`, `about 2008`,
    /// `2008 (uncertain)`. A time of day is left out.
    public var spoken: String {
        (isApproximate ? "about " : "") + plain(monthLength: .max) + (isUncertain ? " (uncertain)" : "")
    }

    /// The date for a diagram or a table: `11 Dec 2014`, `Nov 2014`, `2008`, `44 BC`, `c. 2008`, `2008?`.
    public var label: String {
        (isApproximate ? "c. " : "") + plain(monthLength: 3) + (isUncertain ? "?" : "")
    }

    /// The date with the preposition that it takes in a sentence: `on 11 December 2014`, `in November 2014`.
    public var spokenWithPreposition: String {
        (day == nil ? "in " : "on ") + spoken
    }

    /// What an approximate date stands for: "2015 to 2017", "8 to 10 May 2024"; `nil` for one that is not, or of which
    /// more is in doubt.
    package var spokenRange: String? {
        guard qualifier == .approximate, let first = CalendarDate(dayNumber: earliestDay),
            let last = CalendarDate(dayNumber: latestDay)
        else { return nil }
        func cut(_ date: CalendarDate) -> String? {
            (try? CalendarDate(
                year: date.year, month: precision == .year ? nil : date.month, day: precision == .day ? date.day : nil))?
                .spoken
        }
        return cut(first).flatMap { first in cut(last).map { "\(first) to \($0)" } }
    }

    private func plain(monthLength: Int) -> String {
        var words: [String] = []
        if let day { words.append(String(day)) }
        if let month { words.append(String(Gregorian.monthNames[month - 1].prefix(monthLength))) }
        words.append(Gregorian.spokenYear(year))
        return words.joined(separator: " ")
    }
}
