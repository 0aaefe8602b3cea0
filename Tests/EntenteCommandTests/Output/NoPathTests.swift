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
                "Without --max-hops there is a path of 2 steps: Georgia — South Ossetia — Leonid Tibilov.",
                "Both are spoken of in doc-A.",
            ])
        #expect(
            try words("georgia", "tibilov", "--directed").contains(
                "Without --directed there is a path of 2 steps: Georgia — South Ossetia — Leonid Tibilov."))
        let relations = try words("georgia", "tibilov", "--relations", "leads")
        #expect(
            relations[1] == "Without --relations there is a path of 2 steps: Georgia — South Ossetia — Leonid Tibilov.")
        let dates = try words("georgia", "tibilov", "--as-of", "1990")
        #expect(
            dates.contains("Without --as-of there is a path of 2 steps: Georgia — South Ossetia — Leonid Tibilov."),
            "\(dates)"
        )
    }

    /// Of options that only help together, a smallest set is named; others that are set are not.
    @Test func namesTheOptionsThatRemovedItTogether() throws {
        let both = try words(
            "georgia", "tibilov", "--relations", "leads", "--max-hops", "1", "--known-by", "2020", "--avoid", "belarus")
        #expect(
            both[1]
                == "Without --relations and --max-hops together there is a path of 2 steps: Georgia — South Ossetia — Leonid Tibilov."
        )
        #expect(both.count == 3)
    }

    /// Each of several options that suffices alone is named.
    @Test func namesEachOptionThatSuffices() throws {
        let either = try words("georgia", "tibilov", "--along", "fought-war-with/any", "--avoid", "russia")
        #expect(either.contains { $0.hasPrefix("Without --avoid there is a path of 2 steps: Georgia — Russia") })
        #expect(
            either.contains("Without --along there is a path of 2 steps: Georgia — South Ossetia — Leonid Tibilov."))
    }

    @Test func namesWhatMoreWouldBeAllowed() throws {
        let undated = try words("georgia", "tibilov", "--in-order", "--avoid", "russia")
        #expect(undated.contains { $0.hasPrefix("Without --in-order there is a path of 2 steps") }, "\(undated)")
        #expect(
            undated.contains {
                $0.hasPrefix("With --allow-undated, which lets steps without a date stand anywhere, there is a path of")
            })
        let walk = try words("russia", "russia", "--along", "fought-war-with/fought-war-with")
        #expect(
            walk.contains(
                "With --mode walk, which may pass an entity twice, there is a path of 2 steps: Russia — Georgia — Russia."
            ))
    }

    @Test func speaksOfSpeech() throws {
        let skakov = try words("skakov", "russia")
        #expect(skakov.contains { $0.hasPrefix("With --with-speech") }, "\(skakov)")
        #expect(skakov.last == "Both are spoken of in doc-B.")
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
        #expect(run.text.contains("The claims on Aland and those on Dland cite no document in common."), "\(run)")
    }

    @Test func jsonSaysItWithAnEmptyList() throws {
        let run = try Entente("path", Products.dossier, "skakov", "russia", "--format", "json")
        #expect(run.code == 1)
        let json = try run.json()
        #expect((json["paths"] as? [Any])?.isEmpty == true && json["complete"] as? Bool == true)
        let with = try #require((json["with"] as? [[String: Any]])?.first)
        #expect(
            with["options"] as? [String] == ["--with-speech"] && with["nodes"] as? [String] == ["skakov", "russia"])
        #expect((json["without"] as? [Any])?.isEmpty == true && json["sharedDocuments"] as? [String] == ["doc-B"])
    }
}
