import EntenteBytes
import EntenteTestSupport
import Testing

@testable import EntenteFormats

@Suite struct JSONTreeTests {
    private func parse(_ bytes: [UInt8], firstLine: Int = 1) -> (node: TextNode?, findings: [Diagnostic]) {
        var findings = FindingList(file: "t.json")
        let node = JSONTree.parse(bytes, firstLine: firstLine, findings: &findings)
        return (node, findings.findings)
    }

    private func parse(_ text: String) -> (node: TextNode?, findings: [Diagnostic]) { parse(Array(text.utf8)) }

    private func text(_ json: String) -> String? {
        guard case .scalar(let text, _)? = parse(json).node?.content else { return nil }
        return text
    }

    @Test func scalarsKeepTheirText() throws {
        for json in ["0", "-0", "12.50", "1e400", "-1E+2", String(repeating: "9", count: 400), "true", "false", "null"]
        {
            guard case .scalar(let text, let isPlain)? = parse(json).node?.content else {
                Issue.record("\(json) is refused")
                continue
            }
            #expect(text == json)
            #expect(isPlain)
        }
        let string = try #require(parse("\"null\"").node)
        #expect(!string.isAbsent)
        #expect(try #require(parse("null").node).isAbsent)
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00E9""#, "éé"), (#""\ud83d\ude00""#, "😀"),
        (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""a\u0000b""#, "a\u{0}b"), (#""\ufffe""#, "\u{FFFE}"), (#""""#, ""),
        ("\"é\u{7F}\"", "é\u{7F}"),
        ("\"\u{2028}\"", "\u{2028}"),
    ])
    func stringsAreUnescaped(json: String, expected: String) throws {
        #expect(areSame(try #require(text(json)), expected))
    }

    @Test(arguments: [
        ("", "1:1"), ("  ", "1:3"), ("nul", "1:1"), ("True", "1:1"), ("NaN", "1:1"), ("Infinity", "1:1"),
        ("'a'", "1:1"),
        ("01", "1:1"), ("-", "1:1"), ("+1", "1:1"), (".5", "1:1"), ("1.", "1:1"), ("1.x", "1:1"), ("1e", "1:1"),
        ("1e+", "1:1"),
        ("0x1", "1:2"), ("1 2", "1:3"), ("{} x", "1:4"), ("[1,]", "1:4"), ("[1 2]", "1:4"), ("[,1]", "1:2"),
        ("[", "1:2"),
        ("{\"a\":1,}", "1:8"), ("{\"a\" 1}", "1:6"), ("{\"a\":}", "1:6"), ("{a:1}", "1:2"),
        ("{\"a\":1 \"b\":2}", "1:8"),
        ("{1:2}", "1:2"), ("{\"a\"", "1:5"), ("{\"a\":", "1:6"), ("{\"a\":1", "1:7"), ("\"a", "1:3"), ("\"a\\", "1:4"),
        ("\"\\x\"", "1:2"), ("\"\\u12\"", "1:6"), ("\"\\u12g4\"", "1:6"), ("\"\\ud800\"", "1:2"),
        ("\"a\\udc00\"", "1:3"),
        ("\"\\ud800\\u0041\"", "1:2"), ("\"\\ud800\\n\"", "1:2"), ("\"\\ud800", "1:2"), ("\"a\u{0}\"", "1:3"),
        ("\"a\nb\"", "1:3"),
        ("\"a\tb\"", "1:3"), ("\u{0}", "1:1"), ("// c\n1", "1:1"), ("[1, // c\n2]", "1:5"), ("[\n  1,\n  é]", "3:3"),
        ("]", "1:1"),
        ("{\"é\": x}", "1:7"), ("\u{FEFF}1", "1:1"),
    ])
    func mistakesAreRefusedWhereTheyStand(json: String, place: String) throws {
        let (node, findings) = parse(json)
        #expect(node == nil)
        let finding = try #require(findings.first, "\(json)")
        #expect(findings.count == 1)
        // What is cut off in the midst of a token is told at the end of the text.
        let isAtEnd = finding.message.contains("too early")
        #expect(isAtEnd || finding.position?.description == place, "\(json) \(finding)")
        #expect(finding.code == .badJSON)
        #expect(finding.hint != nil)
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        for bytes in [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
        ] as [[UInt8]] {
            let (node, findings) = parse(bytes)
            #expect(node == nil)
            #expect(findings.first?.code == .badJSON)
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":["])
    func depthIsBounded(opening: String) {
        let (node, findings) = parse(String(repeating: opening, count: 100_000))
        #expect(node == nil)
        #expect(findings.map(\.code) == [.tooLarge])
        let fine =
            String(repeating: "[", count: JSONTree.maximumDepth) + String(repeating: "]", count: JSONTree.maximumDepth)
        #expect(parse(fine).node != nil)
    }

    @Test func positionsCountLinesAndScalars() throws {
        let (node, findings) = parse(Array("{ \"é\" : [ 1,\r\n\t\"👩‍👧\", {\"k\": null}] }".utf8), firstLine: 7)
        #expect(findings.isEmpty)
        guard case .mapping(let fields)? = node?.content, case .sequence(let items) = fields[0].value.content,
            case .mapping(let inner) = items[2].content
        else {
            Issue.record("not the expected shape")
            return
        }
        #expect(fields[0].keyPosition.description == "7:3")
        #expect(fields[0].value.position.description == "7:9")
        #expect(items[0].position.description == "7:11")
        #expect(items[1].position.description == "8:2")
        #expect(items[2].position.description == "8:9")
        #expect(inner[0].value.position.description == "8:15")
    }

    @Test func everySecondKeyIsReported() {
        let (node, findings) = parse("{\"a\":1,\n\"a\":2,\"b\":{\"c\":1,\"c\":2},\"\\u0061\":3}")
        #expect(places(findings.sorted()) == ["2:1 duplicate-key", "2:18 duplicate-key", "2:25 duplicate-key"])
        guard case .mapping(let fields)? = node?.content else { return }
        #expect(fields.map(\.key) == ["a", "b"])
    }

    @Test func aLineOfAMegabyteIsRead() throws {
        let long = String(repeating: "é\\n\\\"x", count: 200_000)
        let items = (0..<60_000).map { "\"\($0)\"" }.joined(separator: ",")
        let json = "{\"a\":\"\(long)\",\"b\":[\(items)]}"
        let (node, findings) = parse(json)
        #expect(findings.isEmpty)
        guard case .mapping(let fields)? = node?.content, case .sequence(let values) = fields[1].value.content else {
            Issue.record("not the expected shape")
            return
        }
        #expect(values.count == 60_000)
        #expect(values.last?.position.column == json.unicodeScalars.count - "\"59999\"]}".count + 1)
    }

    @Test(arguments: 0..<300)
    func randomDamageNeverTraps(seed: Int) throws {
        var generator = SplitMix64(seed: seed)
        var bytes = Array(#"{"claim":{"id":"A1","with":{"é":["\ud83d\ude00",-1.5e3,true,null]},"note":"a\\b"}}"#.utf8)
        for _ in 0...Int.random(in: 0..<4, using: &generator) {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(index...)
            default: bytes.insert(generator.pick(Array("{}[]\",:\\u0e-".utf8)), at: index)
            }
            if bytes.isEmpty { break }
        }
        let (node, findings) = parse(bytes)
        #expect(node != nil || findings.count == 1)
    }
}
