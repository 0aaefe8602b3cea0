import Foundation
import Testing

/// `show`: the overview, an entity's card, a claim in its context.
@Suite struct ShowCommandTests {
    @Test func overviewCountsAndNames() throws {
        let run = try Entente("show", Products.dossier)
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(run.lines.first == "South Ossetia and accession to Russia")
        #expect(run.lines.contains { $0.hasPrefix("claims ") && $0.hasSuffix(" 124") }, "\(run)")
        #expect(run.lines.contains { $0.contains("state ") && $0.hasSuffix(" belarus, georgia, russia") }, "\(run)")
        #expect(run.text.contains("(Agenda.ge, 11 December 2014)"))
        #expect(run.lines.contains { $0.hasPrefix("views ") && $0.hasSuffix("overview, treaties, voices") })

        let json = try Entente("show", Products.dossier, "--format", "json").json()
        #expect(json["claims"] as? Int == 124)
        #expect(json["entities"] as? Int == 75)
        #expect((json["documents"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["doc-A", "doc-B"])
        #expect((json["modalities"] as? [String: Int])?["proposed"] == 13)
        #expect((json["relations"] as? [String: Int])?["condemns"] == 4)
        #expect(json["views"] as? [String] == ["overview", "treaties", "voices"])
    }

    @Test func overviewGoesThroughTheLens() throws {
        let json = try Entente("show", Products.dossier, "--documents", "doc-A", "--format", "json").json()
        #expect(json["claims"] as? Int == DossierText.shared.ids { $0.document == "doc-A" }.count)
    }

    @Test func entityCard() throws {
        let run = try Entente("show", Products.dossier, "Official Tbilisi")
        #expect(run.code == 0)
        #expect(run.lines.first == "Georgia  (georgia, state)")
        #expect(run.text.contains("also: Official Tbilisi; Tbilisi"))
        #expect(
            run.text.contains(
                "Strategic Partnership (between November 2014 and 11 December 2014). [A27]"), "\(run)")

        let json = try Entente("show", Products.dossier, "georgia", "--format", "json").json()
        #expect(json["id"] as? String == "georgia" && json["kind"] as? String == "state")
        let ids = (json["claims"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        let expected = DossierText.shared.ids {
            $0.subject == "georgia" || $0.object == "georgia" || $0.id == "A49"
        }
        #expect(ids == expected)
    }

    @Test func claimWithItsQuoteInContext() throws {
        let json = try Entente("show", Products.dossier, "A29", "--format", "json").json()
        let claim = try #require(json["claim"] as? [String: Any])
        #expect(claim["id"] as? String == "A29" && claim["offset"] is Int)
        #expect(json["status"] as? String == "rejected")
        #expect(json["deniedBy"] as? [String] == ["A31"])
        #expect((json["why"] as? String)?.contains("A31") == true)
        let context = try #require(json["context"] as? [String: Any])
        #expect((context["before"] as? String)?.hasSuffix("treaty between Moscow and Sokhumi was ") == true)

        let supported = try Entente("show", Products.dossier, "A53", "--format", "json").json()
        #expect(supported["independentOrigins"] as? Int == 2)
        #expect((supported["supports"] as? [Any])?.count == 2)
        #expect((supported["conflictsWith"] as? [String])?.isEmpty == true)
        let contested = try Entente("show", Products.dossier, "B40", "--format", "json").json()
        #expect(contested["conflictsWith"] as? [String] == ["A04", "A06", "A12"])

        let words = try Entente("show", Products.dossier, "B34")
        #expect(words.code == 0)
        #expect(
            words.text.contains(
                "«said of his decision “to initiate a referendum” on accession of the Republic to Russia»"))
        #expect(words.text.contains("status    disputed: denied by Dmitry Peskov (B38)"))
        #expect(words.text.contains("speakers  so-press-service > doc-B"))
    }

    @Test func aDossierHasTheFiguresOfItsNetwork() throws {
        let json = try Entente("show", Products.dossier, "--structure", "--format", "json").json()
        let network = try #require(json["network"] as? [String: Any])
        let ranks = try Entente("rank", Products.dossier, "--format", "json").json()
        #expect(
            network["nodes"] as? Int == ranks["nodes"] as? Int && network["edges"] as? Int == ranks["edges"] as? Int)
        #expect((network["articulationPoints"] as? [String])?.contains("tibilov") == true)
        let degrees = try #require(network["degrees"] as? [[String: Int]])
        #expect(degrees.compactMap { $0["nodes"] }.reduce(0, +) == network["nodes"] as? Int)
    }

    @Test func aPlainFileInFigures() throws {
        let run = try GraphFile.run("show", GraphFile.triangle, "--undirected", "--structure")
        #expect(
            run.text == """
                nodes         4
                edges         5, undirected; with parallel ones 6
                density       0.6667
                self-loops    1
                components    1
                triangles     1; transitivity 0.6
                diameter      2 steps, as from a to d
                bridges       1: c – d
                articulation  1: c
                degree        2  ████████████████████████████████████████ 2
                              3  ████████████████████████████████████████ 2

                """, "\(run)")
        #expect(run.code == 0 && run.error.isEmpty)
        let directed = try GraphFile.run("show", GraphFile.triangle, "--format", "json")
        let network = try #require(try directed.json()["network"] as? [String: Any])
        #expect(network["reciprocity"] as? Double == 0 && network["parallelEdges"] as? Int == 1)
        #expect(directed.error.contains("taken as directed"))
    }

    @Test func aNodeOfAPlainFile() throws {
        let run = try GraphFile.run("show", GraphFile.triangle, "c", "--quiet")
        #expect(run.text == "c\nleads to  2: a, d\nfrom      1: b\n", "\(run)")
        let json = try GraphFile.run("show", GraphFile.triangle, "C", "--undirected", "--format", "json").json()
        #expect(json["id"] as? String == "c" && json["neighbors"] as? [String] == ["a", "b", "d"])
        #expect(try GraphFile.run("show", GraphFile.triangle, "x").code == 64)
    }

    @Test func everyClaimAndEntityHasACard() throws {
        // A sample: each kind of participant, of polarity, of flag.
        for id in ["A05", "A40", "A46", "A49", "B04", "B22", "B38", "B45", "B48", "so-const-art10", "culture"] {
            let run = try Entente("show", Products.dossier, id)
            #expect(run.code == 0 && run.error.isEmpty && run.lines.count > 2, "\(run)")
        }
    }

    /// Nothing of the second article was known at New Year 2015: neither its entities and names nor itself.
    @Test func whatIsNotYetKnownIsNotShown() throws {
        func shown(_ arguments: String...) throws -> Entente {
            try Entente(["show", Products.dossier] + arguments + ["--known-by", "2014-12-31"])
        }
        let overview = try shown()
        #expect(overview.text.contains("doc-A") && !overview.text.contains("doc-B"), "\(overview)")
        for later in ["peskov", "t-ru-so-2015", "union-body", "interfax"] {
            #expect(!overview.text.contains(later), "\(later) is of the second article")
        }
        #expect(overview.text.contains("kereselidze") && overview.text.contains("agenda-ge"))
        let card = try shown("tibilov")
        #expect(card.text.contains("South Ossetia’s leader (in doc-A)") && !card.text.contains("doc-B"), "\(card)")
        #expect(!card.text.contains("B07"), "a note of the dossier has no date")
        let later = try shown("peskov")
        #expect(
            later.text == "Dmitry Peskov  (peskov, person)\n\n  No claim under this lens has it as subject or object.\n"
        )
        let suggestions = try shown("t-ru-so-draft-2014", "--derived")
        #expect(!suggestions.text.contains("t-ru-so-2015"), "\(suggestions)")
        let all = try Entente("show", Products.dossier, "tibilov").text
        #expect(all.contains("the President of South Ossetia (in doc-B)") && all.contains("note: One office"))
    }

    /// A title that only Agenda.ge uses is no name of his according to Russia.
    @Test func namesOfAPointOfView() throws {
        let card = try Entente("show", Products.dossier, "tibilov", "--according-to", "russia")
        #expect(card.text.contains("  also: Tibilov\n") && !card.text.contains("de facto"), "\(card)")
    }

    /// A denial stands behind what it denies, under a number of its own.
    @Test func aTimelineNumbersItsLines() throws {
        let run = try Entente("show", Products.dossier, "tibilov", "--timeline")
        let announced = try #require(run.lines.firstIndex { $0.hasSuffix("(denied by Dmitry Peskov) [B34]") })
        #expect(run.lines[announced - 1] == "8–9  by October 2015")
        let denied = try #require(run.lines.firstIndex { $0.hasSuffix("[B38]") })
        #expect(run.lines[denied - 1].hasSuffix("after 1–8"), "\(run)")
        let numbers = run.lines.compactMap {
            $0.split(separator: " ").first.flatMap { Int($0.split(separator: "–").last ?? "") }
        }
        let told = run.lines.prefix { !$0.hasPrefix("undated: ") }.count { $0.hasPrefix("    ") && $0.hasSuffix("]") }
        #expect(numbers.max() == told)
    }

    @Test func unknownThings() throws {
        let near = try Entente("show", Products.dossier, "tibilof")
        #expect(near.code == 64 && near.output.isEmpty)
        #expect(near.error == "error: no entity and no claim is called 'tibilof'; did you mean 'Tibilov'?\n", "\(near)")
        let document = try Entente("show", Products.dossier, "doc-A")
        #expect(document.code == 64 && document.error.contains("--document doc-A"), "\(document)")
    }

    @Test func ambiguousNamesListTheCandidates() throws {
        let two = """
            entente: 1
            entities:
              tskhinvali: { kind: state, name: Tskhinvali }
              city: { kind: place, name: Town, aliases: [tskhinvalI] }
              town: { kind: place, name: Other, aliases: [TSKHINVALI] }

            """
        let run = try Entente(["show", "-", "TskHinvali"], input: two)
        #expect(run.code == 64)
        #expect(
            run.error == "error: 'TskHinvali' names several entities; write one of: city, town, tskhinvali\n", "\(run)")
        #expect(try Entente(["show", "-", "tskhinvali"], input: two).code == 0, "an id is never ambiguous")
    }

    @Test func figuresAsATable() throws {
        let run = try GraphFile.run("show", GraphFile.triangle, "--format", "table", "-q")
        #expect(run.code == 0 && run.lines.first == "figure       value", "\(run)")
        #expect(run.lines.contains("nodes        4"), "\(run)")
        #expect(try Entente("show", Products.dossier, "georgia", "--format", "table").code == 64)
    }

    @Test func whatWasNotPublishedHasNoStatus() throws {
        let run = try Entente("show", Products.dossier, "B34", "--known-by", "2014-12-31")
        #expect(run.lines.contains("  status    not published by 31 December 2014"), "\(run)")
        #expect(run.lines.contains("  lens      does not pass"), "\(run)")
        let json = try Entente("show", Products.dossier, "B34", "--known-by", "2014-12-31", "--format", "json").json()
        #expect(json["status"] is NSNull && json["why"] as? String == "not published by 31 December 2014")
        #expect((json["claim"] as? [String: Any])?["status"] is NSNull)
        let known = try Entente("show", Products.dossier, "A48", "--known-by", "2014-12-31", "--format", "json").json()
        #expect(known["status"] as? String != nil)
    }
}
