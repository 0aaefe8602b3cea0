import Foundation
import Testing

/// Quotes that their documents do not have: every command answers, marks them, says so, and ends with 65.
@Suite struct DoubtfulQuotesTests {
    private static let invented = "Official Tbilisi applauds Russian-Tskhinvali draft treaty"
    private static let mark = "[not found in the document]"

    /// The South Ossetia dossier with one quote that nobody wrote.
    private func forged() throws -> TemporaryFolder {
        let folder = try TemporaryFolder.withDossier()
        let text = try folder.text("graphs/south-ossetia.yaml")
        let other = text.replacing("Official Tbilisi condemns Russian-Tskhinvali draft treaty", with: Self.invented)
        #expect(other != text)
        try folder.write(other, to: "graphs/south-ossetia.yaml")
        return folder
    }

    private static let dossier = "graphs/south-ossetia.yaml"

    @Test(arguments: [
        ["path", dossier, "georgia", "t-ru-so-draft-2014"], ["show", dossier, "A41"], ["claims", dossier],
        ["path", dossier, "georgia", "t-ru-so-draft-2014", "--quiet"],
    ])
    func areMarkedInText(_ arguments: [String]) throws {
        let folder = try forged()
        let run = try Entente(arguments, folder: folder.path)
        #expect(run.code == 65, "\(run)")
        #expect(run.text.contains("«\(Self.invented)» \(Self.mark)"), "\(run)")
        #expect(run.text.components(separatedBy: Self.mark).count == 2, "no other quote is doubted")
        #expect(run.error.contains("south-ossetia.yaml:") && run.error.contains("error: claim A41"), "\(run)")
        #expect(run.error.contains("[quote-not-found]"))
    }

    @Test func areToldInJSON() throws {
        let folder = try forged()
        let path = try Entente(
            ["path", Self.dossier, "georgia", "t-ru-so-draft-2014", "--format", "json"], folder: folder.path)
        #expect(path.code == 65)
        let notes = try #require((try path.json()["paths"] as? [[String: Any]])?.first?["notes"] as? [[String: Any]])
        let missing = notes.filter { ($0["notFound"] as? [String])?.isEmpty == false }
        #expect(missing.compactMap { $0["claim"] as? String } == ["A41"])
        let claims = try Entente(["claims", Self.dossier, "--format", "json"], folder: folder.path)
        let found = try #require(try claims.json()["claims"] as? [[String: Any]])
        #expect(found.filter { $0["found"] as? Bool == false }.compactMap { $0["id"] as? String } == ["A41"])
        #expect(found.filter { $0["found"] as? Bool == true }.count == found.count - 1)
        let card = try Entente(["show", Self.dossier, "A41"], folder: folder.path)
        #expect(card.text.contains("doc-A (the quote does not stand in it)"), "\(card)")
    }

    @Test(arguments: [["disputes", dossier], ["ask", dossier], ["convert", dossier, "--to", "csv"]])
    func endWith65WhateverIsShown(_ arguments: [String]) throws {
        let folder = try forged()
        let run = try Entente(arguments, folder: folder.path)
        #expect(run.code == 65 && run.error.contains("[quote-not-found]") && !run.output.isEmpty, "\(run)")
    }

    @Test func areMarkedInPicturesAndPages() throws {
        let folder = try forged()
        for form in ["dot", "svg", "html"] {
            let run = try Entente(["render", Self.dossier, "--to", form, "--around", "georgia"], folder: folder.path)
            #expect(run.code == 65 && run.error.contains("[quote-not-found]"), "\(form): \(run.error)")
            #expect(run.text.contains("not found in the document"), "\(form)")
        }
    }

    @Test func anAbsentDocumentLeavesItsQuotesUnchecked() throws {
        let folder = try TemporaryFolder.withDossier()
        try FileManager.default.removeItem(atPath: folder.path("seeds/agenda-ge-2014-12-11.txt"))
        let run = try Entente(["show", Self.dossier, "A41"], folder: folder.path)
        #expect(run.code == 0 && run.text.contains("(quote not checked)") && !run.text.contains(Self.mark), "\(run)")
        let json = try Entente(
            ["claims", Self.dossier, "--document", "doc-A", "--format", "json"], folder: folder.path)
        let claims = try #require(try json.json()["claims"] as? [[String: Any]])
        #expect(json.code == 0 && claims.allSatisfy { $0["found"] is NSNull })
    }

    @Test func whatOnlyCountsOpensNoDocument() throws {
        let folder = try forged()
        let run = try Entente(["rank", Self.dossier], folder: folder.path)
        #expect(run.code == 0 && !run.error.contains("quote"), "\(run)")
    }
}
