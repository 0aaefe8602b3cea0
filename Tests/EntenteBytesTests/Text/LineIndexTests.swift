import EntenteBytes
import Testing

@Suite struct LineIndexTests {
    @Test(arguments: [
        ("", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\r\nb", 2, 1, 3),
        ("a\rb", 2, 2, 1), ("a\n\n\nb", 4, 4, 1), ("a\n", 2, 2, 1), ("éa", 2, 1, 2), ("éa", 1, 1, 1), ("🏛x", 4, 1, 2),
        ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}ab", 0, 1, 1), ("abc", 99, 1, 4), ("abc", -1, 1, 1),
    ])
    func findsPositions(text: String, offset: Int, line: Int, column: Int) {
        #expect(LineIndex(Array(text.utf8)).position(at: offset) == TextPosition(line: line, column: column))
    }

    @Test func tellsLines() {
        let bytes = Array("one\r\ntwo\n\nfour\rfive".utf8)
        let index = LineIndex(bytes)
        let lines = (1...index.count).map { String(decoding: bytes[index.range(ofLine: $0)], as: UTF8.self) }
        #expect(lines == ["one", "two", "", "four", "five"])
    }
}

@Suite struct SinglePositionTests {
    @Test(arguments: ["", "a", "a\nb\r\nc\rd", "\u{FEFF}é\n\r\nüx\n", "\r\n\r\n", "\r", "x\r"])
    func onePositionIsThatOfTheIndex(text: String) {
        let bytes = Array(text.utf8)
        let index = LineIndex(bytes)
        for offset in 0...(bytes.count + 2) {
            #expect(
                bytes.withUnsafeBytes { TextPosition(at: offset, in: $0) } == index.position(at: offset), "\(offset)")
        }
    }
}
