import Testing

/// `path` on files of edges without claims.
@Suite struct PathCommandPlainTests {
    /// Two ways of two steps from 1 to 4, one of three; 6 and 7 stand apart. By weight, 1-3-4 is the shortest.
    private static let edges = "1 2 5\n2 4 5\n1 3 1\n3 4 1\n4 5 1\n2 3 1\n2 3 9\n6 7 1\n"

    private func ask(_ options: String..., code: Int32 = 0) throws -> Entente {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.edges, to: "x.el")
        let run = try withExtendedLifetime(folder) { try Entente(["path", file] + options) }
        #expect(run.code == code, "\(run)")
        return run
    }

    private func nodes(_ options: String..., code: Int32 = 0) throws -> [[String]] {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.edges, to: "x.el")
        let run = try withExtendedLifetime(folder) { try Entente(["path", file] + options + ["--format", "json"]) }
        #expect(run.code == code, "\(run)")
        let json = try run.json()
        #expect(json["complete"] as? Bool == (code != 75))
        return try #require(json["paths"] as? [[String: Any]]).map { path in
            let nodes = try #require(path["nodes"] as? [String])
            let steps = try #require(path["steps"] as? [[String: Any]])
            #expect(path["hops"] as? Int == nodes.count - 1)
            #expect(steps.map { $0["from"] as? String } == nodes.dropLast())
            #expect(steps.map { $0["to"] as? String } == Array(nodes.dropFirst()))
            #expect(steps.allSatisfy { $0["claims"] == nil })
            return nodes
        }
    }

    @Test func textNamesTheNodes() throws {
        let run = try ask("1", "5")
        #expect(run.text == "1 — 2 — 4 — 5\n  3 steps\n", "\(run)")
        #expect(try ask("1", "5", "--weighted").text == "1 — 3 — 4 — 5\n  3 steps; length 3\n")
        #expect(try ask("1", "4", "--all-shortest").text == "1. 1 — 2 — 4\n  2 steps\n\n2. 1 — 3 — 4\n  2 steps\n")
    }

    @Test func selectionsAndConstraints() throws {
        #expect(try nodes("1", "4") == [["1", "2", "4"]])
        #expect(try nodes("1", "1") == [["1"]])
        #expect(try nodes("1", "4", "--all-shortest") == [["1", "2", "4"], ["1", "3", "4"]])
        let three = [["1", "2", "4"], ["1", "3", "4"], ["1", "2", "3", "4"]]
        #expect(try nodes("1", "4", "-k", "3") == three)
        #expect(try nodes("1", "4", "-k", "9", "--max-hops", "2") == Array(three.prefix(2)))
        #expect(try nodes("1", "4", "-k", "3", "--limit", "2", code: 75) == Array(three.prefix(2)))
        #expect(try nodes("1", "4", "--all-shortest", "--limit", "1", code: 75) == [three[0]])
        #expect(try nodes("1", "4", "--avoid", "2") == [three[1]])
        #expect(try nodes("1", "4", "--through", "3") == [three[1]])
        #expect(try nodes("1", "4", "--weighted", "--avoid", "3") == [three[0]])
        #expect(try nodes("5", "1", "--undirected", "--threads", "2") == [["5", "4", "2", "1"]])
    }

    /// 1-3-4 and 1-3-2-4 are lighter than 1-2-4; with few steps or through 2 the others count.
    @Test func weightsGoWithConstraints() throws {
        #expect(try nodes("1", "5", "--weighted", "--max-hops", "2", code: 1).isEmpty)
        #expect(try nodes("1", "4", "--weighted", "--max-hops", "2", "--avoid", "3") == [["1", "2", "4"]])
        #expect(try nodes("1", "4", "--weighted", "--through", "2") == [["1", "2", "3", "4"]])
        #expect(try nodes("1", "4", "--weighted", "--through", "2", "--max-hops", "2") == [["1", "2", "4"]])
        #expect(
            try nodes("1", "4", "--weighted", "--all", "--max-hops", "3")
                == [["1", "3", "4"], ["1", "2", "3", "4"], ["1", "3", "2", "4"], ["1", "2", "4"]])
        let all = try ask("1", "4", "--weighted", "--all-shortest", "--through", "2")
        #expect(
            all.text == "1. 1 — 2 — 3 — 4\n  3 steps; length 7\n\n2. 1 — 3 — 2 — 4\n  3 steps; length 7\n", "\(all)")
    }

    /// More lightest paths than anybody could list are counted all the same.
    @Test func allShortestAreCounted() throws {
        var ladder = ""
        for step in 0..<70 {
            for side in ["a", "b"] { ladder += "\(step) \(side)\(step) 1\n\(side)\(step) \(step + 1) 1\n" }
        }
        for options in [["--weighted"], []] {
            let few = try Entente(["path", "-", "0", "5", "--all-shortest", "--limit", "3"] + options, input: ladder)
            #expect(few.code == 75 && few.error.contains("incomplete: 3 of 32 paths are listed"), "\(few)")
            let many = try Entente(["path", "-", "0", "70", "--all-shortest", "--limit", "3"] + options, input: ladder)
            #expect(many.code == 75 && many.error.contains("3 of more than 18446744073709551614 paths"), "\(many)")
        }
    }

    @Test func aTableGivesTheSame() throws {
        let table = "source,target,weight\n" + Self.edges.replacing(" ", with: ",")
        let run = try GraphFile.run(
            "path", table, name: "x.csv", "1", "4", "--weighted", "--all-shortest", "--through", "2")
        #expect(run.code == 0 && run.text.hasPrefix("1. 1 — 2 — 3 — 4\n  3 steps; length 7\n"), "\(run)")
    }

    @Test func noPathIsOne() throws {
        #expect(try ask("1", "6", code: 1).text == "There is no path between 1 and 6.\n")
        #expect(try nodes("1", "6", code: 1).isEmpty)
        #expect(try nodes("5", "1", "--directed", code: 1).isEmpty)
        #expect(try nodes("1", "4", "--max-hops", "1", code: 1).isEmpty)
        #expect(try nodes("1", "6", "--weighted", code: 1).isEmpty)
    }

    @Test(arguments: [
        ["--along", "any"], ["--in-order"], ["--co-valid"], ["--mode", "walk"], ["--as-of", "2008"],
        ["--at-least", "actual"],
    ])
    func whatAsksForClaimsIsRefused(_ options: [String]) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.edges, to: "x.el")
        let run = try withExtendedLifetime(folder) { try Entente(["path", file, "1", "4"] + options) }
        #expect(run.code == 64 && run.output.isEmpty, "\(run)")
        #expect(run.error.contains("'\(options[0])' asks for claims"), "\(run)")
    }

    @Test func wrongUse() throws {
        #expect(try ask("1", "4", "--directed", "--undirected", code: 64).error.contains("exclude each other"))
        let typo = try GraphFile.run("path", "Georgia Russia\n", "Georgai", "Russia")
        #expect(typo.code == 64 && typo.error.contains("did you mean 'Georgia'?"), "\(typo)")
        let negative = try GraphFile.run("path", "a b -1\n", "a", "b", "--weighted")
        #expect(negative.code == 65 && negative.error.contains("error: "), "\(negative)")
    }

    @Test func otherFormatsAndTimes() throws {
        let metis = try GraphFile.run("path", "3 2\n2\n1 3\n2\n", name: "x.metis", "1", "3")
        #expect(metis.code == 0 && metis.text.hasPrefix("1 — 2 — 3\n"), "\(metis)")
        let market = try GraphFile.run(
            "path", "%%MatrixMarket matrix coordinate pattern general\n3 3 2\n1 2\n2 3\n", name: "x.mtx", "1", "3")
        #expect(market.code == 0 && market.text.hasPrefix("1 — 2 — 3\n"), "\(market)")
        let table = try GraphFile.run("path", "source,target\na,b\nb,c\n", name: "x.csv", "a", "c", "--time")
        #expect(table.code == 0 && table.text.hasPrefix("a — b — c\n"), "\(table)")
        #expect(table.error.contains("\"kernel\""), "\(table)")
    }
}
