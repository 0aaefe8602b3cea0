import EntenteModel
import Testing

@Suite struct SpellingTests {
    private let relations = ["condemns", "recognises", "signed", "part-of", "party-to", "proposes"]

    @Test(arguments: [
        ("recognizes", ["recognises"]), ("condems", ["condemns"]), ("Condemns", ["condemns"]), ("singed", ["signed"]),
        ("parto-f", ["part-of"]), ("trades", []), ("", []), ("part-to", ["party-to", "part-of"]),
    ])
    func nearest(_ word: String, _ expected: [String]) {
        #expect(Spelling.nearest(to: word, in: relations).filter(expected.contains) == expected)
        if expected.isEmpty { #expect(Spelling.nearest(to: word, in: relations).isEmpty) }
    }

    @Test func theBestComesFirstAndTiesInAlphabeticalOrder() {
        #expect(
            Spelling.nearest(to: "abcdef", in: ["abcxef", "abcdeg", "abcdef", "abxyef"]) == [
                "abcdef", "abcdeg", "abcxef",
            ])
        #expect(Spelling.nearest(to: "abcdef", in: ["abcxef", "abcdeg"], limit: 1) == ["abcdeg"])
    }

    @Test func suggestionsAreSentences() {
        #expect(Spelling.suggestion(for: "stat", in: ["state"]) == "did you mean 'state'?")
        #expect(Spelling.suggestion(for: "cat", in: ["bat", "hat"]) == "did you mean 'bat' or 'hat'?")
        #expect(Spelling.suggestion(for: "cat", in: ["bat", "hat", "rat"]) == "did you mean 'bat', 'hat' or 'rat'?")
        #expect(Spelling.suggestion(for: "cat", in: ["elephant"]) == nil)
    }

    @Test func lettersBeyondASCIICountAsOne() {
        #expect(Spelling.nearest(to: "Цхинвал", in: ["Цхинвали"]) == ["Цхинвали"])
        #expect(Spelling.nearest(to: String(repeating: "x", count: 5000), in: ["x"]).isEmpty)
    }
}
