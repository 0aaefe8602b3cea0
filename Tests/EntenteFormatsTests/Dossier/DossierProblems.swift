/// Dossiers with faults: the marks `‸` stand where the findings must point, the codes in the order of the marks.
struct DossierProblem: Sendable, CustomStringConvertible {
    var description: String
    var text: String
    var codes: [String]
    /// What a message or a hint must say.
    var says: String?

    init(_ description: String, _ text: String, _ codes: [String], says: String? = nil) {
        self.description = description
        self.text = text
        self.codes = codes
        self.says = says
    }

    /// A fault in a claim of an otherwise sound dossier.
    static func claim(
        _ description: String, _ text: String, _ codes: [String], says: String? = nil
    ) -> DossierProblem {
        DossierProblem(description, soundHead + text, codes, says: says)
    }
}

extension DossierProblem {
    static let files = [
        DossierProblem("empty", "", ["empty-file"], says: "entente new"),
        DossierProblem("only white space", "  \n\n", ["empty-file"]),
        DossierProblem("only comments", "# one\n\n# two\n", ["empty-file"]),
        DossierProblem("only a document mark", "---\n‸", ["not-a-dossier"]),
        DossierProblem("a text", "‸just words\n", ["not-a-dossier"]),
        DossierProblem("a list", "‸- a\n- b\n", ["not-a-dossier"]),
        DossierProblem("another mapping", "‸name: package\nversion: 2\n", ["not-a-dossier"], says: "--from"),
        DossierProblem("another version", "entente: ‸7\ntitle: T\n", ["format-version"], says: "version 1"),
        DossierProblem("no version", "‸title: T\n", ["missing-field"], says: "entente"),
        DossierProblem(
            "unknown ontology", "entente: 1\nontology: ‸diplomacie\n", ["unknown-ontology"], says: "'diplomacy'"),
        DossierProblem("a tab", "entente: 1\nentities:\n‸\ta: { kind: state }\n", ["bad-yaml"], says: "tab"),
        DossierProblem("an open quote", "entente: 1\ntitle: \"open\n‸", ["bad-yaml"]),
        DossierProblem("two documents", "entente: 1\n‸---\nentente: 1\n", ["bad-yaml"], says: "second document"),
        DossierProblem(
            "claims before a break", "entente: 1\nclaims:\n  - { id: A1, claim: a nothing b }\n  - { id: A2\n‸",
            ["bad-yaml"]),
        DossierProblem("a control character", "entente: 1\ntitle: a‸\u{1}b\n", ["bad-yaml"]),
        DossierProblem(
            "a bad indentation", "entente: 1\nentities:\n   a: { kind: state }\n  ‸b: { kind: state }\n", ["bad-yaml"]),
    ]

    static let yaml = [
        DossierProblem(
            "anchor and alias", "entente: 1\nentities:\n  a: ‸&a { kind: state }\n  b: *a\n", ["yaml-anchor"]),
        DossierProblem("alias of nothing", "entente: 1\ntitle: ‸*nothing\n", ["yaml-anchor"], says: "quotes"),
        DossierProblem(
            "merge key", "entente: 1\nentities:\n  a: { kind: state, ‸<<: { name: A } }\n", ["yaml-anchor"],
            says: "merge"),
        DossierProblem("a list as key", "entente: 1\nentities:\n  ? ‸[a, b]\n  : { kind: state }\n", ["bad-structure"]),
        DossierProblem("duplicate key", "entente: 1\ntitle: A\n‸title: B\n", ["duplicate-key"], says: "line 2"),
        DossierProblem(
            "duplicate key three times", "entente: 1\ntitle: A\n‸title: B\n‸title: C\n",
            ["duplicate-key", "duplicate-key"]),
        DossierProblem(
            "duplicate key, nested",
            "entente: 1\nentities:\n  a: { kind: state }\n  b: { kind: state }\n  ‸a: { kind: person }\n",
            ["duplicate-key"]),
        DossierProblem(
            "duplicate key, quoted", "entente: 1\nentities:\n  a: { kind: state }\n  ‸\"a\": { kind: person }\n",
            ["duplicate-key"]),
        DossierProblem(
            "duplicate key, first quoted", "entente: 1\nentities:\n  'a': { kind: state }\n  ‸a: { kind: person }\n",
            ["duplicate-key"]),
        DossierProblem(
            "two duplicate keys",
            "entente: 1\ntitle: A\n‸title: B\nentities:\n  a: { kind: state }\n  ‸a: { kind: person }\n",
            ["duplicate-key", "duplicate-key"]),
        DossierProblem(
            "duplicate key in a claim",
            "entente: 1\nentities:\n  a: { kind: state }\nclaims:\n  - id: A1\n    claim: a recognises ‸unknown\n    ‸id: A2\n",
            ["wrong-range", "duplicate-key"]),
        DossierProblem(
            "duplicate key in one line", "entente: 1\nentities:\n  a: { kind: state, ‸kind: person }\n",
            ["duplicate-key"]),
        DossierProblem(
            "duplicate key in a file of Windows lines", "entente: 1\r\ntitle: A\r\n‸title: B\r\n", ["duplicate-key"]),
    ]

    static let structure = [
        DossierProblem("unknown section", "entente: 1\n‸entitys:\n  a: 1\n", ["unknown-field"], says: "'entities'"),
        DossierProblem(
            "unknown field", "entente: 1\nentities:\n  a: { kind: state, ‸nam: A }\n", ["unknown-field"], says: "'name'"
        ),
        DossierProblem("a list for a mapping", "entente: 1\nentities: ‸[a, b]\n", ["bad-structure"]),
        DossierProblem("a text for a record", "entente: 1\nentities:\n  a: ‸state\n", ["bad-structure"]),
        DossierProblem("a mapping for a list", "entente: 1\nclaims:\n  ‸A1: x\n", ["bad-structure"]),
        DossierProblem("a list for a text", "entente: 1\ntitle: ‸[a]\n", ["bad-structure"]),
        DossierProblem(
            "aliases",
            "entente: 1\nentities:\n  ‸a: { kind: state, aliases: [A, ‸[b], { d: ‸[c] }, { nowhere: D }] }\n",
            ["unknown-id", "bad-structure", "bad-structure"]),
        DossierProblem("no kind", "entente: 1\nentities:\n  a: ‸{ name: A }\n", ["missing-field"], says: "kind"),
        DossierProblem(
            "values",
            """
            entente: 1
            documents:
              d: { published: ‸2015-02-30, accessed: ‸2015-13, sha256: ‸abc }
              e: { published: ‸2015/2008 }
            entities:
              a: { kind: state, plural: ‸maybe, article: ‸der }
            """, ["bad-date", "bad-date", "bad-value", "bad-date", "bad-value", "bad-value"]),
        DossierProblem(
            "ids",
            """
            entente: 1
            entities:
              ‸unknown: { kind: state }
              ‸either: { kind: state }
              ‸claim: { kind: state }
              ‸"a b": { kind: state }
              ‸"a,b": { kind: state }
              ‸"": { kind: state }
              ‸"a\\u0007": { kind: state }
            """, [String](repeating: "bad-id", count: 7)),
        DossierProblem(
            "kinds of entities",
            """
            entente: 1
            entities:
              ‸a: { kind: stat }
              ‸b: { kind: actor }
            """, ["unknown-kind", "abstract-kind"], says: "'state'"),
        DossierProblem(
            "hidden characters",
            """
            entente: 1
            documents:
              ‸d: { title: "T\u{200B}" }
            entities:
              ‸a: { kind: state, name: "\u{202E}A\u{2066}", aliases: ["می\u{200C}خواهد", "Ä"] }
            """, ["hidden-characters", "hidden-characters"], says: "U+202E, U+2066"),
        DossierProblem(
            "one id for an entity and a document",
            """
            entente: 1
            documents:
              a: { title: A }
            entities:
              ‸a: { kind: state }
            """, ["duplicate-id"]),
        DossierProblem(
            "a publisher that is none",
            """
            entente: 1
            documents:
              ‸d: { publisher: agenda }
            entities:
              ‸agenda-ge: { kind: media, aliases: [{ e: A }] }
            """, ["unknown-id", "unknown-id"]),
        DossierProblem(
            "a name of two",
            """
            entente: 1
            entities:
              a: { kind: state, name: Georgia }
              ‸b: { kind: place, aliases: [Georgia] }
            """, ["ambiguous-name"], says: "scope"),
        DossierProblem(
            "own kinds and relations",
            """
            entente: 1
            kinds:
              ‸island: { parent: plaze, abstract: ‸perhaps }
            relations:
              trades:
                sign: ‸2
                nature: ‸often
                words: ‸{ past: traded }
                excludes: [‸{ object: x }]
                ‸weight: 3
            """,
            ["bad-ontology", "bad-value", "bad-value", "bad-value", "missing-field", "missing-field", "unknown-field"]),
    ]

    static let claims: [DossierProblem] = [
        .claim("no id", "  - ‸{ claim: arland recognises borland }\n", ["missing-field"]),
        .claim("no claim", "  - ‸{ id: A1 }\n", ["missing-field"]),
        .claim("no record", "  - ‸A1\n", ["bad-structure"]),
        .claim("an id", "  - { id: ‸A 1, claim: arland recognises borland }\n", ["bad-id"]),
        .claim("two parts", "  - { id: A1, claim: ‸arland recognises }\n", ["bad-claim"], says: "2 parts"),
        .claim("four parts", "  - { id: A1, claim: arland recognises borland ‸today }\n", ["bad-claim"], says: "label"),
        .claim("two subjects", "  - { id: A1, claim: '‸arland, anna recognises borland' }\n", ["bad-claim"]),
        .claim("an open label", "  - { id: A1, claim: 'arland has-status ‸\"free' }\n", ["bad-claim"]),
        .claim("a comma too many", "  - { id: A1, claim: 'arland recognises ‸borland,,anna' }\n", ["bad-claim"]),
        .claim("a name twice", "  - { id: A1, claim: 'arland recognises ‸borland, borland' }\n", ["bad-claim"]),
        .claim(
            "an unknown relation", "  - { id: A1, claim: arland ‸recognizes borland }\n", ["unknown-relation"],
            says: "'recognises'"),
        .claim(
            "an unknown entity", "  - { id: A1, claim: ‸arlnad recognises borland }\n", ["unknown-id"], says: "'arland'"
        ),
        .claim(
            "three unknowns at once", "  - { id: A1, claim: ‸arlnad ‸recognizes ‸bolrand }\n",
            ["unknown-id", "unknown-relation", "unknown-id"]),
        .claim(
            "a wrong object", "  - { id: A1, claim: anna signed ‸arland }\n", ["wrong-range"],
            says: "'arland' (a state) cannot be the object of 'signed'"),
        .claim("a wrong subject", "  - { id: A1, claim: ‸pact signed ‸pact }\n", ["wrong-domain", "self-relation"]),
        .claim(
            "quoted lines count their quotes", "  - { id: A1, claim: \"anna signed ‸arland\" }\n", ["wrong-range"]),
        .claim("self", "  - { id: A1, claim: arland recognises ‸arland }\n", ["self-relation"]),
        .claim(
            "dates that the relation does not take",
            """
              - ‸{ id: A1, claim: anna leads arland, on: 2014 }
              - ‸{ id: A2, claim: anna signed pact, valid: 2014 }
            """, ["state-has-event-date", "event-has-period"]),
        .claim(
            "impossible dates",
            """
              - id: A1
                claim: arland recognises borland
                said: ‸2015-02-30
                valid: ‸2015-13
                on: ‸2015-10-19/2008
              - id: A2
                claim: arland recognises borland
                on: ‸yesterday
            """, ["bad-date", "bad-date", "bad-date", "bad-date"]),
        .claim(
            "choices", "  - { id: A1, claim: arland recognises borland, polarity: ‸yes, modality: ‸actul }\n",
            ["bad-value", "bad-value"], says: "'actual'"),
        .claim(
            "document and speaker wrong at once",
            "  - { id: A1, claim: arland recognises borland, document: e, quote: ‸x, says: ‸ana }\n",
            ["unknown-id", "unknown-id"]),
        .claim(
            "no quote", "  - { id: A1, claim: arland recognises borland, document: ‸d }\n", ["missing-quote"]),
        .claim(
            "a quote of no document", "  - { id: A1, claim: arland recognises borland, quote: ‸x }\n", ["missing-field"]
        ),
        .claim(
            "occurrences begin with 1",
            "  - { id: A1, claim: arland recognises borland, document: d, quote: x, occurrence: ‸0 }\n", ["bad-value"]),
        .claim(
            "citations",
            """
              - id: A1
                claim: arland recognises borland
                citations:
                  - { document: ‸d, ‸qoute: x }
                  - { quote: ‸x }
                  - ‸d
            """, ["missing-quote", "unknown-field", "missing-field", "bad-structure"]),
        .claim(
            "qualifiers", "  - { id: A1, claim: arland recognises borland, with: { by: [a, ‸[b]], for: ‸{ a: b } } }\n",
            ["bad-structure", "bad-structure"]),
        .claim(
            "either without its field", "  - ‸{ id: A1, claim: either recognises borland }\n", ["bad-claim"]),
        .claim(
            "the field without either", "  - ‸{ id: A1, claim: arland recognises borland, either: [arland, anna] }\n",
            ["bad-claim"]),
        .claim(
            "either on both sides", "  - ‸{ id: A1, claim: either recognises either, either: [arland, borland] }\n",
            ["bad-claim"]),
        .claim(
            "either of strangers", "  - { id: A1, claim: ‸‸either recognises borland, either: [arlnad, bonland] }\n",
            ["unknown-id", "unknown-id"]),
        .claim(
            "a bad line does not hide the rest",
            "  - { id: A1, claim: ‸arland recognises, document: e, quote: ‸x, says: ‸ana }\n",
            ["bad-claim", "unknown-id", "unknown-id"]),
        .claim(
            "no id does not hide the rest", "  - ‸{ claim: arland ‸recognizes ‸bonland }\n",
            ["missing-field", "unknown-relation", "unknown-id"]),
        .claim(
            "a claim for an entity",
            "  - { id: A1, claim: anna denies ‸A2 }\n  - { id: A2, claim: anna signed pact }\n",
            ["unknown-id"], says: "write 'claim:A2'"),
        .claim(
            "an id twice does not hide the rest",
            """
              - { id: A1, claim: arland recognises borland }
              - ‸{ id: A1, claim: borland ‸recognizes arland, document: e, quote: ‸x, says: ‸ana }
              - ‸{ id: A1, claim: ‸anna denies claim:A9 }
            """, ["duplicate-id", "unknown-relation", "unknown-id", "unknown-id", "duplicate-id", "unknown-id"]),
        .claim(
            "hidden characters in a label", "  - { id: A1, claim: 'arland has-status ‸\"free\u{202E}\"' }\n",
            ["hidden-characters"], says: "U+202E"),
        .claim(
            "an id twice",
            """
              - { id: A1, claim: arland recognises borland }
              - ‸{ id: A1, claim: borland recognises arland }
            """, ["duplicate-id"]),
        .claim(
            "about nothing", "  - { id: A1, claim: ‸'arland denies claim:A9' }\n", ["unknown-id"], says: "no claim"),
        .claim("about itself", "  - { id: A1, claim: ‸'arland denies claim:A1' }\n", ["claim-about-itself"]),
        .claim(
            "a circle",
            """
              - { id: A1, claim: ‸'arland denies claim:A2' }
              - { id: A2, claim: 'arland denies claim:A3' }
              - { id: A3, claim: 'arland denies claim:A1' }
            """, ["circle-of-claims"], says: "A1 → A2 → A3 → A1"),
    ]

    static let notes: [DossierProblem] = [
        DossierProblem(
            "views",
            """
            entente: 1
            entities:
              arland: { kind: state }
            views:
              ‸‸‸‸‸‸‸‸‸overview:
                entities: [arlnad]
                omit: [nobody]
                claims: [A9]
                clusters: [{ label: x, members: [arland, arlend] }]
                lens: { relations: [recognizes], entity-kinds: [stat], documents: [d], according-to: [x], not-relations: [sined] }
              other:
                ‸size: 3
                clusters: ‸heaps
                lens: { as-of: ‸2015-13, at-least: ‸actul, modality: [actual, ‸actul], with-speech: ‸maybe, ‸until: 2015 }
            """,
            [
                "unknown-id", "unknown-id", "unknown-id", "unknown-id", "unknown-id", "unknown-id", "unknown-kind",
                "unknown-relation", "unknown-relation", "unknown-field", "bad-value", "bad-date", "bad-value",
                "bad-value",
                "bad-value", "unknown-field",
            ]),
        DossierProblem(
            "identities",
            """
            entente: 1
            entities:
              arland: { kind: state }
              borland: { kind: state }
            same-as:
              - pair: ‸[arland, bonland]
              - pair: ‸[arland, arland]
              - { pair: [arland, borland], verdict: ‸perhaps }
            """, ["unknown-id", "bad-value", "bad-value"]),
        DossierProblem(
            "questions, story and balance",
            """
            entente: 1
            entities:
              arland: { kind: state }
            questions:
              - ‸{ expect: x }
            story:
              - ‸{ view: x }
              - ‸‸{ caption: C, entities: [arlnad], claims: [A1] }
              - ‸{ caption: D, view: nowhere }
              - { caption: E, as-of: ‸2014-13 }
            balance: { include: [arland, ‸arlnad] }
            """,
            [
                "missing-field", "missing-field", "unknown-id", "unknown-id", "unknown-id", "bad-date",
                "unknown-id",
            ]),
    ]
}
