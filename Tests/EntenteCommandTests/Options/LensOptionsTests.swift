import Testing

/// The lens options, through `claims`: which claims pass, and which of them only possibly. A question mark marks those.
@Suite struct LensOptionsTests {
    private static let dossier = DossierText.shared

    private func ids(_ options: String...) throws -> [String] {
        let run = try Entente(["claims", Products.dossier, "--format", "jsonl"] + options)
        #expect(run.code == (run.output.isEmpty ? 1 : 0) && run.error.isEmpty, "\(run)")
        return try run.jsonLines().map { claim in
            let id = try #require(claim["id"] as? String)
            return id + (claim["certain"] as? Bool == false ? "?" : "")
        }
    }

    @Test func eventsCountFromTheirDateOn() throws {
        #expect(try ids("--relations", "fought-war-with", "--as-of", "2007-12-31").isEmpty)
        #expect(try ids("--relations", "fought-war-with", "--as-of", "2009-01-01") == ["A54"])
        // Some time between 2008 and the report.
        #expect(try ids("--relations", "recognises", "--as-of", "2010", "--documents", "doc-A") == ["A52?", "A53?"])
        #expect(
            try ids("--relations", "recognises", "--as-of", "2014-12-12", "--documents", "doc-A") == ["A52", "A53"])
        #expect(try ids("--relations", "signed", "--as-of", "2015-04", "--documents", "doc-A") == ["A22", "A23"])
    }

    @Test func statesCountWithinTheirPeriod() throws {
        let parties = ["--relations", "party-to", "--documents", "doc-A"]
        func asOf(_ date: String) throws -> [String] {
            try ids(parties[0], parties[1], parties[2], parties[3], "--as-of", date)
        }
        #expect(try asOf("2014-10") == [])
        // The treaty of November 2014 may have ended since; the draft is proposed on the day of the report.
        #expect(try asOf("2014-12-11") == ["A08", "A09", "A24?", "A25?"])
    }

    @Test func onlyWhatWasPublishedByThen() throws {
        #expect(try ids("--known-by", "2015-01-01") == Self.dossier.ids { $0.document == "doc-A" })
        #expect(try ids("--known-by", "2014-12-10").isEmpty)
        // The other article is only known not to be older than October 2015.
        #expect(try ids("--known-by", "2015-11", "--relations", "denies") == ["A31", "B38?"])
    }

    @Test func pointsOfView() throws {
        // Georgia speaks through its ministry, and through the speaker of its minister's office.
        let georgian = ["A43", "A45", "A46", "A48", "A49", "A50", "A51"]
        #expect(try ids("--according-to", "georgia") == georgian)
        // The press service of the office that he holds is his voice.
        let his = ["tibilov", "so-press-service"]
        #expect(try ids("--according-to", "tibilov") == Self.dossier.ids { his.contains($0.speakers[0]) })
        #expect(try ids("--without-word-of", "tibilov") == Self.dossier.ids { !his.contains($0.speakers[0]) })
        #expect(
            try ids("--according-to", "Skakov,Interfax") == Self.dossier.ids { $0.speakers.first == "skakov" })
    }

    @Test func strengthAndModality() throws {
        #expect(
            try ids("--at-least", "intended")
                == Self.dossier.ids { ["actual", "expected", "intended"].contains($0.modality) })
        #expect(try ids("--at-least", "alleged") == Self.dossier.rows.map(\.id))
        let two = Self.dossier.ids { ["possible", "alleged"].contains($0.modality) }
        #expect(try ids("--modality", "possible,alleged") == two)
        #expect(try ids("--modality", "possible", "--modality", "alleged") == two)
        #expect(try ids("--modality", "possible, alleged") == two)
    }

    @Test func relationsKindsAndDocuments() throws {
        #expect(
            try ids("--relations", "leads,signed")
                == Self.dossier.ids { ["leads", "signed"].contains($0.relation) })
        #expect(try ids("--not-relations", "leads") == Self.dossier.ids { $0.relation != "leads" })
        #expect(try ids("--documents", "doc-B") == Self.dossier.ids { $0.document == "doc-B" })
        #expect(try ids("--entity-kinds", "state") == ["A54"])
    }

    @Test func mistakesAreNamedNotAnsweredWithNothing() throws {
        let cases: [([String], String)] = [
            (["--at-least", "actul"], "did you mean 'actual'?"),
            (["--modality", "proposd"], "did you mean 'proposed'?"),
            (["--modality", "certain"], "use one of: actual, expected"),
            (["--relations", "recognizes"], "did you mean 'recognises'?"),
            (["--not-relations", "recognizes"], "did you mean 'recognises'?"),
            (["--entity-kinds", "stat"], "did you mean 'state'?"), (["--documents", "doc-C"], "did you mean"),
            (["--according-to", "tibilof"], "did you mean"), (["--without-word-of", "tibilof"], "did you mean"),
            (["--as-of", "2015-02-30"], "February"), (["--as-of", "yesterday"], "YEAR-MONTH-DAY"),
            (["--known-by", "2015-13"], "month 13"),
            (["--assume", "same:a,b"], "unknown entity"), (["--assume", "a,b"], "same:a,b"),
        ]
        for (options, hint) in cases {
            let run = try Entente(["claims", Products.dossier] + options)
            #expect(run.code == 64 && run.output.isEmpty, "\(run)")
            #expect(run.error.hasPrefix("error: ") && run.error.contains(hint), "\(run)")
        }
    }

    /// An empty shell variable must not look like an option that was left out.
    @Test(arguments: ["--relations", "--documents", "--modality", "--subject", "--speaker", "--status"])
    func emptyListsAreRefused(_ option: String) throws {
        for value in ["", ",", " , "] {
            let run = try Entente("claims", Products.dossier, option, value)
            #expect(run.code == 64 && run.output.isEmpty && run.error.contains("names nothing"), "\(run)")
        }
    }

    /// The same options are understood by every command that asks questions.
    @Test(arguments: [["claims"], ["show"], ["path", "georgia", "russia"], ["render", "--to", "dot"]])
    func everyCommandUnderstandsThem(_ command: [String]) throws {
        let options = [
            "--as-of", "2016", "--known-by", "2016", "--modality", "actual", "--at-least", "alleged", "--relations",
            "fought-war-with,leads", "--not-relations", "leads", "--documents", "doc-A", "--with-speech", "--quiet",
        ]
        let run = try Entente([command[0], Products.dossier] + command.dropFirst() + options)
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
    }
}
