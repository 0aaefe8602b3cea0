/// What to write instead of a date in another notation.
enum DateHint {
    static let forms = "write YEAR, YEAR-MONTH or YEAR-MONTH-DAY, as in 2014-12-11"

    /// The EDTF form of a date in words or with dots (`11 Dec 2014`, `December 2014`, `11.12.2014`), if the text is
    /// clearly one; otherwise the forms that can be written.
    static func hint(for text: [Unicode.Scalar]) -> String {
        let words = self.words(of: text)
        let months = words.compactMap(monthNumber)
        let years = words.filter { $0.count == 4 }.compactMap { Int($0) }
        let small = words.compactMap(dayNumber)
        if months.count == 1, years.count == 1, small.count <= 1, words.count == 2 + small.count {
            return written(years[0], months[0], small.first) ?? forms
        }
        let dotted = text.filter { $0 == "." }.count == 2
        if dotted, years.count == 1, small.count == 2, words.count == 3, words[2].count == 4 {
            return written(years[0], small[1], small[0]) ?? forms
        }
        return forms
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
