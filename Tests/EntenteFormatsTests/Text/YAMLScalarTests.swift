import Testing

@testable import EntenteFormats

@Suite struct YAMLScalarTests {
    @Test(arguments: HostileText.all)
    func everyTextReadsBack(text: String) throws {
        let block = YAMLScalar.written(text, in: .block)
        let flow = YAMLScalar.written(text, in: .flow)
        // Keys of more than a thousand characters never stand in flow style.
        let key = flow.utf8.count < 1000 ? flow : "k"
        for yaml in [
            "k: \(block)\n", "- \(block)\n", "- k: \(block)\n", "k: [\(flow), \(flow)]\n", "k: { \(key): \(flow) }\n",
            "k: {\(key): [\(flow)]}\n",
        ] {
            var findings = FindingList(file: "t")
            let root = try #require(YAMLTree.parse(yaml, findings: &findings), "\(yaml) \(findings.findings)")
            let texts = Self.texts(root)
            #expect(!texts.isEmpty)
            #expect(texts.allSatisfy { areSame($0, text) }, "\(yaml)")
        }
    }

    private static func texts(_ node: TextNode) -> [String] {
        switch node.content {
        case .scalar(let text, _): [text]
        case .sequence(let items): items.flatMap(texts)
        case .mapping(let fields): fields.flatMap { ($0.key == "k" ? [] : [$0.key]) + texts($0.value) }
        }
    }

    @Test(arguments: [
        "NO", "1:30", "2014-12-11", "~", "null", "true", "0x1F", "1e3", "", "-1", "+1.5", "<<", ".inf", "y",
    ])
    func whatOtherReadersTakeForSomethingElseIsQuoted(text: String) {
        #expect(YAMLScalar.written(text, in: .block) == "'\(text)'")
    }

    @Test(arguments: [
        "Georgia", "South Ossetia’s", "doc-A", "it's", "a:b", "a#b", "../seeds/a.txt", "…", "2014 election",
        "say \"x\"",
        "http://a.example/b#c", "🇬🇪",
    ])
    func whatIsSafeStaysPlain(text: String) {
        #expect(YAMLScalar.written(text, in: .block) == text)
    }

    @Test(arguments: ["2014-12-11T13:59", "../2008", "-0043", "2008~", "/2008", "2015-03/.."])
    func datesStayPlainInDateFields(text: String) {
        #expect(YAMLScalar.written(text, in: .block, fixed: true) == text)
    }

    @Test func quotesAreChosenForReading() {
        #expect(YAMLScalar.written("a: b", in: .block) == "'a: b'")
        #expect(YAMLScalar.written("it's: b", in: .block) == "\"it's: b\"")
        #expect(YAMLScalar.written("'\"", in: .block) == "'''\"'")
        #expect(YAMLScalar.written("a\tb\u{0}", in: .block) == "\"a\\tb\\x00\"")
        #expect(YAMLScalar.written("\u{202E}x", in: .block) == "\"\\u202Ex\"")
        #expect(YAMLScalar.written("a, b", in: .block) == "a, b")
        #expect(YAMLScalar.written("a, b", in: .flow) == "'a, b'")
        #expect(YAMLScalar.written("who?", in: .flow) == "'who?'")
    }
}
