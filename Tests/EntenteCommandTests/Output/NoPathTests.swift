import Testing

/// What `path` says where there is none: which option removed the last one.
@Suite struct NoPathTests {
    private func words(_ options: String...) throws -> [String] {
        let run = try Entente(["path", Products.dossier] + options)
        #expect(run.code == 1 && run.error.isEmpty, "\(run)")
        return run.lines.filter { !$0.isEmpty }
    }

    @Test func namesTheOptionThatRemovedIt() throws {
        #expect(
            try words("georgia", "tibilov", "--max-hops", "1") == [
                "There is no path between Georgia and Leonid Tibilov.",
                "Without --max-hops there is a path of 2 steps.",
            ])
        #expect(try words("georgia", "tibilov", "--directed").last == "Without --directed there is a path of 2 steps.")
        let relations = try words("georgia", "tibilov", "--relations", "leads")
        #expect(relations.dropFirst() == ["Without --relations there is a path of 2 steps."])
        let dates = try words("georgia", "tibilov", "--as-of", "1990")
        #expect(dates.contains("Without --as-of there is a path of 2 steps."), "\(dates)")
    }

    @Test func namesTheOptionsThatRemovedItTogether() throws {
        let both = try words("georgia", "tibilov", "--relations", "leads", "--max-hops", "1")
        #expect(both.dropFirst().first?.contains("all these options together") == true, "\(both)")
    }

    @Test func speaksOfSpeech() throws {
        let skakov = try words("skakov", "russia")
        #expect(skakov.last?.hasPrefix("With --with-speech") == true, "\(skakov)")
        #expect(try Entente("path", Products.dossier, "skakov", "russia", "--with-speech").code == 0)
    }

    @Test func saysThatNoDocumentSpeaksOfBoth() throws {
        let two = """
            entente: 1
            documents:
              d1: { title: One, published: 2020 }
              d2: { title: Two, published: 2020 }
            entities:
              a: { kind: state, name: Aland }
              b: { kind: state, name: Bland }
              c: { kind: state, name: Cland }
              d: { kind: state, name: Dland }
            claims:
              - { id: C1, claim: a recognises b, document: d1, quote: x }
              - { id: C2, claim: c recognises d, document: d2, quote: y }

            """
        let run = try Entente(["path", "-", "a", "d", "-q"], input: two)
        #expect(run.code == 1)
        #expect(run.text.contains("No document of this graph speaks of both."), "\(run)")
    }

    @Test func jsonSaysItWithAnEmptyList() throws {
        let run = try Entente("path", Products.dossier, "skakov", "russia", "--format", "json")
        #expect(run.code == 1)
        let json = try run.json()
        #expect((json["paths"] as? [Any])?.isEmpty == true && json["complete"] as? Bool == true)
    }
}
