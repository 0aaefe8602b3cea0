import Testing

@testable import EntenteReasoning

@Suite struct EnglishOneLineTests {
    @Test func breaksBecomeSpaces() {
        #expect(English.oneLine("a\nb\r\nc\u{2028}d\u{85}e\tf") == "a b  c d e f")
        #expect(English.oneLine("a\u{1B}[31mb\u{7F}") == "a␛[31mb\u{FFFD}")
        #expect(English.oneLine("“Südossetien” – übrig") == "“Südossetien” – übrig")
    }
}
