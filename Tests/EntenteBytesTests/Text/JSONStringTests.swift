import EntenteBytes
import Testing

@Suite struct JSONStringTests {
    private func quoted(_ string: String) -> String {
        var text = ""
        JSONString.append(string, to: &text)
        return text
    }

    @Test func whatNeedsNoEscapeStandsAsItIs() {
        #expect(quoted("") == "\"\"")
        #expect(quoted("Abkhazia, 2014") == "\"Abkhazia, 2014\"")
        #expect(quoted("Цхинвал 🏔") == "\"Цхинвал 🏔\"")
    }

    @Test func whatBreaksStringsOrLinesIsEscaped() {
        #expect(quoted("say \"hi\"\\") == #""say \"hi\"\\""#)
        #expect(quoted("a\nb\rc\td") == #""a\nb\rc\td""#)
        #expect(quoted("\u{0}\u{1F}\u{7F}\u{9F}") == #""\u0000\u001f\u007f\u009f""#)
        #expect(quoted("é\u{2028}\u{2029}\u{FEFF}") == #""é\u2028\u2029\ufeff""#)
    }
}
