import EntenteModel
import Testing

@testable import EntenteQuery

/// Dates worked by hand, partial ones above all.
@Suite struct PathTimingTests {
    /// A chain a–b–c–… whose steps have the given times: `on …`, `valid …`, or nothing.
    private func chain(_ times: [String?]) throws -> Snapshot {
        var graph = RelationGraph(ontology: RandomClaims.ontology)
        let ids = "abcdefgh".prefix(times.count + 1).map(String.init)
        for id in ids { try graph.add(Entity(id: id, kind: "state", name: id)) }
        for (index, time) in times.enumerated() {
            var claim = Claim(
                id: "C\(index + 1)", subject: .entity(ids[index]), relation: "near", object: .entity(ids[index + 1]))
            let parts = time?.split(separator: " ") ?? []
            if parts.first == "on" { claim.on = try ValidityPeriod(parsing: parts[1]) }
            if parts.first == "valid" { claim.valid = try ValidityPeriod(parsing: parts[1]) }
            try graph.add(claim)
        }
        return Snapshot(graph)
    }

    private func timing(_ times: [String?], _ timing: PathQuery.Timing) throws -> PathTiming? {
        let to = String("abcdefgh"["abcdefgh".index("abcdefgh".startIndex, offsetBy: times.count)])
        return try chain(times).paths(PathQuery(from: "a", to: to, timing: timing)).paths.first?.timing
    }

    @Test func partialDatesArePossiblyInOrder() throws {
        func certainty(_ times: String?..., undated: Bool = false) throws -> Certainty {
            try timing(times, .inOrder(allowingUndated: undated))?.certainty ?? .no
        }
        #expect(try certainty("on 2008-08-08", "on 2008-08-26") == .yes)
        #expect(try certainty("on 2008-08-26", "on 2008-08-26") == .yes, "the same day is no decrease")
        #expect(try certainty("on 2008-08-26", "on 2008-08-08") == .no)
        #expect(try certainty("on 2008", "on 2009") == .yes)
        #expect(try certainty("on 2008", "on 2008") == .possibly)
        #expect(try certainty("on 2008", "on 2008-06-01") == .possibly)
        #expect(try certainty("on 2009", "on 2008-06-01") == .no)
        #expect(try certainty("on 2008-09", "on 2008") == .possibly)
        #expect(try certainty("on 2010?", "on 2008") == .possibly)
        #expect(try certainty("on 2008", "on 2008", "on 2008-01") == .possibly)
        #expect(try certainty("on 2008-02", "on 2008", "on 2008-01") == .no, "not only neighbors count")
        #expect(try certainty("on -0043", "on 2008") == .yes)
        #expect(try certainty("valid 1992/..", "on 2008") == .yes, "a state has any day of its period")
        #expect(try certainty("on 2008", "valid ../2000") == .no)
        #expect(try certainty("on 2014-12-11", "valid 2000/2014-12", "on 2015-03") == .possibly)
        #expect(try certainty("on 2014-12-11", "valid 2000-01-01/2015-12-31", "on 2015-03") == .yes)
        #expect(try certainty("on 2008", nil, "on 2009") == .no)
        #expect(try certainty("on 2008", nil, "on 2009", undated: true) == .possibly)
        #expect(try certainty("on 2009", nil, "on 2008", undated: true) == .no)
    }

    @Test func undatedStepsAreNamed() throws {
        let answer = try #require(try timing(["on 2008", nil, "valid 2009/.."], .inOrder(allowingUndated: true)))
        #expect(answer.dates.map { $0?.claim } == ["C1", nil, "C3"])
        #expect(answer.dates.map { $0?.isState } == [false, nil, true])
        #expect(answer.common.isEmpty)
    }

    @Test func theCommonPeriodIsNamed() throws {
        func common(_ times: String?...) throws -> String {
            guard let timing = try timing(times, .coValid) else { return "no" }
            return "\(timing.certainty) " + timing.common.map(\.description).joined(separator: " ")
        }
        #expect(try common("valid 2000-01-01/2010-12-31", "valid 2005-06-01/..") == "yes 2005-06-01/2010-12-31")
        #expect(try common("valid 2000-01-01/2004-12-31", "valid 2005-06-01/..") == "no")
        #expect(try common("valid 2000/2005", "valid 2005/..") == "possibly 2005-01-01/2005-12-31")
        #expect(try common("on 2008-08-26", "valid ../2008-08-26") == "yes 2008-08-26")
        #expect(try common("on 2008-08-26", "on 2014-12-11") == "yes 2014-12-11/..", "an event counts from its date on")
        #expect(try common("valid 2001", nil) == "possibly 2001-01-01/2001-12-31")
        #expect(try common(nil, nil) == "possibly ../..")
    }

    /// The best path does not follow from filtering the shortest ones.
    @Test func aLongerPathMayBeTheFirstThatFits() throws {
        var graph = RelationGraph(ontology: RandomClaims.ontology)
        for id in ["a", "b", "c", "d"] { try graph.add(Entity(id: id, kind: "state", name: id)) }
        for (id, from, to, on) in [
            ("1", "a", "b", "2010"), ("2", "b", "d", "2009"), ("3", "b", "c", "2011"), ("4", "c", "d", "2012"),
        ] {
            try graph.add(
                Claim(
                    id: id, subject: .entity(from), relation: "near", object: .entity(to),
                    on: try ValidityPeriod(parsing: on)))
        }
        let snapshot = Snapshot(graph)
        func nodes(_ query: PathQuery) -> [String] { snapshot.paths(query).paths.map { $0.nodes.joined() } }
        let timing = PathQuery.Timing.inOrder(allowingUndated: false)
        #expect(nodes(PathQuery(from: "a", to: "d")) == ["abd"])
        #expect(nodes(PathQuery(from: "a", to: "d", timing: timing)) == ["abcd"])
        #expect(nodes(PathQuery(from: "d", to: "a", selection: .first(9), timing: timing)) == ["dba"])
    }
}
