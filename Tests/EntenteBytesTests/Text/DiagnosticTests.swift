import EntenteBytes
import Testing

@Suite struct DiagnosticTests {
    @Test func tellsWhereWhatAndWhatToDo() {
        let place = TextPosition(line: 12, column: 7)
        let full = Diagnostic(
            file: "a.yaml", position: place, code: "unknown-relation", message: "unknown relation 'recognizes'",
            hint: "did you mean 'recognises'?")
        #expect(
            full.description
                == "a.yaml:12:7: error: unknown relation 'recognizes'; did you mean 'recognises'? [unknown-relation]")
        let bare = Diagnostic(severity: .warning, code: "odd", message: "this is odd")
        #expect(bare.description == "warning: this is odd [odd]")
    }

    @Test func sortsByPlace() {
        func at(_ file: String?, _ line: Int?, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
            Diagnostic(
                file: file, position: line.map { TextPosition(line: $0, column: 1) }, severity: severity, code: "c",
                message: "m")
        }
        let sorted = [at(nil, nil), at("a", nil), at("a", 2), at("a", 2, .warning), at("a", 10), at("b", 1)]
        #expect(sorted.reversed().sorted() == sorted)
    }
}
