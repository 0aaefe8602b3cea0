import Testing

@testable import EntenteFormats

@Suite struct JSONWriterTests {
    @Test(arguments: HostileText.all + ["\u{FEFF}", "\u{FEFF}a"])
    func everyTextReadsBack(text: String) throws {
        var json = ""
        JSONWriter.append(.record([RecordField(text, .list([.text(text)]))]), to: &json)
        #expect(!json.utf8.contains { $0 < 0x20 }, "one line: \(json)")
        var findings = FindingList(file: "t")
        guard case .mapping(let fields)? = JSONTree.parse(Array(json.utf8), findings: &findings)?.content,
            case .sequence(let items)? = fields.first?.value.content,
            case .scalar(let read, isPlain: false)? = items.first?.content
        else {
            Issue.record("\(json) \(findings.findings)")
            return
        }
        #expect(areSame(fields[0].key, text))
        #expect(areSame(read, text))
    }

    @Test func valuesKeepTheirKind() {
        var json = ""
        JSONWriter.append(
            .record([
                RecordField("n", .literal("-1")), RecordField("b", .literal("true")), RecordField("d", .token("2014")),
                RecordField("l", .list([])), RecordField("r", .record([])),
            ]), to: &json)
        #expect(json == #"{"n":-1,"b":true,"d":"2014","l":[],"r":{}}"#)
    }
}
