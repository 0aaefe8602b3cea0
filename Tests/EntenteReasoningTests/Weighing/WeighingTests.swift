import EntenteModel
import EntenteReasoning
import Testing

/// Supports, conflicts and disputes on small graphs.
@Suite struct WeighingTests {
    private func table(_ claims: String...) -> (graph: RelationGraph, table: StatusTable) {
        let graph = graph(
            """
            documents:
              d: { title: D, publisher: gazette, published: 2014 }
              e: { title: E, publisher: herald, published: 2014 }
              f: { title: F }
            entities:
              arland: { kind: state }
              borland: { kind: disputed-polity }
              anna: { kind: person }
              boris: { kind: person }
              clerk: { kind: person }
              president: { kind: office }
              gazette: { kind: media }
              herald: { kind: media }
            claims:
            \(claims.map { "  - { id: \($0) }" }.joined(separator: "\n"))
            """)
        return (graph, StatusTable(graph))
    }

    private static let fact = "claim: arland recognises borland"

    private func origins(_ claims: String...) -> Int {
        let lines = claims.enumerated().map { "K\($0 + 1), \($1)" }
        let graph = graph(
            """
            documents:
              d: { publisher: gazette }
              e: { publisher: herald }
              f: { title: F }
            entities:
              arland: { kind: state }
              borland: { kind: disputed-polity }
              anna: { kind: person }
              boris: { kind: person }
              clerk: { kind: person }
              president: { kind: office }
              gazette: { kind: media }
              herald: { kind: media }
            claims:
            \(lines.map { "  - { id: \($0) }" }.joined(separator: "\n"))
            """)
        guard let first = graph.claim("K1"), graph.claims.count == claims.count else { return -1 }
        return StatusTable(graph).independentOrigins(of: first)
    }

    @Test func independentOrigins() {
        let fact = Self.fact
        #expect(origins(fact) == 0, "nobody says it")
        #expect(origins("\(fact), document: d, quote: x") == 1)
        #expect(origins("\(fact), document: d, quote: x", "\(fact), document: e, quote: x") == 2)
        #expect(origins("\(fact), document: d, quote: x", "\(fact), document: f, quote: x") == 2)
        #expect(origins("\(fact), document: d, quote: x", "\(fact), document: d, quote: y") == 1, "one origin")
        #expect(
            origins("\(fact), document: d, quote: x, says: anna", "\(fact), document: e, quote: x, says: anna") == 1,
            "one speaker in two papers")
        #expect(
            origins("\(fact), document: d, quote: x, says: anna", "\(fact), document: d, quote: x, says: boris") == 2,
            "two speakers in one paper")
        #expect(
            origins("\(fact), document: d, quote: x, says: anna", "\(fact), document: d, quote: x") == 1,
            "the paper that reports her says it too")
        #expect(origins("\(fact), document: d, quote: x, says: anna", "\(fact), document: e, quote: x") == 2)
        #expect(origins("\(fact), document: d, quote: x", "\(fact), document: e, quote: x, flags: garbled") == 1)
        #expect(origins("\(fact), document: d, quote: x", "\(fact), document: e, quote: x, says: unknown") == 1)
        #expect(origins("\(fact), document: d, quote: x", "\(fact), document: e, quote: x, polarity: negated") == 1)
        let said = ["\(fact), document: d, quote: x, says: clerk", "\(fact), document: e, quote: x, says: anna"]
        #expect(origins(said[0], said[1]) == 2)
        #expect(origins(said[0], said[1], "claim: clerk spokesperson-for anna") == 1)
        #expect(
            origins(
                said[0], said[1], "claim: clerk aide-to president",
                "claim: 'anna leads arland', with: { office: president }")
                == 1, "the aide of an office speaks for its holder")
    }

    @Test func severalPublishersOfOneClaimAreOriginsOfTheirOwn() {
        let fact = Self.fact
        #expect(origins("\(fact), citations: [{ document: d, quote: x }, { document: e, quote: x }]") == 2)
        #expect(origins("\(fact), citations: [{ document: d, quote: x }, { document: d, quote: y }]") == 1)
        #expect(
            origins("\(fact), says: anna, citations: [{ document: d, quote: x }, { document: e, quote: x }]") == 1)
    }

    /// Two ministries of one government are one origin, with and without its own word; under any ids.
    @Test func whoSpeaksForOnePrincipalIsOneOrigin() {
        let said = ["anna", "boris", "arland"].map { "\(Self.fact), says: \($0)" }
        let organs = ["claim: anna spokesperson-for arland", "claim: boris spokesperson-for arland"]
        #expect(origins(said[0], said[1], said[2], organs[0], organs[1]) == 1)
        #expect(origins(said[2], said[0], said[1], organs[0], organs[1]) == 1)
        #expect(origins(said[0], said[1], organs[0], organs[1]) == 1)
        #expect(origins(said[0], said[1], organs[0]) == 2)
        #expect(origins(said[0], said[1], organs[0], organs[1] + ", modality: alleged") == 2, "only told as a fact")
    }

    @Test func whoHeldAnOfficeInTurnIsNoVoiceOfTheOther() {
        let (graph, table) = table(
            "K1, claim: arland recognises borland, says: anna",
            "K2, claim: arland recognises borland, polarity: negated, says: boris",
            "M1, claim: 'anna leads arland', valid: 1991/1999, with: { office: president }",
            "M2, claim: 'boris leads arland', valid: 2000/2008, with: { office: president }",
            "M3, claim: clerk aide-to president")
        #expect(table.conflicts(of: "K1") == ["K2"])
        #expect(graph.voices(of: ["anna"]) == ["anna", "president", "clerk"])
        #expect(graph.voices(of: ["boris"]) == ["boris", "president", "clerk"])
    }

    /// A claim on several objects is weighed with the claims on each.
    @Test func claimsOnSeveralObjectsAreWeighedWithThoseOnEach() {
        let (graph, table) = table(
            "K1, claim: 'arland condemns borland, gazette', says: anna",
            "K2, claim: arland condemns borland, polarity: negated, says: boris",
            "K3, claim: arland condemns gazette, says: boris")
        #expect(table.conflicts(of: "K1") == ["K2"] && table.conflicts(of: "K2") == ["K1"])
        #expect(graph.claim("K1").map(table.status) == .inConflict)
        #expect(graph.claim("K3").map(table.status) == .corroborated)
        #expect(table.disputes().map(\.claims) == [["K1"]] && table.disputes().map(\.by) == [["K2"]])
    }

    @Test func whatIsDeniedOrNoFactIsNotAgreed() {
        func agreed(_ more: String) -> [String] {
            let (_, table) = table(
                "K1, claim: arland recognises borland, says: anna", "K2, claim: boris denies claim:K1, says: boris",
                "K3, claim: arland consults borland, says: anna", "K4, \(more)",
                "K5, claim: anna denies claim:K4, says: anna")
            return table.agreed(on: "K1")
        }
        let met = "claim: arland consults borland, says: boris"
        #expect(agreed("\(met), modality: possible") == [])
        #expect(agreed(met) == [], "anna denies that boris says so")
    }

    /// The clerk speaks for two who do not speak for each other: whom he is held against must not depend on the file.
    @Test func theOrderOfTheFileDecidesNothing() {
        let claims = [
            "K1, claim: arland recognises borland, says: anna", "K2, claim: arland recognises borland, says: boris",
            "K3, claim: arland recognises borland, says: clerk", "M1, claim: clerk spokesperson-for anna",
            "M2, claim: clerk spokesperson-for boris",
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let (graph, table) = table(claims[order[0]], claims[order[1]], claims[order[2]], claims[3], claims[4])
            let supports = graph.claim("K3").map(table.supports) ?? []
            #expect(supports.map(\.claim) == ["K1", "K2", "K3"])
            #expect(supports.map(\.dependence) == [nil, nil, .sameSide(claim: "K1")])
        }
    }

    @Test func conflictsNeedTwoSidesAndOneTime() {
        func conflicts(_ first: String, _ second: String, _ more: String...) -> [String] {
            let lines = ["K1, \(first)", "K2, \(second)"] + more.enumerated().map { "M\($0), \($1)" }
            let graph = graph(
                """
                documents:
                  d: { publisher: gazette }
                  e: { publisher: herald }
                  g: { publisher: herald, published: 2012 }
                entities:
                  arland: { kind: state }
                  borland: { kind: disputed-polity }
                  anna: { kind: person }
                  clerk: { kind: person }
                  gazette: { kind: media }
                  herald: { kind: media }
                claims:
                \(lines.map { "  - { id: \($0) }" }.joined(separator: "\n"))
                """)
            return StatusTable(graph).conflicts(of: "K1")
        }
        let (yes, no) = ("claim: arland recognises borland", "claim: arland recognises borland, polarity: negated")
        #expect(conflicts("\(yes), says: anna", "\(no), says: clerk") == ["K2"])
        #expect(conflicts("\(no), says: anna", "\(yes), says: clerk") == ["K2"])
        #expect(conflicts("\(yes), says: anna", "\(no), says: anna") == [], "who changes his mind contradicts nobody")
        #expect(conflicts("\(yes), says: anna", "\(no), says: clerk", "claim: clerk spokesperson-for anna") == [])
        #expect(conflicts("\(yes), says: anna", no) == [], "nobody says the other")
        #expect(
            conflicts("\(yes), says: unknown", "\(no), says: unknown") == ["K2"], "two who are not named may be two")
        #expect(conflicts("\(yes), says: anna, valid: 2008/2010", "\(no), says: clerk, valid: 2012/2014") == [])
        #expect(conflicts("\(yes), says: anna, valid: 2008/2012", "\(no), says: clerk, valid: 2012/2014") == ["K2"])
        #expect(conflicts("\(yes), says: anna, valid: 1990/1991", "\(no), says: clerk, on: 1992") == [])
        #expect(
            conflicts("\(yes), says: anna, valid: 1990/1995", "\(no), document: g, quote: x") == [],
            "a state without a period holds from the day it is told")
        #expect(conflicts("\(yes), says: anna, valid: 1990/..", "\(no), document: g, quote: x") == ["K2"])
        let (met, never) = ("claim: anna met-with clerk", "claim: anna met-with clerk, polarity: negated")
        #expect(conflicts("\(met), document: d, quote: x, on: 2005", "\(never), document: e, quote: x, on: 2009") == [])
        #expect(
            conflicts("\(met), document: d, quote: x, on: 2013", "\(never), document: g, quote: x") == [],
            "an event without a date lies before it is told")
        #expect(conflicts("\(met), document: d, quote: x, on: 2011", "\(never), document: g, quote: x") == ["K2"])
        let (part, free) = ("claim: borland part-of arland", "claim: 'borland has-status \"independent state\"'")
        #expect(conflicts("\(part), document: d, quote: x", "\(free), document: e, quote: x") == ["K2"])
        #expect(conflicts("\(free), document: d, quote: x", "\(part), document: e, quote: x") == ["K2"], "both ways")
        #expect(conflicts("\(part), document: d, quote: x", "\(free), document: e, quote: x, modality: possible") == [])
        #expect(
            conflicts("\(part), document: d, quote: x", "claim: 'borland has-status \"poor\"', document: e, quote: x")
                == [])
    }

    @Test func symmetricRelationsAreOneFromBothSides() {
        let (graph, table) = table(
            "K1, claim: arland consults borland, says: anna", "K2, claim: borland consults arland, says: boris",
            "K3, claim: borland recognises arland, says: boris", "K4, claim: arland recognises borland, says: anna")
        #expect(graph.claim("K1").map(table.independentOrigins) == 2)
        #expect(graph.claim("K3").map(table.independentOrigins) == 1)
    }

    @Test func disputesComeInOneOrder() {
        // K1 is in two conflicts, of which one has more claims on its side.
        let claims = [
            "K1, claim: borland part-of arland, says: anna", "K2, claim: borland breakaway-from arland, says: anna",
            "K3, claim: 'borland has-status \"independent state\"', says: boris",
            "K4, claim: borland part-of arland, polarity: negated, says: boris",
            "K5, claim: arland consults borland, says: anna", "K6, claim: clerk denies claim:K5",
        ]
        let expected = ["disputed K5|K6", "conflict K1,K2|K3", "conflict K1|K4"]
        for _ in 0..<20 {
            let (_, table) = table(claims[0], claims[1], claims[2], claims[3], claims[4], claims[5])
            let told = table.disputes().map {
                "\($0.kind) \($0.claims.joined(separator: ","))|\($0.by.joined(separator: ","))"
            }
            #expect(told == expected)
        }
    }

    @Test func theSeeds() throws {
        let graph = try RepositoryFile.southOssetia()
        let table = StatusTable(graph)
        func origins(_ id: String) -> Int { graph.claim(id).map(table.independentOrigins) ?? -1 }
        #expect(origins("A53") == 2 && origins("B41") == 2)
        #expect(graph.claim("A41").map { table.supports(of: $0).map(\.claim) } == ["A41", "A48"])
        #expect(origins("A41") == 1, "two supports, one origin")
        #expect(origins("B43") == 1, "B24 is garbled")
        #expect(origins("B44") == 1)
        #expect(table.conflicts(of: "B40") == ["A04", "A06", "A12"])
        #expect(table.conflicts(of: "A43") == [], "an expert's doubt is tension, no conflict")
        #expect(table.denials(of: "A43") == [])
        let disputes = table.disputes()
        #expect(disputes.map(\.kind) == [.rejected, .disputed, .conflict])
        #expect(disputes.map(\.claims) == [["A29", "A30"], ["B34"], ["A04", "A06", "A12"]])
        #expect(disputes.map(\.by) == [["A31"], ["B38"], ["B40"]])
        #expect(disputes[1].agreed == ["B35", "B57"], "both sides say that they met")
    }
}
