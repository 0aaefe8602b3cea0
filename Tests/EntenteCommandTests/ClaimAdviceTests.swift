import Testing

/// What `check` says of claims that the format allows and that are seldom meant.
@Suite struct ClaimAdviceTests {
    private func check(_ claims: String..., text: String = "", options: [String] = []) throws -> Entente {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "a.txt")
        try folder.write(
            """
            entente: 1
            documents:
              a: { title: A, publisher: pa, published: 2024-01-16 }
            entities:
              pa: { kind: media, name: Paper A }
              x: { kind: state, name: Xland }
              y: { kind: state, name: Yland }
              s: { kind: meeting, name: summit }
            claims:

            """ + claims.map { "  - { \($0) }\n" }.joined(), to: "d.yaml")
        return try Entente(["check", "d.yaml"] + options, folder: folder.path)
    }

    @Test(arguments: [
        ("x holds s, on: 2024-01-18", true), ("x holds s, on: 2024-01-16", false), ("x holds s, on: 2024-01", false),
        ("x holds s, on: 2024-01-18, modality: expected", false), ("x allied-with y, valid: 2024-02/..", true),
        ("x allied-with y, valid: 2024/..", false), ("x holds s, on: 2024-01-18, polarity: negated", false),
    ])
    func aFactAfterItsOwnDocumentIsDoubted(_ claim: String, isDoubted: Bool) throws {
        let run = try check("id: C1, claim: \(claim), document: a, quote: q")
        #expect(run.text.contains("[future-fact]") == isDoubted, "\(run)")
        if isDoubted { #expect(run.text.contains("warning: claim C1") && run.text.contains("modality: expected")) }
    }

    @Test func aDenialInThePapersVoiceIsHintedAt() throws {
        let claim = "id: C1, claim: x attacks y, document: a, quote: q, modality: alleged"
        let paper = try check(claim, "id: C2, claim: x denies claim:C1, document: a, quote: q")
        #expect(paper.text.contains("note: claim C2") && paper.text.contains("write 'says: x'"), "\(paper)")
        #expect(paper.text.contains("[reported-stance]"))
        let own = try check(claim, "id: C2, claim: x denies claim:C1, document: a, quote: q, says: x")
        #expect(!own.text.contains("[reported-stance]"), "\(own)")
    }

    @Test func aQuoteThatStandsEverywhereIsQuestioned() throws {
        let folder = try TemporaryFolder.withDossier()
        let text = try folder.text("graphs/south-ossetia.yaml")
        let short = "quote: Official Tbilisi condemns Russian-Tskhinvali draft treaty"
        for (quote, isQuestioned) in [("Georgia", true), ("Georgia\n    occurrence: 2", false)] {
            try folder.write(text.replacing(short, with: "quote: " + quote), to: "graphs/south-ossetia.yaml")
            let run = try Entente(["check", "graphs/south-ossetia.yaml", "--strict"], folder: folder.path)
            #expect(run.code == 0 && run.text.contains("[repeated-quote]") == isQuestioned, "\(run)")
        }
        let clean = try Entente("check", Products.dossier)
        #expect(!clean.text.contains("note:"), "\(clean)")
    }

    @Test(arguments: [
        ("about 2024", "2024~"), ("c. 2024", "2024~"), ("ca. January 2024", "2024-01~"),
        ("early January 2024", "2024-01-01/2024-01-10"), ("mid-January 2024", "2024-01-11/2024-01-20"),
        ("late February 2024", "2024-02-21/2024-02-29"), ("mid-2024", "2024-05/2024-08"),
        ("end of 2024", "2024-09/2024-12"), ("by February 2025", "../2025-02"), ("since 2016", "2016/.."),
        ("spring 2024", "2024-03/2024-05"), ("18 January 2024", "2024-01-18"),
    ])
    func aDateInWordsIsAnsweredWithWhatToWrite(_ words: String, _ date: String) throws {
        let run = try check("id: C1, claim: x holds s, document: a, quote: q, on: \(words)")
        #expect(run.code == 1 && run.text.contains("; write \(date) ["), "\(run)")
    }
}
