import Testing

/// `similar` through the built program, on ties and on tables of actors and items.
@Suite struct SimilarCommandTests {
    private let votes = """
        country,roll,vote
        Georgia,1,Y
        Georgia,2,N
        Georgia,3,A
        Ukraine,1,y
        Ukraine,2,no
        Ukraine,3,yes
        Russia,1,N
        Russia,2,Y
        Russia,3,

        """
    private let members = "party,treaty\nGeorgia,CIS\nGeorgia,WTO\nUkraine,WTO\nRussia,CIS\nRussia,WTO\n"

    private func scores(_ run: Entente) throws -> [String] {
        #expect(run.code == 0, "\(run)")
        return try run.jsonLines().map { "\($0["id"] as? String ?? "") \($0["score"] as? Double ?? .nan)" }
    }

    @Test func tiesOfADossier() throws {
        let run = try Entente("similar", Products.dossier, "Official Tbilisi", "--format", "json")
        #expect(run.code == 0, "\(run)")
        let json = try run.json()
        #expect(json["measure"] as? String == "jaccard" && json["to"] as? String == "georgia")
        let all = try #require(json["scores"] as? [[String: Any]])
        let values = all.compactMap { $0["score"] as? Double }
        #expect(values == values.sorted(by: >) && !all.contains { $0["id"] as? String == "georgia" })
        let one = try Entente("similar", Products.dossier, "georgia", "russia", "--format", "jsonl", "-q").jsonLines()
        let same = all.first { $0["id"] as? String == "russia" }
        #expect(one.count == 1 && one.first?["score"] as? Double == same?["score"] as? Double)
    }

    @Test func votesAreComparedWhereBothVoted() throws {
        let run = try GraphFile.run(
            "similar", votes, name: "v.csv", "georgia", "--positions", "vote", "--by", "s", "--format", "jsonl")
        #expect(try scores(run) == ["Ukraine 0.6666666666666667", "Russia -1.0"])
        #expect(try run.jsonLines().map { $0["questions"] as? Int } == [3, 2])
        #expect(run.error.contains("3 actors and 3 items") && run.error.contains("S is on a scale of 2"), "\(run)")
        let told = try GraphFile.run(
            "similar", votes, name: "v.csv", "Georgia", "--positions", "vote", "--by", "s", "--scale", "4",
            "--values", "Y=2,A=0,N=-2,y=2,no=-2,yes=2", "-q")
        #expect(
            told.text == """
                rank  s       questions  name
                ────  ──────  ─────────  ───────
                1     0.6667  3          Ukraine
                2     -1      2          Russia

                """, "\(told)")
    }

    @Test func membershipsAreZeroWhereThereIsNoRow() throws {
        let jaccard = try GraphFile.run(
            "similar", members, name: "m.csv", "Georgia", "--two-mode", "--format", "jsonl", "-q")
        #expect(try scores(jaccard) == ["Russia 1.0", "Ukraine 0.5"])
        let hamming = try GraphFile.run(
            "similar", members, name: "m.csv", "Ukraine", "--two-mode", "--by", "hamming", "--format", "jsonl", "-q")
        #expect(try scores(hamming) == ["Georgia 1.0", "Russia 1.0"])
        let turned = try GraphFile.run(
            "similar", members, name: "m.csv", "CIS", "--actors", "treaty", "--items", "1", "--format", "jsonl", "-q")
        #expect(try scores(turned) == ["WTO 0.6666666666666666"])
    }

    @Test func aTableWithoutAHeader() throws {
        let run = try GraphFile.run(
            "similar", "a;x\nb;x\nb;y\n", name: "m.csv", "a", "--no-header", "--by", "structural", "--format", "jsonl",
            "-q")
        #expect(try scores(run) == ["b 1.0"])
    }

    @Test func everyMeasureAnswers() throws {
        for measure in ["jaccard", "cosine", "adamic-adar", "structural", "hamming", "s", "kappa", "pi", "tau-b"] {
            let run = try GraphFile.run(
                "similar", votes, name: "v.csv", "Georgia", "--positions", "vote", "--by", measure, "--format", "json")
            #expect(run.code == 0, "\(run)")
            #expect(try run.json()["measure"] as? String == measure)
            #expect(try Entente("similar", Products.families, "Medici", "--by", measure).code == 0)
        }
    }

    @Test(arguments: [
        (["Georgien"], 64, "did you mean 'Georgia'?"), (["WTO"], 64, "'WTO' is an item, not an actor"),
        (["Georgia", "georgia"], 64, "are the same"), (["Georgia", "--items", "treety"], 64, "did you mean 'treaty'?"),
        (["Georgia", "--relations", "x"], 64, "asks for claims"), (["Georgia", "--values", "a"], 64, "--values"),
        (["Georgia", "--positions", "treaty"], 65, "m.csv:2:9: error: 'CIS' is no position"),
        (["Georgia", "--item-weights", "treaty"], 65, "'CIS' is no weight"),
        (["Georgia", "--disagreement", "linear"], 64, "'--by kappa'"), (["Georgia", "--scale", "2"], 64, "'--by s'"),
        (["Georgia", "--by", "kapa"], 64, "did you mean 'kappa'"),
    ])
    func mistakesAreNamed(_ arguments: [String], _ code: Int, _ words: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(members, to: "m.csv")
        let run = try Entente(["similar", file] + arguments + ["--two-mode"])
        #expect(run.code == code && run.error.contains(words) && run.output.isEmpty, "\(run)")
    }

    @Test func contradictingRowsAreRefused() throws {
        let text = "country,roll,vote\na,1,Y\na,1,N\n"
        let run = try GraphFile.run("similar", text, name: "v.csv", "a", "--positions", "vote")
        #expect(run.code == 65 && run.error.contains("v.csv:3:5: error: 'a' has another position on '1'"), "\(run)")
        let short = try GraphFile.run("similar", "a,b\nx\n", name: "v.csv", "x", "--two-mode")
        #expect(short.code == 65, "\(short)")
    }

    @Test func aDossierIsNoTableOfActors() throws {
        let run = try Entente("similar", Products.dossier, "georgia", "--two-mode")
        #expect(run.code == 64 && run.error.contains("is of the format dossier"), "\(run)")
        let ties = try GraphFile.run("similar", members, name: "m.csv", "Georgia", "--two-mode", "--weighted")
        #expect(ties.code == 64 && ties.error.contains("'--weighted' is about ties"), "\(ties)")
    }
}
