/// The time of a claim: a date or an EDTF interval, whose ends may be open or unknown.
///
/// | text | meaning |
/// |---|---|
/// | `2014`, `2014-11`, `2014-12-11` | one date |
/// | `2008/2015-10-19` | from some day of 2008 to 19 October 2015 |
/// | `2015-03/..` | since some day of March 2015, without an end |
/// | `../2008` | without a beginning, until some day of 2008 |
/// | `2015-03/`, `/2008` | the same, but when it ended or began is not known |
///
/// **Two readings.** Of a *state* the period says when it holds: from the start to the end, each some day of its date;
/// a single date is held from its first day to its last. Of an *event* it says within which days it happened, on one of
/// them. The methods say which reading they take; `Certainty` says whether the answer is the same for all days that the
/// dates allow. An approximate single date may be any part of its widened range, so it never holds with certainty.
public struct ValidityPeriod: Sendable, Hashable {
    /// One end of an interval.
    public enum Bound: Sendable, Hashable {
        /// Some day of this date.
        case date(CalendarDate)
        /// There is no end: `..`.
        case open
        /// There may be one, nobody says when: an empty text.
        case unknown

        /// The date, if there is one.
        public var date: CalendarDate? {
            if case .date(let date) = self { date } else { nil }
        }
    }

    /// The first bound; for a single date, that date.
    public let start: Bound
    /// The last bound; for a single date, that date.
    public let end: Bound
    /// Whether the period is one date and not an interval: `2008` is not `2008/2008`.
    public let isSingleDate: Bool

    /// The single date; nil for an interval.
    public var singleDate: CalendarDate? { isSingleDate ? start.date : nil }

    /// The period of one date.
    public init(_ date: CalendarDate) {
        start = .date(date)
        end = .date(date)
        isSingleDate = true
    }

    /// An interval from its bounds.
    ///
    /// - Throws: ``DateError`` with the code `reversed-interval` if the end lies wholly before the start, and
    ///   `malformed-date` if both are unknown, for then nothing is said.
    public init(from start: Bound, to end: Bound) throws(DateError) {
        if start == .unknown && end == .unknown {
            throw DateError(
                code: .malformed, message: "an interval of which neither end is known says nothing",
                hint: "leave it out, or write ../.. for what holds always")
        }
        if let first = start.date, let last = end.date, first.firstDayAsWritten > last.lastDayAsWritten {
            throw DateError(
                code: .reversed, message: "the interval ends (\(last)) before it starts (\(first))",
                hint: "write the earlier date first: \(last)/\(first)")
        }
        self.start = start
        self.end = end
        isSingleDate = false
    }
}

extension ValidityPeriod: CustomStringConvertible {
    /// The canonical EDTF text, which ``init(parsing:)`` reads back to an equal period.
    public var description: String {
        isSingleDate ? start.text : "\(start.text)/\(end.text)"
    }
}

extension ValidityPeriod.Bound {
    fileprivate var text: String {
        switch self {
        case .date(let date): date.description
        case .open: ".."
        case .unknown: ""
        }
    }
}
