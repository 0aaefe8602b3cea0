import Foundation
import Testing

/// The options of `path` that reach into the search, through the program.
@Suite struct PathOptionsTests {
    private func ask(_ options: String..., code: Int32 = 0) throws -> Entente {
        let run = try Entente(["path", Products.dossier] + options)
        #expect(run.code == code, "\(run)")
        return run
    }

    private func first(_ run: Entente) throws -> [String: Any] {
        try #require((try run.json()["paths"] as? [[String: Any]])?.first)
    }

    @Test func patternsAreSpelledByTheSteps() throws {
        let path = try first(ask("georgia", "tibilov", "--along", "^part-of/^leads", "--format", "json"))
        #expect(path["nodes"] as? [String] == ["georgia", "south-ossetia", "tibilov"])
        let steps = try #require(path["steps"] as? [[String: Any]])
        #expect(steps.map { $0["claims"] as? [String] } == [["A04"], ["A02", "B07", "B17"]])
        let all = try ask("georgia", "tibilov", "--along", "any/any", "--all-shortest", "--format", "json")
        #expect((try all.json()["paths"] as? [Any])?.count == 2)
        let k = try ask("georgia", "tibilov", "--along", "any*", "-k", "4", "--at-least", "actual", "--format", "json")
        let found = try #require(try k.json()["paths"] as? [[String: Any]])
        #expect(found.count == 4 && found.allSatisfy { $0["weakest"] as? String == "actual" })
    }

    private func ask(_ options: [String]) throws -> Entente { try Entente(["path", Products.dossier] + options) }

    @Test func wrongPatternsPointAtTheirMistake() throws {
        let unknown = try ask("georgia", "tibilov", "--along", "signed/recognizes*", code: 64)
        #expect(
            unknown.error == """
                error: '--along', column 8: unknown relation 'recognizes'; did you mean 'recognises'? [unknown-relation]
                  signed/recognizes*
                         ^

                """)
        let grammar = try ask("georgia", "tibilov", "--along", "signed//leads", code: 64)
        #expect(grammar.error.contains("column 8: a relation is missing before '/'"), "\(grammar)")
        #expect(try ask("georgia", "tibilov", "--along", "", code: 64).error.contains("[bad-pattern]"))
    }

    @Test func datesInOrder() throws {
        let path = try first(ask("georgia", "tibilov", "--in-order", "--format", "json"))
        let timing = try #require(path["timing"] as? [String: Any])
        #expect(timing["condition"] as? String == "in-order" && timing["certainty"] as? String == "yes")
        let dates = try #require(timing["dates"] as? [[String: String]])
        #expect(dates.map { $0["claim"] } == ["A54", "A26"] && dates[0]["on"] == "2008")
        // The way back runs against time.
        let back = try ask("tibilov", "georgia", "--in-order", "--max-hops", "2", code: 1)
        #expect(back.text.contains("Without --in-order there is a path of 2 steps"))
        let undated = try ask("georgia", "tibilov", "--in-order", "--allow-undated", "--avoid", "russia")
        #expect(undated.text.contains("undated") && undated.text.contains("possibly in order of time"), "\(undated)")
        let json = try ask(
            "georgia", "tibilov", "--in-order", "--allow-undated", "--avoid", "russia", "--format", "json")
        let open = try #require(try first(json)["timing"] as? [String: Any])
        #expect(
            open["certainty"] as? String == "possibly" && (open["dates"] as? [Any])?.contains { $0 is NSNull } == true)
    }

    @Test func stepsThatHoldTogether() throws {
        let run = try ask("georgia", "tibilov", "--co-valid", "--at-least", "actual", "--format", "json")
        let path = try first(run)
        let timing = try #require(path["timing"] as? [String: Any])
        #expect(timing["condition"] as? String == "co-valid")
        let period = try #require((timing["common"] as? [String])?.first)
        #expect((path["sentence"] as? String)?.contains("hold at one time (") == true)
        // What is said to hold together at a date does so as of that date.
        let date = try #require(period.split(separator: "/").first { $0 != ".." })
        let then = try ask(
            "georgia", "tibilov", "--at-least", "actual", "--as-of", String(date), "--avoid", "russia", "--format",
            "json")
        #expect(try first(then)["nodes"] as? [String] == path["nodes"] as? [String])
    }

    @Test func optionsThatDoNotGoTogether() throws {
        for (options, words) in [
            (["--in-order", "--co-valid"], "exclude each other"),
            (["--allow-undated"], "goes with '--in-order'"),
            (["-k", "2", "--all-shortest"], "exclude each other"),
            (["--mode", "wlak"], "did you mean 'walk'?"),
            (["--weighted"], "no claim has a weight"),
            (["--effort", "0"], "try at least one"),
            (["-k", "0"], "at least one path"),
        ] {
            let run = try ask(["georgia", "tibilov"] + options)
            #expect(run.code == 64 && run.error.contains(words), "\(run)")
        }
    }

    @Test func modesLetPathsComeBack() throws {
        let war = ["russia", "russia", "--along", "fought-war-with/fought-war-with", "--format", "json", "--mode"]
        #expect(try first(ask(war + ["walk"]))["nodes"] as? [String] == ["russia", "georgia", "russia"])
        #expect(try ask(war + ["trail"]).code == 1)
        #expect(try ask(war + ["acyclic"]).code == 1)
        let trail = try ask("georgia", "tibilov", "--mode", "trail", "-k", "30", "--format", "json")
        let trails = try #require(try trail.json()["paths"] as? [[String: Any]])
        for nodes in trails.compactMap({ $0["nodes"] as? [String] }) {
            let ties = zip(nodes, nodes.dropFirst()).map { [$0, $1].sorted() }
            #expect(Set(ties).count == ties.count)
        }
    }

    @Test func givingUpIsSaidWithoutAnAnswer() throws {
        let run = try ask("georgia", "tibilov", "--along", "any*", "--effort", "1", code: 75)
        #expect(run.error.contains("incomplete") && run.error.contains("'--effort' raises"), "\(run)")
        #expect(!run.text.contains("There is no path"))
        let json = try ask("georgia", "tibilov", "--along", "any*", "--effort", "1", "--format", "json", code: 75)
        #expect(try json.json()["complete"] as? Bool == false)
    }

    @Test func weightsAreLengths() throws {
        let table = "source,target,weight\na,b,5\na,c,1\nc,d,1\nd,b,1\nb,e,2\n"
        func run(_ options: String..., code: Int32 = 0) throws -> Entente {
            let run = try Entente(["path", "-", "--from", "csv", "a", "b"] + options, input: table)
            #expect(run.code == code, "\(run)")
            return run
        }
        #expect(try run().text.hasPrefix("a — b\n"))
        let light = try run("--weighted")
        #expect(light.text.hasPrefix("a — c — d — b\n") && light.text.contains("3 steps; length 3"), "\(light)")
        #expect(try run("--weighted", "--max-hops", "2").text.hasPrefix("a — b\n"))
        let json = try run("--weighted", "-k", "2", "--format", "json")
        let paths = try #require(try json.json()["paths"] as? [[String: Any]])
        #expect(paths.compactMap { $0["length"] as? Double } == [3, 5])
        let bad = try Entente(
            ["path", "-", "--from", "csv", "a", "b", "--weighted"], input: "source,target,weight\na,b,-2\n")
        #expect(bad.code != 0 && !bad.error.isEmpty, "\(bad)")
    }

    /// Library, JSON and terminal use one text.
    @Test func notesAreNumberedWithSpeakersDateAndDocument() throws {
        let path = try first(ask("georgia", "tibilov", "--at-least", "actual", "--format", "json"))
        let notes = try #require(path["notes"] as? [[String: Any]])
        #expect(notes.map { $0["number"] as? Int } == Array(1...notes.count))
        let text = try ask("georgia", "tibilov", "--at-least", "actual").text
        for note in notes {
            let (number, claim) = (try #require(note["number"] as? Int), try #require(note["claim"] as? String))
            #expect((note["speakers"] as? [String])?.isEmpty == false && (note["documents"] as? [String])?.count == 1)
            #expect(text.contains("      \(number). \(claim) «"))
            #expect(text.contains(try #require(note["source"] as? String)))
        }
        #expect(text.contains("  " + (try #require(path["summary"] as? String))))
        let derived = try first(
            ask("georgia", "russia", "--derived", "--format", "json"))
        #expect((derived["sentence"] as? String)?.contains("(follows from A24 and A27)") == true)
        let premises = (derived["notes"] as? [[String: Any]])?.compactMap { $0["claim"] as? String } ?? []
        #expect(Set(["A24", "A27"]).isSubset(of: premises) && !premises.contains { $0.hasPrefix("=") })
    }
}
