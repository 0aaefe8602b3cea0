import Foundation
import Testing

/// `convert`: what comes back, and what is said to be lost.
@Suite struct ConvertCommandTests {
    @Test func dossierAndJSONLinesHoldEverything() throws {
        let lines = try Entente("convert", Products.dossier, "--to", "jsonl")
        #expect(lines.code == 0 && lines.error.isEmpty, "\(lines)")
        for record in try lines.jsonLines() { #expect(!record.isEmpty) }
        let yaml = try Entente("convert", Products.dossier, "--to", "dossier")
        #expect(yaml.code == 0 && yaml.error.isEmpty)
        let back = try Entente("convert", "-", "--to", "dossier", input: lines.output)
        #expect(back.code == 0 && back.output == yaml.output)
        #expect(
            try Entente("convert", "-", "--to", "jsonl", input: yaml.output).jsonLines().count == lines.lines.count - 1)
        #expect(try Entente("format", "-", "--check", input: yaml.output).code == 0, "it writes the canonical form")
    }

    @Test func aTableSaysWhatItLoses() throws {
        let folder = try TemporaryFolder()
        let report = folder.path("losses.json")
        let run = try Entente("convert", Products.dossier, "-o", folder.path("so.csv"), "--report", report)
        #expect(run.code == 0 && run.output.isEmpty)
        #expect(run.error.split(separator: "\n").allSatisfy { $0.hasPrefix("lost: ") } && run.error.contains("aliases"))
        let json = try JSONSerialization.jsonObject(with: Data(try folder.bytes("losses.json"))) as? [String: Any]
        let losses = try #require(json?["losses"] as? [[String: Any]])
        #expect(losses.allSatisfy { $0["what"] is String && ($0["count"] as? Int ?? 0) > 0 })
        #expect(json?["to"] as? String == "csv")
        let claims = try Entente("claims", folder.path("so.csv"), "--format", "jsonl").jsonLines()
        #expect(claims.compactMap { $0["id"] as? String } == DossierText.shared.rows.map(\.id))
        let quotes = try Entente("claims", Products.dossier, "--format", "jsonl").jsonLines()
        #expect(claims.map { $0["quote"] as? String } == quotes.map { $0["quote"] as? String })
    }

    @Test func strictWritesNothingWhereSomethingIsLost() throws {
        let folder = try TemporaryFolder()
        let run = try Entente("convert", Products.dossier, "-o", folder.path("so.csv"), "--strict")
        #expect(run.code == 65 && run.error.contains("error: csv cannot hold"), "\(run)")
        #expect(folder.names.isEmpty)
        #expect(try Entente("convert", Products.dossier, "-o", folder.path("so.jsonl"), "--strict").code == 0)
    }

    @Test func aTableBecomesADossier() throws {
        let folder = try TemporaryFolder()
        let run = try Entente("convert", Products.families, "-o", folder.path("f.yaml"))
        #expect(run.code == 0, "\(run)")
        let checked = try Entente("check", folder.path("f.yaml"))
        #expect(checked.code == 0 && checked.text.contains("35 claims, 15 entities"), "\(checked)")
        let arguments = ["Medici", "Peruzzi", "--all-shortest", "--format", "json"]
        let before = try Entente(["path", Products.families] + arguments)
        let after = try Entente(["path", folder.path("f.yaml")] + arguments)
        #expect(before.code == 0 && before.output == after.output, "\(after)")
    }

    @Test func theTargetMustBeSaid() throws {
        #expect(try Entente("convert", Products.dossier).code == 64)
        #expect(try Entente("convert", Products.dossier, "-o", "x.xyz").code == 64)
        #expect(try Entente("convert", Products.dossier, "-o", "/nowhere/x.csv", "-q").code == 74)
        let dot = try Entente("convert", Products.dossier, "--to", "dot", "-q")
        #expect(dot.code == 0 && dot.text.hasPrefix("digraph"))
    }
}
