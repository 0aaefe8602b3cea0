import Testing

/// `diff`: two points of view, two dates, two files; exit code 1 where they differ.
@Suite struct DiffCommandTests {
    @Test func twoPointsOfView() throws {
        let run = try Entente(
            "diff", Products.dossier, "--according-to", "agenda-ge", "--versus", "russia", "--format", "json")
        #expect(run.code == 1 && run.error.isEmpty, "\(run)")
        let json = try run.json()
        #expect(json["added"] as? [String] == ["B38", "B39", "B40", "B42", "B48", "B57"])
        #expect(json["contradicted"] as? [String] == ["A04", "A06", "A12"])
        #expect(json["ended"] as? [String] == [] && json["statusChanged"] as? [String] == [])
        let unmentioned = try #require(json["notMentioned"] as? [String])
        #expect(unmentioned.contains("A27") && !unmentioned.contains("A53"), "both say that Russia recognises it")
        let words = try Entente("diff", Products.dossier, "--according-to", "south-ossetia", "--versus", "russia")
        #expect(words.code == 1)
        #expect(
            words.text.contains("  against it: B38  Dmitry Peskov denied that Leonid Tibilov announced"), "\(words)")
    }

    @Test func twoDates() throws {
        let run = try Entente("diff", Products.dossier, "--dates", "2014-12-31,2016", "--format", "json")
        let json = try run.json()
        #expect(run.code == 1)
        #expect(json["statusChanged"] as? [String] == ["A02", "A04", "A06", "A12", "A53"])
        #expect(json["contradicted"] as? [String] == ["A04", "A06", "A12"])
        // Who reads B34 has read that it is denied; the denial is what is new between the dates.
        #expect((json["added"] as? [String])?.contains("B38") == true)
        let none = try Entente("diff", Products.dossier, "--dates", "2016,2016")
        #expect(none.code == 0 && none.text.hasSuffix("No difference.\n"), "\(none)")
        let words = try Entente("diff", Products.dossier, "--dates", "2014-12-31,2016")
        #expect(words.text.contains("B37  possibly: The press service of the head"), "\(words)")
    }

    /// The undated mentions B24 and B25 hide nothing: in February the treaty may have been signed, in April it was.
    @Test func whatBecomesCertain() throws {
        func steps(_ dates: String) throws -> [String] {
            let run = try Entente("diff", Products.dossier, "--dates", dates, "--format", "json")
            #expect(run.code == 1, "\(run)")
            let steps = try #require(try run.json()["steps"] as? [[String: String]])
            return steps.map {
                "\($0["claim"] ?? "") \($0["before"] ?? "") \($0["counterpart"] ?? "") \($0["after"] ?? "")"
            }
        }
        #expect(try steps("2015-02-28,2015-04-01") == ["B24 possibly B43 yes", "B25 possibly B44 yes"])
        let words = try Entente("diff", Products.dossier, "--dates", "2015-02-28,2015-04-01").text
        #expect(
            words.contains(
                """
                certain only in the second (2)
                  B43  Russia signed the Treaty on Alliance and Integration (possibly by B24). — “South
                """), "\(words)")
        let certain = try Entente(
            "diff", Products.dossier, "--dates", "2015-02-28,2015-04-01", "--certain", "--format", "json")
        #expect(try certain.json()["added"] as? [String] == ["B43", "B44"])
    }

    @Test func twoFiles() throws {
        let folder = try TemporaryFolder.withDossier()
        let text = try folder.text("graphs/south-ossetia.yaml")
        let same = try Entente("diff", Products.dossier, folder.path("graphs/south-ossetia.yaml"))
        #expect(same.code == 0, "\(same)")
        let changed = text.replacing("- id: A43\n", with: "- id: A99\n", maxReplacements: 1)
            .replacing("claim: belarus member-of", with: "claim: georgia member-of", maxReplacements: 1)
            .replacing("A43", with: "A99")
        let other = try folder.write(changed, to: "graphs/changed.yaml")
        let run = try Entente("diff", Products.dossier, other, "--format", "json")
        let json = try run.json()
        #expect(run.code == 1)
        // A43 under another id says the same; Belarus is no longer mentioned.
        #expect(json["added"] as? [String] == ["B27"] && json["notMentioned"] as? [String] == ["B27"], "\(run)")
    }

    @Test func wrongUseIsSaid() throws {
        let dossier = Products.dossier
        for arguments in [
            ["diff", dossier], ["diff", dossier, "--dates", "2014"], ["diff", dossier, "--dates", "2016,2014"],
            ["diff", dossier, "--versus", "russia"], ["diff", dossier, dossier, "--dates", "2014,2016"],
            ["diff", dossier, "--dates", "2014,2016", "--as-of", "2015"], ["diff", dossier, "--dates", "2014,soon"],
        ] {
            let run = try Entente(arguments)
            #expect(run.code == 64 && run.output.isEmpty && run.error.hasPrefix("error: "), "\(run)")
        }
    }
}
