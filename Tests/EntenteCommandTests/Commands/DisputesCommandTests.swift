import Testing

/// `disputes` on the South Ossetia dossier: the three that its articles hold.
@Suite struct DisputesCommandTests {
    @Test func theDisputesOfTheArticles() throws {
        let run = try Entente("disputes", Products.dossier, "--format", "json")
        #expect(run.code == 0 && run.error.isEmpty, "\(run)")
        let disputes = try #require(try run.json()["disputes"] as? [[String: Any]])
        func list(_ name: String) -> [[String]] { disputes.compactMap { $0[name] as? [String] } }
        #expect(disputes.compactMap { $0["kind"] as? String } == ["rejected", "disputed", "conflict"])
        #expect(list("claims") == [["A29", "A30"], ["B34"], ["A04", "A06", "A12"]])
        #expect(list("by") == [["A31"], ["B38"], ["B40"]])
        // That they met is said by both sides.
        #expect(list("agreed").dropFirst().first == ["B35", "B57"])

        let words = try Entente("disputes", Products.dossier)
        #expect(words.code == 0)
        for id in ["A29", "A30", "A31", "B34", "B38", "A04", "B40"] {
            #expect(words.lines.contains { $0.hasPrefix("    \(id)  ") }, "\(id)")
        }
        #expect(try Entente("disputes", Products.dossier, "--format", "jsonl").jsonLines().count == 3)
    }

    @Test func aDenialOfAnotherDayIsListedWithWhatItDenies() throws {
        func claims(_ options: String...) throws -> [[String]] {
            let run = try Entente(["disputes", Products.dossier, "--format", "json"] + options)
            return try #require(try run.json()["disputes"] as? [[String: Any]]).compactMap { $0["claims"] as? [String] }
        }
        #expect(try claims("--as-of", "2015-04-01") == [["A29", "A30"], ["B34"]])
        #expect(try claims("--known-by", "2014-12-31") == [["A29", "A30"]])
    }

    @Test func aSideThatIsNotHeardIsNoSide() throws {
        let run = try Entente("disputes", Products.dossier, "--documents", "doc-A", "--format", "json")
        let disputes = try #require(try run.json()["disputes"] as? [[String: Any]])
        #expect(disputes.compactMap { $0["kind"] as? String } == ["rejected"])
        let none = try Entente("disputes", Products.dossier, "--relations", "leads")
        #expect(none.code == 0 && none.text == "Nothing is denied or in conflict.\n", "\(none)")
    }
}
