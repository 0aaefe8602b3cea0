import Foundation
import Testing

/// `path` on the South Ossetia dossier, with answers worked out by hand from its claims.
@Suite struct PathCommandTests {
    struct Step {
        var from: String
        var to: String
        var claims: [String]
        var sign: Int?
        var relations: [String: [String]]
    }

    /// The paths of an answer in JSON, after its shape was checked.
    private func paths(_ options: String..., code: Int32 = 0) throws -> [(nodes: [String], steps: [Step])] {
        let run = try Entente(["path", Products.dossier] + options + ["--format", "json"])
        #expect(run.code == code, "\(run)")
        let json = try run.json()
        #expect(json["from"] is String && json["to"] is String && json["complete"] is Bool)
        return try #require(json["paths"] as? [[String: Any]]).map { path in
            let nodes = try #require(path["nodes"] as? [String])
            let steps = try #require(path["steps"] as? [[String: Any]])
            #expect(path["hops"] as? Int == steps.count && steps.count == nodes.count - 1)
            #expect((path["sentence"] as? String)?.isEmpty == false)
            #expect(path["certain"] is Bool && path["weakest"] is String)
            return (nodes, try steps.map(step))
        }
    }

    private func step(_ json: [String: Any]) throws -> Step {
        var relations: [String: [String]] = [:]
        for relation in try #require(json["relations"] as? [[String: Any]]) {
            #expect(relation["forward"] is Bool)
            relations[try #require(relation["relation"] as? String)] = try #require(relation["claims"] as? [String])
        }
        let claims = try #require(json["claims"] as? [String])
        #expect(Set(relations.values.joined()) == Set(claims), "every claim of a step stands at one of its relations")
        #expect(json.keys.contains("sign"))
        return Step(
            from: try #require(json["from"] as? String), to: try #require(json["to"] as? String), claims: claims,
            sign: json["sign"] as? Int, relations: relations)
    }

    /// The example of the design: all shortest paths from Georgia to Tibilov, every claim at its step.
    @Test func allShortestPathsWithEveryClaim() throws {
        let paths = try paths("georgia", "tibilov", "--all-shortest")
        #expect(
            paths.map(\.nodes) == [
                ["georgia", "south-ossetia", "tibilov"], ["georgia", "russia", "tibilov"],
            ])
        let viaRussia = try #require(paths.last?.steps)
        #expect(viaRussia[0].claims == ["A54"] && viaRussia[0].sign == -1)
        #expect(viaRussia[1].claims == ["A01", "A26", "B39"])
        let viaOssetia = try #require(paths.first?.steps)
        #expect(viaOssetia[0].claims == ["A04", "A06"])
        #expect(viaOssetia[0].relations == ["part-of": ["A04"], "breakaway-from": ["A06"]])
        #expect(viaOssetia[1].claims == ["A02", "B07", "B17"])
        #expect(viaOssetia[1].relations == ["leads": ["A02", "B07", "B17"]])
    }

    @Test func oneShortestByDefaultTheStrongest() throws {
        #expect(try paths("georgia", "tibilov").map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
        // Names and aliases, without regard to case.
        #expect(
            try paths("Official Tbilisi", "leonid tibilov").map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
    }

    @Test func strengthAvoidanceAndRelationsActInsideTheSearch() throws {
        let actual = try paths("georgia", "tibilov", "--at-least", "actual", "--all-shortest")
        #expect(actual.map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
        let avoiding = try paths("georgia", "tibilov", "--avoid", "Russia")
        #expect(avoiding.map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
        let farther = try paths("georgia", "tibilov", "--avoid", "russia,south-ossetia")
        #expect(farther.allSatisfy { !$0.nodes.contains("russia") && !$0.nodes.contains("south-ossetia") })
        #expect(farther.first?.nodes.count ?? 0 > 3)
        let leading = try paths("georgia", "tibilov", "--relations", "breakaway-from,leads")
        #expect(leading.map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
        #expect(leading.first?.steps.map(\.claims) == [["A06"], ["A02", "B07", "B17"]])
        let without = try paths("georgia", "tibilov", "--not-relations", "fought-war-with")
        #expect(without.map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
        let docA = try paths("georgia", "tibilov", "--documents", "doc-A", "--avoid", "russia")
        #expect(docA.first?.steps.map(\.claims) == [["A04", "A06"], ["A02"]])
    }

    @Test func kShortestPathsAreSimpleAndInOrder() throws {
        let five = try paths("georgia", "tibilov", "-k", "5")
        #expect(five.count == 5)
        #expect(
            five.prefix(2).map(\.nodes) == [
                ["georgia", "south-ossetia", "tibilov"], ["georgia", "russia", "tibilov"],
            ])
        #expect(five.map(\.nodes.count) == five.map(\.nodes.count).sorted())
        #expect(Set(five.map(\.nodes)).count == 5)
        for path in five {
            #expect(Set(path.nodes).count == path.nodes.count)
            #expect(path.nodes.first == "georgia" && path.nodes.last == "tibilov")
            for (step, ends) in zip(path.steps, zip(path.nodes, path.nodes.dropFirst())) {
                #expect(step.from == ends.0 && step.to == ends.1 && !step.claims.isEmpty)
            }
        }
        #expect(try paths("georgia", "tibilov", "-k", "1").map(\.nodes) == [["georgia", "south-ossetia", "tibilov"]])
    }

    @Test func throughAndLength() throws {
        let through = try paths("georgia", "tibilov", "--through", "abkhazia")
        let nodes = try #require(through.first?.nodes)
        #expect(nodes.contains("abkhazia") && Set(nodes).count == nodes.count)
        #expect(nodes.first == "georgia" && nodes.last == "tibilov")
        #expect(try paths("georgia", "tibilov", "--max-hops", "2").count == 1)
        #expect(try paths("georgia", "tibilov", "--max-hops", "1", code: 1).isEmpty)
        #expect(try paths("georgia", "tibilov", "--max-hops", "2", "--through", "belarus", code: 1).isEmpty)
    }

    @Test func directionIsThatOfTheClaims() throws {
        let directed = try paths("tibilov", "georgia", "--directed", "--all-shortest")
        #expect(directed.last?.nodes == ["tibilov", "russia", "georgia"], "a war has no direction")
        #expect(directed.count == 2)
        #expect(try paths("georgia", "tibilov", "--directed", code: 1).isEmpty)
    }

    @Test func negatedAndOpenClaimsMakeNoTie() throws {
        // B20 negates that Russia hurries; B48 takes no position; A49 leaves its subject open.
        let ties = try paths("russia", "south-ossetia").first?.steps.first
        #expect(ties?.claims.contains("B20") == false)
        #expect(ties?.claims.contains("B41") == true)
        #expect(try paths("office-president-ru", "referendum-accession", "--max-hops", "1", code: 1).isEmpty)
        #expect(try paths("georgia", "security-of-the-region", code: 1).isEmpty)
    }

    @Test func anEntityIsAtItself() throws {
        let run = try Entente("path", Products.dossier, "georgia", "georgia", "--format", "json")
        #expect(run.code == 0)
        let path = try #require((try run.json()["paths"] as? [[String: Any]])?.first)
        #expect(path["hops"] as? Int == 0 && path["nodes"] as? [String] == ["georgia"])
    }

    @Test func wordsCiteEveryClaim() throws {
        let run = try Entente("path", Products.dossier, "georgia", "tibilov", "--at-least", "actual")
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(run.lines.first == "Georgia — South Ossetia — Leonid Tibilov")
        for id in ["A04", "A06", "A02", "B07", "B17"] {
            #expect(run.lines.contains { $0.contains(". \(id) «") && $0.hasSuffix(")") }, "\(id): \(run)")
        }
        #expect(
            run.text.contains(
                "Leonid Tibilov leads South Ossetia as de facto President [A02], as its head [B07] and as President [B17]\n"
            ))
        // The library says it in the same words, under a point of view too.
        let json = try Entente(
            "path", Products.dossier, "georgia", "tibilov", "--at-least", "actual", "--format", "json")
        #expect(
            json.text.contains(
                "Leonid Tibilov leads South Ossetia as de facto President [A02], as its head [B07] and as President [B17]."
            ))
        #expect(run.text.contains("  2 steps; "))
    }

    @Test func derivedTiesNameTheirPremises() throws {
        let plain = try Entente("claims", Products.dossier, "--subject", "georgia", "--relation", "opposes")
        #expect(plain.code == 1)
        let run = try Entente(
            "claims", Products.dossier, "--derived", "--subject", "georgia", "--relation", "opposes", "--format",
            "jsonl")
        #expect(run.code == 0, "\(run)")
        let ties = try run.jsonLines()
        #expect(ties.contains { $0["object"] as? String == "russia" })
        for tie in ties {
            #expect(tie["flags"] as? [String] == ["derived"])
            let premises = (tie["with"] as? [String: Any])?["premises"] as? [String] ?? []
            #expect(premises.count > 1)
            for id in premises { #expect(DossierText.shared.rows.contains { $0.id == id }, "\(id)") }
        }
        let words = try Entente("path", Products.dossier, "georgia", "russia", "--derived")
        #expect(words.text.contains("Georgia opposes Russia (follows from A24 and A27)"), "\(words)")
    }

    @Test func jsonLinesAreOnePathEach() throws {
        let run = try Entente("path", Products.dossier, "georgia", "tibilov", "--all-shortest", "--format", "jsonl")
        #expect(try run.jsonLines().compactMap { $0["nodes"] as? [String] }.count == 2)
    }

    @Test func aLimitIsSaid() throws {
        let run = try Entente(
            "path", Products.dossier, "georgia", "tibilov", "--all-shortest", "--limit", "1", "--format", "json")
        #expect(run.code == 75 && run.error.contains("incomplete"), "\(run)")
        #expect(try run.json()["complete"] as? Bool == false)
    }

    @Test func stepsThatAreContestedAreNamed() throws {
        let run = try Entente("path", Products.dossier, "georgia", "south-ossetia")
        let summary = run.lines.last { !$0.isEmpty } ?? ""
        #expect(summary.contains("; one step in conflict (A04 and A06 with B40); "), "\(run)")
        #expect(run.lines.contains { $0.hasSuffix("  [adverse, in conflict]") }, "beside the step, too\n\(run)")
        let json = try Entente("path", Products.dossier, "georgia", "south-ossetia", "--format", "json").json()
        let path = try #require((json["paths"] as? [[String: Any]])?.first)
        let step = try #require((path["steps"] as? [[String: Any]])?.first)
        let contested = try #require(step["contested"] as? [[String: Any]])
        #expect(contested.map { $0["claim"] as? String } == ["A06", "A04"])
        for claim in contested {
            #expect(claim["status"] as? String == "in-conflict" && claim["against"] as? [String] == ["B40"])
        }
        #expect((path["summary"] as? String)?.contains("in conflict (A04 and A06 with B40)") == true)
        let early = try Entente("path", Products.dossier, "georgia", "south-ossetia", "--known-by", "2014-12-31")
        #expect(early.code == 0 && !early.text.contains("in conflict"), "\(early)")
    }

    @Test func aDeniedStepIsNoMereFact() throws {
        let run = try Entente(
            "path", Products.dossier, "tibilov", "referendum-accession", "--at-least", "actual")
        #expect(run.lines.last { !$0.isEmpty }?.contains("; one step denied (") == true, "\(run)")
    }
}
