import EntenteBytes
import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteFormats

/// Files that want to break the reader: each ends in a finding, none in a crash.
@Suite struct HostileFileTests {
    private func findings(_ bytes: [UInt8], _ options: DossierReader.Options = .init()) -> [Diagnostic] {
        DossierReader(options: options).read([SourceFile(name: "x.yaml", bytes: bytes)]).diagnostics
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0x62, 0x00, 0x63], "2:2 binary-file"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "1:1 invalid-utf8"),
            (Array("entente: 1\ntitle: a".utf8) + [0xFF], "2:9 invalid-utf8"),
            // An overlong slash, half a surrogate pair, a cut character.
            (Array("ab".utf8) + [0xC0, 0xAF], "1:3 invalid-utf8"),
            (Array("ä".utf8) + [0xED, 0xA0, 0x80], "1:2 invalid-utf8"),
            (Array("title: ".utf8) + [0xE2, 0x82], "1:8 invalid-utf8"),
            ([0xFF, 0xFE, 0x61, 0x00], "- wrong-encoding"), ([0xFE, 0xFF, 0x00, 0x61], "- wrong-encoding"),
            ([0xEF, 0xBB, 0xBF], "- empty-file"),
        ] as [([UInt8], String)])
    func encodings(_ bytes: [UInt8], _ expected: String) {
        #expect(summary(findings(bytes)) == [expected])
    }

    @Test func aByteOrderMarkIsAcceptedAndShiftsNothing() {
        let text = "entente: 1\nentities:\n  a: { kind: stat }\n"
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(summary(findings(mark + Array(text.utf8))) == ["3:3 unknown-kind"])
        #expect(summary(findings(mark + Array("entente: 2\n".utf8))) == ["1:10 format-version"])
    }

    @Test func windowsLinesAreAccepted() {
        let text = "entente: 1\r\nentities:\r\n  a: { kind: stat }\r\n"
        #expect(summary(findings(Array(text.utf8))) == ["3:3 unknown-kind"])
    }

    @Test func linesHaveALimit() {
        let options = DossierReader.Options(maximumLineBytes: 20)
        let fits = "entente: 1\ntitle: 1234567890123"
        #expect(fits.split(separator: "\n")[1].utf8.count == 20)
        #expect(findings(Array(fits.utf8), options).isEmpty)
        #expect(findings(Array((fits + "\n").utf8), options).isEmpty)
        for text in [fits + "4", fits + "4\n", fits + "4\nontology: open\n"] {
            #expect(summary(findings(Array(text.utf8), options)) == ["2:1 too-large"], "\(text)")
        }
    }

    @Test func filesHaveALimit() {
        let text = Array("entente: 1\n".utf8)
        #expect(findings(text, .init(maximumFileBytes: text.count)).isEmpty)
        let over = findings(text, .init(maximumFileBytes: text.count - 1))
        #expect(summary(over) == ["- too-large"])
    }

    @Test func aMegabyteInOneScalarIsRead() throws {
        let note = String(repeating: "wörter und ", count: 100_000)
        let loaded = MarkedText("entente: 1\nentities:\n  a: { kind: state, note: \"\(note)x\" }\n").load()
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.graph.entity("a")?.note == note + "x")
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
        String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
        "entente: 1\ntitle: " + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000),
        (0..<3000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        String(repeating: "{\"a\":", count: 100_000), "{" + String(repeating: "[", count: 100_000),
    ])
    func deepNestingEndsInAFinding(_ text: String) {
        let found = findings(Array(text.utf8))
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test func nestingWithinTheLimitIsRead() {
        let depth = 400
        let text = "entente: 1\ntitle: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(summary(findings(Array(text.utf8))) == ["2:8 bad-structure"])
    }

    @Test func controlCharactersAreRefusedWhereTheyStand() {
        for code in [1, 7, 8, 11, 12, 27, 127] as [UInt8] {
            let found = findings(Array("entente: 1\ntitle: ä".utf8) + [code] + Array("b\n".utf8))
            #expect(summary(found) == ["2:9 bad-yaml"], "U+\(code)")
        }
    }

    @Test func anchorsThatMultiplyAreNotUnfolded() {
        var text = "entente: 1\nentities:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for i in 1...40 {
            let previous = "*a\(i - 1)"
            text += "  a\(i): &a\(i) [" + [String](repeating: previous, count: 10).joined(separator: ", ") + "]\n"
        }
        #expect(summary(findings(Array(text.utf8))) == ["3:7 yaml-anchor"])
    }

    /// Keys are compared by their content, which nested aliases double at every level.
    @Test func keysThatMultiplyAreNotCompared() {
        var text = "entente: 1\nentities:\n  a0: &a0 { k: v }\n"
        for i in 1...60 { text += "  a\(i): &a\(i) { ? *a\(i - 1) : *a\(i - 1) }\n" }
        #expect(summary(findings(Array(text.utf8))) == ["3:7 yaml-anchor"])
    }

    @Test func marksInTextsAreNoAliases() {
        let note = (0..<200).map { "R&D\($0) *D\($0) & * &&" }.joined(separator: " ")
        let loaded = MarkedText("entente: 1\nentities:\n  a: { kind: state, note: '\(note)' }\n").load()
        #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    }

    /// A file cut off at any byte is a file with findings or a smaller file, never a crash.
    @Test func cutFiles() {
        let text = Array((soundHead + "  - { id: A1, claim: 'anna signed pact', document: d, quote: \"ä\" }\n").utf8)
        for end in 0..<text.count {
            let loaded = DossierReader().read([SourceFile(name: "x.yaml", bytes: Array(text[..<end]))])
            #expect(loaded.graph.claims.isEmpty || loaded.diagnostics.isEmpty || end > 250)
        }
    }

    /// Any byte replaced: the reader answers, and with the same findings every time.
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func brokenBytes(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func random(_ bound: Int) -> Int { .random(in: 0..<bound, using: &generator) }
        let sound = Array((soundHead + "  - { id: A1, claim: 'anna signed pact', document: d, quote: \"ä\" }\n").utf8)
        let special = Array("[]{}:,-&*!|>'\"%@`#?\t\n\r \u{0}".utf8) + [0xFF, 0xC3, 0xEF]
        for _ in 0..<20 {
            var bytes = sound
            for _ in 0...random(4) {
                let at = random(bytes.count)
                switch random(3) {
                case 0: bytes[at] = special[random(special.count)]
                case 1: bytes.insert(special[random(special.count)], at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random(9)))
                }
            }
            let first = findings(bytes)
            #expect(first == findings(bytes))
            #expect(first.allSatisfy { ($0.position?.line ?? 1) >= 1 && ($0.position?.column ?? 1) >= 1 })
        }
    }
}
