import Testing

/// `rank` and `groups` through the built program. Reference values: NetworkX 3.6.1 on the Florentine marriages.
@Suite struct RankCommandTests {
    private let florence = Products.families

    @Test func betweennessOfTheMarriagesIsThatOfNetworkX() throws {
        let run = try Entente("rank", florence, "--by", "betweenness", "--relations", "marriage", "--format", "json")
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let json = try run.json()
        #expect(json["measure"] as? String == "betweenness" && json["directed"] as? Bool == false)
        #expect(json["nodes"] as? Int == 15 && json["edges"] as? Int == 20)
        #expect(json["normalized"] as? Bool == true && json["converged"] as? Bool == true)
        let scores = try #require(json["scores"] as? [[String: Any]])
        #expect(scores.count == 15)
        let expected = [
            ("Medici", 0.521978021978022), ("Guadagni", 0.25457875457875456), ("Albizzi", 0.2124542124542125),
        ]
        for (score, (id, value)) in zip(scores, expected) {
            #expect(score["id"] as? String == id && score["name"] as? String == id)
            #expect(abs((score["score"] as? Double ?? 0) - value) < 1e-12)
        }
    }

    @Test func topListsTheFirst() throws {
        let run = try Entente("rank", florence, "--top", "1", "--raw", "--format", "csv")
        #expect(run.code == 0 && run.lines.count == 3, "\(run)")
        #expect(run.lines.first == "id,name,score")
        #expect(run.lines[1].hasPrefix("Medici,Medici,"))
    }

    @Test func theLensDecidesWhatCounts() throws {
        let all = try Entente("rank", Products.dossier, "--format", "json").json()
        let facts = try Entente("rank", Products.dossier, "--at-least", "actual", "--format", "json").json()
        #expect((facts["edges"] as? Int ?? 0) < (all["edges"] as? Int ?? 0))
    }

    @Test func mistakesAreNamed() throws {
        let measure = try Entente("rank", florence, "--by", "betweeness")
        #expect(measure.code == 64 && measure.error.contains("did you mean 'betweenness'?"), "\(measure)")
        let both = try Entente("rank", florence, "--directed", "--undirected")
        #expect(both.code == 64 && both.error.contains("exclude each other"), "\(both)")
        let method = try Entente("groups", florence, "--by", "component")
        #expect(method.code == 64 && method.error.contains("did you mean 'components'?"), "\(method)")
    }

    @Test func anEdgeListIsRankedWithoutClaims() throws {
        let run = try GraphFile.run("rank", GraphFile.triangle, "--raw", "--format", "json")
        #expect(run.code == 0, "\(run)")
        let json = try run.json()
        #expect(json["directed"] as? Bool == true && json["weighted"] as? Bool == false)
        #expect(json["nodes"] as? Int == 4 && json["edges"] as? Int == 5)
        let scores = try #require(json["scores"] as? [[String: Any]])
        #expect(scores.map { $0["id"] as? String } == ["c", "d", "a", "b"])
        #expect(scores.map { $0["score"] as? Double } == [3, 3, 2, 2])
        #expect(
            run.error == """
                edges are taken as directed, from the first column to the second; '--undirected' takes them both ways
                6 edges merged into 5, one for each pair
                one self-loop

                """, "\(run)")
        let quiet = try GraphFile.run("rank", GraphFile.triangle, "--quiet")
        #expect(quiet.error.isEmpty && quiet.lines.first == "rank  degree  name", "\(quiet)")
    }

    @Test func parallelEdgesCountAsAsked() throws {
        func strengths(_ arguments: String...) throws -> [Double?] {
            let all = ["--undirected", "--by"] + arguments + ["--format", "jsonl", "-q"]
            let folder = try TemporaryFolder()
            let run = try Entente(["rank", folder.write(GraphFile.triangle, to: "x.el")] + all)
            #expect(run.code == 0, "\(run)")
            return try run.jsonLines().map { $0["score"] as? Double }
        }
        #expect(try strengths("degree", "--raw") == [3, 3, 2, 2])
        #expect(try strengths("degree", "--raw", "--parallel", "keep") == [3, 3, 3, 3])
        #expect(try strengths("strength", "--parallel", "sum") == [3, 3, 3, 3])
        let wrong = try GraphFile.run("rank", GraphFile.triangle, "--parallel", "sums")
        #expect(wrong.code == 64 && wrong.error.contains("did you mean 'sum'?"), "\(wrong)")
    }

    @Test func weightsAreLengthsOrStrengths() throws {
        let text = "a b 1\nb c 1\na c 5\n"
        let between = try GraphFile.run(
            "rank", text, "--undirected", "--weighted", "--by", "betweenness", "--format", "jsonl")
        #expect(try between.jsonLines().first?["id"] as? String == "b")
        #expect(try between.jsonLines().first?["score"] as? Double == 1)
        let rank = try GraphFile.run(
            "rank", text, "--undirected", "--weighted", "--by", "pagerank", "--format", "jsonl")
        #expect(try rank.jsonLines().last?["id"] as? String == "b")
        let useless = try GraphFile.run("rank", text, "--undirected", "--weighted", "--by", "cores")
        #expect(useless.code == 0 && useless.error.contains("weights are not looked at"), "\(useless)")
        let negative = try GraphFile.run("rank", "a b -1\n", "--weighted", "--by", "closeness", "-q")
        #expect(negative.code == 65 && negative.error.contains("[unusable-weight]"), "\(negative)")
    }

    @Test func aClaimWeighsOne() throws {
        let run = try Entente("rank", florence, "--by", "strength", "--top", "1", "--format", "csv", "--quiet")
        #expect(run.lines[1] == "Medici,Medici,11.0", "\(run)")
    }

    @Test func aSampleTellsItsBound() throws {
        let run = try Entente(
            "rank", florence, "--by", "betweenness", "--sample", "5", "--seed", "3", "--format", "json")
        let json = try run.json()
        #expect(json["sample"] as? Int == 5 && (json["errorBound"] as? Double ?? 0) > 0)
        #expect(run.error.contains("estimated from 5 of 15 nodes; with 95 % probability"), "\(run)")
        let again = try Entente(
            "rank", florence, "--by", "betweenness", "--sample", "5", "--seed", "3", "--format", "json")
        #expect(run.output == again.output)
        for wrong in [["--by", "degree"], ["--by", "betweenness", "--weighted"], ["--by", "betweenness", "--edges"]] {
            #expect(try Entente(["rank", florence, "--sample", "5"] + wrong).code == 64, "\(wrong)")
        }
    }

    @Test func edgesAreRanked() throws {
        let run = try GraphFile.run(
            "rank", GraphFile.triangle, "--undirected", "--edges", "--by", "betweenness", "--raw", "--format", "jsonl")
        let rows = try run.jsonLines()
        #expect(rows.first?["from"] as? String == "c" && rows.first?["to"] as? String == "d", "\(run)")
        #expect(rows.map { $0["score"] as? Double } == [3, 2, 2, 1])
        #expect(try Entente("rank", florence, "--edges").code == 64)
    }

    @Test func pageRankJumpsToThoseNamed() throws {
        let run = try GraphFile.run(
            "rank", "a b\nc d\n", "--by", "pagerank", "--personalize", "C", "--damping", "0.5", "--format", "jsonl",
            "-q")
        #expect(try run.jsonLines().map { $0["id"] as? String } == ["c", "d", "a", "b"], "\(run)")
        let wrong = try GraphFile.run("rank", "Medici Strozzi\n", "--by", "pagerank", "--personalize", "Medicy", "-q")
        #expect(wrong.code == 64 && wrong.error.contains("did you mean 'Medici'?"), "\(wrong)")
        #expect(try Entente("rank", florence, "--personalize", "Medici").code == 64)
    }

    @Test func whatDoesNotComeToRestIsIncomplete() throws {
        let run = try Entente("rank", florence, "--by", "katz", "--alpha", "0.9")
        #expect(run.code == 75 && run.error.contains("did not come to rest"), "\(run)")
    }

    /// With twelve partners for everybody 0.1 is too much; 1 / 13 is not.
    @Test func katzChoosesWhatComesToRest() throws {
        var everybody = ""
        for a in 0..<13 { for b in 0..<a { everybody += "\(a) \(b)\n" } }
        let run = try GraphFile.run("rank", everybody, "--by", "katz", "--undirected", "--format", "json")
        #expect(run.code == 0 && run.error.contains("each further step counts 0.0769, as with 0.1"), "\(run)")
        let alpha = try #require(try run.json()["alpha"] as? Double)
        #expect(abs(alpha - 1.0 / 13) < 1e-9)
        let few = try GraphFile.run("rank", "a b\n", "--by", "katz", "--format", "json")
        #expect(try few.json()["alpha"] as? Double == 0.1 && !few.error.contains("counts"), "\(few)")
    }

    @Test func severalFilesAreOneNetwork() throws {
        let folder = try TemporaryFolder()
        let files = try [("a b\n", "1.el"), ("b c\n", "2.el")].map { try folder.write($0.0, to: $0.1) }
        let run = try Entente(["rank"] + files + ["--undirected", "--raw", "--top", "1", "--format", "csv"])
        #expect(run.code == 0 && run.lines[1] == "b,b,2.0", "\(run)")
        let mixed = try Entente("rank", files[0], Products.dossier)
        #expect(mixed.code == 64 && mixed.error.contains("cannot be read as one graph"), "\(mixed)")
    }

    @Test func timesAreTold() throws {
        let run = try Entente("rank", florence, "--relations", "marriage", "--time", "--threads", "1")
        #expect(run.error.hasPrefix("{\"load\":{\"cpu\":") && run.error.contains(",\"kernel\":{"), "\(run)")
        #expect(try Entente("rank", florence, "--threads", "0").code == 64)
    }

    @Test func aPlainFileHasNoClaims() throws {
        let run = try GraphFile.run("rank", "a b\n", "--relations", "marriage")
        #expect(run.code == 64 && run.error.contains("has edges without claims"), "\(run)")
        let claims = try GraphFile.run("claims", "a b\n", "--from", "edge-list")
        #expect(claims.code == 64 && claims.error.contains("has edges and no claims"), "\(claims)")
        let broken = try GraphFile.run("rank", "a b\nc\n")
        #expect(broken.code == 65 && broken.error.contains("x.el:2:1: error: "), "\(broken)")
    }

    @Test(arguments: [
        ["--damping", "0.5"], ["--alpha", "0.2"], ["--seed", "1"], ["--tolerance", "1e-6"], ["--raw", "--by", "cores"],
        ["--damping", "0.5", "--by", "katz"], ["--tolerance", "1e-6", "--by", "closeness"],
    ])
    func whatAMeasureHasNoUseForIsRefused(_ options: [String]) throws {
        let run = try Entente(["rank", florence] + options)
        #expect(run.code == 64 && run.error.contains("'\(options[0])' goes with "), "\(run)")
        #expect(run.output.isEmpty)
    }

    @Test func equalScoresShareAPlace() throws {
        let run = try GraphFile.run("rank", "a b\nb c\nc d\n", "--undirected", "--raw", "-q")
        #expect(
            run.lines.dropFirst(2) == ["1     2       b", "1     2       c", "3     1       a", "3     1       d", ""])
    }

    @Test func aLongNameDoesNotWidenTheTable() throws {
        let long = String(repeating: "A", count: 30_000)
        let edges = "\(long) b\n" + (0..<20).map { "c\($0) d\($0)\n" }.joined()
        let run = try GraphFile.run("rank", edges, "--edges", "--by", "betweenness", "-q")
        #expect(run.code == 0 && run.output.count < 35_000, "\(run.output.count) bytes, code \(run.code)")
    }

    @Test func whereNothingHasASignItIsSaid() throws {
        let claims = try Entente("rank", florence, "--by", "pn")
        #expect(claims.code == 0 && claims.error == "no tie with a sign passes the lens\n", "\(claims)")
        let plain = try GraphFile.run("rank", "a b\n", "--by", "signed-degree")
        #expect(plain.error.contains("there are no signs; every tie counts as positive"), "\(plain)")
    }

    @Test func edgesAreWeightedWhenAsked() throws {
        let text = "a b 1\nb c 1\na c 5\n"
        let run = try GraphFile.run(
            "rank", text, "--undirected", "--edges", "--by", "betweenness", "--weighted", "--raw", "--format", "csv")
        #expect(run.lines == ["from,to,score", "a,b,2.0", "b,c,2.0", "a,c,0.0", ""], "\(run)")
    }

    @Test(arguments: [["rank"], ["groups"], ["rank", "--by", "signed-degree"], ["groups", "--by", "blocs"]])
    func tiesThatHoldOnlyPossiblyAreTold(_ command: [String]) throws {
        let dated = [command[0], Products.dossier, "--as-of", "2008-09-01"] + command.dropFirst()
        let run = try Entente(dated)
        let end = " ties hold only possibly at 2008-09-01; leave them out with '--certain'"
        #expect(run.code == 0 && run.error.split(separator: "\n").contains { $0.hasSuffix(end) }, "\(run)")
        #expect(try !Entente(dated + ["--certain"]).error.contains("possibly"))
        #expect(try Entente(dated + ["--quiet"]).error.isEmpty)
    }

    @Test func aLimitIsATop() throws {
        let run = try Entente("rank", Products.dossier, "--limit", "2", "--format", "csv")
        let top = try Entente("rank", Products.dossier, "--top", "2", "--format", "csv")
        #expect(run.code == 0 && run.output == top.output && run.lines.count == 4, "\(run)")
    }
}
