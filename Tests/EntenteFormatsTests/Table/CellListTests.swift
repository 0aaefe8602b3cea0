import Testing

@testable import EntenteFormats

@Suite struct CellListTests {
    @Test func listsAreSplitAtSemicolons() {
        #expect(CellList.items(of: "").isEmpty)
        #expect(CellList.items(of: "a") == ["a"])
        #expect(CellList.items(of: "a;b;  c") == ["a", "b", " c"])
        #expect(CellList.items(of: "a\\;b") == ["a;b"])
        #expect(CellList.items(of: "C:\\dir\\") == ["C:\\dir\\"])
        #expect(CellList.items(of: ";") == ["", ""])
    }

    @Test func chainsAreSplitAtArrows() {
        #expect(CellList.chain(of: "a > b > c") == ["a", "b", "c"])
        #expect(CellList.chain(of: "a; b") == ["a", "b"])
        #expect(CellList.chain(of: "a>b") == ["a>b"])
        #expect(CellList.chain(of: CellList.text(ofChain: ["a;b"])) == ["a;b"])
        #expect(CellList.chain(of: CellList.text(ofChain: ["a;b", ">", "c"])) == ["a;b", ">", "c"])
    }

    @Test(arguments: 0..<200)
    func whatIsWrittenIsReadBack(seed: Int) {
        var random = TableRandom(seed)
        let items = (0...random.next(4)).map { _ in
            (0..<random.next(5)).map { _ in random.pick([";", "\\", " ", "a", "é", "\n"]) }.joined()
        }
        // One empty item is an empty cell, which is no item.
        let expected = items == [""] ? [] : items
        #expect(CellList.items(of: CellList.text(of: items)) == expected)
    }
}
