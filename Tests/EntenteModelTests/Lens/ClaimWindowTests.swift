import Testing

@testable import EntenteModel

/// The bounds of a claim answer for every day what the lens answers.
@Suite struct ClaimWindowTests {
    private static let periods = [
        "2014-12-11", "2014-11", "2014", "2014-11?", "2014~", "2014-11/2014-12-11", "2013/2014-12", "2014/2014",
        "2014-03/..",
        "../2014-11", "2014-11/", "/2014-11", "../..", "2014?/2015", "2013/2015?", "2014%",
    ]

    /// One claim for each way of dating, and for each set of documents.
    private func world() throws -> SmallWorld {
        var world = try SmallWorld()
        for relation in ["signed", "party-to", "recognises"] {
            for documents in [[], ["dated"], ["bounded"], ["undated"], ["dated", "bounded"], ["bounded", "undated"]] {
                try world.add("arland", relation, "pact", documents: documents)
                try world.add("arland", relation, "pact", documents: documents, says: ["anna"])
                for period in Self.periods {
                    try world.add("arland", relation, "pact", documents: documents, on: period)
                    try world.add("arland", relation, "pact", documents: documents, valid: period)
                    try world.add("arland", relation, "pact", documents: documents, says: ["anna"], said: period)
                }
            }
        }
        var derived = Claim(id: "derived", subject: .entity("arland"), relation: "signed", object: .entity("pact"))
        derived.flags = [Claim.derivedFlag]
        try world.graph.add(derived)
        derived.id = "derived-2"
        derived.flags.append(Claim.possiblyFlag)
        try world.graph.add(derived)
        return world
    }

    /// Days around everything that the dates may mean: each boundary is hit from both sides.
    private var days: [Int] {
        get throws {
            let dates = try [
                "2012-12-31", "2013-01-01", "2013-12-31", "2014-01-01", "2014-02-28", "2014-03-01", "2014-03-31",
                "2014-04-01", "2014-10-31", "2014-11-01", "2014-11-15", "2014-11-30", "2014-12-01", "2014-12-10",
                "2014-12-11", "2014-12-12", "2014-12-31", "2015-01-01", "2015-09-30", "2015-10-01", "2015-12-31",
                "2016-01-01", "2030-01-01", "1900-01-01",
            ].map { try CalendarDate(parsing: $0) }
            return dates.map(\.earliestDay)
        }
    }

    @Test func boundsAgreeWithTheLens() throws {
        let graph = try world().graph
        for day in try days {
            let date = try #require(CalendarDate(dayNumber: day))
            for position in graph.claims.indices {
                let window = graph.window(ofClaimAt: position)
                let holds = graph.admits(Lens(asOf: date), claimAt: position)
                let isKnown = graph.admits(Lens(knownBy: date), claimAt: position)
                #expect(window.holds(on: day) == holds, "\(graph.claims[position]) at \(date)")
                #expect(window.isKnown(by: day) == isKnown, "\(graph.claims[position]) known by \(date)")
            }
        }
    }

    /// What follows from two claims holds, and is known, when both are: never more than the weaker of the two.
    @Test func whatFollowsCountsWhenItsPremisesDo() throws {
        var graph = try world().graph
        let all = graph.claims.indices.filter { !graph.claims[$0].isDerived }
        for number in stride(from: 0, to: all.count, by: 7) {
            let (first, second) = (all[number], all[all.count - 1 - number])
            var claim = Claim(
                id: "follows-\(number)", subject: .entity("arland"), relation: "signed", object: .entity("pact"),
                with: [Qualifier("premises", [first, second].map { graph.claims[$0].id })])
            claim.flags = [Claim.derivedFlag]
            try graph.add(claim)
            let windows = [first, second, graph.claims.count - 1].map { graph.window(ofClaimAt: $0) }
            for day in try days {
                let (holds, known) = (windows.map { $0.holds(on: day) }, windows.map { $0.isKnown(by: day) })
                #expect(known[2] == min(known[0], known[1]))
                if holds[0] == .yes, holds[1] == .yes { #expect(holds[2] == .yes) }
                if holds[0] == .no || holds[1] == .no { #expect(holds[2] == .no) }
            }
        }
    }

    @Test func answersChangeOnlyAtTheChanges() throws {
        let graph = try world().graph
        for position in graph.claims.indices {
            let window = graph.window(ofClaimAt: position)
            let quiet = try days.sorted().filter { day in !window.changes.contains { $0 == day } }
            for day in quiet { #expect(window.holds(on: day) == window.holds(on: day - 1)) }
            let known = try days.sorted().filter { day in !window.publications.contains { $0 == day } }
            for day in known { #expect(window.isKnown(by: day) == window.isKnown(by: day - 1)) }
        }
    }
}
