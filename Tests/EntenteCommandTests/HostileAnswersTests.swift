import Foundation
import Testing

/// What a hostile user found in answers: differences that were not told, files that were written over, lines that a name
/// forged, options without effect.
@Suite struct HostileAnswersTests {
    private static let world = """
        entente: 1
        entities:
          pa: { kind: media, name: Paper A }
          pb: { kind: media, name: Paper B }
          r: { kind: state, name: Russia }
          g: { kind: state, name: Georgia }
          s: { kind: disputed-polity, name: SO }
          tib: { kind: person, name: Tib }
        documents:
          dA: { publisher: pa, published: 2010-01-01 }
          dB: { publisher: pb, published: 2020-01-01 }
        claims:

        """

    private func file(_ claims: [String], in folder: TemporaryFolder, _ name: String = "d.yaml") throws -> String {
        try folder.write(Self.world + claims.map { "  - { \($0) }\n" }.joined(), to: name)
    }

    // MARK: diff

    @Test func whatARecordSaysIsCompared() throws {
        let folder = try TemporaryFolder()
        let one = try file(
            [
                "id: A1, claim: r allied-with g, document: dA, quote: x, valid: 2000/2005",
                "id: A2, claim: r met-with g, document: dA, quote: x, on: 2001",
                "id: A3, claim: r attacks g, document: dA, quote: x, says: r",
                "id: A4, claim: 'r recognises g, s', document: dA, quote: x",
                "id: A5, claim: tib leads r, document: dA, quote: x, with: { title: President }",
                "id: A6, claim: r funds s, document: dA, quote: x",
                "id: A7, claim: r borders g, document: dA, quote: x",
                "id: A8, claim: r aids s, document: dA, quote: x",
            ], in: folder, "one.yaml")
        let other = try file(
            [
                "id: A1, claim: r allied-with g, document: dA, quote: x, valid: 2003/2009",
                "id: A2, claim: r met-with g, document: dA, quote: x, on: 2008, note: corrected",
                "id: A3, claim: r attacks g, document: dA, quote: x, says: g",
                "id: A4, claim: 'r recognises s, g', document: dA, quote: x",
                "id: A5, claim: tib leads r, document: dA, quote: x, with: { title: usurper }",
                "id: A6, claim: r funds s, document: dA, quote: other words",
                "id: A7, claim: g borders r, document: dA, quote: x",
                "id: Z8, claim: r aids s, document: dA, quote: x",
                "id: Z9, claim: r aids s, document: dB, quote: y",
            ], in: folder, "other.yaml")
        let text = try folder.text("other.yaml").replacing("name: Georgia", with: "name: Grusia")
            .replacing("published: 2010-01-01", with: "published: 1990")
        try folder.write(text, to: "other.yaml")
        let run = try Entente("diff", one, other, "--format", "json")
        #expect(run.code == 1, "\(run)")
        let changed = try #require(try run.json()["changed"] as? [[String: Any]])
        let told = changed.map { record in
            let fields = (record["fields"] as? [[String: Any]] ?? []).map {
                "\($0["field"] ?? ""): \($0["before"] ?? "") → \($0["after"] ?? "")"
            }
            let words = [record["kind"], record["id"], record["change"]].map { "\($0 ?? "")" }
            return (words + fields).joined(separator: " ")
        }
        #expect(
            told == [
                "claim A1 changed valid: 2000/2005 → 2003/2009",
                "claim A2 changed on: 2001 → 2008 note: <null> → corrected",
                "claim A3 changed says: r → g", "claim A5 changed with: title: President → title: usurper",
                "claim A6 changed quote: dA «x» → dA «other words»", "claim Z9 added",
                "document dA changed published: 2010-01-01 → 1990", "entity g changed name: Georgia → Grusia",
            ])
        let words = try Entente("diff", one, other)
        #expect(words.lines.contains("  A1  valid: 2000/2005 → 2003/2009"), "\(words)")
        #expect(words.text.contains("further claims of the second on what both say (1)\n  Z9  Russia"), "\(words)")
    }

    @Test func anotherOrderIsNoDifference() throws {
        let folder = try TemporaryFolder()
        let claims = [
            "id: A1, claim: 'r recognises g, s', document: dA, quote: x, flags: [garbled, inferred]",
            "id: A2, claim: r borders g, document: dA, quote: x",
        ]
        let one = try file(claims, in: folder, "one.yaml")
        let other = try file(
            [
                "id: A2, claim: g borders r, document: dA, quote: x",
                "id: A1, claim: 'r recognises s, g', document: dA, quote: x, flags: [inferred, garbled]",
            ], in: folder, "other.yaml")
        let run = try Entente("diff", one, other)
        #expect(run.code == 0 && run.text.hasSuffix("No difference.\n"), "\(run)")
    }

    // MARK: Files

    @Test func nothingIsWrittenOverWhatIsRead() throws {
        let folder = try TemporaryFolder()
        let dossier = try file(["id: A1, claim: r attacks g, document: dA, quote: x"], in: folder)
        let link = folder.path("link.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: dossier)
        let before = try folder.bytes("d.yaml")
        for arguments in [
            ["claims", dossier, "-o", dossier], ["claims", dossier, "-o", link], ["show", link, "-o", dossier],
            ["render", dossier, "--to", "svg", "-o", link], ["convert", dossier, "-o", dossier],
            ["convert", dossier, "--to", "csv", "--report", dossier], ["balance", dossier, "--output", dossier],
            ["rank", dossier, "-o", dossier], ["disputes", dossier, "-o", dossier], ["check", dossier, "-o", dossier],
        ] {
            let run = try Entente(arguments)
            #expect(run.code == 64 && run.error.contains("which is read"), "\(run)")
            #expect(try folder.bytes("d.yaml") == before, "\(run)")
        }
        let report = folder.path("r.csv")
        let both = try Entente("convert", dossier, "--to", "csv", "--report", report, "-o", report)
        #expect(both.code == 64 && !folder.names.contains("r.csv"), "\(both)")
        #expect(try Entente("claims", dossier, "-o", folder.path("new.txt")).code == 0)
    }

    @Test func aPDFTellsNoDayOfItsMaking() throws {
        let folder = try TemporaryFolder()
        let dossier = try file(["id: A1, claim: r attacks g, document: dA, quote: x"], in: folder)
        let run = try Entente("render", dossier, "-o", folder.path("p.pdf"))
        #expect(run.code == 0, "\(run)")
        let text = String(decoding: try folder.bytes("p.pdf"), as: UTF8.self)
        #expect(text.contains("/CreationDate (D:19700101000000"))
    }

    // MARK: Limits

    /// More claims than are left out each in turn: the code and JSON say that the answer is incomplete.
    @Test func aLimitIsInTheAnswer() throws {
        let folder = try TemporaryFolder()
        let lines =
            [#"{"entente":1}"#, #"{"entity":{"id":"r","kind":"state"}}"#, #"{"entity":{"id":"g","kind":"state"}}"#]
            + (0..<3200).map { #"{"claim":{"id":"C\#($0)","claim":"r attacks g"}}"# }
        let dossier = try folder.write(lines.joined(separator: "\n") + "\n", to: "d.jsonl")
        let run = try Entente("balance", dossier, "--format", "json")
        #expect(run.code == 75 && run.error.contains("incomplete: too many claims to leave out"), "\(run)")
        #expect((try run.json()["incomplete"] as? [String])?.count == 1)
    }

    /// Two papers contradict each other many times over one pair: in words the first ones are named.
    @Test func ofVeryManyOpponentsTheFirstAreTold() throws {
        let folder = try TemporaryFolder()
        let dossier = try file(
            (0..<300).flatMap { number in
                [
                    "id: A\(number), claim: r allied-with g, document: dA, quote: x\(number)",
                    "id: B\(number), claim: r allied-with g, document: dB, quote: y\(number), polarity: negated",
                ]
            }, in: folder)
        let diff = try Entente("diff", dossier, "--according-to", "pa", "--versus", "pb")
        #expect(diff.code == 1 && diff.text.contains("  against it: … and 290 more"), "\(diff.text.prefix(400))")
    }

    // MARK: balance

    @Test func balanceMarksWhatIsDenied() throws {
        let folder = try TemporaryFolder()
        let dossier = try file(
            [
                "id: A8, claim: g attacks s, document: dA, quote: x",
                "id: A9, claim: g denies claim:A8, document: dB, quote: x, says: g",
                "id: B1, claim: r attacks g, document: dA, quote: x",
            ], in: folder)
        let run = try Entente("balance", dossier)
        #expect(run.lines.contains("  Georgia – SO  [A8] disputed (A8 denied by A9)"), "\(run)")
        #expect(run.lines.contains("  Georgia – Russia  [B1]"), "\(run)")
        let ties = try #require(try Entente("balance", dossier, "--format", "json").json()["ties"] as? [[String: Any]])
        let contested = ties.flatMap { $0["contested"] as? [[String: Any]] ?? [] }
        #expect(contested.map { $0["claim"] as? String } == ["A8"])
        #expect(contested.map { $0["against"] as? [String] } == [["A9"]])
        let ranks = try Entente("rank", dossier)
        #expect(
            ranks.error.contains(
                "one tie rests only on claims that are denied or in conflict; leave it out with '--without-claims A8'"),
            "\(ranks)")
        #expect(try !Entente("rank", dossier, "--without-claims", "A8").error.contains("rests only"))
    }

    // MARK: Names

    @Test func aNameForgesNoLine() throws {
        let folder = try TemporaryFolder()
        let dossier = try folder.write(
            """
            entente: 1
            entities:
              r: { kind: state, name: "Russia\\nX9  Georgia attacked Russia.\\e[31m", note: "one\\nX9 two" }
              g: { kind: state, name: Georgia }
            claims:
              - { id: X1, claim: 'r aids g', note: "a\\nX9 b" }

            """, to: "d.yaml")
        let check = try Entente("check", dossier)
        #expect(check.text.contains("U+000A, U+001B") && check.text.contains("[hidden-characters]"), "\(check)")
        for arguments in [
            ["claims", dossier], ["show", dossier], ["show", dossier, "r"], ["show", dossier, "X1"],
            ["path", dossier, "r", "g"], ["rank", dossier], ["rank", dossier, "--format", "table"],
            ["disputes", dossier],
            ["groups", dossier], ["claims", dossier, "--format", "table"],
        ] {
            let run = try Entente(arguments)
            #expect(!run.lines.contains { $0.drop { $0 == " " }.hasPrefix("X9") }, "\(run)")
            #expect(!run.text.contains("\u{1B}"), "\(run)")
        }
        let json = try Entente("show", dossier, "r", "--format", "json").json()
        #expect(json["name"] as? String == "Russia\nX9  Georgia attacked Russia.\u{1B}[31m", "JSON has it as it is")
    }

    // MARK: Time

    @Test func sentencesTellTheTime() throws {
        let folder = try TemporaryFolder()
        let dossier = try file(
            [
                "id: A1, claim: r attacks g, document: dA, quote: x, on: 2005-03-05",
                "id: B1, claim: r attacks g, document: dB, quote: x, on: 2019",
                "id: A2, claim: r allied-with g, document: dA, quote: x, valid: 1990/1991",
                "id: A3, claim: r aids g, document: dA, quote: x",
            ], in: folder)
        let path = try Entente("path", dossier, "r", "g")
        #expect(path.text.contains("Russia attacked Georgia (on 5 March 2005) [A1]"), "\(path)")
        #expect(path.text.contains("(in 2019) [B1]") && path.text.contains("(1990–1991) [A2]"), "\(path)")
        let card = try Entente("show", dossier, "r")
        #expect(card.text.contains("Russia attacked Georgia (in 2019). [B1]"), "\(card)")
        #expect(card.text.contains("Georgia. [A3]"), "\(card)")
    }

    // MARK: Hypotheses

    @Test func aHypothesisReachesViewsAndIsDoubted() throws {
        let folder = try TemporaryFolder()
        let text =
            Self.world + """
                  - { id: C1, claim: s breakaway-from g, document: dA, quote: x }
                  - { id: C2, claim: r recognises s, document: dA, quote: x }
                same-as:
                  - { pair: [g, s], verdict: different }
                views:
                  v: { entities: [s, r], title: V }

                """
        let dossier = try folder.write(text, to: "d.yaml")
        let view = try Entente("render", dossier, "--view", "v", "--to", "dot", "--assume", "same:g,s")
        #expect(view.code == 0 && view.text.contains("claim-C2"), "\(view)")
        #expect(view.error.contains("warning: the dossier says that g and s are different"), "\(view)")
        let card = try Entente("show", dossier, "g", "--assume", "same:g,s")
        #expect(card.text.contains("(so only because two are taken for one). [C1]"), "\(card)")
        let kinds = try Entente("show", dossier, "g", "--assume", "same:g,dt")
        #expect(kinds.code == 64, "\(kinds)")
        let persons = try Entente("show", dossier, "g", "--assume", "same:g,tib")
        #expect(!persons.error.contains("different"), "\(persons)")
    }

    // MARK: Options

    @Test func optionsWithoutEffectAreRefused() throws {
        let folder = try TemporaryFolder()
        let dossier = try file(["id: A1, claim: r attacks g, document: dA, quote: x"], in: folder)
        for (arguments, words) in [
            (["balance", dossier, "--at-least", "possible"], "has no effect"),
            (["groups", dossier, "--by", "blocs", "--at-least", "possible"], "has no effect"),
            (["claims", dossier, "--as-of", "2014", "--as-of", "2015"], "'--as-of' is given twice"),
            (["claims", dossier, "--as-of=2014", "--as-of", "2015"], "'--as-of' is given twice"),
            (["path", dossier, "r", "g", "-k", "2", "-k", "3"], "'-k' is given twice"),
            (["show", dossier, "g", "--directed"], "'--directed' is about the figures"),
            (["path", dossier, "r", "--effort", "3"], "'--effort' asks for paths"),
            (["similar", dossier, "r", "g", "--top", "1"], "'--top' shortens a list"),
            (["convert", dossier, "--from", "jsonl", "--to", "csv"], "is not in JSON Lines"),
        ] {
            let run = try Entente(arguments)
            #expect(run.code == 64 && run.output.isEmpty && run.error.contains(words), "\(run)")
        }
        for arguments in [
            ["claims", dossier, "--relation", "attacks", "--relation", "aids"], ["claims", dossier, "-q", "-q"],
            ["balance", dossier, "--at-least", "actual"], ["show", dossier, "--directed"],
        ] {
            let run = try Entente(arguments)
            #expect(run.code == 0, "\(run)")
        }
    }

    // MARK: Order

    @Test func theOrderOfTheFileDecidesNothing() throws {
        let folder = try TemporaryFolder()
        let claims = [
            "id: A02, claim: tib leads s, document: dA, quote: x",
            "id: B07, claim: tib leads s, document: dA, quote: y",
            "id: C1, claim: tib condemns s, document: dA, quote: y, says: tib",
            "id: A1, claim: r attacks g, document: dA, quote: x",
        ]
        let one = try file(claims, in: folder, "one.yaml")
        let other = try file(claims.reversed(), in: folder, "other.yaml")
        for arguments in [["show", "FILE", "s"], ["show", "FILE"], ["claims", "FILE"], ["balance", "FILE"]] {
            let runs = try [one, other].map { file in try Entente(arguments.map { $0 == "FILE" ? file : $0 }) }
            #expect(runs[0].code == 0 && runs[0].text == runs[1].text, "\(runs[0])\n\(runs[1])")
        }
    }
}
