import EntenteModel
import EntenteReasoning
import Testing

/// Orders by hand, and the invariants of an order on random dates.
@Suite struct TimelineTests {
    private func world(_ claims: [String]) -> RelationGraph {
        graph(
            """
            documents:
              d: { title: D, publisher: gazette, published: 2015-01-10 }
              e: { title: E }
            entities:
              a: { kind: state, name: A }
              b: { kind: state, name: B }
              p: { kind: person, name: P }
              t: { kind: treaty, name: T }
              meeting: { kind: meeting, name: M }
              gazette: { kind: media, name: G }
            claims:
            \(claims.map { "  - { id: \($0) }" }.joined(separator: "\n"))
            """)
    }

    /// `claims (preceding)` of each entry; with its dating where it did not happen.
    private func told(_ graph: RelationGraph, _ lens: Lens = .everything, about: String? = nil) -> [String] {
        Timeline(graph, lens: lens, about: about).entries.map { entry in
            let dating = entry.dating == .happened ? "" : entry.dating.rawValue + " "
            return "\(dating)\(entry.claims.joined(separator: ",")) (\(entry.preceding))"
        }
    }

    @Test func datesAreComparedAsRanges() {
        let graph = world([
            "K1, claim: a signed t, on: 2010", "K2, claim: a condemns b, on: 2010-06-01",
            "K3, claim: b signed t, on: 2011",
            "K4, claim: a consults b, on: ../2010-03",
        ])
        // K4 by March 2010, K2 in June, K1 some time in 2010, K3 after all of them.
        #expect(told(graph) == ["K4 (0)", "K2 (1)", "K1 (0)", "K3 (3)"])
    }

    @Test func oneEventIsOneEntry() {
        let graph = world([
            "K1, claim: a signed t, on: 2010, with: { event: meeting }",
            "K2, claim: b signed t, on: 2010, with: { event: meeting }", "K3, claim: a consults b, on: 2012",
            "K4, claim: b consults a, on: 2012", "K5, claim: a consults b, on: 2013",
        ])
        #expect(told(graph) == ["K1,K2 (0)", "K3,K4 (1)", "K5 (2)"])
    }

    @Test func statesBeginAndEnd() {
        let graph = world([
            "K1, claim: p leads a, valid: 2008/2012", "K2, claim: p leads b, valid: 2010/", "K3, claim: a party-to t",
            "K4, claim: p leads b, valid: ../..",
        ])
        #expect(told(graph) == ["began K1 (0)", "began K2 (1)", "ended K1 (2)"])
        #expect(Timeline(graph).withoutTime == ["K3", "K4"])
    }

    @Test func whatHasNoDateStandsWhereItWasTold() {
        let graph = world([
            "K1, claim: a condemns b, document: d, quote: x", "K2, claim: a condemns t, document: d, quote: x, says: p",
            "K3, claim: a signed t, modality: expected, document: d, quote: x",
            "K4, claim: b condemns a, document: e, quote: x",
            "K5, claim: b signed t, on: 2015-02",
        ])
        let timeline = Timeline(graph)
        #expect(timeline.entries.map(\.dating) == [.undated, .undated, .told, .happened])
        #expect(timeline.entries.map(\.claims) == [["K1"], ["K2"], ["K3"], ["K5"]])
        #expect(timeline.entries.map(\.preceding) == [0, 0, 0, 3], "told on 10 January, signed in February")
        #expect(timeline.undated.map(\.claims) == [["K4"]], "the document is undated too")
    }

    @Test func whoAnswersComesLater() {
        let graph = world([
            "K1, claim: a condemns b, on: ../2015-06", "K2, claim: p denies claim:K1, on: 2015-01/2015-03",
            "K3, claim: p condemns b, on: 2015-05",
        ])
        // K1 is bounded by its denial: not after March.
        let timeline = Timeline(graph)
        #expect(timeline.entries.map(\.claims) == [["K1"], ["K2"], ["K3"]])
        #expect(timeline.entries.map(\.speaksOf) == [[], ["K1"], []])
        #expect(timeline.entries.map(\.preceding) == [0, 0, 2])
        #expect(told(graph, about: "a") == ["K1 (0)", "K2 (0)"], "who denies it speaks of a, too")
    }

    @Test func datesStandAgainstAnAnswerThatCameTooEarly() {
        let graph = world([
            "K1, claim: a condemns b, on: 2015-06", "K2, claim: p denies claim:K1, on: 2015-01",
        ])
        #expect(told(graph) == ["K2 (0)", "K1 (1)"])
    }

    @Test func uncertainDatesBoundNothing() {
        let graph = world(["K1, claim: a condemns b, on: 2010?", "K2, claim: b condemns a, on: 2012"])
        #expect(told(graph) == ["K2 (0)"])
        #expect(Timeline(graph).undated.map(\.claims) == [["K1"]])
    }

    @Test func ancientYears() {
        let graph = world([
            "K1, claim: a condemns b, on: -0043-03-15", "K2, claim: b condemns a, on: 0079",
            "K3, claim: a signed t, on: -0044", "K4, claim: b signed t, on: Y-12000",
        ])
        #expect(told(graph) == ["K4 (0)", "K3 (1)", "K1 (2)", "K2 (3)"])
    }

    @Test func aLensThatLeavesNothing() {
        let graph = world(["K1, claim: a condemns b, on: 2010"])
        let timeline = Timeline(graph, lens: Lens(relations: ["signed"]))
        #expect(timeline.entries.isEmpty && timeline.undated.isEmpty && timeline.withoutTime.isEmpty)
    }

    /// Against a comparison of all pairs.
    @Test(arguments: 0..<50)
    func theFirstSoManySurelyCameBefore(seed: Int) throws {
        var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let claims = (1...20).map { number -> String in
            let (first, more) = (2000 + next(12), next(3))
            let date = [
                "\(first)", "\(first)-0\(1 + next(9))", "../\(first)", "\(first)/..", "\(first)/\(first + more)",
            ]
            let relation = ["condemns", "consults", "fought-war-with"][next(3)]
            return "K\(number), claim: a \(relation) b, on: \(date[next(5)])"
        }
        let entries = Timeline(world(claims)).entries
        for (number, entry) in entries.enumerated() {
            let when = try #require(entry.when)
            for (earlier, other) in entries.enumerated() {
                let isSure = try #require(other.when).happensBefore(when) == .yes
                #expect(isSure == (earlier < entry.preceding), "\(entry) \(other)")
                #expect(!isSure || earlier < number)
            }
        }
    }
}
