import Testing

/// `balance` through the built program, on the dossier: the figures are those of the second reading of the seeds (rule P7).
@Suite struct BalanceCommandTests {
    @Test func theDossierFallsIntoTwoCamps() throws {
        let run = try Entente("balance", Products.dossier, "--format", "json")
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let json = try run.json()
        #expect(json["positive"] as? Int == 3 && json["negative"] as? Int == 5)
        let triads = try #require(json["triads"] as? [String: Int])
        #expect(triads == ["balanced": 3, "unbalanced": 0])
        #expect(json["frustration"] as? Int == 0 && json["exact"] as? Bool == true)
        #expect(
            json["blocs"] as? [[String]] == [
                ["abkhazia", "belarus", "russia", "south-ossetia"], ["georgia", "intl-community"],
            ])
        let ties = try #require(json["ties"] as? [[String: Any]])
        let war = try #require(ties.first { $0["a"] as? String == "georgia" && $0["b"] as? String == "russia" })
        #expect(war["sign"] as? Int == -1 && war["derived"] as? Bool == false)
        #expect(war["claims"] as? [String] == ["=georgia.opposes.russia", "A54"])
        #expect((json["ambivalent"] as? [Any])?.isEmpty == true)
    }

    @Test func aSignOfATableCounts() throws {
        let table =
            "source,target,relation,type,sign\na,b,likes,undirected,1\nb,c,likes,undirected,1\na,c,hates,undirected,-1\n"
        let run = try Entente("balance", "-", "--from", "csv", "--format", "json", input: Array(table.utf8))
        #expect(run.code == 0, "\(run)")
        let json = try run.json()
        #expect(json["positive"] as? Int == 2 && json["negative"] as? Int == 1)
        #expect(json["triads"] as? [String: Int] == ["balanced": 0, "unbalanced": 1])
        #expect(json["frustration"] as? Int == 1)
    }

    @Test(arguments: [
        ("x.el", "a b 1\nb c 1\na c -1\nc d 1\nd c -1\n"),
        ("x.csv", "id1,id2,sign\na,b,+\nb,c,1.0\na,c,-1\nc,d,1\nd,c,-\n"),
        ("y.csv", "from,to,weight\na,b,3\nb,c,0.5\na,c,-2\nc,d,1\nc,d,-1\n"),
    ])
    func theSignsOfAPlainFileCount(_ name: String, _ text: String) throws {
        let run = try GraphFile.run("balance", text, name: name, "--format", "json")
        #expect(run.code == 0, "\(run)")
        let json = try run.json()
        #expect(json["positive"] as? Int == 2 && json["negative"] as? Int == 1 && json["frustration"] as? Int == 1)
        let ambivalent = try #require(json["ambivalent"] as? [[String: Any]])
        #expect(ambivalent.map { $0["a"] as? String } == ["c"] && ambivalent.first?["sign"] as? Int == 0)
        let ranks = try GraphFile.run("rank", text, name: name, "--by", "signed-degree", "--format", "csv", "-q")
        #expect(ranks.lines.prefix(2) == ["id,name,score", "b,b,2.0"], "\(ranks)")
    }

    @Test func aRowWithoutASignIsToldAndCountsNothing() throws {
        let run = try GraphFile.run("balance", "a,b,sign\nx,y,1\ny,z,\n", name: "x.csv", "--format", "json")
        #expect(run.error.contains("one row without a sign, counted as 0"), "\(run)")
        #expect(try run.json()["positive"] as? Int == 1)
    }

    @Test func nothingSignedIsSaid() throws {
        let run = try Entente("balance", Products.families)
        #expect(run.code == 0 && run.text == "No signed tie passes the lens.\n", "\(run)")
    }

    @Test func communitiesAreTheSameForTheSameSeed() throws {
        for method in ["leiden", "louvain", "labels"] {
            let one = try Entente("groups", Products.families, "--by", method, "--seed", "7", "--format", "json")
            let two = try Entente("groups", Products.families, "--by", method, "--seed", "7", "--format", "json")
            #expect(one.code == 0 && one.output == two.output, "\(one)")
            let groups = try #require(try one.json()["groups"] as? [[String: Any]])
            #expect(groups.flatMap { $0["members"] as? [String] ?? [] }.count == 15)
            #expect((try one.json()["modularity"] as? Double ?? 0) > 0.2 || method == "labels")
        }
    }

    @Test func aTableOfTies() throws {
        let run = try GraphFile.run("balance", "a b 1\nb c -1\nc d 1\nd c -1\n", "--format", "table", "-q")
        #expect(
            run.lines == [
                "a  b  sign  claims", "─  ─  ────  ──────", "a  b  +     ", "b  c  −     ", "c  d  ±     ", "",
            ], "\(run)")
    }

    /// One meaning of a column of signs, whether its numbers have decimals or not, and whoever reads it.
    @Test(arguments: ["1,-1", "1.0,-1.0", "+,-"]) func signsAreSignsForEveryCommand(_ signs: String) throws {
        let parts = signs.split(separator: ",")
        let folder = try TemporaryFolder()
        let file = try folder.write("source,target,sign\na,b,\(parts[0])\nb,c,\(parts[1])\n", to: "x.csv")
        let path = try Entente("path", file, "a", "c", "--co-valid", "--format", "json")
        let steps = try #require(try path.json()["paths"] as? [[String: Any]]).first?["steps"] as? [[String: Any]]
        #expect(steps?.map { $0["sign"] as? Int } == [1, -1], "\(path)")
        let balance = try Entente("balance", file, "--format", "json").json()
        #expect(balance["positive"] as? Int == 1 && balance["negative"] as? Int == 1)
    }

    @Test func namesOfATableStayAsTheyAre() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("source,target\na,b\nA,b\n", to: "x.csv")
        let run = try Entente("path", file, "a", "A", "--co-valid")
        #expect(run.text.contains("    a is tied to b [c1]") && run.text.contains("    A is tied to b [c2]"), "\(run)")
    }

    @Test func whatHoldsOnlyPossiblyIsMarked() throws {
        let options = ["balance", Products.dossier, "--as-of", "2008-09-01"]
        let json = try Entente(options + ["--format", "json"]).json()
        let ties = try #require(json["ties"] as? [[String: Any]])
        let possible = ties.filter { $0["certain"] as? Bool == false }
        #expect(!possible.isEmpty && json["uncertain"] as? Int == possible.count, "\(ties)")
        let certain = try Entente(options + ["--certain", "--format", "json"]).json()
        #expect(
            (certain["ties"] as? [[String: Any]])?.map { "\($0["a"] ?? "")-\($0["b"] ?? "")" }
                == ties.filter { $0["certain"] as? Bool == true }.map { "\($0["a"] ?? "")-\($0["b"] ?? "")" })
        #expect(certain["uncertain"] as? Int == 0)
        let text = try Entente(options)
        let told =
            possible.count == ties.count
            ? "All \(ties.count) ties hold" : "\(possible.count) of the \(ties.count) ties hold"
        #expect(
            text.lines.contains("\(told) only possibly at 2008-09-01; '--certain' leaves them out."), "\(text)")
        #expect(text.lines.count { $0.hasPrefix("  ") && $0.hasSuffix("possibly") } == possible.count, "\(text)")
        let table = try Entente(options + ["--format", "table"])
        #expect(table.lines.count { $0.hasSuffix("(possibly)") } == possible.count, "\(table)")
    }

    @Test func withoutAnAdverseTieThereAreNoTwoCamps() throws {
        let run = try Entente("balance", Products.dossier, "--according-to", "russia")
        #expect(run.lines.contains("No tie is adverse: there is one camp only."), "\(run)")
        #expect(!run.text.contains("into two camps"), "\(run)")
    }
}
