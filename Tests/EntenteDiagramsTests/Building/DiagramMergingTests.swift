import EntenteDiagrams
import EntenteModel
import Testing

private typealias Support = DiagramTestSupport

/// All ties of two nodes as one line.
@Suite struct DiagramMergingTests {
    private func diagram() throws -> Diagram {
        let graph = try Support.graph([
            Support.claim("A1", "russia", "recognises", "abkhazia"),
            Support.claim("A2", "russia", "condemns", "georgia"),
            Support.claim("A3", "georgia", "condemns", "russia"), Support.claim("A4", "tibilov", "leads", "abkhazia"),
            Support.claim("A5", "russia", "transfers-powers", "abkhazia"),
            Support.claim("A6", "russia", "signed", "treaty"),
        ])
        return Diagram(graph: graph)
    }

    @Test func aLineForEachPair() throws {
        var merged = try diagram()
        merged.merge()
        #expect(merged.edges.map(\.claims) == [["A1", "A5"], ["A2", "A3"], ["A4"], ["A6"]])
        #expect(merged.edges.map(\.isSymmetric) == [false, true, false, true], "directions that all have stay")
        #expect(merged.edges[1].tone == .adverse && merged.edges[3].form == .party)
        #expect(merged.edges.allSatisfy { $0.thickness == nil } && merged.isWordless)
        let text = Support.dot(merged)
        #expect(!text.contains(">leads<") && text.contains("A4"), "the words stand in the tooltips")
    }

    @Test func whatIsSaidNotToHoldIsNoTie() throws {
        let graph = try Support.graph([
            Support.claim("A1", "russia", "recognises", "abkhazia"),
            Support.claim("A2", "russia", "part-of", "abkhazia", polarity: .negated),
            Support.claim("A3", "georgia", "recognises", "abkhazia", polarity: .negated),
            Support.claim("A4", "georgia", "condemns", "russia"), Support.claim("A5", "georgia", "met-with", "russia"),
            Support.claim("A6", "georgia", "transfers-powers", "russia"),
            Support.claim("A7", "georgia", "part-of", "russia", polarity: .negated),
        ])
        var merged = Diagram(graph: graph)
        let range = merged.merge { Double($0.count) }
        #expect(merged.edges.map(\.claims) == [["A1"], ["A4", "A5", "A6"]] && range == 1...3, "\(merged.edges)")
        #expect(merged.edges.allSatisfy { !$0.isNegated && $0.parts.allSatisfy { !$0.isNegated } })
        #expect(merged.omissions.filter { $0.reason == .negated }.map(\.claim) == ["A2", "A3", "A7"])
        #expect(merged.nodes.contains { $0.id == "georgia" })
    }

    @Test func whatOthersDenyKeepsItsMark() throws {
        let graph = try Support.graph([
            Support.claim("A1", "russia", "recognises", "abkhazia"),
            Support.claim("A2", "russia", "condemns", "abkhazia", .alleged),
            Support.claim("A3", .entity("peskov"), "denies", .claims(["A2"])),
            Support.claim("A4", "georgia", "condemns", "treaty"),
        ])
        var merged = Diagram(graph: graph)
        merged.merge()
        let line = try #require(merged.edges.first { $0.claims == ["A1", "A2"] })
        #expect(line.detail == "1 alleged, 1 × rejected" && Support.dot(merged).contains("1 × rejected"))
        #expect(Legend(of: merged).rows.contains { $0.mark == .standing(.rejected) })
        merged.edges.removeAll { $0.id == line.id }
        #expect(!Legend(of: merged).rows.contains { $0.mark == .standing(.rejected) })
    }

    @Test func thicknessGrowsWithTheWeight() throws {
        var merged = try diagram()
        let range = merged.merge { Double($0.count) }
        #expect(range == 1...2)
        #expect(merged.edges[0].thickness == 5 && merged.edges[2].thickness == 5 * 0.5.squareRoot())
        var none = try diagram()
        #expect(none.merge { _ in 0 } == nil && none.edges.allSatisfy { $0.thickness == nil })
        var empty = Diagram()
        #expect(empty.merge { _ in 1 } == nil)
    }

    /// Marks stay where words go; of several ties they are counted.
    @Test func marksStay() throws {
        let graph = try Support.graph([
            Support.claim("A1", "russia", "recognises", "abkhazia", .alleged),
            Support.claim("A2", "russia", "transfers-powers", "abkhazia"),
            Support.claim("A3", .entity("georgia"), "denies", .claims(["A1"])),
            Support.claim("A4", "russia", "recognises", "georgia", polarity: .negated),
        ])
        var merged = Diagram(graph: graph)
        merged.merge()
        let pair = try #require(merged.edges.first { $0.claims == ["A1", "A2"] })
        #expect(pair.label.isEmpty && pair.detail == "1 alleged, 1 × rejected" && pair.standing == nil)
        #expect(Support.dot(merged).contains("1 × rejected") && !Support.dot(merged).contains(">recognises<"))
    }

    @Test func possiblyIsSaidOfALineOnlyIfAllOfItIs() throws {
        var open = try Support.claim("A1", "russia", "recognises", "abkhazia")
        open.valid = try ValidityPeriod(parsing: "2008/2014")
        var sure = try Support.claim("A2", "russia", "transfers-powers", "abkhazia")
        sure.valid = try ValidityPeriod(parsing: "2000/2014")
        var other = try Support.claim("A3", "georgia", "condemns", "russia")
        other.valid = open.valid
        var view = View(name: "all")
        view.lens.asOf = try CalendarDate(parsing: "2008")
        var merged = Diagram(graph: try Support.graph([open, sure, other]), view: view)
        #expect(merged.uncertainClaims == ["A1", "A3"])
        merged.merge()
        #expect(merged.edges.map(\.isUncertain) == [false, true])
        #expect(merged.edges.map(\.detail) == ["1 possibly", nil])
        let text = Support.dot(merged)
        #expect(text.contains("2 of 3 claims hold only possibly at this date."))
        #expect(text.contains("<b>?</b>") && !text.contains(">possibly<"), "a sign, which the legend explains")
    }
}
