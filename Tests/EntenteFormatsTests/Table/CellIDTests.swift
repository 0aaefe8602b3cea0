import Testing

@testable import EntenteFormats

@Suite struct CellIDTests {
    @Test(arguments: ["a", "Medici", "côte", "1", "???", "a/b", "x;y"])
    func textsThatAreIDs(text: String) { #expect(CellID.isValid(text)) }

    @Test(arguments: ["", "a b", "a,b", "a:b", "a\"b", "unknown", "either", "claim", "a\u{A0}b", "a\u{7F}"])
    func textsThatAreNoIDs(text: String) { #expect(!CellID.isValid(text)) }

    @Test func patternMarksAreNotInRelations() {
        #expect(CellID.isValidRelation("trades-with"))
        #expect(!CellID.isValidRelation("a/b"))
        #expect(!CellID.isValidRelation("likes*"))
    }

    @Test(arguments: [
        ("New York", "new-york"), ("  A -- b  ", "a-b"), ("Smith, John", "smith-john"), ("Łódź!", "łódź"),
        ("\"", "unnamed"), ("", "unnamed"), ("南オセチア 共和国", "南オセチア-共和国"),
    ])
    func slugs(text: String, slug: String) { #expect(CellID.slug(text) == slug) }

    @Test func suppliesNumberWhatIsTaken() {
        var supply = CellID.Supply()
        var taken: Set<String> = ["a", "a-3"]
        var given: [String] = []
        for wanted in ["a", "a", "b", "b", "unknown"] {
            let id = supply.id(wanted) { taken.contains($0) }
            given.append(id)
            taken.insert(id)
        }
        #expect(given == ["a-2", "a-4", "b", "b-2", "unknown-2"])
    }
}
