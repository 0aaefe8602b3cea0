import EntenteBytes
import EntenteTestSupport
import Testing

@Suite struct CSVTokenizerTests {
    private func rows(_ text: String, _ options: CSVTokenizer.Options = .init()) throws -> [[String]] {
        var table = CSVTokenizer(Array(text.utf8), options: options)
        var rows: [[String]] = []
        while let row = try table.nextRow() { rows.append(row.map { table.text(of: $0) }) }
        return rows
    }

    @Test(arguments: [
        ("", []), ("\n\r\n\r", []), ("a", [["a"]]), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]), ("\u{FEFF}\"a\",b\n", [["a", "b"]]), ("a,\n,b\n", [["a", ""], ["", "b"]]),
        ("a,", [["a", ""]]), (",", [["", ""]]), ("\"\"", [[""]]), ("\"\"\n", [[""]]),
        ("\"a\"\"b\",c", [["a\"b", "c"]]),
        ("\"\"\"\"", [["\""]]), ("\"a\nb\r\nc\",d", [["a\nb\r\nc", "d"]]), ("a\"b,c", [["a\"b", "c"]]),
        ("a\n\n\nb\n", [["a"], ["b"]]), (" a , b ", [[" a ", " b "]]), ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
        ("a\tb", [["a", "b"]]), ("a|b", [["a", "b"]]), ("\"a,b,c\";d", [["a,b,c", "d"]]), ("\n\na;b", [["a", "b"]]),
        ("Цхинвали,🏛", [["Цхинвали", "🏛"]]),
    ])
    func cuts(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test func takesTheGivenSeparator() throws {
        #expect(try rows("a,b;c", .init(separator: UInt8(ascii: ";"))) == [["a,b", "c"]])
    }

    /// Positions count the lines that were passed over.
    @Test(arguments: [
        ("# one, two; three\n\n% four\na;b\nc;d", "4:1"), ("sep=;\r\na;b\r\nc;d", "2:1"),
        ("\u{FEFF}sep=;\na;b\nc;d", "2:1"), ("a;b\nc;d", "1:1"),
    ])
    func passesOverWhatStandsAboveTheFirstRow(text: String, position: String) throws {
        var table = CSVTokenizer(Array(text.utf8), options: .init(commentMarks: Array("#%".utf8)))
        let first = try #require(try table.nextRow())
        #expect(first.map { table.text(of: $0) } == ["a", "b"])
        #expect(table.position(of: first[0]).description == position)
        #expect(try table.nextRow()?.map { table.text(of: $0) } == ["c", "d"])
    }

    @Test func withoutMarksEveryLineIsARow() throws {
        #expect(try rows("#a,b\nsep=;\n") == [["#a", "b"], ["sep=;"]])
        var table = CSVTokenizer(Array("# nothing else".utf8), options: .init(commentMarks: Array("#".utf8)))
        #expect(try table.nextRow() == nil)
    }

    @Test func tellsPositions() throws {
        var table = CSVTokenizer(Array("\u{FEFF}é,b\n\"x\ny\",\"z\"\n".utf8))
        let first = try #require(try table.nextRow())
        #expect(first.map { table.position(of: $0).description } == ["1:1", "1:3"])
        let second = try #require(try table.nextRow())
        #expect(second.map { table.position(of: $0).description } == ["2:1", "3:4"])
        #expect(second.map(\.isQuoted) == [true, true])
        #expect(try table.nextRow() == nil)
        #expect(try table.nextRow() == nil)
    }

    @Test func reportsRaggedRows() throws {
        var table = CSVTokenizer(
            Array("a,b\n1\n1,2,3\n1,2\n1\n".utf8), file: "t.csv", options: .init(diagnosticLimit: 2))
        var count = 0
        while try table.nextRow() != nil { count += 1 }
        #expect(count == 5 && table.columnCount == 2 && table.raggedRowCount == 3)
        #expect(
            table.diagnostics.map(\.description) == [
                "t.csv:2:1: warning: this row has 1 field, the first one 2; add the missing separators [ragged-row]",
                "t.csv:3:5: warning: this row has 3 fields, the first one 2; "
                    + "put a field that holds the separator in quotes [ragged-row]",
            ])
    }

    @Test(arguments: [
        ("a,b\n1,\"2\n3,4", DiagnosticCode.unterminatedQuote, 2, 3), ("\"", .unterminatedQuote, 1, 1),
        ("\"a\"\"", .unterminatedQuote, 1, 1), ("a\n\"b\"c,d", .textAfterQuote, 2, 4),
        ("\"a\nb\" ,d", .textAfterQuote, 2, 3), ("a,123456789", .tooLarge, 1, 3), ("a,\"123456789", .tooLarge, 1, 3),
    ])
    func refuses(text: String, code: DiagnosticCode, line: Int, column: Int) {
        let error = #expect(throws: BytesError.self) { try rows(text, .init(fieldLimit: 8)) }
        #expect(error?.code == code)
        #expect(error?.position == TextPosition(line: line, column: column))
    }

    @Test func doesNotMindBytesThatAreNoText() throws {
        var table = CSVTokenizer([0xFF, 0x2C, 0, 0x0A, 0xC3])
        #expect(try table.nextRow()?.map { table.contentBytes(of: $0) } == [[0xFF], [0]])
        #expect(try table.nextRow()?.map { table.text(of: $0) } == ["\u{FFFD}"])
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func readsWhatTheWriterWrote(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let separator = Array(",;\t|".utf8).randomElement(using: &random) ?? 0x2C
        let pieces = ["a", ",", ";", "\t", "|", "\"", "\n", "\r", "\r\n", " ", "é", "🏛", "\u{FEFF}", "=1"]
        var written: [[String]] = []
        var writer = CSVWriter(separator: separator, lineEnd: seed.isMultiple(of: 2) ? "\n" : "\r\n")
        let columns = Int.random(in: 1...4, using: &random)
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let row = (0..<columns).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                    .joined()
            }
            written.append(row)
            writer.write(row: row)
        }
        var table = CSVTokenizer(writer.takeBytes(), options: .init(separator: separator))
        var read: [[String]] = []
        while let row = try table.nextRow() { read.append(row.map { table.text(of: $0) }) }
        #expect(read.map { $0.map { Array($0.utf8) } } == written.map { $0.map { Array($0.utf8) } })
        #expect(table.raggedRowCount == 0)
        #expect(writer.bytes.isEmpty)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func survivesNoise(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let alphabet: [UInt8] = [0x22, 0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x61, 0xFF, 0, 0xEF, 0xBB, 0xBF]
        let bytes = (0..<40).map { _ in alphabet.randomElement(using: &random) ?? 0 }
        var table = CSVTokenizer(bytes)
        var end = 0
        do {
            while let row = try table.nextRow() {
                for field in row {
                    // Fields come in order and never overlap.
                    #expect(field.offset >= end && field.range.upperBound <= bytes.count)
                    end = field.range.upperBound
                    _ = table.text(of: field)
                }
            }
        } catch let error {
            #expect(error.position != nil)
        }
    }
}
