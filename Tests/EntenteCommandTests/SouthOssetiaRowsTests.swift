import Testing

/// The conflicts K1–K14, the derived ties D1–D10 and the traps of the two articles, each asked of the program and computed
/// by it: nothing of this stands in the dossier.
@Suite struct SouthOssetiaRowsTests {
    /// One question and what its answer must hold, and must not.
    struct Row: CustomTestStringConvertible, Sendable {
        var name: String
        /// The command and its arguments behind the dossier, apart by spaces; `_` stands for a space within one.
        var ask: String
        var holds: [String]
        var holdsNot: [String] = []
        var code: Int32 = 0

        var testDescription: String { "\(name): \(ask)" }
    }

    @Test(arguments: conflicts + derivedTies + traps)
    func row(_ row: Row) throws {
        var arguments = row.ask.split(separator: " ").map { String($0).replacing("_", with: " ") }
        arguments.insert(Products.dossier, at: 1)
        let run = try Entente(arguments)
        #expect(run.code == row.code, "\(run)")
        for part in row.holds { #expect(run.text.contains(part), "«\(part)» is missing\n\(run)") }
        for part in row.holdsNot { #expect(!run.text.contains(part), "«\(part)» stands there\n\(run)") }
    }

    static let conflicts = [
        Row(
            name: "K1 the announcement is disputed, the meeting agreed", ask: "disputes --format json",
            holds: [#"{"kind":"disputed","claims":["B34"],"by":["B38"],"agreed":["B35","B57"]"#]),
        Row(
            name: "K1 on the card", ask: "show B34",
            holds: [
                "disputed: denied by Dmitry Peskov (B38)",
                "agreed    Leonid Tibilov met with Vladislav Surkov (B35, B57)",
            ]),
        Row(
            name: "K1 what was decided is not denied", ask: "show B63",
            holds: ["intended: told as an intention"]),
        Row(
            name: "K2 rejected, and the scope", ask: "disputes --format json",
            holds: [#"{"kind":"rejected","claims":["A29","A30"],"by":["A31"]"#]),
        Row(name: "K2 the scope on the card", ask: "show A31", holds: ["reaches   A29 and A30, and no other claim"]),
        Row(
            name: "K2 not yet heard", ask: "show A29 --without-word-of russian-officials", holds: ["status    alleged:"]
        ),
        Row(
            name: "K3 alleged without a reply", ask: "show A43",
            holds: ["alleged: told as an allegation, to which no claim that is heard replies"],
            holdsNot: ["A31"]),
        Row(
            name: "K4 the status of South Ossetia", ask: "disputes --format json",
            holds: [#"{"kind":"conflict","claims":["A04","A06","A12"],"by":["B40"]"#]),
        Row(
            name: "K4 two speakers, not three", ask: "show B40",
            holds: ["it cannot hold together with A04, A06 and A12"]),
        Row(
            name: "K4 before the second article", ask: "claims --known-by 2014-12-31 --status in-conflict",
            holds: ["no claim fits"], code: 1),
        Row(
            name: "K5 two independent origins", ask: "show A53",
            holds: [
                "corroborated: told as a fact by 2 independent origins: Agenda.ge (A53) and Dmitry Peskov (B41)"
            ]),
        Row(
            name: "K5 one of them known", ask: "show A53 --known-by 2014-12-31 --format json",
            holds: [#""status":"asserted","independentOrigins":1"#]),
        Row(
            name: "K6 two supports, one side", ask: "show A41",
            holds: [
                "said by   2 claims, from one independent origin",
                "A41  Agenda.ge, actual; no origin of its own: the document that reports A48 says it in its own voice",
            ]),
        Row(
            name: "K7 Russia signed once", ask: "show B43",
            holds: [
                "said by   2 claims, from one independent origin",
                "B24  Alexander Skakov, actual; no origin of its own: the text is garbled",
            ]),
        Row(
            name: "K7 South Ossetia signed once", ask: "show B44",
            holds: ["said by   2 claims, from one independent origin", "B25  Alexander Skakov"]),
        Row(
            name: "K8 one office, three titles", ask: "show A02",
            holds: ["“de facto President”", "“head”", "“President”", "said by   3 claims"]),
        Row(
            name: "K9 both strengths are kept", ask: "show A07",
            holds: [
                "told as expected and possible",
                "A13  Leonid Tibilov, expected; no origin of its own: the same origin as A07",
            ]),
        Row(
            name: "K10 two referendums", ask: "show referendum-const",
            holds: ["may be the same as referendum-accession: Two referendums are described", "[B06]"],
            holdsNot: ["[B51]"]),
        Row(
            name: "K10 one only under the hypothesis",
            ask: "show referendum-const --assume same:referendum-const,referendum-accession",
            holds: ["[B06]", "[B51]"]),
        Row(name: "K11 no dispute", ask: "disputes", holds: [], holdsNot: ["A01", "A15", "A57", "B01", "B11", "B55"]),
        Row(
            name: "K11 a position that changed: the later one is told after the earlier ones",
            ask: "show --timeline --format json",
            holds: [
                #"{"dating":"told","when":"2014-12-11T13:59","claims":["A01"]"#,
                #""when":"2015-10/..","claims":["B01"],"preceding":32"#,
                #""when":"2015-10/..","claims":["B55"],"preceding":32"#,
            ]),
        Row(
            name: "K12 apart", ask: "show t-ru-so-2015", holds: ["[B45]"], holdsNot: ["[A13]"]),
        Row(
            name: "K12 side by side under the hypothesis",
            ask: "show t-ru-so-2015 --assume same:t-ru-so-2015,t-ru-so-draft-2014",
            holds: ["[B45]", "[A13]"]),
        Row(
            name: "K12 and even then no conflict", ask: "disputes --assume same:t-ru-so-2015,t-ru-so-draft-2014",
            holds: [], holdsNot: ["A13", "B45"]),
        Row(name: "K13 tension is no dispute", ask: "disputes", holds: [], holdsNot: ["B20", "A43"]),
        Row(
            name: "K13 the expert's opinion", ask: "show B20",
            holds: ["negated: the text says the opposite, as a judgment"]),
        Row(
            name: "K14 Peskov's own account", ask: "show --timeline tibilov",
            holds: ["Leonid Tibilov seeks integration with Russia [B39]", "speaks of B34"]),
        Row(
            name: "K14 supports, and is not denied", ask: "show B39", holds: ["intended: told as an intention"]),
    ]

    static let derivedTies = [
        Row(
            name: "D1 aide to the holder", ask: "show surkov --derived",
            holds: [
                "Vladislav Surkov is an aide to Vladimir Putin (follows from A18 and B36)",
                "(derived: office-holder-aide)",
            ]),
        Row(
            name: "D2 spokesperson for the holder", ask: "show peskov --derived",
            holds: ["Dmitry Peskov is a spokesperson for Vladimir Putin (follows from A18 and B47)"]),
        Row(
            name: "D3 co-parties", ask: "show abkhazia --derived",
            holds: ["Abkhazia is bound by a treaty to Russia (follows from A24 and A25)"]),
        Row(
            name: "D4 co-signers", ask: "show south-ossetia --derived",
            holds: ["Russia is bound by a treaty to South Ossetia (follows from B43 and B44)"]),
        Row(
            name: "D5 Georgia against the parties",
            ask: "claims --derived --relation opposes --subject georgia --format table",
            holds: ["=georgia.opposes.russia", "=georgia.opposes.abkhazia", "derived"]),
        Row(
            name: "D6 the international community too",
            ask: "claims --derived --relation opposes --subject intl-community --format json",
            holds: [
                #""id":"=intl-community.opposes.russia""#, #""id":"=intl-community.opposes.abkhazia""#,
                #""status":"derived""#,
            ],
            holdsNot: ["=intl-community.opposes.south-ossetia"]),
        Row(
            name: "D7 a draft binds nobody yet", ask: "show =georgia.opposes.south-ossetia --derived",
            holds: ["modality  proposed", "it follows from A09 and A41"]),
        Row(
            name: "D8 agrees with what is told",
            ask: "claims --derived --relation party-to --object t-ru-abk-2014 --without-claims A24,A25",
            holds: ["=russia.party-to.t-ru-abk-2014", "=abkhazia.party-to.t-ru-abk-2014", "follows from A18 and A22"]),
        Row(
            name: "D8 and nothing twice", ask: "claims --derived --relation party-to --object t-ru-abk-2014",
            holds: ["A24", "A25"],
            holdsNot: ["=russia"]),
        Row(
            name: "D9 one side", ask: "show so-press-service --derived",
            holds: ["Head of South Ossetia [B37]", "Leonid Tibilov [B37, A02]"]),
        Row(
            name: "D10 a hypothesis with its reasons", ask: "show t-ru-so-draft-2014 --derived",
            holds: [
                "may be Treaty on Alliance and Integration (t-ru-so-2015): a hypothesis, for a human",
                "the same members: Russia and South Ossetia [A08, A09, B24, B25, B43, B44]", "both say “alliance”",
                "the one is told as proposed on 11 December 2014, the other as a fact in March 2015",
            ]),
        Row(
            name: "D10 and no other pair", ask: "show t-ru-so-defence-draft --derived", holds: [],
            holdsNot: ["a hypothesis"]),
        Row(
            name: "a premise filtered out takes the tie away", ask: "show surkov --derived --without-claims B36",
            holds: [],
            holdsNot: ["aide to Vladimir Putin"]),
        Row(name: "off by default", ask: "show surkov", holds: ["[B36]"], holdsNot: ["follows from"]),
    ]

    static let traps = [
        Row(name: "T1 no Ukraine", ask: "claims --format json", holds: [], holdsNot: ["kraine\""]),
        Row(
            name: "T2 the occupier is not named", ask: "show A05",
            holds: ["occupied by somebody whom the text does not name"]),
        Row(
            name: "T3 the draft is condemned by Georgia alone",
            ask: "claims --relation condemns --object t-ru-so-draft-2014 --derived",
            holds: ["2 claims"], holdsNot: ["international community"]),
        Row(
            name: "T4 no denial of A43", ask: "claims --relation denies --format table", holds: ["A29,A30"],
            holdsNot: ["A43"]),
        Row(
            name: "T5 no annexation as a fact", ask: "claims --relation annexes --derived", holds: ["no claim fits"],
            code: 1),
        Row(
            name: "T6 the treaties stay two", ask: "show t-ru-so-2015",
            holds: ["may be the same as t-ru-so-draft-2014"],
            holdsNot: ["[A41]"]),
        Row(name: "T7 nothing is dated 2016", ask: "claims --format csv", holds: [], holdsNot: ["2016"]),
        Row(
            name: "T8 the city is not the polity", ask: "show Tskhinval",
            holds: ["(tskhinvali-city, place)", "not the same as south-ossetia"]),
        Row(
            name: "T9 a document is not recognised as a state", ask: "show A46",
            holds: ["expected not to recognise the validity of the draft treaty"]),
        Row(
            name: "T10 silence is not withdrawal", ask: "diff --dates 2014-12-31,2016 --format json",
            holds: [#""ended":[]"#, #""notMentioned":[]"#],
            code: 1),
        Row(
            name: "T11 belonging is not friendship", ask: "balance --format json",
            holds: [#"{"a":"georgia","b":"south-ossetia","sign":-1,"claims":["A06"]"#, #""ambivalent":[]"#]),
        Row(
            name: "T12 the expert reaches Russia by words only", ask: "path skakov russia", holds: ["--with-speech"],
            code: 1),
        Row(
            name: "T13 who signed in 2015 is not told", ask: "claims --relation signed --object t-ru-so-2015 --derived",
            holds: ["4 claims"],
            holdsNot: ["Putin", "Tibilov signed"]),
        Row(name: "T14 rec.ru as it is written", ask: "show A10", holds: ["Leonid Tibilov spoke to rec.ru"]),
        Row(
            name: "T15 an open subject stays open", ask: "show A49",
            holds: ["Either Georgia or the draft treaty", "flags     ambiguous"]),
    ]
}
