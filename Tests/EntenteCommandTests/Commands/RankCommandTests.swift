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

    @Test func groupsListTheirMembers() throws {
        let run = try Entente("groups", florence, "--by", "cores", "--format", "json")
        #expect(run.code == 0, "\(run)")
        let json = try run.json()
        #expect(json["method"] as? String == "cores" && json["count"] as? Int == 3)
        let groups = try #require(json["groups"] as? [[String: Any]])
        #expect(groups.map { $0["core"] as? Int } == [3, 2, 1])
        #expect(groups[1]["members"] as? [String] == ["Pazzi", "Salviati"])
    }
}
