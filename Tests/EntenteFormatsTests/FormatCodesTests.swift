import Testing

@testable import EntenteFormats

/// No code without a test that provokes it.
@Suite struct FormatCodesTests {
    /// Codes that only documents provoke: `DocumentCheckerTests`; the last one only with `--today`: `HostileClaimsTests`.
    private static let ofDocuments: Set = [
        "quote-not-found", "wrong-hash", "missing-hash", "missing-document", "unverified", "unreadable-document",
        "path-outside-root", "future-document",
    ]
    /// Codes of what is allowed and seldom meant: `ClaimAdviceTests`.
    private static let ofAdvice: Set = ["future-fact", "repeated-quote", "reported-stance"]

    @Test func everyCodeIsProvoked() throws {
        let source = try RepositoryFile.text("Sources/EntenteFormats/FormatCodes.swift")
        let declared = Set(
            source.split(separator: "\n").compactMap { line -> String? in
                guard line.contains("DiagnosticCode = \"") else { return nil }
                return line.split(separator: "\"").dropFirst().first.map(String.init)
            })
        #expect(declared.count > 25)
        let provoked = Set(DossierReaderTests.problems.flatMap(\.codes)).union(Self.ofDocuments).union(Self.ofAdvice)
        #expect(declared.subtracting(provoked).sorted() == [])
    }
}
