import Testing

/// `render --panels`: one graph at several dates.
@Suite struct RenderPanelsTests {
    private static let dates = "2008-09-01,2014-12-11,2015-04-01"

    private func render(_ options: String...) throws -> Entente {
        try Entente(["render", Products.dossier, "--view", "overview", "--panels", Self.dates] + options)
    }

    @Test func onePictureInEveryForm() throws {
        let folder = try TemporaryFolder()
        let starts: [(String, [UInt8])] = [
            ("x.svg", Array("<?xml".utf8)), ("x.png", [0x89, 0x50]), ("x.pdf", Array("%PDF-".utf8)),
            ("x.dot", Array("digraph".utf8)),
        ]
        for (name, start) in starts {
            let run = try render("-o", folder.path(name), "-q")
            #expect(run.code == 0 && run.error.isEmpty, "\(run)")
            #expect(try folder.bytes(name).starts(with: start), "\(name)")
        }
        let text = String(decoding: try folder.bytes("x.svg"), as: UTF8.self)
        let svg = text.replacing("&#45;", with: "-")
        for number in 1...3 { #expect(svg.contains("id=\"panel\(number)-entity-georgia\"")) }
        #expect(XMLChecker.isWellFormed(Array(text.utf8)))
        let dot = String(decoding: try folder.bytes("x.dot"), as: UTF8.self)
        #expect(dot.contains("pos=") && dot.contains("1 Sep 2008"))
    }

    @Test func theSameBytesWhateverTheOrderOfTheDates() throws {
        let one = try render("--to", "dot", "-q")
        let other = try Entente(
            ["render", Products.dossier, "--view", "overview", "-q", "--to", "dot"]
                + ["--panels", "2015-04-01", "--panels", "2014-12-11,2008-09-01"])
        #expect(one.code == 0 && one.output == other.output)
    }

    @Test func choicesAndClustersGoWithPanels() throws {
        let run = try render("--around", "south-ossetia", "--clusters", "none", "--to", "dot", "-q")
        #expect(run.code == 0 && run.text.contains("whoever"), "\(run)")
        #expect(!run.text.contains("panel1-entity-khajimba"))
    }

    /// A box is one node at the same place in each panel, with the ties that hold at its date.
    @Test func collapsedBoxes() throws {
        let rows =
            "source,target,relation,valid\na,b,ally,1880/1920\nb,c,ally,1880/1920\nc,a,ally,1890/1920\nc,d,foe,1900/1920\n"
            + "d,e,ally,1900/1920\nd,f,ally,1900/1920\ne,f,ally,1880/1920\n"
        let run = try Entente(
            [
                "render", "-", "--panels", "1885,1910", "--clusters", "leiden", "--collapse", "all", "--to", "dot",
                "-q",
            ], input: rows)
        #expect(run.code == 0, "\(run)")
        let nodes = run.lines.filter { $0.contains("group_Community") && $0.contains("shape=") }
        #expect(nodes.count == 4 && nodes.allSatisfy { $0.contains("pos=") }, "\(run)")
        for words in ["2 ties within", "1 tie within", "3 ties within"] { #expect(run.words.contains(words), "\(run)") }
        #expect(!nodes.contains { $0.contains(" absent") }, "what has ties within is there")
        #expect(run.text.contains(/id="panel2-edge-[^"]*"/) && !run.text.contains(/id="panel1-edge-[^"]*"/))
    }

    @Test func severalTiesAsOneLine() throws {
        let run = try render("--parallel", "merge", "--to", "dot", "-q")
        let told = "Heavy and “new”: told to have begun since the panel before."
        #expect(run.code == 0 && run.words.contains(told), "\(run)")
        #expect(run.text.contains(/>new(<| –)/), "lines without words still say what changed")
        let sum = try render("--parallel", "sum", "--to", "dot", "-q")
        #expect(sum.code == 64 && sum.error.contains("what is heavy in a panel is new, not more"))
    }

    /// The date leaves open whether the tie holds, not whether it is new or ended.
    @Test func whatIsPossibleIsNotPossiblyEnded() throws {
        let rows = "source,target,relation,valid\na,b,ally,1880/1890-05\nb,c,ally,1914-05/1920\nc,d,ally,1850/1950\n"
        let run = try Entente(
            ["render", "-", "--panels", "1890,1914", "--parallel", "merge", "--to", "dot", "-q"], input: rows)
        // Lines that are all alike need no words for what is heavy and gray.
        #expect(run.code == 0 && run.text.contains(">?<") && !run.text.contains(">ended<"), "\(run)")
        #expect(run.words.contains("Heavy: told to have begun since the panel before."))
        #expect(run.words.contains("Gray: only in the panel before."))
    }

    /// Only the documents of 2014 tell that South Ossetia has a leader, and what it broke away from; neither says since when.
    @Test func silenceIsNotAbsence() throws {
        let run = try render("--to", "dot", "-q")
        for claim in ["A02", "A06"] {
            let classes = run.text.matches(of: /class="(edge [^"]*)"/).map { String($0.1) }
                .filter { $0.contains("claim-\(claim)") }
            #expect(classes.contains { $0.hasSuffix(" first-told") }, "\(claim): \(classes)")
            #expect(!classes.contains { $0.hasSuffix(" new") }, "\(claim): \(classes)")
        }
    }

    /// 2,000 ties that ended long ago, and two of today: small enough for a picture of today.
    @Test func onlyWhatHoldsAtTheDatesIsTooMuchOrNot() throws {
        let old = (0..<2000).map { "a\($0),b\($0),ally,1800/1810" }
        let rows = ["source,target,relation,valid"] + old + ["x,y,ally,1900/2000", "y,z,ally,1950/2000"]
        let run = try Entente(
            ["render", "-", "--panels", "1920,1960", "--to", "dot"], input: rows.joined(separator: "\n"))
        #expect(run.code == 0 && !run.error.contains("Backbone"), "\(run.error)")
        #expect(run.text.contains("panel2-entity-z") && !run.text.contains("entity-a1"))
    }

    /// The picture of April tells what is denied, as the page does, and every panel does.
    @Test func aDenialOfAnotherDayMarksThePicture() throws {
        let picture = ["render", Products.dossier, "--relations", "announces", "--to", "dot", "-q"]
        func marks(_ options: String...) throws -> Int {
            try Entente(picture + options).text.ranges(of: "× disputed").count
        }
        let whole = try marks()
        #expect(whole > 0)
        #expect(try marks("--as-of", "2015-04-01") == whole)
        #expect(try marks("--as-of", "2015-04-01", "--without-word-of", "russia") < whole)
        let panels = try Entente(picture + ["--panels", "2015-04-01,2016"])
        for panel in ["panel1", "panel2"] {
            let edge = panels.lines.first { $0.contains("id=\"\(panel)-edge-B34\"") }
            #expect(edge?.contains(" disputed ") == true, "\(panels)")
        }
    }

    @Test func fiftyPanelsAndEmptyOnes() throws {
        let dates = (1950..<2000).map { String($0) }.joined(separator: ",")
        let run = try Entente("render", Products.dossier, "--panels", dates, "--to", "svg", "-q")
        #expect(run.code == 0 && run.text.contains("panel50"), "\(run.error)")
        let empty = try Entente(
            "render", Products.dossier, "--panels", "1066,1067", "--relations", "condemns", "--to", "svg")
        #expect(empty.code == 0 && empty.text.contains("1066"), "\(empty)")
    }

    @Test func refusals() throws {
        let cases: [([String], String)] = [
            (["--panels", "2014-13-01,2015"], "--panels 2014-13-01"), (["--panels", "soon,2015"], "--panels soon"),
            (["--panels", "2014,2015,2014"], "names 2014 twice"), (["--panels", "2014"], "at least two dates"),
            (["--panels", ","], "names nothing"), (["--panels", "2014,2015", "--as-of", "2014"], "exclude each other"),
            (["--panels", "2014,2015", "--clusters", "none", "--collapse", "all"], "has no boxes"),
            (["--panels", "2014,2015", "--clusters", "kind", "--collapse", "Stat"], "did you mean"),
            (["--panels", (1900...1960).map { String($0) }.joined(separator: ",")], "at most 60 dates, not 61"),
        ]
        for (options, hint) in cases {
            let run = try Entente(["render", Products.dossier, "--to", "dot", "-q"] + options)
            #expect(run.code == 64 && run.output.isEmpty && run.error.contains(hint), "\(run)")
        }
    }
}
