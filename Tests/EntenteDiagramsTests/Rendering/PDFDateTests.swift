import Testing

@testable import EntenteDiagrams

@Suite struct PDFDateTests {
    @Test(arguments: [
        ("/CreationDate (D:20261126012314Z)", "/CreationDate (D:19700101000000Z)"),
        ("/CreationDate (D:20261126012314+01'30)", "/CreationDate (D:19700101000000+00'00)"),
        ("/CreationDate (D:2020) x /CreationDate (D:2026) y", "/CreationDate (D:2020) x /CreationDate (D:1970) y"),
        ("no date", "no date"), ("", ""),
    ])
    func theDayIsFixedInItsPlace(_ text: String, _ settled: String) {
        #expect(String(decoding: PDFDate.settled(Array(text.utf8)), as: UTF8.self) == settled)
    }
}
