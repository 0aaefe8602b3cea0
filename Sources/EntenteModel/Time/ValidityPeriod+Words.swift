extension ValidityPeriod {
    /// What a period tells of: a state that holds through it, or an event that happened within it.
    public enum Reading: Sendable, Hashable, CaseIterable {
        case state, event
    }

    /// The period for a sentence.
    ///
    /// A state: `since March 2015`, `until 2008`, `2008–2015`, `from 2008 to 19 October 2015`, `in 2008`,
    /// `from 2008, end unknown`. An event: `on 11 December 2014`, `in November 2014`, `by 11 December 2014`,
    /// `in October 2015 or later`, `between November 2014 and 11 December 2014`.
    public func spoken(as reading: Reading) -> String {
        if let date = singleDate ?? oneDate { return date.spokenWithPreposition }
        return reading == .state ? stateWords(\.spoken) : eventWords(\.spoken, later: \.spokenWithPreposition)
    }

    /// The period for a diagram or a table, with dates in their short form.
    ///
    /// `Nov 2014`, `since Mar 2015`, `until 2008`, `2008–2015`, `Nov 2014 – 11 Dec 2014`, `by 11 Dec 2014`,
    /// `Oct 2015 or later`.
    public func label(as reading: Reading) -> String {
        if let date = singleDate ?? oneDate { return date.label }
        if case .date(let first) = start, case .date(let last) = end {
            return isPlainYears ? "\(first.label)–\(last.label)" : "\(first.label) – \(last.label)"
        }
        return reading == .state ? stateWords(\.label) : eventWords(\.label, later: \.label)
    }

    private func stateWords(_ words: (CalendarDate) -> String) -> String {
        switch (start, end) {
        case (.date(let first), .date(let last)):
            isPlainYears ? "\(words(first))–\(words(last))" : "from \(words(first)) to \(words(last))"
        case (.date(let first), .open): "since \(words(first))"
        case (.date(let first), .unknown): "from \(words(first)), end unknown"
        case (.open, .date(let last)): "until \(words(last))"
        case (.unknown, .date(let last)): "until \(words(last)), start unknown"
        case (.open, .open): "always"
        case (.unknown, _): "ongoing, start unknown"
        case (.open, .unknown): "from the beginning, end unknown"
        }
    }

    private func eventWords(_ words: (CalendarDate) -> String, later: (CalendarDate) -> String) -> String {
        switch (start, end) {
        case (.date(let first), .date(let last)): "between \(words(first)) and \(words(last))"
        case (.date(let first), _): "\(later(first)) or later"
        case (_, .date(let last)): "by \(words(last))"
        default: "at an unknown time"
        }
    }

    /// The date that both bounds are, as in `1914/1914`.
    private var oneDate: CalendarDate? { start.date == end.date ? start.date : nil }

    /// Whether both bounds are years that a bare dash can join.
    private var isPlainYears: Bool {
        guard let first = start.date, let last = end.date else { return false }
        return [first, last].allSatisfy { $0.precision == .year && $0.qualifier == nil && $0.year >= 1000 }
    }
}
