/// Reads one EDTF date from the scalars of a text; every error says where it is and what to write instead.
struct DateScanner {
    private let text: [Unicode.Scalar]
    private var position = 0

    init(_ text: some StringProtocol) {
        self.text = Array(text.unicodeScalars)
    }

    mutating func date() throws(DateError) -> CalendarDate {
        guard !text.isEmpty else {
            throw DateError(code: .malformed, message: "the date is empty", hint: DateHint.forms)
        }
        try refuseForeignForms()
        let year = try self.year()
        let yearEnd = position
        let month = try part("month", after: "-")
        if let month, (21...41).contains(month) {
            throw DateError(
                code: .unsupported, message: "seasons and quarters (month \(month)) are not read",
                hint: "write an interval of months, as in 2014-03/2014-05", offset: position - 2)
        }
        let day = month == nil ? nil : try part("day", after: "-")
        let time = try timeOfDay(allowed: day != nil)
        let qualifier = try self.qualifier(allowed: time == nil)
        guard position == text.count else { throw unexpectedScalar() }
        do throws(DateError) {
            return try CalendarDate(year: year, month: month, day: day, qualifier: qualifier, timeOfDay: time)
        } catch {
            // A wrong day stands behind the month, a wrong month behind the year.
            throw error.moved(by: yearEnd + (day != nil && (1...12).contains(month ?? 0) ? 4 : 1))
        }
    }

    // MARK: - Parts

    private mutating func year() throws(DateError) -> Int {
        if skip("Y") { return try longYear() }
        let negative = skip("-")
        let start = position
        let digits = scanDigits()
        guard digits.count == 4, let value = Int(digits) else { throw wrongYear(digits, negative, at: start) }
        if negative && value == 0 {
            throw DateError(code: .impossible, message: "there is no year -0000", hint: "write 0000 for the year 1 BC")
        }
        return negative ? -value : value
    }

    private mutating func longYear() throws(DateError) -> Int {
        let negative = skip("-")
        let digits = scanDigits()
        guard (5...9).contains(digits.count), digits.first != "0", let value = Int(digits) else {
            throw DateError(
                code: .malformed, message: "a year after 'Y' has five to nine digits, the first not 0",
                hint: "write years of up to four digits without 'Y', as in 2014 or -0043", offset: 1)
        }
        return negative ? -value : value
    }

    private func wrongYear(_ digits: String, _ negative: Bool, at start: Int) -> DateError {
        let sign = negative ? "-" : ""
        let next = peek()
        if next == "X" || next == "u" {
            return unspecifiedDigit()
        }
        if digits.count == 8, position == text.count {
            let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)]
            return DateError(
                code: .malformed, message: "a date needs hyphens between its parts",
                hint: "write \(sign)\(parts.joined(separator: "-"))", offset: start)
        }
        if (5...9).contains(digits.count) {
            return DateError(
                code: .malformed, message: "a year of more than four digits needs a 'Y' before it",
                hint: "write Y\(sign)\(digits)", offset: start)
        }
        if let value = Int(digits), digits.count < 4, next == nil || next == "-" {
            return DateError(
                code: .malformed, message: "a year has four digits, not \(digits.count)",
                hint: "write \(sign)\(Gregorian.padded(value, to: 4)) if it is the year \(value)", offset: start)
        }
        return DateError(
            code: .malformed, message: "'\(shown)' is not a date", hint: DateHint.hint(for: text), offset: start)
    }

    /// A two-digit part after its mark; nil if the mark does not stand here.
    private mutating func part(_ name: String, after mark: Unicode.Scalar) throws(DateError) -> Int? {
        if let sign = peek(), DateScanner.isQualifier(sign), position + 1 < text.count {
            throw DateError(
                code: .unsupported, message: "'\(sign)' in the middle of a date is not read",
                hint: "put it at the end, where it speaks of the whole date", offset: position)
        }
        guard skip(mark) else { return nil }
        let start = position
        if peek() == "X" || peek() == "u" { throw unspecifiedDigit() }
        let digits = scanDigits()
        guard digits.count == 2, let value = Int(digits) else {
            let padded = digits.count == 1 ? "write 0\(digits)" : "write \(name)s as 01, 02, … or leave them out"
            throw DateError(
                code: .malformed,
                message: digits.isEmpty
                    ? "the \(name) is missing after '\(mark)'" : "a \(name) has two digits, not \(digits.count)",
                hint: padded, offset: start)
        }
        return value
    }

    private mutating func timeOfDay(allowed: Bool) throws(DateError) -> String? {
        let start = position
        guard skip("T") else { return nil }
        guard allowed else {
            throw DateError(code: .malformed, message: "a time of day needs a day", hint: DateHint.forms, offset: start)
        }
        try clockPart(upTo: 23, "hour")
        guard skip(":") else { throw wrongTime(at: position) }
        try clockPart(upTo: 59, "minute")
        if skip(":") {
            try clockPart(upTo: 60, "second")
            if skip("."), scanDigits().isEmpty { throw wrongTime(at: position) }
        }
        if !skip("Z"), skip("+") || skip("-") {
            try clockPart(upTo: 23, "zone's hour")
            if skip(":") { try clockPart(upTo: 59, "zone's minute") }
        }
        return string(text[(start + 1)..<position])
    }

    private mutating func clockPart(upTo limit: Int, _ name: String) throws(DateError) {
        let start = position
        let digits = scanDigits()
        guard digits.count == 2, let value = Int(digits) else { throw wrongTime(at: start) }
        guard value <= limit else {
            throw DateError(
                code: .impossible, message: "there is no \(name) \(digits)",
                hint: "it goes from 00 to \(limit)", offset: start)
        }
    }

    private mutating func qualifier(allowed: Bool) throws(DateError) -> CalendarDate.Qualifier? {
        guard let sign = peek(), DateScanner.isQualifier(sign), position + 1 == text.count else { return nil }
        guard allowed else {
            throw DateError(
                code: .malformed, message: "'\(sign)' does not go with a time of day",
                hint: "leave out the time, or the '\(sign)'", offset: position)
        }
        position += 1
        return sign == "?" ? .uncertain : sign == "~" ? .approximate : .uncertainAndApproximate
    }

    // MARK: - Errors

    private func refuseForeignForms() throws(DateError) {
        if let slash = text.firstIndex(of: "/") {
            throw DateError(
                code: .malformed, message: "'\(shown)' is not one date",
                hint: DateHint.dateWithSlashes(text) ?? "an interval cannot stand here: write one date", offset: slash)
        }
        if text.first == " " || text.last == " " {
            throw DateError(code: .malformed, message: "there is a space around the date", hint: "remove it")
        }
    }

    private func unspecifiedDigit() -> DateError {
        DateError(
            code: .unsupported, message: "unspecified digits ('\(shown)') are not read",
            hint: "leave the part out (2014), or write an interval (2010/2019)", offset: position)
    }

    private func wrongTime(at offset: Int) -> DateError {
        DateError(
            code: .malformed, message: "the time of day is incomplete",
            hint: "write hours and minutes, as in 2014-12-11T13:59 or 2014-12-11T13:59:30+04:00", offset: offset)
    }

    private func unexpectedScalar() -> DateError {
        let found = text[position]
        let blankTime = (found == " " || found == "t") && position == 10
        let hint = blankTime ? "put a 'T' between day and time, as in 2014-12-11T13:59" : DateHint.hint(for: text)
        let name = found.properties.isWhitespace ? "white space" : "'\(found)'"
        return DateError(
            code: .malformed, message: "unexpected \(name) in the date '\(shown)'", hint: hint, offset: position)
    }

    /// The text for a message: at most 40 scalars of it, without control characters.
    private var shown: String { DateHint.shown(text) }

    // MARK: - Scalars

    private static func isQualifier(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "?" || scalar == "~" || scalar == "%"
    }

    private func peek() -> Unicode.Scalar? {
        position < text.count ? text[position] : nil
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        position += 1
        return true
    }

    private mutating func scanDigits() -> String {
        let start = position
        while let scalar = peek(), ("0"..."9").contains(scalar) { position += 1 }
        return string(text[start..<position])
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }
}
