extension ValidityPeriod {
    /// Reads a date or an interval in EDTF: `2014-11`, `2008/2015-10-19`, `2015-03/..`, `../2008`, `2015-03/`, `/2008`.
    ///
    /// - Throws: ``DateError``, as for a date; `reversed-interval` if the end lies before the start.
    public init(parsing text: some StringProtocol) throws(DateError) {
        if let plain = ValidityPeriod(plain: text) {
            self = plain
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            do throws(DateError) {
                self.init(try CalendarDate(parsing: text))
            } catch {
                throw ValidityPeriod.withIntervalHint(error, text)
            }
        case 2:
            let start = try ValidityPeriod.bound(parts[0])
            let end: Bound
            do throws(DateError) {
                end = try ValidityPeriod.bound(parts[1])
            } catch {
                throw error.moved(by: parts[0].unicodeScalars.count + 1)
            }
            try self.init(from: start, to: end)
        default:
            let scalars = Array(text.unicodeScalars)
            throw DateError(
                code: .malformed, message: "'\(DateHint.shown(scalars))' has more than one '/'",
                hint: DateHint.dateWithSlashes(scalars) ?? "write an interval as START/END",
                offset: parts[0].unicodeScalars.count + 1 + parts[1].unicodeScalars.count)
        }
    }

    private static func bound(_ text: some StringProtocol) throws(DateError) -> Bound {
        if text.isEmpty { return .unknown }
        if text == ".." { return .open }
        return .date(try CalendarDate(parsing: text))
    }

    /// Where the text is two dates with a dash between them, or words for an interval, says how to write it.
    private static func withIntervalHint(_ error: DateError, _ text: some StringProtocol) -> DateError {
        let sides = text.split { "–—".contains($0) }
        if error.code == .malformed, let hint = DateHint.interval(for: text) {
            return DateError(code: error.code, message: error.message, hint: hint, offset: error.offset)
        }
        guard sides.count == 2,
            let start = try? CalendarDate(parsing: trimmed(sides[0])),
            let end = try? CalendarDate(parsing: trimmed(sides[1]))
        else { return error }
        return DateError(
            code: error.code, message: "an interval is written with '/', not with a dash",
            hint: "write \(start)/\(end)", offset: sides[0].unicodeScalars.count)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var rest = text[...]
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
