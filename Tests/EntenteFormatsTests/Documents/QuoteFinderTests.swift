import Testing

@testable import EntenteFormats

@Suite struct QuoteFinderTests {
    private func finder(_ text: String) -> QuoteFinder { QuoteFinder(Array(text.utf8)) }

    @Test func findsByteForByte() {
        let text = finder("a “b” é e\u{301}")
        #expect(text.byteOffset(of: "“b”", occurrence: 1) == 2)
        #expect(text.byteOffset(of: "\"b\"", occurrence: 1) == nil)
        #expect(text.byteOffset(of: "é", occurrence: 1) == 10)
        #expect(text.byteOffset(of: "e\u{301}", occurrence: 1) == 13, "another composition is another text")
        #expect(text.byteOffset(of: "e\u{301}", occurrence: 2) == nil)
        #expect(text.byteOffset(of: "", occurrence: 1) == nil)
        #expect(finder("").byteOffset(of: "a", occurrence: 1) == nil)
        #expect(finder("ab").byteOffset(of: "abc", occurrence: 1) == nil)
    }

    @Test func countsOccurrences() {
        let text = finder("aaa b aa")
        #expect(text.occurrences(of: "aa") == 3, "they may overlap")
        #expect((1...4).map { text.byteOffset(of: "aa", occurrence: $0) } == [0, 1, 6, nil])
        #expect(text.occurrences(of: "c") == 0)
        #expect(text.occurrences(of: "") == 0)
    }

    @Test func offsetsCountScalars() {
        // Characters of one to four bytes over the blocks in which the finder counts.
        let text = (0..<1500).map { ["a", "é", "“", "🏳"][$0 % 4] }.joined()
        let finder = finder(text)
        var byte = 0
        for (scalar, value) in text.unicodeScalars.enumerated() {
            if scalar % 7 == 0 { #expect(finder.scalarOffset(ofByte: byte) == scalar, "byte \(byte)") }
            byte += UTF8.width(value)
        }
        #expect(finder.scalarOffset(ofByte: byte) == text.unicodeScalars.count)
    }
}
