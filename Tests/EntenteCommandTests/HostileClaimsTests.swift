import Testing

/// What nobody writes on purpose, asked through the program.
@Suite struct HostileClaimsTests {
    private static let head = #"{"entente":1,"ontology":"diplomacy"}"#

    private func lines(_ entities: [(String, String)], _ claims: [String]) -> String {
        let records = entities.map { #"{"entity":{"id":"\#($0.0)","kind":"\#($0.1)"}}"# }
        return ([Self.head] + records + claims.map { #"{"claim":{\#($0)}}"# }).joined(separator: "\n") + "\n"
    }

    /// Everybody denies the denial before his own.
    @Test func aThousandClaimsAboutClaims() throws {
        let claims = (1...1000).map { number in
            number == 1
                ? #""id":"K1","claim":"a condemns b","on":"2010","says":"p""#
                : #""id":"K\#(number)","claim":"p denies claim:K\#(number - 1)","says":"p""#
        }
        let input = lines([("a", "state"), ("b", "state"), ("p", "person")], claims)
        let disputes = try Entente(["disputes", "-", "--from", "jsonl", "--format", "jsonl"], input: input)
        #expect(disputes.code == 0 && disputes.text.split(separator: "\n").count == 999, "\(disputes)")
        let card = try Entente(["show", "-", "K1000", "--from", "jsonl"], input: input)
        #expect(card.text.contains("  P denied that p denied another claim."), "\(card)")
        let timeline = try Entente(["show", "-", "--timeline", "--from", "jsonl", "--format", "json"], input: input)
        let entries = try #require(try timeline.json()["timeline"] as? [[String: Any]])
        #expect(entries.compactMap { ($0["claims"] as? [String])?.first } == (1...1000).map { "K\($0)" })
        #expect(entries.allSatisfy { ($0["preceding"] as? Int ?? -1) >= 0 })
    }

    @Test func tenThousandClaimsOnOneTriple() throws {
        let people = (0..<10_000).map { ("p\($0)", "person") }
        let claims = (0..<10_000).map { number in
            let polarity = number % 2 == 0 ? "affirmed" : "negated"
            return #""id":"K\#(number)","claim":"a recognises b","says":"p\#(number)","polarity":"\#(polarity)""#
        }
        let input = lines([("a", "state"), ("b", "state")] + people, claims)
        let run = try Entente(["disputes", "-", "--from", "jsonl", "--format", "json"], input: input)
        let disputes = try #require(try run.json()["disputes"] as? [[String: Any]])
        #expect(run.code == 0 && disputes.count == 1)
        #expect((disputes.first?["claims"] as? [String])?.count == 5000)
        #expect((disputes.first?["by"] as? [String])?.count == 5000)
        let card = try Entente(["show", "-", "K0", "--from", "jsonl", "--format", "json"], input: input)
        #expect(try card.json()["independentOrigins"] as? Int == 5000)
        #expect((try card.json()["conflictsWith"] as? [String])?.count == 5000)
        // What stands against each of them is the same, and told once or in part.
        let path = try Entente(["path", "-", "a", "b", "--from", "jsonl"], input: input)
        let sides =
            "K0, K2, K4, K6, K8, K10, K12, K14, K16, K18, K20, K22, K24, K26, K28, K30, K32, K34, K36, K38 and 4980 more"
        #expect(path.code == 0 && path.text.contains("one step in conflict (\(sides) with K1, K3, "), "\(path.code)")
        let told = try Entente(["path", "-", "a", "b", "--from", "jsonl", "--format", "json"], input: input).json()
        let step = (((told["paths"] as? [[String: Any]])?.first)?["steps"] as? [[String: Any]])?.first
        let contested = try #require(step?["contested"] as? [[String: Any]])
        #expect(contested.count == 5000 && contested.allSatisfy { $0["againstCount"] as? Int == 5000 })
        #expect(contested.allSatisfy { ($0["against"] as? [String])?.count == 100 })
        let entity = try Entente(["show", "-", "a", "--from", "jsonl"], input: input)
        #expect(entity.code == 0 && entity.text.contains("K39 and 4980 more)"))
    }

    /// Nobody says any of them, so that nothing contradicts anything.
    @Test func tenThousandClaimsOfNobody() throws {
        let claims = (0..<10_000).map { number in
            #""id":"K\#(number)","claim":"a recognises b","polarity":"\#(number % 2 == 0 ? "affirmed" : "negated")""#
        }
        let input = lines([("a", "state"), ("b", "state")], claims)
        let run = try Entente(["disputes", "-", "--from", "jsonl"], input: input)
        #expect(run.code == 0 && run.text == "Nothing is denied or in conflict.\n", "\(run)")
    }

    /// A claim that two papers tell: neither the order of its citations nor a paper that is not heard decides anything.
    @Test(arguments: [false, true])
    func twoDocumentsOfOneClaim(reversed: Bool) throws {
        let citations = [#"{"document":"late","quote":"aid came"}"#, #"{"document":"early","quote":"help came"}"#]
        let records = [
            Self.head, #"{"document":{"id":"late","publisher":"p","published":"2010-01-01"}}"#,
            #"{"document":{"id":"early","publisher":"q","published":"2008-02-01"}}"#,
        ]
        let told = (reversed ? citations.reversed() : citations).joined(separator: ",")
        let input =
            (records + [
                #"{"entity":{"id":"a","kind":"state"}}"#, #"{"entity":{"id":"b","kind":"state"}}"#,
                #"{"entity":{"id":"p","kind":"media"}}"#, #"{"entity":{"id":"q","kind":"media"}}"#,
                #"{"claim":{"id":"K1","claim":"a aids b","citations":[\#(told)]}}"#,
            ]).joined(separator: "\n") + "\n"
        func claims(_ options: String...) throws -> Entente {
            try Entente(["claims", "-", "--from", "jsonl"] + options, input: input)
        }
        let all = try claims().text
        #expect(all.contains("2008; ") || all.contains("2010; "), "\(all)")
        #expect(all.contains("(corroborated)"))
        for options in [["--known-by", "2009-01-01"], ["--documents", "early"], ["--according-to", "q"]] {
            let heard = try Entente(["claims", "-", "--from", "jsonl"] + options, input: input)
            #expect(heard.text.contains("help came") && !heard.text.contains("aid came"), "\(options): \(heard)")
            #expect(heard.text.contains("(asserted)") && !heard.text.contains("2010"), "\(options): \(heard)")
        }
        #expect(try claims("--as-of", "2009-01-01").text.contains("K1"))
        #expect(try claims("--without-word-of", "p").text.contains("help came"))
    }

    /// Two who speak for each other are one side; nobody can be said to be his own organ.
    @Test func speakersInACircle() throws {
        let input = lines(
            [("a", "state"), ("x", "ministry"), ("y", "ministry")],
            [
                #""id":"K1","claim":"x organ-of y""#, #""id":"K2","claim":"y organ-of x""#,
                #""id":"K3","claim":"x condemns a","says":"x""#, #""id":"K4","claim":"x condemns a","says":"y""#,
                #""id":"K5","claim":"x condemns a","polarity":"negated","says":"y""#,
            ])
        let card = try Entente(["show", "-", "K3", "--from", "jsonl"], input: input)
        #expect(card.text.contains("its origin and that of K3 are one side"), "\(card)")
        #expect(
            try Entente(["disputes", "-", "--from", "jsonl"], input: input).text
                == "Nothing is denied or in conflict.\n")
        let view = try Entente(
            ["claims", "-", "--from", "jsonl", "--according-to", "x", "--format", "table"], input: input)
        #expect(view.lines.count == 2 + 3 + 1, "\(view)")
        let itself = lines([("x", "ministry")], [#""id":"K1","claim":"x organ-of x""#])
        let refused = try Entente(["check", "-", "--from", "jsonl"], input: itself)
        #expect(refused.code == 1 && refused.text.contains("[self-relation]"), "\(refused)")
    }

    @Test func aDocumentFromTheFuture() throws {
        let dossier = """
            entente: 1
            documents:
              d: { title: D, published: 2031-05 }
            entities:
              a: { kind: state }
              b: { kind: state }
            claims:
              - { id: K1, claim: a condemns b, document: d, quote: x }

            """
        let run = try Entente(["check", "-", "--today", "2026-11-25"], input: dossier)
        #expect(run.code == 0 && run.text.contains("document 'd' is dated after 25 November 2026"), "\(run)")
        #expect(run.text.contains("[future-document]"))
        #expect(
            !(try Entente(["check", "-", "--today", "2031-06"], input: dossier)).text.contains("[future-document]"))
        #expect(!(try Entente(["check", "-"], input: dossier)).text.contains("[future-document]"), "without a day")
        #expect(try Entente(["check", "-", "--today", "someday"], input: dossier).code == 64)
        #expect(try Entente(["claims", "-", "--known-by", "2026-11-25"], input: dossier).code == 1)
    }

    @Test func ancientYears() throws {
        let input = lines(
            [("a", "state"), ("b", "state")],
            [
                #""id":"K1","claim":"a condemns b","on":"-0043-03-15""#,
                #""id":"K2","claim":"b condemns a","on":"0079""#,
                #""id":"K3","claim":"a fought-war-with b","on":"-0044""#,
            ])
        let run = try Entente(["show", "-", "--timeline", "--from", "jsonl"], input: input)
        #expect(
            run.lines.filter { $0.first?.isNumber == true } == [
                "1  in 45 BC", "2  on 15 March 44 BC  after 1", "3  in AD 79  after 1–2",
            ], "\(run)")
        let early = try Entente(
            ["claims", "-", "--from", "jsonl", "--as-of=-0043", "--format", "jsonl"], input: input)
        #expect(try early.jsonLines().compactMap { $0["id"] as? String } == ["K1", "K3"])
        let spaced = try Entente(
            ["claims", "-", "--from", "jsonl", "--as-of", "-0043", "--format", "jsonl"], input: input)
        #expect(spaced.output == early.output && spaced.code == 0, "\(spaced)")
        let two = try Entente(["diff", "-", "--from", "jsonl", "--dates", "-0044,-0043"], input: input)
        #expect(two.code == 1 && two.text.contains("K1  "), "\(two)")
    }

    @Test func aLensThatLeavesNothing() throws {
        let nothing = ["--known-by", "1900"]
        func run(_ arguments: String...) throws -> Entente {
            try Entente([arguments[0], Products.dossier] + arguments.dropFirst() + nothing)
        }
        #expect(try run("claims").code == 1)
        #expect(try run("disputes").text == "Nothing is denied or in conflict.\n")
        #expect(try run("show", "--timeline").text == "No claim passes the lens.\n")
        #expect(try run("show", "georgia").text.contains("No claim under this lens"))
        #expect(try run("show", "A43").text.contains("lens      does not pass"))
        #expect(try run("balance").text == "No signed tie passes the lens.\n")
        #expect(try run("path", "georgia", "russia").code == 1)
        let diff = try run("diff", "--according-to", "georgia", "--versus", "russia")
        #expect(diff.code == 0 && diff.text.hasSuffix("No difference.\n"), "\(diff)")
    }
}
