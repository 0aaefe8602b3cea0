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

    /// Whatever a drawing keeps comes back, and the rest is listed by count.
    @Test func aDrawingKeepsWhatItCanAndSaysTheRest() throws {
        let folder = try TemporaryFolder()
        let run = try Entente("convert", Products.dossier, "-o", folder.path("so.dot"))
        #expect(run.code == 0, "\(run)")
        for loss in [
            "lost: 1 ontology", " citations", " chains of speakers", " dates of events", " qualifiers", " views",
            "kinds of entities, drawn as their families", "claims about claims, drawn as ties to what they are about",
        ] {
            #expect(run.error.contains(loss), "\(loss): \(run.error)")
        }
        let before = try Entente("claims", Products.dossier, "--format", "jsonl").jsonLines()
        let back = try Entente("claims", folder.path("so.dot"), "--format", "jsonl")
        #expect(back.code == 0 && back.error.isEmpty, "\(back)")
        let after = Dictionary(uniqueKeysWithValues: try back.jsonLines().map { ($0["id"] as? String ?? "", $0) })
        var same = 0
        for claim in before {
            guard let other = after[claim["id"] as? String ?? ""] else { continue }
            #expect(other["relation"] as? String == claim["relation"] as? String)
            #expect(other["polarity"] as? String == claim["polarity"] as? String)
            let ends = ["subject", "object"].map { "\(claim[$0] ?? "")" }
            if ["subject", "object"].map({ "\(other[$0] ?? "")" }) == ends { same += 1 }
        }
        // All but those that have no mark come back, and all but claims about claims and documents as they were.
        #expect(after.count >= before.count - 3 && same >= after.count - 10, "\(before.count) \(after.count) \(same)")
        #expect(after.keys.allSatisfy { $0.first == "A" || $0.first == "B" })

        let strict = try Entente("convert", Products.dossier, "--to", "dot", "--strict")
        #expect(strict.code == 65 && strict.output.isEmpty && strict.error.contains("dot cannot hold 1 ontology"))
    }

    @Test func entitiesWithoutATieAreDrawn() throws {
        let dossier = """
            entente: 1
            entities:
              a: { kind: state, name: Aland }
              b: { kind: state, name: Bland }
              alone: { kind: state, name: Far away }
            claims:
              - { id: C1, claim: a recognises b }

            """
        let run = try Entente(["convert", "-", "--to", "dot"], input: dossier)
        #expect(run.code == 0 && run.text.contains("entity-alone"), "\(run)")
        let back = try Entente(["convert", "-", "--from", "dot", "--to", "dossier"], input: run.text)
        #expect(
            back.text.contains("alone:") && back.text.contains("Far away") && back.text.contains("id: C1"), "\(back)")
    }

    @Test(arguments: [("x.yaml", "csv", "dossier"), ("x.DOT", "jsonl", "dot"), ("x.csv", "dot", "csv")])
    func aNameThatContradictsIsAnError(name: String, target: String, named: String) throws {
        let folder = try TemporaryFolder()
        let run = try Entente("convert", Products.dossier, "--to", target, "-o", folder.path(name), "-q")
        #expect(run.code == 64 && run.error.contains("says \(named), and '--to' says \(target)"), "\(run)")
        #expect(folder.names.isEmpty)
        // A suffix that says nothing contradicts nothing.
        #expect(try Entente("convert", Products.dossier, "--to", target, "-o", folder.path("x.txt"), "-q").code == 0)
    }

    @Test func theTargetMustBeSaid() throws {
        #expect(try Entente("convert", Products.dossier).code == 64)
        #expect(try Entente("convert", Products.dossier, "-o", "x.xyz").code == 64)
        #expect(try Entente("convert", Products.dossier, "-o", "/nowhere/x.csv", "-q").code == 74)
        let dot = try Entente("convert", Products.dossier, "--to", "dot", "-q")
        #expect(dot.code == 0 && dot.text.hasPrefix("digraph"))
    }
}
