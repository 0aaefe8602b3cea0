import EntenteBytes
import EntenteModel
import Foundation
import Testing

@testable import EntenteFormats

/// Documents against their files: hash, quotes, offsets, and paths that lead astray.
@Suite struct DocumentCheckerTests {
    /// The SHA-256 of "abc" (FIPS 180-4, example).
    private static let hashOfABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    /// Writes a document and a dossier of one claim a quote into a folder, and checks it.
    private func check(
        _ text: String, quotes: [String], folder: TestFolder, checker: DocumentChecker = DocumentChecker()
    ) throws -> (loaded: LoadedGraph, findings: [Diagnostic]) {
        try folder.write("seeds/text.txt", text.utf8)
        let hash = try proposedHash(of: "../seeds/text.txt", in: folder)
        var dossier = """
            entente: 1
            documents:
              d: { file: ../seeds/text.txt, sha256: \(hash) }
            entities:
              arland: { kind: state }
              borland: { kind: state }
            claims:

            """
        for (i, quote) in quotes.enumerated() {
            dossier += "  - { id: Q\(i + 1), claim: arland recognises borland, document: d, quote: \(quote) }\n"
        }
        return try check(dossier, in: folder, checker: checker)
    }

    private func check(
        _ dossier: String, in folder: TestFolder, checker: DocumentChecker = DocumentChecker()
    ) throws -> (loaded: LoadedGraph, findings: [Diagnostic]) {
        let name = try folder.write("graphs/dossier.yaml", dossier.utf8)
        var loaded = DossierReader().read([SourceFile(name: name, bytes: Array(dossier.utf8))])
        #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
        let findings = checker.check(&loaded)
        #expect(findings.allSatisfy { $0.file == name })
        return (loaded, findings)
    }

    /// The hash that the finding about a missing one proposes.
    private func proposedHash(of file: String, in folder: TestFolder) throws -> String {
        let findings = try check("entente: 1\ndocuments:\n  d: { file: \(file) }\n", in: folder).findings
        #expect(summary(findings) == ["3:3 missing-hash"])
        let hint = try #require(findings.first?.hint)
        return String(hint.split(separator: "sha256: ").last?.prefix(64) ?? "")
    }

    /// Checks a document that has this `file:` and the hash of "abc".
    private func findings(
        file: String, hashed: Bool = true, folder: TestFolder, checker: DocumentChecker = DocumentChecker()
    ) throws -> [Diagnostic] {
        let hash = hashed ? ", sha256: \(Self.hashOfABC)" : ""
        return try check("entente: 1\ndocuments:\n  d: { file: '\(file)'\(hash) }\n", in: folder, checker: checker)
            .findings
    }

    @Test func theHashIsSHA256() throws {
        let folder = try TestFolder()
        try folder.write("seeds/abc.txt", "abc".utf8)
        #expect(try proposedHash(of: "../seeds/abc.txt", in: folder) == Self.hashOfABC)
        #expect(try findings(file: "../seeds/abc.txt", folder: folder).isEmpty)
    }

    @Test func offsetsCountScalarsFromZero() throws {
        let folder = try TestFolder()
        let (loaded, findings) = try check(
            "“Ära” one two, one\ntwo", quotes: ["“Ära”", "one", "{", "two"].filter { $0 != "{" }, folder: folder)
        #expect(findings.isEmpty, "\(findings)")
        #expect(loaded.graph.claims.map { $0.citations[0].offset } == [0, 6, 10])
    }

    @Test func occurrencesAreCounted() throws {
        let folder = try TestFolder()
        let (loaded, findings) = try check(
            "one two one", quotes: ["one, occurrence: 2", "one, occurrence: 3", "two, occurrence: 2"], folder: folder)
        #expect(summary(findings) == ["9:69 quote-not-found", "10:69 quote-not-found"])
        #expect(findings[0].message.contains("2 times"))
        #expect(findings[1].message.contains("once"))
        #expect(loaded.graph.claims.map { $0.citations[0].offset } == [8, nil, nil])
    }

    @Test func quotesMatchByteForByteAndTheMessageNamesTheClaim() throws {
        let folder = try TestFolder()
        let text = "Official Tbilisi condemns\nthe “draft” treaty of the café"
        let quotes = [
            "Official Tbilisi condemns", "Official Tblisi condemns", "condemns the", "the \\\"draft\\\" treaty",
            "the cafe\\u0301", "nowhere to be found", "",
        ].map { "\"\($0)\"" }
        let (loaded, findings) = try check(text, quotes: quotes, folder: folder)
        #expect(summary(findings) == (9...14).map { "\($0):69 quote-not-found" })
        for (finding, id) in zip(findings, ["Q2", "Q3", "Q4", "Q5", "Q6", "Q7"]) {
            #expect(finding.message.hasPrefix("claim \(id): "))
        }
        for (finding, word) in zip(findings, ["agrees up to", "line break", "U+201C", "composes"]) {
            #expect(finding.message.contains(word), "\(finding)")
        }
        #expect(loaded.graph.claims.map { $0.citations[0].offset } == [0, nil, nil, nil, nil, nil, nil])
    }

    @Test func claimsThatAreRefusedForSomethingElseAreCheckedToo() throws {
        let folder = try TestFolder()
        try folder.write("seeds/text.txt", "Arland is free".utf8)
        let hash = try proposedHash(of: "../seeds/text.txt", in: folder)
        let dossier = """
            entente: 1
            documents:
              d: { file: ../seeds/text.txt, sha256: \(hash) }
            entities:
              arland: { kind: state }
              borland: { kind: state }
            claims:
              - { id: A1, claim: arland recognises borland, document: d, quote: Arland is free }
              - { id: A1, claim: arland recognises borland, document: d, quote: one }
              - { id: A2, claim: arland recognizes borland, document: d, quote: two }
              - { id: A3, claim: arland recognises, document: d, quote: three }
              - { claim: arland recognises borland, document: d, quote: four }

            """
        let name = try folder.write("graphs/dossier.yaml", dossier.utf8)
        var loaded = DossierReader().read([SourceFile(name: name, bytes: Array(dossier.utf8))])
        #expect(
            summary(loaded.diagnostics).map { $0.split(separator: " ")[1] } == [
                "duplicate-id", "unknown-relation", "bad-claim", "missing-field",
            ])
        let missing = DocumentChecker().check(&loaded)
        #expect(
            missing.map { "\($0.position?.line ?? 0) \($0.code)" } == (9...12).map { "\($0) quote-not-found" })
        #expect(missing.first?.message.hasPrefix("claim A1: ") == true)
        #expect(missing.last?.message.hasPrefix("the quote does not stand") == true)
    }

    @Test func aChangedFileIsNamed() throws {
        let folder = try TestFolder()
        let hash = String(repeating: "0", count: 64)
        try folder.write("seeds/abc.txt", "abc".utf8)
        let (loaded, findings) = try check(
            """
            entente: 1
            documents:
              d: { file: ../seeds/abc.txt, sha256: \(hash) }
            entities:
              arland: { kind: state }
              borland: { kind: state }
            claims:
              - { id: A1, claim: arland recognises borland, document: d, quote: ab }
              - { id: A2, claim: arland recognises borland, document: d, quote: bd }
            """, in: folder)
        #expect(summary(findings) == ["3:3 wrong-hash", "9:69 quote-not-found"], "the quotes are checked all the same")
        #expect(findings[0].message.contains("'d'"))
        #expect(findings[0].hint?.contains(Self.hashOfABC) == true)
        #expect(loaded.graph.claim("A1")?.citations[0].offset == 0)
        #expect(DocumentChecker().text(of: "d", in: loaded) == nil, "no text of another file is shown")
    }

    @Test func absentFiles() throws {
        let folder = try TestFolder()
        let unverified = try findings(file: "../seeds/gone.txt", folder: folder)
        #expect(summary(unverified) == ["3:3 unverified"])
        #expect(unverified.map(\.severity) == [.warning])
        let missing = try findings(file: "../seeds/gone.txt", hashed: false, folder: folder)
        #expect(summary(missing) == ["3:3 missing-document"])
        #expect(missing.map(\.severity) == [.error])
        let (_, none) = try check("entente: 1\ndocuments:\n  d: { title: D }\n", in: folder)
        #expect(none.map(\.description).count == 1)
        #expect(summary(none) == ["3:3 unverified"])
    }

    @Test func unreadableFiles() throws {
        let folder = try TestFolder()
        try folder.makeFolder("seeds/folder")
        #expect(try summary(findings(file: "../seeds/folder", folder: folder)) == ["3:3 unreadable-document"])
        try folder.write("seeds/abc.txt", "abc".utf8)
        let small = DocumentChecker(maximumBytes: 2)
        #expect(
            try summary(findings(file: "../seeds/abc.txt", folder: folder, checker: small)) == [
                "3:3 unreadable-document"
            ])
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
    func filesWithoutPermission() throws {
        let folder = try TestFolder()
        let file = try folder.write("seeds/abc.txt", "abc".utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        #expect(try summary(findings(file: "../seeds/abc.txt", folder: folder)) == ["3:3 unreadable-document"])
    }

    @Test(arguments: [
        "/etc/hosts", "../../outside.txt", "../seeds/../../outside.txt", "../..", "..", "~/x", "file:///etc/hosts",
        "http://example.org/a", "..\\\\seeds\\\\abc.txt", "../seeds/out.txt", "../seeds/away/hosts", "../out/abc.txt",
    ])
    func pathsOutsideOfTheRoot(_ file: String) throws {
        let folder = try TestFolder()
        let outside = try TestFolder()
        let secret = try outside.write("abc.txt", "abc".utf8)
        try folder.write("seeds/abc.txt", "abc".utf8)
        try folder.link("seeds/out.txt", to: secret)
        try folder.link("seeds/away", to: "/etc")
        try folder.link("out", to: outside.path)
        #expect(try summary(findings(file: file, folder: folder)) == ["3:3 path-outside-root"])
    }

    @Test(arguments: [
        "../seeds/abc.txt", "abc.txt", "./abc.txt", "../seeds/../graphs/abc.txt", "../seeds/link.txt",
        "../seeds/a b’s.txt",
        "../seeds/%41.txt",
    ])
    func pathsInsideOfTheRoot(_ file: String) throws {
        let folder = try TestFolder()
        for name in ["seeds/abc.txt", "graphs/abc.txt", "seeds/a b’s.txt", "seeds/%41.txt"] {
            try folder.write(name, "abc".utf8)
        }
        try folder.link("seeds/link.txt", to: folder.path + "/graphs/abc.txt")
        let quoted = file.replacingOccurrences(of: "'", with: "''")
        #expect(try findings(file: quoted, folder: folder).isEmpty)
    }

    @Test func theRootCanBeSet() throws {
        let folder = try TestFolder()
        try folder.write("a/seeds/abc.txt", "abc".utf8)
        let dossier = "entente: 1\ndocuments:\n  d: { file: ../../seeds/abc.txt, sha256: \(Self.hashOfABC) }\n"
        let name = try folder.write("a/b/c/dossier.yaml", dossier.utf8)
        func summaryOfCheck(_ root: String?) -> [String] {
            var loaded = DossierReader().read([SourceFile(name: name, bytes: Array(dossier.utf8))])
            return summary(DocumentChecker(root: root).check(&loaded))
        }
        #expect(summaryOfCheck(nil) == ["3:3 path-outside-root"])
        #expect(summaryOfCheck(folder.path) == [])
        #expect(summaryOfCheck(folder.path + "/a") == [])
        #expect(summaryOfCheck(folder.path + "/a/") == [])
        #expect(summaryOfCheck(folder.path + "/a/b") == ["3:3 path-outside-root"])
        #expect(summaryOfCheck(folder.path + "/a/s") == ["3:3 path-outside-root"], "not a mere beginning of a name")
    }

    @Test func aDocumentThatIsNoTextBreaksNothing() throws {
        let folder = try TestFolder()
        try folder.write("seeds/raw.bin", [0x61, 0xFF, 0x00, 0xC3, 0x28, 0x62])
        let hash = try proposedHash(of: "../seeds/raw.bin", in: folder)
        let (_, findings) = try check(
            """
            entente: 1
            documents:
              d: { file: ../seeds/raw.bin, sha256: \(hash) }
            entities:
              arland: { kind: state }
              borland: { kind: state }
            claims:
              - { id: A1, claim: arland recognises borland, document: d, quote: "(b" }
              - { id: A2, claim: arland recognises borland, document: d, quote: "something else" }
            """, in: folder)
        #expect(summary(findings) == ["9:69 quote-not-found"])
    }
}
