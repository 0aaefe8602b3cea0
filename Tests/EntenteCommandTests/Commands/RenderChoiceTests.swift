import Testing

/// `render`: what of a graph is drawn. DOT is looked at, which is the picture's text.
@Suite struct RenderChoiceTests {
    private func dot(_ file: String, _ options: String..., input: [UInt8] = []) throws -> Entente {
        try Entente.run(Products.entente, ["render", file, "--to", "dot"] + options, input: input)
    }

    /// The ids of the entities that are drawn.
    private func entities(_ run: Entente) -> Set<String> {
        Set(run.text.matches(of: /id="?entity-([A-Za-z0-9_-]+)/).map { String($0.1) })
    }

    /// A square a b d c with the diagonal b c and a tail d e.
    private static let square = Array("a b\na c\nb d\nc d\nb c\nd e\n".utf8)

    private func square(_ options: String...) throws -> Entente {
        try Entente.run(
            Products.entente, ["render", "-", "--to", "dot", "--undirected"] + options, input: Self.square)
    }

    private func lines(_ run: Entente) -> Int { run.text.matches(of: /"n[0-9]+" -> "n[0-9]+"/).count }

    // MARK: Plain files

    @Test func plainFilesOfEdgesAreDrawn() throws {
        let run = try square()
        #expect(run.code == 0 && run.error.isEmpty && entities(run) == ["a", "b", "c", "d", "e"], "\(run)")
        #expect(lines(run) == 6)
        let directed = try dot("-", input: Self.square)
        #expect(directed.error.contains("'--undirected' takes them both ways") && directed.code == 0)
        let matrix = Array("%%MatrixMarket matrix coordinate pattern symmetric\n3 3 2\n2 1\n3 2\n".utf8)
        let third = try dot("-", "--from", "matrix-market", input: matrix)
        #expect(third.code == 0 && entities(third) == ["1", "2", "3"] && lines(third) == 2, "\(third)")
        let table = try dot("-", "--undirected", input: Array("source,target\na,b\nb,a\n".utf8))
        #expect(lines(table) == 1 && table.text.contains("arrowhead=\"none\""), "\(table)")
        let lens = try dot("-", "--from", "edge-list", "--as-of", "2014", input: Self.square)
        #expect(lens.code == 64 && lens.error.contains("'--as-of' asks for claims"))
    }

    // MARK: Around and between

    @Test func aroundDrawsTheEgoNetwork() throws {
        let one = try square("--around", "e")
        #expect(entities(one) == ["d", "e"] && one.text.contains("e and whoever is tied to it."), "\(one)")
        #expect(try entities(square("--around", "e", "--hops", "2")) == ["b", "c", "d", "e"])
        #expect(try entities(square("--around", "a,e", "--hops", "0")) == ["a", "e"])
        #expect(try entities(square("--around", "a", "--hops", "99")) == ["a", "b", "c", "d", "e"])
        let along = try dot("-", "--around", "d", "--directed", input: Self.square)
        #expect(entities(along) == ["d", "e"])
    }

    @Test func betweenDrawsWhatLiesOnPathsAndNothingElse() throws {
        let two = try square("--between", "a,d")
        #expect(entities(two) == ["a", "b", "c", "d"], "e is a dead end")
        #expect(two.text.contains("paths of at most 3 ties between a and d") && lines(two) == 5)
        #expect(try lines(square("--between", "a,d", "--max-hops", "2")) == 4, "the diagonal takes three")
        let short = try square("--between", "a,d", "--hops", "1")
        #expect(short.code == 1 && short.error.contains("the shortest has 2") && short.output.isEmpty, "\(short)")
        let apart = try dot("-", "--between", "a,c", input: Array("a b\nc d\n".utf8))
        #expect(apart.code == 1 && apart.error.contains("no path leads from a to c"))
    }

    @Test func theDossierUnderItsLens() throws {
        let run = try dot(Products.dossier, "--around", "Leonid Tibilov", "--at-least", "actual")
        #expect(run.code == 0 && entities(run).isSuperset(of: ["tibilov", "south-ossetia"]), "\(run)")
        #expect(run.error.contains("claims lie outside of what was asked for"))
        #expect(run.text.contains("Leonid Tibilov and whoever is tied to it. Only: at least actual."))
        let view = try dot(Products.dossier, "--view", "overview", "--around", "abkhazia", "-q")
        let whole = try dot(Products.dossier, "--view", "overview", "-q")
        #expect(entities(view).isSubset(of: entities(whole)) && entities(view).contains("khajimba"))
        let between = try dot(Products.dossier, "--between", "georgia,tibilov", "-q")
        #expect(!between.text.contains("self-proclaimed"), "words lie on no path")
    }

    // MARK: Top

    @Test func topDrawsTheFirstByTheMeasuresOfRank() throws {
        let run = try dot(Products.families, "--top", "3", "--by", "betweenness")
        let ranking = try Entente(
            "rank", Products.families, "--by", "betweenness", "--top", "3", "--format", "csv", "-q")
        let first = ranking.lines.dropFirst().prefix(3).compactMap { $0.split(separator: ",").first.map(String.init) }
        #expect(first.count == 3 && entities(run) == Set(first), "\(run)")
        #expect(run.text.contains("The first 3 of 15 by betweenness, with "))
        let near = try dot(Products.families, "--around", "Pazzi", "--top", "1")
        #expect(entities(near) == ["Medici", "Pazzi"], "who stands in the middle stays")
    }

    @Test func bothEndsOfPathsStay() throws {
        let run = try square("--between", "a,e", "--top", "1")
        #expect(entities(run) == ["a", "b", "e"], "\(run)")
        let told = "The first 1 of 5 by degree and both ends, with one tie among them. Paths are no longer whole."
        #expect(run.words.contains(told) && lines(run) == 1, "\(run)")
        let all = try square("--between", "a,e", "--top", "9")
        #expect(!all.words.contains("no longer whole") && entities(all).count == 5)
        // 1,200 ways through the middle, from one end to the other.
        let many = (1...1200).map { "x m\($0)\nm\($0) y\n" }.joined()
        let cut = try dot(
            "-", "--undirected", "--between", "a,b", "--hops", "4", input: Array("a x\ny b\n\(many)".utf8))
        #expect(entities(cut).isSuperset(of: ["a", "b", "x", "y"]) && entities(cut).count <= 150, "\(cut.error)")
        #expect(cut.words.contains("Backbone: ") && cut.words.contains("Paths are no longer whole."))
    }

    // MARK: Boxes

    @Test func clustersAreTheGroupsOfGroups() throws {
        let run = try dot(Products.families, "--clusters", "leiden")
        #expect(run.text.contains("Community 1") && run.text.matches(of: /subgraph "?cluster/).count == 3, "\(run)")
        #expect(run.text.contains("Boxes: communities (leiden, modularity"))
        for method in ["components", "strong", "cores", "louvain", "labels", "blocs", "kind", "polity", "none"] {
            let run = try dot(Products.families, "--clusters", method, "-q")
            #expect(run.code == 0 && !run.output.isEmpty, "\(run)")
        }
        let kinds = try dot(Products.dossier, "--view", "overview", "--clusters", "kind", "-q")
        #expect(kinds.text.contains("cluster_1"))
        let none = try dot(Products.dossier, "--view", "overview", "--clusters", "none", "-q")
        #expect(!none.text.contains("cluster_1"))
    }

    @Test func collapsedBoxesAreNodesWithTheirTiesCounted() throws {
        let all = try dot(Products.families, "--clusters", "leiden", "--collapse", "all")
        #expect(all.text.matches(of: /id="?entity-group_Community/).count == 3 && lines(all) == 3, "\(all)")
        #expect(all.text.contains("group, drawn as one"))
        // All 35 ties are within a community or counted at a line.
        let counts = all.text.matches(of: />([0-9]+) ties</).compactMap { Int($0.1) }
        let within = all.text.matches(of: /([0-9]+) ties within/).compactMap { Int($0.1) }
        #expect(counts.reduce(0, +) + within.reduce(0, +) == 35, "\(counts) \(within)")
        let one = try dot(Products.families, "--clusters", "leiden", "--collapse", "community 2", "-q")
        #expect(entities(one).contains("Medici") && !entities(one).contains("Strozzi"))
        let polity = try dot(Products.dossier, "--view", "overview", "--collapse", "Russia", "-q")
        #expect(polity.code == 0 && !entities(polity).contains("putin") && entities(polity).contains("georgia"))
    }

    @Test func severalTiesOfTwoAsOneLine() throws {
        let merged = try dot(Products.families, "--parallel", "merge")
        #expect(merged.code == 0 && lines(merged) == 27 && merged.text.contains("Each line: all ties of the two."))
        let sum = try dot(Products.families, "--parallel", "sum")
        #expect(sum.text.contains("the more the thicker (1 to 2)") && sum.text.contains("penwidth=\"5\""), "\(sum)")
        let table = Array("source,target,weight\na,b,1\nb,c,4\n".utf8)
        let weighted = try dot("-", "--parallel", "sum", input: table)
        #expect(weighted.text.contains("(1 to 4)") && weighted.text.contains("penwidth=\"2.5\""), "\(weighted)")
    }

    @Test func whatHoldsOnlyPossiblySaysSoWithoutWordsToo() throws {
        let rows = """
            source,target,relation,valid
            a,b,ally,1914/1920
            a,b,trade,1900/1920
            b,c,ally,1914-06/1920
            c,d,ally,1900/1920

            """
        let run = try dot("-", "--as-of", "1914", "--parallel", "merge", input: Array(rows.utf8))
        #expect(run.code == 0 && run.text.contains("In 1914. 2 of 4 claims hold only possibly at this date."), "\(run)")
        #expect(run.text.contains("1 possibly") && run.text.contains("<b>?</b>"), "\(run)")
        let plain = try dot(
            "-", "--as-of", "1950", "--parallel", "merge", input: Array((rows + "e,f,ally,1914/1990\n").utf8))
        #expect(!plain.text.contains("possibly"), "\(plain)")
    }

    @Test func keepKeepsEveryLine() throws {
        let rows = ["source,target,relation"] + (1...5).map { "a,b,relation-\($0)" }
        let table = Array(rows.joined(separator: "\n").utf8)
        #expect(try dot("-", input: table).text.contains("5 relations"))
        let kept = try dot("-", "--parallel", "keep", input: table)
        #expect(lines(kept) == 5 && !kept.text.contains("5 relations"), "\(kept)")
        let panels = try dot("-", "--parallel", "keep", "--panels", "1900,1910", input: table)
        #expect(panels.code == 0 && !panels.text.contains("5 relations"), "\(panels)")
    }

    @Test func theCaptionNamesWhoAndWhen() throws {
        let run = try dot(
            Products.dossier, "--according-to", "agenda-ge", "--as-of", "2014-12-11", "--with-speech", "-q")
        #expect(run.text.contains("On 11 December 2014. Only: according to Agenda.ge. With speech."), "\(run)")
        let all = try dot(Products.dossier)
        #expect(all.error.contains("(drawn with '--with-speech')"), "\(all.error)")
    }

    private static let denials = Array(
        """
        entente: 1
        entities:
          a: { kind: state, name: Aland }
          b: { kind: state, name: Bland }
          c: { kind: state, name: Cland }
        claims:
          - { id: C1, claim: a condemns b }
          - { id: C2, claim: a part-of b, polarity: negated }
          - { id: C3, claim: b recognises c, polarity: negated }

        """.utf8)

    @Test func whatIsSaidNotToHoldIsNoMergedTie() throws {
        for parallel in ["merge", "sum"] {
            let run = try dot("-", "--parallel", parallel, input: Self.denials)
            #expect(run.code == 0 && lines(run) == 1 && !run.text.contains("C2"), "\(run)")
            #expect(run.words.contains("2 claims that something does not hold are left out."), "\(run)")
            #expect(run.error.contains("C3: says that something does not hold"), "\(run.error)")
        }
        #expect(try lines(dot("-", "--parallel", "keep", input: Self.denials)) == 3)
    }

    @Test func aPathRestsOnWhatIsSaidToHold() throws {
        let run = try dot("-", "--highlight", "a..b", "-q", input: Self.denials)
        let classes = run.text.matches(of: /class="(edge [^"]*)"/).map { String($0.1) }
        #expect(classes.count == 3, "\(run)")
        for own in classes { #expect(own.contains("muted") == !own.contains("claim-C1"), "\(own)") }
    }

    // MARK: Foreground

    @Test func pathsEntitiesAndClaimsStandOut() throws {
        let path = try dot(Products.dossier, "--view", "overview", "--highlight", "abkhazia..russia", "-q")
        let plain = try dot(Products.dossier, "--view", "overview", "-q")
        #expect(path.code == 0 && path.text.contains("muted") && !plain.text.contains("muted"))
        let both = try dot(Products.families, "--highlight", "Pazzi..Strozzi")
        #expect(both.code == 0 && both.text.contains("muted"), "\(both)")
        let mixed = try dot(Products.dossier, "--highlight", "A41,georgia..tibilov,abkhazia", "-q")
        #expect(mixed.code == 0)
        let missing = try dot(Products.dossier, "--around", "khajimba", "--highlight", "peskov")
        #expect(missing.error.contains("in the foreground, but not drawn: peskov"))
    }

    // MARK: Too large

    /// A wheel of 2,000 spokes with a rim: too much for a picture.
    private static let wheel = Array(
        (1...2000).map { "hub \($0)\n\($0) \($0 % 2000 + 1)\n" }.joined().utf8)

    @Test func whatIsTooLargeIsCutDownAndSaysSo() throws {
        let run = try dot("-", "--undirected", input: Self.wheel)
        #expect(
            run.code == 0 && run.error.contains("Backbone: ") && run.error.contains("of 2001 nodes"), "\(run.error)")
        #expect(entities(run).count <= 150 && entities(run).contains("hub") && lines(run) <= 400)
        #expect(run.text.contains("Backbone: "), "the caption says it too")
        #expect(run.text.contains("Each line: all ties of the two."))
        let kept = try dot("-", "--undirected", "--parallel", "keep", input: Self.wheel)
        #expect(kept.text.contains("Each line: tied to."))
        let whole = try dot("-", "--undirected", "--backbone", "never", input: Self.wheel)
        #expect(entities(whole).count == 2001 && lines(whole) == 4000)
        let ego = try dot("-", "--undirected", "--around", "hub", input: Self.wheel)
        #expect(entities(ego).contains("hub") && entities(ego).count <= 150 && ego.error.contains("Backbone"))
    }

    @Test func weightsDecideWhatIsKept() throws {
        // A ring of heavy ties among light ones of everybody to everybody.
        var rows = ["source,target,weight"]
        for a in 0..<60 {
            for b in (a + 1)..<60 { rows.append("n\(a),n\(b),\(b == a + 1 ? 500 : 1)") }
        }
        let table = Array(rows.joined(separator: "\n").utf8)
        let run = try dot("-", "--from", "csv", "--undirected", "--backbone", "always", "--weighted", input: table)
        #expect(run.code == 0 && run.error.contains("disparity filter"), "\(run.error)")
    }

    // MARK: Hostile values

    @Test func refusals() throws {
        let cases: [([String], String)] = [
            (["--around", "Medic"], "did you mean 'Medici'?"), (["--around", ""], "names nothing"),
            (["--around", "Medici", "--hops=-1"], "it must be at least 0"),
            (["--hops", "2"], "goes with '--around' or '--between'"),
            (["--around", "Medici", "--between", "Pazzi,Strozzi"], "exclude each other"),
            (["--between", "Medici"], "takes two entities"), (["--between", "a,b,c"], "takes two entities"),
            (["--between", "Medici,Medici"], "one entity twice"), (["--between", "Medici,nobody"], "unknown entity"),
            (["--between", "Medici,Pazzi", "--hops", "0"], "it must be at least 1"),
            (["--top", "0"], "draw at least one"), (["--top=-3"], "draw at least one"),
            (["--by", "degree"], "goes with '--top'"), (["--top", "3", "--by", "degre"], "did you mean 'degree'?"),
            (["--top", "3", "--by", "pn"], "looks at signs only"),
            (["--clusters", "leidn"], "did you mean 'leiden'?"), (["--clusters", "biconnected"], "use one of"),
            (["--collapse", "all"], "the picture has no boxes"),
            (["--clusters", "leiden", "--collapse", "Community 9"], "no such box"),
            (["--highlight", "Medici..nobody"], "unknown entity"), (["--highlight", "..Medici"], "unknown entity"),
            (["--highlight", "A999"], "unknown entity or claim"), (["--theme", "sepia"], "unknown theme 'sepia'"),
            (["--parallel", "twice"], "use one of: merge, keep, sum"),
            (["--backbone", "sometimes"], "use one of: auto, always, never"),
            (["--view", "all"], "the dossier has no views"), (["--directed", "--undirected"], "exclude each other"),
        ]
        for (options, hint) in cases {
            let run = try Entente(["render", Products.families, "--to", "dot", "-q"] + options)
            #expect(run.code == 64 && run.output.isEmpty, "\(run)")
            #expect(run.error.lowercased().hasPrefix("error: ") && run.error.contains(hint), "\(run)")
        }
    }

    @Test func anEmptyLensLeavesNothingToStandIn() throws {
        let run = try dot(Products.dossier, "--around", "georgia", "--as-of", "1066", "--relations", "condemns")
        #expect(run.code == 64 && run.error.contains("it has no tie that passes the lens"), "\(run)")
        let top = try dot(Products.dossier, "--top", "3", "--documents", "doc-A", "--relations", "diplomatic-relations")
        #expect(top.code == 0 && top.error.contains("the picture is empty"), "\(top)")
    }

    @Test func aWrongThemeIsRefusedBeforeAnythingElseIsTold() throws {
        let run = try dot(Products.dossier, "--theme", "sepia")
        #expect(run.code == 64 && !run.error.contains("not drawn") && run.error.contains("'sepia'"), "\(run)")
    }

    @Test func theSameBytesEachTime() throws {
        for options in [
            ["--around", "georgia", "--hops", "2"], ["--between", "georgia,tibilov"], ["--clusters", "leiden"],
        ] {
            let runs = try (0..<2).map { _ in try Entente(["render", Products.dossier, "--to", "dot"] + options) }
            #expect(runs[0].output == runs[1].output && runs[0].error == runs[1].error)
        }
    }
}
