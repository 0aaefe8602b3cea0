import Testing

/// `path` without a second entity, `--all`, and `-k --weighted`.
@Suite struct PathCommandReachTests {
    private static let edges = "1 2 5\n2 4 5\n1 3 1\n3 4 1\n4 5 1\n2 3 1\n2 3 9\n6 7 1\n"

    private func run(_ options: String..., code: Int32 = 0) throws -> Entente {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.edges, to: "x.el")
        let run = try withExtendedLifetime(folder) { try Entente(["path", file] + options) }
        #expect(run.code == code, "\(run)")
        return run
    }

    private func nodes(_ run: Entente) throws -> [[String]] {
        try #require(try run.json()["paths"] as? [[String: Any]]).compactMap { $0["nodes"] as? [String] }
    }

    @Test func allPathsAreListedShortestFirst() throws {
        let all = try nodes(run("1", "4", "--all", "--format", "json"))
        #expect(all == [["1", "2", "4"], ["1", "3", "4"], ["1", "2", "3", "4"], ["1", "3", "2", "4"]])
        #expect(try nodes(run("1", "4", "--all", "--max-hops", "2", "--format", "json")) == Array(all.prefix(2)))
        let some = try run("1", "4", "--all", "--limit", "3", "--format", "json", code: 75)
        #expect(try nodes(some) == Array(all.prefix(3)) && some.error.contains("incomplete"), "\(some)")
        #expect(try run("1", "4", "--all", "-k", "2", code: 64).error.contains("'-k' and '--all' exclude"))
    }

    @Test func allPathsOfADossier() throws {
        func paths(_ options: String..., code: Int32 = 0) throws -> [[String: Any]] {
            let run = try Entente(["path", Products.dossier, "georgia", "tibilov"] + options + ["--format", "json"])
            #expect(run.code == code, "\(run)")
            return try #require(try run.json()["paths"] as? [[String: Any]])
        }
        let all = try paths("--all", "--max-hops", "3")
        let hops = all.compactMap { $0["hops"] as? Int }
        #expect(
            hops == hops.sorted() && hops.last == 3
                && Set(all.compactMap { $0["sentence"] as? String }).count == all.count)
        let first = try paths("-k", "\(all.count)", "--max-hops", "3")
        #expect(first.map { $0["nodes"] as? [String] } == all.map { $0["nodes"] as? [String] })
        let two = try paths("--all", "--max-hops", "3", "--limit", "2", code: 75)
        #expect(two.map { $0["nodes"] as? [String] } == all.prefix(2).map { $0["nodes"] as? [String] })
        let guided = try paths("--all", "--max-hops", "2", "--along", "any/any")
        #expect(
            guided.map { $0["nodes"] as? [String] }
                == all.filter { $0["hops"] as? Int == 2 }.map { $0["nodes"] as? [String] })
    }

    @Test func theLightestPathsOfAPlainFile() throws {
        let found = try run("1", "4", "-k", "9", "--weighted", "--format", "json")
        #expect(try nodes(found) == [["1", "3", "4"], ["1", "2", "3", "4"], ["1", "3", "2", "4"], ["1", "2", "4"]])
        let lengths = try #require(try found.json()["paths"] as? [[String: Any]]).map { $0["length"] as? Double }
        #expect(lengths == [2, 7, 7, 10])
        #expect(
            try nodes(run("1", "4", "--all", "--weighted", "--avoid", "2", "--format", "json")) == [["1", "3", "4"]])
        let two = try run("1", "4", "-k", "3", "--weighted", "--limit", "2", "--format", "json", code: 75)
        #expect(try nodes(two).count == 2)
    }

    @Test func timesAreNumbers() throws {
        let list = "a b 17\nb c 12\nb d 30\nd c 30\n"
        let columns = ["--in-order", "--columns", "source,target,time"]
        func ask(_ options: String...) throws -> Entente {
            try Entente(["path", "-", "a"] + options + columns, input: list)
        }
        let run = try ask()
        #expect(
            run.lines.dropFirst(2) == [
                "17        1      b     a — b [17]", "30        3      c     a — b [17] — d [30] — c [30]",
                "30        2      d     a — b [17] — d [30]", "",
            ], "\(run)")
        #expect(try ask("--directed", "--avoid", "d", "--format", "csv").text == "earliest,steps,id,name\n17,1,b,b\n")
        let json = try #require(try ask("--format", "json").json()["arrivals"] as? [[String: Any]])
        #expect(json.map { $0["earliest"] as? Int } == [17, 30, 30])
        let two = try Entente(["path", "-", "a", "c"] + columns, input: list)
        #expect(two.code == 64 && two.error.contains("leave out the second entity"), "\(two)")
        let bare = try Entente(["path", "-", "a", "--in-order"], input: list)
        #expect(bare.code == 64 && bare.error.contains("'--columns source,target,time'"), "\(bare)")
        let broken = try Entente(["path", "-", "a"] + columns, input: "a b 1\nb c 2\nc d noon\n")
        #expect(broken.code == 65 && broken.error.contains(":3:5: error: 'noon' is no time"), "\(broken)")
    }

    @Test func howFarEverybodyIs() throws {
        #expect(
            try run("1").text == """
                steps  name
                ─────  ────
                1      2
                1      3
                2      4
                3      5

                """)
        let weighted = try run("1", "--weighted", "--format", "csv")
        #expect(weighted.lines == ["length,id,name", "1.0,3,3", "2.0,2,2", "2.0,4,4", "3.0,5,5", ""], "\(weighted)")
        let near = try run("1", "--max-hops", "1", "--format", "json", "--threads", "2").json()
        #expect(near["from"] as? String == "1" && near["complete"] as? Bool == true)
        #expect((near["distances"] as? [[String: Any]])?.map { $0["id"] as? String } == ["2", "3"])
        let some = try run("1", "--limit", "2", "--format", "jsonl", code: 75)
        #expect(try some.jsonLines().count == 2 && some.error.contains("incomplete: 2 more are reached"), "\(some)")
        #expect(try run("5", "--directed", code: 1).text == "Nobody is reached from 5.\n")
        #expect(try run("1", "--through", "2", code: 64).error.contains("'--through' asks for paths to somebody"))
        #expect(try run("1", "--in-order", code: 64).error.contains("'--in-order' asks for claims"))
        let dossier = try Entente("path", Products.dossier, "georgia", "--format", "jsonl").jsonLines()
        #expect(dossier.first?["steps"] as? Int == 1 && dossier.allSatisfy { $0["id"] as? String != "georgia" })
    }

    /// Anna meets Ben in May, Ben meets Clara in March and Dora in June; Ben is in a club with Emil from 2019 on.
    private static let meetings = """
        source,target,relation,on,valid,claim
        anna,ben,meets,2020-05-01,,M1
        ben,clara,meets,2020-03-01,,M2
        ben,dora,meets,2020-06-02,,M3
        ben,emil,works with,,2019/..,M4
        emil,fred,meets,,,M5

        """

    private func arrivals(_ options: String...) throws -> [String] {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.meetings, to: "m.csv")
        let run = try withExtendedLifetime(folder) { try Entente(["path", file, "anna", "--in-order"] + options) }
        return run.lines
    }

    @Test func whenEverybodyCanHaveBeenReached() throws {
        #expect(
            try arrivals() == [
                "earliest    steps  name  way",
                "──────────  ─────  ────  ───────────────────────────",
                "2020-05-01  1      ben   anna — ben [M1]",
                "2020-05-01  2      emil  anna — ben [M1] — emil [M4]",
                "2020-06-02  2      dora  anna — ben [M1] — dora [M3]", "",
            ])
        #expect(try arrivals("--avoid", "ben") == ["Nobody is reached from anna.", ""])
        let undated = try arrivals("--allow-undated", "--format", "csv")
        #expect(undated.contains("2020-05-01,3,fred,fred,M1 M4 M5"), "\(undated)")
        let json = try Entente("path", Products.dossier, "georgia", "--in-order", "--format", "json")
        let rows = try #require(try json.json()["arrivals"] as? [[String: Any]])
        let days = rows.map { $0["earliest"] as? String ?? "" }
        #expect(json.code == 0 && !rows.isEmpty && days == days.sorted(), "\(json)")
    }
}
