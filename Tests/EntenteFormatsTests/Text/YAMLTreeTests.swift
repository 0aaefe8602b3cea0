import EntenteBytes
import Testing

@testable import EntenteFormats

@Suite struct YAMLTreeTests {
    private func parse(_ text: String) -> (tree: String?, findings: [String]) {
        var findings = FindingList(file: "t.yaml")
        let root = YAMLTree.parse(text, findings: &findings)
        return (root.map(Self.told), findings.findings.map { "\($0.position.map(\.description) ?? "-") \($0.code)" })
    }

    /// A tree in one line: plain texts as they are, others in quotes, each key with its place.
    private static func told(_ node: TextNode) -> String {
        switch node.content {
        case .scalar(let text, let isPlain): isPlain ? text : "'\(text)'"
        case .sequence(let items): "[" + items.map(told).joined(separator: ", ") + "]"
        case .mapping(let fields):
            "{" + fields.map { "\($0.key)@\($0.keyPosition): \(told($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    @Test func everyValueIsText() {
        let (tree, findings) = parse("a: [no, 1:30, 2014-12-11, ~, '']\nb:\n  ? long\n  : |\n    x\n    y\nc:\n")
        #expect(findings == [])
        #expect(tree == "{a@1:1: [no, 1:30, 2014-12-11, ~, ''], b@2:1: {long@3:5: 'x\ny\n'}, c@7:1: }")
        #expect(parse("").tree == nil && parse("").findings == [])
        #expect(parse("# nothing\n").tree == nil && parse("# nothing\n").findings == [])
        #expect(parse("text").tree == "text")
    }

    @Test func keysThatStandTwiceKeepTheirFirstValue() {
        let text = "a: 1\n'a': 2\nb: { c: 1, c: [x, y], \"c\": {} }\na: 3\n"
        let (tree, findings) = parse(text)
        #expect(tree == "{a@1:1: 1, b@3:1: {c@3:6: 1}}")
        #expect(findings == ["2:1 duplicate-key", "3:12 duplicate-key", "3:23 duplicate-key", "4:1 duplicate-key"])
    }

    /// Long mappings look keys up, short ones go through them.
    @Test(arguments: [1, 15, 16, 17, 40, 500])
    func longMappings(count: Int) {
        let keys = (1...count).map { "k\($0): \($0)\n" }.joined()
        let (tree, findings) = parse(keys + "last: 1\nk\(count): again\nlast: 2\n")
        #expect(findings == ["\(count + 2):1 duplicate-key", "\(count + 3):1 duplicate-key"])
        #expect(tree?.hasSuffix("k\(count)@\(count):1: \(count), last@\(count + 1):1: 1}") == true)
    }

    @Test func anchorsAreToldAndReadAsTheirValues() {
        let (tree, findings) = parse("a: &x [1, &y 2]\nb: *x\nc: { *y : *y }\nd: *z\n")
        #expect(tree == "{a@1:1: [1, 2], b@2:1: [1, 2], c@3:1: {2@3:6: 2}, d@4:1: '*z'}")
        #expect(findings == ["1:4 yaml-anchor", "1:11 yaml-anchor", "4:4 yaml-anchor"])
    }

    @Test func tooManyAliasesEndTheReading() {
        func list(_ count: Int) -> String {
            "a: &x 1\na: 2\nb: [" + [String](repeating: "*x", count: count).joined(separator: ", ") + "]\n"
        }
        #expect(parse(list(30)).tree != nil)
        #expect(parse(list(31)).tree == nil)
        #expect(parse(list(31)).findings == ["1:4 yaml-anchor"])
        #expect(parse("b: [" + [String](repeating: "*x", count: 31).joined(separator: ", ") + "]").tree != nil)
    }

    @Test func itemsAreTakenOneAtATime() {
        func taken(_ text: String) -> (items: [String], rest: String?) {
            var findings = FindingList(file: "t.yaml")
            var items: [String] = []
            let root = YAMLTree.parse(text, findings: &findings, takingItemsOf: "claims") {
                items.append(Self.told($0))
            }
            return (items, root.map(Self.told))
        }
        let block = taken("a: 1\nclaims:\n- { b: [c] }\n- x\nd: { claims: [y] }\nclaims: [z]\n")
        #expect(block.items == ["{b@3:5: [c]}", "x"])
        #expect(block.rest == "{a@1:1: 1, claims@2:1: [], d@5:1: {claims@5:6: [y]}}")
        #expect(taken("claims: text").items == [] && taken("claims: text").rest == "{claims@1:1: text}")
        #expect(taken("- claims").items == [] && taken("- claims").rest == "[claims]")
        #expect(taken("claims: &x [y]").items == [] && taken("claims: &x [y]").rest == "{claims@1:1: [y]}")
        let broken = taken("claims: [x, y")
        #expect(broken.items == ["x", "y"] && broken.rest == nil)
    }
}
