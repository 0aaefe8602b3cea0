import Testing

/// A negative number behind an option reaches the option.
@Suite struct NegativeNumbersTests {
    @Test(arguments: [
        (["claims", Products.dossier, "--limit", "-1"], "'--limit -1'"),
        (["rank", Products.dossier, "--top", "-3"], "-3"),
        (["render", Products.dossier, "--to", "svg", "--timeout", "-1"], "-1"),
    ])
    func theOptionSaysWhatIsWrong(arguments: [String], word: String) throws {
        let run = try Entente(arguments)
        #expect(run.code == 64 && run.error.contains(word) && !run.error.contains("Missing value"), "\(run)")
    }

    @Test func namesBehindTheEndOfOptionsStay() throws {
        let run = try Entente("path", Products.dossier, "--quiet", "--", "-1", "georgia")
        #expect(run.code == 64 && run.error.contains("unknown entity '-1'"), "\(run)")
    }
}
