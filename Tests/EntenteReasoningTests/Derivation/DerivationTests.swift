import EntenteFormats
import EntenteModel
import Testing

@testable import EntenteReasoning

/// What follows from claims: by hand, by invariants, and on the dossier.
@Suite struct DerivationTests {
    private func dossier(_ claims: [String], rules: [DerivationRule]? = nil) throws -> RelationGraph {
        let text = """
            entente: 1
            ontology: diplomacy
            entities:
              a: { kind: state }
              b: { kind: state }
              c: { kind: state }
              p: { kind: person }
              q: { kind: person }
              o: { kind: office }
              t: { kind: treaty }
            claims:

            """ + claims.map { "  - \($0)\n" }.joined()
        let loaded = DossierReader().read([SourceFile(name: "d.yaml", bytes: Array(text.utf8))])
        try #require(!loaded.hasErrors, "\(loaded.diagnostics)")
        var graph = loaded.graph
        if let rules { graph.ontology.rules = rules }
        return graph
    }

    private func told(_ graph: RelationGraph, _ lens: Lens = .everything) -> [String] {
        Derivation(graph, lens: lens).ties.map {
            "\($0.subject) \($0.relation) \($0.object) \($0.strength) [\($0.premises.joined(separator: " "))]"
        }
    }

    @Test func whoCondemnsATreatyOpposesItsParties() throws {
        let graph = try dossier([
            "{ id: A1, claim: a condemns t }", "{ id: A2, claim: b party-to t }",
            "{ id: A3, claim: c party-to t, modality: proposed }",
        ])
        #expect(
            told(graph) == [
                "a opposes b actual [A1 A2]", "a opposes c proposed [A1 A3]", "b treaty-ally c proposed [A2 A3]",
            ])
    }

    @Test func furtherWaysAreKeptWhereTheyAreAskedFor() throws {
        let graph = try dossier([
            "{ id: A1, claim: a condemns t }", "{ id: A2, claim: b party-to t }",
            "{ id: A3, claim: a condemns t, modality: alleged }", "{ id: A4, claim: b signed t }",
        ])
        #expect(Derivation(graph).ties.allSatisfy { $0.others.isEmpty })
        let tie = try #require(Derivation(graph, ways: 8).ties.first { $0.relation == "opposes" })
        #expect(tie.premises == ["A1", "A2"], "the strongest")
        #expect(tie.others.contains(["A2", "A3"]) && !tie.others.contains(["A1", "A2"]), "\(tie.others)")
        let some = try #require(Derivation(graph, ways: 2).ties.first { $0.relation == "opposes" })
        #expect(some.premises == tie.premises && some.others == Array(tie.others.prefix(1)))
        let claim = try #require(graph.withDerivedTies(.everything, ways: 8).graph.claim("=a.opposes.b"))
        #expect(claim.with.filter { $0.name == "premises" }.map(\.values) == [tie.premises] + tie.others)
    }

    /// A tie over two chains.
    @Test func waysAlongChains() throws {
        let graph = try dossier(
            [
                "{ id: A1, claim: a part-of b }", "{ id: A2, claim: b part-of t }", "{ id: A3, claim: a part-of c }",
                "{ id: A4, claim: c part-of t }",
            ], rules: [])
        let tie = try #require(Derivation(graph, ways: 8).ties.first { $0.subject == "a" && $0.object == "t" })
        #expect([tie.premises] + tie.others == [["A1", "A2"], ["A3", "A4"]])
    }

    @Test func aTieGoesWithAPremiseThatTheLensDrops() throws {
        let graph = try dossier([
            "{ id: A1, claim: a condemns t }", "{ id: A2, claim: b party-to t }",
            "{ id: A3, claim: c party-to t, modality: proposed }",
        ])
        #expect(told(graph, Lens(atLeast: .actual)) == ["a opposes b actual [A1 A2]"])
        #expect(told(graph, Lens(notRelations: ["condemns"])) == ["b treaty-ally c proposed [A2 A3]"])
    }

    @Test func whatIsNegatedDeniedOrContradictedProvesNothing() throws {
        let negated = try dossier([
            "{ id: A1, claim: a condemns t, polarity: negated }", "{ id: A2, claim: b party-to t }",
        ])
        #expect(told(negated).isEmpty)
        let denied = try dossier([
            "{ id: A1, claim: a condemns t }", "{ id: A2, claim: b party-to t }",
            "{ id: A3, claim: 'a denies claim:A1', says: a }",
        ])
        #expect(told(denied).isEmpty)
    }

    @Test func theStrongerDerivationStays() throws {
        let graph = try dossier([
            "{ id: A1, claim: a condemns t, modality: alleged }", "{ id: A2, claim: b party-to t }",
            "{ id: A3, claim: a condemns t }",
        ])
        #expect(told(graph) == ["a opposes b actual [A2 A3]"])
    }

    @Test func officesLeadToTheirHolders() throws {
        let graph = try dossier([
            "{ id: A1, claim: q aide-to o }", "{ id: A2, claim: p leads a, with: { office: o } }",
            "{ id: A3, claim: p leads b }",
        ])
        #expect(told(graph) == ["q aide-to p actual [A1 A2]"])
    }

    @Test func transitiveKindsChainToTheEnd() throws {
        let graph = try dossier([
            "{ id: A1, claim: a part-of b }", "{ id: A2, claim: b part-of c }",
        ])
        #expect(told(graph) == ["a part-of c actual [A1 A2]"])
        // A circle comes to an end as well, and nothing is part of itself.
        let circle = try dossier([
            "{ id: A1, claim: a part-of b }", "{ id: A2, claim: b part-of c }", "{ id: A3, claim: c part-of a }",
        ])
        #expect(told(circle).count == 3 && Derivation(circle).isComplete)
    }

    @Test func aLimitThatIsHitIsSaid() throws {
        let graph = try dossier([
            "{ id: A1, claim: a condemns t }", "{ id: A2, claim: b party-to t }", "{ id: A3, claim: c party-to t }",
        ])
        #expect(!Derivation(graph, limit: 1).isComplete)
    }

    /// Ten links in a row: 36 ties more, which rest on 156 claims in all.
    @Test func premisesAreLimitedToo() throws {
        let text =
            "entente: 1\nontology: diplomacy\nentities:\n"
            + (0...9).map { "  t\($0): { kind: territory }\n" }.joined() + "claims:\n"
            + (0..<9).map { "  - { id: A\($0), claim: t\($0) part-of t\($0 + 1) }\n" }.joined()
        let loaded = DossierReader().read([SourceFile(name: "d.yaml", bytes: Array(text.utf8))])
        try #require(!loaded.hasErrors, "\(loaded.diagnostics)")
        let whole = Derivation(loaded.graph, limit: 78)
        #expect(whole.isComplete && whole.ties.count == 36)
        #expect(whole.ties.reduce(0) { $0 + $1.premises.count } == 156)
        #expect(!Derivation(loaded.graph, limit: 77).isComplete)
    }

    @Test func rulesThatWouldNotTerminateAreRefused() {
        var ontology = Ontologies.diplomacy
        ontology.rules = [
            DerivationRule(
                id: "makes-new", premises: [.init(subject: "a", relation: "condemns", object: "b")],
                conclusion: .init(subject: "a", relation: "condemns", object: "c"))
        ]
        let problems = ontology.problems()
        #expect(problems.count == 1 && problems[0].message.contains("'?c' stands in the conclusion and in no premise"))
    }

    /// D1 to D8 of the seeds' first reading, as corrected.
    @Test func theDossiersDerivedTies() throws {
        let graph = try RepositoryFile.southOssetia()
        #expect(
            told(graph) == [
                "abkhazia treaty-ally russia actual [A24 A25]", "belarus co-member russia actual [B26 B27]",
                "georgia opposes abkhazia actual [A25 A27]", "georgia opposes russia actual [A24 A27]",
                "georgia opposes south-ossetia proposed [A09 A41]", "intl-community opposes abkhazia actual [A25 A28]",
                "intl-community opposes russia actual [A24 A28]", "peskov spokesperson-for putin actual [A18 B47]",
                "russia treaty-ally south-ossetia actual [B43 B44]", "surkov aide-to putin actual [A18 B36]",
            ])
    }

    @Test func derivedClaimsAreMarkedAndPassTheLensTheyFollowUnder() throws {
        let graph = try RepositoryFile.southOssetia()
        let lens = Lens(knownBy: try CalendarDate(parsing: "2014-12-31"), derived: true)
        let (extended, incomplete) = graph.withDerivedTies(lens)
        #expect(incomplete == nil)
        let derived = extended.claims.filter(\.isDerived)
        // The treaty of 2015 is in doc-B, which was not published by then.
        #expect(!derived.isEmpty && !derived.contains { $0.qualifier("premises").contains("B43") })
        let passing = Set(extended.selection(lens).positions.map { extended.claims.id(Int($0)) })
        #expect(derived.allSatisfy { passing.contains($0.id) && $0.citations.isEmpty })
        #expect(
            Narrator(extended).sentence(try #require(extended.claim("=georgia.opposes.russia")))
                == "Georgia opposes Russia (follows from A24 and A27)")
    }
}
