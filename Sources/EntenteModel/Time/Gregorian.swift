/// The proleptic Gregorian calendar, in whole days.
enum Gregorian {
    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    private static let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// The number of days of a month (1 to 12).
    static func length(ofMonth month: Int, in year: Int) -> Int {
        lengths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0)
    }

    /// The day's number, where 1 January of the year 1 is day 1 (*rata die*: E. M. Reingold and N. Dershowitz,
    /// *Calendrical Calculations*, 4th edition 2018, section 2.2).
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let past = year - 1
        let leapDays = floorDivide(past, 4) - floorDivide(past, 100) + floorDivide(past, 400)
        let leapDayOfThisYear = month > 2 && isLeap(year) ? 1 : 0
        return 365 * past + leapDays + daysBeforeMonth[month - 1] + leapDayOfThisYear + day
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    /// A year as EDTF writes it: four digits, a minus sign before year 0, `Y` before longer ones.
    static func writtenYear(_ year: Int) -> String {
        (-9999...9999).contains(year)
            ? (year < 0 ? "-" : "") + padded(abs(year), to: 4)
            : "Y\(year)"
    }

    /// A year as people write it: `2014`, `AD 79`, `44 BC`.
    static func spokenYear(_ year: Int) -> String {
        year <= 0 ? "\(1 - year) BC" : year < 1000 ? "AD \(year)" : "\(year)"
    }

    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
