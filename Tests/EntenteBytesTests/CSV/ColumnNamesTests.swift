import EntenteBytes
import Testing

@Suite struct ColumnNamesTests {
    private func header(_ text: String, over first: [String]) throws -> [String] {
        try ColumnNames(parsing: text).header(over: first)
    }

    @Test func columnsGetOtherNames() throws {
        let first = ["Year", "exporter", "importer", "weight"]
        #expect(
            try header("source=Exporter,target=3,weight=year", over: first) == ["weight", "source", "target", ""])
        #expect(try header("on=1", over: first) == ["on", "exporter", "importer", "weight"])
        #expect(try !ColumnNames(parsing: "on=1").areWhole)
        // A name comes before a number.
        #expect(try header("source=2,target=b", over: ["2", "b"]) == ["source", "target"])
    }

    @Test func allColumnsGetNames() throws {
        #expect(try header("source, target,-,on", over: ["a", "b", "c", "d"]) == ["source", "target", "", "on"])
        #expect(try ColumnNames(parsing: "from,to").areWhole)
    }

    @Test(arguments: ["", "source", "source,weight", "a,b", "source=", "source=a,target", "=a"])
    func whatSaysNothing(text: String) {
        #expect(throws: ColumnNames.Problem.self) { try ColumnNames(parsing: text) }
    }

    @Test func whatDoesNotFit() {
        let missing = #expect(throws: ColumnNames.Problem.self) { try header("source=x", over: ["a", "b"]) }
        #expect(missing?.description == "there is no column 'x'" && missing?.hint.contains("'a', 'b'") == true)
        #expect(throws: ColumnNames.Problem.self) { try header("source=3", over: ["a", "b"]) }
        #expect(throws: ColumnNames.Problem.self) { try header("source=0", over: ["a", "b"]) }
        let few = #expect(throws: ColumnNames.Problem.self) { try header("source,target", over: ["a", "b", "c"]) }
        #expect(few?.description == "2 columns are named, and the first row has 3")
    }
}
