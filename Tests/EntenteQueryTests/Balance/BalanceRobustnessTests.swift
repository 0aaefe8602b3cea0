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
