extension CalendarDate {
    /// Reads a date in EDTF (ISO 8601-2:2019, levels 0 and 1 without seasons and unspecified digits).
    ///
    /// Years have four digits, with a minus sign before those ahead of the year 0; longer ones stand alone after a `Y`.
    /// Months and days have two. A day may carry a time (`T13:59`, seconds, fraction, `Z` or an offset), which is kept
    /// as written. `?`, `~` or `%` at the end speaks of the whole date.
    ///
    /// - Throws: ``DateError``: `malformed-date`, `impossible-date` or `unsupported-date`, with the offset of the
    ///   mistake and, where the intention is clear (`11 Dec 2014`), with what to write.
    public init(parsing text: some StringProtocol) throws(DateError) {
        var scanner = DateScanner(text)
        self = try scanner.date()
    }
}
