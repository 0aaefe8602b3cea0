import EntenteBytes
import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteFormats

@Suite struct DossierFormatterTests {
    private func format(_ text: String, dropComments: Bool = false) -> FormatResult {
        DossierFormatter.format(SourceFile(name: "t.yaml", bytes: Array(text.utf8)), dropComments: dropComments)
    }

    private let untidy = """
        # What this is
        ontology: open
        claims:
        # the first
        - {id: A10, claim: "a   greets b", polarity: affirmed}
        - claim: 'b greets a'
          note: >
            folded
            text
          id: A9

        # who
        entities:
            b: {kind: state, name: b, flags: []}

            # a heading
            # of two lines
            "a":
                name: 'NO'
                kind: state
        entente: "1"
        """

    private let tidy = """
        # What this is
        entente: 1
        ontology: open

        # who
        entities:
          b: { kind: state }

          # a heading
          # of two lines
          a: { kind: state, name: 'NO' }

        claims:
          # the first
          - id: A10
            claim: a greets b

          - id: A9
            claim: b greets a
            note: |
              folded text

        """

    @Test func entriesStayUnderTheirComments() {
        let result = format(untidy)
        #expect(result.diagnostics == [])
        #expect(!result.isCanonical)
        #expect(result.text?.replacing("note: |\n      folded text\n", with: "note: |\n      folded text\n") == tidy)
    }

    @Test func theCanonicalFormIsLeftAlone() {
        let result = format(tidy)
        #expect(result.isCanonical)
        #expect(result.text == tidy)
        #expect(format(tidy.replacing("\n", with: "\r\n")).text == tidy)
        #expect(format("\u{FEFF}" + tidy).text == tidy)
        #expect(!format("\u{FEFF}" + tidy).isCanonical)
    }

    @Test(arguments: 0..<100)
    func formattingTwiceIsFormattingOnce(seed: Int) throws {
        let graph = try RandomParts.parts(seed: seed).graph()
        for text in [DossierWriter().yaml(graph), DossierWriter().jsonLines(graph)] {
            let once = try #require(format(text).text)
            #expect(areSame(once, text))
            #expect(format(once).isCanonical)
        }
    }

    @Test func homelessCommentsAreNotDropped() {
        let text =
            "entente: 1 # one\nontology: open\n# none\nviews: {}\nentities:\n  # kept\n  a: { kind: state }\n  # two\n"
        let refused = format(text)
        #expect(refused.text == nil)
        #expect(places(refused.diagnostics) == ["1:1 lost-comment", "3:1 lost-comment", "8:1 lost-comment"])
        #expect(refused.diagnostics.allSatisfy { $0.severity == .error && $0.hint != nil })
        let forced = format(text, dropComments: true)
        #expect(forced.text == "entente: 1\nontology: open\n\nentities:\n  # kept\n  a: { kind: state }\n")
    }

    /// Wherever comments are put, each is kept, named in a refusal, or was text all along.
    @Test(arguments: 0..<200)
    func noCommentIsLostInSilence(seed: Int) throws {
        var generator = SplitMix64(seed: seed)
        let yaml = DossierWriter().yaml(try RandomParts.parts(seed: seed).graph())
        var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var marks: [String] = []
        for _ in 0...generator.pick([0, 0, 1, 5]) {
            let mark = "# mark-\(marks.count)-"
            let index = Int.random(in: 0..<lines.count, using: &generator)
            if generator.chance(30) {
                lines[index] += " " + mark
            } else {
                lines.insert(String(repeating: " ", count: generator.pick([0, 2, 4])) + mark, at: index)
            }
            marks.append(mark)
        }
        let text = lines.joined(separator: "\n")
        let result = format(text)
        for mark in marks {
            let isKept = result.text?.contains(mark) ?? false
            let isNamed = result.diagnostics.contains { $0.code == .lostComment && $0.message.contains(mark) }
            // A comment may break the file (behind the `|-` of a block, say), or be kept beside one that is refused.
            let isRefused = result.text == nil
            #expect(isKept || isNamed || isRefused, "\(mark)\n\(text)")
        }
        if let formatted = result.text {
            #expect(format(formatted).isCanonical, "\(text)")
            for mark in marks { #expect(formatted.ranges(of: mark).count == 1, "\(mark)\n\(text)") }
        } else {
            #expect(result.diagnostics.contains { $0.severity == .error })
            guard !read(text).hasErrors else { return }
            let forced = try #require(format(text, dropComments: true).text)
            let lost = result.diagnostics.filter { $0.code == .lostComment }
            for mark in marks {
                let isNamed = lost.contains { $0.message.contains(mark) }
                #expect(forced.contains(mark) != isNamed, "\(mark)\n\(text)")
            }
        }
    }

    @Test func filesWithErrorsAreRefused() {
        for text in [
            "", "a: [", "entente: 1\nentities:\n  a: { kind: state, nam: A }\n", "{\"entente\":1}\n{\"claim\":{}}",
        ] {
            let result = format(text)
            #expect(result.text == nil)
            #expect(result.diagnostics.contains { $0.severity == .error })
        }
    }

    @Test func jsonLinesStayJSONLines() {
        let text = "{\"entity\": {\"kind\":\"state\",\"id\":\"b\"}}\n{\"entity\":{\"id\":\"a\",\"kind\":\"state\"}}"
        let result = format("{\"entente\":1,\"ontology\":\"open\"}\n" + text)
        #expect(
            result.text == """
                {"entente":1,"ontology":"open"}
                {"entity":{"id":"b","kind":"state"}}
                {"entity":{"id":"a","kind":"state"}}

                """)
    }
}
