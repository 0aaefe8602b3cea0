import Foundation
import Testing

/// `check`: the dossier as it stands, and with one letter changed.
@Suite struct CheckCommandTests {
    @Test func theDossierIsSound() throws {
        let run = try Entente("check", Products.dossier, "--format", "json")
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let json = try run.json()
        #expect(json["errors"] as? Int == 0 && json["warnings"] is Int && json["findings"] is [Any])
        let words = try Entente("check", Products.dossier)
        #expect(words.code == 0 && words.error.isEmpty)
        #expect(words.text.contains("124 claims") && words.text.contains("quotes found in their documents"), "\(words)")
    }

    /// The findings of a dossier after a change of its text or of an article's.
    private func findings(
        _ file: String, replacing old: String, with new: String, _ options: String...
    ) throws -> [[String: Any]] {
        let folder = try TemporaryFolder.withDossier()
        let text = try folder.text(file)
        let range = try #require(text.range(of: old), "\(old)")
        try folder.write(text.replacingCharacters(in: range, with: new), to: file)
        let arguments = ["check", "graphs/south-ossetia.yaml", "--format", "json"]
        let run = try Entente(arguments + options, folder: folder.path)
        #expect(run.code == 1 && run.error.isEmpty, "\(run)")
        let findings = try #require(try run.json()["findings"] as? [[String: Any]])
        for finding in findings {
            #expect(
                ["severity", "code", "file", "line", "column", "message", "hint"].allSatisfy(finding.keys.contains))
        }
        return findings
    }

    /// One letter of a quote in the dossier: the claim is named, at its line.
    @Test(arguments: [
        ("quote: South Ossetia’s de-facto leader wants", "quote: South Ossetia’s de-facto leader want5", "A01"),
        ("quote: Russia is in no hurry", "quote: Russia is in mo hurry", "B20"),
        (
            "- Georgia’s breakaway regions Abkhazia and Tskhinvlai",
            "- Georgia’s breakaway regions Abkhazia and Tskhinvali", "A06"
        ),
        ("envisages the creation", "envisaged the creation", "B46"),
    ])
    func oneLetterOfAQuote(_ change: (old: String, new: String, id: String)) throws {
        let found = try findings("graphs/south-ossetia.yaml", replacing: change.old, with: change.new)
        #expect(found.count == 1)
        #expect(found.first?["code"] as? String == "quote-not-found")
        let message = try #require(found.first?["message"] as? String)
        #expect(message.contains("claim \(change.id):"), "\(message)")
        let lines = try String(contentsOfFile: Products.dossier, encoding: .utf8).components(separatedBy: "\n")
        let line = try #require(found.first?["line"] as? Int)
        #expect(lines[line - 1].contains(change.old), "line \(line)")
    }

    /// One letter of every quote at once: as many findings, and each names its claim.
    @Test func oneLetterOfEveryQuote() throws {
        let folder = try TemporaryFolder.withDossier()
        let lines = try folder.text("graphs/south-ossetia.yaml").components(separatedBy: "\n")
        var claim = ""
        var isQuote = false
        var changed: [(line: Int, claim: String)] = []
        let spoilt = lines.enumerated().map { number, line -> String in
            if line.hasPrefix("  - id: ") { claim = String(line.dropFirst(8)) }
            if !line.hasPrefix("      ") { isQuote = line.hasPrefix("    quote:") }
            guard isQuote, line != "    quote:", let letter = line.lastIndex(where: \.isLetter) else { return line }
            changed.append((number + 1, claim))
            return line.replacingCharacters(in: letter...letter, with: line[letter] == "x" ? "y" : "x")
        }
        try folder.write(spoilt.joined(separator: "\n"), to: "graphs/south-ossetia.yaml")
        let run = try Entente(["check", "graphs/south-ossetia.yaml", "--format", "json"], folder: folder.path)
        #expect(run.code == 1 && changed.count > 120, "\(changed.count)")
        let findings = try #require(try run.json()["findings"] as? [[String: Any]])
        #expect(findings.compactMap { $0["line"] as? Int } == changed.map(\.line))
        for (finding, change) in zip(findings, changed) {
            #expect(finding["code"] as? String == "quote-not-found")
            #expect((finding["message"] as? String)?.hasPrefix("claim \(change.claim):") == true, "\(finding)")
        }
    }

    /// One letter of an article within a quote: the document, and every claim that quotes it.
    @Test func oneLetterOfAnArticleWithinAQuote() throws {
        let found = try findings(
            "seeds/agenda-ge-2014-12-11.txt", replacing: "Official Tbilisi condemns Russian",
            with: "Official Tbilisi condems Russian")
        let messages = found.compactMap { $0["message"] as? String }
        #expect(messages.contains { $0.contains("'doc-A'") })
        #expect(messages.contains { $0.contains("claim A41:") }, "\(messages)")
        #expect(Set(found.compactMap { $0["code"] as? String }) == ["wrong-hash", "quote-not-found"])
    }

    /// One letter outside of all quotes: the document.
    @Test(arguments: [
        ("seeds/agenda-ge-2014-12-11.txt", "doc-A"), ("seeds/south-ossetia-alternative-to-direct-entry.txt", "doc-B"),
    ])
    func oneLetterOfAnArticleOutsideOfQuotes(_ file: String, _ document: String) throws {
        let folder = try TemporaryFolder.withDossier()
        try folder.write(try folder.bytes(file) + [0x20], to: file)
        let run = try Entente(["check", "graphs/south-ossetia.yaml", "--format", "json"], folder: folder.path)
        #expect(run.code == 1, "\(run)")
        let found = try #require(try run.json()["findings"] as? [[String: Any]])
        #expect(found.compactMap { $0["code"] as? String } == ["wrong-hash"])
        #expect((found.first?["message"] as? String)?.contains("'\(document)'") == true)
    }

    @Test func errorsNameFileLineColumnAndWhatToDo() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            entente: 1
            entities:
              a: { kind: state, name: Aland }
              b: { kind: state, name: Bland }
            claims:
              - id: C1
                claim: a recognizes b
              - id: C2
                claim: a recognises bb
                on: 2015-02-30
              - id: C1
                claim: a recognises b
            """, to: "d.yaml")
        let run = try Entente(["check", "d.yaml"], folder: folder.path)
        #expect(run.code == 1)
        #expect(
            run.lines.contains {
                $0.hasPrefix("d.yaml:7:14: error: unknown relation 'recognizes'; did you mean 'recognises'?")
                    && $0.hasSuffix("[unknown-relation]")
            }, "\(run)")
        #expect(run.lines.contains { $0.hasPrefix("d.yaml:9:25: error: unknown entity 'bb'; did you mean 'b'?") })
        #expect(run.lines.contains { $0.hasPrefix("d.yaml:10:9: error:") && $0.hasSuffix("[bad-date]") })
        #expect(run.lines.contains { $0.hasPrefix("d.yaml:11:5: error:") && $0.hasSuffix("[duplicate-id]") }, "\(run)")
        #expect(run.text.contains("4 errors"))

        // The commands that ask questions refuse such a file, and say why on standard error.
        let refused = try Entente(["path", "d.yaml", "a", "b"], folder: folder.path)
        #expect(refused.code == 65 && refused.output.isEmpty)
        #expect(refused.error.contains("d.yaml:7:14: error: unknown relation"))
    }

    @Test func warningsCountWithStrict() throws {
        let starter = try Entente("new").output
        let plain = try Entente("check", "-", input: starter)
        #expect(plain.code == 0 && plain.text.contains("warning") && plain.text.contains("one warning"), "\(plain)")
        #expect(try Entente("check", "-", "--strict", input: starter).code == 1)
    }

    @Test func anAbsentArticleIsUnverifiedNotWrong() throws {
        let folder = try TemporaryFolder.withDossier()
        try FileManager.default.removeItem(atPath: folder.path("seeds/agenda-ge-2014-12-11.txt"))
        let run = try Entente(["check", "graphs/south-ossetia.yaml"], folder: folder.path)
        #expect(run.code == 0, "\(run)")
        #expect(run.lines.contains { $0.contains("warning: ") && $0.hasSuffix("[unverified]") }, "\(run)")
        #expect(try Entente(["check", "graphs/south-ossetia.yaml", "--strict"], folder: folder.path).code == 1)
    }

    @Test func documentsStayBelowTheRoot() throws {
        let folder = try TemporaryFolder.withDossier()
        let run = try Entente(["check", "graphs/south-ossetia.yaml", "--root", "graphs"], folder: folder.path)
        #expect(run.code == 1 && run.text.contains("[path-outside-root]"), "\(run)")
    }

    @Test func readsStandardInputAndJSONLines() throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Products.dossier)))
        // Paths are relative to the working folder then.
        let run = try Entente("check", "-", "--root", "..", input: bytes, folder: Products.repository + "/graphs")
        #expect(run.code == 0 && run.text.contains("124 claims"), "\(run)")
        let lines = try Entente("convert", Products.dossier, "--to", "jsonl")
        #expect(lines.code == 0)
        let again = try Entente(
            "check", "-", "--from", "jsonl", "--root", "..", input: lines.output,
            folder: Products.repository + "/graphs")
        #expect(again.code == 0 && again.text.contains("124 claims"), "\(again)")
    }
}
