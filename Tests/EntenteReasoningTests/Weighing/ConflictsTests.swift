import EntenteModel
import Testing

@testable import EntenteReasoning

@Suite struct ConflictsTests {
    /// Affirmed and negated claims of one triple, by speakers of whom some speak for others, some in a circle, some
    /// of a time: each claim has against it just those that a look at every pair finds.
    @Test(arguments: 0..<200)
    func areThoseOfALookAtEveryPair(seed: Int) throws {
        var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var graph = RelationGraph(ontology: try RepositoryFile.southOssetia().ontology)
        for id in ["a", "b"] { try graph.add(Entity(id: id, kind: "state", name: id)) }
        let speakers = (0..<1 + random(6)).map { "m\($0)" }
        for id in speakers { try graph.add(Entity(id: id, kind: "ministry", name: id)) }
        let links = (0..<random(4)).map { _ in (speakers[random(speakers.count)], speakers[random(speakers.count)]) }
        for (number, link) in links.enumerated() where link.0 != link.1 {
            try graph.add(
                Claim(id: "O\(number)", subject: .entity(link.0), relation: "organ-of", object: .entity(link.1)))
        }
        let periods = ["2001/2003", "2003/2005", "2006/", "../2004"]
        for number in 1...2 + random(12) {
            var claim = Claim(
                id: "K\(number)", subject: .entity("a"), relation: "recognises", object: .entity("b"))
            claim.polarity = random(2) == 0 ? .affirmed : .negated
            claim.modality = random(6) == 0 ? .alleged : .actual
            if random(5) > 0 { claim.says = [random(6) == 0 ? "unknown" : speakers[random(speakers.count)]] }
            if random(3) == 0 { claim.valid = try ValidityPeriod(parsing: periods[random(periods.count)]) }
            try graph.add(claim)
        }
        let table = StatusTable(graph)
        for claim in graph.claims where claim.relation == "recognises" {
            let expected = graph.claims.filter { areOpposed(claim, $0, graph) }.map(\.id)
            #expect(table.conflicts(of: claim.id) == expected.sorted(by: NaturalOrder.precedes), "\(claim)")
            #expect((table.status(of: claim) == .inConflict) == !expected.isEmpty)
        }
    }

    private func areOpposed(_ one: Claim, _ other: Claim, _ graph: RelationGraph) -> Bool {
        guard other.relation == "recognises", one.modality == .actual, other.modality == .actual,
            Set([one.polarity, other.polarity]) == [.affirmed, .negated], let p = one.says.first,
            let q = other.says.first
        else { return false }
        let isNamed = p != "unknown" && q != "unknown"
        if isNamed, graph.voices(of: [p]).contains(q) || graph.voices(of: [q]).contains(p) { return false }
        if let mine = one.valid, let others = other.valid { return mine.overlaps(others) != .no }
        return true
    }
}
