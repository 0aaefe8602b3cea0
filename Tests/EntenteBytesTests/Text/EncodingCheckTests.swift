import EntenteBytes
import EntenteTestSupport
import Testing

@Suite struct EncodingCheckTests {
    @Test func acceptsText() {
        for text in [
            "", "plain ASCII of some length", "Цхинвали — Тбилиси", "🏛\u{10FFFF}\u{D7FF}\u{E000}\u{800}\u{80}",
        ] {
            let check = EncodingCheck(Array(text.utf8))
            #expect(check.problem == nil && !check.hasByteOrderMark)
        }
        let marked = EncodingCheck([0xEF, 0xBB, 0xBF, 0x61])
        #expect(marked.hasByteOrderMark && marked.textStart == 3 && marked.problem == nil)
    }

    @Test(arguments: [
        [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5],
        [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x8F], [0xE9, 0x20, 0x61],
    ])
    func findsTheFirstBadByte(bad: [UInt8]) {
        for lead in 0...17 {
            let bytes = [UInt8](repeating: 0x61, count: lead) + bad + Array("after".utf8)
            #expect(EncodingCheck(bytes).problem == .invalid(offset: lead))
        }
    }

    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func agreesWithTheStandardLibrary(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<40 {
            let pieces: [[UInt8]] = [
                [0x61], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x8F, 0x9B], [0x41, 0x42],
            ]
            var bytes = (0..<20).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: 1...255, using: &random)
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect((EncodingCheck(bytes).problem == nil) == isValid, "\(bytes)")
        }
    }

    @Test func namesOtherEncodings() {
        #expect(EncodingCheck([0xFF, 0xFE, 0x61, 0]).problem == .otherEncoding(name: "UTF-16LE"))
        #expect(EncodingCheck([0xFE, 0xFF, 0, 0x61]).problem == .otherEncoding(name: "UTF-16BE"))
        #expect(EncodingCheck([0xFF, 0xFE, 0, 0]).problem == .otherEncoding(name: "UTF-32LE"))
        #expect(EncodingCheck(Array("0123456789\u{0}".utf8)).problem == .binary(offset: 10))
    }

    @Test func throwsWithThePosition() throws {
        try EncodingCheck.requireText(Array("fine".utf8), file: "f")
        let error = #expect(throws: BytesError.self) {
            try EncodingCheck.requireText(Array("é\né".utf8) + [0xE9, 0x0A], file: "f.csv")
        }
        #expect(
            error?.description
                == "f.csv:2:2: error: the byte 0xE9 is not UTF-8; save the file as UTF-8 [invalid-utf8]")
    }
}
