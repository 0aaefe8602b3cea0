import Testing

/// What a reader has to be told beside a claim: other dates, negations, days that are past, who only allegedly denied it.
@Suite struct WeighedClaimsTests {
    private static let head = """
        entente: 1
        documents:
          a: { title: A, publisher: pa, published: 2024-06-01 }
          b: { title: B, publisher: pb, published: 2024-06-02 }
        entities:
          pa: { kind: media, name: Paper A }
          pb: { kind: media, name: Paper B }
          x: { kind: state, name: Xland }
          xm: { kind: ministry, name: Ministry of Xland }
          y: { kind: state, name: Yland }
          z: { kind: state, name: Zland }
          s: { kind: meeting, name: Vienna summit }
          t: { kind: treaty, name: Treaty of Z }
          m: { kind: agreement, name: memorandum }
        claims:

        """

    private func run(_ claims: [String], _ arguments: [String]) throws -> Entente {
        let text = Self.head + claims.map { "  - { \($0) }\n" }.joined()
        return try Entente([arguments[0], "-"] + arguments.dropFirst(), input: text)
    }

    private static let twoDates = [
        "id: M3, claim: x signed t, document: a, quote: q, on: 2024-03-05",
        "id: M4, claim: x signed t, document: b, quote: q, on: 2024-05-09",
    ]

    @Test func anEventOfTwoDaysCorroboratesTheTieAndNotTheDay() throws {
        let card = try run(Self.twoDates, ["show", "M3"])
        #expect(card.text.contains("corroborated: told as a fact by 2 independent origins"), "\(card)")
        #expect(card.text.contains("Paper B (M4), but not of the same day"))
        #expect(
            card.text.contains(
                "told with different dates: on 5 March 2024 (M3) and on 9 May 2024 (M4); these are two events, or a disagreement"
            ))
        let json = try run(Self.twoDates, ["show", "M4", "--format", "json"]).json()
        #expect(json["otherDates"] as? [String] == ["M3"] && json["status"] as? String == "corroborated")
        #expect(try run(Self.twoDates, ["show", "t"]).text.contains("[M3] (told with another date in M4)"))
        #expect(try run(Self.twoDates, ["show", "--timeline"]).text.contains("[M4] (told with another date in M3)"))
        #expect(try run(Self.twoDates, ["disputes"]).text == "Nothing is denied or in conflict.\n")
    }

    @Test(arguments: ["2024", "2024-03", "2024-03-05", "2024-03-05?", "2024-03~"])
    func datesThatMayBeTheSameAreNoDifference(_ date: String) throws {
        let claims = [Self.twoDates[0], "id: M4, claim: x signed t, document: b, quote: q, on: \(date)"]
        let json = try run(claims, ["show", "M3", "--format", "json"]).json()
        #expect(json["otherDates"] as? [String] == [])
    }

    @Test func twoEventsByNameAreNoDifference() throws {
        let claims = zip(Self.twoDates, ["s", "t"]).map { "\($0), with: { event: \($1) }" }
        let json = try run(claims, ["show", "M3", "--format", "json"]).json()
        #expect(json["otherDates"] as? [String] == [])
    }

    private static let negated = [
        "id: C3, claim: x recognises y, document: a, quote: q, modality: expected",
        "id: R5, claim: x recognises y, document: b, quote: never, polarity: negated, says: x",
    ]

    @Test func aNegationStandsBesideTheStepWhateverTheModality() throws {
        let path = try run(Self.negated, ["path", "x", "y"])
        #expect(path.text.contains("Xland is expected to recognise Yland [C3]"), "\(path)")
        #expect(path.text.contains("      but: Xland does not recognise Yland [R5]"), "\(path)")
        #expect(path.text.contains("R5 «never» — Xland, reported by Paper B"))
        #expect(!path.text.contains("conflict"), "an expectation is in conflict with nothing")
        let json = try run(Self.negated, ["path", "x", "y", "--format", "json"]).json()
        let first = try #require((json["paths"] as? [[String: Any]])?.first)
        #expect((first["steps"] as? [[String: Any]])?.first?["negatedBy"] as? [String] == ["R5"])
        #expect((first["sentence"] as? String)?.contains("but: Xland does not recognise Yland [R5]") == true)
        let card = try run(Self.negated, ["show", "C3"])
        #expect(card.text.contains("  but       Xland does not recognise Yland (R5)"), "\(card)")
        #expect(try run(Self.negated, ["show", "x"]).text.contains("[C3] (negated in R5)"))
    }

    @Test func aNegationOfAnotherTimeIsNone() throws {
        let claims = [
            "id: M8, claim: x allied-with y, document: a, quote: q, valid: 2010/2012",
            "id: M9, claim: y allied-with x, document: b, quote: q, polarity: negated, valid: 2020/..",
        ]
        #expect(!(try run(claims, ["path", "x", "y"]).text.contains("but:")))
        let same = [claims[0], claims[1].replacing("2020/..", with: "2011/..")]
        #expect(try run(same, ["path", "x", "y"]).text.contains("but: Yland is not allied with Xland [M9]"))
    }

    @Test func wordsOfTimeFollowTheModality() throws {
        func line(_ modality: String, _ date: String) throws -> String {
            let claim = "id: C1, claim: x holds s, document: a, quote: q, modality: \(modality), on: \(date)"
            return try run([claim], ["show", "C1"]).text
        }
        #expect(try line("expected", "2024-06-18").contains("\n  expected  for 18 June 2024\n"))
        #expect(try line("intended", "2024-06").contains("\n  intended  for June 2024\n"))
        #expect(try line("expected", "../2025-02").contains("\n  expected  by February 2025\n"))
        #expect(try line("alleged", "2024-05-01").contains("\n  when      on 1 May 2024\n"))
        #expect(try line("actual", "2024-05-01").contains("\n  happened  on 1 May 2024\n"))
        #expect(try line("actual", "2016~").contains("\n  happened  in about 2016 (2015 to 2017)\n"))
    }

    @Test func anExpectationWhoseDayIsPastSaysSo() throws {
        let expected = "id: C1, claim: x holds s, document: a, quote: q, modality: expected, on: 2024-06-18"
        let words = "that day is past; whether it happened is not told"
        #expect(try run([expected], ["claims", "--as-of", "2030"]).text.contains("summit (\(words)). (expected)"))
        #expect(!(try run([expected], ["claims"]).text.contains(words)))
        #expect(!(try run([expected], ["show", "C1", "--as-of", "2024-06-17"]).text.contains(words)))
        let told = "id: C2, claim: x holds s, document: b, quote: q, polarity: negated"
        #expect(!(try run([expected, told], ["claims", "--as-of", "2030"]).text.contains(words)))
    }

    @Test func anAllegedDenialIsCalledOne() throws {
        let claims = [
            "id: M5, claim: x attacks y, document: a, quote: q",
            "id: M6, claim: xm denies claim:M5, document: b, quote: q, modality: alleged, says: y",
        ]
        let card = try run(claims, ["show", "M5"])
        #expect(card.text.contains("disputed: allegedly denied by the Ministry of Xland (M6)"), "\(card)")
        #expect(card.text.contains("Xland attacked Yland (allegedly denied by the Ministry of Xland)."))
        #expect(try run(claims, ["disputes"]).text.contains("disputed: claimed and allegedly denied"))
        #expect(try run(claims, ["path", "x", "y"]).text.contains("one step denied (M5 allegedly by M6)"))
        // What is still to come denies nothing yet.
        let future = [claims[0], claims[1].replacing("alleged", with: "expected")]
        #expect(try run(future, ["show", "M5", "--format", "json"]).json()["status"] as? String == "asserted")
    }

    @Test func aStepOfWhichOneClaimIsDeniedSaysHowMany() throws {
        let claims = [
            "id: C1, claim: x attacks y, document: a, quote: q, modality: alleged",
            "id: C2, claim: x threatens y, document: a, quote: q",
            "id: C3, claim: x criticises y, document: b, quote: q",
            "id: C4, claim: x denies claim:C1, document: b, quote: q, says: x",
        ]
        let path = try run(claims, ["path", "x", "y"])
        #expect(path.text.contains("each told as a fact; one of the 3 claims of a step denied (C1 by C4)"), "\(path)")
        let alone = try run([claims[0], claims[3]], ["path", "x", "y"])
        #expect(alone.text.contains("one step denied (C1 by C4)") && !alone.text.contains("rejected"), "\(alone)")
    }

    @Test func theTimelineMarksConflicts() throws {
        let claims = [
            "id: C1, claim: x part-of y, document: a, quote: q, valid: 1991-05/..",
            "id: C2, claim: 'x has-status \"independent state\"', document: b, quote: q, valid: 1991-05/..",
        ]
        let run = try run(claims, ["show", "--timeline"])
        #expect(run.text.contains("[C1] (in conflict with C2)") && run.text.contains("[C2] (in conflict with C1)"))
    }

    @Test func theStrongestOfEquallyShortPathsComesFirst() throws {
        let claims = [
            "id: C1, claim: x supports y, document: a, quote: q, modality: expected",
            "id: C2, claim: y supports z, document: a, quote: q", "id: C3, claim: x supports xm, document: a, quote: q",
            "id: C4, claim: xm supports z, document: a, quote: q, modality: intended",
            "id: C5, claim: x condemns t, document: a, quote: q", "id: C6, claim: z condemns t, document: a, quote: q",
        ]
        func nodes(_ options: String...) throws -> [[String]] {
            let json = try run(claims, ["path", "x", "z", "--format", "json"] + options).json()
            return try #require(json["paths"] as? [[String: Any]]).compactMap { $0["nodes"] as? [String] }
        }
        let all = [["x", "t", "z"], ["x", "y", "z"], ["x", "xm", "z"]]
        #expect(try nodes() == Array(all.prefix(1)))
        #expect(try nodes("-k", "2") == Array(all.prefix(2)))
        #expect(try nodes("--all-shortest") == all)
        #expect(try nodes("--avoid", "t") == [all[1]])
        #expect(try nodes("--all-shortest", "--along", "supports/supports") == Array(all.dropFirst()))
        #expect(try nodes("--along", "any/supports") == [all[1]])
        let text = try run(claims, ["path", "x", "z"])
        #expect(text.error.contains("the strongest of 3 shortest paths"), "\(text)")
    }

    @Test func sideWordsStandInTheSentence() throws {
        let claims = [
            "id: C1, claim: x accuses y, document: a, quote: q, with: { of: annexing land }",
            "id: C2, claim: x met-with y, document: a, quote: q, with: { place: Vienna, topic: trade }",
            "id: C3, claim: x condemns t, document: a, quote: q, with: { tone: mild, spoken-as: we }",
        ]
        let text = try run(claims, ["claims"]).text
        #expect(text.contains("Xland accused Yland of annexing land."), "\(text)")
        #expect(text.contains("Xland met with Yland about trade in Vienna."), "\(text)")
        #expect(text.contains("Xland condemned the Treaty of Z (tone: mild)."), "\(text)")
    }

    @Test func whoIsNotNamedMayDoAnything() throws {
        let claims = ["id: C1, claim: unknown recognises y, document: a, quote: q"]
        #expect(try run(claims, ["check"]).code == 0)
        #expect(try run(claims, ["claims"]).text.contains("Somebody unnamed recognises Yland."))
    }

    @Test func whatIsNoTreatyBindsByAgreement() throws {
        let claims = ["x", "y"].map { "id: C\($0), claim: \($0) signed m, document: a, quote: q" }
        let run = try run(claims, ["claims", "--derived", "--subject", "x"])
        #expect(run.text.contains("Xland is bound by an agreement to Yland"), "\(run)")
    }

    @Test func theWordsOfPressReleasesAreThere() throws {
        let claims = [
            "id: C1, claim: 'x mediates-between y, z', document: a, quote: q",
            "id: C2, claim: x organises s, document: a, quote: q", "id: C3, claim: y hosts s, document: a, quote: q",
            "id: C4, claim: xm holds s, document: a, quote: q", "id: C5, claim: xm signed m, document: a, quote: q",
            "id: C6, claim: x funds m, document: a, quote: q",
            "id: C7, claim: z mediates m, document: a, quote: q, with: { between: [x, y] }",
        ]
        let text = try run(claims, ["claims"]).text
        #expect(text.contains("Xland mediated between Yland and Zland."), "\(text)")
        #expect(text.contains("Zland mediated the memorandum between Xland and Yland."), "\(text)")
        #expect(text.contains("Xland organised the Vienna summit.") && text.contains("Yland hosted the Vienna summit."))
    }

    @Test func whatIsNotNamedIsNotClaimedOfDocuments() throws {
        let claims = [
            "id: C1, claim: x supports y, document: a, quote: q", "id: C2, claim: xm supports z, document: b, quote: q",
        ]
        let run = try run(claims, ["path", "x", "z"])
        #expect(run.code == 1)
        #expect(run.text.contains("The claims on Xland and those on Zland cite no document in common."), "\(run)")
        let card = try self.run(claims, ["show", "t"])
        #expect(card.text.contains("No claim has it as subject or object."), "\(card)")
    }
}
