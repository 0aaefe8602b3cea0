import EntenteTestSupport
import Testing

@testable import EntenteModel

/// The quick way of reading dates against the scanner.
@Suite struct ValidityPeriodPlainTests {
    /// What the scanner makes of the bounds.
    private func scanned(_ text: String) -> ValidityPeriod? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        func bound(_ text: Substring) -> ValidityPeriod.Bound? {
            if text.isEmpty { return .unknown }
            return text == ".." ? .open : (try? CalendarDate(parsing: text)).map { .date($0) }
        }
        if parts.count == 1 { return (try? CalendarDate(parsing: text)).map { ValidityPeriod($0) } }
        guard parts.count == 2, let start = bound(parts[0]), let end = bound(parts[1]) else { return nil }
        return try? ValidityPeriod(from: start, to: end)
    }

    @Test(arguments: 0..<40)
    func agreesWithTheScanner(seed: Int) {
        var generator = SplitMix64(seed: seed)
        let parts = [
            "2014", "0000", "2014-02", "2014-13", "2014-02-28", "2014-02-30", "2014-2", "201", "..", ".", "",
            "2014-12-11T13:59", "2008~", "-0043", "Y-12000", "２０１４", "2014-1a",
        ]
        for _ in 0..<25 {
            let one = parts.randomElement(using: &generator) ?? ""
            let text = Bool.random(using: &generator) ? one : one + "/" + (parts.randomElement(using: &generator) ?? "")
            let read = try? ValidityPeriod(parsing: text)
            #expect(read == scanned(text), "\(text)")
            // Whatever it says, it says what the scanner says; it may leave everything to that.
            if let plain = ValidityPeriod(plain: text) { #expect(plain == scanned(text), "\(text)") }
        }
    }

    @Test func readsWhatIsUsual() {
        for text in ["2014", "2014-11", "2014-12-11", "2008/2015-10-19", "2015-03/..", "../2008", "2015-03/", "/2008"] {
            #expect(ValidityPeriod(plain: text)?.description == text)
            #expect(ValidityPeriod(plain: ("x" + text).dropFirst())?.description == text, "also within a longer text")
        }
        for text in ["", "/", "2014-02-30", "2015/2014", "2014-11-11T13:59", "2008~", "2008/2009/2010", "-0043"] {
            #expect(ValidityPeriod(plain: text) == nil, "\(text)")
        }
    }
}
