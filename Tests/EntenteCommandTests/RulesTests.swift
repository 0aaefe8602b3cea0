import Testing

/// `rules:` of a dossier, asked through the program: what follows, and what is refused.
@Suite struct RulesTests {
    private static let world = """
        entente: 1
        relations:
          trains: { domain: [actor], range: [force], nature: event, words: { now: trains, past: trained, base: train } }
          strengthens: { domain: [actor], range: [actor], sign: 1, nature: state }
        entities:
          arland: { kind: state, name: Arland }
          borland: { kind: state, name: Borland }
          guard: { kind: force, name: Guard }
        claims:
          - { id: K1, claim: arland trains guard }
          - { id: K2, claim: guard organ-of borland, modality: expected }
        rules:

        """

    private func run(_ command: String, _ options: String..., rules: String) throws -> Entente {
        try Entente([command, "-"] + options, input: Self.world + rules)
    }

    private static let training = """
          - id: training
            when: ["?t trains ?f", "?f organ-of ?p"]
            then: "?t strengthens ?p"
            kinds: { p: polity }

        """

    @Test func whatFollows() throws {
        #expect(try run("check", rules: Self.training).code == 0)
        let derived = try run("claims", "--derived", "--relation", "strengthens", rules: Self.training)
        #expect(
            derived.text == """
                =arland.strengthens.borland  Arland is expected to strengthen Borland (follows from K1 and K2). (derived)

                one claim

                """, "\(derived)")
        #expect(try run("claims", "--relation", "strengthens", rules: Self.training).code == 1, "off by default")
        let gone = try run(
            "claims", "--derived", "--relation", "strengthens", "--at-least", "actual", rules: Self.training)
        #expect(gone.code == 1, "as strong as its weakest premise")
        let path = try run("path", "arland", "borland", "--derived", "--format", "json", rules: Self.training)
        #expect(path.text.contains(#""claims":["=arland.strengthens.borland"]"#))
    }

    /// A rule of the id of a built-in one replaces it.
    @Test func replaced() throws {
        let rules = """
              - { id: co-members, when: ["?a member-of ?u", "?b member-of ?u"], then: "?a strengthens ?b" }
              - { id: loyal, when: "?m member-of ?u", then: "?m strengthens ?u" }

            """
        let league =
            "  league: { kind: union, name: League }\nclaims:\n  - { id: K3, claim: arland member-of league }\n"
            + "  - { id: K4, claim: borland member-of league }\n"
        let input = (Self.world + rules).replacing("claims:\n", with: league)
        let run = try Entente(["claims", "-", "--derived", "--status", "derived", "--format", "jsonl"], input: input)
        #expect(
            try run.jsonLines().compactMap { $0["id"] as? String } == [
                "=arland.strengthens.borland", "=arland.strengthens.league", "=borland.strengthens.arland",
                "=borland.strengthens.league",
            ], "\(run)")
    }

    @Test(arguments: [
        (
            #"  - { id: r, when: "?a trains ?b", then: "?a trains ?c" }"#,
            "<standard input>:13:5: error: rule 'r': '?c' stands in the conclusion and in no premise, so that it would not terminate",
            "endless-rule"
        ),
        (
            #"  - { id: r, when: "?a train ?b", then: "?b trains ?a" }"#,
            "<standard input>:13:5: error: rule 'r': the relation 'train' is unknown", "bad-ontology"
        ),
        (
            #"  - { id: r, when: "?a trains ?b", then: "?b trains ?a", kinds: { a: stat } }"#,
            "<standard input>:13:5: error: rule 'r': the kind 'stat' is unknown", "bad-ontology"
        ),
        (
            #"  - { id: r, when: "?a trains b", then: "?a trains ?a" }"#,
            "<standard input>:13:20: error: '?a trains b' is no pattern",
            "bad-value"
        ),
        (
            #"  - { id: r, then: "?a trains ?a" }"#, "<standard input>:13:5: error: rule 'r': there are no premises",
            "bad-ontology"
        ),
        (#"  - { id: r, whn: "?a trains ?b", then: "?a trains ?b" }"#, "'whn'", "unknown-field"),
        (
            "  - { id: r, when: \"?a trains ?b\", then: \"?b trains ?a\" }\n  - { id: r, when: \"?a trains ?b\", then: \"?a strengthens ?b\" }",
            "<standard input>:14:5: error: the rule 'r' is defined differently elsewhere (<standard input>:13)",
            "duplicate-id"
        ),
    ])
    func refused(_ rule: String, _ message: String, _ code: String) throws {
        let run = try run("check", rules: rule + "\n")
        #expect(run.code == 1 && run.text.contains(message) && run.text.contains("[\(code)]"), "\(run)")
        // Nothing is derived by a rule that is refused, and nothing else breaks.
        #expect(try self.run("claims", "--derived", rules: rule + "\n").code == 65)
    }

    /// Rules keep their place in the canonical form, in both notations, and may stand in a file of their own.
    @Test func writtenBack() throws {
        let folder = try TemporaryFolder()
        let whole = try folder.write(Self.world + Self.training, to: "whole.yaml")
        #expect(try Entente("format", whole).code == 0)
        let text = try folder.text("whole.yaml")
        #expect(
            text.contains("rules:\n  - { id: training, when: ['?t trains ?f', '?f organ-of ?p'], then: "), "\(text)")
        #expect(try Entente("format", "--check", whole).code == 0)
        let lines = try Entente("convert", whole, "--to", "jsonl")
        #expect(
            lines.text.contains(
                #"{"rule":{"id":"training","when":["?t trains ?f","?f organ-of ?p"],"then":"?t strengthens ?p""#),
            "\(lines)")
        let again = try Entente(
            ["claims", "-", "--derived", "--status", "derived", "--format", "jsonl"], input: lines.text)
        #expect(again.code == 0 && again.text.contains("=arland.strengthens.borland"), "\(again)")
        let rules = try folder.write("entente: 1\nrules:\n" + Self.training, to: "rules.yaml")
        let claims = try folder.write(Self.world.replacing("rules:\n", with: ""), to: "claims.yaml")
        let two = try Entente("claims", claims, rules, "--derived", "--status", "derived", "--format", "jsonl")
        #expect(two.output == again.output, "\(two)")
    }
}
