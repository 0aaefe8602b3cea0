import Foundation
import Testing

/// `claims` on the South Ossetia dossier. What must come out is read from the dossier's text line by line, without the
/// program's own reader.
@Suite struct ClaimsCommandTests {
    private static let dossier = DossierText.shared

    /// The ids that `claims` lists, in order, through JSON Lines.
    private func ids(_ options: String...) throws -> [String] {
        let run = try Entente(["claims", Products.dossier, "--format", "jsonl"] + options)
        #expect(run.code == (run.output.isEmpty ? 1 : 0) && run.error.isEmpty, "\(run)")
        return try run.jsonLines().compactMap { $0["id"] as? String }
    }

    @Test func readsAllClaimsWithTheFieldsOfTheDesign() throws {
        let run = try Entente("claims", Products.dossier, "--format", "json")
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let claims = try #require(try run.json()["claims"] as? [[String: Any]])
        #expect(claims.compactMap { $0["id"] as? String } == Self.dossier.rows.map(\.id))
        #expect(claims.count == 124)
        let names = [
            "id", "subject", "relation", "object", "polarity", "modality", "status", "speakers", "document", "quote",
            "offset", "valid", "on", "said", "flags",
        ]
        for claim in claims { #expect(Set(names).isSubset(of: claim.keys)) }

        for (claim, row) in zip(claims, Self.dossier.rows) {
            #expect(claim["relation"] as? String == row.relation, "\(row.id)")
            #expect(claim["modality"] as? String == row.modality, "\(row.id)")
            #expect(claim["polarity"] as? String == row.polarity, "\(row.id)")
            #expect(claim["document"] as? String == row.document, "\(row.id)")
            let object = row.object.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            #expect(claim["object"] as? String == object, "\(row.id)")
        }

        let a48 = try #require(claims.first { $0["id"] as? String == "A48" })
        #expect(a48["subject"] as? String == "georgia")
        #expect(a48["speakers"] as? [String] == ["kereselidze", "agenda-ge"])
        #expect(
            a48["quote"] as? String == "Official Tbilisi condemns the proposed treaty between Russia and Tskhinvali")
        #expect(a48["on"] as? String == "2014-12-11" && a48["said"] as? String == "2014-12-11")
        #expect(a48["valid"] is NSNull)
        #expect(a48["status"] as? String == "asserted")
        #expect((a48["flags"] as? [String]) == [])
        let a04 = try #require(claims.first { $0["id"] as? String == "B04" })
        #expect(a04["flags"] as? [String] == ["garbled", "machine-translated"])
        let a24 = try #require(claims.first { $0["id"] as? String == "A24" })
        #expect(a24["valid"] as? String == "2014-11/")
    }

    /// An offset counts Unicode scalars from 0, and at it stands the quote.
    @Test func offsetsPointAtTheQuotes() throws {
        let texts = [
            "doc-A": "agenda-ge-2014-12-11.txt", "doc-B": "south-ossetia-alternative-to-direct-entry.txt",
        ].mapValues { (try? String(contentsOfFile: Products.repository + "/seeds/" + $0, encoding: .utf8)) ?? "" }
        let claims = try Entente("claims", Products.dossier, "--format", "jsonl").jsonLines()
        #expect(claims.count == 124)
        for claim in claims {
            let quote = try #require(claim["quote"] as? String)
            let offset = try #require(claim["offset"] as? Int)
            let scalars = try #require(texts[claim["document"] as? String ?? ""]).unicodeScalars.dropFirst(offset)
            #expect(scalars.starts(with: quote.unicodeScalars), "\(claim["id"] ?? "")")
        }
    }

    @Test(arguments: [
        "actual", "possible", "proposed", "intended", "expected", "conditional", "alleged", "evaluative",
    ])
    func byModality(_ modality: String) throws {
        let expected = Self.dossier.ids { $0.modality == modality }
        #expect(!expected.isEmpty)
        #expect(try ids("--modality", modality) == expected)
    }

    /// Checked by hand against the dossier, so that a mistake in the tests' own reading would show.
    @Test func selectsByHandCheckedLists() throws {
        let proposed = [
            "A08", "A09", "A15", "A57", "B01", "B10", "B11", "B12", "B16", "B29", "B30", "B31", "B55",
        ]
        #expect(try ids("--modality", "proposed") == proposed)
        #expect(try ids("--speaker", "peskov") == ["B38", "B39", "B40", "B41", "B42", "B48", "B57"])
        #expect(try ids("--speaker", "interfax") == ["B02", "B03", "B04", "B05", "B06", "B09", "B60", "B61"])
        #expect(try ids("--speaker", "so-press-service") == ["B34", "B35", "B51", "B63"])
        #expect(try ids("--relation", "condemns") == ["A27", "A28", "A41", "A48"])
        #expect(try ids("--relation", "condemns,recognises") == ["A27", "A28", "A41", "A48", "A52", "A53", "B41"])
        #expect(try ids("--status", "disputed") == ["B34"])
        #expect(try ids("--status", "rejected") == ["A29", "A30"])
        #expect(try ids("--status", "negated") == ["A46", "B20", "B45"])
        #expect(try ids("--status", "no-position") == ["B48"])
        #expect(try ids("--status", "alleged") == ["A43"])
        #expect(try ids("--relation", "denies", "--speaker", "peskov") == ["B38"])
    }

    /// `--as-of` says what held, `--known-by` what had been heard: the article that reports B34 reports the denial too.
    @Test func aDenialIsHeardWhateverTheDayThatIsAskedAbout() throws {
        func claims(_ options: String...) throws -> String {
            let run = try Entente(["claims", Products.dossier, "--relation", "announces", "--quiet"] + options)
            #expect(run.code == (run.text == "no claim fits\n" ? 1 : 0), "\(run)")
            return run.text
        }
        let april = try claims("--as-of", "2015-04-01")
        #expect(april.hasPrefix("B34  possibly: Leonid Tibilov announced") && april.contains("(disputed)"), "\(april)")
        #expect(try claims("--as-of", "2015-04-01", "--without-word-of", "russia").contains("(asserted)"))
        #expect(try claims("--known-by", "2014-12-31") == "no claim fits\n")
        #expect(try claims("--as-of", "2015-04-01", "--known-by", "2014-12-31") == "no claim fits\n")
        // The denial itself is an event of October, and not among what had happened in April.
        #expect(try ids("--relation", "denies", "--as-of", "2015-04-01") == ["A31"])
        let card = try Entente("show", Products.dossier, "B34", "--as-of", "2015-04-01")
        #expect(card.text.contains("status    disputed: denied by Dmitry Peskov (B38)"), "\(card)")
    }

    @Test(arguments: ["tibilov", "agenda-ge", "doc-B", "skakov", "rec-ru", "unknown", "accusers-unnamed"])
    func bySpeaker(_ speaker: String) throws {
        let expected = Self.dossier.ids { $0.speakers.contains(speaker) }
        #expect(!expected.isEmpty)
        #expect(try ids("--speaker", speaker) == expected)
    }

    @Test func byDocumentRelationSubjectAndObject() throws {
        #expect(try ids("--document", "doc-A") == Self.dossier.ids { $0.document == "doc-A" })
        #expect(try ids("--document", "doc-A,doc-B") == Self.dossier.rows.map(\.id))
        #expect(try ids("--relation", "leads") == Self.dossier.ids { $0.relation == "leads" })
        #expect(try ids("--subject", "tibilov") == Self.dossier.ids { $0.subject == "tibilov" })
        #expect(try ids("--subject", "Moscow") == Self.dossier.ids { $0.subject == "russia" })
        let repeated = try ids("--subject", "georgia", "--subject", "russia")
        // A49 may speak of Georgia, or else of the treaty.
        #expect(repeated == Self.dossier.ids { ["georgia", "russia"].contains($0.subject) || $0.id == "A49" })
        #expect(try ids("--object", "russia") == Self.dossier.ids { $0.object == "russia" })
        // One of several objects, a label, a claim, the text's own silence, an open reading.
        #expect(try ids("--object", "culture") == ["A40"])
        #expect(try ids("--object", "independent state") == ["B40"])
        #expect(try ids("--object", "claim:A30") == ["A31"])
        #expect(try ids("--subject", "claim:B21") == ["B22"])
        #expect(try ids("--object", "unknown") == ["A05", "A17"])
        #expect(try ids("--subject", "either") == ["A49"])
        #expect(try ids("--subject", "t-ru-so-draft-2014").contains("A49"))
    }

    @Test func filtersAreAllMet() throws {
        let both = try ids("--document", "doc-B", "--modality", "expected", "--speaker", "tibilov")
        #expect(
            both
                == Self.dossier.ids {
                    $0.document == "doc-B" && $0.modality == "expected" && $0.speakers.contains("tibilov")
                })
        #expect(!both.isEmpty)
        let none = try Entente("claims", Products.dossier, "--relation", "leads", "--modality", "proposed")
        #expect(none.code == 1 && none.text == "no claim fits\n", "\(none)")
        let json = try Entente(
            "claims", Products.dossier, "--relation", "leads", "--modality", "proposed", "--format", "json")
        #expect(json.code == 1)
        #expect((try json.json()["claims"] as? [Any])?.isEmpty == true)
    }

    @Test func wordsSayWhoSaysItAndHowItStands() throws {
        let run = try Entente("claims", Products.dossier, "--status", "disputed")
        #expect(run.code == 0)
        #expect(
            run.lines == [
                "B34  Leonid Tibilov announced the referendum on accession to Russia, speaking to Vladislav Surkov"
                    + " (denied by Dmitry Peskov). (disputed)",
                "     «said of his decision “to initiate a referendum” on accession of the Republic to Russia»",
                "     — The press service of the head of South Ossetia, reported by “South Ossetia has offered an"
                    + " alternative to direct entry into Russia”, in October 2015 or later",
                "", "one claim", "",
            ], "\(run)")
    }

    @Test func tableIsAligned() throws {
        let run = try Entente("claims", Products.dossier, "--relation", "signed", "--format", "table")
        #expect(run.code == 0)
        let lines = run.lines.dropLast()
        #expect(lines.count == 2 + 6)
        let header = try #require(lines.first)
        #expect(header.split(separator: " ").first == "id")
        for column in ["subject", "relation", "object", "modality", "status", "speakers"] {
            let start = try #require(header.range(of: column)).lowerBound
            let place = header.distance(from: header.startIndex, to: start)
            for line in lines.dropFirst(2) {
                let before = line.index(line.startIndex, offsetBy: place - 1)
                #expect(line[before] == " " && line[line.index(after: before)] != " ", "\(column): \(line)")
            }
        }
    }

    @Test func csvHasOneRowAClaim() throws {
        let run = try Entente("claims", Products.dossier, "--document", "doc-A", "--format", "csv")
        #expect(run.code == 0)
        #expect(
            run.lines.first?.hasPrefix(
                "id,subject,relation,object,polarity,modality,status,on,valid,said,speakers,document,quote,offset")
                == true)
        #expect(run.text.contains("\"Agenda.ge, 11 Dec 2014 - 13:59, Tbilisi,Georgia\",105"))
        // What it writes can be read again as a graph.
        let again = try Entente("claims", "-", "--from", "csv", "--format", "jsonl", input: run.output)
        #expect(again.code == 0, "\(again)")
        #expect(try again.jsonLines().compactMap { $0["id"] as? String } == Self.dossier.ids { $0.document == "doc-A" })
    }

    /// Nothing dates half of the claims, so that they may hold at any earlier day; that is said, and can be refused.
    @Test func whatIsOnlyPossibleCanBeLeftOut() throws {
        let possibly = try Entente("claims", Products.dossier, "--as-of", "1900", "--format", "jsonl")
        #expect(possibly.code == 0)
        #expect(try possibly.jsonLines().allSatisfy { $0["certain"] as? Bool == false })
        #expect(possibly.error.isEmpty)
        let words = try Entente("claims", Products.dossier, "--as-of", "1900")
        #expect(words.error == "62 of 62 pass only possibly, for want of dates; '--certain' leaves them out\n")
        let certain = try Entente("claims", Products.dossier, "--as-of", "1900", "--certain")
        #expect(certain.code == 1 && certain.text == "no claim fits\n", "\(certain)")
        let later = try Entente("claims", Products.dossier, "--as-of", "2014-12-31", "--certain", "--format", "jsonl")
        #expect(try later.jsonLines().contains { $0["id"] as? String == "A27" })
        #expect(try later.jsonLines().allSatisfy { $0["certain"] as? Bool == true })
    }

    @Test func whoSpeaksOnlyThroughOthers() throws {
        let run = try Entente("claims", Products.dossier, "--speaker", "georgia")
        #expect(run.code == 1 && run.text == "no claim fits\n")
        #expect(
            run.error == "hint: georgia says nothing itself; '--according-to georgia' hears those who speak for it: "
                + "georgia-mfa, kereselidze\n", "\(run)")
        #expect(try Entente("claims", Products.dossier, "--speaker", "belarus").error.isEmpty)
    }

    @Test func aLimitIsSaid() throws {
        let run = try Entente("claims", Products.dossier, "--limit", "2", "--format", "json")
        #expect(run.code == 75 && run.error.contains("incomplete") && run.error.contains("124"), "\(run)")
        let json = try run.json()
        #expect((json["claims"] as? [Any])?.count == 2 && json["complete"] as? Bool == false)
        let quiet = try Entente("claims", Products.dossier, "--limit", "2", "--quiet")
        #expect(
            quiet.code == 75 && quiet.error.isEmpty
                && quiet.text.hasSuffix("\n\nincomplete: 2 of 124 claims (--limit)\n"))
        #expect(try Entente("claims", Products.dossier, "--limit", "2").error.isEmpty, "it is said once")
        #expect(try Entente("claims", Products.dossier, "--limit", "124", "--format", "csv").code == 0)
        #expect(try Entente("claims", Products.dossier, "--limit", "0").code == 64)
    }
}
