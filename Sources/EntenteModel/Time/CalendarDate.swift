/// A date as documents give it: a year, a month or a day, with or without doubt.
///
/// The text form is EDTF (ISO 8601-2:2019), levels 0 and 1, without seasons and unspecified digits: `2014`, `2014-11`,
/// `2014-12-11`, `2014-12-11T13:59`, `-0043` (44 BC: the year 0000 is 1 BC), `Y-12000`, `2008~`, `2008?`, `2008%`.
/// The calendar is the proleptic Gregorian one.
///
/// **What it stands for.** A date is a range of days, of which `earliestDay` and `latestDay` are the first and the last.
/// A time of day is kept as written and takes no part in comparisons, nor does its zone. An approximate date (`~`)
/// reaches one unit of its precision further on both sides: `2008~` is 2007 to 2009. An uncertain date (`?`) may be
/// wrong altogether: no comparison with it is definite. `%` is both.
public struct CalendarDate: Sendable, Hashable {
    /// How fine a date is.
    public enum Precision: UInt8, Sendable, Hashable, Comparable {
        case year, month, day

        /// The coarser before the finer.
        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// The doubt that a document, or its reader, has about a date.
    public enum Qualifier: UInt8, Sendable, Hashable {
        case uncertain, approximate, uncertainAndApproximate

        /// The sign in EDTF: `?`, `~` or `%`.
        public var sign: Character {
            switch self {
            case .uncertain: "?"
            case .approximate: "~"
            case .uncertainAndApproximate: "%"
            }
        }
    }

    private let storedYear: Int32
    private let storedMonth: UInt8
    private let storedDay: UInt8

    /// The doubt about the whole date, if there is any.
    public let qualifier: Qualifier?

    /// The time of day as written after the `T`, with its zone if it has one: `13:59`, `13:59:30+04:00`.
    public let timeOfDay: String?

    /// The astronomical year: 0 is 1 BC, -43 is 44 BC.
    public var year: Int { Int(storedYear) }
    /// The month, 1 to 12; nil where only the year is known.
    public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
    /// The day of the month, from 1; nil where only the month or year is known.
    public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

    /// How much of the date is known.
    public var precision: Precision { storedDay > 0 ? .day : storedMonth > 0 ? .month : .year }

    /// Whether the date may be wrong altogether (`?` or `%`).
    public var isUncertain: Bool { qualifier == .uncertain || qualifier == .uncertainAndApproximate }

    /// Whether the date may be one unit of its precision off (`~` or `%`).
    public var isApproximate: Bool { qualifier == .approximate || qualifier == .uncertainAndApproximate }

    /// The years that can be told: nine digits before and after the year 0.
    public static let years = -999_999_999...999_999_999

    /// A date from its parts.
    ///
    /// - Parameters:
    ///   - year: the astronomical year (0 is 1 BC), within ``years``; years of more than four digits stand alone.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month; needs a month.
    ///   - qualifier: the doubt about the whole date.
    /// - Throws: ``DateError`` with the code `impossible-date` if the calendar has no such date, `malformed-date` for a
    ///   day without a month or a long year with a month.
    public init(year: Int, month: Int? = nil, day: Int? = nil, qualifier: Qualifier? = nil) throws(DateError) {
        try self.init(year: year, month: month, day: day, qualifier: qualifier, timeOfDay: nil)
    }

    init(year: Int, month: Int?, day: Int?, qualifier: Qualifier?, timeOfDay: String?) throws(DateError) {
        guard Self.years.contains(year) else {
            throw DateError(
                code: .impossible, message: "the year \(year) is out of range", hint: "use up to nine digits")
        }
        if let month {
            guard (-9999...9999).contains(year) else {
                throw DateError(code: .malformed, message: "a year of more than four digits has no month in EDTF")
            }
            guard (1...12).contains(month) else {
                throw DateError(
                    code: .impossible, message: "there is no month \(month)", hint: "months go from 01 to 12")
            }
        }
        if let day {
            guard let month else {
                throw DateError(code: .malformed, message: "a day needs a month", hint: "write YEAR-MONTH-DAY")
            }
            let length = Gregorian.length(ofMonth: month, in: year)
            guard (1...length).contains(day) else {
                let name = Gregorian.monthNames[month - 1]
                throw DateError(
                    code: .impossible,
                    message:
                        "there is no day \(day) in \(name) \(Gregorian.spokenYear(year)), which has \(length) days",
                    hint: "correct the day, or leave it out where it is not known")
            }
        }
        storedYear = Int32(year)
        storedMonth = UInt8(month ?? 0)
        storedDay = UInt8(day ?? 0)
        self.qualifier = qualifier
        self.timeOfDay = timeOfDay
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The canonical EDTF text, which ``init(parsing:)`` reads back to an equal date.
    public var description: String {
        var text = Gregorian.writtenYear(year)
        if let month { text += "-" + Gregorian.padded(month, to: 2) }
        if let day { text += "-" + Gregorian.padded(day, to: 2) }
        if let timeOfDay { text += "T" + timeOfDay }
        if let qualifier { text.append(qualifier.sign) }
        return text
    }
}

extension CalendarDate: Comparable {
    /// An order for lists and tables: by first day as written, the coarser date first, then by qualifier and time.
    ///
    /// It says nothing about what came before what: for that see ``isOnOrBefore(_:)``.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        if left.storedYear != right.storedYear { return left.storedYear < right.storedYear }
        if left.storedMonth != right.storedMonth { return left.storedMonth < right.storedMonth }
        if left.storedDay != right.storedDay { return left.storedDay < right.storedDay }
        let doubts = (left.qualifier.map { Int($0.rawValue) } ?? -1, right.qualifier.map { Int($0.rawValue) } ?? -1)
        if doubts.0 != doubts.1 { return doubts.0 < doubts.1 }
        return (left.timeOfDay ?? "") < (right.timeOfDay ?? "")
    }
}
