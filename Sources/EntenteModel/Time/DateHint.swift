/// What to write instead of a date in another notation.
enum DateHint {
    static let forms = "write YEAR, YEAR-MONTH or YEAR-MONTH-DAY, as in 2014-12-11"

    /// The EDTF form of a date in words or with dots (`11 Dec 2014`, `about 2014`, `11.12.2014`), if the text is clearly
    /// one; otherwise the forms that can be written.
    static func hint(for text: [Unicode.Scalar]) -> String {
        var words = self.words(of: text).map { $0.lowercased() }
        if let first = words.first, rough.contains(first) || text.first == "~" {
            if rough.contains(first) { words.removeFirst() }
            if let date = date(of: words) { return "write \(date)~" }
        }
        if words.count > 1, let date = date(of: words) { return "write \(date)" }
        let numbers = words.compactMap(dayNumber)
        if text.filter({ $0 == "." }).count == 2, words.count == 3, words[2].count == 4, let year = Int(words[2]),
            numbers.count == 2
        {
            return written(year, numbers[1], numbers[0]) ?? forms
        }
        return forms
    }

    /// The interval that words for a part of a year or month, or for a time without an end, stand for: `early January
    /// 2024` is `2024-01-01/2024-01-10`, `since 2016` is `2016/..`; `nil` for other words.
    static func interval(for text: some StringProtocol) -> String? {
        var words = self.words(of: Array(text.unicodeScalars)).map { $0.lowercased() }
        guard words.count > 1 else { return nil }
        let first = words.removeFirst()
        words.removeAll { ["of", "the", "about"].contains($0) }
        if let months = seasons[first] {
            guard words.count == 1, let year = Int(words[0]), words[0].count == 4 else { return nil }
            return part(year, months)
        }
        guard let date = date(of: words) else { return nil }
        if since.contains(first) { return "write \(date)/.." }
        if until.contains(first) { return "write ../\(date)" }
        guard let third = thirds.firstIndex(where: { $0.contains(first) }), date.day == nil else { return nil }
        guard let month = date.month else { return part(date.year, (4 * third + 1)...(4 * third + 4)) }
        let last = third == 2 ? Gregorian.length(ofMonth: month, in: date.year) : 10 * third + 10
        let days = [10 * third + 1, last].compactMap { try? CalendarDate(year: date.year, month: month, day: $0) }
        return days.count == 2 ? "write \(days[0])/\(days[1])" : nil
    }

    private static let rough: Set = ["about", "approx", "approximately", "around", "c", "ca", "circa", "roughly"]
    private static let since: Set = ["after", "from", "since"]
    private static let until: Set = ["before", "by", "till", "until"]
    private static let thirds: [Set<String>] = [
        ["beginning", "early", "start"], ["mid", "middle"], ["end", "late"],
    ]
    /// Where the text means the northern hemisphere. Winter lies in two years.
    private static let seasons = ["spring": 3...5, "summer": 6...8, "autumn": 9...11, "fall": 9...11]

    private static func part(_ year: Int, _ months: ClosedRange<Int>) -> String? {
        let ends = [months.lowerBound, months.upperBound].compactMap { try? CalendarDate(year: year, month: $0) }
        return ends.count == 2 ? "write \(ends[0])/\(ends[1])" : nil
    }

    /// The date that words tell, in any order: a year, with a month by name, with a day.
    private static func date(of words: [String]) -> CalendarDate? {
        let months = words.compactMap(monthNumber)
        let years = words.filter { $0.count == 4 }.compactMap { Int($0) }
        let days = words.compactMap(dayNumber)
        guard years.count == 1, months.count <= 1, days.count <= months.count,
            words.count == 1 + months.count + days.count
        else { return nil }
        return try? CalendarDate(year: years[0], month: months.first, day: days.first)
    }

    /// A hint for a date like `2014/12/11`, or `11/12/2014`, whose order nobody can know.
    static func dateWithSlashes(_ text: [Unicode.Scalar]) -> String? {
        let words = self.words(of: text)
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == 3, words.count == 3 else { return nil }
        if words[0].count == 4 { return written(numbers[0], numbers[1], numbers[2]) ?? forms }
        return forms
    }

    /// A text for a message: at most 40 scalars of it, without control characters.
    static func shown(_ text: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.prefix(40).map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 })
        return String(view) + (text.count > 40 ? "…" : "")
    }

    private static func written(_ year: Int, _ month: Int, _ day: Int?) -> String? {
        (try? CalendarDate(year: year, month: month, day: day)).map { "write \($0)" }
    }

    /// The runs of letters and digits of a text; a text too long to be a date has none.
    private static func words(of text: [Unicode.Scalar]) -> [String] {
        guard text.count <= 40 else { return [] }
        return text.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map { run in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: run)
            return String(view)
        }
    }

    private static func monthNumber(_ word: String) -> Int? {
        let lowered = word.lowercased()
        guard lowered.count >= 3 else { return nil }
        return Gregorian.monthNames.firstIndex { $0.lowercased().hasPrefix(lowered) }.map { $0 + 1 }
    }

    /// A day or month number of one or two digits: `1`, `11`, `11th`.
    private static func dayNumber(_ word: String) -> Int? {
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard (1...2).contains(digits.count) else { return nil }
        let ending = word.dropFirst(digits.count)
        return ending.isEmpty || ["st", "nd", "rd", "th"].contains(String(ending)) ? Int(digits) : nil
    }
}
