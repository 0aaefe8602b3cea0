import EntenteModel
import EntenteQuery
import Testing

/// What a balance hangs on: by hand on the dossier, and against leaving out each claim without any shortcut.
@Suite struct BalanceRobustnessTests {
    @Test func theDossier() throws {
        let graph = try southOssetia()
        let robustness = try #require(try graph.balanceRobustness())
        #expect(robustness.decisiveClaims.map(\.without) == ["A06", "A28", "B26", "B27"])
        let whole = try graph.balance().figures
        #expect(robustness.range(of: \.frustration, in: robustness.withoutSpeakers, whole: whole) == 0...0)
        #expect(robustness.range(of: \.negative, in: robustness.withoutSpeakers, whole: whole) == 0...5)
        #expect(robustness.withoutDocuments.map(\.without) == ["doc-A", "doc-B"])
        #expect(try graph.balanceRobustness(workLimit: 10) == nil)
    }

    /// The shortcut that only claims behind a sign are tried loses none.
    @Test func everyClaimThatMattersIsFound() throws {
        let graph = try southOssetia()
        func signs(_ lens: Lens) throws -> [String] {
            let answer = try graph.balance(lens)
            return (answer.ties + answer.ambivalent).map { "\($0.a) \($0.b) \($0.sign)" }.sorted()
        }
        let whole = try signs(.everything)
        let decisive = try graph.claims.map(\.id).filter { try signs(Lens(withoutClaims: [$0])) != whole }
        let found = try graph.balanceRobustness()?.decisiveClaims.map(\.without)
        #expect(decisive.sorted(by: NaturalOrder.precedes) == found)
    }
}

/// On random claims: the figures that bounds decide are those of a search, and without work they still hold the truth.
@Suite struct BalanceVariantsTests {
    private func graph(seed: UInt64) throws -> RelationGraph {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var graph = RelationGraph(ontology: try southOssetia().ontology)
        for node in 0..<7 { try graph.add(Entity(id: "s\(node)", kind: "state", name: "S\(node)")) }
        for speaker in 0..<3 { try graph.add(Entity(id: "p\(speaker)", kind: "media", name: "P\(speaker)")) }
        for number in 0..<18 {
            let (a, b) = (next(7), next(7))
            if a == b { continue }
            let claim = Claim(
                id: "C\(number)", subject: .entity("s\(a)"), relation: ["attacks", "allied-with"][next(2)],
                object: .entity("s\(b)"), says: ["p\(next(3))"])
            try graph.add(claim)
        }
        return graph
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func boundsAndSearchesAgree(seed: UInt64) throws {
        let graph = try graph(seed: seed)
        let robustness = try #require(try graph.balanceRobustness())
        #expect(robustness.inexact == 0)
        for variant in robustness.decisiveClaims {
            #expect(try variant.figures == graph.balance(Lens(withoutClaims: [variant.without])).figures)
        }
        for variant in robustness.withoutSpeakers {
            #expect(try variant.figures == graph.balance(Lens(withoutWordOf: [variant.without])).figures)
        }
        let unsearched = try #require(try graph.balanceRobustness(searchLimit: 0))
        for (exact, bounded) in zip(robustness.variants, unsearched.variants) {
            #expect(exact.without == bounded.without && exact.changes == bounded.changes)
            #expect(bounded.figures.frustrationLowerBound <= exact.figures.frustration)
            #expect(exact.figures.frustration <= bounded.figures.frustration)
        }
    }
}
