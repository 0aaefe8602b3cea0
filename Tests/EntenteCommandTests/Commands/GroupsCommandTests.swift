import Testing

/// `groups` through the built program.
@Suite struct GroupsCommandTests {
    private let florence = Products.families

    @Test func groupsListTheirMembers() throws {
        let run = try Entente("groups", florence, "--by", "cores", "--format", "json")
        #expect(run.code == 0, "\(run)")
        let json = try run.json()
        #expect(json["method"] as? String == "cores" && json["count"] as? Int == 3)
        let groups = try #require(json["groups"] as? [[String: Any]])
        #expect(groups.map { $0["core"] as? Int } == [3, 2, 1])
        #expect(groups[1]["members"] as? [String] == ["Pazzi", "Salviati"])
    }

    @Test func componentsOfAnEdgeList() throws {
        let run = try GraphFile.run("groups", "a b\nc d\nb e\n", "-q")
        #expect(run.text == "1  (3)  a, b, e\n2  (2)  c, d\n", "\(run)")
        let csv = try GraphFile.run("groups", "a b\nc d\nb e\n", "--top", "1", "--format", "csv", "-q")
        #expect(csv.lines == ["group,id,name", "1,a,a", "1,b,b", "1,e,e", ""], "\(csv)")
    }

    @Test func strongComponentsFollowTheDirection() throws {
        let run = try GraphFile.run("groups", "a b\nb a\nb c\n", "--by", "strong", "--format", "json", "-q")
        let groups = try #require(try run.json()["groups"] as? [[String: Any]])
        #expect(groups.map { $0["members"] as? [String] } == [["a", "b"], ["c"]])
    }

    @Test func aHigherResolutionMakesSmallerCommunities() throws {
        func count(_ resolution: String) throws -> Int {
            let run = try Entente(
                "groups", florence, "--by", "leiden", "--resolution", resolution, "--format", "json", "-q")
            return try run.json()["count"] as? Int ?? 0
        }
        #expect(try count("0") < count("1") && count("1") < count("4"))
        let wrong = try Entente("groups", florence, "--resolution", "2")
        #expect(wrong.code == 64 && wrong.error.contains("'--by leiden'"), "\(wrong)")
    }

    @Test func weightsMakeCommunities() throws {
        let text = "a b 9\nb c 1\nc d 9\nd a 1\n"
        let run = try GraphFile.run("groups", text, "--by", "louvain", "--undirected", "--weighted", "--format", "json")
        let groups = try #require(try run.json()["groups"] as? [[String: Any]])
        #expect(groups.map { $0["members"] as? [String] } == [["a", "b"], ["c", "d"]])
        #expect(try run.json()["weighted"] as? Bool == true)
        let negative = try GraphFile.run("groups", "a b -1\n", "--by", "louvain", "--weighted")
        #expect(negative.code == 65 && negative.error.contains("[unusable-weight]"), "\(negative)")
    }

    @Test func louvainIsRefinedUnlessToldNotToBe() throws {
        // A ring with chords that make no clear communities.
        let text = (0..<200).map { "\($0) \(($0 + 1) % 200)\n\($0) \(($0 * $0 + 11 * $0) % 200)\n" }.joined()
        func run(_ method: String, _ option: String = "-q") throws -> Entente {
            try GraphFile.run("groups", text, "--by", method, option, "--undirected", "--format", "json")
        }
        let refined = try #require(try run("louvain").json()["modularity"] as? Double)
        let plain = try #require(try run("louvain", "--no-refinement").json()["modularity"] as? Double)
        #expect(refined > plain)
        let wrong = try run("leiden", "--no-refinement")
        #expect(wrong.code == 64 && wrong.error.contains("'--no-refinement' goes with '--by louvain' only"), "\(wrong)")
    }

    @Test func blocsAreTheCampsOfBalance() throws {
        let run = try Entente("groups", Products.dossier, "--by", "blocs", "--format", "json")
        let groups = try #require(try run.json()["groups"] as? [[String: Any]])
        let balance = try Entente("balance", Products.dossier, "--format", "json").json()
        #expect(groups.compactMap { $0["members"] as? [String] } == balance["blocs"] as? [[String]])
        #expect(try run.json()["frustration"] as? Int == 0)
    }

    @Test func groupsOfOnesOwnAreAsModularAsTheyAre() throws {
        let folder = try TemporaryFolder()
        let found = try Entente("groups", florence, "--by", "leiden", "--format", "csv")
        let table = try folder.write(found.text, to: "g.csv")
        let given = try Entente("groups", florence, "--given", table, "--format", "json").json()
        let leiden = try Entente("groups", florence, "--by", "leiden", "--format", "json").json()
        #expect(
            given["method"] as? String == "given" && given["modularity"] as? Double == leiden["modularity"] as? Double)
        let some = try folder.write("name,group\nMedici,a\nPazzi,a\nNobody,a\n", to: "s.csv")
        let run = try Entente("groups", florence, "--given", some)
        #expect(run.code == 0 && run.lines.first == "1  (2)  Medici, Pazzi", "\(run)")
        #expect(run.error.contains("one name without a tie, left out"), "\(run)")
        #expect(run.error.contains("13 nodes in no group; each stands alone"), "\(run)")
        let twice = try folder.write("name,group\nMedici,a\nMedici,b\n", to: "t.csv")
        let wrong = try Entente("groups", florence, "--given", twice)
        #expect(wrong.code == 65 && wrong.error.contains("'Medici' is in several groups"), "\(wrong)")
        let bare = try folder.write("a,b\n", to: "b.csv")
        #expect(try Entente("groups", florence, "--given", bare).code == 65)
        #expect(try Entente("groups", florence, "--by", "given").code == 64)
        #expect(try Entente("groups", florence, "--by", "leiden", "--given", some).code == 64)
    }

    @Test func aSeedIsRefusedWhereNothingIsDrawn() throws {
        let run = try Entente("groups", florence, "--seed", "1")
        #expect(run.code == 64 && run.error.contains("'--seed' goes with '--by leiden'"), "\(run)")
    }
}
